"""Putting an item off, in the minutes or on the agenda, puts it on the plan in the same act; and takes it back."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from secretariat.agenda import items as agenda
from secretariat.basics.acts import Put, act
from secretariat.basics.record import Refused
from secretariat.capture.corrections import correct, delete, insert_after
from secretariat.capture.entering import act_of, enter
from secretariat.meetings.meeting import Meeting, MeetingKind
from secretariat.plan import deferring
from secretariat.plan import items as plan_items
from secretariat.plan.planned import PlannedItem
from secretariat.plan.year import Plan
from storage.archive import Archive
from tests.support.agendas import bundle
from tests.support.clerk import Clerk, begun_clerk
from tests.support.panels import DAY, MEETING, NEXT_MEETING, Clock, begun, plan_of, planned

SEPT, NOV, FEB = dt.date(2031, 9, 17), dt.date(2031, 11, 19), dt.date(2032, 2, 4)
YEAR = act("planned", [Put(each) for each in (
    *planned(NOV, "Fog", id="nov"), *planned(FEB, "Precept", id="feb"),
    *planned(dt.date(2032, 2, 18), id="reserve", kind="if needed"), *planned(dt.date(2031, 7, 2), kind="training"),
)])  # fmt: skip
REPORT = "Annual report of the Commissioner"
LATER = dt.datetime(2031, 6, 25, 9, 30, tzinfo=dt.UTC)


def clerk_at_five() -> Clerk:
    return begun_clerk(YEAR)


def report(plan: Plan) -> PlannedItem:
    """What the plan has of item 5."""
    (item,) = [item for item in plan.items if item.identity == "item-5"]
    return item


def due(plan: Plan, day: dt.date) -> list[str]:
    return [item.title for date in plan.dates if date.day == day for item in date.due]


# --- in the minutes ---


def test_a_line_puts_the_item_on_the_plan_with_the_reason_and_says_so() -> None:
    clerk = clerk_at_five()
    said = clerk.type("/defer to November because the paper was late").say
    assert said == "Item 5 is on the plan for 19 November 2031."
    assert due(clerk.plan, NOV) == ["Fog", REPORT]
    (move,) = report(clerk.plan).moves
    assert (move.on, move.was_day, move.to_day, move.reason) == (DAY, DAY, NOV, "the paper was late")
    assert move.source == clerk.last.id


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("November", NOV), ("the next meeting", SEPT), ("19 November", NOV), ("the February meeting", FEB),
        ("18 February", dt.date(2032, 2, 18)), ("November 2032", None), ("20 November", None), ("July", None),
        ("a later meeting", None), ("", None),
    ],
)  # fmt: skip
def test_which_meeting_is_meant(words: str, day: dt.date | None) -> None:
    """One in reserve is not the February meeting, and training in July is no meeting at all."""
    clerk = clerk_at_five()
    found = deferring.date_meant(words, DAY, clerk.plan)
    assert (found.day if found else None) == day


def test_a_meeting_in_reserve_or_cancelled_is_not_the_next_one() -> None:
    gone = Meeting(id="2031-07-01", date=dt.date(2031, 7, 1), cancelled="snow")
    extra = Meeting(id="2031-07-02", date=dt.date(2031, 7, 2), kind=MeetingKind.HEARING)
    plan = plan_of(*planned(dt.date(2031, 7, 3), kind="if needed"), *planned(NOV), meetings=[gone, extra])
    found = deferring.date_meant("the next meeting", DAY, plan)
    assert found is not None
    assert found.day == NOV


def test_where_no_meeting_is_planned_then_it_waits_without_a_date() -> None:
    clerk = clerk_at_five()
    said = clerk.type("/defer to March because snow was forecast").say
    assert said == "Item 5 waits in the plan without a date: no meeting is planned for “March”."
    assert clerk.plan.undated == (report(clerk.plan),)
    assert report(clerk.plan).deferrals[0].reason == "snow was forecast"


def test_it_is_one_act_that_undo_takes_back_whole(tmp_path: Path) -> None:
    from tests.support.panels import open_archive

    archive = open_archive(tmp_path / "data")
    archive.commit(YEAR)
    archive.commit(begun())
    before, p = archive.plan(), archive.proceedings(MEETING)
    assert p is not None
    captured = enter("/defer 5 to November", p, now=Clock("14:30")(), plan=before)
    archive.commit(act_of(captured, p, before))
    assert due(archive.plan(), NOV) == ["Fog", REPORT]
    archive.absorb(archive.store.undo(by=""))  # type: ignore[arg-type]
    assert archive.plan() == before
    assert len(bundle(archive).events) == 3
    archive.store.close()


def test_correcting_the_line_moves_the_item_and_keeps_one_deferral() -> None:
    clerk = clerk_at_five()
    clerk.type("/defer to November because the paper was late")
    line = clerk.last
    for words, day in (
        ("/defer 5 to February because snow", FEB),
        ("/defer 5 to March", None),
        ("/defer 5 to 19 November", NOV),
    ):
        clerk.memory.do(correct(line, words, clerk.p, plan=clerk.plan, now=LATER))
        item = report(clerk.plan)
        date = clerk.plan.at(item.due)
        assert (date.day if date else None) == day
        assert [move.source for move in item.moves] == [line.id]
        assert [move.to_day for move in item.moves] == [day]
        line = clerk.last
    clerk.memory.do(correct(line, "/withdraw 5", clerk.p, plan=clerk.plan, now=LATER))
    assert REPORT not in [item.title for item in clerk.plan.items]


def test_deleting_the_line_takes_it_off_the_plan() -> None:
    clerk = clerk_at_five()
    before = clerk.plan
    clerk.type("/defer to November")
    clerk.memory.do(delete(clerk.last, clerk.p, clerk.plan))
    assert clerk.plan == before


def test_a_forgotten_deferral_put_in_later_is_on_the_plan_too() -> None:
    clerk = clerk_at_five()
    line = clerk.type("/noted").events[0]
    clerk.memory.do(insert_after(line, "/defer 6 to November", clerk.p, plan=clerk.plan, now=LATER))
    assert due(clerk.plan, NOV) == ["Fog", "Plan for [bold]rural[/bold] lanes"]


def test_an_item_that_came_from_the_plan_goes_back_there_when_the_line_is_deleted() -> None:
    """Its own record moves: there is never a second of it."""
    here = PlannedItem(id="planned-5", title="Report", due=MEETING, matter="item-5")
    clerk = begun_clerk(YEAR, act("planned", Put(here)))
    clerk.type("/defer to November")
    assert due(clerk.plan, NOV) == ["Fog", "Report"]
    assert due(clerk.plan, DAY) == []
    clerk.memory.do(delete(clerk.last, clerk.p, clerk.plan))
    assert report(clerk.plan) == here


def test_an_item_of_the_same_name_that_is_due_there_is_taken_for_it() -> None:
    twin = PlannedItem(id="twin", title="The annual report of the Commissioner", due="nov", place="05i")
    clerk = begun_clerk(YEAR, act("planned", Put(twin)))
    clerk.type("/defer to November because late")
    assert due(clerk.plan, NOV) == ["Fog", twin.title]
    assert report(clerk.plan).deferrals[0].reason == "late"
    clerk.memory.do(delete(clerk.last, clerk.p, clerk.plan))
    assert report(clerk.plan) == twin.with_(matter="item-5"), "it was planned for November before"


def test_the_clerks_later_move_survives_correcting_and_deleting_the_line() -> None:
    clerk = clerk_at_five()
    clerk.type("/defer to November because late")
    line = clerk.last
    to = next(date for date in clerk.plan.dates if date.day == FEB)
    clerk.memory.do(plan_items.move(clerk.plan, report(clerk.plan), to, on=LATER.date()))
    clerk.memory.do(correct(line, "/defer 5 to September because very late", clerk.p, plan=clerk.plan, now=LATER))
    item = report(clerk.plan)
    assert item.due == "feb"
    assert [(move.to_day, move.reason) for move in item.moves] == [(SEPT, "very late"), (FEB, "")]
    clerk.memory.do(delete(clerk.last, clerk.p, clerk.plan))
    item = report(clerk.plan)
    assert item.due == "feb"
    assert [move.to_day for move in item.moves] == [FEB]


def test_deferred_twice_it_is_where_the_last_line_put_it() -> None:
    clerk = clerk_at_five()
    clerk.type("/defer 5 to September", "/defer 5 to November")
    assert report(clerk.plan).due == "nov"
    assert [move.to_day for move in report(clerk.plan).moves] == [SEPT, NOV]
    clerk.memory.do(delete(clerk.last, clerk.p, clerk.plan))
    assert report(clerk.plan).due == NEXT_MEETING


# --- on the agenda, before the meeting ---


def test_deferring_on_the_agenda_puts_it_on_the_plan_and_back_on_takes_it_off(archive: Archive) -> None:
    archive.commit(YEAR)
    before = archive.plan()
    archive.commit(
        deferring.defer_on_agenda(bundle(archive), "item-5", to=" November ", reason="late", plan=archive.plan())
    )
    assert due(archive.plan(), NOV) == ["Fog", REPORT]
    assert bundle(archive).items[4].standing == "deferred"
    archive.commit(deferring.defer_on_agenda(bundle(archive), "item-5", to="February", reason="", plan=archive.plan()))
    assert report(archive.plan()).due == "feb"
    assert len(report(archive.plan()).moves) == 1, "said again, it is corrected"
    archive.commit(deferring.put_back_on_agenda(bundle(archive), "item-5", archive.plan()))
    assert archive.plan() == before
    assert bundle(archive).items[4].standing == "on the agenda"


def test_what_the_agenda_refuses_changes_no_plan(archive: Archive) -> None:
    archive.commit(begun())
    with pytest.raises(Refused):
        deferring.defer_on_agenda(bundle(archive), "item-5", to="November", reason="", plan=archive.plan())
    with pytest.raises(Refused, match="is on the agenda"):
        deferring.put_back_on_agenda(bundle(archive), "item-5", archive.plan())


def test_a_deferred_item_is_the_same_matter_on_the_agenda_it_comes_to(archive: Archive) -> None:
    from secretariat.plan.dates import open_date

    archive.commit(YEAR)
    archive.commit(deferring.defer_on_agenda(bundle(archive), "item-5", to="November", reason="", plan=archive.plan()))
    date = next(date for date in archive.plan().dates if date.day == NOV)
    archive.commit(open_date(date, archive.meetings()))
    last = bundle(archive, str(NOV)).items[-1]
    assert (last.title, agenda.matter_of(last)) == (REPORT, "item-5")
