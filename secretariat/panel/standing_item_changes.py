"""Changing the standing items from a day on: one more, one less, one changed, one in another place."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ..basics.acts import Act
from ..basics.record import Refused
from .panel import Panel
from .settings.changes import change
from .settings.timeline import in_force
from .standing_items import Part, StandingItem

PARTS: dict[Part, str] = {
    "opening": "Before the business of the day",
    "business": "At the end of the business",
    "closing": "After the business",
}
"""The part of the agenda a standing item belongs to, in the order of the agenda."""


def standing_items_on(panel: Panel, day: dt.date) -> tuple[StandingItem, ...]:
    """The standing items of a day, part by part."""
    return in_parts(in_force(panel, "standing", day).value)


def in_parts(items: Iterable[StandingItem]) -> tuple[StandingItem, ...]:
    """The items in the order of the parts of an agenda."""
    return tuple(sorted(items, key=lambda item: list(PARTS).index(item.part)))


def add(panel: Panel, item: StandingItem, since: dt.date) -> Act:
    """One more, the last of its part. Raises Refused."""
    return _changed(panel, (*standing_items_on(panel, since), item), since, f"“{item.title}” added")


def put(panel: Panel, at: int, item: StandingItem, since: dt.date) -> Act:
    """Another item in the place of the one at ``at``; if it is of another part, the last of that. Raises Refused."""
    items = list(standing_items_on(panel, since))
    was = items[at]
    if was.part == item.part:
        items[at] = item
    else:
        items = [*items[:at], *items[at + 1 :], item]
    return _changed(panel, items, since, f"“{was.title}” changed")


def remove(panel: Panel, at: int, since: dt.date) -> Act:
    """One less: the one at ``at`` is on no agenda from that day on. Raises Refused."""
    items = standing_items_on(panel, since)
    return _changed(panel, (*items[:at], *items[at + 1 :]), since, f"“{items[at].title}” removed")


def move(panel: Panel, at: int, by: int, since: dt.date) -> Act:
    """One changes places with the one above (-1) or below (1) of its part. Raises Refused at the end of a part."""
    items = list(standing_items_on(panel, since))
    to = at + by
    if not 0 <= to < len(items) or items[to].part != items[at].part:
        end = "first" if by < 0 else "last"
        raise Refused(f"It is the {end} of its part. Enter changes the part.")
    items[at], items[to] = items[to], items[at]
    return _changed(panel, items, since, f"“{items[to].title}” moved")


def _changed(panel: Panel, items: Iterable[StandingItem], since: dt.date, what: str) -> Act:
    return change(panel, "standing", in_parts(items), since, what)
