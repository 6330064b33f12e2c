"""Times as they are spoken of: last July, two years ago, the end of 2022, the first quarter, the financial year."""

from __future__ import annotations

import datetime as dt

from ..basics.number_words import first_in_figures
from ..basics.pattern import pattern
from .stretches import (
    BEGINS_IN,
    FINANCIAL,
    SEASONS,
    Span,
    earlier,
    month_named,
    of_month,
    of_season,
    of_year,
    plus,
    quarter,
    week_of,
    year_from,
)

_OF = r"(?:,? (?:of )?(?:the )?(?:year )?)?"
_SAID_YEAR = r"(?P<year>\d{4}|['’‘]?\d{2}(?=\s*[/–—-])|['’‘]\d{2})(?:\s*[/–—-]\s*(?P<other>\d{4}|\d{2}))?"
_PART = pattern(
    r"(?:the )?(?P<part>early(?: in)?|beginning|start|first half|1st half|h1|mid|middle|late(?: in)?|end|second half|"
    rf"2nd half|h2)(?:\s*-\s*|{_OF}){_SAID_YEAR}"
)
_QUARTER = r"(?:the )?(?:(?P<nth>first|second|third|fourth|last|1st|2nd|3rd|4th) quarter|(?:q|quarter )(?P<q>[1-4]))"
_QUARTER_OF = pattern(rf"{_QUARTER}{_OF}{_SAID_YEAR}|(?P<before>\d{{4}})\s*q(?P<then>[1-4])")
_KIND = r"(?P<kind>municipal|council|civic|financial|fiscal|tax|calendar)"
_YEAR_OF_A_KIND = pattern(
    rf"(?:{_KIND} year|(?P<fy>fy)) ?{_SAID_YEAR}|{_SAID_YEAR.replace('<year>', '<y2>').replace('<other>', '<o2>')} "
    rf"{_KIND.replace('<kind>', '<k2>')} year"
)
_RELATIVE_OF_A_KIND = pattern(rf"(?:the )?(?P<which>this|last|past|previous|next|current) {_KIND} year")
_AGO = pattern(r"(?P<many>\d{1,3}|an?) (?P<what>day|week|month|year)s? (?:ago|before|back|earlier)")
_NAMED = pattern(r"(?:the )?(?P<which>this|last|past|previous|next) (?P<name>[a-z]+)")
_SHORT_YEARS = pattern(r"(\d{2})/(\d{2})")
_MONTH_AND_YEAR = pattern(r"(?P<month>[a-z]{3,9})\.?\s*[-–—/]\s*(?P<year>\d{4}|\d{2})")
_SEASON_OF_TWO = pattern(r"(?P<season>[a-z]+) (?P<year>\d{4})\s*[/–—-]\s*(?P<other>\d{4}|\d{2})")
_DECADE = pattern(r"(?:the )?(\d{3})0['’]?s")
_WEEK = pattern(r"(?:the )?week (?:of|commencing|beginning|starting|from)")
_NOW = frozenset({"now", "present", "the present", "date", "to date", "today"})
_TO_DATE = frozenset({"year to date", "the year to date", "ytd", "this year to date", "this year so far", "so far"})
_STEPS = {"this": 0, "current": 0, "last": -1, "past": -1, "previous": -1, "next": 1}
_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}


def spoken(typed: str, today: dt.date) -> Span | None:
    """What words mean, in small letters; None: they are none of these. Of a part of a year that is not exact, such as
    its end, the half is looked in: nothing is left out for a word taken too strictly."""
    if typed in _NOW:
        return today, today
    if typed in _TO_DATE:
        return dt.date(today.year, 1, 1), today
    for read in (_ago, _a_part, _a_quarter, _of_a_kind, _named, _short):
        if (found := read(typed, today)) is not None:
            return found
    return None


def week_said(typed: str) -> str:
    """The day of “the week of 20 July 2022”; empty: no week is spoken of."""
    found = _WEEK.match(typed)
    return typed[found.end() :].strip() if found else ""


def _ago(typed: str, today: dt.date) -> Span | None:
    if typed in ("year before last", "the year before last"):
        return of_year(today.year - 2)
    if not (found := _AGO.fullmatch(first_in_figures(typed))):
        return None
    many = 1 if found["many"].startswith("a") else int(found["many"])
    day = earlier(today, many, found["what"])
    match found["what"]:
        case "day":
            return day, day
        case "week":
            return week_of(day)
        case "month":
            return of_month(day.year, day.month)
    return of_year(day.year)


