"""Dates and times as the clerk types them, keeps them and reads them. All times are Europe/London (CAL-07)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal

from .record import Refused

if TYPE_CHECKING:
    import pendulum

Now = Callable[[], dt.datetime]
"""A function that gives the present moment. Passed in everywhere, so that tests and the sample can set the time."""

TimeForm = Literal["2:10pm", "2.10pm", "2:10 pm", "2.10 pm", "14:10", "14.10"]
"""How a time is printed, by example."""

ZONE = "Europe/London"
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


@cache
def _zone() -> pendulum.Timezone:
    """The clerk's time zone, cached: looking it up by name reads its file each time."""
    import pendulum

    return pendulum.timezone(ZONE)


def now() -> dt.datetime:
    """The present moment in the clerk's time zone."""
    import pendulum

    return _plain(pendulum.now(_zone()))


@lru_cache(maxsize=4096)
def local(moment: dt.datetime) -> dt.datetime:
    """The same moment, by the clock on the clerk's wall.

    Cached, since each fold of a meeting asks it of the same few moments again.
    """
    import pendulum

    return _plain(pendulum.instance(moment).in_timezone(_zone()))


def to_the_second(moment: dt.datetime) -> dt.datetime:
    """The moment by the clock on the wall, without its fractions of a second."""
    return local(moment.replace(microsecond=0))


def _plain(moment: dt.datetime) -> dt.datetime:
    """A standard datetime with its offset: what records hold, and what a file can keep."""
    return dt.datetime.fromisoformat(moment.isoformat())


def at(day: dt.date, time: dt.time) -> dt.datetime:
    """A wall-clock time on a day, as a moment with the offset of that day (summer time or not)."""
    import pendulum

    there = pendulum.datetime(day.year, day.month, day.day, time.hour, time.minute, time.second, tz=_zone())
    return _plain(there)


_TIME = re.compile(r"(\d{1,2})(?:[:.h]?(\d{2}))?\s*(am|pm|a\.m\.|p\.m\.|noon)?", re.IGNORECASE)


def parse_time(text: str, *, afternoon: bool = False) -> dt.time:
    """A time of day as clerks write it: ``2:10pm``, ``14.10``, ``1410``, ``2pm``, ``noon`` (MIN-20).

    ``afternoon``: an hour from 1 to 7 without am or pm is taken as afternoon, as a two o'clock meeting means it.
    Raises Refused.
    """
    words = text.strip().lower()
    if words in ("noon", "midday"):
        return dt.time(12)
    found = _TIME.fullmatch(words)
    if not found:
        raise Refused(f"“{text}” is not a time. Write it as 2:10pm or 14:10.")
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").replace(".", "")
    if not half and not found[2] and len(found[1]) < 3 and hour > 23:
        raise Refused(f"“{text}” is not a time. Write it as 2:10pm or 14:10.")
    if (half == "am" and hour > 12) or (half == "pm" and hour == 0) or (half == "noon" and (hour, minute) != (12, 0)):
        raise Refused(f"“{text}” is not a time. Write it as 2:10pm or 14:10.")
    if half == "pm" and hour < 12:
        hour += 12
    elif half == "am" and hour == 12:
        hour = 0
    elif not half and afternoon and 1 <= hour <= 7:
        hour += 12
    if hour > 23 or minute > 59:
        raise Refused(f"“{text}” is not a time of day. Write it as 2:10pm or 14:10.")
    return dt.time(hour, minute)


_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_SLASH = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})")
_WORDS = re.compile(r"(?:[a-z]+\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?(?:\s+(\d{4}))?")


def parse_date(text: str, *, near: dt.date | None = None) -> dt.date:
    """A date as clerks write it: ``2022-07-20``, ``20/7/2022``, ``20 July 2022``, ``Wed 20 July``.

    Without a year, the year of ``near`` is meant. Days come before months, as in Britain. Raises Refused.
    """
    words = text.strip().lower()
    year: int | None
    if found := _ISO.fullmatch(words):
        year, month, day = int(found[1]), int(found[2]), int(found[3])
    elif found := _SLASH.fullmatch(words):
        day, month, year = int(found[1]), int(found[2]), int(found[3])
        year += 2000 if year < 100 else 0
    elif found := _WORDS.fullmatch(words):
        day = int(found[1])
        months = [n for n, name in enumerate(MONTHS, 1) if name.lower().startswith(found[2][:9])]
        if len(months) != 1:
            raise Refused(f"“{text}” names no month. Write the date as 20 July 2022 or 2022-07-20.")
        month = months[0]
        year = int(found[3]) if found[3] else (near or now().date()).year
    else:
        raise Refused(f"“{text}” is not a date. Write it as 20 July 2022 or 2022-07-20.")
    try:
        return dt.date(year, month, day)
    except ValueError:
        raise Refused(f"There is no such day as “{text}”.") from None


def house_time(moment: dt.datetime | dt.time, form: TimeForm = "2:10pm") -> str:
    """The printed form of a time: ``2:10pm``, or as the panel's house has it."""
    time = local(moment) if isinstance(moment, dt.datetime) else moment
    if form.startswith("14"):
        return f"{time.hour:02}{form[2]}{time.minute:02}"
    half = "am" if time.hour < 12 else "pm"
    return f"{time.hour % 12 or 12}{form[1]}{time.minute:02}{' ' if ' ' in form else ''}{half}"


def house_date(day: dt.date, *, weekday: bool = False) -> str:
    """The printed form of a date: ``20 July 2022``, or with its weekday ``Wednesday 20 July 2022``."""
    plain = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    return f"{DAYS[day.weekday()]} {plain}" if weekday else plain


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
