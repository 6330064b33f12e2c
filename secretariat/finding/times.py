"""The time that ``when:`` narrows to: a day, a month, a year, what is between two of them, since or before one."""

from __future__ import annotations

import datetime as dt
import re

import msgspec

from ..basics.clock import MONTHS, parse_date
from ..basics.number_words import first_in_figures
from ..basics.pattern import pattern
from ..basics.record import Refused
from .stretches import (
    BEGINS_IN,
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

EARLIEST, LATEST = dt.date(1, 1, 2), dt.date(9999, 12, 30)
"""Of what is open at one end. What has no day stands before and after them."""
LONGEST = 8
"""No time is said in more words: “since Wednesday the 20th of July 2022”."""


class Times(msgspec.Struct, frozen=True):
    """A time that is looked in. ``between``: in one of these; ``months``, ``days``: of any year; empty: in any."""

    between: tuple[Span, ...] = ()
    months: frozenset[int] = frozenset()
    days: frozenset[tuple[int, int]] = frozenset()

    @property
    def any(self) -> bool:
        return self == Times()

    def both(self, other: Times) -> Times:
        """Two that were typed: of two years either is meant, of a year and a month the month of that year."""
        return Times(self.between + other.between, self.months | other.months, self.days | other.days)

    def holds(self, day: dt.date) -> bool:
        """Whether a day is one of those meant; one that no calendar here has is, where any is."""
        if not EARLIEST <= day <= LATEST:
            return self.any
        if self.between and not any(first <= day <= last for first, last in self.between):
            return False
        if not (self.months or self.days):
            return True
        return day.month in self.months or (day.month, day.day) in self.days


_LEADING = pattern(r"(?:(?:in|during|within|over|of|on|at|the|year(?=\s+\W?\d)|month of|around|about|circa|c\.?)\s+)+")
_PART_OF_A_MONTH = pattern(
    r"(?:the )?(?:early|mid|middle|late|beginning|start|end)(?:\s*-\s*|\s+(?:of\s+|in\s+)?)(?=[a-z]{3})"
)
"""The whole of it is looked in."""
_SINCE = pattern(r"(?:(?P<from>since|from|starting|ever since|>=)|(?P<after>after|later than|>))\s*(?P<time>.+)")
_UNTIL = pattern(r"(?:(?P<before>before|earlier than|<(?!=))|(?P<to>until|till|up to|to|by|<=|\.\.))\s*(?P<time>.+)")
_ONWARDS = pattern(r"(?P<time>.+?)\s*(?:onwards?|and (?:after|later)|or later|\.{2,3}|…|[-–—+])")
_AND = pattern(r"\s*[,;&]\s*(?:and |or )?|\s+(?:and|or)\s+|(?<=[a-z])/(?=[a-z])")
_TO = pattern(r"\s*(?:\.\.\.?|…|–|—)\s*|\s+(?:to|until|till|through|-)\s+|(?<=[\d/a-z])-(?=[\da-z])")
_BETWEEN = pattern(r"(?:between|from)\s+(?P<first>.+?)\s+(?:and|to|until|till)\s+(?P<last>.+)")
_YEAR = pattern(r"(\d{4})|['’‘](\d{2})")
_TWO_YEARS = pattern(r"(\d{4})\s*([/–—-]|to)\s*(\d{4}|\d{2})")
_YEAR_AND_MONTH = pattern(r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})|(?P<mm>\d{1,2})[-/.](?P<yy>\d{4})")
_LAST_SO_MANY = pattern(r"(?:the )?(?:last|past|previous) (\d{1,3}) (day|week|month|year)s?")
_RELATIVE = pattern(r"(?:the )?(?P<which>this|last|past|previous|next|current) (?P<what>week|month|quarter|year)")
_STEPS = {"this": 0, "current": 0, "last": -1, "past": -1, "previous": -1, "next": 1}


