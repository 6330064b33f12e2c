"""Dates and times as the clerk types them, keeps them and reads them. All times are Europe/London (CAL-07)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal

import msgspec

from .pattern import pattern, small
from .record import Refused
from .saying import said_later, say
from .welsh_days import in_english

if TYPE_CHECKING:
    import pendulum

Now = Callable[[], dt.datetime]
"""A function that gives the present moment. Passed in everywhere, so that tests and the sample can set the time."""

TimeForm = Literal["2:10pm", "2.10pm", "2:10 pm", "2.10 pm", "14:10", "14.10"]
"""How a time is printed, by example."""

ZONE = "Europe/London"
MONTHS = [
    said_later("January"), said_later("February"), said_later("March"), said_later("April"), said_later("May"),
    said_later("June"), said_later("July"), said_later("August"), said_later("September"), said_later("October"),
    said_later("November"), said_later("December"),
]  # fmt: skip
DAYS = [
    said_later("Monday"), said_later("Tuesday"), said_later("Wednesday"), said_later("Thursday"), said_later("Friday"),
    said_later("Saturday"), said_later("Sunday"),
]  # fmt: skip
MONTHS_BEGIN = "|".join(month[:3] for month in MONTHS)
"""How the months begin, as alternatives of a pattern: more letters may follow."""
DAYS_BEGIN = "|".join(day[:3] for day in DAYS)


@cache
def _zone() -> dt.tzinfo:
    """The clerk's time zone, cached: looking it up by name reads its file each time."""
    from zoneinfo import ZoneInfo

    return ZoneInfo(ZONE)


def now() -> dt.datetime:
    """The present moment in the clerk's time zone."""
    return _plain(dt.datetime.now(_zone()))


@lru_cache(maxsize=4096)
def local(moment: dt.datetime) -> dt.datetime:
    """The same moment, by the clock on the clerk's wall. One without an offset is of Greenwich.

    Cached, since each fold of a meeting asks it of the same few moments again.
    """
    return _plain((moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)).astimezone(_zone()))


def moment_kept(at: str) -> dt.datetime:
    """A moment as the journal has it, where the panel is. Raises ValueError."""
    return local(dt.datetime.fromisoformat(at))


def to_the_second(moment: dt.datetime) -> dt.datetime:
    """The moment by the clock on the wall, without its fractions of a second."""
    return local(moment.replace(microsecond=0))


def _plain(moment: dt.datetime) -> dt.datetime:
    """A standard datetime with its offset: what records hold, and what a file can keep."""
    return dt.datetime.fromisoformat(moment.isoformat())


def at(day: dt.date, time: dt.time) -> dt.datetime:
    """A wall-clock time on a day, as a moment with the offset of that day (summer time or not)."""
    there = dt.datetime.combine(day, time.replace(microsecond=0, tzinfo=None), _zone())
    if there.utcoffset() == there.replace(fold=1).utcoffset():
        return _plain(there)
    return _where_the_clocks_change(day, time)


def _where_the_clocks_change(day: dt.date, time: dt.time) -> dt.datetime:
    """A time that a change of the clocks leaves out, or that comes twice."""
    import pendulum  # knows what such a time means; half of a start, so on use

    there = pendulum.datetime(day.year, day.month, day.day, time.hour, time.minute, time.second, tz=_in_pendulum())
    return _plain(there)


@cache
def _in_pendulum() -> pendulum.Timezone:
    import pendulum

    return pendulum.timezone(ZONE)


_OF_24_HOURS = pattern(r"^(\d{1,2}[:.]?\d{2}) ?(?:hrs?|hours)\.?$")
_TIME = pattern(r"(\d{1,2})(?:[:.h]?(\d{2}))?\s*([ap]\.?m\.?|noon|midday)?", re.IGNORECASE)


def parse_time(text: str, *, afternoon: bool = False) -> dt.time:
    """A time of day as clerks write it: ``2:10pm``, ``14.10``, ``1410``, ``2pm``, ``noon``, ``half past two`` (MIN-20).

    ``afternoon``: an hour from 1 to 7 without am or pm is taken as afternoon, as a two o'clock meeting means it.
    Raises Refused.
    """
    time, sure = _time_written(text)
    return time.replace(hour=time.hour + 12) if afternoon and not sure and 1 <= time.hour <= 7 else time


