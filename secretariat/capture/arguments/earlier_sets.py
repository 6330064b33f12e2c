"""Which earlier minutes are meant: “25 March 2022 and 1 April”, “exempt 3 March”, “extraordinary”, “2031-06-18/2”."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from ...basics.clock import DAYS_BEGIN, Toward, house_date
from ...basics.pattern import pattern
from ...basics.record import Refused
from ...basics.said_dates import said_dates
from ...meetings.meeting import AgendaItem, Meeting, Purpose
from ...meetings.titles import sets_in_title, speaks_of_all
from .reader import Arguments


class EarlierSet(msgspec.Struct, frozen=True):
    """A set of minutes. ``ordinal``: of two meetings that day; 0 where that was not said. ``called``: which meeting."""

    day: dt.date
    ordinal: int = 0
    called: str = ""
    exempt: bool = False


class _Said(msgspec.Struct, frozen=True):
    date: str
    ordinal: int
    called: str
    exempt: bool | None


_CALLED = {
    "extraordinary": "extraordinary", "special": "extraordinary", "annual": "annual", "ordinary": "ordinary",
    "hearing": "hearing", "confirmation": "hearing",
}  # fmt: skip
_ORDINALS = {"first": 1, "second": 2, "third": 3}
_PARTS = {"exempt": True, "private": True, "restricted": True, "public": False, "open": False}
_FILLERS = ("minutes", "minute", "of", "the", "meeting", "meetings", "held", "on", "from", "for", "that", "day", "part",
            "set", "were", "was")  # fmt: skip
_NUMBERED = pattern(r"(.*[\da-z])(?:\s*/\s*([1-9])|\s*\(([1-9])\))$", re.IGNORECASE)
_BOTH = pattern(r"both (?:(?:the|sets?|minutes|meetings) )*(?:of |on |held on )?(?:the )?(.*\d.*)", re.IGNORECASE)
_COMMA_IN_A_DATE = pattern(rf"\b((?:{DAYS_BEGIN})[a-z]*),|,(?= \d{{4}}\b)", re.IGNORECASE)


def sets_meant(args: Arguments, words: str) -> list[EarlierSet]:
    """The sets of minutes that the words name; with none, those that the open item's own title names.

    What is odd is told: a date that the title does not have, one of two meetings of a day. Raises Refused.
    """
    item = args.p.bundle.item(args.p.item)
    titled = _in_title(args, item)
    words = _BOTH.sub(r"first \1 and second \1", words) if _BOTH.fullmatch(words.strip()) else words
    names = re.split(r",? and |[,;] |,? & ", _COMMA_IN_A_DATE.sub(r"\1", words))
    said = [_read(name) for name in names if name.strip()]
    days: list[dt.date | None] = _days(args, said)
    if not any(days):
        if not titled:
            raise args.refuse("Say of which meeting: the date.")
        days = [titled[-1].day for _ in said] or [each.day for each in titled]
        said = said or [_Said("", each.ordinal, "", None) for each in titled]
    later = None
    for n in reversed(range(len(days))):  # “public and exempt 3 March”: one date for both
        later = days[n] = days[n] or later
    for n in range(1, len(days)):  # “3 March and the exempt minutes”
        days[n] = days[n] or days[n - 1]
    settled = [_settled(args, item, each, day, titled) for each, day in zip(said, days, strict=True) if day is not None]
    found = list(dict.fromkeys(settled))
    known = {each.day for each in titled}
    others = [day for day in dict.fromkeys(each.day for each in found) if titled and day not in known]
    if others and item is not None:
        args.told.append(f"Item {item.number} is “{item.title}”, which is not {house_date(others[0])}.")
    return found


def _read(name: str) -> _Said:
    """One name of a set, taken apart: its date as typed, which meeting of that day, which part."""
    rest: list[str] = []
    ordinal, called, exempt = 0, "", None
    for word in name.split():
        key = word.casefold().strip("()")
        if key in _CALLED:
            called = _CALLED[key]
        elif key in _ORDINALS:
            ordinal = _ORDINALS[key]
        elif key in _PARTS:
            exempt = _PARTS[key]
        elif key not in _FILLERS or (rest and key == "of"):
            rest.append(word)
    date = " ".join(rest)
    if (found := _NUMBERED.match(date)) and not re.fullmatch(r"\d{1,2}/\d{1,2}", date):
        date, ordinal = found[1], int(found[2] or found[3])
    return _Said(date, ordinal, called, exempt)


def _days(args: Arguments, said: Sequence[_Said]) -> list[dt.date | None]:
    """The day of each, None where none was typed; those without a year are in that of a later one. Raises Refused."""
    days: list[dt.date | None] = []
    near: dt.date | None = None
    for each in reversed(said):
        day = None
        if each.date and near is not None:
            day = _day(args, each.date, "", near=near)
            day = _day(args, each.date, "past", near=args.p.day) if day >= args.p.day else day
        elif each.date:
            day = _day(args, each.date, "past", near=args.p.day)
        near = day or near
        days.insert(0, day)
    return days


def _day(args: Arguments, words: str, toward: Toward, *, near: dt.date) -> dt.date:
    """The day that words name. Raises Refused for what follows a date as what it is, and for what is no date."""
    try:
        return args.day(words, toward, near=near)
    except Refused:
        first = next(iter(said_dates(words)), None)
        rest = words[len(first.words) :].strip(" ,:–—-") if first and words.startswith(first.words) else ""
        if rest:
            raise args.refuse(f"“{rest}” was not understood.") from None
        raise


def _in_title(args: Arguments, item: AgendaItem | None) -> list[EarlierSet]:
    """The sets that the open item's own title names: “Minutes of the Meeting held on 25 March 2022”."""
    if item is None or item.business is not Purpose.MINUTES:
        return []
    near, sets = args.p.day, list[EarlierSet]()
    for named in reversed(sets_in_title(item.title)):
        if day := named.date.date(near):
            near = day
            sets.insert(0, EarlierSet(day, named.ordinal))
    if len(sets) == 1 and not sets[0].ordinal and speaks_of_all(item.title) and (held := _held_on(args, sets[0].day)):
        return [replace(sets[0], ordinal=each.ordinal) for each in held]
    days = [each.day for each in sets]
    return [replace(each, ordinal=each.ordinal or 1) if days.count(each.day) > 1 else each for each in sets]


