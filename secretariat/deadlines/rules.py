"""Rules for dates, as data: from what, how far, counted how, by law or by custom, and where it is written."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Literal

import msgspec


class Anchor(StrEnum):
    """What a date is counted from."""

    MEETING = "the meeting"
    PUBLICATION = "publication of the agenda"
    NOTIFICATION = "the day the notice was received"
    REPORT_PUBLISHED = "publication of the report"
    SENT = "the day it was sent"
    RECEIVED = "the day it was received"
    BECAME_CLEAR = "the day it became clear"
    DISCLOSED = "the disclosure"
    DECIDED = "the day it was decided"
    YEAR = "the year of the precept"


class Way(StrEnum):
    """How days are counted; see ``counting``."""

    CLEAR_DAYS_BEFORE = "clear days before"
    WORKING_DAYS_AFTER = "working days after"
    WORKING_DAYS_BEFORE = "working days before"
    PERIOD_BEGINNING_WITH = "days beginning with"
    DAYS_AFTER = "days after"
    DAYS_BEFORE = "days before"
    YEARS_BEGINNING_WITH = "years beginning with"
    MONTHS_AFTER = "months after"
    MONTH_ROLLED = "months after, rolled forward"
    END_OF_FOLLOWING_DAY = "end of the following day"
    FIXED_DATE = "a date fixed by law"


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """One rule. ``amount`` is in the unit of ``way``; for a fixed date, month and day are in ``fixed``."""

    name: str
    title: str
    anchor: Anchor
    way: Way
    amount: int = 0
    fixed: tuple[int, int] | None = None
    time: dt.time | None = None
    inclusive: bool = False
    """Whether the stroke of ``time`` is still in time (CAL-07)."""
    force: Literal["law", "rules", "custom"] = "law"
    """By law it must be; by the panel's own rules it must be; by custom it should be."""
    source: str = ""
    pauses: tuple[tuple[dt.date, dt.date], ...] = ()
    """Periods of which no day counts, the last day of each counting again: an election (APP-01)."""


NOON = dt.time(12)

