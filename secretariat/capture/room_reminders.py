"""What the clerk is told of room and chair when an item is opened."""

from __future__ import annotations

from ..meetings.meeting import AgendaItem
from ..proceedings.proceedings import Proceedings
from ..proceedings.quorum import warning
from .reminders import on_opening


@on_opening
def begins_without_a_quorum(p: Proceedings, _item: AgendaItem) -> str:
    """The first item also begins the meeting."""
    return warning(p) if p.phase == "not begun" else ""


@on_opening
def presider_has_an_interest(p: Proceedings, item: AgendaItem) -> str:
    """Whoever presides has declared an interest that keeps her or him out of the item (MTG-57)."""
    if not p.presiding or not any(d.person == p.presiding and item.id in d.items for d in p.interests):
        return ""
    name = p.name(p.presiding, start=True)
    return f"{name} presides and has declared an interest in item {item.number}: /chair says who else does."
