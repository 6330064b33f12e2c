"""A rule applied: the date it gives, and the working that explains it to the clerk."""

from __future__ import annotations

import datetime as dt

import msgspec

from ..basics.cited import cited
from ..basics.clock import at, house_date, house_time, short_date
from . import counting
from .calendar import Calendar
from .counting import Count, Day, Policy
from .rules import Rule, Way

FORCE = {"law": "By law", "rules": "By the panel's rules", "custom": "By custom"}


class Deadline(msgspec.Struct, frozen=True):
    """A date worked out. ``practical``: the working day to aim at where the date itself falls on none (CAL-05)."""

    rule: Rule
    anchor: dt.date
    day: dt.date
    days: tuple[Day, ...] = ()
    practical: dt.date | None = None

    @property
    def time(self) -> dt.time | None:
        return dt.time(23, 59) if self.rule.way is Way.END_OF_FOLLOWING_DAY else self.rule.time

    def described(self) -> str:
        """The date as a phrase: “12 noon, Friday 9 September 2022”."""
        day = house_date(self.day, weekday=True)
        if self.time == dt.time(12):
            return f"12 noon, {day}"
        return f"{house_time(self.time)}, {day}" if self.time else day

    def late(self, moment: dt.datetime) -> bool:
        """Whether something done at a moment came too late. Without a time, the whole of the day is in time."""
        if self.time is None:
            return moment.date() > self.day
        limit = at(self.day, self.time)
        return moment > limit if self.rule.inclusive else moment >= limit

    def why(self) -> str:
        """The days counted, the days passed over and why, the rule and where it is written."""
        rule = self.rule
        lines = [f"{rule.title}: {self.described()}."]
        if rule.way is Way.FIXED_DATE:
            lines.append("The date is fixed by law and does not move for a weekend or a holiday.")
        elif rule.way is Way.END_OF_FOLLOWING_DAY:
            lines.append(f"It became clear on {house_date(self.anchor, weekday=True)}; the next calendar day counts, "
                         "whatever day of the week it is.")  # fmt: skip
        else:
            way = str(rule.way).replace("s ", " ", 1) if rule.amount == 1 else rule.way
            lines.append(f"{rule.amount} {way} {rule.anchor}, {house_date(self.anchor, weekday=True)}.")
        counted = [f"{short_date(day.day)} is {day.number}" for day in self.days if day.number]
        passed = [f"{short_date(day.day)} ({day.skipped})" for day in self.days if day.skipped]
        if counted:
            lines.append(f"Counted: {', '.join(counted)}.")
        if passed:
            lines.append(f"Passed over: {', '.join(passed)}.")
        if rule.time:
            edge = "is still in time" if rule.inclusive else "is late"
            lines.append(f"What arrives at {house_time(rule.time)} exactly {edge}.")
        if self.practical:
            lines.append(f"That is no working day; aim at {house_date(self.practical, weekday=True)}.")
        lines.append(cited(f"{FORCE[rule.force]}: {rule.source}."))
        return "\n".join(lines)


def work_out(rule: Rule, anchor: dt.date, calendar: Calendar, *, policy: Policy = "working days") -> Deadline:
    """The date a rule gives. Nothing but the day of the anchor matters: no time of day and no zone."""
    counted = _count(rule, anchor, calendar, policy)
    fixed = rule.way in (Way.FIXED_DATE, Way.PERIOD_BEGINNING_WITH)
    aim = calendar.working_day_on_or_before(counted.day) if fixed else counted.day
    return Deadline(rule, anchor, counted.day, counted.days, aim if aim != counted.day else None)


def _count(rule: Rule, anchor: dt.date, calendar: Calendar, policy: Policy) -> Count:
    match rule.way:
        case Way.CLEAR_DAYS_BEFORE:
            return counting.clear_days_before(anchor, rule.amount, calendar, policy)
        case Way.WORKING_DAYS_AFTER:
            return counting.working_days_after(anchor, rule.amount, calendar)
        case Way.WORKING_DAYS_BEFORE:
            return counting.working_days_before(anchor, rule.amount, calendar)
        case Way.PERIOD_BEGINNING_WITH:
            return counting.period_beginning_with(anchor, rule.amount, rule.pauses)
        case Way.DAYS_AFTER:
            return counting.days_after(anchor, rule.amount)
        case Way.DAYS_BEFORE:
            return counting.days_after(anchor, -rule.amount)
        case Way.YEARS_BEGINNING_WITH:
            return counting.years_beginning_with(anchor, rule.amount)
        case Way.MONTHS_AFTER:
            return counting.months_after(anchor, rule.amount)
        case Way.MONTH_ROLLED:
            return counting.month_rolled_forward(anchor, rule.amount, calendar)
        case Way.END_OF_FOLLOWING_DAY:
            return Count(anchor + dt.timedelta(1))
        case Way.FIXED_DATE:
            assert rule.fixed is not None
            return Count(dt.date(anchor.year, *rule.fixed))


class ChangedDeadline(msgspec.Struct, frozen=True):
    """A deadline that moved. ``done``: a sentence about what was done by the old one, such as an agenda published."""

    before: Deadline
    after: Deadline
    done: str = ""

    def described(self) -> str:
        was, now = self.before.described(), self.after.described()
        done = f" {self.done}" if self.done else ""
        return f"{self.after.rule.title}: was {was}, is now {now}.{done}"


def moved(before: list[Deadline], after: list[Deadline]) -> list[ChangedDeadline]:
    """The deadlines whose day or time differs, matched by rule; a rule that only one of the lists has is left out."""
    old = {deadline.rule.name: deadline for deadline in before}
    pairs = ((old.get(new.rule.name), new) for new in after)
    return [
        ChangedDeadline(was, now)
        for was, now in pairs
        if was is not None and (was.day, was.time) != (now.day, now.time)
    ]


__all__ = ["ChangedDeadline", "Deadline", "moved", "work_out"]
