"""Changing the panel's settings: from a day on, or taking such a change out. What held before that day stays.

A record of ``Rules`` holds every setting from its day on, so it repeats those it does not change. Changing a setting
from a day therefore writes it into each record until the next day on which that same setting was changed.
"""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import Any

from msgspec.structs import replace

from ...basics.acts import Act, Put, act
from ...basics.clock import house_date
from ...basics.record import Refused
from ..panel import Panel, Rules
from .rows import SETTINGS
from .timeline import course, in_force, timeline


def change(panel: Panel, name: str, value: Any, since: dt.date | None = None, what: str = "") -> Act:
    """The act that gives a setting another value: from a day on or, where it has no dates, simply.

    Where ``since`` is a day on which it was changed already, that change is replaced. ``what``: the note for history,
    where the value described would not do. Raises Refused for what makes no sense and for what changes nothing.
    """
    setting = SETTINGS[name]
    value = setting.judged(value)
    if not setting.dated:
        if getattr(panel, name) == value:
            raise Refused("That is what it says already.")
        known_as = panel.known_as or (panel.name if name == "name" else "")
        changed = panel.with_(**{name: value, "known_as": known_as})
        return act(f"{setting.title} changed: {what or setting.described(value)}", Put(changed))
    if since is None:
        raise Refused("Say from which day.")
    beginning = timeline(panel)[0].since
    if since < beginning:
        raise Refused(f"The panel’s rules begin on {house_date(beginning)}. Choose that day or a later one.")
    holds = in_force(panel, name, since)
    if holds.value == value and holds.since:
        raise Refused(f"That holds on {house_date(since)} already, since {house_date(holds.since)}.")
    rules = _set(timeline(panel), name, value, since)
    return act(f"{setting.title} from {house_date(since)}: {what or setting.described(value)}",
               Put(panel.with_(rules=rules)))  # fmt: skip


def take_out(panel: Panel, name: str, since: dt.date) -> Act:
    """The act that removes a change: the value before it holds until that setting changes next. Raises Refused."""
    stretches = course(panel, name)
    days = [each.since for each in stretches]
    if since not in days[1:]:
        first = "how it was from the beginning: change it instead" if since in days else "not a day on which it changed"
        raise Refused(f"{house_date(since)} is {first}.")
    before = stretches[days.index(since) - 1].value
    rules = _set(timeline(panel), name, before, since)
    note = f"{SETTINGS[name].title}: the change from {house_date(since)} taken out"
    return act(note, Put(panel.with_(rules=rules)))


def _set(line: tuple[Rules, ...], name: str, value: Any, since: dt.date) -> tuple[Rules, ...]:
    """The rules with one setting changed from a day until the next day on which it was changed."""
    until = _next_change(line, name, since)
    if all(rules.since != since for rules in line):
        holding = [rules for rules in line if rules.since < since][-1]
        line = tuple(sorted((*line, replace(holding, since=since)), key=lambda rules: rules.since))
    changed = tuple(
        replace(rules, **{name: value}) if since <= rules.since and (until is None or rules.since < until) else rules
        for rules in line
    )
    if name in ("quorum", "seats"):
        for rules, before in zip(changed, line, strict=True):
            if rules != before:
                _refuse_out_of_reach(rules)
    return _without_repeats(changed, since)


def _next_change(line: tuple[Rules, ...], name: str, since: dt.date) -> dt.date | None:
    for before, rules in pairwise(line):
        if rules.since > since and getattr(rules, name) != getattr(before, name):
            return rules.since
    return None


def _without_repeats(line: tuple[Rules, ...], since: dt.date) -> tuple[Rules, ...]:
    """Without those records, from a day on, that say the same as the one before."""
    kept = [line[0]]
    for rules in line[1:]:
        if rules.since < since or rules != replace(kept[-1], since=rules.since):
            kept.append(rules)
    return tuple(kept)


def _refuse_out_of_reach(rules: Rules) -> None:
    needed = rules.quorum.needed(seats=rules.seats, in_office=rules.seats)
    if needed > rules.seats:
        seats = "1 seat" if rules.seats == 1 else f"{rules.seats} seats"
        raise Refused(f"From {house_date(rules.since)} a quorum of {needed} could not be reached with {seats}.")
