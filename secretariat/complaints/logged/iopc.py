"""What must go to the IOPC, and what it does with it."""

import datetime as dt
from typing import Literal

from ...basics.clock import local
from ...panel.people import People
from ..letter_sent import How, Sent
from ..standing import CaseState
from .base import Changes, Step

Direction = Literal["informal resolution", "disapply", "as the panel sees fit", "none"]
"""What the IOPC directs the panel to do with what it no longer investigates (reg 24(8)-(9))."""


class BecameClear(Step, frozen=True, kw_only=True, tag="became clear"):
    """The panel determines that it is serious. ``at`` is when that first became clear: the clock runs from it."""

    title = "Determine that it is serious"
    done = "Determined to be serious"
    law = "CMP-08, CMP-20; reg 13(1)(a)"
    usually = "panel"
    fresh: bool = False
    """What became clear is new since an earlier reference (reg 13(7))."""

    def effect(self, standing: CaseState, day: dt.date) -> Changes:
        return {"clear": self.at}


class CalledIn(Step, frozen=True, kw_only=True, tag="called in"):
    """The IOPC requires it to be referred (CMP-08, CMP-14). ``at`` is when it notified the panel."""

    title = "Note that the IOPC calls it in"
    done = "Called in by the IOPC"
    law = "CMP-08, CMP-14; reg 13(1)(b), (2)(b)"
    usually = "IOPC"

    def effect(self, standing: CaseState, day: dt.date) -> Changes:
        return {"clear": standing.clear or self.at, "called_in": True}


class ReferredToIOPC(Step, frozen=True, kw_only=True, tag="referred"):
    """Referred to the IOPC, which is notified by this very step (CMP-08, CMP-20)."""

    title = "Refer it to the IOPC"
    done = "Referred to the IOPC"
    law = "CMP-08, CMP-20; reg 13"
    how: How = "e-mail"
    prejudice: bool = False
    """Telling the person complained against might prejudice an investigation (reg 13(6)(b))."""

    @property
    def itself_sends(self) -> tuple[Sent, ...]:
        return (Sent(letter="referral", to="IOPC", on=local(self.at).date(), how=self.how),)

    def effect(self, standing: CaseState, day: dt.date) -> Changes:
        return {"clear": None, "called_in": False, "ever_referred": True, "with_iopc": True, "returned": None}

    def said(self, people: People) -> str:
        return "the person complained against is not told yet" if self.prejudice else ""


class IopcInvestigates(Step, frozen=True, kw_only=True, tag="iopc investigates"):
    """The IOPC decides to investigate (CMP-10)."""

    title = "Note that the IOPC investigates"
    done = "Taken by the IOPC to investigate"
    law = "CMP-10; reg 18(8)"
    usually = "IOPC"


class IopcReturned(Step, frozen=True, kw_only=True, tag="iopc returned"):
    """The IOPC sends it back without investigating (CMP-11, CMP-11b)."""

    title = "Note that the IOPC sends it back"
    done = "Sent back by the IOPC"
    law = "CMP-11; reg 14(2)"
    usually = "IOPC"

    def effect(self, standing: CaseState, day: dt.date) -> Changes:
        return {"with_iopc": False, "returned": day, "discontinued": False}


class IopcReported(Step, frozen=True, kw_only=True, tag="iopc reported"):
    """The IOPC's report came and it took its steps: nothing is left for the panel to decide (CMP-10)."""

    title = "Note the IOPC's report"
    done = "IOPC's report received"
    law = "CMP-10; reg 26"
    usually = "IOPC"

    def effect(self, standing: CaseState, day: dt.date) -> Changes:
        return {"with_iopc": False, "ended_as": "IOPC reported"}


class IopcDiscontinued(Step, frozen=True, kw_only=True, tag="iopc discontinued"):
    """The IOPC discontinued its investigation, with or without a direction to the panel (reg 24(8)-(9))."""

    title = "Note that the IOPC stops investigating"
    done = "Investigation stopped by the IOPC"
    law = "CMP-10; reg 24(8)-(11)"
    usually = "IOPC"
    direction: Direction = "none"

    def effect(self, standing: CaseState, day: dt.date) -> Changes:
        endings = {"disapply": "directed by the IOPC", "none": "IOPC discontinued"}
        ended_as = endings.get(self.direction, "")
        return {"with_iopc": False, "returned": day, "discontinued": True, "ended_as": ended_as}

    def said(self, people: People) -> str:
        return self.direction


class Finished(Step, frozen=True, kw_only=True, tag="finished"):
    """Conduct that came back, or occurred outside England and Wales, was handled as the panel saw fit (CMP-11b)."""

    title = "Finish handling it"
    done = "Handling finished"
    law = "CMP-11b; regs 14(2)(b), 17(2)"

    def effect(self, standing: CaseState, day: dt.date) -> Changes:
        of_kind = {"conduct outside England and Wales": "conduct abroad ", "complaint": "complaint "}
        return {"ended_as": f"{of_kind.get(standing.kind, '')}handled as the panel saw fit"}
