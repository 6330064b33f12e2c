"""Days and times as letters say them: of the letter itself, of what it is about, and by when something is promised."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from secretariat.basics.clock import MONTHS
from secretariat.basics.pattern import pattern, small
from secretariat.basics.said_dates import said_dates
from secretariat.basics.welsh_days import in_english

_MONTH = "|".join(MONTHS)
_SEASONS = "spring|summer|autumn|winter"
_TIME = pattern(
    rf"\b(?P<end>(?:the )?(?:end|close) of )?(?:(?P<early>early|mid|"
    rf"late)[ -])?(?P<month>{_MONTH})\b(?:,? (?P<year>(?:19|20)\d\d)\b)?(?! \d{{1,2}}\b(?!\d))|"
    rf"\b(?P<season>{_SEASONS})\b(?: (?:of )?(?P<in>(?:19|20)\d\d)\b)?|"
    r"\b(?P<last>(?:the )?end of (?:the|this) (?:calendar )?year|(?:the )?year[’']?s? end)\b|"
    r"\b(?P<financial>(?:the )?end of (?:the|this) financial year)\b|"
    r"\b(?P<year_end>(?:the )?end of (?P<ended>20\d\d))\b(?![/-]\d)|\b(?:in|by|during|before) (?P<whole>20\d\d)\b|"
    r"\b(?:by|before) (?P<feast>Christmas)\b|\b(?P<later>later this year|this year)\b|\b(?P<following>next year)\b|"
    r"\b(?P<new>the new year)\b|\b(?P<next>next month)\b|"
    r"\bwithin (?:the next )?(?P<count>\d{1,3}|two|three|four|six|eight|twelve) (?P<unit>days|weeks|months)\b",
    re.IGNORECASE,
)
_COUNTS = {"two": 2, "three": 3, "four": 4, "six": 6, "eight": 8, "twelve": 12}
_SUPERSCRIPT = pattern(r"\b(\d{1,2}) (st|nd|rd|th)\b")
_DAY_OF = pattern(r"\b(\d{1,2}(?:st|nd|rd|th)) day of\b", re.IGNORECASE)


class SaidTime(NamedTuple):
    """A time that a text names. ``iso``: 2031-11-30, 2031-09, “2031 autumn”; empty where no day can be worked out."""

    start: int
    end: int
    iso: str


def first_date(text: str, near: str = "") -> str:
    """The first whole date of a text as an ISO date; empty for none. “WEXMERE, 3 July 2031” → 2031-07-03.

    ``near``: the day of the letter; a date without a year is then the last one up to it.
    """
    text = _DAY_OF.sub(r"\1", _SUPERSCRIPT.sub(r"\1\2", text[:500]))
    text = in_english(text)
    day = _day(near)
    for said in said_dates(text):
        if said.year or day:
            date = said.date(day or dt.date.min, "past") if day else said.date(dt.date(said.year or 1, 1, 1))
            if date:
                return date.isoformat()
    return ""


def _day(iso: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(iso)
    except ValueError:
        return None


def times_ahead(text: str, letter: str) -> list[SaidTime]:
    """Every time that a text names, as one that lies ahead of the letter: “September” is the next September.

    “the end of November 2031” → 2031-11-30, “its January return” in a letter of October 2031 → 2032-01.
    """
    day = _day(letter)
    found = _whole_dates(text, day)
    taken = [(one.start, one.end) for one in found]
    for one in _TIME.finditer(text):
        if one["month"] and (not one["month"][0].isupper() or _is_the_verb(text, one)):
            continue
        if not any(start < one.end() and one.start() < end for start, end in taken):
            found.append(SaidTime(one.start(), one.end(), _ahead(one, day)))
    return sorted(found)


def _is_the_verb(text: str, found: re.Match[str]) -> bool:
    """“May I …”, “March on”: a month that opens a sentence with no preposition before it, and no year."""
    return (
        found["month"] in ("May", "March")
        and not found["year"]
        and text[: found.start()].rstrip()[-1:] in ("", ".", "?", "!")
    )


def _whole_dates(text: str, day: dt.date | None) -> list[SaidTime]:
    found: list[SaidTime] = []
    if not any(map(str.isdigit, text)):
        return found
    at = 0
    for said in said_dates(text):
        start = text.find(said.words, at)
        date = said.date(day or dt.date(said.year or 2000, 1, 1), "future" if day else "") if said.year or day else None
        if start >= 0:
            at = start + len(said.words.rstrip("."))
            found.append(SaidTime(start, at, date.isoformat() if date else ""))
    return found


def _ahead(found: re.Match[str], day: dt.date | None) -> str:
    if found["month"]:
        month = MONTHS.index(found["month"].capitalize()) + 1
        year = int(found["year"]) if found["year"] else _next_year_of(month, day)
        if not year:
            return ""
        return _last_of(year, month).isoformat() if found["end"] else f"{year}-{month:02}"
    if found["season"]:
        season = small(found["season"])
        year = int(found["in"]) if found["in"] else _next_year_of(_COME_BY[season], day)
        return f"{year} {season}" if year else ""
    if said_year := found["ended"] or found["whole"]:
        return f"{said_year}-12-31" if found["ended"] else str(said_year)
    if day is None:
        return ""
    named = next((counted for name, counted in _FROM_THE_DAY.items() if found[name]), None)
    return named(day) if named else _so_many(found, day)


_COME_BY = {"spring": 5, "summer": 8, "autumn": 11, "winter": 12}
"""The month by which a season has come."""

_FROM_THE_DAY: dict[str, Callable[[dt.date], str]] = {
    "feast": lambda day: f"{day.year}-12-25",
    "later": lambda day: str(day.year),
    "following": lambda day: str(day.year + 1),
    "last": lambda day: f"{day.year}-12-31",
    "financial": lambda day: f"{day.year + (day.month > 3)}-03-31",
    "new": lambda day: f"{day.year + 1}-01",
    "next": lambda day: f"{day.year + day.month // 12}-{day.month % 12 + 1:02}",
}
"""What is said of the day of the letter, a group of the pattern each: “the new year”, “next month”."""


def _so_many(found: re.Match[str], day: dt.date) -> str:
    """“within six weeks”, counted from the day; empty where no calendar goes so far."""
    count = _COUNTS.get(small(found["count"])) or int(found["count"])
    if small(found["unit"]) == "months":
        months = day.month - 1 + count
        year, month = day.year + months // 12, months % 12 + 1
        return dt.date(year, month, min(day.day, _last_of(year, month).day)).isoformat() if year < 9999 else ""
    try:
        return (day + dt.timedelta(days=count * (7 if small(found["unit"]) == "weeks" else 1))).isoformat()
    except OverflowError:
        return ""


def _next_year_of(month: int, day: dt.date | None) -> int:
    return 0 if day is None else day.year + (month < day.month)


def _last_of(year: int, month: int) -> dt.date:
    if year >= 9999:
        return dt.date(9999, month, 28)
    return dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(days=1)


def date_of(lines: Sequence[str]) -> str:
    """The date of a letter by the lines of its head: the line that is least but a date, and last where two are.

    A line that gives a number or somebody else's date (“Your letter of …”) does not count.
    """
    dated = [
        (len(line), n, date)
        for n, line in enumerate(lines)
        if len(line) < 80 and not _NOT_ITS_OWN.search(line) and (date := first_date(line))
    ]
    return min(dated)[2] if dated else ""


_NOT_ITS_OWN = pattern(r"\b(?:your (?:letter|ref)|meeting|report|published|wrote|re:|subject:)", re.IGNORECASE)
