"""Which cases have been kept long enough: listed with the reason, and never erased by themselves (DAT-05)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

import msgspec
from msgspec.structs import replace

from ..basics.amounts import so_many
from ..basics.clock import house_date, local
from ..deadlines.rules import Anchor, Rule, Way
from ..deadlines.working import Deadline, work_out
from .case import Case, Context
from .fold import fold

KEEP = Rule(name="complaint-keep", title="Keep a complaint", anchor=Anchor.DECIDED, way=Way.YEARS_BEGINNING_WITH,
            amount=6, force="rules",
            source="the panel's own retention schedule; SI 2012/62 reg 34 gives no period; DAT-05")  # fmt: skip


class PastTime(msgspec.Struct, frozen=True):
    """A case that has been kept long enough: the day of its last step, and the last day it was to be kept."""

    case: Case
    ended: dt.date
    kept_until: Deadline
    held: bool
    """Held for a court or the IOPC, or with a notice still owed: listed, and not to be erased."""

    def sentence(self) -> str:
        """Why it may be erased, for the list and for the record of the erasure; nothing of the complaint itself."""
        held = " It is held, so it stays." if self.held else ""
        return (
            f"{self.case.reference} has ended; its last step was on {house_date(self.ended)}, and it was to be kept "
            f"until {self.kept_until.described()}.{held}"
        )


def kept_until(case: Case, context: Context) -> Deadline | None:
    """The last day a case is kept, counted from its last step; None while it is open.

    The years are those of today's rules: a schedule that is changed governs what is kept already.
    """
    standing = fold(case)
    if not standing.ended or not case.steps:
        return None
    ended = max(local(step.at).date() for step in case.steps)
    return work_out(replace(KEEP, amount=context.targets.keep_years), ended, context.calendar)


def past_time(cases: Iterable[Case], context: Context) -> list[PastTime]:
    """The cases that are past their time, the longest first. An open case never is."""
    found = []
    for case in cases:
        until = kept_until(case, context)
        if until is not None and context.today > until.day:
            standing = fold(case)
            held = bool(case.hold) or not standing.settled or standing.clear is not None
            found.append(PastTime(case, until.anchor, until, held))
    return sorted(found, key=lambda each: (each.kept_until.day, each.case.reference))


def none_past_time(cases: Iterable[Case], context: Context) -> str:
    """That none may be erased yet, how long the panel keeps them, and which comes first, on which day."""
    years = so_many(context.targets.keep_years, "year")
    ended = [(until.day, case) for case in cases if (until := kept_until(case, context))]
    told = f"No complaint is past its time. Each is kept for {years} from its last step, as the settings say"
    if not ended:
        return f"{told}; none has ended yet."
    last, case = min(ended, key=lambda each: (each[0], each[1].reference))
    return f"{told}; {case.reference} is the first, kept until {house_date(last, weekday=True)}."