def _time_written(text: str) -> tuple[dt.time, bool]:
    """A time as it is written, and whether that says which half of the day: by am or pm, or by 24 hours."""
    from .time_words import in_figures  # times are typed in words, and never kept in them

    words = _OF_24_HOURS.sub(r"\1", text.strip().lower())
    said = in_figures(words, after_at=True)
    if said and not said[1].strip(" ."):
        words = said[0]
    if words in ("noon", "midday"):
        return dt.time(12), True
    if words == "midnight":
        return dt.time(0), True
    found = _TIME.fullmatch(words)
    if not found:
        raise Refused(f"“{text}” is not a time. Write it as 2:10pm or 14:10.")
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").replace(".", "")
    if not half and not found[2] and len(found[1]) < 3 and hour > 23:
        raise Refused(f"“{text}” is not a time. Write it as 2:10pm or 14:10.")
    if (
        (half == "am" and hour > 12)
        or (half == "pm" and hour == 0)
        or (half in ("noon", "midday") and (hour, minute) != (12, 0))
    ):
        raise Refused(f"“{text}” is not a time. Write it as 2:10pm or 14:10.")
    if half == "pm" and hour < 12:
        hour += 12
    elif half == "am" and hour == 12:
        hour = 0
    if hour > 23 or minute > 59:
        raise Refused(f"“{text}” is not a time of day. Write it as 2:10pm or 14:10.")
    return dt.time(hour, minute), bool(half) or not 1 <= hour <= 12 or found[1].startswith("0")


class MeantTime(msgspec.Struct, frozen=True):
    """A time as a meeting means it. ``after_midnight``: on the day after the one it began on."""

    time: dt.time
    after_midnight: bool = False


def time_meant(text: str, *, start: dt.time) -> MeantTime:
    """A time without am or pm, as a meeting means it that begins at ``start``: the likeliest of its hours.

    At a meeting begun at 10:30am “1:15” is a quarter past one in the afternoon, at one begun at 6:30pm “9:15” is in
    the evening and “12:10” past midnight. A time before it began is possible, and twice as unlikely as one after it.
    A small hour that is written in full is past midnight only where the meeting can still have been sitting: within
    twelve hours. Raises Refused.
    """
    time, sure = _time_written(text)
    hours = [time.hour] if sure else [time.hour % 12, time.hour % 12 + 12]
    begun = start.hour * 60 + start.minute
    best: tuple[int, MeantTime] | None = None
    for hour in sorted(hours, key=lambda each: each != time.hour):
        for days in (0, 1):
            after = hour * 60 + time.minute + days * 24 * 60 - begun
            if days and after > _LONGEST:
                continue
            cost = after if after >= 0 else -2 * after
            if best is None or cost < best[0]:
                best = cost, MeantTime(time.replace(hour=hour), bool(days))
    assert best is not None
    return best[1]


_LONGEST = 12 * 60
"""How many minutes after its beginning a meeting may still be sitting past midnight."""

Toward = Literal["future", "past", ""]
"""Where a date looks that is written without its year; empty: to the year it is written in."""

_ISO = pattern(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_SLASH = pattern(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})|(\d{1,2})/(\d{1,2})")
_DASHED = pattern(r"(\d{1,2})-(\d{1,2})-(\d{4})")
"""“4-7-2031”; of two figures, it may be a count."""
_WEEKDAY = r"(?P<weekday>mon|tues?|wed|wednes|thu|thurs?|fri|sat|satur|sun)(?:day|s)?\b\.?"
_MONTH_WORD = r"(?P<month>[a-z]{3,9})\b\.?"
_NUMBER = r"(?P<day>\d{1,2})(?: ?(?:st|nd|rd|th)\b)?"
_YEAR = r"(?:,?\s+(?P<year>\d{4}|[’']?\d{2}))?"
_WORDS = pattern(rf"(?:on\s+)?(?:{_WEEKDAY},?\s+)?(?:the\s+)?(?:{_NUMBER}\s*(?:of\s+)?{_MONTH_WORD},?{_YEAR})")
_AMERICAN = pattern(rf"(?:on\s+)?(?:{_WEEKDAY},?\s+)?{_MONTH_WORD}\s+(?:the\s+)?{_NUMBER}{_YEAR}")
_DAY_ALONE = pattern(rf"(?:on\s+)?(?:(?P<which>this|next|last|this coming)\s+)?{_WEEKDAY}")
_EARLIEST, _LATEST = 1800, 2199
"""Years that a paper of a council may be about: of “11 December 1030” the figures are a time."""
_RELATIVE = {"today": 0, "tonight": 0, "tomorrow": 1, "yesterday": -1}


