"""Under which section of the Act a report is made, and which governs the reply to it (FRM-02 to FRM-04)."""

from __future__ import annotations

import msgspec

from ..basics.saying import said_later
from .functions import Function

ACT = said_later("Police Reform and Social Responsibility Act 2011")


class Duty(msgspec.Struct, frozen=True):
    """What the 2011 Act says of a report or recommendations on one kind of business.

    ``made``: the provision under which the panel makes it. ``reply``: the one that demands a reply, or lets the panel
    demand one. ``manner``: who chooses how the reply is published, with the provision; empty where the Act says
    nothing of it.
    """

    what: str
    made: str
    reply: str
    replies: str
    """What the office-holder must do by it, after “the Commissioner”."""
    manner: str = ""
    period: str = ""
    """A limit that law sets for some cases, as a clause; the Act itself sets a period for no reply."""

    @property
    def by_law(self) -> bool:
        """Whether a reply is owed whether or not the panel asks for one; else it is as the panel requires (s.29(3))."""
        return self.reply != REQUIRED


REQUIRED = said_later("section 29(3)")
"""The panel may require a reply in writing, within a reasonable period that it determines."""

SCRUTINY = Duty(
    said_later("the discharge of the {office}’s functions"),
    said_later("section 28(6)(b)"),
    REQUIRED,
    said_later("is required by the {body} to respond in writing, within the period that it determines"),
)

DUTIES: dict[Function, Duty] = {
    "PLAN": Duty(
        said_later("the draft police and crime plan, or a variation of it"),
        said_later("section 28(3)(b)"),
        said_later("section 5(6)(e) and (f)"),
        said_later("must give the {body} a response and publish it"),
        said_later("the {office} (section 5(12)(a))"),
    ),
    "ANNUAL_REPORT": Duty(
        said_later("the annual report"),
        said_later("section 28(4)(d)"),
        said_later("section 12(4)"),
        said_later("must give the {body} a response and publish it"),
        said_later("the {body} (section 12(5))"),
    ),
    "PRECEPT": Duty(
        said_later("the proposed precept"),
        said_later("Schedule 5, paragraph 3"),
        said_later("Schedule 5, paragraph 5(2), or 6(3) after a veto"),
        said_later("must have regard to the report, give the {body} a response and publish it"),
        said_later("the {body} (Schedule 5, paragraph 5(4), or 6(4) after a veto)"),
        said_later("after a veto, by 15 February (SI 2012/2271, regulation 5)"),
    ),
    "SENIOR_APPT": Duty(
        said_later("a proposed senior appointment"),
        said_later("Schedule 1, paragraph 10"),
        said_later("Schedule 1, paragraph 12(2)"),
        said_later("must notify the {body} whether the recommendation is accepted or rejected"),
    ),
    "CHIEF_CONSTABLE": Duty(
        said_later("the proposed appointment of a chief constable"),
        said_later("Schedule 8, paragraph 4"),
        said_later("Schedule 8, paragraph 7(3)"),
        said_later(
            "must notify the {body}, unless it has vetoed the appointment, whether the recommendation is accepted or "
            "rejected"
        ),
    ),
    "CC_REMOVAL": Duty(
        said_later("the proposed call on a chief constable to retire or resign"),
        said_later("Schedule 8, paragraph 15(2)"),
        said_later("Schedule 8, paragraph 16(2)"),
        said_later("must notify the {body} whether the recommendation is accepted"),
    ),
    "SCRUTINY": SCRUTINY,
}
"""The law by function, each by its own provision: section 28(6) itself yields to the others.

On a precept that was not vetoed a response is owed all the same (PRE-05); of an appointment the panel is told whether
its recommendation is accepted (APP-06)."""


def duty_of(function: Function) -> Duty:
    """What holds for a report on this business. What has no function of its own is general scrutiny (s.28(6))."""
    return DUTIES.get(function, SCRUTINY)
