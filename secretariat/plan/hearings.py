"""Hearings on proposed appointments: from the notification to the report, step by step, and what is due when.

The template is that of the law: three weeks beginning with the day the notification came, a public hearing, the
deliberation in private, the report (2011 Act, Schedules 1 and 8; APP-01 to APP-07).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from ..deadlines.calendar import Calendar
from ..deadlines.rules import RULES
from ..deadlines.working import work_out
from ..meetings.bundle import Bundle
from ..meetings.functions import Function
from ..meetings.meeting import MeetingKind
from ..panel.panel import Panel
from ..panel.rules_in_force import rules_in_force
from .year import Date

APPOINTMENTS: frozenset[Function] = frozenset(("SENIOR_APPT", "CHIEF_CONSTABLE"))
NOT_COUNTED = (
    "The time from polling day of an ordinary election of the office until its winner takes office is not counted "
    "(APP-01): where one falls into it, the last day is later."
)


class HearingStep(NamedTuple):
    """One step of the sequence. ``day``: when it is due; None where the law says none. ``by``: not after that day."""

    what: str
    day: dt.date | None
    how: str
    by: bool = True


class HearingSequence(NamedTuple):
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


def notice_of(day: dt.date, dates: Iterable[Date]) -> Date | None:
    """The notification that a hearing of a day is about: the last one before it."""
    before = [date for date in dates if is_notice(date) and date.day <= day]
    return before[-1] if before else None


def is_notice(date: Date) -> bool:
    """Whether a date of the plan is the day on which a proposed appointment was notified."""
    return date.entry is not None and date.entry.kind == "notice"


def function_of_post(post: str) -> Function:
    """Of a chief constable the panel can veto; of others it recommends alone (APP-03)."""
    return "CHIEF_CONSTABLE" if "chief constable" in post.casefold() else "SENIOR_APPT"


def sequences(
    dates: Iterable[Date], panel: Panel, calendar: Calendar, bundle: Callable[[str], Bundle | None]
) -> list[HearingSequence]:
    """Every notification in the plan with what follows from it, in order of days."""
    known = list(dates)
    return [_sequence(date, known, panel, calendar, bundle) for date in known if is_notice(date)]


def last_day(notified: dt.date, calendar: Calendar) -> dt.date:
    """The last day of the three weeks, of which the day the notification came is the first (APP-01)."""
    return work_out(RULES["hearing"], notified, calendar).day


def _sequence(
    notice: Date, dates: list[Date], panel: Panel, calendar: Calendar, bundle: Callable[[str], Bundle | None]
) -> HearingSequence:
    last = last_day(notice.day, calendar)
    hearing = next((date for date in dates if notice.day <= date.day <= last and _hears(date, bundle)), None)
    return HearingSequence(
        notice.day, notice.note, hearing, last, tuple(_steps(notice, hearing, last, panel, calendar, bundle))
    )


def _hears(date: Date, bundle: Callable[[str], Bundle | None]) -> bool:
    if not date.held:
        return False
    of = bundle(date.meeting.id) if date.meeting else None
    return date.kind is MeetingKind.HEARING or any(item.function in APPOINTMENTS for item in (of.items if of else ()))


def _steps(
    notice: Date, hearing: Date | None, last: dt.date, panel: Panel, calendar: Calendar,
    bundle: Callable[[str], Bundle | None],
) -> Iterator[HearingStep]:  # fmt: skip
    office, veto = panel.the_office, function_of_post(notice.note) == "CHIEF_CONSTABLE"
    yield HearingStep(
        "The notification came", notice.day, "The day it came is the first of the three weeks (APP-01).", by=False
    )
    yield HearingStep(
        "See that it has all four facts", notice.day,
        "The candidate’s name, the criteria, why they are met, the terms and conditions. Where one is missing, ask the "
        "Monitoring Officer before the time is taken to run (APP-02).", by=False,
    )  # fmt: skip
    day = hearing.day if hearing else last
    rules = rules_in_force(panel, day)
    publish = work_out(rules["publish-agenda"], day, calendar, policy=panel.rules_on(day).clear_days).day
    late = publish < notice.day
    yield HearingStep(
        "Publish the agenda of the hearing", publish,
        ("For that hearing it would have to be out before the notification came: choose a later day. " if late else "")
        + ("Five clear days before the hearing (MTG-01)." if hearing else
           "Five clear days before a hearing on the last day, where none is planned yet (MTG-01)."),
    )  # fmt: skip
    where = f"At the meeting of {hearing.in_words}" if hearing else "No hearing is planned yet"
    of = bundle(hearing.meeting.id) if hearing and hearing.meeting else None
    yield HearingStep(
        "Hold the hearing, in public", day, f"{where} (APP-04){_item(of, closed=False)}.", by=hearing is None
    )
    yield HearingStep(
        "Deliberate in private", day,
        f"The public is excluded under section 100A(4) of the Local Government Act 1972 (APP-04, APP-07)"
        f"{_item(of, closed=True)}.", by=hearing is None,
    )  # fmt: skip
    vote = " or veto; a veto needs two-thirds of the members in office" if veto else ", and no veto"
    yield HearingStep(
        f"Report to {office}, with a recommendation{' or a veto' if veto else ''}", last,
        f"The last day of the three weeks. Of this post the Panel makes a recommendation{vote} (APP-03). Without a "
        f"report by then {office} may appoint.".replace("the Panel", panel.the_body),
    )  # fmt: skip
    yield HearingStep(
        "Publish the report", None, "The law says no day; the recommendation is reported and published (APP-04)."
    )
    yield HearingStep(
        f"{office[:1].upper()}{office[1:]} says whether the recommendation is accepted", None,
        "The law says no day: ask for it, and record it with the report (APP-06).",
    )  # fmt: skip
    if veto:
        yield HearingStep(
            "After a veto: a reserve candidate is proposed", None,
            "From that notification on there are three weeks anew, for a recommendation and no veto (APP-05).",
        )  # fmt: skip


def _item(of: Bundle | None, *, closed: bool) -> str:
    """“, item 5”: where it stands on the agenda of the hearing, if there is one."""
    for item in of.items if of else ():
        part_of = of.item(item.closed_part_of) if of and item.closed_part_of else None
        if part_of is not None:
            return f", item {(item if closed else part_of).number}"
    found = next((i for i in (of.items if of else ()) if i.function in APPOINTMENTS and not i.exempt), None)
    return f", item {found.number}" if found and not closed else ""
