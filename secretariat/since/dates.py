"""The dates of meetings that passed while the clerk was away, and those of the coming week."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator

from ..basics.amounts import how_near
from ..basics.clock import house_date, house_time, local
from ..deadlines.calendar import Calendar
from ..finding.passage import Where
from ..meetings.meeting import Meeting
from ..panel.panel import Panel
from ..plan.meeting_dates import MeetingDate, dues
from ..plan.picture import MeetingWithDates
from .line import SinceLine

AHEAD = 7
"""Days to come that are told of: what she would see on looking into the week."""

_TOLD_OTHERWISE = ("reply", "inspect-background", "inspect-minutes")
"""A reply is told of the matter itself; until when something is open to inspection asks nothing of her."""


def of_dates(
    meetings: Iterable[MeetingWithDates], panel: Panel, calendar: Calendar, now: dt.datetime, since: dt.date, *,
    agendas: Collection[str],
) -> Iterator[SinceLine]:  # fmt: skip
    """``since``: the day she was last here. What was late before that she knew of, and the plan shows it (F2).

    ``agendas``: the identities of the meetings that have one; the others are dates of the plan alone.
    """
    today = local(now).date()
    ahead = today + dt.timedelta(AHEAD)
    for dated in meetings:
        meeting = dated.meeting
        if not meeting.cancelled and today <= meeting.date <= ahead:
            words = f"The meeting of {house_date(meeting.date, weekday=True)}, {house_time(meeting.start)}"
            yield SinceLine(
                "Due in the coming week", f"{words}: {how_near(meeting.date, today)}", _where(meeting, agendas)
            )
        for due in dues(dated, panel, calendar, now):
            day, name = due.deadline.day, due.deadline.rule.name
            if name in _TOLD_OTHERWISE or (name == "publish-agenda" and meeting.published is not None):
                continue
            if due.deadline.late(local(now)) and since <= day:
                words = f"{_what(due)}: it was {due.deadline.described()}"
                yield SinceLine("Past its day", words, _where(meeting, agendas), why(due))
            elif not due.deadline.late(local(now)) and day <= ahead:
                words = f"{_what(due)}: {due.deadline.described()} ({how_near(day, today)})"
                yield SinceLine("Due in the coming week", words, _where(meeting, agendas), why(due))


def why(due: MeetingDate) -> str:
    """How it was counted and where that is written, in a line; the whole working stands on the plan."""
    lines = due.deadline.why().splitlines()
    return " ".join((lines[1], lines[-1]))


def _what(due: MeetingDate) -> str:
    return f"{due.what} (meeting of {house_date(due.meeting.date)})"


def _where(meeting: Meeting, agendas: Collection[str]) -> Where:
    record = f"meeting {meeting.id}" if meeting.id in agendas else f"entry {meeting.known_as}"
    return Where("plan", record=record)


def of_open_minutes(meetings: Iterable[tuple[Meeting, str]], today: dt.date, since: dt.date) -> Iterator[SinceLine]:
    """The meetings that were to be held since and are not closed. ``meetings``: each with its phase."""
    for meeting, phase in meetings:
        if meeting.cancelled or phase == "closed" or not since <= meeting.date < today:
            continue
        words = f"The meeting of {meeting.day_in_words}: "
        words += "nothing is minuted" if phase == "not begun" else "it is not closed, its minutes stand open"
        yield SinceLine("Past its day", words, Where("minutes", meeting=meeting.id))
