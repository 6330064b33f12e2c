"""Every date a meeting has, each with what it was counted from and how it stands today."""

from __future__ import annotations

import datetime as dt

import msgspec

from ..agenda.notice import notice_given, published_on, questions_deadline
from ..basics.amounts import how_near
from ..basics.clock import house_date, house_time, local
from ..deadlines.calendar import Calendar
from ..deadlines.counting import Policy, clear_days_before
from ..deadlines.rules import Anchor, Rule
from ..deadlines.working import Deadline, work_out
from ..meetings.meeting import Meeting
from ..panel.panel import Panel
from ..panel.rules_in_force import rules_in_force
from .hearings import not_counted, rule_of
from .picture import MeetingWithDates

AFTER = ("draft-minutes", "publish-minutes", "reply", "inspect-background", "inspect-minutes")
AFTER_A_VETO = ("precept-revised", "precept-second-report", "precept-response")
PRECEPT = ("precept-notified", "precept-report", *AFTER_A_VETO)


class MeetingDate(msgspec.Struct, frozen=True):
    """A date of a meeting. ``note``: what the counting does not show; ``standing``: how it stands now, as a phrase."""

    meeting: Meeting
    deadline: Deadline
    standing: str
    note: str = ""

    @property
    def what(self) -> str:
        return self.deadline.rule.title

    @property
    def mark(self) -> str:
        """How it stands in a word or two, for a narrow column: “past”, “in 5 days”, “published”, “LATE”."""
        return self.standing.partition(":")[0].partition(" on ")[0]

    def in_a_line(self) -> str:
        """“Publish the agenda: Tuesday 6 September 2022 (past)”."""
        return f"{self.what}: {self.deadline.described()} ({self.standing})"

    def why(self) -> str:
        """How it was worked out, with the note and how it stands."""
        return "\n".join(part for part in (self.deadline.why(), self.note, f"Now: {self.standing}.") if part)


def dues(dated: MeetingWithDates, panel: Panel, calendar: Calendar, now: dt.datetime) -> list[MeetingDate]:
    """Every date of a meeting, in order; none for a cancelled meeting."""
    return [] if dated.meeting.cancelled else worked_out(dated, panel, calendar, now)


def worked_out(dated: MeetingWithDates, panel: Panel, calendar: Calendar, now: dt.datetime) -> list[MeetingDate]:
    """As ``dues``, whether the meeting is cancelled or not: by the rules that were in force on its day."""
    meeting, now = dated.meeting, local(now)
    rules = rules_in_force(panel, meeting.date)
    policy = panel.rules_on(meeting.date).clear_days
    publish = work_out(rules["publish-agenda"], meeting.date, calendar, policy=policy)
    questions = questions_deadline(rules["questions"], meeting, publish.day, calendar, policy)
    counted_from = _questions_counted_from(rules["questions"], meeting)
    found = [
        MeetingDate(
            meeting, publish, _publishing(publish, meeting, calendar, policy, now), _looser(publish, calendar, policy)
        ),
        MeetingDate(meeting, questions, how_far_off(questions, now), counted_from),
    ]
    for name in (*AFTER, *(PRECEPT if dated.about_precept else ())):
        if rules[name].anchor is Anchor.SENT:  # a reply's time may run from the day its report is sent: see matters.due
            continue
        deadline = work_out(rules[name], meeting.date, calendar, policy=policy)
        if name.startswith("inspect"):
            found.append(MeetingDate(meeting, deadline, "over" if deadline.late(now) else "still open"))
        else:
            vetoed = dated.after_veto if name in AFTER_A_VETO else ""
            note = " ".join(filter(None, (vetoed, _weekend(deadline, calendar))))
            found.append(MeetingDate(meeting, deadline, how_far_off(deadline, now), note))
    if dated.notified is not None:
        report = work_out(rule_of(panel, dated.notified), dated.notified, calendar)
        told = not_counted(panel, dated.notified, report.day)
        found.append(MeetingDate(meeting, report, how_far_off(report, now), told))
    return sorted(found, key=lambda due: (due.deadline.day, due.deadline.time or dt.time.max))


def _publishing(deadline: Deadline, meeting: Meeting, calendar: Calendar, policy: Policy, now: dt.datetime) -> str:
    if meeting.published is None:
        waiting = how_far_off(deadline, now)
        return f"{waiting}: no publication is recorded" if waiting == "past" else waiting
    late = "LATE: " if deadline.late(local(meeting.published)) else ""
    return late + notice_given(meeting, calendar, policy, deadline.rule.amount)


def _questions_counted_from(rule: Rule, meeting: Meeting) -> str:
    if rule.anchor is Anchor.MEETING:
        return ""
    if meeting.published is not None and (day := published_on(meeting)):
        return f"Counted from the publication recorded: {house_time(meeting.published)} on {house_date(day)}."
    return "No publication is recorded yet: counted from the latest day for it. Published earlier, it is earlier too."


def _looser(deadline: Deadline, calendar: Calendar, policy: Policy) -> str:
    """CAL-03: a warning where the panel counts days as clear that general practice does not."""
    if policy == "working days":
        return ""
    strict = clear_days_before(deadline.anchor, deadline.rule.amount, calendar).day
    return (
        f"The panel's rules count every day as a clear day. By general practice only working days are clear: then "
        f"it would be {house_date(strict, weekday=True)}. Statute does not settle it; the earlier day is safe."
    )


def _weekend(deadline: Deadline, calendar: Calendar) -> str:
    """REC-03: a month ends on any day; where that is no working day, it is said and not moved."""
    reason = calendar.why_not(deadline.day)
    return f"That day is no working day ({reason})." if reason and not deadline.practical else ""


def how_far_off(deadline: Deadline, now: dt.datetime) -> str:
    """How far off a date is, in words. ``now``: by the clock on the clerk's wall."""
    if deadline.late(now):
        return "past"
    return how_near(deadline.day, now.date())
