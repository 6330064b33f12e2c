"""What follows a carried veto: the dates of the law, and the meeting kept for them (PRE-03 to PRE-07; APP-05)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ..basics.clock import house_date
from ..deadlines.rules import fixed_day
from ..proceedings.majorities import VETOES
from ..proceedings.proceedings import Proceedings
from .year import Date, Plan

_REPORT = fixed_day("precept-report")
_REVISED = fixed_day("precept-revised")
_SECOND = fixed_day("precept-second-report")
_RESPONSE = fixed_day("precept-response")


def told(p: Proceedings, plan: Plan, kind: str) -> str:
    """What the clerk is told once a veto is carried at this meeting. ``kind``: one of ``majorities.VETOES``."""
    if kind == "veto constable":
        return (f"After this veto the {p.panel.office_word} proposes a reserve candidate: from that notice on there "
                "are three weeks for another hearing, which recommends and cannot veto.")  # fmt: skip
    return " ".join(filter(None, (f"After this veto: {_dates(p)}", reserve(p.day, plan))))


def _dates(p: Proceedings) -> str:
    """The days of the law that follow a veto of a precept, in the year it is for."""
    report, *after = (_in_its_year(p.day, *each) for each in (_REPORT, _REVISED, _SECOND, _RESPONSE))
    revised, second, response = (f"{house_date(day)[:-5]}" for day in after)
    first = f"the report of it by {house_date(report)[:-5]}, or it falls; " if p.day <= report else ""
    whose = f"the {p.panel.office_word}’s"
    return (
        f"{first}{whose} answer with a revised precept by {revised}; the second report by {second}; {whose} response "
        f"to that by {response} {report.year}."
    )


def reserve(day: dt.date, plan: Plan) -> str:
    """The meeting in time for the second report: the one kept in reserve, else another; that there is none, where the
    plan has none. Empty where no plan is known."""
    between = in_time(day, plan)
    if kept := next((date for date in between if date.contingent), None):
        sure = kept.meeting is not None and kept.meeting.confirmed
        how = "" if sure else ": R in the plan (F2) confirms it"
        return f"The reserve meeting for the second report is {house_date(kept.day, weekday=True)}{how}."
    if between:
        return f"The meeting of {house_date(between[0].day, weekday=True)} is in time for the second report."
    if not plan.dates:
        return ""
    first, last = (_in_its_year(day, *each) for each in (_REPORT, _SECOND))
    begins = house_date(max(first, day) + dt.timedelta(1))[:-5]
    return f"No meeting is planned for the second report, from {begins} to {house_date(last)}: F2 plans one."


def vetoed(p: Proceedings) -> bool:
    """Whether the proposed precept was vetoed at this meeting."""
    return any(kind != "veto constable" for kind in p.ballots.vetoed.values())


def may_have_vetoed(majorities: Iterable[str]) -> bool:
    """Whether a meeting need be folded at all to ask: by the majorities that its motions, votes and outcomes needed."""
    return any(majority in VETOES and majority != "veto constable" for majority in majorities)


def in_time(day: dt.date, plan: Plan) -> list[Date]:
    """The meetings that can make the second report: after the vote and the first report, by 22 February."""
    first, last = (_in_its_year(day, *each) for each in (_REPORT, _SECOND))
    return [date for date in plan.dates if date.held and max(first, day) < date.day <= last]


def _in_its_year(day: dt.date, month: int, of_month: int) -> dt.date:
    """The day of the law in the year whose precept it is: of a meeting later in the year, the next."""
    last = dt.date(day.year, *_RESPONSE)
    return dt.date(day.year + (day > last), month, of_month)
