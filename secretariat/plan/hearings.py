"""Hearings on proposed appointments: from the notification to the report, step by step, and what is due when.

The template is that of the law: three weeks beginning with the day the notification came, a public hearing, the
deliberation in private, the report (2011 Act, Schedules 1 and 8; APP-01 to APP-07).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

import msgspec

from ..basics.clock import house_date
from ..basics.saying import said_later, say
from ..basics.sentences import capitalised, listing
from ..deadlines.calendar import Calendar
from ..deadlines.rules import Rule
from ..deadlines.working import work_out
from ..meetings.functions import Function, function_of_post
from ..meetings.meeting import MeetingKind, function_of
from ..panel.panel import Panel
from ..panel.rules_in_force import rules_in_force
from .year import Date, is_notice

if TYPE_CHECKING:
    from ..meetings.bundle import Bundle

APPOINTMENTS: frozenset[Function] = frozenset(("SENIOR_APPT", "CHIEF_CONSTABLE"))
NOT_COUNTED = said_later(
    "The time from polling day of an ordinary election of the office until its winner takes office is not counted: "
    "where one falls into it, the last day is later."
)


class HearingStep(msgspec.Struct, frozen=True):
    """One step of the sequence. ``day``: when it is due; None where the law says none. ``by``: not after that day."""

    what: str
    day: dt.date | None
    how: str
    by: bool = True


class HearingSequence(msgspec.Struct, frozen=True):
    """One proposed appointment: the day its notification came, the meeting that hears it, and the steps.

    ``post``: as the clerk noted it, for her own eyes.
    """

    notified: dt.date
    post: str
    hearing: Date | None
    last: dt.date
    steps: tuple[HearingStep, ...]

    @property
    def may_veto(self) -> bool:
        """Of a chief constable the panel can veto (APP-03)."""
        return function_of_post(self.post) == "CHIEF_CONSTABLE"


def sequences(
    dates: Iterable[Date], panel: Panel, calendar: Calendar, bundle: Callable[[str], Bundle | None]
) -> list[HearingSequence]:
    """Every notification in the plan with what follows from it, in order of days."""
    known = list(dates)
    return [_sequence(date, known, panel, calendar, bundle) for date in known if is_notice(date)]


def last_day(notified: dt.date, panel: Panel, calendar: Calendar) -> dt.date:
    """The last day of the three weeks, of which the day the notification came is the first (APP-01). The time of an
    election that the panel's settings know is not counted."""
    return work_out(rule_of(panel, notified), notified, calendar).day


def rule_of(panel: Panel, notified: dt.date) -> Rule:
    """The three weeks, with the elections that the settings know by the end of them."""
    return rules_in_force(panel, notified + dt.timedelta(20))["hearing"]


def not_counted(panel: Panel, notified: dt.date, last: dt.date) -> str:
    """What of the time is not counted, where an election falls into it; else that one might."""
    falling = [(first, until) for first, until in rule_of(panel, notified).pauses if first <= last and until > notified]
    if not falling:
        return say(NOT_COUNTED)
    days = listing([say("{first} until {last}", house_date(first), house_date(until)) for first, until in falling])
    return say("From polling day until the winner takes office, {days}, no day is counted.", days)


def _sequence(
    notice: Date, dates: list[Date], panel: Panel, calendar: Calendar, bundle: Callable[[str], Bundle | None]
) -> HearingSequence:
    last = last_day(notice.day, panel, calendar)
    hearing = next((date for date in dates if notice.day <= date.day <= last and _hears(date, bundle)), None)
    return HearingSequence(
        notice.day, notice.note, hearing, last, tuple(_steps(notice, hearing, last, panel, calendar, bundle))
    )


def _hears(date: Date, bundle: Callable[[str], Bundle | None]) -> bool:
    if not date.held:
        return False
    of = bundle(date.meeting.id) if date.meeting else None
    return date.kind is MeetingKind.HEARING or any(
        function_of(item) in APPOINTMENTS for item in (of.items if of else ())
    )


