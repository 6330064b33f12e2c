"""A complaint that is withdrawn, or seems to be, and whether what it was about shows a crime all the same (reg 16)."""

import datetime as dt
from typing import Literal

from ...panel.people import People
from ..standing import CaseState
from .base import Changes, Step

_WISHED = {"": "it is withdrawn", "withdraws": "it is withdrawn", "no further steps": "no further steps are wished"}


class Withdrawn(Step, frozen=True, kw_only=True, tag="withdrawn"):
    """A signed notice that it is withdrawn, or that nothing more is wished (CMP-17)."""

    title = "Record a signed withdrawal"
    done = "Signed withdrawal recorded"
    law = "CMP-17; reg 16(1)-(3)"
    usually = "complainant"
    signed: bool
    wish: Literal["withdraws", "no further steps"] = "withdraws"

    def said(self, people: People) -> str:
        return _WISHED[self.wish]


class WithdrawalIndicated(Step, frozen=True, kw_only=True, tag="withdrawal indicated"):
    """An unsigned statement that it is withdrawn: the panel must write and ask (CMP-19)."""

    title = "Note an unsigned wish to withdraw"
    done = "Unsigned wish to withdraw noted"
    law = "CMP-19; reg 16(7)"
    usually = "complainant"

    def effect(self, standing: CaseState, day: dt.date) -> Changes:
        return {"query_letter": None}


class WithdrawalAnswered(Step, frozen=True, kw_only=True, tag="withdrawal answered"):
    """The complainant answered whether it is withdrawn, and which of the two is wished (CMP-19)."""

    title = "Note the answer about withdrawing"
    done = "Answer about withdrawing noted"
    law = "CMP-19; reg 16(8)(b)-(c)"
    usually = "complainant"
    carries_on: bool
    wish: Literal["", "withdraws", "no further steps"] = ""

    def said(self, people: People) -> str:
        return "carries on" if self.carries_on else _WISHED[self.wish]


class WithdrawalLapsed(Step, frozen=True, kw_only=True, tag="withdrawal lapsed"):
    """No answer in 21 days: treated as a signed withdrawal (CMP-19, W20)."""

    title = "Treat it as withdrawn"
    done = "Treated as withdrawn"
    law = "CMP-19; reg 16(8)(b)"


class CrimeDecided(Step, frozen=True, kw_only=True, tag="crime decided"):
    """Whether what was withdrawn is to be treated as a conduct matter (CMP-18)."""

    title = "Decide whether it shows a crime"
    done = "Decided whether it shows a crime"
    law = "CMP-18; reg 16(4)-(6)"
    usually = "panel"
    shows_crime: bool

    def effect(self, standing: CaseState, day: dt.date) -> Changes:
        if self.shows_crime:
            return {"kind": "conduct matter", "clear": self.at, "called_in": False, "with_iopc": False}
        return {"clear": None, "called_in": False, "with_iopc": False, "ended_as": "withdrawn"}

    def said(self, people: People) -> str:
        return "it does" if self.shows_crime else "it does not"
