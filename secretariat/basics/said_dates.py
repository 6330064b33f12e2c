"""Dates found in running text: “Wednesday 14 September 2022”, “the September meeting”, “back to the next meeting”."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

import msgspec

from .clock import DAYS, DAYS_BEGIN, MONTHS, Toward, year_meant
from .pattern import near_the_end, pattern, small

_MONTH = "|".join(rf"{month[:3]}(?:{month[3:]})?" if month != "May" else month for month in MONTHS).replace(
    "Sep(", "Sept?\\b|Sep("
)
_WEEKDAY = "|".join([*DAYS, "Tues", "Weds", "Thurs?", DAYS_BEGIN])
_AFTER_MAY = "to|and|or|at|in|on|for|with|by|from|until|as|the|if|when|next|this|last"
_NO_VERB = rf"(?!(?<=[ \d](?-i:may))(?: (?!(?:{_AFTER_MAY})\b)[a-z]))"
"""“45 may attend” is no day of May."""
_YEAR = r"(?:,? (?P<{0}>\d{{4}}|[’']\d{{2}}\b|[2-9]\d(?=\W*$|[.,;:)])))?"
_DATE = pattern(
    rf"(?:\b(?P<weekday>{_WEEKDAY})\.?,? +(?:the )?)?(?:"
    rf"\b(?P<day>\d{{1,2}})(?: ?(?:st|nd|rd|th))?(?: of)? ?(?P<month>{_MONTH})\b\.?{_NO_VERB}{_YEAR.format('year')}|"
    rf"\b(?P<first>{_MONTH})\.? (?:the )?(?P<then>\d{{1,2}})"
    r"(?:(?:st|nd|rd|th)\b(?:,? (?P<after>\d{4}))?|, (?P<later>\d{4}))|"
    rf"\b(?=(?-i:[A-Z]))(?P<named>{_MONTH})\.? (?P<number>\d{{1,2}})(?=\W*$|[.,;:)]|\s+(?:{_AFTER_MAY})\b)|"
    r"(?<![\d/.-])(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>\d{4}|\d{2})(?![\d/])|"
    r"(?<![\d/.-])(?P<dashed>\d{1,2})-(?P<between>\d{1,2})-(?P<end>\d{4})(?![\d-])|"
    r"(?<![\d/.-])(?P<dd>\d{1,2})\.(?P<mm>\d{1,2})\.(?P<yy>\d{4})(?!\d)|"
    r"(?<![\d/-])(?P<yyyy>\d{4})-(?P<mmm>\d{2})-(?P<ddd>\d{2})(?!\d))",
    re.IGNORECASE,
)
_WHEN = pattern(rf"\b(?:(\d{{1,2}})(?:st|nd|rd|th)? )?({_MONTH})\b\.?(?: (\d{{4}}))?", re.IGNORECASE)
_BACK = pattern(
    r"\b(?:back (?:to|in|at)|(?:bring|brought|come|comes|return|returns|returned)\b[^.;]*? to) "
    rf"(?P<when>(?:the |its )?(?:next(?: \w+)? meeting|(?:meeting (?:of|on|in) )?(?:\d{{1,2}} )?(?:{_MONTH})"
    r"(?: \d{4})?(?:(?: panel)? meeting)?))\W*$",
    re.IGNORECASE,
)

_BACK_AGAIN = ("back", "bring", "brought", "come", "return")
"""One of these is in all that it finds."""

LAST_DATE = pattern(r"\b\d{1,2}(?:st|nd|rd|th)? [A-Za-z]+ \d{4}(?: \(meeting \d+ of that day\))?$")
"""The date at the end of a title: “Minutes of the Meeting held on 25 March 2022”."""


class SaidDate(msgspec.Struct, frozen=True):
    """A date as somebody wrote it. ``weekday``: 0 for Monday; None where no day of the week was written."""

    words: str
    weekday: int | None
    day: int
    month: int
    year: int | None
    is_limit: bool = False
    """Something is to be done by it: “by 9 January”."""

    def date(self, near: dt.date, toward: Toward = "") -> dt.date | None:
        """The date meant; None where there is no such day. Without a year it is in that of ``near``, or the first from
        it on, or the last up to it: see ``clock.Toward``.
        """
        try:
            return dt.date(self.year or year_meant(self.day, self.month, near, toward), self.month, self.day)
        except ValueError:
            return None

    def misfit(self, near: dt.date, toward: Toward = "") -> str:
        """Why the day of the week is not its date's, in a sentence; empty where it is, or none was written.

        Without a year, and looking nowhere, it may be of the year before or after ``near`` too.
        """
        date = self.date(near, toward)
        if self.weekday is None or date is None or date.weekday() == self.weekday:
            return ""
        years = (-1, 1) if self.year is None and not toward else ()
        others = [self.date(near.replace(year=near.year + n, day=1)) for n in years]
        if any(other and other.weekday() == self.weekday for other in others):
            return ""
        return f"“{self.words}” is a {DAYS[date.weekday()]}."


_LIMIT = pattern(r"\b(?:by|before|until|till|(?:no|not) later than|due(?: on)?)(?: the)?\W*$", re.IGNORECASE)


def said_dates(text: str) -> list[SaidDate]:
    """Every day of a month that a text names: “9 January”, “Fri 9 Jan 2032”, “3 feb 27”, “9/1/27”, “January 9th”."""
    return list(_said_dates(text))


_SHORT = tuple(month[:3].lower() for month in MONTHS)
_BESIDE_A_MONTH = pattern(
    rf"\d ?(?:st|nd|rd|th)?(?: of)? ?(?:{'|'.join(_SHORT)})|(?:{'|'.join(_SHORT)})[a-z]*\.? (?:the )?\d"
)
_IN_FIGURES = pattern(r"\d[/.-]\d\d?[/.-]\d")
"""A day that is named has a figure beside its month, or two figures more. Most texts have neither, and that is known
sooner than all that a day may look like."""


def may_name_a_day(text: str) -> bool:
    """Whether ``said_dates`` may find a day in it. False: it finds none, nor in any part of it."""
    small = text.casefold()
    by_month = any(map(small.__contains__, _SHORT)) and _BESIDE_A_MONTH.search(small)
    return bool(by_month or _IN_FIGURES.search(small))


@lru_cache(maxsize=4096)
def _said_dates(text: str) -> tuple[SaidDate, ...]:
    """Kept, since several rules ask the same words one after the other."""
    if not may_name_a_day(text):
        return ()
    return tuple(said for found in _DATE.finditer(text) if (said := _read(found, text)))


def _read(found: re.Match[str], text: str) -> SaidDate | None:
    part = found.groupdict()

    def first(*names: str) -> str:
        return next((value for name in names if (value := part[name])), "")

    name, number = first("month", "first", "named"), first("m", "between", "mm", "mmm")
    month = _month(name) if name else int(number)
    year = int(first("year", "after", "later", "y", "end", "yy", "yyyy").lstrip("’'") or 0)
    day = int(first("day", "then", "number", "d", "dashed", "dd", "ddd"))
    if year < 1000 and (not 1 <= month <= 12 or (number and day > 31)):
        return None  # a number of another kind: 24/13/07; with its whole year it is a day, if an impossible one
    written = small(part["weekday"] or "")[:3].capitalize()
    weekday = next((n for n, day in enumerate(DAYS) if written and day.startswith(written)), None)
    whole_year = (year + 2000 if year < 100 else year) if year else None
    is_limit = near_the_end(_LIMIT, text[: found.start()], 40) is not None
    return SaidDate(found[0].strip(), weekday, day, month, whole_year, is_limit)


def _month(name: str) -> int:
    return next(n for n, month in enumerate(MONTHS, 1) if month.startswith(name.capitalize()[:3]))


def back_to(text: str) -> str:
    """Which meeting a decision takes its item back to, if it ends by saying so: “the September meeting”; else empty.

    Only the very end of the words counts, and only after “back”, “bring”, “come” or “return”: “to review the policy
    and bring an updated version to the September meeting”.
    """
    if not any(map(text.casefold().__contains__, _BACK_AGAIN)):
        return ""
    found = near_the_end(_BACK, " ".join(text.split()), 1000)
    return found["when"] if found else ""


def not_before(words: str, after: dt.date) -> dt.date:
    """The first day of the meeting that is meant by “the September meeting”, “23 November”, “the next meeting”.

    ``after``: the day of the meeting where it was said. What cannot be understood is the next meeting.
    """
    next_day = after + dt.timedelta(days=1)
    found = _WHEN.search(words)
    if found is None:
        return next_day
    day, month = int(found[1] or 1), _month(found[2])
    year = int(found[3]) if found[3] else after.year + (month < after.month or (month == after.month and not found[1]))
    try:
        return max(dt.date(year, month, day), next_day)
    except ValueError:
        return next_day


class MeetingDays(msgspec.Struct, frozen=True):
    """The first and the last day on which the meeting that somebody meant may be."""

    earliest: dt.date
    latest: dt.date


_NEXT = pattern(r"\bnext\b", re.IGNORECASE)


def meeting_meant(words: str, after: dt.date) -> MeetingDays | None:
    """The days among which to look for “November”, “23 November”, “the next meeting”; None where no time is named.

    ``after``: the day of the meeting where it was said.
    """
    written = next(iter(said_dates(words)), None)
    if written and written.year and (day := written.date(after)) and day > after:
        return MeetingDays(day, day)  # “the meeting on 3/2/32”
    found = _WHEN.search(words)
    if found is None:
        return MeetingDays(after + dt.timedelta(days=1), dt.date.max) if _NEXT.search(words) else None
    earliest = not_before(words, after)
    if found[1]:
        return MeetingDays(earliest, earliest)
    return MeetingDays(
        earliest, dt.date(earliest.year + earliest.month // 12, earliest.month % 12 + 1, 1) - dt.timedelta(1)
    )