def _a_part(typed: str, _today: dt.date) -> Span | None:
    if not (found := _PART.fullmatch(typed)) or (whole := _said_year(found["year"], found["other"])) is None:
        return None
    first, last = whole
    middle, quarter_on = dt.date(*plus(first, 6), first.day), dt.date(*plus(first, 3), first.day)
    if found["part"].startswith("mid"):
        return quarter_on, dt.date(*plus(first, 9), first.day) - dt.timedelta(1)
    if found["part"].startswith(("late", "end", "second", "2nd", "h2")):
        return middle, last
    return first, middle - dt.timedelta(1)


def _a_quarter(typed: str, _today: dt.date) -> Span | None:
    """Of a year such as 2022/23 it is the financial one, as reports to a panel count them."""
    if not (found := _QUARTER_OF.fullmatch(typed)):
        return None
    nth = int(found["q"] or found["then"] or 0) or _NTH.get(found["nth"]) or int(found["nth"][0])
    if found["other"]:
        year = _first_of(found["year"], found["other"])
        return quarter(dt.date(year, *FINANCIAL), nth) if year else None
    year = _in_full(found["year"] or found["before"])
    return quarter(dt.date(year, 1, 1), nth) if year else None


def _of_a_kind(typed: str, today: dt.date) -> Span | None:
    if found := _RELATIVE_OF_A_KIND.fullmatch(typed):
        begins = _begins(found["kind"])
        year = today.year - (today < dt.date(today.year, *begins)) + _STEPS[found["which"]]
        return year_from(year, begins)
    if not (found := _YEAR_OF_A_KIND.fullmatch(typed)):
        return None
    begins = FINANCIAL if found["fy"] else _begins(found["kind"] or found["k2"])
    said, other = found["year"] or found["y2"], found["other"] or found["o2"]
    year = _first_of(said, other) if other else _in_full(said)
    return year_from(year, begins) if year else None


def _begins(kind: str) -> tuple[int, int]:
    return (1, 1) if kind == "calendar" else FINANCIAL if kind in ("financial", "fiscal", "tax") else BEGINS_IN


def _named(typed: str, today: dt.date) -> Span | None:
    """Last July, this spring: the last is over, the next has not begun."""
    if found := _SEASON_OF_TWO.fullmatch(typed):
        year = _first_of(found["year"], found["other"])
        return of_season(year, found["season"]) if year and found["season"] in SEASONS else None
    if not (found := _NAMED.fullmatch(typed)):
        return None
    month = month_named(found["name"])
    if not month and found["name"] not in SEASONS:
        return None
    years = [of_month(year, month) if month else of_season(year, found["name"])
             for year in range(today.year - 2, today.year + 3) if 1 <= year <= 9998]  # fmt: skip
    match _STEPS[found["which"]]:
        case -1:
            return max((each for each in years if each[1] < today), default=None)
        case 1:
            return min((each for each in years if each[0] > today), default=None)
    return next((each for each in years if each[0] <= today <= each[1]), years[min(2, len(years) - 1)])


def _short(typed: str, _today: dt.date) -> Span | None:
    """22/23, Jul-22 as spreadsheets write it, the 2020s."""
    if (found := _SHORT_YEARS.fullmatch(typed)) and int(found[2]) == int(found[1]) + 1 and int(found[2]) > 12:
        return year_from(int(f"20{found[1]}"), BEGINS_IN)
    if (found := _MONTH_AND_YEAR.fullmatch(typed)) and (month := month_named(found["month"])):
        return of_month(int(found["year"] if len(found["year"]) == 4 else f"20{found['year']}"), month)
    if found := _DECADE.fullmatch(typed):
        first = int(f"{found[1]}0")
        return (dt.date(first, 1, 1), dt.date(first + 9, 12, 31)) if first else None
    return None


def _said_year(year: str, other: str | None) -> Span | None:
    if not other:
        return of_year(_in_full(year)) if _in_full(year) else None
    first = _first_of(year, other)
    return year_from(first, BEGINS_IN) if first else None


def _first_of(year: str, other: str) -> int:
    """The first of two years that follow each other; 0: they do not."""
    first, two = _in_full(year), int(other[-2:])
    return first if two == (first + 1) % 100 else 0


def _in_full(year: str) -> int:
    full = int(year) if year.isdecimal() else int(f"20{year[1:]}")
    if year.isdecimal() and len(year) == 2:
        full += 2000
    return full if full < 9990 else 0
