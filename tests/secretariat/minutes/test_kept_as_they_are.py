"""Approved minutes: a signed set is changed by no door, and a change of one not signed yet is told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from secretariat.attendance.apologies import send_apologies, stand_in, withdraw_apologies
from secretariat.attendance.roll import RollMark, mark
from secretariat.basics.acts import Act, Drop, Put, act
from secretariat.basics.record import Refused
from secretariat.events.earlier import MinutesConfirmed
from secretariat.matters.follow_up import FollowUp
from secretariat.meetings.bundle import Bundle
from secretariat.meetings.copies import MinutesCopy
from secretariat.minutes.kept_as_they_are import changed_minutes, changed_though_approved, refuse_changing_signed
from secretariat.minutes.life import Confirmation, Life
from secretariat.panel.house import DecisionWord, House
from secretariat.panel.numbering import Numbering
from secretariat.panel.settings.changes import change
from secretariat.papers.circulating import lines_of
from secretariat.papers.going_out import changed_since_approved, open_before
from secretariat.papers.minutes import minutes
from tests.support.clerk import Clerk, begun_clerk
from tests.support.panels import DAY, MEETING, NEXT_MEETING

APPROVED = dt.date(2031, 9, 17)


def closed(*, kind: str = "") -> Clerk:
    clerk = begun_clerk()
    clerk.type("it snowed", "/noted", "/close 4pm")
    if kind:
        when = dt.datetime(2031, 9, 18, 10, tzinfo=dt.UTC)
        copy = MinutesCopy(when=when, kind=kind, lines=tuple(lines_of(clerk.p)), settled=True)  # type: ignore[arg-type]
        clerk.memory.do(act("a copy", Put(copy, MEETING)))
    return clerk


def bundle(clerk: Clerk) -> Callable[[str], Bundle | None]:
    return lambda id: clerk.memory.bundle(id) if id == MEETING else None


CHANGES: list[Callable[[Clerk], Act]] = [
    lambda c: mark(c.p, "person-rg", RollMark.PRESENT, None),
    lambda c: mark(c.p, "person-db", RollMark.ABSENT, None),
    lambda c: send_apologies(c.p, "person-rg", received=DAY),
    lambda c: withdraw_apologies(c.p, "person-np"),
    lambda c: stand_in(c.p, "person-rg", "person-us"),
    lambda c: act("another title", Put(c.p.bundle.items[4].with_(title="Another"), MEETING)),
    lambda c: act("an item goes", Drop(c.p.bundle.items[6], MEETING)),
    lambda c: act("a line goes", Drop(c.p.bundle.events[3], MEETING)),
    lambda c: act("another day", Put(c.p.bundle.meeting.with_(date=dt.date(2031, 6, 19)))),
]
OTHERS: list[Callable[[Clerk], Act]] = [
    lambda c: act("mark it done", Put(FollowUp(id=c.p.bundle.events[3].id, progress="done"))),
    lambda c: act("pages", Put(c.p.bundle.items[4].with_(pages=7, contact="Clara"), MEETING)),
    lambda c: act("why", Put(c.p.bundle.apologies[0].with_(how="letter"), MEETING)),
    lambda _: act("another meeting", Put(MinutesConfirmed(of=DAY, place="1"), NEXT_MEETING)),
    lambda _: act("circulate", Put(MinutesCopy(when=dt.datetime(2031, 9, 19, tzinfo=dt.UTC)), MEETING)),
]


@pytest.mark.parametrize("n", range(len(CHANGES)))
def test_minutes_that_are_signed_are_changed_by_no_door(n: int) -> None:
    clerk = closed(kind="signed")
    assert changed_minutes(CHANGES[n](clerk), bundle(clerk)) == [MEETING]
    with pytest.raises(Refused, match=r"signed on 18 September 2031: only a later meeting corrects them, in its own"):
        refuse_changing_signed(CHANGES[n](clerk), bundle(clerk))


@pytest.mark.parametrize("n", range(len(OTHERS)))
def test_what_is_followed_or_kept_beside_them_changes_no_minute(n: int) -> None:
    clerk = closed(kind="signed")
    assert changed_minutes(OTHERS[n](clerk), bundle(clerk)) == []
    refuse_changing_signed(OTHERS[n](clerk), bundle(clerk))


@pytest.mark.parametrize("n", range(len(CHANGES)))
def test_minutes_that_are_only_circulated_can_be_changed(n: int) -> None:
    clerk = closed(kind="circulated")
    refuse_changing_signed(CHANGES[n](clerk), bundle(clerk))


def test_that_approved_minutes_were_changed_is_told_and_told_again_before_a_paper_goes_out() -> None:
    clerk = closed(kind="circulated")
    known = Life(True, clerk.p.bundle.copies, (Confirmation(APPROVED, "agreed"),))
    told = changed_though_approved(known, clerk.p.bundle.meeting)
    assert told == (
        "The minutes of 18 June 2031 were approved on 17 September 2031: only a later meeting corrects them, in its "
        "own minutes. Ctrl+Z takes this back."
    )
    assert changed_since_approved(clerk.p, known) == ""
    clerk.memory.do(send_apologies(clerk.p, "person-rg", received=DAY))
    clerk.type("/item 5", "it rained")
    again = changed_since_approved(clerk.p, known)
    assert again == (
        "These minutes were approved on 17 September 2031, and 4 paragraphs differ from the copy of 18 September 2031: "
        "only a later meeting corrects them."
    )
    assert open_before(clerk.p, minutes(clerk.p), known)[0] == again


@pytest.mark.parametrize(("setting", "value", "differ"), [
    ("seats", 9, ""), ("question_limits", "three minutes each", ""),
    ("house", House(words=(DecisionWord("noted", "Noted"),)), "2 paragraphs are"),
    ("numbering", Numbering(suffix="39/20"), " paragraphs are"), ("body_word", "Committee", " paragraphs are"),
])  # fmt: skip
def test_that_signed_minutes_are_printed_otherwise_by_a_setting_is_told_before_they_go_out(
    setting: str, value: object, differ: str
) -> None:
    clerk = closed(kind="signed")
    known = Life(True, clerk.p.bundle.copies, (Confirmation(APPROVED, "agreed"),))
    assert changed_since_approved(clerk.p, known) == ""
    clerk.memory.do(change(clerk.p.made_with[0], setting, value, DAY))
    told = changed_since_approved(clerk.p, known)
    assert (differ in told) if differ else told == ""
    if differ:
        assert told.startswith("These minutes were signed on 18 September 2031, and ")
        assert told in open_before(clerk.p, minutes(clerk.p), known)


def test_of_approved_minutes_that_were_never_circulated_the_lines_typed_since_are_counted() -> None:
    clerk = closed()
    known = Life(True, (), (Confirmation(APPROVED, "agreed"),))
    assert changed_since_approved(clerk.p, known) == ""
    clerk.clock.moment = dt.datetime(2031, 10, 1, 9, tzinfo=dt.UTC)
    clerk.type("/item 5", "it rained")
    assert "and 2 lines were typed since: only a later meeting corrects them." in changed_since_approved(clerk.p, known)


@pytest.mark.parametrize("results", [(), ("noted",), ("not agreed",)])
def test_of_minutes_that_nobody_approved_nothing_is_told(results: tuple[str, ...]) -> None:
    clerk = closed(kind="circulated")
    known = Life(True, clerk.p.bundle.copies, tuple(Confirmation(APPROVED, each) for each in results))  # type: ignore[arg-type]
    clerk.type("/item 5", "it rained")
    assert changed_though_approved(known, clerk.p.bundle.meeting) == ""
    assert changed_since_approved(clerk.p, known) == ""
