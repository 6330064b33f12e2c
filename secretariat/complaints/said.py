"""What a step of a case says besides its name: which side, which ground, to which panel."""

from __future__ import annotations

from ..panel.people import People
from . import steps as s
from .guards_of_every_step import PARTIES, letter_to

_WISHED = {"": "it is withdrawn", "withdraws": "it is withdrawn", "no further steps": "no further steps are wished"}


def said_of(step: s.Step, people: People) -> str:
    """What a step says besides its name, in a few words; its note, and why it is late, are not among them."""
    match step:
        case s.Received():
            return ", ".join(filter(None, (step.channel, step.route, step.notified_by)))
        case s.Transferred():
            return step.panel
        case s.FoundOutOfRemit():
            return step.matter
        case s.NotRecorded():
            return ", ".join(filter(None, (step.ground, step.part.reveal())))
        case s.Disapplied():
            return f"ground ({step.ground})"
        case s.CopyWithheld():
            return step.ground
        case s.CopyReviewed():
            return "to be supplied" if step.supply else "stays withheld"
        case s.ReferredToIOPC():
            return "the person complained against is not told yet" if step.prejudice else ""
        case s.ConductRecorded():
            return step.source
        case s.NotifiedAbroad():
            return step.notified_of
        case s.IopcDiscontinued():
            return step.direction
        case s.HandlerAppointed():
            person = people.get(step.handler.person)
            name = person.in_full if person else step.handler.name.strip()
            return f"{step.handler.kind}, {name}" if name else step.handler.kind
        case s.Commented():
            return f"{PARTIES[step.party]}{' chose not to comment' if step.declined else ''}"
        case s.PowerUsed():
            return step.power
        case s.ApologyTendered():
            return "admitted and agreed"
        case s.OutcomeRecorded():
            return step.outcome.reveal()
        case s.PublicationDecided():
            return "to be published" if step.publish else "not to be published"
        case s.WithdrawalAnswered():
            return "carries on" if step.carries_on else _WISHED[step.wish]
        case s.Withdrawn():
            return _WISHED[step.wish]
        case s.CrimeDecided():
            return "it does" if step.shows_crime else "it does not"
        case s.NoticeExcused():
            return letter_to(step.letter, step.to)
        case _:
            return ""
