"""The year's dates, without a screen: meetings and the entries they were planned as are one thing, items due at it."""

from __future__ import annotations

import datetime as dt
from itertools import permutations

import pytest

from secretariat.basics.acts import Put, act
from secretariat.events.course import Adjourned, Closed, Resumed
from secretariat.meetings.meeting import Meeting, MeetingKind
from secretariat.plan import dates as plan_dates
from secretariat.plan import year as plan
from secretariat.plan.planned import PlanEntry, PlannedItem
from secretariat.plan.year import Date, plan_row
from storage.archive import Archive
from tests.support.agendas import bundle
from tests.support.panels import BRACKETS, DAY, MEETING, NEXT_MEETING, begun, plan_of, planned

SEPT, OCTOBER, AUTUMN = dt.date(2031, 9, 17), dt.date(2031, 10, 8), dt.date(2031, 11, 19)


def entry(**told: object) -> PlanEntry:
    return PlanEntry(**{"id": "entry", "date": AUTUMN, **told})  # type: ignore[arg-type]


def test_dates_come_in_order_and_a_meeting_is_one_with_its_entry(archive: Archive) -> None:
    records = [*planned(SEPT, "Lanes"), *planned(SEPT, id="t", kind="training"), *planned(AUTUMN, id="a")]
    archive.commit(act("planned", [Put(each) for each in records]))
    dates = archive.plan().dates
    assert [date.key for date in dates] == [
        f"meeting {MEETING}", "entry t", f"meeting {NEXT_MEETING}", "entry a",
    ]  # fmt: skip
    assert dates[2].entry is not None
    assert dates[2].entry.id == f"plan-{SEPT}"
    assert [item.title for item in dates[2].due] == ["Lanes"]


def test_items_are_due_at_an_entry_or_at_a_meeting_that_was_not_planned() -> None:
    meeting = Meeting(id=MEETING, date=DAY)
    own, other = (PlannedItem(id=name, title=name, due=due) for name, due in (("own", MEETING), ("other", "autumn")))
    found = plan_of(*planned(AUTUMN, "Lanes", id="autumn"), own, other, meetings=[meeting])
    assert [[item.title for item in date.items] for date in found.dates] == [["own"], ["other", "Lanes"]]
    both = plan_of(*planned(DAY, "Lanes", id="june"), own, meetings=[meeting])
    assert [item.title for item in both.dates[0].items] == ["own", "Lanes"], "planned once it had a meeting"


def test_what_is_due_at_no_date_there_is_waits_without_one() -> None:
    lost = PlannedItem(title="Lost", due="gone")
    found = plan_of(*planned(AUTUMN, "Lanes"), lost, PlannedItem(title="Someday"))
    assert sorted(item.title for item in found.undated) == ["Lost", "Someday"]
    assert sorted(item.title for item in found.items) == ["Lanes", "Lost", "Someday"]
    assert found.at("gone") is None
    assert found.at("") is None
    assert found.item(lost.id) is lost


def test_a_meeting_that_moved_keeps_its_items() -> None:
    item = PlannedItem(title="Lanes", due=MEETING)
    moved = Meeting(id="2031-06-25", date=dt.date(2031, 6, 25), known_as=MEETING)
    assert plan_of(item, meetings=[moved]).dates[0].items == (item,)


def test_what_each_date_is_called() -> None:
    meeting = Meeting(date=DAY, kind=MeetingKind.ANNUAL)
    assert Date(DAY, meeting).what == "Annual meeting"
    assert Date(DAY, meeting.with_(kind=MeetingKind.CONTINGENT)).what == "Meeting, if needed"
    assert Date(DAY, None, entry(kind="external")).what == "External"


@pytest.mark.parametrize(
    ("meeting", "kind", "phase", "said"),
    [
        (Meeting(date=DAY), "meeting", "not begun", "planned"),
        (Meeting(date=DAY), "meeting", "in session", "in session"),
        (Meeting(date=DAY), "meeting", "closed", "closed"),
        (Meeting(date=DAY, cancelled="snow"), "meeting", "", "CANCELLED"),
        (Meeting(date=DAY, confirmed="a veto"), "if needed", "", "confirmed"),
        (Meeting(date=DAY, confirmed="a veto"), "if needed", "closed", "closed"),
        (None, "if needed", "", "no agenda yet"),
        (None, "training", "", ""),
    ],
)
def test_how_far_a_date_is(meeting: Meeting | None, kind: str, phase: str, said: str) -> None:
    assert plan.state(Date(DAY, meeting, entry(kind=kind)), phase) == said