def _settled(
    args: Arguments, item: AgendaItem | None, said: _Said, day: dt.date, titled: Sequence[EarlierSet]
) -> EarlierSet:  # fmt: skip
    """Which meeting of the day it was, by what was said, else by the item's title, else the first."""
    title = item.title.casefold() if item and item.business is Purpose.MINUTES else ""
    called = said.called or next((word for key, word in _CALLED.items() if f"{key} meeting" in title), "")
    exempt = said.exempt if said.exempt is not None else "exempt minutes" in title
    held = _held_on(args, day)
    fitting = [each for each in held if each.kind == called] if called else held
    of_day = [each.ordinal for each in titled if each.day == day]
    ordinal = said.ordinal or (of_day[0] if len(of_day) == 1 and not said.called else 0)
    if ordinal and held and not any(each.ordinal == ordinal for each in held):
        raise Refused(f"There was no meeting {ordinal} of {house_date(day)}: {len(held)} is known of that day.")
    if not ordinal and called and fitting:
        ordinal = fitting[0].ordinal
    elif said.called and held and not fitting:
        args.told.append(f"The meeting of {house_date(day)} is down as {held[0].kind}, not {called}.")
    elif not ordinal and len(held) > 1:
        args.told.append(f"There were {len(held)} meetings on {house_date(day)}: this is the first. "
                         f"/minutes {day}/2 says the second.")  # fmt: skip
    which = said.called or (called if len(held) > 1 else "")
    if not which and ordinal < 2 and (len(held) > 1 or day == args.p.day):
        which = "first"  # a reader of these minutes cannot tell otherwise: there was another one that day
    return EarlierSet(day, ordinal, which, exempt)


def _held_on(args: Arguments, day: dt.date) -> list[Meeting]:
    """The meetings of that day, but for this one and those that were cancelled."""
    found = [date.meeting for date in args.plan.dates if date.meeting and date.meeting.date == day]
    return sorted(
        (each for each in found if each.id != args.p.bundle.meeting.id and not each.cancelled),
        key=lambda each: each.ordinal,
    )
