"""Taking a step, and folding the log of steps into the state of a case.

``take`` is the only way a case changes, ``fold`` the only way to work out where it stands.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from msgspec.structs import replace

from ..basics.cited import in_brackets
from ..basics.clock import local
from ..basics.record import Refused
from ..basics.sentences import listing
from . import steps as s
from .case import Case, Context
from .clocks import refuse_late
from .guards_of_every_step import Situation
from .notices import lapsed, owed_by, still_owed
from .standing import CaseState
from .states import ENDED, WITH_IOPC, MayPublish, State
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
    new = replace(new, **_effect(new, step, day))
    sent = (*step.sent, *_by_itself(step, day))
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


def _effect(new: CaseState, step: s.Step, day: dt.date) -> dict[str, Any]:
    """What a step changes besides the state."""
    match step:
        case s.Received():
            return {"received": day, "made": step.made or day}
        case s.EvidencePreserved():
            return {"evidence": True}
        case s.Recorded():
            return {"recorded": day}
        case s.Transferred():
            return {"ended_as": "transferred", "clear": None, "called_in": False}
        case s.FoundOutOfRemit():
            return {"ended_as": step.matter}
        case s.NotRecorded():
            return {} if step.part else {"ended_as": step.ground}
        case s.CopyWithheld():
            return {"withheld": day}
        case s.CopyReviewed():
            return {"withheld": None if step.supply else day}
        case s.BecameClear():
            return {"clear": step.at}
        case s.CalledIn():
            return {"clear": new.clear or step.at, "called_in": True}
        case s.ReferredToIOPC():
            return {"clear": None, "called_in": False, "ever_referred": True, "with_iopc": True, "returned": None}
        case s.ConductRecorded():
            return {"kind": "conduct matter", "clear": step.at, "received": new.received or day}
        case s.NotifiedAbroad():
            return {"kind": "conduct outside England and Wales", "received": day}
        case s.IopcReturned():
            return {"with_iopc": False, "returned": day, "discontinued": False}
        case s.IopcDiscontinued():
            endings = {"disapply": "directed by the IOPC", "none": "IOPC discontinued"}
            ended_as = endings.get(step.direction, "")
            return {"with_iopc": False, "returned": day, "discontinued": True, "ended_as": ended_as}
        case s.IopcReported():
            return {"with_iopc": False, "ended_as": "IOPC reported"}
        case s.Disapplied():
            return {"ended_as": step.ground}
        case s.HandlerAppointed():
            return {"handler": step.handler}
        case s.Commented() if step.declined and step.party == "subject":
            return {"subject_declined": True}
        case s.Commented():
            return {"heard": new.heard | {step.party}}
        case s.AlreadyDealtWith():
            return {"ended_as": "already dealt with", "outcome": False}
        case s.OutcomeRecorded():
            return {"ended_as": "outcome recorded", "outcome": True, "publication": MayPublish.NOT_CONSIDERED}
        case s.RepresentationsInvited():
            return {"publication": MayPublish.REPRESENTATIONS_INVITED}
        case s.PublicationDecided():
            return {"publication": MayPublish.PUBLISH if step.publish else MayPublish.DO_NOT_PUBLISH}
        case s.WithdrawalIndicated():
            return {"query_letter": None}
        case s.CrimeDecided() if step.shows_crime:
            return {"kind": "conduct matter", "clear": step.at, "called_in": False, "with_iopc": False}
        case s.CrimeDecided():
            return {"clear": None, "called_in": False, "with_iopc": False, "ended_as": "withdrawn"}
        case s.Finished() if new.kind == "conduct outside England and Wales":
            return {"ended_as": "conduct abroad handled as the panel saw fit"}
        case s.Finished() if new.kind == "complaint":
            return {"ended_as": "complaint handled as the panel saw fit"}
        case s.Finished():
            return {"ended_as": "handled as the panel saw fit"}
        case s.NoticeExcused():
            still_to_send = tuple(o for o in new.owed if (o.letter, o.to) != (step.letter, step.to))
            return {"owed": still_to_send, "excused": (*new.excused, (step.letter, step.to))}
        case _:
            return {}


def _by_itself(step: s.Step, day: dt.date) -> tuple[s.Sent, ...]:
    """What a step itself sends, with no letter logged: a referral to the IOPC is its notification (CMP-20)."""
    return (s.Sent(letter="referral", to="IOPC", on=day, how=step.how),) if isinstance(step, s.ReferredToIOPC) else ()


def _query_letter(new: CaseState, sent: Iterable[s.Sent], day: dt.date) -> dt.date | None:
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
