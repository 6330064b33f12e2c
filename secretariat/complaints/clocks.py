"""The dates of a case, each worked out by ``deadlines`` and so able to say why (CMP-20 to CMP-23, CMP-07, CMP-19)."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from ..basics.cited import cited
from ..basics.clock import local
from ..basics.record import Refused
from ..deadlines.rules import Anchor, Rule, Way
from ..deadlines.working import Deadline, work_out
from ..panel.rules_in_force import rules_in_force
from . import steps as s
from .case import Context
from .letter_sent import Sent
from .standing import CaseState
from .states import State

RESOLVE = Rule(name="complaint-resolve", title="Resolve a complaint informally", anchor=Anchor.RECEIVED,
               way=Way.DAYS_AFTER, amount=56, force="custom", source="local target; CMP-23")  # fmt: skip
REVIEW = Rule(name="complaint-review-copy", title="Review a copy that is withheld", anchor=Anchor.DECIDED,
              way=Way.DAYS_AFTER, amount=28, source="SI 2012/62 reg 31(4), at the panel's own interval; CMP-07",
              force="rules")  # fmt: skip


def by_rule(name: str, anchor: dt.date, context: Context) -> Deadline:
    """A date by one of the rules in force on the day it is counted from."""
    rule = rules_in_force(context.panel, anchor)[name]
    return work_out(rule, anchor, context.calendar)


def acknowledge_by(standing: CaseState, context: Context) -> Deadline | None:
    """CMP-23: when receipt should be acknowledged. Received on Thursday 24 December 2026: 5 January 2027 (W17)."""
    return by_rule("complaint-acknowledge", standing.received, context) if standing.received else None


def decide_by(standing: CaseState, context: Context) -> Deadline | None:
    """CMP-23: when it should be decided whether to record it. None for what never had to be: a conduct matter."""
    if standing.received is None or standing.kind != "complaint":
        return None
    return by_rule("complaint-decide", standing.received, context)


def refer_by(standing: CaseState, context: Context) -> Deadline | None:
    """CMP-20: the end of the calendar day after it became clear, or after the IOPC called it in (W16)."""
    return by_rule("complaint-refer", local(standing.clear).date(), context) if standing.clear else None


def comments_by(invited: dt.date, context: Context) -> Deadline:
    """CMP-23: until when the sides may comment, counted from the day they were invited."""
    return by_rule("complaint-comments", invited, context)


def resolve_by(standing: CaseState, context: Context) -> Deadline | None:
    """CMP-23: when informal resolution should be over, counted from receipt or from the IOPC's sending it back."""
    anchor = standing.returned or standing.received
    if anchor is None:
        return None
    weeks = context.panel.rules_on(anchor).complaint_targets.resolve_weeks
    since = Anchor.NOTIFICATION if standing.returned else Anchor.RECEIVED
    return work_out(replace(RESOLVE, amount=7 * weeks, anchor=since), anchor, context.calendar)


def review_by(standing: CaseState, context: Context) -> Deadline | None:
    """CMP-07: when a withheld copy is to be looked at again; counted from the decision, or from the last review."""
    if standing.withheld is None:
        return None
    weeks = context.panel.rules_on(standing.withheld).complaint_targets.review_weeks
    return work_out(replace(REVIEW, amount=7 * weeks), standing.withheld, context.calendar)


def answer_by(standing: CaseState, context: Context) -> Deadline | None:
    """CMP-19, W20: the last of the 21 days to answer. A letter of 5 December: the 26th; withdrawn from the 27th."""
    return by_rule("complaint-withdrawal", standing.query_letter, context) if standing.query_letter else None


def missed(deadline: Deadline, day: dt.date) -> bool:
    """Whether something done on a day came too late. The whole of the last day is in time, to its last minute."""
    return day > deadline.day


_DECIDING = (s.Recorded, s.NotRecorded, s.FoundOutOfRemit, s.Transferred)


def clock_of(step: s.Step, standing: CaseState, context: Context) -> Deadline | None:
    """The date by which a step is due where a case stands; None for a step without one."""
    if isinstance(step, s.ReferredToIOPC):
        return refer_by(standing, context)
    if isinstance(step, _DECIDING) and standing.state is State.RECEIVED:
        return decide_by(standing, context)
    if isinstance(step, s.OutcomeRecorded | s.AlreadyDealtWith):
        return resolve_by(standing, context)
    return review_by(standing, context) if isinstance(step, s.CopyReviewed) else None


class LateUnexplained(Refused):
    """Refused because it is late, and nobody said why."""


def refuse_late(step: s.Step, standing: CaseState, context: Context) -> None:
    """CMP-21 (reg 37(2)): a step taken late needs a reason; with one it is let through. Raises LateUnexplained
    without."""
    if step.late_reason.reveal().strip():
        return
    found = [(clock_of(step, standing, context), local(step.at).date())]
    found += [(acknowledge_by(standing, context), sent.on) for sent in step.sent if _acknowledges(sent, standing)]
    for deadline, day in found:
        if deadline is not None and missed(deadline, day):
            raise LateUnexplained(
                f"{deadline.rule.title} was due by {deadline.described()}: say why it is late "
                f"({cited(deadline.rule.source)}; reg 37(2))."
            )


def _acknowledges(sent: Sent, standing: CaseState) -> bool:
    return sent.letter == "acknowledgement" and standing.owes("acknowledgement")
