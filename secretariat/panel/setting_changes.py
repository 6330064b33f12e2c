"""Changing the panel's settings: from a day on, or taking such a change out. What held before that day stays.

``Rules`` say everything that holds from a day on, so each of them repeats what it does not change. A setting is
therefore changed from a day until the next day on which that same setting was changed: that later change stands.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from itertools import pairwise
from typing import Any

import msgspec
from msgspec.structs import replace

from ..basics.acts import Act, Put, act
from ..basics.clock import house_date
from ..basics.record import Refused
from ..deadlines.counting import Policy
from .house import Headings, House, judged_words
from .majority_rule import MajorityRule
from .numbering import Numbering
from .panel import ComplaintTargets, Panel, QuestionRule, QuorumRule, Rules
from .phrases import judged_phrases
from .settings import SETTINGS, course, in_force, in_words, timeline
from .standing_items import StandingItem

LONGEST_REPLY = 24
"""Months. More than that is a slip of the finger: nobody waits longer for a reply (REC-03)."""
LONGEST = 250
"""Of a target for complaints, and of the days of the question rule: working days, about a year."""
LONGEST_UNLOCKED = 240
"""Minutes. A register that stays open for longer than half a day is as good as never locked."""
MOST_SEATS = 99
LAST_MINUTE = 9999
"""No panel has come near that many minutes."""
LONGEST_MEETING = 24 * 60
"""Minutes."""

_NEEDED = ("name", "body_word", "office_title", "office_word")


def change(panel: Panel, name: str, value: Any, since: dt.date | None = None, what: str = "") -> Act:
    """A setting is something else: from a day on, or, where it has no dates, altogether.

    ``since`` a day on which it was changed already puts that change right. ``what``: what history says of it,
    where that is not the value. Raises Refused for what makes no sense and for what changes nothing.
    """
    setting = SETTINGS[name]
    value = judged(name, value)
    if not setting.dated:
        if getattr(panel, name) == value:
            raise Refused("That is what it says already.")
        return act(f"{setting.title} changed: {what or in_words(name, value)}", Put(panel.with_(**{name: value})))
    if since is None:
        raise Refused("Say from which day.")
    beginning = timeline(panel)[0].since
    if since < beginning:
        raise Refused(f"The panel’s rules begin on {house_date(beginning)}. Choose that day or a later one.")
    holds = in_force(panel, name, since)
    if holds.value == value and holds.since:
        raise Refused(f"That holds on {house_date(since)} already, since {house_date(holds.since)}.")
    rules = _set(timeline(panel), name, value, since)
    return act(f"{setting.title} from {house_date(since)}: {what or in_words(name, value)}",
               Put(panel.with_(rules=rules)))  # fmt: skip


def take_out(panel: Panel, name: str, since: dt.date) -> Act:
    """A change never was: what held before it goes on, until the next change of that setting. Raises Refused."""
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
    """Without those, from a day on, that say nothing that did not hold before."""
    kept = [line[0]]
    for rules in line[1:]:
        if rules.since < since or rules != replace(kept[-1], since=rules.since):
            kept.append(rules)
    return tuple(kept)


# --- what makes sense ---


def judged(name: str, value: Any) -> Any:
    """A value made tidy, if it makes sense for that setting. Raises Refused."""
    match value:
        case QuorumRule():
            _judge_quorum(value)
        case MajorityRule():
            _judge_majority(value)
        case QuestionRule():
            _judge_within(value.amount, 0, LONGEST, "The days for public questions")
        case ComplaintTargets():
            for days in msgspec.structs.astuple(value):
                _judge_within(days, 1, LONGEST, "A target for complaints")
        case Numbering():
            _judge_within(value.first, 1, LAST_MINUTE, "The number of the first minute")
            _judge_within(value.year_begins, 1, 12, "The month in which the year begins")
        case House():
            return replace(value, words=judged_words(value.words))
        case Headings():
            return _judged_headings(value)
        case str() if name == "clear_days":
            if value not in Policy.__args__:  # type: ignore[attr-defined]
                raise Refused(f"A clear day is counted in working days or calendar days, not in “{value}”.")
        case str() if name == "substitution":
            if value not in ("whole meeting", "while away"):
                raise Refused(f"A substitute sits for the whole meeting or while the member is away, not “{value}”.")
        case str():
            return _judged_words(name, value)
        case bool():
            pass
        case int() if name == "seats":
            _judge_within(value, 1, MOST_SEATS, "The number of seats")
        case int() if name == "guillotine_minutes":
            _judge_within(value, 0, LONGEST_MEETING, "The longest meeting, in minutes,")
        case int() if name == "lock_minutes":
            _judge_within(value, 1, LONGEST_UNLOCKED, "The minutes before complaints lock")
        case int():
            _judge_within(value, 1, LONGEST_REPLY, "The period for replies, in months,")
        case tuple() if name == "phrases":
            return judged_phrases(value)
        case tuple():
            return _judged_list(name, value)
    return value


def _judge_within(amount: int, least: int, most: int, what: str) -> None:
    if not least <= amount <= most:
        raise Refused(f"{what} is from {least} to {most}, and {amount} is not.")


def _judge_quorum(rule: QuorumRule) -> None:
    """MTG-20: a number of members, or a part of them that is less than all."""
    if rule.fixed < 0 or rule.minimum < 0:
        raise Refused("A quorum cannot be less than nothing.")
    if not rule.fixed and not 0 < rule.numerator < rule.denominator:
        raise Refused(f"{rule.numerator}/{rule.denominator} is no quorum. Write a fraction under one, such as 1/3.")


def _judge_majority(rule: MajorityRule) -> None:
    """MTG-23: more than an ordinary majority, so half or more, and not more than all."""
    if rule.denominator < 1 or not rule.denominator <= 2 * rule.numerator <= 2 * rule.denominator:
        raise Refused(f"{rule.numerator}/{rule.denominator} is no larger majority. Write a fraction such as 2/3.")


def _refuse_out_of_reach(rules: Rules) -> None:
    needed = rules.quorum.needed(seats=rules.seats, in_office=rules.seats)
    if needed > rules.seats:
        seats = "1 seat" if rules.seats == 1 else f"{rules.seats} seats"
        raise Refused(f"From {house_date(rules.since)} a quorum of {needed} could not be reached with {seats}.")


def _judged_words(name: str, words: str) -> str:
    words = " ".join(words.split())
    if not words and name in _NEEDED:
        raise Refused(f"{SETTINGS[name].title}: this cannot be left empty.")
    return words


def _judged_headings(headings: Headings) -> Headings:
    tidy = {name: " ".join(words.split()) for name, words in msgspec.structs.asdict(headings).items()}
    if not all(tidy.values()):
        raise Refused("A heading cannot be left empty.")
    return Headings(**tidy)


def _judged_list(name: str, values: tuple[Any, ...]) -> tuple[Any, ...]:
    """Authorities or standing items, none of them twice and none without a name."""
    if name == "authorities":
        names = tuple(filter(None, (" ".join(each.split()) for each in values)))
        _refuse_twice(names, "One of them is there twice.")
        return names
    items: list[StandingItem] = [replace(each, title=" ".join(each.title.split())) for each in values]
    if not all(each.title for each in items):
        raise Refused("A standing item needs a title.")
    _refuse_twice((each.title for each in items), "A standing item of that title is there already.")
    return tuple(items)


def _refuse_twice(names: Iterable[str], sentence: str) -> None:
    folded = [name.casefold() for name in names]
    if len(set(folded)) < len(folded):
        raise Refused(sentence)


def question_rule(**fields: Any) -> QuestionRule:
    """The rule for public questions from what was filled in. Raises Refused where it cannot be counted."""
    try:
        return QuestionRule(**fields)
    except ValueError as error:
        sentence = str(error)
        raise Refused(f"{sentence[:1].upper()}{sentence[1:]}.") from None
