"""What the clerk does with the items of the plan: each act, what it refuses, and that none is ever lost or doubled."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from secretariat.basics.acts import Act, Drop, Put, act
from secretariat.basics.clock import at
from secretariat.basics.record import Record, Refused
from secretariat.events.course import Began
from secretariat.events.items import ItemOpened
from secretariat.meetings.bundle import Bundle
from secretariat.meetings.meeting import Meeting
from secretariat.plan import dates as plan_dates
from secretariat.plan import items as plan_items
from secretariat.plan.planned import PlannedItem
from secretariat.plan.year import Date, Plan
from tests.depth import deep
from tests.support.clerk import Memory
from tests.support.panels import BRACKETS, CLICK, planned

D = dt.date
JUNE, SEPT, NOV, FEB = D(2031, 6, 18), D(2031, 9, 17), D(2031, 11, 19), D(2032, 2, 4)
TODAY = D(2031, 6, 2)
DATES = [
    *planned(JUNE, "Lanes", "Roads", BRACKETS, id="june"), *planned(SEPT, "Fog", id="sept"),
    *planned(D(2031, 10, 1), id="notice", kind="notice"), *planned(NOV, id="nov"),
    PlannedItem(id="some-1", title="Someday", place="01i"),
]  # fmt: skip


class Desk:
    """A plan in memory and a clerk who works on it."""

    def __init__(self, *records: Record) -> None:
        self.memory = Memory([act("planned", [Put(each) for each in (records or DATES)])])

    @property
    def plan(self) -> Plan:
        return self.memory.plan()

    def do(self, one: Act) -> Act:
        self.memory.do(one)
        return one

    def item(self, title: str) -> PlannedItem:
        return next(item for item in self.plan.items if item.title == title)

    def date(self, day: dt.date) -> Date:
        return next(date for date in self.plan.dates if date.day == day)

    def due(self, day: dt.date | None) -> list[str]:
        return [item.title for item in (self.date(day).items if day else self.plan.undated)]

    def move(self, title: str, day: dt.date | None, **more: Any) -> Act:
        more = {"on": TODAY, **more}
        return self.do(plan_items.move(self.plan, self.item(title), self.date(day) if day else None, **more))


@pytest.fixture
def desk() -> Desk:
    return Desk()


# --- adding and changing ---


def test_an_item_is_added_last_after_another_or_without_a_date(desk: Desk) -> None:
    desk.do(plan_items.add(desk.plan, desk.date(JUNE), "  Last   one "))
    desk.do(
        plan_items.add(
            desk.plan, desk.date(JUNE), "Second", after=desk.item("Lanes"), called=" Report ", note=" full meeting "
        )
    )
    desk.do(plan_items.add(desk.plan, None, CLICK))
    assert desk.due(JUNE) == ["Lanes", "Second", "Roads", BRACKETS, "Last one"]
    assert (desk.item("Second").agenda_title, desk.item("Second").words) == ("Report", "Second (full meeting)")
    assert desk.due(None) == ["Someday", CLICK]


def test_an_item_wants_a_title(desk: Desk) -> None:
    with pytest.raises(Refused, match="needs a title"):
        plan_items.add(desk.plan, desk.date(JUNE), " \t ")
    with pytest.raises(Refused, match="needs a title"):
        plan_items.edit(desk.item("Lanes"), title="", called="", note="")


def test_other_words_leave_everything_else(desk: Desk) -> None:
    before = desk.item("Lanes")
    desk.do(plan_items.edit(before, title="Rural lanes", called="Report on lanes", note="in private"))
    assert desk.item("Rural lanes") == before.with_(title="Rural lanes", called="Report on lanes", note="in private")


# --- within a date ---


def test_an_item_goes_up_and_lower_within_its_date_and_no_other_record_changes(desk: Desk) -> None:
    for title, by, expected in (
        ("Roads", -1, ["Roads", "Lanes", BRACKETS]), ("Roads", 1, ["Lanes", "Roads", BRACKETS]),
        ("Lanes", 1, ["Roads", "Lanes", BRACKETS]), ("Lanes", 1, ["Roads", BRACKETS, "Lanes"]),
    ):  # fmt: skip
        done = desk.do(plan_items.shift(desk.date(JUNE).items, desk.item(title), by))
        assert [change.record.id for change in done.changes] == [desk.item(title).id]
        assert desk.due(JUNE) == expected


def test_at_either_end_it_goes_no_further(desk: Desk) -> None:
    with pytest.raises(Refused, match="already the first"):
        plan_items.shift(desk.date(JUNE).items, desk.item("Lanes"), -1)
    with pytest.raises(Refused, match="already the last"):
        plan_items.shift(desk.date(JUNE).items, desk.item(BRACKETS), 1)


def test_items_that_came_with_one_place_or_none_are_put_in_order_all_the_same() -> None:
    twins = [PlannedItem(id=name, title=name, due="june") for name in "abc"]
    desk = Desk(*planned(JUNE, id="june"), *twins)
    desk.do(plan_items.shift(desk.date(JUNE).items, desk.item("c"), -1))
    assert desk.due(JUNE) == ["a", "c", "b"]
    desk.do(plan_items.add(desk.plan, desk.date(JUNE), "d", after=desk.item("a")))
    assert desk.due(JUNE) == ["a", "d", "c", "b"]


# --- to another date ---


def test_an_item_goes_to_the_next_date_that_can_take_it_and_after_the_last_it_has_none(desk: Desk) -> None:
    for expected in (SEPT, NOV, None):  # 1 October is a notice: nothing is due at it
        desk.do(
            plan_items.move(desk.plan, item := desk.item("Lanes"), plan_items.neighbour(desk.plan, item, 1), on=TODAY)
        )
        assert desk.due(expected)[-1] == "Lanes"
    with pytest.raises(Refused, match="waits without a date already"):
        plan_items.neighbour(desk.plan, desk.item("Lanes"), 1)
    assert plan_items.neighbour(desk.plan, desk.item("Lanes"), -1) == desk.date(NOV)
    with pytest.raises(Refused, match="no date before"):
        plan_items.neighbour(desk.plan, desk.item("Roads"), -1)


def test_a_cancelled_meeting_takes_nothing(desk: Desk) -> None:
    desk.memory.do(act("snow", Put(Meeting(id=str(SEPT), date=SEPT, known_as="sept", cancelled="snow"))))
    assert plan_items.neighbour(desk.plan, desk.item("Lanes"), 1) == desk.date(NOV)
    with pytest.raises(Refused, match="that meeting is cancelled"):
        desk.move("Lanes", SEPT)
    assert plan_items.neighbour(desk.plan, desk.item("Fog"), 1) == desk.date(NOV), "what is due at it can leave"


def test_where_it_is_already_it_is_not_moved_to(desk: Desk) -> None:
    for title, day in (("Lanes", JUNE), ("Someday", None)):
        with pytest.raises(Refused, match="is there already"):
            desk.move(title, day)


def test_the_moves_of_one_day_are_one_and_back_where_it_was_none(desk: Desk) -> None:
    desk.move("Lanes", SEPT)
    desk.move("Lanes", NOV)
    (only,) = desk.item("Lanes").moves
    assert (only.was_day, only.to_day) == (JUNE, NOV)
    desk.move("Lanes", SEPT, on=TODAY + dt.timedelta(1))
    assert len(desk.item("Lanes").moves) == 2, "another day is another move"
    desk.move("Lanes", NOV, on=TODAY + dt.timedelta(1))
    assert desk.item("Lanes").moves == (only,)
    desk.move("Lanes", JUNE)
    assert desk.item("Lanes").moves == ()
    assert desk.due(JUNE) == ["Lanes", "Roads", BRACKETS], "and in its place"
    assert desk.item("Lanes").deferrals == (), "a move without a reason is no deferral"


def test_a_deferral_stays_in_the_history_with_its_reason(desk: Desk) -> None:
    desk.move("Lanes", SEPT, reason=" the paper is late ")
    desk.move("Lanes", NOV, reason="and later")
    desk.move("Lanes", SEPT)
    assert [move.reason for move in desk.item("Lanes").moves] == ["the paper is late", "and later", ""]
    assert [move.to_day for move in desk.item("Lanes").deferrals] == [SEPT, NOV]


# --- and off its agenda ---


def opened(desk: Desk) -> Bundle:
    """The meeting of June made from the plan."""
    made = desk.do(plan_dates.open_date(desk.date(JUNE), []))
    return desk.memory.bundle(made.of.id)


def test_moving_takes_an_item_off_its_agenda_and_numbers_the_rest(desk: Desk) -> None:
    desk.move("Lanes", SEPT, bundle=opened(desk))
    assert [(item.number, item.title) for item in desk.memory.bundle(str(JUNE)).items] == [
        ("1", "Roads"),
        ("2", BRACKETS),
    ]
    assert desk.due(SEPT) == ["Fog", "Lanes"]


def test_once_the_agenda_is_out_or_has_begun_an_item_is_deferred_there(desk: Desk) -> None:
    bundle, when = opened(desk), at(JUNE, dt.time(14))
    out = replace(bundle, meeting=bundle.meeting.with_(published=at(D(2031, 6, 9), dt.time(9))))
    first = bundle.items[0].id
    begun = replace(bundle, events=(Began(at=when, place="01i"), ItemOpened(item=first, at=when, place="02i")))
    for state, words in ((out, "is published"), (begun, "has begun")):
        for attempt in (
            lambda state=state: desk.move("Lanes", SEPT, bundle=state, reason="x"),
            lambda state=state: plan_items.drop(desk.item("Lanes"), "x", state),
            lambda state=state: plan_items.defer_all(
                desk.plan, desk.date(JUNE), None, on=TODAY, reason="x", bundle=state
            ),
        ):
            with pytest.raises(Refused, match=f"item 1 of an agenda that {words}"):
                attempt()


def test_an_item_on_the_agenda_under_the_same_name_is_the_same(desk: Desk) -> None:
    bundle = opened(desk)
    strangers = tuple(item.with_(planned="", matter="") for item in bundle.items)
    assert plan_items.on_agenda(replace(bundle, items=strangers), desk.item("Roads")) == strangers[1]
    assert plan_items.on_agenda(bundle, desk.item("Fog")) is None


# --- all of a date ---


def test_everything_due_at_a_date_is_put_off_in_order_with_one_reason(desk: Desk) -> None:
    desk.memory.do(act("gone", Put(desk.item("Roads").with_(dropped="no"))))
    bundle = opened(desk)
    done = plan_items.defer_all(desk.plan, desk.date(JUNE), desk.date(SEPT), on=TODAY, reason="snow", bundle=bundle)
    assert done.note == "defer 2 items of 18 June 2031"
    desk.do(done)
    assert desk.due(SEPT) == ["Fog", "Lanes", BRACKETS]
    assert desk.due(JUNE) == ["Roads"]
    assert [desk.item(title).deferrals[-1].reason for title in ("Lanes", BRACKETS)] == ["snow", "snow"]
    assert desk.memory.bundle(str(JUNE)).items == ()


def test_what_was_due_at_a_cancelled_meeting_is_put_off_and_its_agenda_left(desk: Desk) -> None:
    bundle = opened(desk)
    gone = replace(bundle, meeting=bundle.meeting.with_(cancelled="snow", published=at(D(2031, 6, 9), dt.time(9))))
    desk.do(plan_items.defer_all(desk.plan, desk.date(JUNE), None, on=TODAY, reason="snow", bundle=gone))
    assert desk.due(None) == ["Someday", "Lanes", "Roads", BRACKETS]
    assert len(desk.memory.bundle(str(JUNE)).items) == 3


def test_nothing_due_or_the_same_date_is_refused(desk: Desk) -> None:
    with pytest.raises(Refused, match="Nothing is due"):
        plan_items.defer_all(desk.plan, desk.date(NOV), None, on=TODAY, reason="x", bundle=None)
    with pytest.raises(Refused, match="the date they are due at"):
        plan_items.defer_all(desk.plan, desk.date(SEPT), desk.date(SEPT), on=TODAY, reason="x", bundle=None)
    desk.memory.do(act("snow", Put(Meeting(id=str(NOV), date=NOV, known_as="nov", cancelled="snow"))))
    with pytest.raises(Refused, match="that meeting is cancelled"):
        plan_items.defer_all(desk.plan, desk.date(SEPT), desk.date(NOV), on=TODAY, reason="x", bundle=None)


# --- copying, dropping, deleting ---


def test_a_copy_is_a_matter_of_its_own_at_the_next_date(desk: Desk) -> None:
    desk.move("Lanes", SEPT, reason="late")
    desk.do(plan_items.edit(desk.item("Lanes"), title="Lanes", called="Report on lanes", note="full"))
    desk.do(plan_items.duplicate(desk.plan, original := desk.item("Lanes")))
    copy = desk.date(NOV).items[-1]
    assert (copy.title, copy.called, copy.note, copy.moves) == ("Lanes", "Report on lanes", "full", ())
    assert copy.identity != original.identity
    desk.do(plan_items.duplicate(desk.plan, copy))
    assert desk.due(NOV) == ["Lanes", "Lanes"], "at the last date, below"
    desk.do(plan_items.duplicate(desk.plan, desk.item("Someday")))
    assert desk.due(None) == ["Someday", "Someday"]


def test_dropping_wants_a_reason_keeps_the_item_and_can_be_taken_back(desk: Desk) -> None:
    with pytest.raises(Refused, match="Say why"):
        plan_items.drop(desk.item("Lanes"), "  ")
    desk.do(plan_items.drop(desk.item("Lanes"), " not ours ", opened(desk)))
    assert desk.item("Lanes").dropped == "not ours"
    assert desk.due(JUNE)[0] == "Lanes"
    assert "Lanes" not in [item.title for item in desk.date(JUNE).due]
    assert "Lanes" not in [item.title for item in desk.memory.bundle(str(JUNE)).items]
    with pytest.raises(Refused, match="was dropped"):
        desk.move("Lanes", SEPT)
    desk.do(plan_items.put_back(desk.item("Lanes")))
    assert desk.item("Lanes").dropped == ""
    with pytest.raises(Refused, match="was not dropped"):
        plan_items.put_back(desk.item("Lanes"))


def test_only_an_item_without_a_history_is_deleted(desk: Desk) -> None:
    desk.move("Lanes", SEPT)
    desk.do(plan_items.delete(desk.item("Lanes")))
    assert "Lanes" not in [item.title for item in desk.plan.items]
    with pytest.raises(Refused, match="has a history"):
        plan_items.delete(desk.item("Roads"), opened(desk))
    desk.move("Fog", NOV, reason="late")
    with pytest.raises(Refused, match="has a history"):
        plan_items.delete(desk.item("Fog"))


# --- whatever the clerk does ---


def _inverse(one: Act, before: Memory) -> Act:
    """What undo does: every record as it was."""
    kept = {change.record.id: change for change in one.changes}
    changes: list[Put | Drop] = []
    for id, change in kept.items():
        old = next((each for each in before.all(type(change.record), change.meeting) if each.id == id), None)
        if old is not None:
            changes.append(Put(old, change.meeting))
        elif isinstance(change, Put):
            changes.append(Drop(change.record, change.meeting))
    return act("undo", changes)


def _attempt(desk: Desk, what: str, n: int, m: int) -> Act | None:
    """One thing done to the n-th item; None where it is refused."""
    plan = desk.plan
    items, dates = sorted(plan.items, key=lambda item: item.id), [*plan.dates, None]
    item, to = items[n % len(items)], dates[m % len(dates)]
    here = plan.at(item.due)
    bundle = desk.memory.bundle(here.meeting.id) if here and here.meeting else None
    on = TODAY + dt.timedelta(m % 3)
    among = here.items if here else plan.undated
    acts = {
        "earlier": lambda: plan_items.move(plan, item, plan_items.neighbour(plan, item, -1), on=on, bundle=bundle),
        "later": lambda: plan_items.move(plan, item, plan_items.neighbour(plan, item, 1), on=on, bundle=bundle),
        "defer": lambda: plan_items.move(plan, item, to, on=on, bundle=bundle, reason="why not"),
        "up": lambda: plan_items.shift(among, item, -1),
        "lower": lambda: plan_items.shift(among, item, 1),
        "drop": lambda: plan_items.drop(item, "no", bundle),
        "back": lambda: plan_items.put_back(item),
        "all": lambda: plan_items.defer_all(plan, here or plan.dates[0], to, on=on, reason="all", bundle=bundle),
        "copy": lambda: plan_items.duplicate(plan, item),
        "remove": lambda: plan_dates.remove(plan.dates[m % len(plan.dates)], bundle, on),
        "open": lambda: plan_dates.open_date(here or plan.dates[0], desk.memory.all(Meeting)),
    }
    try:
        return acts[what]()
    except Refused:
        return None


STEPS = st.tuples(
    st.sampled_from(["earlier", "later", "defer", "up", "lower", "drop", "back", "all", "copy", "remove", "open"]),
    st.integers(0, 20), st.integers(0, 20),
)  # fmt: skip


@deep(max_examples=60, deadline=None)
@given(st.lists(STEPS, max_size=25))
def test_no_item_is_ever_lost_or_doubled_and_each_act_taken_back_gives_the_plan_as_it_was(steps: list[Any]) -> None:
    desk = Desk(*DATES, *planned(FEB, "Precept", id="feb"))
    for what, n, m in steps:
        if not desk.plan.dates:
            break
        before = desk.plan
        one = _attempt(desk, what, n, m)
        if one is None:
            assert desk.plan == before
            continue
        undo = _inverse(one, desk.memory)
        desk.do(one)
        after = desk.plan
        copied = Counter({one.of.id: 1} if what == "copy" else {})
        assert Counter(item.id for item in after.items) == Counter(item.id for item in before.items) + copied
        assert all(list(places) == sorted(places) for date in after.dates if (places := [i.place for i in date.items]))
        desk.do(undo)
        assert desk.plan == before
        desk.do(one)


def test_places_stay_apart_after_many_moves(desk: Desk) -> None:
    """Order is a place between two places: there is always room."""
    for _ in range(40):
        desk.do(plan_items.shift(desk.date(JUNE).items, desk.date(JUNE).items[0], 1))
    assert len({item.place for item in desk.date(JUNE).items}) == 3
