"""When a matter is due, and how that was worked out. A day that nobody set and no rule gives is never made up."""

from __future__ import annotations

import datetime as dt

import msgspec
from msgspec.structs import replace

from ..basics.amounts import so_many
from ..basics.clock import house_date
from ..basics.said_dates import said_dates
from ..basics.saying import say, untranslated
from ..deadlines.calendar import Calendar
from ..deadlines.rules import Anchor
from ..deadlines.working import work_out
from ..meetings.functions import SPECIAL
from ..meetings.meeting import day_of
from ..panel.panel import Panel
from ..panel.rules_in_force import rules_in_force
from .matter import Matter
from .report import ReportSent
from .state import MatterState


class Due(msgspec.Struct, frozen=True):
    """The day, and how it was worked out: “1 month after the meeting of 20 July 2022”; or why there is none."""

    day: dt.date | None = None
    how: str = ""


NONE_SET = Due()


def due_of(
    matter: Matter, state: MatterState, panel: Panel, calendar: Calendar, report: ReportSent | None = None
) -> Due:  # fmt: skip
    """What was said last holds; else a date said at the time; else, of what goes to the Commissioner, the rule."""
    found = put_off(state) or said(matter) or by_the_rule(matter, panel, calendar, report) or NONE_SET
    return replace(found, how=with_weekend(found.day, found.how, calendar) if found.day else found.how)


def put_off(state: MatterState) -> Due | None:
    """The day of the last turn that set one: “postponed in the letter of 1 September 2022 to 9 November 2022”."""
    turn = state.day_set
    if turn is None:
        return None
    entry = turn.entry
    on = f" on {house_date(entry.on)}" if entry.on else ""
    how = {
        "answered": f"postponed in the letter of {house_date(entry.on)}" if entry.on else "postponed in the letter",
        "postponed": f"postponed{on}", "pressed": f"pressed{on}, with this day",
    }.get(entry.what, f"set{on}")  # fmt: skip
    later = " ".join(turn.later.split()).rstrip(".")
    if turn.until is None:
        return Due(None, f"{how}{f' to {later}' if later else ''}: no day is known")
    return Due(turn.until, f"{how}{f' to {later}' if later else ''}")


def said(matter: Matter) -> Due | None:
    """The day said when it was raised: an action's own, “by 4 July” in the words of a promise."""
    if matter.due is not None:
        return Due(matter.due, matter.due_how or f"said at the meeting of {day_of(matter.meeting, matter.day)}")
    if matter.kind in ("undertaking", "question", "action"):
        limits = [(each.date(matter.day, "future"), each.words) for each in said_dates(matter.text) if each.is_limit]
        ahead = [(day, words) for day, words in limits if day and day >= matter.day]
        if len(ahead) == 1:
            day, words = ahead[0]
            return Due(day, f"said in its words: “{words.rstrip('.,;: ')}”")
    return Due(None, matter.due_how) if matter.due_how else None


def by_the_rule(matter: Matter, panel: Panel, calendar: Calendar, report: ReportSent | None) -> Due | None:
    """The panel's period for replies (REC-03): to what is recommended or reported to the Commissioner, and to no more.

    Counted from the meeting or from the day of sending, as the panel's rule of that day says; a period set for one
    report comes before it. Where the panel requires no reply there is none, but to what a special function calls for:
    annual report, precept, plan and appointment are answered by law (FRM-04, REC-07).
    """
    if not matter.is_recommendation or matter.to != "Commissioner":
        return None
    if report is not None and report.reply_by is not None:
        return Due(report.reply_by, f"the day set in the report sent on {house_date(report.sent)}" if report.sent
                   else "the day set in the report")  # fmt: skip
    if report is not None and not report.reply_required and matter.function not in SPECIAL:
        return Due(None, "the panel requires no reply, and no section of the Act demands one")
    rule = rules_in_force(panel, matter.day)["reply"]
    period = so_many(rule.amount, "month")
    if rule.anchor is Anchor.SENT:
        if report is None or report.sent is None:
            return Due(None, f"{period} after the report is sent, which it is not yet")
        day = work_out(rule, report.sent, calendar).day
        return Due(day, f"{period} after the report was sent on {house_date(report.sent)}")
    meeting = day_of(matter.meeting, matter.day)
    return Due(work_out(rule, matter.day, calendar).day, f"{period} after the meeting of {meeting}")


def with_weekend(day: dt.date, how: str, calendar: Calendar) -> str:
    """The working, with what is to be said of the day: it is a Saturday, or a bank holiday; not moved (REC-03)."""
    why_not = calendar.why_not(day)
    if not why_not:
        return how
    if day.weekday() >= 5:
        return say("{how}; {day} is a {weekday}", how, house_date(day), say(why_not))
    return say("{how}; {day} is {holiday}", how, house_date(day), untranslated(why_not))
