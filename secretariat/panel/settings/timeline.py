"""What a setting is on a day, since when, and what it was before."""

from __future__ import annotations

import datetime as dt
from typing import Any, NamedTuple

from msgspec.structs import replace

from ..panel import CALLED, Panel, Rules


class Stretch(NamedTuple):
    """What a setting is from a day on. ``since`` is None where it has no dates, or is a name that never changed."""

    value: Any
    since: dt.date | None = None


def course(panel: Panel, name: str) -> list[Stretch]:
    """What a setting was from the beginning, and each day on which it became something else."""
    if name not in Rules.__struct_fields__:
        return [Stretch(getattr(panel, name))]
    found: list[Stretch] = []
    for rules in spelt_out(timeline(panel), panel, name):
        value = getattr(rules, name)
        if not found or found[-1].value != value:
            found.append(Stretch(value, rules.since))
    return [Stretch(found[0].value)] if name in CALLED and len(found) == 1 else found


def in_force(panel: Panel, name: str, day: dt.date) -> Stretch:
    """What a setting is on a day, and since when; before them all, what it was at first."""
    first, *later = course(panel, name)
    return next((each for each in reversed(later) if each.since and each.since <= day), first)


def spelt_out(line: tuple[Rules, ...], panel: Panel, name: str) -> tuple[Rules, ...]:
    """The rules with one setting spelt out: what the panel is called stands in them only where it was otherwise."""
    if name not in CALLED:
        return line
    at_last = getattr(panel, name)
    return tuple(replace(each, **{name: at_last}) if getattr(each, name) is None else each for each in line)


def timeline(panel: Panel) -> tuple[Rules, ...]:
    """The panel's rules in order, one for a day: of two for the same day, the one that holds."""
    by_day: dict[dt.date, Rules] = {}
    for rules in panel.rules:
        by_day.setdefault(rules.since, rules)
    return tuple(by_day[day] for day in sorted(by_day))
