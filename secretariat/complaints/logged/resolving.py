"""What the panel itself does with a recorded complaint: disapply the regulations, or resolve it informally (Part 4)."""

import datetime as dt
from typing import Literal

from ...basics.record import Private
from ...panel.people import People
from ..parties import PARTIES, Handler
from ..standing import CaseState
from ..states import MayPublish
from .base import Changes, Step

EarlierEnd = Literal["", "IOPC report", "informal resolution", "withdrawal", "disapplication"]
"""How an earlier complaint ended that this one repeats (reg 15(4)); empty: not said."""


class Disapplied(Step, frozen=True, kw_only=True, tag="disapplied"):
    """The panel handles a recorded complaint otherwise, on one of six grounds (CMP-12). The note says how."""

    title = "Disapply the regulations"
    done = "Regulations disapplied"
    law = "CMP-12; reg 15"
    usually = "panel"
    ground: Literal["a", "b", "c", "d", "e", "f"]
    staff_only: bool = False
    latest_incident: dt.date | None = None
    no_good_reason: bool = False
    injustice_likely: bool = False
    earlier: str = ""
    """The reference of the complaint that the matter is, or was, the subject of."""
    not_ascertainable: bool = False
    why: Private = Private()
    same_substance: bool = False
    no_fresh_allegations: bool = False
    no_fresh_evidence: bool = False
    earlier_ended: EarlierEnd = ""

    def effect(self, standing: CaseState, day: dt.date) -> Changes:
        return {"ended_as": self.ground}

    def said(self, people: People) -> str:
        return f"ground ({self.ground})"


class HandlerAppointed(Step, frozen=True, kw_only=True, tag="handler appointed"):
    """Informal resolution is arranged: who is to secure it, or to whom it is remitted (CMP-13, CMP-30)."""

    title = "Arrange informal resolution"
    done = "Informal resolution arranged"
    law = "CMP-13, CMP-30; reg 28(1)-(5)"
    usually = "panel"
    part_four = True
    handler: Handler

    def effect(self, standing: CaseState, day: dt.date) -> Changes:
        return {"handler": self.handler}

    def said(self, people: People) -> str:
        person = people.get(self.handler.person)
        name = person.in_full if person else self.handler.name.strip()
        return f"{self.handler.kind}, {name}" if name else self.handler.kind


class Commented(Step, frozen=True, kw_only=True, tag="commented"):
    """A side commented, or chose not to, which is itself to be recorded (CMP-32)."""

    title = "Note a side's comments"
    done = "A side's comments noted"
    law = "CMP-32; reg 28(9)-(10)"
    usually = "handler"
    part_four = True
    party: Literal["complainant", "subject"]
    declined: bool = False

    def effect(self, standing: CaseState, day: dt.date) -> Changes:
        if self.declined and self.party == "subject":
            return {"subject_declined": True}
        return {"heard": standing.heard | {self.party}}

    def said(self, people: People) -> str:
        return f"{PARTIES[self.party]}{' chose not to comment' if self.declined else ''}"


class PowerUsed(Step, frozen=True, kw_only=True, tag="power used"):
    """The panel required information, documents or attendance, which is no investigation (CMP-34)."""

    title = "Require information or attendance"
    done = "Information or attendance required"
    law = "CMP-34; reg 28(7)"
    usually = "handler"
    turning = False
    part_four = True
    power: Literal["information or documents", "attendance"]

    def said(self, people: People) -> str:
        return self.power


class ApologyTendered(Step, frozen=True, kw_only=True, tag="apology"):
    """An apology on behalf of the person complained against (CMP-33)."""

    title = "Tender an apology"
    done = "Apology tendered"
    law = "CMP-33; reg 28(11)"
    usually = "handler"
    turning = False
    part_four = True
    admitted: bool
    agreed: bool

    def said(self, people: People) -> str:
        return "admitted and agreed"


class AlreadyDealtWith(Step, frozen=True, kw_only=True, tag="already dealt with"):
    """It had been dealt with satisfactorily when it came: treated as resolved (CMP-15)."""

    title = "Treat it as already dealt with"
    done = "Treated as already dealt with"
    law = "CMP-15; reg 28(8)"
    part_four = True
    complainant_heard: bool

    def effect(self, standing: CaseState, day: dt.date) -> Changes:
        return {"ended_as": "already dealt with", "outcome": False}


class OutcomeRecorded(Step, frozen=True, kw_only=True, tag="outcome recorded"):
    """The record of the outcome was made (CMP-16). Its text stays private unless publication is decided."""

    title = "Record the outcome"
    done = "Outcome recorded"
    law = "CMP-16; reg 28(12)"
    usually = "panel"
    part_four = True
    outcome: Private

    def effect(self, standing: CaseState, day: dt.date) -> Changes:
        return {"ended_as": "outcome recorded", "outcome": True, "publication": MayPublish.NOT_CONSIDERED}

    def said(self, people: People) -> str:
        return self.outcome.reveal()


class RepresentationsInvited(Step, frozen=True, kw_only=True, tag="representations invited"):
    """Both sides are asked what they say to publication (CMP-35)."""

    title = "Ask both sides about publication"
    done = "Both sides asked about publication"
    law = "CMP-35; reg 28(13)(a)"
    part_four = True

    def effect(self, standing: CaseState, day: dt.date) -> Changes:
        return {"publication": MayPublish.REPRESENTATIONS_INVITED}


class PublicationDecided(Step, frozen=True, kw_only=True, tag="publication decided"):
    """Whether the outcome record is published, both sides having been asked (CMP-35)."""

    title = "Decide on publication"
    done = "Publication decided on"
    law = "CMP-35; reg 28(13)(b)"
    usually = "panel"
    part_four = True
    publish: bool
    considered: bool = False
    in_public_interest: bool = False

    def effect(self, standing: CaseState, day: dt.date) -> Changes:
        return {"publication": MayPublish.PUBLISH if self.publish else MayPublish.DO_NOT_PUBLISH}

    def said(self, people: People) -> str:
        return "to be published" if self.publish else "not to be published"
