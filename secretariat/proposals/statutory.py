"""What the law wants a panel to do at a time of its year: the precept by 8 February, the annual report (FRM-02)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from ..basics.clock import house_date
from ..basics.sentences import capitalised
from ..deadlines.calendar import Calendar
from ..deadlines.rules import fixed_day
from ..meetings.functions import function_of_post, is_about_precept, is_commissioners_report
from ..meetings.meeting import Meeting, MeetingKind, PaperStatus
from ..panel.panel import Panel
from ..plan.after_veto import vetoed as was_vetoed
from ..plan.hearings import last_day
from ..plan.year import Date, notice_of
from ..proceedings.proceedings import Proceedings
from .wishes import Wish

REPORT_BY = fixed_day("precept-report")
SECOND_REPORT_BY = fixed_day("precept-second-report")


def in_precept_season(day: dt.date) -> bool:
    """Whether a panel that meets on this day can still report on the precept in time (PRE-01)."""
    return dt.date(day.year, 1, 1) <= day <= dt.date(day.year, *REPORT_BY)


def is_for_a_second_report(day: dt.date) -> bool:
    """Whether this is a day for what follows a veto: after the first report, before the second is due (PRE-07)."""
    return dt.date(day.year, *REPORT_BY) < day <= dt.date(day.year, *SECOND_REPORT_BY)


def statutory(
    this_meeting: Meeting, panel: Panel, before: Sequence[Proceedings], dates: Sequence[Date] = ()
) -> Iterator[Wish]:  # fmt: skip
    """The statutory business of a meeting's date and kind. ``dates``: of the plan, with the notifications.

    The precept goes on in time though its paper may come later: waiting for that, no meeting would be in time (PRE-06).
    """
    if this_meeting.kind is MeetingKind.HEARING:
        yield from _hearing(this_meeting, panel, dates)
    year = f"{this_meeting.date.year}/{this_meeting.date.year + 1}"
    if this_meeting.kind is MeetingKind.ANNUAL:
        yield Wish(
            title=f"{panel.office_title}’s Annual Report", topic=is_commissioners_report, function="ANNUAL_REPORT",
            reasons=["The annual report goes to a public meeting as soon as can be after it is sent "
                     "(Police Reform and Social Responsibility Act 2011, section 28(4))."],
        )  # fmt: skip
    vetoed = _vetoed_on(before, this_meeting.date)
    if is_for_a_second_report(this_meeting.date) and (
        (this_meeting.in_reserve and this_meeting.kind is not MeetingKind.HEARING)
        or (vetoed and this_meeting.kind is not MeetingKind.HEARING)
    ):
        reason = "Only after a veto: the second report is due by 22 February."
        if vetoed:
            reason = (f"The proposed precept was vetoed on {house_date(vetoed)}: the revised one comes by 15 February, "
                      "and the second report on it is due by 22 February.")  # fmt: skip
        yield Wish(
            title=f"Revised Precept {year}", topic=is_about_precept, function="PRECEPT", paper=PaperStatus.TO_FOLLOW,
            reasons=[reason],
        )  # fmt: skip
    elif (
        this_meeting.kind is not MeetingKind.HEARING
        and in_precept_season(this_meeting.date)
        and not _reported(before, this_meeting.date)
    ):
        yield Wish(
            title=f"Proposed Precept {year}", topic=is_about_precept, function="PRECEPT", paper=PaperStatus.TO_FOLLOW,
            reasons=[f"{capitalised(panel.the_body)} must report on the precept by 8 February. The notice may come as "
                     "late as 1 February, so the item goes on in time and its paper may follow."],
        )  # fmt: skip


def _hearing(this_meeting: Meeting, panel: Panel, dates: Sequence[Date]) -> Iterator[Wish]:
    """The public hearing, and the deliberation in private that belongs to it (APP-01, APP-04, APP-07)."""
    notice = notice_of(this_meeting.date, dates)
    post = notice.note.strip().rstrip(".") if notice else ""
    why = "No notification of it is in the plan: enter the day it came, for the three weeks begin with it."
    if notice:
        last = last_day(notice.day, panel, Calendar())
        why = (f"The notification came on {house_date(notice.day, weekday=True)}, the first of the three weeks: "
               f"{panel.the_body} reports by {house_date(last, weekday=True)}.")  # fmt: skip
    title = f"Confirmation Hearing: {post or 'proposed appointment'}"
    yield Wish(
        title=title, function=function_of_post(post), topic=_is_a_hearing, paper=PaperStatus.TO_FOLLOW,
        reasons=[why, "The hearing is public."],
    )  # fmt: skip
    yield Wish(
        title=f"Deliberation on the {post or 'proposed appointment'}", topic=_is_its_deliberation, exempt="1",
        closed_part=True,
        reasons=[f"After the public hearing {panel.the_body} deliberates in private, under section 100A(4) of the "
                 "Local Government Act 1972: the closed part of the item before it."],
    )  # fmt: skip


def _is_a_hearing(title: str) -> bool:
    return "hearing" in title.casefold() and not _is_its_deliberation(title)


def _is_its_deliberation(title: str) -> bool:
    return "deliberat" in title.casefold()


def _vetoed_on(before: Sequence[Proceedings], day: dt.date) -> dt.date | None:
    """The day on which the precept of this year was vetoed; None where it was not."""
    return next((p.day for p in before if p.day.year == day.year and p.day <= day and was_vetoed(p)), None)


def _reported(before: Sequence[Proceedings], day: dt.date) -> bool:
    """Whether an earlier meeting of this winter has closed with the precept taken."""
    season = [p for p in before if p.phase == "closed" and p.day.year == day.year and in_precept_season(p.day)]
    return any(is_about_precept(i.title) and i.id in p.opened and i.id not in p.put_items
               for p in season for i in p.bundle.items)  # fmt: skip