def _steps(
    notice: Date, hearing: Date | None, last: dt.date, panel: Panel, calendar: Calendar,
    bundle: Callable[[str], Bundle | None],
) -> Iterator[HearingStep]:  # fmt: skip
    """From the notification, which must have four facts (APP-02), to the report and what comes of it (APP-06)."""
    veto = function_of_post(notice.note) == "CHIEF_CONSTABLE"
    number = "8" if veto else "1"
    yield HearingStep(say("The notification came"), notice.day, say(
        "The day it came is the first of the three weeks (Schedule {number} to the Police Reform and Social "
        "Responsibility Act 2011).", number,
    ), by=False)  # fmt: skip
    yield HearingStep(say("See that it has all four facts"), notice.day, say(
        "The candidate’s name, the criteria, why they are met, the terms and conditions. "
        "Where one is missing, ask the Monitoring Officer before the time is taken to run."
    ), by=False)  # fmt: skip
    yield from _the_hearing(notice, hearing, last, panel, calendar, bundle)
    yield from _afterwards(last, panel, veto=veto)


def _the_hearing(
    notice: Date, hearing: Date | None, last: dt.date, panel: Panel, calendar: Calendar,
    bundle: Callable[[str], Bundle | None],
) -> Iterator[HearingStep]:  # fmt: skip
    day = hearing.day if hearing else last
    publish = work_out(
        rules_in_force(panel, day)["publish-agenda"], day, calendar, policy=panel.rules_on(day).clear_days
    ).day
    how = (
        say("Five clear days before the hearing (Local Government Act 1972, section 100B).")
        if hearing
        else say("Five clear days before a hearing on the last day, where none is planned yet.")
    )
    if publish < notice.day:
        late = say("For that hearing it would have to be out before the notification came: choose a later day. ")
        how = f"{late}{how}"
    yield HearingStep(say("Publish the agenda of the hearing"), publish, how)
    where = say("At the meeting of {in_words}", hearing.in_words) if hearing else say("No hearing is planned yet")
    of = bundle(hearing.meeting.id) if hearing and hearing.meeting else None
    planned = f"{where}{_item(of, closed=False)}."
    yield HearingStep(say("Hold the hearing, in public"), day, planned, by=hearing is None)
    yield HearingStep(say("Deliberate in private"), day, say(
        "The public is excluded under section 100A(4) of the Local Government Act 1972{item}.", _item(of, closed=True)
    ), by=hearing is None)  # fmt: skip


def _afterwards(last: dt.date, panel: Panel, *, veto: bool) -> Iterator[HearingStep]:
    office = panel.the_office
    vote = say(" or veto; a veto needs two-thirds of the members in office") if veto else say(", and no veto")
    reported = say("Report to {office}, with a recommendation{veto}", office, say(" or a veto") if veto else "")
    yield HearingStep(reported, last, say(
        "The last day of the three weeks. Of this post {body} makes a "
        "recommendation{vote}. Without a report by then {office} may appoint.", panel.the_body, vote, office,
    ))  # fmt: skip
    said = say("The law says no day; the recommendation is reported and published.")
    yield HearingStep(say("Publish the report"), None, said)
    accepted = say("{office} says whether the recommendation is accepted", capitalised(office))
    yield HearingStep(accepted, None, say("The law says no day: ask for it, and record it with the report."))
    if veto:
        yield HearingStep(say("After a veto: a reserve candidate is proposed"), None, say(
            "From that notification on there are three weeks anew, for a recommendation and no veto "
            "(SI 2012/2271, regulations 9 to 12)."
        ))  # fmt: skip


def _item(of: Bundle | None, *, closed: bool) -> str:
    """“, item 5”: where it stands on the agenda of the hearing, if there is one."""
    for item in of.items if of else ():
        part_of = of.item(item.closed_part_of) if of and item.closed_part_of else None
        if part_of is not None:
            return say(", item {number}", (item if closed else part_of).number)
    found = next((i for i in (of.items if of else ()) if function_of(i) in APPOINTMENTS and not i.exempt), None)
    return say(", item {number}", found.number) if found and not closed else ""
