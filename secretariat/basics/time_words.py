"""Times of day said in words: “half past three”, “a quarter to four”, “ten past 2”, “three thirty”, “five to noon”."""

from __future__ import annotations

import re

from .number_words import UP_TO_TWENTY
from .pattern import pattern, small

_HOURS = UP_TO_TWENTY[1:13]
_OF_THE_DAY = {"noon": 12, "midday": 12, "midnight": 24}
_STEPS = {"five": 5, "ten": 10, "quarter": 15, "twenty": 20, "twenty-five": 25, "half": 30}
_TENS = {"oh": 0, "o": 0, "ten": 10, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}

FIRST_WORDS = frozenset((*_HOURS, *_OF_THE_DAY, "half", "quarter", "twenty", "twenty-five"))
"""What a time in words may begin with, besides “a”."""

_HOUR = "|".join(_HOURS)
_STEP = r"(?:a )?(?P<step>quarter|half(?= past)|twenty[- ]five|twenty|ten|five|[12]\d|[1-9])(?: minutes?)?"
_SAID = pattern(
    rf"{_STEP} (?P<way>past|to) (?P<hour>{_HOUR}|noon|midday|midnight|1\d|2[0-3]|[1-9])(?:\b|(?=[ap]\.?m))(?![:.]\d)|"
    rf"half (?P<half>{_HOUR}|1[0-2]|[1-9])(?:\b|(?=[ap]\.?m))(?![:.]\d| ?(?:minutes|hours|an?)\b)|"
    rf"(?P<clock>{_HOUR}|1[0-2]|[1-9])(?= ?o[’' ]?clock\b)|(?P<day>noon|midday|midnight)\b|"
    rf"(?P<on>{_HOUR})[- ](?P<tens>(?:oh?|twenty|thirty|forty|fifty)(?=[- ]five)|ten|fifteen|twenty|thirty|forty|fifty)"
    rf"(?:[- ](?P<five>five))?\b|(?P<bare>{_HOUR})\b",
    re.IGNORECASE,
)
WITHIN = (
    rf"{_STEP.replace('?P<step>', '?:')} (?:past|to) (?:\d+|[a-z]+)|(?:{_HOUR}|\d+) o[’']?clock|noon|midday|midnight"
)
"""A time in words within a longer line, as a pattern for one."""

_HALF = pattern(
    r" ?(?:(?P<am>a\.?m\b\.?|in the morning\b)|(?P<pm>p\.?m\b\.?|noon\b|in the (?:afternoon|evening)\b|at night\b))",
    re.IGNORECASE,
)
_O_CLOCK = pattern(r" ?o[’' ]?clock\b", re.IGNORECASE)
_EDGE = pattern(r"$|[\s,;)]|[.:](?:\s|$)")
_NO_HOUR = pattern(rf"{_STEP} (?:past|to)(?: the hour)?\W*$")


def in_figures(text: str, *, after_at: bool = False) -> tuple[str, str] | None:
    """The time in words that a text begins with, in figures (“3:30”, “2:10pm”), and what follows it; None for none.

    An hour alone (“three”) is a time only where nothing follows it. ``after_at``: “at” came before it, so it is one.
    """
    found = _SAID.match(text)
    if found is None:
        return None
    rest = text[found.end() :]
    if clock := _O_CLOCK.match(rest):
        rest = rest[clock.end() :]
    half = _HALF.match(rest)
    rest = rest[half.end() :] if half else rest
    if not _EDGE.match(rest) or (found["bare"] and not (clock or half or after_at) and rest.strip(" .,;")):
        return None
    if found["day"]:
        return small(found["day"]), rest
    hour, minute = _said(found)
    if small(found["hour"] or "") in _OF_THE_DAY:
        half_of_the_day = {11: "am", 12: "pm"}.get(hour, "")  # other hours are written in full: 23:45, 00:15
        return f"{hour % 24:02}:{minute:02}{half_of_the_day}", rest
    return f"{hour}:{minute:02}{half.lastgroup if half else ''}", rest


def _said(found: re.Match[str]) -> tuple[int, int]:
    """The hour and the minute that were said, by the words themselves."""
    if found["step"]:
        step = small(found["step"]).replace(" ", "-")
        minutes = int(step) if step.isdecimal() else _STEPS[step]
        hour = _number(found["hour"])
        return (hour, minutes) if small(found["way"]) == "past" else ((hour - 1) or 12, 60 - minutes)
    if found["half"]:
        return _number(found["half"]), 30
    if found["on"]:
        return _number(found["on"]), _TENS[small(found["tens"])] + (5 if found["five"] else 0)
    return _number(found["clock"] or found["bare"]), 0


def _number(word: str) -> int:
    low = small(word)
    return int(low) if low.isdecimal() else _OF_THE_DAY.get(low) or _HOURS.index(low) + 1


def wants_its_hour(text: str) -> bool:
    """Whether a text is a time in words that lacks its hour: “ten past”."""
    return _NO_HOUR.match(text.strip().casefold()) is not None
