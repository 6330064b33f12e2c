"""Stretches of days that have a name: a month, a season, a quarter, the years that a council and its money run by."""

from __future__ import annotations

import datetime as dt

from ..basics.clock import MONTHS
from ..basics.months import last_of_month

Span = tuple[dt.date, dt.date]
"""The first day and the last."""
BEGINS_IN = (5, 20)
"""From when a year such as 2022/23 runs: the host council's annual meeting."""
FINANCIAL = (4, 1)
"""From when the financial year runs, to which a precept belongs."""
SEASONS = {"spring": (3, 4, 5), "summer": (6, 7, 8), "autumn": (9, 10, 11), "winter": (12, 1, 2)}
_MONTHS = {name.casefold(): n for n, name in enumerate(MONTHS, 1)}


def month_named(name: str) -> int:
    """The number of a month by its name or its first letters, three at least; 0: it is none."""
    name = name.strip().rstrip(".")
    return next((n for full, n in _MONTHS.items() if len(name) > 2 and full.startswith(name)), 0)


def of_month(year: int, month: int) -> Span:
    """A month by its number. Raises ValueError where the calendar here has no such year or month."""
    return dt.date(year, month, 1), last_of_month(year, month)


def of_year(year: int) -> Span:
    """From January to December."""
    return dt.date(year, 1, 1), dt.date(year, 12, 31)


def of_season(year: int, season: str) -> Span:
    """A season by the year it begins in: the winter of 2022 ends in February 2023."""
    first, _, last = SEASONS[season]
    return dt.date(year, first, 1), of_month(year + (last < first), last)[1]


def year_from(year: int, begins: tuple[int, int]) -> Span:
    """A year that begins on a day of the calendar: 2022/23."""
    first = dt.date(year, *begins)
    return first, first.replace(year=year + 1) - dt.timedelta(1)


def quarter(first: dt.date, nth: int) -> Span:
    """The first to the fourth quarter of a year that begins on a day, the first of a month."""
    year, month = plus(first, 3 * (nth - 1))
    return dt.date(year, month, 1), of_month(*plus(dt.date(year, month, 1), 2))[1]


def week_of(day: dt.date) -> Span:
    """From Monday to Sunday."""
    monday = day - dt.timedelta(day.weekday())
    return monday, monday + dt.timedelta(6)


def plus(day: dt.date, months: int) -> tuple[int, int]:
    """The year and the month so many months later."""
    at = day.year * 12 + day.month - 1 + months
    return at // 12, at % 12 + 1


def earlier(today: dt.date, many: int, what: str) -> dt.date:
    """So many days, weeks, months or years before a day; never before the first year."""
    if what in ("day", "week"):
        return today - dt.timedelta(many * (7 if what == "week" else 1))
    year, month = plus(today, -many * (12 if what == "year" else 1))
    return dt.date(max(year, 1), month, min(today.day, last_of_month(max(year, 1), month).day))
