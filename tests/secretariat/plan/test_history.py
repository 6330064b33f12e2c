"""The history of an item of business, from the plan to the agenda, to the minutes, and on."""

from __future__ import annotations

import datetime as dt

from secretariat.basics.acts import Put, act
from secretariat.meetings.bundle import Bundle
from secretariat.meetings.meeting import Meeting
from secretariat.plan import dates as plan_dates
from secretariat.plan import items as plan_items
from secretariat.plan.history import fates, history
from secretariat.plan.planned import PlannedItem
from tests.support.clerk import Clerk, begun_clerk
from tests.support.panels import BRACKETS, MEETING, planned

SPRING, NOV, FEB = dt.date(2031, 5, 7), dt.date(2031, 11, 19), dt.date(2032, 2, 4)
TODAY = dt.date(2031, 5, 1)
JUNE_ITEM = PlannedItem(
    id="lanes", title="Lanes", due="spring", place="01i", called="Plan for [bold]rural[/bold] lanes"
)
PLANNED = act("planned", [Put(each) for each in (
    *planned(SPRING, id="spring"), *planned(NOV, id="nov"), JUNE_ITEM,
)])  # fmt: skip


def told(clerk: Clerk, title: str = "Lanes") -> list[str]:
    item = next(item for item in clerk.plan.items if item.title == title)
    return [str(each) for each in history(item, clerk.plan, every(clerk))]


def every(clerk: Clerk) -> list[Bundle]:
    return [clerk.memory.bundle(meeting.id) for meeting in clerk.memory.all(Meeting)]


def test_an_item_keeps_its_identity_from_the_plan_through_agenda_and_minutes_and_on() -> None:
    clerk = begun_clerk(PLANNED)
    june = next(date for date in clerk.plan.dates if date.day == clerk.p.day)
    clerk.memory.do(plan_items.move(clerk.plan, JUNE_ITEM, june, on=TODAY, reason="the officer is away"))
    clerk.memory.do(act("link", Put(clerk.p.bundle.items[5].with_(matter="lanes", planned="lanes"), MEETING)))
    clerk.type("/defer 6 to November because the map was missing")
    november = next(date for date in clerk.plan.dates if date.day == NOV)
    clerk.memory.do(plan_dates.open_date(november, clerk.memory.all(Meeting)))
    assert told(clerk) == [
        "1 May 2031: Deferred from 7 May 2031 to 18 June 2031: the officer is away.",
        "18 June 2031: Deferred from 18 June 2031 to 19 November 2031: the map was missing.",
        "18 June 2031: Item 6 (Plan for [bold]rural[/bold] lanes): deferred to November, because the map was missing.",
        "19 November 2031: On the plan as “Lanes”.",
        "19 November 2031: Item 1 (Plan for [bold]rural[/bold] lanes): on the agenda.",
    ]
    on_agenda = clerk.memory.bundle(str(NOV)).items[0]
    assert [str(each) for each in history(on_agenda, clerk.plan, every(clerk))] == told(clerk), "from either end"


def test_a_matter_that_began_on_an_agenda_is_followed_too() -> None:
    clerk = begun_clerk(PLANNED)
    clerk.type("/defer 5 to November")
    assert told(clerk, "Annual report of the Commissioner") == [
        "18 June 2031: Deferred from 18 June 2031 to 19 November 2031.",
        "18 June 2031: Item 5 (Annual report of the Commissioner): deferred to November.",
        "19 November 2031: On the plan as “Annual report of the Commissioner”.",
    ]


def test_one_that_waits_one_that_was_dropped_and_one_only_on_an_agenda() -> None:
    waits = PlannedItem(title=BRACKETS, note="full meeting")
    gone = PlannedItem(title="Gone", dropped="not ours")
    clerk = begun_clerk(act("planned", Put(waits), Put(gone)))
    assert told(clerk, BRACKETS) == [f"Waits without a date as “{BRACKETS} (full meeting)”."]
    assert told(clerk, "Gone") == ["Dropped: not ours"]
    fifth = clerk.p.bundle.items[4]
    assert [str(each) for each in history(fifth, clerk.plan, every(clerk))] == [
        "18 June 2031: Item 5 (Annual report of the Commissioner): taken."
    ]


def test_a_move_without_a_reason_is_told_as_a_move() -> None:
    clerk = begun_clerk(PLANNED)
    clerk.memory.do(plan_items.move(clerk.plan, JUNE_ITEM, None, on=TODAY))
    assert told(clerk) == [
        "1 May 2031: Moved from 7 May 2031 to no date.", "Waits without a date as “Lanes”.",
    ]  # fmt: skip


def test_what_became_of_each_item() -> None:
    clerk = begun_clerk()
    clerk.type("/withdraw 6 because the map was lost", "/not-reached 7")
    became = fates(clerk.p.bundle)
    assert [became[f"item-{n}"] for n in (1, 5, 6, 7)] == ["", "done", "withdrawn", "not reached"]
    sixth = clerk.p.bundle.items[5]
    assert [each.words for each in history(sixth, clerk.plan, every(clerk))] == [
        "Item 6 (Plan for [bold]rural[/bold] lanes): withdrawn, because the map was lost."
    ]
