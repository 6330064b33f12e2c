"""Until when something is put off, from the words for it: a day, a month, a meeting that there is. Never a guess."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import NamedTuple

from ..basics.clock import MONTHS, house_date
from ..basics.months import last_of_month
from ..basics.pattern import pattern, small
from ..basics.said_dates import said_dates
from ..meetings.meeting import Meeting

_DAY = pattern(r"(\d{4})-(\d\d)-(\d\d)")
_MONTH = pattern(r"(\d{4})-(\d\d)")
_MONTH_IN_WORDS = pattern(
    rf"(?:by |before |until )?(?:the )?(?:end of )?(?P<month>{'|'.join(MONTHS)}),? (?P<year>\d{{4}})\.?", re.IGNORECASE
)
_NEXT = pattern(r"\b(?:next|following)\b(?:\s+\w+){0,3}\s+meeting\b", re.IGNORECASE)
_MONTHS_MEETING = pattern(
    rf"(?:\b(?P<before>{'|'.join(MONTHS)})\b(?:\s+(?P<year_before>\d{{4}}))?(?:\s+\w+)?\s+meeting\b|"
    rf"\bmeeting\b(?:\s+\w+){{0,3}}?\s+(?P<after>{'|'.join(MONTHS)})\b(?:\s+(?P<year_after>\d{{4}}))?)",
    re.IGNORECASE,
)


class Until(NamedTuple):
    """The day, None where the words name none; and the words as they are printed."""

    day: dt.date | None = None
    words: str = ""


def until_of(said: str, since: dt.date, meetings: Sequence[Meeting] = ()) -> Until:
    """``2031-09-09``, “9 September 2031”; ``2031-09``, “September 2031”: its last day; the name of a meeting; “the
    September meeting”, where there is one such after ``since``. Anything else keeps its words and no day.
    """
    words = " ".join(said.split())
    if not words:
        return Until()
    try:
        if found := _DAY.fullmatch(words):
            day = dt.date(int(found[1]), int(found[2]), int(found[3]))
            return Until(day, house_date(day))
        if found := _MONTH.fullmatch(words):
            year, month = int(found[1]), int(found[2])
            last = last_of_month(year, month)
            return Until(last, f"{MONTHS[month - 1]} {year}")
    except ValueError:
        return Until(None, words)
    if found := _MONTH_IN_WORDS.fullmatch(words):
        month = [name.casefold() for name in MONTHS].index(small(found["month"])) + 1
        year = int(found["year"])
        return Until(last_of_month(year, month), f"{MONTHS[month - 1]} {year}")
    if (day_written := _day_written(words, since)) is not None:
        return Until(day_written, house_date(day_written))
    meeting = _meeting_named(words, since, meetings)
    if meeting is None:
        return Until(None, words)
    return Until(meeting.date, f"the meeting of {meeting.day_in_words}")


def _day_written(words: str, since: dt.date) -> dt.date | None:
    """The day, where the words are a date and nothing else: “9 September 2031”, “by 9 September”."""
    said = said_dates(words)
    if len(said) != 1:
        return None
    rest = words.replace(said[0].words, "").strip(" .,;")
    if rest.casefold() not in ("", "by", "on", "until", "before", "by the", "no later than"):
        return None
    return said[0].date(since, "future")


def _meeting_named(words: str, since: dt.date, meetings: Sequence[Meeting]) -> Meeting | None:
    """The one meeting that the words can mean; None where it is none or one of several."""
    known = [meeting for meeting in meetings if not meeting.cancelled]
    if named := [meeting for meeting in known if words in (meeting.id, meeting.name)]:
        return named[0]
    later = sorted((m for m in known if m.date > since), key=lambda m: (m.date, m.ordinal))
    if _NEXT.search(words):
        return later[0] if later else None
    if found := _MONTHS_MEETING.search(words):
        month = [name.casefold() for name in MONTHS].index(small(found["before"] or found["after"])) + 1
        said = found["year_before"] or found["year_after"]
        year = int(said) if said else since.year + (month < since.month)
        fitting = [meeting for meeting in later if (meeting.date.year, meeting.date.month) == (year, month)]
        return fitting[0] if len(fitting) == 1 else None
    return None
