"""Years: the business a panel must have in each, and where it would be missing (FRM-02, 8.6)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from ..basics.clock import house_date
from ..deadlines.rules import RULES
from ..deadlines.working import work_out
from ..meetings.functions import Function
from ..meetings.meeting import MeetingKind, Purpose, business_of
from ..panel.panel import municipal_year
from ..proposals.statutory import in_precept_season, is_about_precept, is_commissioners_report, is_for_a_second_report
from .table import Remark, Whole, check


class MeetingOfYear(NamedTuple):
    """A meeting held or planned, with what is on its agenda and in its plan."""

    day: dt.date
    kind: MeetingKind
    titles: tuple[str, ...]
    businesses: frozenset[Purpose]
    functions: frozenset[Function]


def _dates(whole: Whole) -> list[MeetingOfYear]:
    """Every meeting that is not cancelled, and every planned one that has no agenda yet."""
    found = []
    for date in whole.plan.dates:
        if not date.held or date.kind is None:
            continue
        items = whole.agenda(date.meeting.id) if date.meeting else ()
        due = tuple(title for item in date.due for title in dict.fromkeys((item.agenda_title, item.title)))
        businesses = {item.business for item in items} if items else {business_of(title) for title in due}
        functions = frozenset(item.function for item in items)
        titles = (*(item.title for item in items), *due)
        found.append(MeetingOfYear(date.day, date.kind, titles, frozenset(businesses), functions))
    return found


def _years(whole: Whole) -> Iterator[tuple[str, list[MeetingOfYear]]]:
    """The municipal years that the archive holds from their beginning, with their dates (CAL-06)."""
    by_year: dict[str, list[MeetingOfYear]] = {}
    for date in _dates(whole):
        by_year.setdefault(municipal_year(date.day), []).append(date)
    for n, (year, dates) in enumerate(by_year.items()):
        if n or dates[0].day.month in range(5, 10):  # an archive that was begun in winter is judged from May on
            yield year, dates


@check("annual-report")
def annual_report(whole: Whole) -> Iterator[Remark]:
    """Each year has the Commissioner's annual report on an agenda (2011 Act, s.28(4))."""
    for year, dates in _years(whole):
        if not any(is_commissioners_report(title) for date in dates for title in date.titles):
            yield Remark(year, "No meeting has the annual report; the law wants it put to a public meeting.")


@check("annual-meeting")
def annual_meeting(whole: Whole) -> Iterator[Remark]:
    """Each year has an annual meeting, and that meeting elects the chair (MTG-50)."""
    for year, dates in _years(whole):
        annual = [date for date in dates if date.kind is MeetingKind.ANNUAL]
        if not annual:
            yield Remark(year, "No meeting is the annual one, which elects the chair.")
        for date in annual:
            if date.titles and Purpose.ELECT_CHAIR not in date.businesses:
                yield Remark(str(date.day), "The annual meeting has no election of the chair, its first business.")


@check("precept")
def precept(whole: Whole) -> Iterator[Remark]:
    """Each year has a meeting on the precept in January or by 8 February (PRE-01; SI 2012/2271 reg 4)."""
    for year, dates in _years(whole):
        in_time = [date for date in dates if in_precept_season(date.day)]
        if not any(is_about_precept(title) for date in in_time for title in date.titles):
            yield Remark(year, "No meeting by 8 February has the precept; the Panel must report on it by then.")


@check("reserve-meeting")
def reserve_meeting(whole: Whole) -> Iterator[Remark]:
    """A meeting is kept free for what follows a veto, between 9 and 22 February (PRE-07)."""
    for year, dates in _years(whole):
        about = [d for d in dates if in_precept_season(d.day) and any(map(is_about_precept, d.titles))]
        kept = [date.day for date in whole.plan.dates if date.kind is not None]
        if about and not any(is_for_a_second_report(day) for day in kept if municipal_year(day) == year):
            yield Remark(
                year, "No date is kept for a revised precept; after a veto the second report is due by 22 February."
            )


@check("complaints-review")
def complaints_review(whole: Whole) -> Iterator[Remark]:
    """Each ordinary meeting has the review of complaints (8.6)."""
    for date in _dates(whole):
        ordinary = date.kind in (MeetingKind.ORDINARY, MeetingKind.ANNUAL)
        if ordinary and date.titles and Purpose.COMPLAINTS not in date.businesses:
            yield Remark(str(date.day), "The review of complaints, due at each ordinary meeting, is not on it.")


@check("confirmation-hearing")
def confirmation_hearing(whole: Whole) -> Iterator[Remark]:
    """After notice of a proposed appointment a hearing is held within three weeks, the day of receipt one (APP-01)."""
    meetings = _dates(whole)
    for date in whole.plan.dates:
        if date.entry is None or date.entry.kind != "notice":
            continue
        by = work_out(RULES["hearing"], date.day, whole.calendar).day
        if not any(date.day <= held.day <= by and _is_hearing(held) for held in meetings):
            yield Remark(
                f"Plan, {date.day}",
                f"Notice of a proposed appointment came; no hearing is planned by {house_date(by, weekday=True)}, "
                "when the Panel must have reported.",
            )


def _is_hearing(held: MeetingOfYear) -> bool:
    appointment = {"SENIOR_APPT", "CHIEF_CONSTABLE"} & held.functions
    return held.kind is MeetingKind.HEARING or bool(appointment)


YEARLY = ("annual-report", "annual-meeting", "precept", "reserve-meeting", "complaints-review", "confirmation-hearing")
"""What a year lacks: what the plan points out by itself."""