def time_said(said: str, today: dt.date) -> Times:
    """What a typed time stands for. Raises Refused, with the words."""
    typed = " ".join(said.casefold().split()).strip(" ,;")
    if not typed.strip("."):
        return Times()
    try:
        found = _whole(typed, today) or _several(typed, today)
    except (OverflowError, ValueError):  # a day before or after all that a calendar here has: “since 9999”
        found = None
    if found is not None:
        return found
    raise Refused(
        f"“{said}” is no time to look in. Write when:2022, when:2022/23, when:July 2022, when:20 July 2022, "
        "when:“May to July 2022”, when:“since 2021”, when:“last year”."
    )


def reads(said: str) -> bool:
    """Whether words say a time."""
    try:
        return not time_said(said, dt.date(2000, 1, 1)).any
    except Refused:
        return False


def _whole(typed: str, today: dt.date) -> Times | None:
    typed = typed if typed.endswith("..") else typed.rstrip(".")
    for leading in (_LEADING, _PART_OF_A_MONTH):
        typed = leading.sub("", typed, count=1) if leading.match(typed) else typed
    for read in (_one, _open_ended, _from_to):
        if (found := read(typed, today)) is not None:
            return found
    return None


def _several(typed: str, today: dt.date) -> Times | None:
    """“2021 and 2023”, “June, July 2022”: the year of the last is that of all which have none."""
    parts = [part.strip() for part in _AND.split(typed)]
    if len(parts) < 2 or not all(parts):
        return None
    last, found = _span(parts[-1], today), Times()
    for part in parts:
        one = _whole(part, today)
        if one is not None and not one.between and last and _has_a_year(parts[-1]):
            one = _between(*span) if (span := _first_of_two(part, last, today)) else one
        if one is None:
            return None
        found = found.both(one)
    return found


def _has_a_year(said: str) -> bool:
    return re.search(r"\d{4}|['’‘]\d{2}", said) is not None and _YEAR.fullmatch(said) is None


# --- since, before, between ---


def _open_ended(typed: str, today: dt.date) -> Times | None:
    if found := _SINCE.fullmatch(typed):
        if span := _span(found["time"], today):
            first = span[0] if found["from"] else min(span[1] + dt.timedelta(1), LATEST)
            return _between(first, LATEST)
    elif found := _UNTIL.fullmatch(typed):
        if span := _span(found["time"], today):
            last = span[1] if found["to"] else max(span[0] - dt.timedelta(1), EARLIEST)
            return _between(EARLIEST, last)
    elif (found := _ONWARDS.fullmatch(typed)) and (span := _span(found["time"], today)):
        return _between(span[0], LATEST)
    return None


def _from_to(typed: str, today: dt.date) -> Times | None:
    pairs = [(m["first"], m["last"])] if (m := _BETWEEN.fullmatch(typed)) else []
    pairs += [(typed[: m.start()], typed[m.end() :]) for m in _TO.finditer(typed)]
    for first_said, last_said in pairs:
        if months := _months_of_any_year(first_said, last_said):
            return Times(months=months)
        if (last := _span(last_said, today)) and (first := _first_of_two(first_said, last, today)):
            begins, ends = sorted((first, last))
            return _between(begins[0], ends[1])
    return None


def _first_of_two(said: str, last: Span, today: dt.date) -> Span | None:
    """When it begins: “May to July 2022”, “1 to 31 July 2022” leave out what is that of the end."""
    year, month = last[1].year, MONTHS[last[1].month - 1]
    for more in (f" {year}", f" {month} {year}", f" {year - 1}"):
        if (first := _span(said + more, today)) and first <= last:
            return first
    return _span(said, today)


def _months_of_any_year(first: str, last: str) -> frozenset[int]:
    one, other = month_named(first), month_named(last)
    if not (one and other):
        return frozenset()
    return frozenset((one + n - 1) % 12 + 1 for n in range((other - one) % 12 + 1))


def _span(said: str, today: dt.date) -> Span | None:
    """A time with a beginning and an end; a month without its year is the last there was."""
    if month := month_named(said):
        return of_month(today.year - (month > today.month), month)
    found = _one(_LEADING.sub("", said) if _LEADING.match(said) else said, today)
    if found is None:
        return None
    if found.days:
        try:
            day = parse_date(said, near=today, toward="past")
        except Refused:
            return None
        return day, day
    return found.between[0] if found.between else None


