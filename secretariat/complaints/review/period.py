"""Which days a Review of Complaints covers: those since the meeting before, unless others are chosen (CMP-42)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from ...basics.clock import house_date
from ...basics.record import Refused
from ...meetings.meeting import Meeting, MeetingKind
from ...panel.panel import start_of_year

_REVIEWING_KINDS = (MeetingKind.ANNUAL, MeetingKind.ORDINARY)
"""The kinds of meeting that have the review on their agenda; one called for a single matter does not."""


class Period(NamedTuple):
    """From one day to another, both counted in."""

    first: dt.date
    last: dt.date

    @property
    def before(self) -> dt.date:
        """The day before it: what is open at its end is what the report opens with."""
        return self.first - dt.timedelta(1)

    @property
    def year(self) -> int | None:
        """The year from April to March that it is, where it is one (CMP-44)."""
        full_year = self.first == dt.date(self.first.year, 4, 1) and self.last == dt.date(self.first.year + 1, 3, 31)
        return self.first.year if full_year else None


def usual(meetings: Iterable[Meeting], today: dt.date, year_began: dt.date | None = None) -> Period:
    """CMP-42: from the day after the last ordinary or annual meeting to today.

    The report is made for the next meeting, and nobody knows what comes between today and then. Where there was no
    meeting yet, from the beginning of the municipal year. ``year_began``: that day, where the panel has its own.
    """
    days = [meeting.date for meeting in _reviewing(meetings) if meeting.date < today]
    first = max(days) + dt.timedelta(1) if days else year_began or start_of_year(today)
    return Period(first, today)


def chosen_period(
    meetings: Iterable[Meeting], today: dt.date, first: dt.date | None, last: dt.date | None,
    year_began: dt.date | None = None,
) -> Period:  # fmt: skip
    """The period from ``first`` to ``last``; where one of them is None, that of the usual period.

    Raises Refused for a period that has not come yet, or that ends before it begins.
    """
    known = usual(meetings, last if last and last < today and not first else today, year_began)
    period = Period(first or known.first, last or known.last)
    if period.last > today:
        raise Refused(f"{house_date(period.last)} is still to come: a report counts what has come until today.")
    if period.first > period.last:
        raise Refused(f"The period would end on {house_date(period.last)}, before it begins: "
                      f"on {house_date(period.first)}.")  # fmt: skip
    if period.first <= dt.date.min:
        raise Refused("There is no day before that to count from.")
    return period


def year_from_april(year: int, today: dt.date) -> Period:
    """CMP-44: the year that is reported yearly, from 1 April to 31 March, or to today while it lasts.

    Raises Refused for a year that has not begun.
    """
    if not dt.MINYEAR < year < dt.MAXYEAR:
        raise Refused(f"{year} is not a year.")
    first = dt.date(year, 4, 1)
    if first > today:
        raise Refused(f"The year from {house_date(first)} has not begun.")
    return Period(first, min(dt.date(year + 1, 3, 31), today))


def reviewed_at(meetings: Iterable[Meeting], period: Period) -> Meeting | None:
    """The meeting that gets the report: the first ordinary or annual one on the last day of the period or after it."""
    return min(
        (m for m in _reviewing(meetings) if m.date >= period.last), key=lambda m: (m.date, m.ordinal), default=None
    )


def _reviewing(meetings: Iterable[Meeting]) -> list[Meeting]:
    """The meetings that have the review on their agenda, cancelled ones left out."""
    return [meeting for meeting in meetings if meeting.kind in _REVIEWING_KINDS and not meeting.cancelled]
