"""What comes next in a case, and by when: what must be done first, the soonest first; then what else is lawful."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec

from ..basics.cited import in_brackets
from ..deadlines.working import Deadline
from . import clocks
from . import steps as s
from .case import Case, Context
from .fold import fold
from .letter_sent import letter_to
from .standing import CaseState, Owed
from .states import State
from .table import law_of, steps_from

Need = Literal["must", "waiting", "may"]
"""``must``: the clerk must do it; ``waiting``: somebody else must; ``may``: it is lawful, and nobody must."""


class Next(msgspec.Struct, frozen=True):
    """One thing that comes next, with the steps that would log it.

    ``due`` is None where there is no date: for what must be done, that means as soon as practicable.
    """

    title: str
    need: Need
    rule: str
    steps: tuple[type[s.Step], ...]
    due: dt.date | None = None
    deadline: Deadline | None = None
    owed: Owed | None = None
    why: str = ""

    def overdue(self, today: dt.date) -> bool:
        """Whether its date has passed."""
        return self.due is not None and today > self.due

    def due_phrase(self) -> str:
        """By when, as a part of a sentence; empty where it need not be done."""
        if self.deadline is not None:
            return self.deadline.described()
        return "as soon as practicable" if self.need == "must" else ""


def next_steps(case: Case, context: Context) -> list[Next]:
    """The lawful next steps of a case: what must be done, soonest first; what is waited for; what may be done."""
    standing = fold(case)
    found = [*_musts(standing, context), *_waiting(standing, context)]
    taken = {step for each in found for step in each.steps}
    found += [
        Next(step.title, "may", law_of(step, standing), (step,))
        for step in steps_from(standing)
        if step not in taken and step not in (s.NoticeExcused, s.LettersSent)
    ]
    order = {"must": 0, "waiting": 1, "may": 2}
    return sorted(found, key=lambda each: (order[each.need], _soonness(each, context)))


def _soonness(each: Next, context: Context) -> tuple[dt.date, bool]:
    """The key to sort by: the date due (today where none is set), then whether it is only custom, which comes last."""
    custom = each.deadline is not None and each.deadline.rule.force == "custom"
    if each.need == "may":
        return dt.date.max, False
    return each.due or context.today, custom


def _dated(title: str, deadline: Deadline | None, rule: str, *steps: type[s.Step], need: Need = "must") -> Next:
    why = deadline.why() if deadline else ""
    return Next(title, need, rule, steps, deadline.day if deadline else None, deadline, None, why)


def _musts(standing: CaseState, context: Context) -> Iterator[Next]:
    """What must be done now, by the law or by the panel's own targets."""
    for owed in standing.owed:
        yield _letter(owed, standing, context)
    state = standing.state
    unrecorded = standing.recorded is None or standing.kind != "complaint"
    if standing.open and not standing.evidence and unrecorded and state is not State.NOTIFIED_ABROAD:
        yield Next(s.EvidencePreserved.title, "must", s.EvidencePreserved.law, (s.EvidencePreserved,),
                   why="Steps to obtain and preserve evidence are due as soon as it comes in (reg 8(1)).")  # fmt: skip
    if standing.clear is not None and state is not State.WITHDRAWN:
        by = clocks.refer_by(standing, context)
        yield _dated(s.ReferredToIOPC.title, by, s.ReferredToIOPC.law, *_referring(standing))
    if standing.withheld is not None and standing.open and state is not State.WITHDRAWN:
        yield _dated(s.CopyReviewed.title, clocks.review_by(standing, context), s.CopyReviewed.law, s.CopyReviewed)
    if state is State.RECEIVED:
        yield _dated("Record it, or decide not to", clocks.decide_by(standing, context), s.Recorded.law,
                     s.Recorded, s.NotRecorded, s.FoundOutOfRemit, s.Transferred)  # fmt: skip
    elif state is State.RECORDED and standing.clear is None:
        yield _dated(s.HandlerAppointed.title, clocks.resolve_by(standing, context), s.HandlerAppointed.law,
                     s.HandlerAppointed)  # fmt: skip
    elif state is State.INFORMAL_RESOLUTION and standing.clear is None:
        yield from _resolving(standing, context)
    elif state is State.WITHDRAWN and not standing.with_iopc:
        why = "Withdrawing may not end it: the panel decides whether it shows a crime (reg 16(4))."
        yield Next(s.CrimeDecided.title, "must", s.CrimeDecided.law, (s.CrimeDecided,), why=why)
    elif state is State.HANDLED_AS_PANEL_SEES_FIT and standing.clear is None:
        sent_back = "The IOPC sent the conduct matter back, to be dealt with in such manner (if any) as the panel "
        stopped = "The IOPC stopped investigating it, and directed the panel to handle it in whatever manner (if any) "
        why = f"{stopped}it thinks fit" if standing.discontinued else f"{sent_back}determines"
        law = law_of(s.Finished, standing)
        yield Next(s.Finished.title, "must", law, (s.Finished,), why=f"{why}{in_brackets(law)}.")
    elif state is State.NOTIFIED_ABROAD:
        yield Next(s.Finished.title, "must", law_of(s.Finished, standing), (s.Finished,),
                   why="No conduct matter, for it occurred outside England and Wales: the panel handles it in whatever "
                       "manner (if any) it thinks fit (reg 17(2)).")  # fmt: skip
    elif (last := clocks.answer_by(standing, context)) and state is State.WITHDRAWAL_QUERY:
        yield from _lapsing(last, context)


