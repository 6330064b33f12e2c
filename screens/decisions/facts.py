"""A matter in words: the facts shown of it below the list and above its story."""

from __future__ import annotations

import datetime as dt

from secretariat.basics.clock import house_date, short_date
from secretariat.matters.matter import Kind, Matter, how_far, overdue

from ..widgets.detail import Fact


def facts(matter: Matter, today: dt.date) -> list[Fact]:
    """All that is known of a matter but its story. What is empty is left out where it is shown."""
    due = house_date(matter.due) if matter.due else ""
    how = f" ({matter.due_how})" if due and matter.due_how else ""
    late = "  OVERDUE" if overdue(matter, today) else ""
    far = how_far(matter)
    since = f", {house_date(matter.since)}" if far and matter.since else ""
    item = f"{matter.item}. {matter.item_title}" if matter.item else matter.item_title
    awaits = f" ({matter.awaits})" if matter.awaits else ""
    move = "" if matter.move == "nobody" else f"whose move: {matter.move}{awaits}"
    return [
        ("How far", far + since),
        ("Position", matter.position),
        ("Due", due + late + how),
        ("", matter.text),
        ("Who", " · ".join(part for part in (matter.who, move) if part)),
        ("Note", matter.note),
        ("Item", item),
        ("Meeting" if matter.meeting else "Raised", house_date(matter.day, weekday=True)),
    ]


def short_day(day: dt.date) -> str:
    """A day for a narrow column: “20 Jul 2022”."""
    return short_date(day).partition(" ")[2]


def many(kind: Kind) -> str:
    """Several of a kind: “areas for improvement”."""
    return "areas for improvement" if kind == "area for improvement" else f"{kind}s"
