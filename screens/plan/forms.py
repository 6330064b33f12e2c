"""What is asked about a date of the plan and about an item of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from secretariat.plan.items import takes_items
from secretariat.plan.planned import PLAN_KINDS, PlanEntry, PlannedItem
from secretariat.plan.year import Date, Plan

from ..dialogs.field import Field
from ..meetings.head import WHY_MOVED

NO_DATE = "no date"


def date_fields(entry: PlanEntry | None) -> list[Field]:
    """What is asked about a date. Of a new one, what is due at it, too."""
    known = entry or PlanEntry(date=dt.date.min)
    fields = [
        Field(name="date", label="Date", kind="date", value=entry.date if entry else None, required=True),
        Field(name="kind", label="Kind", kind="choice", options=PLAN_KINDS, value=known.kind,
              hint="Left and right arrows change it. Meetings have an agenda; a notice is the day it was received."),
        Field(name="start", label="Time", kind="time", value=known.start),
        Field(name="venue", label="Place", value=known.venue),
        Field(name="depends", label="Only if", value=known.depends,
              hint="For a meeting in reserve: what it waits for, such as Veto."),
        Field(name="note", label="Note", value=known.note,
              hint="Printed in the plan. Of a notice it is for you alone: which post it is about."),
    ]  # fmt: skip
    if entry is not None:
        fields.append(WHY_MOVED)
    else:
        fields.append(
            Field(name="items", label="Due", kind="lines", value="",
                  hint="A line for each thing due; a meeting has its standing items by itself. {form.save} saves.")
        )  # fmt: skip
    return fields


def read_entry(values: dict[str, Any], entry: PlanEntry | None) -> tuple[PlanEntry, list[str]]:
    """The entry as the form says it, and the titles of what is due."""
    parts = {name: value for name, value in values.items() if name not in ("items", "because")}
    lines = [" ".join(line.split()) for line in values.get("items", "").splitlines() if line.strip()]
    return (entry.with_(**parts) if entry else PlanEntry(**parts)), lines


def item_fields(item: PlannedItem | None) -> list[Field]:
    """What is asked about an item."""
    return [
        Field(name="title", label="Item", value=item.title if item else "", required=True),
        Field(name="called", label="On the agenda", value=item.called if item else "",
              hint="What the agenda calls it, where that says more than the plan."),
        Field(name="note", label="Note", value=item.note if item else "",
              hint="Printed after it in the plan: full meeting."),
    ]  # fmt: skip


def defer_fields(plan: Plan, here: Date | None, today: dt.date) -> list[Field]:
    """To which date, and why. The meeting after this one is offered first."""
    from_day = max(here.day, today) if here else today
    options = [(date.key, date.to_choose) for date in _open_to(plan, here, from_day)]
    meetings = [date.key for date in _open_to(plan, here, from_day) if date.kind]
    first = next(iter(meetings), NO_DATE)
    return [
        Field(name="to", label="To", kind="choice", options=[*options, (NO_DATE, "No date yet")], value=first,
              hint="Left and right arrows change it."),
        Field(name="reason", label="Because", required=True,
              hint="It is kept in the item’s history, and printed in the plan."),
    ]  # fmt: skip


def _open_to(plan: Plan, here: Date | None, from_day: dt.date) -> Sequence[Date]:
    return [date for date in plan.dates if date.day >= from_day and takes_items(date)
            and not (here and date.key == here.key)]  # fmt: skip


def date_chosen(plan: Plan, key: str) -> Date | None:
    """The date that was chosen; None for no date."""
    return next((date for date in plan.dates if date.key == key), None)
