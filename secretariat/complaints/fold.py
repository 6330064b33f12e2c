"""Taking a step, and folding the log of steps into the state of a case.

``take`` is the only way a case changes, ``fold`` the only way to work out where it stands.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from msgspec.structs import replace

from ..basics.cited import in_brackets
from ..basics.clock import local
from ..basics.record import Refused
from ..basics.sentences import listing
from . import steps as s
from .case import Case, Context
from .clocks import refuse_late
from .guards_of_every_step import Situation
from .letter_sent import LetterName, Sent
from .notices import lapsed, owed_by, still_owed
from .parties import Party
from .standing import CaseState
from .states import ENDED, WITH_IOPC, State
from .table import EVERY_STEP, Row, row_for, states_before


def take(case: Case, step: s.AnyStep, context: Context) -> Case:
    """The case with one more step in its log. Raises Refused, naming the rule, where the step is not lawful."""
    standing = fold(case)
    row = row_for(standing, step)
    if row is None:
        raise Refused(no_such_step(case, standing, type(step)))
    situation = Situation(case, standing, context)
    for guard in (*EVERY_STEP, *row.guards):
        guard(step, situation)
    refuse_late(step, standing, context)
    return case.with_(steps=(*case.steps, step))


def no_such_step(case: Case, standing: CaseState, step: type[s.Step]) -> str:
    """The sentence that refuses a kind of step for which the regulations have no place in this state of a case."""
    name = f"Complaint {case.reference}" if case.reference else "This complaint"
    if standing.state is None:
        return f"{name} has not been logged as received yet: that comes before “{step.title}” (reg 9)."
    fitting = [str(state) for state in states_before(step) if state is not None]
    when = f"is for one that is {' or '.join(filter(None, [', '.join(fitting[:-1]), *fitting[-1:]]))}"
    if not fitting:
        when = "comes first of all"
    return f"{name} is {standing.state}: “{step.title}” {when}{in_brackets(step.law)}."


def fold(case: Case) -> CaseState:
    """Where a case stands. Never raises: a step of the log that was not possible is noted in ``problems``."""
    return standing_after(case.steps)


def standing_after(steps: Iterable[s.Step], before: CaseState = CaseState()) -> CaseState:  # noqa: B008 (frozen)
    """Where a case stands after some steps, in their order."""
    for step in steps:
        before = after(before, step)
    return before


def letters_called_for(case: Case) -> frozenset[tuple[LetterName, Party]]:
    """The letters that some step of the log gave rise to, sent or not; of a referral, the one that refers it."""
    found: set[tuple[LetterName, Party]] = set()
    standing = CaseState()
    for step in case.steps:
        standing = after(standing, step)
        found |= {(owed.letter, owed.to) for owed in owed_by(step, standing)}
    if standing.clear is not None or standing.ever_referred:
        found.add(("referral", "IOPC"))
    return frozenset(found)


def as_it_stood(case: Case, day: dt.date) -> CaseState:
    """Where a case stood at the end of a day."""
    return standing_after(step for step in case.steps if local(step.at).date() <= day)


def after(standing: CaseState, step: s.Step) -> CaseState:
    """Where a case stands after one more step."""
    row = row_for(standing, step)
    if row is None:
        problem = f"“{step.title}” on {local(step.at).date()} could not follow: the case was {standing.state or 'new'}."
        return replace(standing, problems=(*standing.problems, problem), steps=standing.steps + 1)
    day = local(step.at).date()
    new = replace(_moved(standing, step, row), steps=standing.steps + 1)
    new = replace(new, **step.effect(new, day))
    sent = (*step.sent, *step.itself_sends)
    new = replace(new, sent=(*new.sent, *sent), query_letter=_query_letter(new, sent, day))
    owed = {(one.letter, one.to): one for one in (*new.owed, *owed_by(step, new))}
    return replace(new, owed=still_owed((one for one in owed.values() if not lapsed(one, new)), sent))


def _moved(standing: CaseState, step: s.Step, row: Row) -> CaseState:
    """The state that the row leads to, and what follows from entering it."""
    turned = step.at if step.turning else standing.turned
    if row.to == "stays":
        return replace(standing, turned=turned)
    to = standing.beneath if row.to == "back" else State(row.to)
    day = local(step.at).date()
    if row.beneath:
        new = replace(standing, beneath=to, turned=turned)
    else:
        beneath = standing.state if to is State.WITHDRAWAL_QUERY else None
        new = replace(standing, state=to, beneath=beneath, since=step.at, turned=turned)
    if to not in ENDED:
        new = replace(new, ended_as="")
    if to is State.INFORMAL_RESOLUTION and standing.really is not State.INFORMAL_RESOLUTION:
        new = replace(new, resolving=day, handler=None, heard=frozenset(), subject_declined=False)
    if to in WITH_IOPC:
        new = replace(new, with_iopc=True)
    return new


def _query_letter(new: CaseState, sent: Iterable[Sent], day: dt.date) -> dt.date | None:
    """The day of the letter from which the 21 days run: the first one sent since the wish to withdraw."""
    if new.state is not State.WITHDRAWAL_QUERY or new.query_letter is not None:
        return new.query_letter
    wished_on = local(new.since).date() if new.since else day
    return next((each.on for each in sent if each.letter == "withdrawal query" and each.on >= wished_on), None)


def standing_phrase(standing: CaseState) -> str:
    """Where a case stands, as part of a sentence for lists: “recorded (must be referred to the IOPC)”."""
    words = str(standing.state or "new")
    more = [f"was {standing.beneath}"] if standing.beneath else []
    if standing.clear is not None:
        more.append("must be referred to the IOPC")
    return f"{words} ({listing(more)})" if more else words
