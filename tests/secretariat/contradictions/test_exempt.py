"""Exempt business in the record: told at its line, an open question at the close, and in both sets of minutes."""

from __future__ import annotations

import pytest

from secretariat.basics.acts import Put, act
from secretariat.basics.record import Refused
from secretariat.contradictions.exempt import held_items, held_up
from secretariat.contradictions.finding import open_questions, told
from secretariat.documents.plain_text import write
from secretariat.papers.minutes import minutes
from tests.support.clerk import Clerk, begun_clerk
from tests.support.panels import MEETING, invented_items


def exempt_clerk(exempt: str = "1", *, at: str = "6") -> Clerk:
    return begun_clerk(act("the agenda", Put(invented_items()[5].with_(exempt=exempt), MEETING)), item=at)


def said_of(clerk: Clerk, line: str) -> list[str]:
    return [sentence for event in clerk.read(line).events for sentence in told(clerk.p, event)]


def test_an_exempt_item_minuted_in_public_is_an_open_question_and_holds_papers_up() -> None:
    clerk = exempt_clerk()
    assert held_items(clerk.p) == {}, "its heading alone says nothing"
    clerk.type("The names were read out.")
    assert held_items(clerk.p) == {"item-6": "It is down as exempt under paragraph 1, and is minuted in public."}
    assert "Item 6: It is down as exempt under paragraph 1, and is minuted in public." in open_questions(clerk.p)
    assert held_up(clerk.p, frozenset()).startswith("The agenda or a resolution makes item 6 private")
    assert held_up(clerk.p, frozenset({"6"})) == ""


def test_what_was_resolved_holds_nothing_up() -> None:
    clerk = exempt_clerk()
    clerk.type("/private 1", "The names were read out.", "/public", "The Chair thanked all.")
    assert held_items(clerk.p) == {}
    lost = exempt_clerk()
    lost.type("/private 1 lost", "The names were read out.")
    assert held_items(lost.p) == {}, "the panel declined to exclude the public"


def test_an_item_taken_in_private_and_opened_again_in_public_is_told_at_its_opening_and_held() -> None:
    clerk = exempt_clerk()
    clerk.type("/private 1", "The names were read out.", "/public", "/item 7", "/noted")
    assert "Item 6 was taken in private, and the public is here again: /private 1 first." in said_of(clerk, "/item 6")
    clerk.type("/item 6")
    assert held_items(clerk.p) == {}
    clerk.type("One more name was read out.")
    assert held_items(clerk.p) == {"item-6": "It was taken in private, and is minuted in public too."}


def test_another_ground_than_the_agendas_is_kept_as_resolved_and_told() -> None:
    clerk = exempt_clerk("1 and 2")
    said = "Item 6 is down as exempt under paragraphs 1 and 2; it is kept as resolved, under paragraph 3."
    assert said in said_of(clerk, "/private 3")
    clerk.type("/private 3")
    assert f"Item 6: {said}" in open_questions(clerk.p)
    assert "exempt information under paragraph 3 of Part 1" in write(minutes(clerk.p)).replace("\n", " ")
    assert not any("kept as resolved" in each for each in said_of(exempt_clerk("1 and 2"), "/private 2 and 1"))
    assert "not as confidential" in " ".join(said_of(exempt_clerk(), "/private confidential"))


def test_open_and_exempt_minutes_name_each_other() -> None:
    clerk = exempt_clerk()
    assert "exempt minutes" not in write(minutes(clerk.p))
    clerk.type("/private 1", "The names were read out.")
    public, private = (" ".join(write(minutes(clerk.p, private=each)).split()) for each in (False, True))
    assert "What was taken in private is in the exempt minutes of this meeting" in public
    assert "These are the exempt minutes of this meeting." in private
    assert "names were read out" not in public


def test_a_recommendation_made_in_private_is_published_by_one_line_and_keeps_its_number() -> None:
    clerk = exempt_clerk()
    clerk.type(
        "/recommend to publish the plan", "/private 1", "/recommend to the Chief Constable: that the post be kept"
    )
    clerk.type("The names were read out.")
    assert "post be kept" not in clerk.minutes
    clerk.type("/public", "/publish R2")
    assert "In private, and to be published, the Panel RECOMMENDED: R2 That the post be kept" in clerk.minutes
    assert "names were read out" not in clerk.minutes
    whole = " ".join(write(minutes(clerk.p, private=True)).split())
    assert whole.count("R2 That the post be kept") == 3, "where it was made, where it was published, once in the table"
    for line, why in (
        ("/publish R2", "published already"),
        ("/publish R1", "made in public"),
        ("/publish R7", "no rec"),
    ):
        with pytest.raises(Refused, match=why):
            clerk.type(line)
    assert clerk.p.next_number("recommendation") == 3
    assert clerk.last.line(clerk.p) == "/publish R2"
