"""A reply that no meeting has noted is proposed for the next agenda, with its reason and the letter as its paper."""

from __future__ import annotations

import datetime as dt
from typing import Any

from msgspec.structs import replace

from secretariat.basics.acts import Put, act
from secretariat.basics.kept_file import KeptFile
from secretariat.letters.letter import LetterIn
from secretariat.matters.notings import notings
from secretariat.meetings.bundle import Bundle
from secretariat.meetings.meeting import AgendaItem, Meeting, MeetingKind, PaperStatus
from secretariat.proposals.propose import Proposal, propose, take
from tests.support.clerk import begun_clerk
from tests.support.matters import AUTUMN, id_of, june, letter, register, report
from tests.support.panels import DAY, MEETING, NEXT_MEETING, the_panel

CAME = DAY + dt.timedelta(43)
REPLY = letter(CAME, ("R1", "accepted"), kind="reply to the panel", file=KeptFile(sha256="0" * 64, pages=3))
SENT = report("R1", sent=DAY + dt.timedelta(7))


def proposed(*letters: LetterIn, kind: MeetingKind = MeetingKind.ORDINARY, **known: Any) -> list[Proposal]:
    """What is proposed for the September meeting that concerns replies."""
    bundle = Bundle(meeting=Meeting(id=NEXT_MEETING, date=AUTUMN, kind=kind))
    known = {"reports": [SENT], **known}
    found = propose(bundle, the_panel(), earlier=[june().p], register=register(letters=letters, **known),
                    letters=letters)  # fmt: skip
    return [each for each in found if each.item.title.startswith("Replies to note")]


def test_it_is_proposed_with_its_reason_and_the_letter_is_its_paper() -> None:
    (found,) = proposed(REPLY)
    assert found.item.title == "Replies to note: letter of 31 July 2031 from Percy Campion"
    assert found.item.matter == REPLY.id, "opened at the meeting, what the letter answers is noted there"
    assert (found.item.paper, found.item.pages) == (PaperStatus.ATTACHED, 3)
    assert found.reason.startswith(
        "The letter came on 31 July 2031, and no meeting has noted it. It answers 2031-06-18/R1; still open: "
    )


def test_two_letters_of_one_day_are_two_items() -> None:
    found = proposed(REPLY, letter(CAME, ("U1", "done"), id="letter-2"))
    assert [each.item.title[-13:] for each in found] == ["Percy Campion", "y Campion (2)"]
    assert {each.item.matter for each in found} == {"letter-1", "letter-2"}


def test_what_came_after_the_meeting_a_letter_that_answers_nothing_and_one_on_a_complaint_are_not() -> None:
    assert proposed(letter(AUTUMN + dt.timedelta(1), ("R1", "accepted"))) == []
    assert proposed(letter(CAME)) == []
    assert proposed(letter(CAME, ("R1", "accepted"), sealed="x")) == []
    assert proposed(REPLY, kind=MeetingKind.HEARING) == []


def test_one_that_a_meeting_took_is_not_proposed_again_and_its_matters_are_noted_there() -> None:
    """From the agenda to the story: the item names the letter, it is opened, the matter says noted."""
    (found,) = proposed(REPLY)
    taken = take(Bundle(meeting=Meeting(id=NEXT_MEETING, date=AUTUMN)), [found], [found.item.id])
    item = taken.of
    assert isinstance(item, AgendaItem)
    held = begun_clerk(act("agenda", Put(item.with_(number="9", place="zzz"), MEETING)))
    held.type("/item 9")
    (noting,) = notings(held.p)
    assert noting.of == REPLY.id
    story = register(letters=[REPLY], reports=[SENT], notings=[replace(noting, day=AUTUMN, meeting=NEXT_MEETING)])
    matter = story.by_id(id_of("R1"))
    assert matter is not None
    assert "noted" in [entry.what for entry in matter.story]
    assert proposed(REPLY, notings=[replace(noting, day=AUTUMN, meeting=NEXT_MEETING)]) == []
