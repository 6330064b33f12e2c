"""The guards of informal resolution: handler, comments of both sides, apology, record of the outcome, publication."""

from __future__ import annotations

import re

from ..basics.clock import local
from ..basics.pattern import pattern
from ..basics.record import Refused
from . import steps as s
from .guards_of_every_step import Situation, refuse_if
from .parties import PARTIES, Party
from .states import MayPublish, refuse_verdict

_SIDES: tuple[Party, Party] = ("complainant", "subject")


def fit_to_handle(step: s.HandlerAppointed, situation: Situation) -> None:
    """CMP-30 (reg 28(3)-(4)): the handler is never a relevant office holder, least of all the one complained of."""
    from .gate.same_person import may_be  # the lists of names are loaded where one is read

    handler = step.handler
    if handler.kind in ("panel", "sub-committee"):
        return
    refuse_if(not (handler.person or handler.name.strip()), "Say who is to handle it (reg 28(3)).")
    barred = {situation.case.about, *situation.context.office_holders(local(step.at).date())} - {""}
    refuse_if(handler.person in barred or bool(_OFFICE.fullmatch(handler.name.strip())), NEVER_AN_OFFICE_HOLDER)
    coded = situation.context.people.coded(handler.name)
    for person in situation.context.people:
        if person.id in barred and (person is coded or may_be(handler.name, person)):
            raise Refused(
                f"{NEVER_AN_OFFICE_HOLDER} “{handler.name.strip()}” may be {person.in_full}: for somebody else, "
                "write the first name out."
            )


NEVER_AN_OFFICE_HOLDER = (
    "A relevant office holder may not handle a complaint, least of all the person complained of (reg 28(4))."
)
_OFFICE = pattern(
    r"(?:the\s+)?(?:acting\s+)?(?:deputy\s+)?(?:police\s*(?:and|&)\s*crime\s+)?commissioner|(?:the\s+)?d?pcc",
    re.IGNORECASE,
)
"""An office holder by the office alone; “the Commissioner's chief executive” is nobody such."""


def choosing_not_to(step: s.Commented, situation: Situation) -> None:
    """CMP-32 (reg 28(9)-(10)): a side answers an invitation; it is the person complained against who may decline."""
    refuse_if(not situation.standing.invited(step.party),
               f"Invite the {PARTIES[step.party]} to comment first (reg 28(9)).")  # fmt: skip


def admitted_and_agreed(step: s.ApologyTendered, _situation: Situation) -> None:
    """CMP-33 (reg 28(11)): an apology only where the conduct was admitted and the apology agreed to."""
    refuse_if(not (step.admitted and step.agreed), (
        "An apology is tendered only if the person complained against has admitted the conduct and has agreed to the "
        "apology (reg 28(11))."
    ))  # fmt: skip


def complainant_heard(step: s.AlreadyDealtWith, _situation: Situation) -> None:
    """CMP-15 (reg 28(8)(a)): subject to what the complainant has to say."""
    refuse_if(not step.complainant_heard, (
        "Ask the complainant first: it is treated as already dealt with only subject to any representation "
        "(reg 28(8))."
    ))  # fmt: skip


def both_sides_heard(step: s.OutcomeRecorded, situation: Situation) -> None:
    """CMP-16, CMP-32 (reg 28(9)-(12)): both were invited, and the person complained against spoke or declined."""
    for side in _SIDES:
        refuse_if(not situation.standing.invited(side),
                   f"The {PARTIES[side]} has not been invited to comment yet (reg 28(9)).")  # fmt: skip
    excused = ("invitation to comment", "subject") in situation.standing.excused
    refuse_if(not (situation.standing.subject_answered or excused), (
        "Record the comments of the person complained against, or that that person chose not to comment "
        "(reg 28(10))."
    ))  # fmt: skip
    refuse_if(not step.outcome.reveal().strip(), "Write down what the outcome was (reg 28(12)).")
    refuse_verdict(step.outcome.reveal())


def an_outcome_to_publish(_step: s.Step, situation: Situation) -> None:
    """CMP-35, CMP-15 (reg 28(8)(b), (13)): only the record of an outcome can be published, and there is one."""
    refuse_if(not situation.standing.outcome, "There is no record of an outcome to publish (reg 28(13)).")


def representations_considered(step: s.PublicationDecided, situation: Situation) -> None:
    """CMP-35 (reg 28(13)): both were asked, what they said was considered, and it is in the public interest."""
    invited = situation.standing.publication is MayPublish.REPRESENTATIONS_INVITED
    refuse_if(not invited or situation.standing.owes("publication"), (
        "Give both sides the opportunity to say what they think of publication first (reg 28(13)(a))."
    ))  # fmt: skip
    refuse_if(step.publish and not step.considered,
               "Confirm that what the sides said of publication was considered (reg 28(13)(b)).")  # fmt: skip
    refuse_if(step.publish and not step.in_public_interest, (
        "It is published only if the panel thinks that in the public interest (reg 28(13)(b))."
    ))  # fmt: skip


def not_invited_yet(_step: s.Step, situation: Situation) -> None:
    """CMP-35: both sides are asked about publication once, and again only if it was decided not to publish."""
    refuse_if(situation.standing.publication in (MayPublish.REPRESENTATIONS_INVITED, MayPublish.PUBLISH), (
        "Both sides have been asked about publication already (reg 28(13)(a))."
    ))  # fmt: skip