def test_the_phase_is_the_one_the_proceedings_find(archive: Archive) -> None:
    def both() -> tuple[str, str]:
        p = archive.proceedings(MEETING)
        assert p is not None
        return plan.phase(bundle(archive)), p.phase

    assert both() == ("not begun", "not begun")
    archive.commit(begun())
    assert both() == ("in session", "in session")
    for n, event in enumerate((Adjourned, Resumed, Closed)):
        archive.commit(act("on", Put(event(place=f"zz{n}i"), MEETING)))
        assert both()[0] == both()[1] == ("adjourned", "in session", "closed")[n]


# --- a line of the printed table ---


def row(*titles: str, **told: object) -> str:
    """What the ITEMS column says of a date."""
    return plan_row(plan_of(*planned(AUTUMN, *titles, **told)).dates[0])[1]


def test_a_line_of_the_table_names_what_is_due_with_its_note_and_nothing_that_was_dropped() -> None:
    """8.6."""
    due, *items = planned(AUTUMN, "Precept", BRACKETS, "Gone", start=dt.time(13, 30), venue="Guildhall")
    items = [items[0].with_(note="full meeting"), items[1], items[2].with_(dropped="not now")]
    when, what = plan_row(plan_of(due, *items).dates[0])
    assert when == "Wednesday 19 November 2031\n1:30pm\nGuildhall"
    assert what == f"Precept (full meeting)\n{BRACKETS}"


def test_a_meeting_in_reserve_is_marked_with_what_it_waits_for() -> None:
    assert row(kind="if needed", depends="Veto") == "If needed (Veto)"
    assert row("Revised precept", kind="if needed", depends="Veto") == "If needed (Veto)\nRevised precept"
    assert row(kind="if needed") == "If needed"
    assert row(kind="if needed", note="If needed (Veto)") == "If needed (Veto)", "said once"


def test_a_meeting_keeps_the_mark_of_its_entry_and_a_released_one_is_cancelled_too() -> None:
    due = planned(AUTUMN, id="a", kind="if needed", depends="Veto")
    meeting = Meeting(id=str(AUTUMN), date=AUTUMN, kind=MeetingKind.CONTINGENT, known_as="a", cancelled="no veto")
    (date,) = plan_of(*due, meetings=[meeting]).dates
    assert plan_row(date)[1] == "Cancelled\nIf needed (Veto)"


@pytest.mark.parametrize(
    ("kind", "what"),
    [("meeting", "Meeting, if needed"), ("annual", "Annual meeting, if needed"), ("hearing", "Hearing, if needed"),
     ("if needed", "Meeting, if needed")],
)  # fmt: skip
def test_only_if_makes_a_reserve_meeting_whatever_the_kind(kind: str, what: str) -> None:
    date = Date(AUTUMN, None, PlanEntry(date=AUTUMN, kind=kind, depends="Veto"))  # type: ignore[arg-type]
    assert date.contingent
    assert date.what == what
    assert plan_row(date)[1].startswith("If needed (Veto)")
    training = Date(AUTUMN, None, PlanEntry(date=AUTUMN, kind="training", depends="Veto"))
    assert not training.contingent


def test_a_meeting_that_waits_for_something_is_in_reserve_whatever_the_kind() -> None:
    assert Meeting(date=AUTUMN, depends="Veto").in_reserve
    assert not Meeting(date=AUTUMN).in_reserve
    assert Date(AUTUMN, Meeting(date=AUTUMN, depends="Veto")).what == "Meeting, if needed"


@pytest.mark.parametrize("order", list(permutations(("two", "half past four", "later"))))
def test_two_meetings_of_a_day_stay_with_the_entries_they_were_planned_as(
    archive: Archive, order: tuple[str, ...]
) -> None:
    """In whatever order they are opened, moved onto one day and back: one card for each, with what was due at it."""
    two, half_past_four = dt.time(14), dt.time(16, 30)
    starts = {"two": (OCTOBER, two), "half past four": (OCTOBER, half_past_four), "later": (AUTUMN, dt.time(9))}
    records = [r for id, (day, start) in starts.items() for r in planned(day, f"item of {id}", id=id, start=start)]
    archive.commit(act("planned", [Put(each) for each in records]))
    for id in order:
        date = archive.plan().at(id)
        assert date is not None
        archive.commit(plan_dates.open_date(date, archive.meetings()))
    for day in (AUTUMN, OCTOBER, AUTUMN):
        for id in order:
            date = archive.plan().at(id)
            assert date is not None
            assert date.meeting is not None
            assert [item.title for item in date.due] == [f"item of {id}"]
            head = date.meeting.with_(date=day)
            there = bundle(archive, date.meeting.id)
            archive.commit(plan_dates.edit_meeting(there, head, archive.meetings(), archive.entries()))
        dates = [date for date in archive.plan().dates if date.day == day]
        assert sorted(date.entry.id for date in dates if date.entry and date.meeting) == sorted(order)
        assert len({date.to_choose for date in dates}) == len(dates) == 3, "and no two are chosen by the same words"
