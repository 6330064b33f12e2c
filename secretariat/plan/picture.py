"""What the dates of meetings are counted from, as it is at one time. No date is worked out: that loads every rule."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import msgspec

from ..meetings.meeting import Meeting, MeetingKind
from .year import Date, notice_of

if TYPE_CHECKING:
    from ..deadlines.calendar import Calendar
    from ..panel.panel import Panel

PRECEPT_MONTHS = (1, 2)
"""The months of the meetings that consider the precept: most in February, some in the last days of January."""


class MeetingWithDates(msgspec.Struct, frozen=True):
    """A meeting that has dates, and the titles of its business, which say whether the precept is among it."""

    meeting: Meeting
    titles: tuple[str, ...] = ()
    after_veto: str = ""
    """Where the precept was vetoed at it: that it was, and which meeting is in time for the second report."""
    notified: dt.date | None = None
    """Of a hearing: the day on which the proposed appointment was notified (APP-01)."""

    @property
    def about_precept(self) -> bool:
        """A meeting of the weeks of the precept that has it as business, or that a veto would call (PRE-07)."""
        words = " ".join((*self.titles, self.meeting.note)).casefold()
        named = "precept" in words or "veto" in words
        return self.meeting.date.month in PRECEPT_MONTHS and (named or self.meeting.in_reserve)


def meetings_with_dates(
    dates: Iterable[Date], titles: Callable[[str], Iterable[str]], after_veto: Callable[[str], str] | None = None
) -> list[MeetingWithDates]:
    """The meetings of the plan, those too that have no agenda yet. ``titles``: of the items of a meeting, by its id;
    asked for only where they could matter, as is what is known of a veto at it."""
    found = []
    known = list(dates)
    for date in known:
        notice = notice_of(date.day, known) if date.kind is MeetingKind.HEARING else None
        notified = notice.day if notice else None
        planned = tuple(item.words for item in date.due)
        if date.meeting:
            matter = date.meeting.date.month in PRECEPT_MONTHS
            vetoed = after_veto(date.meeting.id) if matter and after_veto else ""
            named = titles(date.meeting.id) if matter else ()
            found.append(MeetingWithDates(date.meeting, (*planned, *named), vetoed, notified))
        elif date.entry and date.kind:
            head = Meeting(id=str(date.day), date=date.day, start=date.start or dt.time(14), kind=date.kind,
                           venue=date.venue, note=date.entry.note, known_as=date.entry.id)  # fmt: skip
            found.append(MeetingWithDates(head, planned, notified=notified))
    return found


class Picture(msgspec.Struct, frozen=True):
    """What dates are counted from, as it is at one time. ``meetings``: by identity."""

    panel: Panel
    calendar: Calendar
    now: dt.datetime
    meetings: dict[str, MeetingWithDates]


def picture(meetings: Iterable[MeetingWithDates], panel: Panel, calendar: Calendar, now: dt.datetime) -> Picture:
    """The picture to compare with another: one is taken before a change and one after it."""
    return Picture(panel, calendar, now, {dated.meeting.identity: dated for dated in meetings})


def may_have_moved(before: Picture, after: Picture) -> list[str]:
    """The meetings in both, by identity, of which something has changed that their dates are counted from."""
    same_rules = before.panel == after.panel and before.calendar is after.calendar
    return [
        identity
        for identity, dated in after.meetings.items()
        if identity in before.meetings and not (same_rules and before.meetings[identity] == dated)
    ]
