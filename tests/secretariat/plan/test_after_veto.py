"""After a carried veto the dates that follow are told, stand with the meeting's dates, and are proposed (PRE-03)."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.basics.acts import Act, Put, act
from secretariat.deadlines.calendar import Calendar
from secretariat.events.decisions import Outcome
from secretariat.events.motions import Moved
from secretariat.events.votes import Voted
from secretariat.meetings.bundle import Bundle
from secretariat.meetings.meeting import Meeting, MeetingKind
from secretariat.plan import after_veto
from secretariat.plan.meeting_dates import dues
from secretariat.plan.picture import meetings_with_dates
from secretariat.plan.planned import PlanEntry
from secretariat.proposals.propose import propose
from tests.support.clerk import Clerk
from tests.support.contradictions import HEARING, PRECEPT, full
from tests.support.panels import MEETING, the_panel

VETO = ["/motion veto too high pq sec db because (a) the rise is too steep; (b) reserves suffice", "/vote 9 2"]
DATES = (
    "After this veto: the report of it by 8 February, or it falls; the Commissioner’s answer with a revised precept by "
    "15 February; the second report by 22 February; the Commissioner’s response to that by 1 March 2032."
)
NOBODY = "No meeting is planned for the second report, from 9 February to 22 February 2032: F2 plans one."
RESERVE = "The reserve meeting for the second report is Wednesday 18 February 2032: R in the plan (F2) confirms it."


def on(day: dt.date) -> Act:
    return act("another day", Put(Meeting(id=MEETING, date=day)))


def planned(day: dt.date, kind: str = "if needed") -> Act:
    return act("plan", Put(PlanEntry(id=f"entry-{day}", date=day, kind=kind)))  # type: ignore[arg-type]


FEBRUARY = on(dt.date(2032, 2, 3))


@pytest.mark.parametrize(
    ("dates", "told"),
    [
        ([], NOBODY),
        ([planned(dt.date(2032, 2, 18))], RESERVE),
        ([planned(dt.date(2032, 2, 12), "meeting"), planned(dt.date(2032, 2, 18))], RESERVE),
        ([planned(dt.date(2032, 2, 12), "meeting")],
         "The meeting of Thursday 12 February 2032 is in time for the second report."),
        ([planned(dt.date(2032, 2, 25)), planned(dt.date(2032, 2, 8))], NOBODY),
        ([planned(dt.date(2032, 2, 12), "training")], NOBODY),
    ],
)  # fmt: skip
def test_the_dates_that_follow_a_carried_veto_are_told_after_the_line(dates: list[Act], told: str) -> None:
    clerk = full(PRECEPT, FEBRUARY, *dates)
    assert f"{DATES} {told}" in clerk.type(*VETO).say


@pytest.mark.parametrize(
    "lines",
    [
        ["/vote 9 2", "=v the precept as too low"],
        ["=v too high"],
        ["/motion pq sec db that the Panel veto the precept, which is too low", "/vote named pq against rest for"],
    ],
    ids=" ".join,
)
def test_they_are_told_however_the_veto_was_minuted(lines: list[str]) -> None:
    assert DATES in full(PRECEPT, FEBRUARY).type(*lines).say


def test_they_are_told_once() -> None:
    clerk = full(PRECEPT, FEBRUARY)
    clerk.type(*VETO)
    assert "After this veto" not in clerk.type("/vetoed the precept as too high").say


@pytest.mark.parametrize(
    "lines",
    [
        ["/motion veto too high pq sec db", "/vote 7 4"],
        ["/vote 7 4", "=v too high"],
        ["/motion pq sec db that the precept be supported", "/vote 9 2"],
        ["/informal", "/motion veto too high pq sec db", "/vote 9 2"],
    ],
    ids=" ".join,
)
def test_nothing_follows_what_was_no_veto(lines: list[str]) -> None:
    clerk = full(PRECEPT, FEBRUARY)
    assert "After this veto" not in clerk.type(*lines).say
    assert not after_veto.vetoed(clerk.p)


DAYS = [dt.date(2031, 6, 18), dt.date(2031, 12, 10), dt.date(2032, 1, 28), dt.date(2032, 2, 8)]


@pytest.mark.parametrize("day", DAYS)
def test_they_are_those_of_the_year_whose_precept_it_is(day: dt.date) -> None:
    assert DATES in full(PRECEPT, on(day)).type(*VETO).say


def test_after_the_veto_of_a_chief_constable_a_reserve_candidate_follows() -> None:
    """APP-05."""
    clerk = full(HEARING)
    assert "the Commissioner proposes a reserve candidate" in clerk.type("/motion veto constable pq", "/vote 9 2").say
    assert not after_veto.vetoed(clerk.p)


# --- with the dates of the meeting ---


def notes(clerk: Clerk) -> dict[str, str]:
    """The notes of the meeting's dates, by their rules."""
    date = next(date for date in clerk.plan.dates if date.meeting and date.meeting.id == MEETING)

    def follows(_: str) -> str:
        return after_veto.reserve(clerk.p.day, clerk.plan) if after_veto.vetoed(clerk.p) else ""

    (dated,) = meetings_with_dates([date], lambda _: [item.title for item in clerk.p.bundle.items], follows)
    return {due.deadline.rule.name: due.note for due in dues(dated, the_panel(), Calendar(), clerk.clock())}


def majorities(clerk: Clerk) -> list[str]:
    """What the lines of the meeting needed."""
    return [event.majority for event in clerk.p.bundle.events if isinstance(event, Moved | Voted | Outcome)]


def test_the_dates_of_the_meeting_name_the_veto_and_the_reserve_meeting() -> None:
    clerk = full(PRECEPT, FEBRUARY, planned(dt.date(2032, 2, 18)))
    assert not after_veto.may_have_vetoed(majorities(clerk))
    assert RESERVE not in notes(clerk)["precept-second-report"]
    clerk.type(*VETO)
    assert after_veto.may_have_vetoed(majorities(clerk))
    for rule in ("precept-revised", "precept-second-report", "precept-response"):
        assert RESERVE in notes(clerk)[rule]
    assert RESERVE not in notes(clerk)["precept-report"]


# --- proposed ---


@pytest.mark.parametrize("kind", [MeetingKind.CONTINGENT, MeetingKind.ORDINARY, MeetingKind.EXTRAORDINARY])
def test_the_revised_precept_is_proposed_to_whatever_meeting_is_in_time(kind: MeetingKind) -> None:
    clerk = full(PRECEPT, FEBRUARY)
    later = Bundle(meeting=Meeting(id="2032-02-18", date=dt.date(2032, 2, 18), kind=kind))

    def reasons() -> list[str]:
        found = propose(later, the_panel(), earlier=[clerk.p])
        return [each.reason for each in found if each.item.title.startswith("Revised")]

    only_if = "Only after a veto: the second report is due by 22 February."
    assert reasons() == ([only_if] if kind is MeetingKind.CONTINGENT else [])
    clerk.type(*VETO, "/close")
    (found,) = reasons()
    assert found.startswith("The proposed precept was vetoed on 3 February 2032: the revised one comes by 15 February")
