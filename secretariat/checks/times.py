"""Dates: their order, their days of the week, what should have been done by now."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..basics.clock import house_date, house_time, local
from ..basics.said_dates import said_dates
from ..deadlines.rules import RULES
from ..deadlines.working import work_out
from ..events.earlier import DatesNoted
from .table import CheckedRecords, Remark, check, minuted, place_of


@check("dates-in-order")
def dates_in_order(records: CheckedRecords) -> Iterator[Remark]:
    """The dates of a plan that was put to a meeting are in order (domain 8.6)."""
    for p in records.meetings:
        for item, event in minuted(p, DatesNoted):
            days = [day for when, _ in event.rows for said in said_dates(when)[:1] if (day := said.date(p.day))]
            for before, after in pairwise(days):
                if after < before:
                    both = f"{house_date(before)} stands before {house_date(after)}"
                    yield Remark(place_of(p, item), f"The dates noted are out of order: {both}.")


@check("sittings-in-order")
def sittings_in_order(records: CheckedRecords) -> Iterator[Remark]:
    """The second meeting of a day begins after the first."""
    heads = [p.bundle.meeting for p in records.held]
    for first, second in pairwise(heads):
        if first.date == second.date and second.start <= first.start:
            yield Remark(
                second.name, f"It begins at {house_time(second.start)}, not after the first meeting of that day."
            )


@check("two-on-one-day")
def two_on_one_day(records: CheckedRecords) -> Iterator[Remark]:
    """Two dates on one day have a note on one of them, so that somebody has seen it."""
    names = {"training": "training", "external": "an external date", "notice": "a notice of an appointment"}
    dates = [
        (date.day,
         f"the {date.meeting.kind_in_words}" if date.meeting else names.get(date.entry.kind if date.entry else "",
                                                                            "a planned meeting"),
         date.note)
        for date in records.plan.dates
        if not (date.meeting and date.meeting.cancelled)
    ]  # fmt: skip
    for (day, one, note), (next_day, other, next_note) in pairwise(sorted(dates)):
        if day == next_day and not note and not next_note:
            yield Remark(
                f"Plan, {day}", f"Two things are on {house_date(day)}: {one} and {other}; a note would say why."
            )


@check("weekday")
def weekday(records: CheckedRecords) -> Iterator[Remark]:
    """A day of the week written with a date is the right one."""
    for place, words, day, _, is_minuted in records.texts:
        for said in () if is_minuted else said_dates(words):  # of what is minuted the table of contradictions tells
            if why := said.misfit(day):
                yield Remark(place, why)


@check("agenda-in-time")
def agenda_in_time(records: CheckedRecords) -> Iterator[Remark]:
    """The agenda is published five clear days before the meeting (MTG-01)."""
    for p in records.held:
        meeting = p.bundle.meeting
        policy = records.panel.rules_on(meeting.date).clear_days
        last = work_out(RULES["publish-agenda"], meeting.date, records.calendar, policy=policy)
        by = last.described()
        if meeting.published and last.late(local(meeting.published)):
            day = house_date(local(meeting.published).date())
            yield Remark(meeting.name, f"The agenda was published on {day}; the last day for it was {by}.")
        elif not meeting.published and last.day < records.today <= meeting.date:
            yield Remark(meeting.name, f"The agenda should have been published by {by}, and nothing says that it was.")


@check("overdue")
def overdue_matters(records: CheckedRecords) -> Iterator[Remark]:
    """What was to be done or answered by a day is, or is marked."""
    for matter in records.matters.overdue(records.today):
        if matter.due:
            stands = "was sent, and no answer is on record" if matter.progress == "sent" else "is still open"
            yield Remark(matter.reference, f"It was due by {house_date(matter.due)} and {stands}.")
