"""What a setting is on a day, since when, and what it was before."""

from __future__ import annotations

import datetime as dt
from typing import Any, NamedTuple

from ..panel import Panel, Rules


class Stretch(NamedTuple):
    """What a setting is from a day on. ``since`` is None where it has no dates."""

    value: Any
    since: dt.date | None = None


def course(panel: Panel, name: str) -> list[Stretch]:
    """What a setting was from the beginning, and each day on which it became something else."""
    if name not in Rules.__struct_fields__:
        return [Stretch(getattr(panel, name))]
    found: list[Stretch] = []
    for rules in timeline(panel):
        value = getattr(rules, name)
        if not found or found[-1].value != value:
            found.append(Stretch(value, rules.since))
    return found


def in_force(panel: Panel, name: str, day: dt.date) -> Stretch:
    """What a setting is on a day, and since when; before them all, what it was at first."""
    first, *later = course(panel, name)
    return next((each for each in reversed(later) if each.since and each.since <= day), first)


def timeline(panel: Panel) -> tuple[Rules, ...]:
    """The panel's rules in order, one for a day: of two for the same day, the one that holds."""
    by_day: dict[dt.date, Rules] = {}
    for rules in panel.rules:
        by_day.setdefault(rules.since, rules)
    return tuple(by_day[day] for day in sorted(by_day))