class WrittenDay(msgspec.Struct, frozen=True):
    """A date as it was written. ``doubt``: what does not fit in it, or may be read in another way; else empty.
    ``misfit``: it says two things, a weekday and a date that falls on another."""

    day: dt.date
    doubt: str = ""
    misfit: bool = False


def parse_date(text: str, *, near: dt.date | None = None, toward: Toward = "") -> dt.date:
    """A date as clerks write it: ``2022-07-20``, ``20/7/2022``, ``20/7``, ``20 July``, ``next Tuesday``; the
    months and days in Welsh too, ``20 Gorffennaf``.

    Without a year, the first from ``near`` on is meant, the last up to it, or the one of its year: see ``Toward``.
    Days come before months, as in Britain. Raises Refused.
    """
    return written_day(text, near=near, toward=toward).day


def written_day(text: str, *, near: dt.date | None = None, toward: Toward = "") -> WrittenDay:
    """``parse_date``, with what is odd about it: a weekday that does not fit. Raises Refused."""
    words = _as_written(text)
    today = near or now().date()
    if words in _RELATIVE:
        return WrittenDay(today + dt.timedelta(_RELATIVE[words]))
    if found := _DAY_ALONE.fullmatch(words):
        return _weekday_alone(found["which"] or "", _weekday(found["weekday"]), today, toward)
    weekday: int | None = None
    if found := _ISO.fullmatch(words):
        year, month, day = int(found[1]), int(found[2]), int(found[3])
    elif found := _SLASH.fullmatch(words):
        day, month = int(found[1] or found[4]), int(found[2] or found[5])
        year = int(found[3]) if found[3] else year_meant(day, month, today, toward)
        year += 2000 if year < 100 else 0
    elif found := _WORDS.fullmatch(words) or _AMERICAN.fullmatch(words):
        day, month = int(found["day"]), _month(found["month"])
        if not month:
            raise Refused(f"“{text}” names no month. Write the date as 20 July 2022 or 2022-07-20.")
        weekday = _weekday(found["weekday"]) if found["weekday"] else None
        year = int((found["year"] or "0").lstrip("’'"))
        year += 2000 if found["year"] and year < 100 else 0
        if not found["year"]:
            year = year_meant(day, month, today, toward)
    else:
        raise Refused(f"“{text}” is not a date. Write it as 20 July 2022 or 2022-07-20.")
    try:
        meant = dt.date(year, month, day)
    except ValueError:
        raise Refused(f"There is no such day as “{text}”{_why_not(year, month, day)}.") from None
    if not _EARLIEST <= year <= _LATEST:
        raise Refused(
            f"“{text}” would be in the year {year}. Write the date as 20 July 2022, and a time after a comma."
        )
    if weekday is None or meant.weekday() == weekday:
        return WrittenDay(meant)
    return WrittenDay(meant, f"{house_date(meant)} is a {DAYS[meant.weekday()]}, not a {DAYS[weekday]}.", misfit=True)


def one_day(text: str, *, near: dt.date | None = None) -> dt.date:
    """``parse_date`` where the clerk can type it again: a weekday that does not fit is refused. Raises Refused."""
    written = written_day(text, near=near)
    if written.misfit:
        raise Refused(written.doubt)
    return written.day


_MOST_LETTERS = 120
"""Of a date, with blanks to spare."""


def looks_like_a_date(text: str) -> bool:
    """Whether a text is written as a date is, possible or not: “31 April” is, “the bridge” and “2 pm” are not."""
    if len(text) > _MOST_LETTERS:
        return False
    words = _as_written(text)
    if words in _RELATIVE or _DAY_ALONE.fullmatch(words) or _ISO.fullmatch(words) or _SLASH.fullmatch(words):
        return True
    found = _WORDS.fullmatch(words) or _AMERICAN.fullmatch(words)
    return bool(found and _month(found["month"]))


