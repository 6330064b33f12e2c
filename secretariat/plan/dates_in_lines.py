"""Dates as lines of text: of one meeting with all their working, or of all meetings, a line each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from ..basics.clock import house_date, local
from ..deadlines.calendar import Calendar
from ..panel.panel import Panel
from .meeting_dates import dues
from .picture import MeetingWithDates


def in_full(dated: MeetingWithDates, panel: Panel, calendar: Calendar, now: dt.datetime) -> list[str]:
    """Every date of a meeting, with how it was worked out."""
    found = dues(dated, panel, calendar, now)
    lines = [_heading(dated)]
    for due in found:
        lines += ["", *due.why().splitlines()]
    return lines


def in_lines(meetings: Sequence[MeetingWithDates], panel: Panel, calendar: Calendar, now: dt.datetime) -> list[str]:
    """The dates of the meetings still to come, a line each; with none to come, of the last municipal year."""
    today = local(now).date()
    chosen = [dated for dated in meetings if dated.meeting.date >= today]
    lines = []
    if not chosen and meetings:
        year = panel.year_of(max(dated.meeting.date for dated in meetings))
        chosen = [dated for dated in meetings if panel.year_of(dated.meeting.date) == year]
        lines = [f"No meeting is still to come. These are the dates of {year}.", ""]
    for dated in chosen:
        lines += [_heading(dated), *(f"  {due.in_a_line()}" for due in dues(dated, panel, calendar, now)), ""]
    return lines[:-1] if lines else ["There is no meeting yet, so there are no dates."]


def _heading(dated: MeetingWithDates) -> str:
    meeting = dated.meeting
    cancelled = ": CANCELLED, so it has no dates" if meeting.cancelled else ""
    return f"{meeting.name}  Meeting of {house_date(meeting.date, weekday=True)}{cancelled}"
