"""The sentences of a letter that turn on where the case stands: of what may be so, each says what is.

Where none of it is known the sentence is empty, and the letter has a gap that is told.
"""

from __future__ import annotations

from ...basics.clock import house_date, local
from ...basics.sentences import capitalised
from .. import clocks
from .. import steps as s
from ..case import Case, Context
from ..parties import Handler
from ..standing import CaseState, Kind
from ..states import State


def sentences(case: Case, standing: CaseState, context: Context) -> dict[str, str]:
    """Each by its placeholder."""
    return {
        "decision": _decision(standing, context),
        "copy_goes": _copy_goes(standing, capitalised(context.panel.the_body)),
        "iopc": _iopc(case, standing, context.panel.the_body),
        "handler": _handler(standing.handler, context) if standing.handler else "",
        "what_next": _what_next(standing),
        "whether_conduct": _whether_conduct(case),
        "conduct_goes": _conduct_goes(case),
    }


def _what_next(standing: CaseState) -> str:
    """What comes next for the person complained against: a copy that goes out late does not promise what is over."""
    match standing.really:
        case State.RESOLVED:
            return "It has since been resolved."
        case State.DISAPPLIED:
            return "The requirements of the Regulations have since been disapplied as regards it."
        case State.WITHDRAWN | State.CLOSED | State.CONDUCT_RECORDED:
            return "What has come of it since is told you in a letter of its own."
        case _ if standing.invited("subject"):
            return "You are asked for your comments in a letter of its own."
        case _:
            return "You will be asked for your comments where it is to be resolved informally."


def _whether_conduct(case: Case) -> str:
    """What follows a withdrawal: a notice that goes out late does not say that it is still to be decided."""
    if any(isinstance(step, s.CrimeDecided) for step in case.steps):
        return (
            "What was decided of whether it is to be treated as a conduct matter (regulation 16(4) to (6)) is told you "
            "in a letter of its own."
        )
    return (
        "Whether it is to be treated as a conduct matter is decided separately (regulation 16(4) to (6)). You will be "
        "told."
    )


def _conduct_goes(case: Case) -> str:
    """That a conduct matter goes to the IOPC: it went only once that is logged."""
    decided = max((n for n, step in enumerate(case.steps) if isinstance(step, s.CrimeDecided)), default=-1)
    referred = [step for step in case.steps[decided + 1 :] if isinstance(step, s.ReferredToIOPC)]
    if referred:
        day = house_date(local(referred[-1].at).date())
        return f"It was referred to the Independent Office for Police Conduct on {day}."
    return "It will be referred to the Independent Office for Police Conduct."


def _decision(standing: CaseState, context: Context) -> str:
    """Whether it was recorded, or by when that is decided. Nobody is told to expect what is past."""
    if standing.recorded:
        return f"It was recorded on {house_date(standing.recorded)}."
    if standing.state in (State.TRANSFERRED, State.OUT_OF_REMIT, State.NOT_RECORDED):
        return "What was decided about it is told you in a letter of its own."
    if standing.really is not State.RECEIVED:
        return ""
    by = clocks.decide_by(standing, context)
    if by is None or clocks.missed(by, context.today):
        return ""
    return f"We expect to decide by {house_date(by.day)} whether it is recorded, and will write to you then."


def _copy_goes(standing: CaseState, the_body: str) -> str:
    """CMP-06, CMP-07: what the person complained against has been given, or is."""
    if standing.withheld:
        return (
            "No copy of your complaint is supplied for the time being to the person complained against (regulation "
            "31(3))."
        )
    if ("complaint copy", "subject") in standing.excused:
        return ""
    gone = standing.gone("complaint copy", "subject")
    if not gone:
        return (
            f"A copy of your complaint goes to the person complained against. {the_body} may decide to leave out of it "
            "who you are, or not to supply it (regulation 31(2) and (3))."
        )
    if gone[-1].anonymised:
        return (
            "A copy of your complaint, without your identity, has gone to the person complained against (regulation "
            "31(1)(b) and (2))."
        )
    return "A copy of your complaint has gone to the person complained against (regulation 31(1)(b))."


_SINCE: dict[type[s.Step], str] = {
    s.IopcInvestigates: "It has decided to investigate.",
    s.IopcReturned: "It has since sent it back to us.",
    s.IopcDiscontinued: "It has since stopped investigating.",
    s.IopcReported: "It has since investigated, and reported.",
}


def _iopc(case: Case, standing: CaseState, the_body: str) -> str:
    """What the IOPC does with what was referred to it: a letter that goes out late tells what has come of it."""
    last = next((type(step) for step in reversed(case.steps) if type(step) in (*_SINCE, s.ReferredToIOPC)), None)
    if last is not None and last in _SINCE:
        return _SINCE[last]
    if standing.really is not State.REFERRED:
        return ""
    rest = f" Until then {the_body} takes no further step." if standing.kind == "complaint" else ""
    return f"It will decide whether to investigate, and will tell you.{rest}"


def why_referred(step: s.Step, kind: Kind, the_body: str) -> str:
    """Why a case is referred, to the IOPC: what the panel found, or what the IOPC itself required of it (CMP-08, -09).

    ``step``: the last of the log from which that duty follows.
    """
    of = "(1)" if kind == "complaint" else "(2)"
    match step:
        case s.CalledIn():
            return f"You notified us that you require it to be referred (regulation 13{of}(b))."
        case s.ConductRecorded() if step.source == "IOPC direction":
            return "You directed that it be recorded as a conduct matter (regulation 12(3))."
        case s.CrimeDecided() if step.by == "IOPC":
            return (
                "You determined that what had been complained of is to be treated as a conduct matter (regulation "
                "16(5))."
            )
        case _:
            return (
                f"It appears to {the_body} that the conduct is, or involves, a criminal offence (regulation 13{of}(a))."
            )


def _handler(handler: Handler, context: Context) -> str:
    """Who handles it."""
    body = context.panel.the_body
    person = context.people.get(handler.person) if handler.person else None
    name = person.in_full if person else handler.name.strip()
    whom = {
        "panel": body, "sub-committee": f"a sub-committee of {body}",
        "member": f"{name}, for {body}" if name else f"a member of {body}",
        "another person": f"{name}, whom {body} has appointed",
    }  # fmt: skip
    return f"It is handled by {whom[handler.kind]}."
