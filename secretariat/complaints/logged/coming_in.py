"""How a case begins, and what is first decided of it: whether it is for this panel, and whether it is recorded."""

import datetime as dt
from typing import Literal

from ...basics.record import Private
from ...panel.people import People
from ..standing import CaseState
from .base import Changes, Step

Route = Literal["direct to the panel", "from the Commissioner's chief executive", "from the Commissioner",
                "from the IOPC", "from the chief officer of police", "from another panel"]  # fmt: skip
"""By which way a complaint came (CMP-01; reg 9(1)-(4))."""

Channel = Literal["letter", "e-mail", "telephone", "online form", "in person", "other"]
"""How it came."""

Remit = Literal["operational policing", "the chief constable or the force", "the Commissioner's staff",
                "the merits of a policy", "someone who holds no relevant office"]  # fmt: skip
"""What is not a complaint for the panel, and where it belongs (CMP-03, 5.1)."""


class Received(Step, frozen=True, kw_only=True, tag="received"):
    """A complaint, or what purports to be one, came (CMP-01). ``made``: the day it was made, if not that day."""

    title = "Received"
    done = "Received"
    law = "CMP-01; reg 9"
    route: Route = "direct to the panel"
    channel: Channel = "letter"
    notified_by: str = ""
    made: dt.date | None = None

    def effect(self, standing: CaseState, day: dt.date) -> Changes:
        return {"received": day, "made": self.made or day}

    def said(self, people: People) -> str:
        return ", ".join(filter(None, (self.channel, self.route, self.notified_by)))


class ConductRecorded(Step, frozen=True, kw_only=True, tag="conduct recorded"):
    """A conduct matter recorded, with or without a complaint (CMP-09)."""

    title = "Record a conduct matter"
    done = "Conduct matter recorded"
    law = "CMP-09; regs 11, 12"
    source: Literal["civil proceedings", "otherwise noticed", "IOPC direction"] = "otherwise noticed"
    criminal_proceedings: bool = False
    already_complaint: bool = False

    def effect(self, standing: CaseState, day: dt.date) -> Changes:
        return {"kind": "conduct matter", "clear": self.at, "received": standing.received or day}

    def said(self, people: People) -> str:
        return self.source


class NotifiedAbroad(Step, frozen=True, kw_only=True, tag="notified abroad"):
    """An office holder notifies the panel of conduct that is no conduct matter only because of where it occurred."""

    title = "Log conduct outside England and Wales"
    done = "Conduct outside England and Wales notified"
    law = "reg 17(1)"
    notified_of: Literal["an allegation", "an investigation", "proceedings"] = "an allegation"

    def effect(self, standing: CaseState, day: dt.date) -> Changes:
        return {"kind": "conduct outside England and Wales", "received": day}

    def said(self, people: People) -> str:
        return self.notified_of


class Transferred(Step, frozen=True, kw_only=True, tag="transferred"):
    """The office holder is another panel's: that panel is notified (CMP-02)."""

    title = "Transfer to the right panel"
    done = "Transferred to the right panel"
    law = "CMP-02; reg 9(2)"
    panel: str = ""

    def effect(self, standing: CaseState, day: dt.date) -> Changes:
        return {"ended_as": "transferred", "clear": None, "called_in": False}

    def said(self, people: People) -> str:
        return self.panel


class FoundOutOfRemit(Step, frozen=True, kw_only=True, tag="out of remit"):
    """It is not about the conduct of a relevant office holder; kept as a purported complaint (CMP-03)."""

    title = "Find it out of remit"
    done = "Found out of remit"
    law = "CMP-03; reg 10"
    matter: Remit = "someone who holds no relevant office"

    def effect(self, standing: CaseState, day: dt.date) -> Changes:
        return {"ended_as": self.matter}

    def said(self, people: People) -> str:
        return self.matter


class Recorded(Step, frozen=True, kw_only=True, tag="recorded"):
    """Recorded as a complaint: a duty, not a choice (CMP-04)."""

    title = "Record the complaint"
    done = "Complaint recorded"
    law = "CMP-04; reg 9(5)"

    def effect(self, standing: CaseState, day: dt.date) -> Changes:
        return {"recorded": day}


class NotRecorded(Step, frozen=True, kw_only=True, tag="not recorded"):
    """Not recorded, on one of the only two grounds (CMP-05). ``part``: which part, if not the whole of it.

    ``proceedings``: whether they are over; empty where that was not asked, as it was not at first.
    """

    title = "Decide not to record it"
    done = "Not recorded"
    law = "CMP-05; reg 9(6)"
    ground: Literal["criminal proceedings", "withdrawn"]
    proceedings: Literal["", "under way", "over"] = ""
    part: Private = Private()
    signed: bool = False
    shows_crime: bool | None = None

    def effect(self, standing: CaseState, day: dt.date) -> Changes:
        return {} if self.part else {"ended_as": self.ground}

    def said(self, people: People) -> str:
        return ", ".join(filter(None, (self.on_ground, self.part.reveal())))

    @property
    def on_ground(self) -> str:
        """The ground, and of proceedings whether they are over."""
        return f"{self.ground} ({self.proceedings})" if self.proceedings else self.ground


class CopyWithheld(Step, frozen=True, kw_only=True, tag="copy withheld"):
    """The person complained against gets no copy for now (CMP-07). The note says why."""

    title = "Withhold the copy of the complaint"
    done = "Copy of the complaint withheld"
    law = "CMP-07; reg 31(3)"
    turning = False
    ground: Literal["criminal matters", "public interest"]

    def effect(self, standing: CaseState, day: dt.date) -> Changes:
        return {"withheld": day}

    def said(self, people: People) -> str:
        return self.ground


class CopyReviewed(Step, frozen=True, kw_only=True, tag="copy reviewed"):
    """Withholding the copy was looked at again (CMP-07; reg 31(4))."""

    title = "Review the withheld copy"
    done = "Withheld copy reviewed"
    law = "CMP-07; reg 31(4)"
    turning = False
    supply: bool = False

    def effect(self, standing: CaseState, day: dt.date) -> Changes:
        return {"withheld": None if self.supply else day}

    def said(self, people: People) -> str:
        return "to be supplied" if self.supply else "stays withheld"
