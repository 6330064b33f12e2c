"""A meeting that is made has its standing items at once, in order, with what the plan had for it among them."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.basics.acts import Act
from secretariat.meetings.meeting import AgendaItem, Meeting, MeetingKind
from secretariat.panel.panel import Panel
from secretariat.plan.dates import add_entry, add_meeting, cancel_date, open_date, seeds
from secretariat.plan.planned import PlanEntry, PlannedItem
from secretariat.plan.year import Plan, the_plan
from secretariat.proposals.opening import with_standing_items

DAY = dt.date(2031, 9, 17)
PANEL = Panel(name="Westmere PCP")
FULL = ["Apologies for Absence", "Declarations of Interest", "Public Questions/Statements", "Review of Complaints",
        "Meeting Dates and Agenda Plan"]  # fmt: skip


def planned(kind: str = "meeting", *titles: str) -> Plan:
    made = add_entry(PlanEntry(date=DAY, kind=kind), titles, PANEL)  # type: ignore[arg-type]
    records = [change.record for change in made.changes]
    return the_plan([], [e for e in records if isinstance(e, PlanEntry)],
                    [i for i in records if isinstance(i, PlannedItem)])  # fmt: skip


def agenda(made: Act) -> list[tuple[str, str]]:
    records = [change.record for change in made.changes]
    return [(item.number, item.title) for item in records if isinstance(item, AgendaItem)]


def numbered(titles: list[str]) -> list[tuple[str, str]]:
    return [(str(n), title) for n, title in enumerate(titles, 1)]


def test_an_agenda_opened_from_the_plan_has_all_standing_items_and_what_is_due() -> None:
    made = with_standing_items(open_date(planned("meeting", "Annual Report").dates[0], []), PANEL)
    assert agenda(made) == numbered([*FULL[:4], "Annual Report", FULL[4]])
    assert isinstance(made.of, Meeting)
    assert len({change.meeting for change in made.changes[1:]}) == 1
    planned_ids = [item.planned for c in made.changes if isinstance(item := c.record, AgendaItem)]
    assert sum(bool(each) for each in planned_ids) == 3, "those of the plan are the plan's own"


@pytest.mark.parametrize(
    ("kind", "wanted"),
    [
        ("annual", ["Election of Chairperson", "Election of Vice Chairperson", *FULL]),
        ("if needed", FULL[:2]),
        ("hearing", FULL[:2]),
    ],
)
def test_each_kind_of_meeting_has_its_own(kind: str, wanted: list[str]) -> None:
    assert agenda(with_standing_items(open_date(planned(kind).dates[0], []), PANEL)) == numbered(wanted)


def test_a_meeting_that_was_not_planned_has_them_too_and_its_seeds_are_on_the_agenda_once() -> None:
    head = Meeting(date=DAY, kind=MeetingKind.ORDINARY)
    made = with_standing_items(add_meeting([], head, seeds=seeds(PANEL, head.kind, DAY)), PANEL)
    assert agenda(made) == numbered(FULL)
    kept = [each for c in made.changes if isinstance(each := c.record, PlannedItem)]
    on_it = {item.planned for c in made.changes if isinstance(item := c.record, AgendaItem)} - {""}
    assert on_it == {item.id for item in kept}


def test_a_meeting_that_is_cancelled_at_once_has_none() -> None:
    date = planned().dates[0]
    made = cancel_date(date, None, [], "No business")
    assert with_standing_items(made, PANEL) is made
