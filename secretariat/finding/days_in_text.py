"""Days that a text names, however they are written: “20 July 2022”, “Wednesday, July 20th, 2022”, 20/07/22, 2022-07-20.

Each is one word of eight figures among the folded ones, so that a day is found in whatever way it is typed.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache

from ..basics.clock import DAYS_BEGIN, MONTHS_BEGIN, parse_date
from ..basics.pattern import pattern
from ..basics.record import Refused

_MONTH = rf"(?:{MONTHS_BEGIN})[a-z]*\.?"
_WEEKDAY = rf"(?:(?:{DAYS_BEGIN})[a-z]*\.?,?\s+)?(?:the\s+)?"
_NTH = r"\d{1,2}(?:\s?(?:st|nd|rd|th))?"
_DAY = pattern(
    r"(?<![\w./-])(?:"
    r"\d{4}-\d{1,2}-\d{1,2}(?![\w-])"
    r"|\d{1,2}([/.])\d{1,2}\1(?:\d{4}|\d{2})(?![\w/]|\.\d)"
    rf"|{_WEEKDAY}(?:{_NTH}\s+(?:of\s+)?{_MONTH}|{_MONTH}\s+(?:the\s+)?{_NTH}),?\s+\d{{4}}(?!\w)"
    r")",
    re.IGNORECASE,
)
_FIGURES = pattern(r"\d(?:[-/.]\d\d?[-/.]\d|(?<=\s\d)\d{3}(?!\w))")
_SIGNS = pattern(r"\d[-/.]\d\d?[-/.]\d")
_BEGIN = tuple(MONTHS_BEGIN.casefold().split("|"))


def days_in(text: str) -> list[str]:
    """The days that stand in a text, each as the word that stands for it."""
    return [word for _, word in places_of_days(text)]


def places_of_days(text: str) -> Iterator[tuple[tuple[int, int], str]]:
    """Where the days of a text stand, each with the word that stands for it."""
    for match in _DAY.finditer(text) if _may_name_a_day(text) else ():
        if word := as_a_word(match.group()):
            yield match.span(), word


def _may_name_a_day(text: str) -> bool:
    """Whether it has a year, or two signs between figures, without which no day is written; and then such signs, or a
    month. Of most texts that is known many times sooner than all that a day may look like."""
    if not _FIGURES.search(text):
        return False
    small = text.casefold()
    return any(map(small.__contains__, _BEGIN)) or _SIGNS.search(text) is not None


def is_a_day(typed: str) -> bool:
    """Whether all of a text names a day."""
    return _DAY.fullmatch(typed) is not None and bool(as_a_word(typed))


@lru_cache(maxsize=4096)
def as_a_word(written: str) -> str:
    """A day as one word: “20 July 2022” is 20220720; empty where there is no such day. Kept, for the day of a meeting
    stands over each of its lines."""
    try:
        return f"{parse_date(written, near=dt.date(2000, 1, 1)):%Y%m%d}"
    except Refused:
        return ""
