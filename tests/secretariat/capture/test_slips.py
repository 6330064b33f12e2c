"""An item opened by a slip, and the one before it opened again: it prints once, and nothing is lost or let out."""

from __future__ import annotations

import pytest

from secretariat.capture.several import enter_all
from secretariat.events.items import ItemOpened
from secretariat.events.private import PublicReadmitted
from tests.support.clerk import Clerk, begun_clerk


def opened(clerk: Clerk) -> list[str]:
    items = (clerk.p.bundle.item(e.item) for e in clerk.p.bundle.events if isinstance(e, ItemOpened))
    return [item.number for item in items if item]


@pytest.mark.parametrize("slip", [("/next",), ("/item 6",), ("/item 7",), ("/next", "/next"), ("/item 1", "/item 7")])
def test_an_item_opened_again_after_a_slip_prints_once_and_its_letters_go_on(slip: tuple[str, ...]) -> None:
    clerk = begun_clerk()
    clerk.type("db\twhy?")
    clerk.type(*slip)
    captured = clerk.type("/item 5")
    assert captured.say.startswith("Back in item 5, as if item")
    clerk.type("pq\twhen?")
    assert opened(clerk) == ["5"]
    assert clerk.printed == [
        "5 Annual report of the Commissioner", "Councillor Bramble asked:", "a) Why?", "Councillor Quill asked:",
        "b) When?",
    ]  # fmt: skip
    clerk.type("/item 6")
    assert clerk.printed[-1] == "6 Plan for [bold]rural[/bold] lanes", "opened for the first time, not continued"


def test_who_has_answered_answers_again_and_the_asker_has_the_word() -> None:
    clerk = begun_clerk(present="sw pq db ck pc fo")
    clerk.type("db\twhy?", "fo\texplained the frost", "/next", "/item 5")
    assert (clerk.p.last_asker, clerk.p.last_answerer) == ("person-db", "person-fo")


def test_the_public_has_not_come_back_by_a_slip() -> None:
    clerk = begun_clerk()
    clerk.type("/private 1", "db\twhat of the secret?", "/next")
    assert isinstance(clerk.p.bundle.events[-2], PublicReadmitted)
    clerk.type("/item 5", "pq\tand of the other secret?")
    assert clerk.p.in_private
    assert "secret" not in clerk.minutes
    assert not any(isinstance(event, PublicReadmitted) for event in clerk.p.bundle.events)


def test_the_public_that_the_chair_called_back_stays() -> None:
    clerk = begun_clerk()
    clerk.type("/private 1", "db\twhat of the secret?", "/public", "/next", "/item 5")
    assert not clerk.p.in_private
    assert opened(clerk) == ["5"]


@pytest.mark.parametrize(
    "said", ["a note", "/noted", "/in tk", "db\twhy?", "/declare db 6 dpi a farm", "/defer 6 to May"]
)
def test_an_item_in_which_something_was_minuted_was_no_slip(said: str) -> None:
    clerk = begun_clerk()
    clerk.type("db\twhy?", "/item 6", said, "/item 5")
    assert opened(clerk) == ["5", "6", "5"]
    assert clerk.printed[-1] == "5 Annual report of the Commissioner (continued)"


def test_an_item_that_is_open_is_not_opened_again() -> None:
    clerk = begun_clerk()
    clerk.type("db\twhy?")
    captured = clerk.type("/item 5")
    assert (captured.events, captured.also, captured.say) == ([], [], "Item 5 is open already.")
    assert clerk.desk.speaker == "person-db"


@pytest.mark.parametrize("broken_off", [("/defer 5 to May",), ("/adjourn", "/resume")])
def test_an_item_that_was_broken_off_is_taken_up_again(broken_off: tuple[str, ...]) -> None:
    clerk = begun_clerk()
    clerk.type(*broken_off, "/item 5")
    assert opened(clerk) == ["5", "5"]


def test_items_taken_together_are_others_than_one_alone() -> None:
    clerk = begun_clerk()
    clerk.type("/item 5 with 6")
    assert opened(clerk) == ["5", "5"]
    clerk.type("/next", "/item 5 with 6")
    assert clerk.p.business.open == ("item-5", "item-6")


def test_a_slip_among_lines_pasted_together_leaves_nothing() -> None:
    clerk = begun_clerk()
    captured = enter_all("one ¶ /item 6 ¶ /item 5 ¶ two", clerk.p, now=clerk.clock())
    assert len(captured.events) == 2
    assert captured.also == []
