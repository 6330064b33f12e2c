"""Which section of the Act a report is made under, and which demands a reply: by the item's function (FRM-02, FRM-04).

Never one section for all: a letter of 2022 cited section 5(6), which is about the plan alone, for every recommendation.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from ..meetings.functions import Function


class SectionOfAct(NamedTuple):
    """``report``: what the panel reports under. ``reply``: what demands an answer; section 29(3) where no other does.

    ``statutory``: a reply is demanded by law, though the panel recommended nothing and required none (REC-07).
    """

    report: str
    reply: str
    statutory: bool
    publishes: Literal["the Commissioner", "the panel", "not stated"] = "not stated"
    """Who chooses how the reply is published."""


_ANY = SectionOfAct("PRSRA 2011 s.28(6)", "PRSRA 2011 s.29(3)", False)

SECTIONS: dict[Function, SectionOfAct] = {
    "PLAN": SectionOfAct("PRSRA 2011 s.28(3)", "PRSRA 2011 s.5(6)(e)–(f)", True, "the Commissioner"),
    "ANNUAL_REPORT": SectionOfAct("PRSRA 2011 s.28(4)", "PRSRA 2011 s.12(4)", True, "the panel"),
    "PRECEPT": SectionOfAct("PRSRA 2011 Sch 5 para 3", "PRSRA 2011 Sch 5 para 5(2)", True, "the panel"),
    "SENIOR_APPT": SectionOfAct("PRSRA 2011 Sch 1 para 10", "PRSRA 2011 Sch 1 para 12", True),
    "CHIEF_CONSTABLE": SectionOfAct("PRSRA 2011 Sch 8 para 5", "PRSRA 2011 Sch 8 para 6", True),
    "CC_REMOVAL": SectionOfAct("PRSRA 2011 Sch 8 para 15", "PRSRA 2011 Sch 8 para 16", True),
}


def section_of(function: Function) -> SectionOfAct:
    """The section of an item's function; general scrutiny for any other (ss.28(6), 29(3))."""
    return SECTIONS.get(function, _ANY)