RULES: dict[str, Rule] = {
    rule.name: rule
    for rule in (
        Rule(name="publish-agenda", title="Publish the agenda", anchor=Anchor.MEETING, way=Way.CLEAR_DAYS_BEFORE,
             amount=5, source="LGA 1972 ss.100A(6)(a), 100B(3); MTG-01, MTG-02"),
        Rule(name="questions", title="Public questions guaranteed acceptance", anchor=Anchor.PUBLICATION,
             way=Way.WORKING_DAYS_AFTER, amount=3, time=NOON, force="rules",
             source="Rules of Procedure, para 7; MTG-40"),
        Rule(name="inspect-minutes", title="Minutes, agenda and reports open to inspection until",
             anchor=Anchor.MEETING, way=Way.YEARS_BEGINNING_WITH, amount=6, source="LGA 1972 s.100C(1); MTG-10"),
        Rule(name="inspect-background", title="Background papers open to inspection until", anchor=Anchor.MEETING,
             way=Way.YEARS_BEGINNING_WITH, amount=4, source="LGA 1972 s.100D; MTG-09"),
        Rule(name="draft-minutes", title="Draft minutes to the chair", anchor=Anchor.MEETING,
             way=Way.WORKING_DAYS_AFTER, amount=5, force="custom", source="local target; MIN-03"),
        Rule(name="publish-minutes", title="Publish the draft minutes", anchor=Anchor.MEETING,
             way=Way.WORKING_DAYS_AFTER, amount=10, force="custom", source="local target; MIN-03"),
        Rule(name="reply", title="Reply to recommendations", anchor=Anchor.MEETING, way=Way.MONTHS_AFTER, amount=1,
             force="rules", source="PRSRA 2011 s.29(3), the panel's own period; REC-03"),
        Rule(name="precept-notified", title="Commissioner notifies the proposed precept", anchor=Anchor.YEAR,
             way=Way.FIXED_DATE, fixed=(2, 1), source="SI 2012/2271 reg 3"),
        Rule(name="precept-report", title="Panel reports on the precept, with any veto", anchor=Anchor.YEAR,
             way=Way.FIXED_DATE, fixed=(2, 8), source="SI 2012/2271 reg 4; PRE-01 to PRE-03"),
        Rule(name="precept-revised", title="After a veto: Commissioner responds with a revised precept",
             anchor=Anchor.YEAR, way=Way.FIXED_DATE, fixed=(2, 15), source="SI 2012/2271 reg 5"),
        Rule(name="precept-second-report", title="After a veto: panel's second report", anchor=Anchor.YEAR,
             way=Way.FIXED_DATE, fixed=(2, 22), source="SI 2012/2271 reg 6; PRE-04"),
        Rule(name="precept-response", title="After a veto: Commissioner responds to the second report",
             anchor=Anchor.YEAR, way=Way.FIXED_DATE, fixed=(3, 1), source="SI 2012/2271 regs 7, 8"),
        Rule(name="hearing", title="Report on a proposed appointment", anchor=Anchor.NOTIFICATION,
             way=Way.PERIOD_BEGINNING_WITH, amount=21, source="PRSRA 2011 Sch 1, Sch 8; APP-01"),
        Rule(name="hmicfrs", title="Commissioner's comments on an inspection report", anchor=Anchor.REPORT_PUBLISHED,
             way=Way.PERIOD_BEGINNING_WITH, amount=56, source="Police Act 1996 s.55; INS-01"),
        Rule(name="register-interest", title="Notify the Monitoring Officer of an unregistered interest",
             anchor=Anchor.DISCLOSED, way=Way.PERIOD_BEGINNING_WITH, amount=28, source="Localism Act 2011 s.31"),
        Rule(name="complaint-refer", title="Refer a serious complaint to the IOPC", anchor=Anchor.BECAME_CLEAR,
             way=Way.END_OF_FOLLOWING_DAY, source="SI 2012/62 reg 13(3)-(4); CMP-20"),
        Rule(name="complaint-acknowledge", title="Acknowledge a complaint", anchor=Anchor.RECEIVED,
             way=Way.WORKING_DAYS_AFTER, amount=5, force="custom", source="local target; CMP-23"),
        Rule(name="complaint-decide", title="Decide whether to record a complaint", anchor=Anchor.RECEIVED,
             way=Way.WORKING_DAYS_AFTER, amount=10, force="custom", source="local target; CMP-23"),
        Rule(name="complaint-comments", title="Comments from both sides", anchor=Anchor.SENT,
             way=Way.WORKING_DAYS_AFTER, amount=10, force="custom", source="local target; CMP-23"),
        Rule(name="complaint-withdrawal", title="Answer to the letter about an unsigned withdrawal",
             anchor=Anchor.SENT, way=Way.DAYS_AFTER, amount=21, source="SI 2012/62 reg 16(7)-(8); CMP-19"),
        Rule(name="subject-access", title="Answer a subject access request", anchor=Anchor.RECEIVED,
             way=Way.MONTH_ROLLED, amount=1, source="UK GDPR Art 12; DAT-03"),
        Rule(name="freedom-of-information", title="Answer a freedom of information request", anchor=Anchor.RECEIVED,
             way=Way.WORKING_DAYS_AFTER, amount=20, source="FOI Act 2000 s.10; DAT-04"),
    )
}  # fmt: skip
"""Every rule shipped. The panel's own choices (its question rule, its targets) take their place by name."""


def fixed_day(name: str) -> tuple[int, int]:
    """The month and the day of a date that the law itself says: (2, 8) of the report on the precept."""
    fixed = RULES[name].fixed
    assert fixed is not None, f"{name} is worked out, not fixed"
    return fixed
