"""Years: the business a panel must have in each, and where it would be missing (FRM-02, 8.6)."""

from __future__ import annotations

from collections.abc import Iterator

from ..basics.clock import house_date
from ..meetings.functions import is_about_precept, is_commissioners_report
from ..meetings.meeting import MeetingKind, Purpose
from ..plan.hearings import last_day
from ..proposals.statutory import in_precept_season, is_for_a_second_report
from .table import CheckedRecords, MeetingOfYear, Remark, check


def _years(records: CheckedRecords) -> Iterator[tuple[str, list[MeetingOfYear]]]:
    """The municipal years that the archive holds from their beginning, with their dates (CAL-06)."""
    by_year: dict[str, list[MeetingOfYear]] = {}
    for date in records.meetings_of_years:
        by_year.setdefault(records.panel.year_of(date.day), []).append(date)
    for n, (year, dates) in enumerate(by_year.items()):
        if n or dates[0].day.month in range(5, 10):  # an archive that was begun in winter is judged from May on
            yield year, dates


@check("annual-report")
def annual_report(records: CheckedRecords) -> Iterator[Remark]:
    """Each year has the Commissioner's annual report on an agenda (2011 Act, s.28(4))."""
    for year, dates in _years(records):
        if not any(is_commissioners_report(title) for date in dates for title in date.titles):
            yield Remark(year, "No meeting has the annual report; the law wants it put to a public meeting.")


@check("annual-meeting")
def annual_meeting(records: CheckedRecords) -> Iterator[Remark]:
    """Each year has an annual meeting, and that meeting elects the chair (MTG-50)."""
    for year, dates in _years(records):
        annual = [date for date in dates if date.kind is MeetingKind.ANNUAL]
        if not annual:
            yield Remark(year, "No meeting is the annual one, which elects the chair.")
        for date in annual:
            if date.titles and Purpose.ELECT_CHAIR not in date.businesses:
                yield Remark(str(date.day), "The annual meeting has no election of the chair, its first business.")


@check("precept")
def precept(records: CheckedRecords) -> Iterator[Remark]:
    """Each year has a meeting on the precept in January or by 8 February (PRE-01; SI 2012/2271 reg 4)."""
    for year, dates in _years(records):
        in_time = [date for date in dates if in_precept_season(date.day)]
        if not any(is_about_precept(title) for date in in_time for title in date.titles):
            body = records.panel.the_body
            yield Remark(year, f"No meeting by 8 February has the precept; {body} must report on it by then.")


@check("reserve-meeting")
def reserve_meeting(records: CheckedRecords) -> Iterator[Remark]:
    """A meeting is kept free for what follows a veto, between 9 and 22 February (PRE-07)."""
    for year, dates in _years(records):
        about = [d for d in dates if in_precept_season(d.day) and any(map(is_about_precept, d.titles))]
        kept = [date.day for date in records.plan.dates if date.kind is not None]
        if about and not any(is_for_a_second_report(day) for day in kept if records.panel.year_of(day) == year):
            yield Remark(
                year, "No date is kept for a revised precept; after a veto the second report is due by 22 February."
            )


@check("complaints-review")
def complaints_review(records: CheckedRecords) -> Iterator[Remark]:
    """Each ordinary meeting has the review of complaints (domain 8.6)."""
    for date in records.meetings_of_years:
        ordinary = date.kind in (MeetingKind.ORDINARY, MeetingKind.ANNUAL)
        if ordinary and date.titles and Purpose.COMPLAINTS not in date.businesses:
            yield Remark(str(date.day), "The review of complaints, due at each ordinary meeting, is not on it.")


@check("confirmation-hearing")
def confirmation_hearing(records: CheckedRecords) -> Iterator[Remark]:
    """After notice of a proposed appointment a hearing is held within three weeks, the day of receipt one (APP-01)."""
    meetings = records.meetings_of_years
    for date in records.plan.dates:
        if date.entry is None or date.entry.kind != "notice":
            continue
        by = last_day(date.day, records.panel, records.calendar)
        if not any(date.day <= meeting.day <= by and _is_hearing(meeting) for meeting in meetings):
            yield Remark(
                f"Plan, {date.day}",
                f"Notice of a proposed appointment came; no hearing is planned by {house_date(by, weekday=True)}, "
                f"when {records.panel.the_body} must have reported.",
            )


def _is_hearing(meeting: MeetingOfYear) -> bool:
    appointment = {"SENIOR_APPT", "CHIEF_CONSTABLE"} & meeting.functions
    return meeting.kind is MeetingKind.HEARING or bool(appointment)


YEARLY = ("annual-report", "annual-meeting", "precept", "reserve-meeting", "complaints-review", "confirmation-hearing")
"""The checks of what a year lacks. The plan runs these by itself, whenever it is shown."""