# --- one time ---


def _one(typed: str, today: dt.date) -> Times | None:
    """A year, a year such as 2022/23, a month with its year or without, a season, a day, last year."""
    typed = typed.strip()
    if found := _TWO_YEARS.fullmatch(typed):
        return _two_years(int(found[1]), found[2], found[3])
    if found := _YEAR.fullmatch(typed):
        year = int(found[1] or f"20{found[2]}")
        return _between(*of_year(year)) if year else None
    if found := _YEAR_AND_MONTH.fullmatch(typed):
        year, month = int(found["y"] or found["yy"]), int(found["m"] or found["mm"])
        return Times((of_month(year, month),)) if year and 1 <= month <= 12 else None
    if found := _LAST_SO_MANY.fullmatch(_figures(typed)):
        return _between(earlier(today, int(found[1]), found[2]), today)
    if found := _RELATIVE.fullmatch(typed):
        return _relative(found["what"], _STEPS[found["which"]], today)
    if named := _named(typed):
        return named
    from .spoken_times import spoken, week_said  # most searches name no time

    if span := spoken(typed, today):
        return _between(*span)
    if of_week := week_said(typed):
        span = _span(of_week, today)
        return _between(week_of(span[0])[0], week_of(span[1])[1]) if span else None
    return _day(typed, today)


def _figures(typed: str) -> str:
    """“last three months” as “last 3 months”."""
    head, _, rest = typed.removeprefix("the ").partition(" ")
    return f"{head} {first_in_figures(rest)}"


def _two_years(year: int, joint: str, other: str) -> Times | None:
    two = int(other) if len(other) == 2 else int(other) % 100
    following = two == (year + 1) % 100 and (len(other) == 2 or int(other) == year + 1)
    if following and year and (joint == "/" or (len(other) == 2 and two > 12)):
        return _between(*year_from(year, BEGINS_IN)) if year < LATEST.year else None
    if joint == "/" or (len(other) == 2 and two <= 12 and joint == "-"):
        return Times((of_month(year, two),)) if len(other) == 2 and 1 <= two <= 12 and year else None
    if len(other) == 2 and two <= year % 100:
        return None
    first, last = sorted((year, int(other) if len(other) == 4 else year // 100 * 100 + two))
    return _between(dt.date(first, 1, 1), dt.date(last, 12, 31)) if first else None


def _named(typed: str) -> Times | None:
    """A month or a season, its year before or after it, or of any year."""
    words = typed.replace(",", " ").split()
    words = [word for word in words if word != "of"]
    year = next((int(m[1] or f"20{m[2]}") for word in words if (m := _YEAR.fullmatch(word))), 0)
    names = [word for word in words if not _YEAR.fullmatch(word)]
    if len(names) != 1 or len(words) > 2 or (len(words) == 2 and not year):
        return None
    if months := SEASONS.get(names[0]):
        if not year:
            return Times(months=frozenset(months))
        return _between(*of_season(year, names[0])) if year < LATEST.year else None
    if month := month_named(names[0]):
        return Times((of_month(year, month),)) if year else Times(months=frozenset({month}))
    return None


def _day(typed: str, today: dt.date) -> Times | None:
    try:
        day = parse_date(typed, near=today, toward="past")
        if day != parse_date(typed, near=today.replace(year=today.year - 4, day=1), toward="past") and (
            re.search(r"\d", typed)
        ):
            return Times(days=frozenset({(day.month, day.day)}))  # written without its year
    except (Refused, ValueError):
        return None
    return _between(day, day)


def _relative(what: str, steps: int, today: dt.date) -> Times:
    match what:
        case "week":
            return _between(*week_of(today + dt.timedelta(7 * steps)))
        case "year":
            return _between(*of_year(today.year + steps))
        case "quarter":
            return _between(*quarter(dt.date(today.year, 1, 1), (today.month + 2) // 3 + steps))
    return Times((of_month(*plus(today, steps)),))


def _between(first: dt.date, last: dt.date) -> Times:
    return Times(((first, last),))
