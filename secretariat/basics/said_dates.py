"""Dates found in running text: “Wednesday 14 September 2022”, “the September meeting”, “back to the next meeting”."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from .clock import DAYS, MONTHS

_MONTH = "|".join(MONTHS)
_DATE = re.compile(
    rf"(?:\b({'|'.join(DAYS)}|{'|'.join(day[:3] for day in DAYS)})\.?,? +(?:the )?)?"
    rf"\b(\d{{1,2}})(?: ?(?:st|nd|rd|th))?(?: of)? ({_MONTH})\b(?:,? (\d{{4}}))?",
    re.IGNORECASE,
)
_WHEN = re.compile(rf"\b(?:(\d{{1,2}})(?:st|nd|rd|th)? )?({_MONTH})\b(?: (\d{{4}}))?", re.IGNORECASE)
_BACK = re.compile(
    r"\b(?:back (?:to|in|at)|(?:bring|brought|come|comes|return|returns|returned)\b[^.;]*? to) "
    rf"(?P<when>(?:the |its )?(?:next(?: \w+)? meeting|(?:meeting (?:of|on|in) )?(?:\d{{1,2}} )?(?:{_MONTH})"
    r"(?: \d{4})?(?:(?: panel)? meeting)?))\W*$",
    re.IGNORECASE,
)

LAST_DATE = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)? [A-Za-z]+ \d{4}$")
"""The date at the end of a title: “Minutes of the Meeting held on 25 March 2022”."""


class SaidDate(NamedTuple):
    """A date as somebody wrote it. ``weekday``: 0 for Monday; None where no day of the week was written."""

    words: str
    weekday: int | None
    day: int
    month: int
    year: int | None

    def date(self, near: dt.date) -> dt.date | None:
        """The date meant, in the year of ``near`` where none is written; None where there is no such day."""
        try:
            return dt.date(self.year or near.year, self.month, self.day)
        except ValueError:
            return None


def said_dates(text: str) -> list[SaidDate]:
    """Every day of a month that a text names."""
    return [
        SaidDate(
            found[0].strip(),
            next(n for n, day in enumerate(DAYS) if day.startswith(found[1].capitalize()[:3])) if found[1] else None,
            int(found[2]), _month(found[3]), int(found[4]) if found[4] else None,
        )
        for found in _DATE.finditer(text)
    ]  # fmt: skip


def _month(name: str) -> int:
    return MONTHS.index(name.capitalize()) + 1


def back_to(text: str) -> str:
    """Which meeting a decision takes its item back to, if it ends by saying so: “the September meeting”; else empty.

    Only the very end of the words counts, and only after “back”, “bring”, “come” or “return”: “to review the policy
    and bring an updated version to the September meeting”.
    """
    found = _BACK.search(" ".join(text.split()))
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


class MeetingDays(NamedTuple):
    """The first and the last day on which the meeting that somebody meant may be."""

    earliest: dt.date
    latest: dt.date


_NEXT = re.compile(r"\bnext\b", re.IGNORECASE)


def meeting_meant(words: str, after: dt.date) -> MeetingDays | None:
    """The days among which to look for “November”, “23 November”, “the next meeting”; None where no time is named.

    ``after``: the day of the meeting where it was said.
    """
    found = _WHEN.search(words)
    if found is None:
        return MeetingDays(after + dt.timedelta(days=1), dt.date.max) if _NEXT.search(words) else None
    earliest = not_before(words, after)
    if found[1]:
        return MeetingDays(earliest, earliest)
    return MeetingDays(
        earliest, dt.date(earliest.year + earliest.month // 12, earliest.month % 12 + 1, 1) - dt.timedelta(1)
    )
