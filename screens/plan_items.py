"""A date of the plan as it is asked for in a form, and as the facts under the list."""

from __future__ import annotations

import datetime as dt
from typing import Any

from secretariat import plan
from secretariat.clock import house_date, house_time
from secretariat.meetings import PlanEntry
from secretariat.plan import Date

from .dialogs.field import Field
from .widgets.detail import Fact


def title(date: Date) -> str:
    time = f", {house_time(date.start)}" if date.start else ""
    return f"{house_date(date.day, weekday=True)}{time} · {date.what}"


def facts(date: Date, state: str) -> list[Fact]:
    entry, meeting = date.entry, date.meeting
    return [
        ("Cancelled because", meeting.cancelled if meeting else ""),
        ("State", state),
        ("Place", date.venue),
        ("Due", "; ".join(entry.items) if entry else ""),
        ("Note", (entry.note if entry else "") or (meeting.note if meeting else "")),
    ]


def fields(entry: PlanEntry | None) -> list[Field]:
    known = entry or PlanEntry(date=dt.date.min)
    return [
        Field(name="date", label="Date", kind="date", value=entry.date if entry else None, required=True),
        Field(name="kind", label="Kind", kind="choice", options=plan.PLAN_KINDS, value=known.kind,
              hint="Left and right arrows change it. Only meetings have an agenda."),
        Field(name="start", label="Time", kind="time", value=known.start),
        Field(name="venue", label="Place", value=known.venue),
        Field(name="note", label="Note", value=known.note),
        Field(name="items", label="Due", kind="lines", value="\n".join(_due(known)),
              hint="A line for each thing due. They become the items of the agenda; where it says more, write "
              "“Report = Full report of the year”. F2 saves."),
    ]  # fmt: skip


def _due(entry: PlanEntry) -> list[str]:
    return [f"{item} = {entry.titles[item]}" if item in entry.titles else item for item in entry.items]


def read(values: dict[str, Any], entry: PlanEntry | None) -> PlanEntry:
    lines = [" ".join(line.split()).partition(" = ") for line in values["items"].splitlines() if line.strip()]
    told = {**values, "items": tuple(item for item, _, _ in lines), "titles": {i: t for i, _, t in lines if t}}
    return entry.with_(**told) if entry else PlanEntry(**told)
