"""The ways of counting days, each listing the days it counted. Most wrong dates come from using the wrong way."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Literal

import msgspec

from ..basics.months import last_of_month
from .calendar import ONE_DAY, Calendar

Policy = Literal["working days", "calendar days"]
"""What a clear day is. Statute does not say; working days is general practice (CAL-03)."""


class Day(msgspec.Struct, frozen=True):
    """A day looked at while counting: its number if it counted, else why it did not."""

    day: dt.date
    number: int
    skipped: str = ""


class Count(msgspec.Struct, frozen=True):
    """The day a count ended on, and the days looked at on the way (only the first and last of a long period)."""

    day: dt.date
    days: tuple[Day, ...] = ()


def _count(start: dt.date, step: int, amount: int, why_not: Callable[[dt.date], str]) -> list[Day]:
    """Days from the one next to ``start``, until ``amount`` of them counted."""
    days: list[Day] = []
    number, day = 0, start
    while number < amount:
        day += ONE_DAY * step
        reason = why_not(day)
        number += not reason
        days.append(Day(day, 0 if reason else number, reason))
    return days


def _counted_by(policy: Policy, calendar: Calendar) -> Callable[[dt.date], str]:
    return calendar.why_not if policy == "working days" else lambda _day: ""


def clear_days_before(meeting: dt.date, clear: int, calendar: Calendar, policy: Policy = "working days") -> Count:
    """The last day on which publishing leaves so many clear days before a meeting: neither end counts (CAL-03)."""
    why_not = _counted_by(policy, calendar)
    days = _count(meeting, -1, clear, why_not)
    before = days[-1].day if days else meeting
    last = _count(before, -1, 1, why_not)
    return Count(last[-1].day, (*days, *last[:-1]))


def clear_days_between(
    published: dt.date, meeting: dt.date, calendar: Calendar, policy: Policy = "working days"
) -> int:
    """How many clear days a notice gave: whole days strictly between (CAL-02)."""
    why_not = _counted_by(policy, calendar)
    return sum(not why_not(published + ONE_DAY * n) for n in range(1, (meeting - published).days))


def working_days_after(start: dt.date, amount: int, calendar: Calendar) -> Count:
    """The day after the start is day one; weekends and bank holidays are passed over (W8–W11, W17, W18, W23)."""
    days = _count(start, 1, amount, calendar.why_not)
    return Count(days[-1].day if days else start, tuple(days))


def working_days_before(start: dt.date, amount: int, calendar: Calendar) -> Count:
    """The day before the start is day one, going back; weekends and bank holidays are passed over."""
    days = _count(start, -1, amount, calendar.why_not)
    return Count(days[-1].day if days else start, tuple(days))


def period_beginning_with(start: dt.date, days: int, pauses: Sequence[tuple[dt.date, dt.date]] = ()) -> Count:
    """The last day of so many calendar days, the start being day one. Holidays do not lengthen it (W12–W15, W19);
    ``pauses`` do: from the first day of each until the other, which counts again (APP-01)."""
    last, passed, first = start - ONE_DAY, list[Day](), start
    number = 0
    while number < days:
        last += ONE_DAY
        if any(begins <= last < ends for begins, ends in pauses):
            passed.append(Day(last, 0, "an election of the office"))
            first = first + ONE_DAY if not number else first
        else:
            number += 1
    return Count(last, (Day(first, 1), *passed, Day(last, days)))


def days_after(start: dt.date, days: int) -> Count:
    """So many calendar days after the start, which does not count (W20)."""
    return Count(start + ONE_DAY * days, (Day(start + ONE_DAY, 1), Day(start + ONE_DAY * days, days)))


def years_beginning_with(start: dt.date, years: int) -> Count:
    """The last day of a number of years that begins with the start (W21)."""
    try:
        anniversary = start.replace(year=start.year + years)
    except ValueError:  # 29 February
        anniversary = dt.date(start.year + years, 3, 1)
    return Count(anniversary - ONE_DAY)


def months_after(start: dt.date, amount: int) -> Count:
    """The same date so many months on; in a shorter month its last day (DAT-03, REC-03)."""
    index = start.month - 1 + amount
    year, month = start.year + index // 12, index % 12 + 1
    return Count(dt.date(year, month, min(start.day, last_of_month(year, month).day)))


def month_rolled_forward(start: dt.date, amount: int, calendar: Calendar) -> Count:
    """As ``months_after``, going on to the next working day (W22)."""
    due = months_after(start, amount).day
    last = calendar.working_day_on_or_after(due)
    passed = (Day(due + ONE_DAY * n, 0, calendar.why_not(due + ONE_DAY * n)) for n in range((last - due).days))
    return Count(last, tuple(passed))
