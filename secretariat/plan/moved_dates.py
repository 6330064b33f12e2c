"""Which dates move when a holiday is proclaimed or a meeting has another date, so that the clerk is told of each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec
from msgspec.structs import replace

from ..agenda.notice import notice_given, published_on
from ..basics.clock import house_date, short_date
from ..deadlines.working import ChangedDeadline, moved
from .meeting_dates import MeetingDate, dues
from .picture import Picture, may_have_moved


class MovedDate(msgspec.Struct, frozen=True):
    """A date of a meeting that has changed."""

    due: MeetingDate
    moved: ChangedDeadline
    past: bool
    """Whether both the old date and the new one are over: then the change is given only for the record."""

    def sentence(self) -> str:
        """“Publish the agenda: was …, is now …. The agenda was published on …, with 4 clear days, not 5.”"""
        return self.moved.described() + (" Both dates are past." if self.past else "")


def moved_dates(before: Picture, after: Picture) -> list[MovedDate]:
    """The dates that moved, in the order of their meetings; each with what was published on the old one."""
    found = []
    for identity in may_have_moved(before, after):
        was_due, now_due = _dues(before, identity), _dues(after, identity)
        for each in moved([due.deadline for due in was_due], [due.deadline for due in now_due]):
            due = next(due for due in now_due if due.deadline is each.after)
            done = _done(was_due[0], due, each, after)
            past = max(each.before.day, each.after.day) < after.now.date()
            found.append(MovedDate(due, replace(each, done=done), past))
    return sorted(found, key=lambda each: (each.due.meeting.date, each.due.deadline.day))


def _dues(stands: Picture, identity: str) -> list[MeetingDate]:
    return dues(stands.meetings[identity], stands.panel, stands.calendar, stands.now)


def _done(was: MeetingDate, due: MeetingDate, change: ChangedDeadline, after: Picture) -> str:
    """What has been published with the old date, in a sentence; empty for nothing."""
    meeting, rule = due.meeting, change.after.rule
    day = published_on(meeting)
    if day is None:
        return ""
    if rule.name == "publish-agenda":
        policy = after.panel.rules_on(meeting.date).clear_days
        words = f"The agenda was {notice_given(meeting, after.calendar, policy, rule.amount)}."
        if was.meeting.date != meeting.date:
            words += f" It names {house_date(was.meeting.date)} as the day of the meeting."
        return words
    return f"The agenda published on {short_date(day)} gives the old date." if rule.name == "questions" else ""


def how_many(changes: Sequence[MovedDate]) -> str:
    """“1 date has moved”, “6 dates have moved”."""
    return "1 date has moved" if len(changes) == 1 else f"{len(changes)} dates have moved"


def sentences(changes: Iterable[MovedDate]) -> str:
    """All the moved dates as text: each a paragraph, under a heading for its meeting."""
    lines: list[str] = []
    heading = ""
    for change in changes:
        meeting = change.due.meeting
        if (of := f"MEETING OF {house_date(meeting.date, weekday=True)}{meeting.which_that_day}") != heading:
            heading = of
            lines.append(heading)
        lines.append(change.sentence())
    return "\n\n".join(lines)
