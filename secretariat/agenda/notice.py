"""The notice of a meeting: when its agenda was published, and until when questions are sure of acceptance."""

from __future__ import annotations

import datetime as dt

from ..basics.amounts import so_many
from ..basics.clock import local, short_date
from ..deadlines.calendar import Calendar
from ..deadlines.counting import Policy, clear_days_between
from ..deadlines.rules import Anchor, Rule
from ..deadlines.working import Deadline, work_out
from ..meetings.meeting import Meeting


def published_on(meeting: Meeting) -> dt.date | None:
    """The day the agenda was published, by the clock on the clerk's wall (CAL-07)."""
    return local(meeting.published).date() if meeting.published else None


def notice_given(meeting: Meeting, calendar: Calendar, policy: Policy, needed: int) -> str:
    """“published on Tue 13 Sep 2022, with 4 clear days, not 5”; empty while no publication is recorded (CAL-02)."""
    day = published_on(meeting)
    if day is None:
        return ""
    clear = clear_days_between(day, meeting.date, calendar, policy)
    short = f", not {needed}" if clear < needed else ""
    return f"published on {short_date(day)}, with {so_many(clear, 'clear day')}{short}"


def questions_deadline(
    rule: Rule, meeting: Meeting, latest: dt.date, calendar: Calendar, policy: Policy = "working days"
) -> Deadline:
    """Until when public questions are sure of acceptance (MTG-40).

    Counted from the day the agenda was published; before that, from the ``latest`` day it may be. Published on
    6 September 2022: before 12 noon on Friday 9 September. Some panels count back from the meeting (MTG-41).
    """
    anchor = meeting.date if rule.anchor is Anchor.MEETING else published_on(meeting) or latest
    return work_out(rule, anchor, calendar, policy=policy)
