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
_IN_FIGURES = r"\d{4}-\d{1,2}-\d{1,2}(?![\w-])|\d{1,2}([/.])\d{1,2}\1(?:\d{4}|\d{2})(?![\w/]|\.\d)"
_DAY = pattern(
    rf"(?<![\w./-])(?:{_IN_FIGURES}"
    rf"|{_WEEKDAY}(?:{_NTH}\s+(?:of\s+)?{_MONTH}|{_MONTH}\s+(?:the\s+)?{_NTH}),?\s+\d{{4}}(?!\w)"
    r")",
    re.IGNORECASE,
)
_FIGURES = pattern(r"[0-9](?:[-/.][0-9][0-9]?[-/.][0-9]|(?<=\s[0-9])[0-9]{3}(?!\w))")
"""No day is written without these: two signs between figures, or a year. Most texts are done with here."""
_DAY_IN_FIGURES = pattern(rf"(?<![\w./-])(?:{_IN_FIGURES})")
_BEGIN = tuple(MONTHS_BEGIN.casefold().split("|"))


def days_in(text: str) -> list[str]:
    """The days that stand in a text, each as the word that stands for it."""
    return [word for _, word in places_of_days(text)]


def places_of_days(text: str) -> Iterator[tuple[tuple[int, int], str]]:
    """Where the days of a text stand, each with the word that stands for it."""
    for match in _written_in(text):
        if word := as_a_word(match.group()):
            yield match.span(), word


def _written_in(text: str) -> Iterator[re.Match[str]]:
    """What is written as a day is. To look for all that a day may look like takes many times as long as to know that
    no month is named, and as the figures alone, such as stand over every line: 2022-07-20/8."""
    if not _FIGURES.search(text):
        return iter(())
    small = text.casefold()
    return (_DAY if any(map(small.__contains__, _BEGIN)) else _DAY_IN_FIGURES).finditer(text)


def places_of_dated_figures(text: str) -> list[int]:
    """Where figures stand such as every written day has."""
    return [match.start() for match in _FIGURES.finditer(text)]


def is_a_day(typed: str) -> bool:
    """Whether all of a text names a day."""
    return _FIGURES.search(typed) is not None and _DAY.fullmatch(typed) is not None and bool(as_a_word(typed))


@lru_cache(maxsize=4096)
def as_a_word(written: str) -> str:
    """A day as one word: “20 July 2022” is 20220720; empty where there is no such day. Kept, for the day of a meeting
    stands over each of its lines."""
    try:
        return f"{parse_date(written, near=dt.date(2000, 1, 1)):%Y%m%d}"
    except Refused:
        return ""
