"""Dates as lines of text: of one meeting with the whole of their working, or of all meetings, a line each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from ..basics.clock import house_date, local
from ..deadlines.calendar import Calendar
from ..panel.panel import Panel, municipal_year
from .meeting_dates import MeetingWithDates, dues


def in_full(held: MeetingWithDates, panel: Panel, calendar: Calendar, now: dt.datetime) -> list[str]:
    """Every date of a meeting, with how it was worked out."""
    found = dues(held, panel, calendar, now)
    lines = [_heading(held)]
    for due in found:
        lines += ["", *due.why().splitlines()]
    return lines


def in_lines(meetings: Sequence[MeetingWithDates], panel: Panel, calendar: Calendar, now: dt.datetime) -> list[str]:
    """The dates of the meetings still to come, a line each; with none to come, of the last municipal year."""
    today = local(now).date()
    chosen = [held for held in meetings if held.meeting.date >= today]
    lines = []
    if not chosen and meetings:
        year = municipal_year(max(held.meeting.date for held in meetings))
        chosen = [held for held in meetings if municipal_year(held.meeting.date) == year]
        lines = [f"No meeting is still to come. These are the dates of {year}.", ""]
    for held in chosen:
        lines += [_heading(held), *(f"  {due.in_a_line()}" for due in dues(held, panel, calendar, now)), ""]
    return lines[:-1] if lines else ["There is no meeting yet, so there are no dates."]


def _heading(held: MeetingWithDates) -> str:
    meeting = held.meeting
    cancelled = ": CANCELLED, so it has no dates" if meeting.cancelled else ""
    return f"{meeting.name}  Meeting of {house_date(meeting.date, weekday=True)}{cancelled}"