def _lapsing(last: Deadline, context: Context) -> Iterator[Next]:
    """From the day after the 21 days, it is treated as withdrawn (CMP-19)."""
    if clocks.missed(last, context.today):
        yield Next(s.WithdrawalLapsed.title, "must", s.WithdrawalLapsed.law, (s.WithdrawalLapsed,),
                   last.day + dt.timedelta(1), why=last.why())  # fmt: skip


def _letter(owed: Owed, standing: CaseState, context: Context) -> Next:
    """A notice that has not been sent.

    An invitation to comment is due as soon as practicable; once the resolution is overdue, it is what holds it up.
    """
    deadline = clocks.acknowledge_by(standing, context) if owed.letter == "acknowledgement" else None
    if owed.letter == "invitation to comment" and (by := clocks.resolve_by(standing, context)):
        deadline = by if clocks.missed(by, context.today) else None
    return Next(f"Send the {letter_to(owed.letter, owed.to)}", "must", f"{owed.rule}; {owed.law}",
                (s.LettersSent, s.NoticeExcused),
                deadline.day if deadline else None, deadline, owed, deadline.why() if deadline else "")  # fmt: skip


def _referring(standing: CaseState) -> tuple[type[s.Step], ...]:
    """What is received must be recorded before it can be referred."""
    return (s.Recorded, s.ReferredToIOPC) if standing.really is State.RECEIVED else (s.ReferredToIOPC,)


def _resolving(standing: CaseState, context: Context) -> Iterator[Next]:
    """The next thing in informal resolution: a handler, the comments, the record of the outcome.

    There is no outcome to record before both sides were invited: that is owed, and told as a letter.
    """
    by = clocks.resolve_by(standing, context)
    if standing.handler is None:
        yield _dated("Say who handles the informal resolution", by, s.HandlerAppointed.law, s.HandlerAppointed)
    elif _unanswered(standing) and (invited := _invited_on(standing)):
        yield _dated("Note what the person complained against says, or that nothing is said",
                     clocks.comments_by(invited, context), s.Commented.law, s.Commented)  # fmt: skip
    elif standing.invited("complainant") and standing.invited("subject"):
        yield _dated(s.OutcomeRecorded.title, by, s.OutcomeRecorded.law, s.OutcomeRecorded)


def _unanswered(standing: CaseState) -> bool:
    """Whether the person complained against has neither commented nor declined, and could be invited to."""
    excused = ("invitation to comment", "subject") in standing.excused
    return not standing.subject_answered and not excused


def _invited_on(standing: CaseState) -> dt.date | None:
    """When the person complained against was last invited to comment."""
    return max((each.on for each in standing.gone("invitation to comment", "subject")), default=None)


def _waiting(standing: CaseState, context: Context) -> Iterator[Next]:
    """What somebody else is to do."""
    if standing.state is State.WITHDRAWAL_QUERY:
        last = clocks.answer_by(standing, context)
        if last is None:
            yield Next("The complainant may answer", "waiting", s.WithdrawalAnswered.law,
                       (s.WithdrawalAnswered, s.LettersSent),
                       why="The 21 days begin with the letter, and it was not sent (reg 16(7)).")  # fmt: skip
        elif not clocks.missed(last, context.today):
            law = s.WithdrawalAnswered.law
            yield _dated("The complainant may answer", last, law, s.WithdrawalAnswered, need="waiting")
    if standing.state is State.WITHDRAWN and standing.with_iopc:
        title = "The IOPC decides whether it becomes a conduct matter"
        yield Next(title, "waiting", s.CrimeDecided.law, (s.CrimeDecided,))
    elif standing.really is State.REFERRED:
        yield Next("The IOPC decides whether to investigate", "waiting", s.IopcInvestigates.law,
                   (s.IopcInvestigates, s.IopcReturned))  # fmt: skip
    elif standing.really is State.IOPC_INVESTIGATION:
        yield Next("The IOPC investigates and reports", "waiting", s.IopcReported.law,
                   (s.IopcReported, s.IopcDiscontinued),
                   why="It keeps both sides informed at least every four weeks (reg 32(5)); its report comes to the "
                       "panel (reg 26(7)).")  # fmt: skip


class DueInCase(msgspec.Struct, frozen=True):
    """Something that must be done in a case soon."""

    case: Case
    next: Next


def due_within(cases: Iterable[Case], days: int, context: Context) -> list[DueInCase]:
    """What must be done within so many days in any case, or at once, or is overdue: the soonest first."""
    last = context.today + dt.timedelta(days)
    found = [DueInCase(case, each) for case in cases for each in next_steps(case, context)
             if each.need == "must" and (each.due or context.today) <= last]  # fmt: skip
    return sorted(found, key=lambda due: (_soonness(due.next, context), due.case.reference))


def soonest(case: Case, context: Context) -> Next | None:
    """The one next step to show beside an open case; None where nothing must be done and nobody is waited for."""
    return next((each for each in next_steps(case, context) if each.need != "may"), None)
