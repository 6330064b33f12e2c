"""The time that ``when:`` narrows to: a day, a month, a year, what is between two of them, since or before one."""

from __future__ import annotations

import datetime as dt
import re

import msgspec

from ..basics.clock import MONTHS, parse_date
from ..basics.months import last_of_month
from ..basics.number_words import first_in_figures
from ..basics.pattern import pattern
from ..basics.record import Refused

BEGINS_IN = (5, 20)
"""From when a year such as 2022/23 runs: the host council's annual meeting."""
EARLIEST, LATEST = dt.date(1, 1, 2), dt.date(9999, 12, 30)
"""Of what is open at one end. What has no day stands before and after them."""
Span = tuple[dt.date, dt.date]
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


_MONTHS = {name.casefold(): n for n, name in enumerate(MONTHS, 1)}
_SEASONS = {"spring": (3, 4, 5), "summer": (6, 7, 8), "autumn": (9, 10, 11), "winter": (12, 1, 2)}
_LEADING = pattern(r"(?:(?:in|during|of|on|at|the|year|month of)\s+)+")
_SINCE = pattern(r"(?:(?P<from>since|from|starting|>=)|(?P<after>after|later than|>))\s*(?P<time>.+)")
_UNTIL = pattern(r"(?:(?P<before>before|earlier than|<(?!=))|(?P<to>until|till|up to|to|by|<=|\.\.))\s*(?P<time>.+)")
_ONWARDS = pattern(r"(?P<time>.+?)\s*(?:onwards?|and (?:after|later)|or later|\.\.|[-–—])")
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
    if (found := _whole(typed, today)) is not None:
        return found
    if "," in typed and (parts := [_whole(part.strip(), today) for part in typed.split(",")]) and None not in parts:
        several = Times()
        for part in parts:
            several = several.both(part or Times())
        return several
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
    typed = typed.rstrip(".") if not typed.endswith("..") else typed
    typed = _LEADING.sub("", typed) if _LEADING.match(typed) else typed
    for read in (_one, _open_ended, _from_to):
        if (found := read(typed, today)) is not None:
            return found
    return None


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
    one, other = _month(first), _month(last)
    if not (one and other):
        return frozenset()
    return frozenset((one + n - 1) % 12 + 1 for n in range((other - one) % 12 + 1))


def _span(said: str, today: dt.date) -> Span | None:
    """A time with a beginning and an end; a month without its year is the last there was."""
    if month := _month(said):
        return _of_month(today.year - (month > today.month), month)
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
        return _between(dt.date(year, 1, 1), dt.date(year, 12, 31)) if year else None
    if found := _YEAR_AND_MONTH.fullmatch(typed):
        year, month = int(found["y"] or found["yy"]), int(found["m"] or found["mm"])
        return Times((_of_month(year, month),)) if year and 1 <= month <= 12 else None
    if found := _LAST_SO_MANY.fullmatch(_figures(typed)):
        return _between(_earlier(today, int(found[1]), found[2]), today)
    if found := _RELATIVE.fullmatch(typed):
        return _relative(found["what"], _STEPS[found["which"]], today)
    return _named(typed) or _day(typed, today)


def _figures(typed: str) -> str:
    """“last three months” as “last 3 months”."""
    head, _, rest = typed.removeprefix("the ").partition(" ")
    return f"{head} {first_in_figures(rest)}"


def _two_years(year: int, joint: str, other: str) -> Times | None:
    two = int(other) if len(other) == 2 else int(other) % 100
    following = two == (year + 1) % 100 and (len(other) == 2 or int(other) == year + 1)
    if following and year and (joint == "/" or (len(other) == 2 and two > 12)):
        start = dt.date(year, *BEGINS_IN)
        return _between(start, start.replace(year=year + 1) - dt.timedelta(1))
    if joint == "/" or (len(other) == 2 and two <= 12 and joint == "-"):
        return Times((_of_month(year, two),)) if len(other) == 2 and 1 <= two <= 12 and year else None
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
    if months := _SEASONS.get(names[0]):
        if not year:
            return Times(months=frozenset(months))
        return _between(dt.date(year, months[0], 1), _of_month(year + (months[2] < months[0]), months[2])[1])
    if month := _month(names[0]):
        return Times((_of_month(year, month),)) if year else Times(months=frozenset({month}))
    return None


def _month(name: str) -> int:
    name = name.strip().rstrip(".")
    return next((n for full, n in _MONTHS.items() if len(name) > 2 and full.startswith(name)), 0)


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
            monday = today - dt.timedelta(today.weekday()) + dt.timedelta(7 * steps)
            return _between(monday, monday + dt.timedelta(6))
        case "year":
            return _between(dt.date(today.year + steps, 1, 1), dt.date(today.year + steps, 12, 31))
        case "quarter":
            first = _month_on(today.year, (today.month - 1) // 3 * 3 + 1, 3 * steps)
            return _between(first, _of_month(*_plus(first, 2))[1])
    first = _month_on(today.year, today.month, steps)
    return Times((_of_month(first.year, first.month),))


def _month_on(year: int, month: int, steps: int) -> dt.date:
    return dt.date(*_plus(dt.date(year, month, 1), steps), 1)


def _plus(day: dt.date, months: int) -> tuple[int, int]:
    at = day.year * 12 + day.month - 1 + months
    return at // 12, at % 12 + 1


def _earlier(today: dt.date, many: int, what: str) -> dt.date:
    if what in ("day", "week"):
        return today - dt.timedelta(many * (7 if what == "week" else 1))
    year, month = _plus(today, -many * (12 if what == "year" else 1))
    return dt.date(max(year, 1), month, min(today.day, last_of_month(max(year, 1), month).day))


def _between(first: dt.date, last: dt.date) -> Times:
    return Times(((first, last),))


def _of_month(year: int, month: int) -> Span:
    return dt.date(year, month, 1), last_of_month(year, month)
