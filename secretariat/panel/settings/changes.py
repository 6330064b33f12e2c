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
from ...basics.amounts import so_many
from ...basics.clock import house_date
from ...basics.record import Refused
from ..panel import CALLED, Panel, Rules
from .rows import SETTINGS
from .timeline import course, in_force, spelt_out, timeline


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
        return act(f"{setting.title} changed: {what or setting.described(value)}", Put(panel.with_(**{name: value})))
    beginning = timeline(panel)[0].since
    note = f"{setting.title} from {{}}: {what or setting.described(value)}"
    if since is None and name in CALLED:  # put right as it stands, for as far back as it was so
        if getattr(panel, name) == value:
            raise Refused("That is what it says already.")
        since = course(panel, name)[-1].since or beginning
        note = f"{setting.title} changed: {what or setting.described(value)}"
    if since is None:
        raise Refused("Say from which day.")
    if since < beginning:
        raise Refused(f"The panel’s rules begin on {house_date(beginning)}. Choose that day or a later one.")
    holds = in_force(panel, name, since)
    if holds.value == value and not holds.since:
        raise Refused(f"That holds on {house_date(since)} already: it was always so.")
    if holds.value == value and holds.since:
        raise Refused(f"That holds on {house_date(since)} already, since {house_date(holds.since)}.")
    rules = _set(spelt_out(timeline(panel), panel, name), name, value, since)
    return act(note.replace("{}", house_date(since), 1), Put(_ruled(panel, name, rules)))


def take_out(panel: Panel, name: str, since: dt.date) -> Act:
    """The act that removes a change: the value before it holds until that setting changes next. Raises Refused."""
    stretches = course(panel, name)
    days = [each.since for each in stretches]
    if since not in days[1:]:
        first = "how it was from the beginning: change it instead" if since in days else "not a day on which it changed"
        raise Refused(f"{house_date(since)} is {first}.")
    before = stretches[days.index(since) - 1].value
    rules = _set(spelt_out(timeline(panel), panel, name), name, before, since)
    note = f"{SETTINGS[name].title}: the change from {house_date(since)} taken out"
    return act(note, Put(_ruled(panel, name, rules)))


def _ruled(panel: Panel, name: str, rules: tuple[Rules, ...]) -> Panel:
    """The panel with other rules. What it is called at last stands in ``Panel``, and in its rules only what it was."""
    if name not in CALLED:
        return panel.with_(rules=rules)
    at_last = getattr(rules[-1], name)
    kept, was = list(rules), False
    for n in reversed(range(len(rules))):
        was = was or getattr(rules[n], name) != at_last
        kept[n] = rules[n] if was else replace(rules[n], **{name: None})
    known_as = panel.known_as or (panel.name if name == "name" else "")
    return panel.with_(**{name: at_last, "rules": _without_repeats(tuple(kept), rules[0].since), "known_as": known_as})


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
    if name in ("quorum", "seats", "by_business"):
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
    quorums = {"": rules.quorum.needed(seats=rules.seats, in_office=rules.seats)}
    quorums |= {f" for {each.words}": each.quorum(rules.seats) for each in rules.by_business}
    for of, needed in quorums.items():
        if needed > rules.seats:
            seats = so_many(rules.seats, "seat")
            raise Refused(f"From {house_date(rules.since)} a quorum of {needed}{of} could not be reached with {seats}.")