def _as_written(text: str) -> str:
    """A text in small letters, “4-7-2031” with strokes, as the patterns have it."""
    return _DASHED.sub(r"\1/\2/\3", " ".join(small(in_english(text)).split()))


def _month(name: str) -> int:
    """The number of a month by its name or the beginning of it; 0 for none."""
    found = [n for n, month in enumerate(MONTHS, 1) if month.lower().startswith(name)]
    return found[0] if len(found) == 1 else 0


def _weekday(name: str) -> int:
    return next(n for n, day in enumerate(DAYS) if day.lower().startswith(name[:3]))


def _weekday_alone(which: str, weekday: int, today: dt.date, toward: Toward) -> WrittenDay:
    """“Tuesday”, “next Tuesday”: the first to come; “last Tuesday”, or one in the past: the one before."""
    if which == "last" or (toward == "past" and not which):
        return WrittenDay(today - dt.timedelta((today.weekday() - weekday - 1) % 7 + 1))
    ahead = (weekday - today.weekday() - 1) % 7 + 1
    day = today + dt.timedelta(ahead)
    if which == "next" and day.isocalendar()[1] == today.isocalendar()[1]:
        later = house_date(day + dt.timedelta(7))
        return WrittenDay(day, f"“Next {DAYS[weekday]}” is read as {house_date(day)}, not as {later}.")
    return WrittenDay(day)


def year_meant(day: int, month: int, near: dt.date, toward: Toward) -> int:
    """The year of a day and month without one; that of ``near`` where no year fits, as for 31 April."""
    if toward:
        step = 1 if toward == "future" else -1
        for year in range(near.year, near.year + 9 * step, step):
            try:
                meant = dt.date(year, month, day)
            except ValueError:
                continue
            if (meant >= near) if step > 0 else (meant <= near):
                return year
    return near.year


def _why_not(year: int, month: int, day: int) -> str:
    """Why there is no such day: “: April has 30 days”."""
    if not 1 <= month <= 12:
        return ": there are twelve months"
    last = next((last for last in (31, 30, 29, 28) if _is_day(year, month, last)), 0)
    return f": {MONTHS[month - 1]}{f' {year}' if month == 2 else ''} has {last} days" if last and day > last else ""


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        dt.date(year, month, day)
    except ValueError:
        return False
    return True


def house_time(moment: dt.datetime | dt.time, form: TimeForm = "2:10pm") -> str:
    """The printed form of a time: ``2:10pm``, or as the panel's house has it."""
    time = local(moment) if isinstance(moment, dt.datetime) else moment
    if form.startswith("14"):
        return f"{time.hour:02}{form[2]}{time.minute:02}"
    half = say("am") if time.hour < 12 else say("pm")
    return f"{time.hour % 12 or 12}{form[1]}{time.minute:02}{' ' if ' ' in form else ''}{half}"


def house_date(day: dt.date, *, weekday: bool = False) -> str:
    """The printed form of a date: ``20 July 2022``, or with its weekday ``Wednesday 20 July 2022``."""
    month = say(MONTHS[day.month - 1])
    if weekday:
        return say("{weekday} {day} {month} {year}", say(DAYS[day.weekday()]), day.day, month, day.year)
    return say("{day} {month} {year}", day.day, month, day.year)


def short_date(day: dt.date) -> str:
    """A date for narrow columns: ``Wed 20 Jul 2022``."""
    return f"{DAYS[day.weekday()][:3]} {day.day} {MONTHS[day.month - 1][:3]} {day.year}"


def day_and_month(day: dt.date) -> str:
    """A date where the year is plain: ``20 Jul``."""
    return f"{day.day} {MONTHS[day.month - 1][:3]}"


def elapsed(since: dt.datetime, now: dt.datetime) -> str:
    """How long, for the status line: ``1h58``; ``0h00`` for a time that is still to come."""
    minutes = max(0, int((now - since).total_seconds()) // 60)
    return f"{minutes // 60}h{minutes % 60:02}"
