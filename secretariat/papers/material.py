"""What papers are made from: each kind of paper has its own material, and none holds more than that paper may say.

The register of complaints is in none of it. Of complaints there is only the finished report, made of counts and
references, or the finished annex, and each only for that very paper.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from ..basics.record import Refused
from ..deadlines.calendar import Calendar
from ..minutes.life import NOT_CLOSED, Life
from ..wordings.wording import BUILT_IN, Wordings

if TYPE_CHECKING:
    from ..complaints.review.annex import Annex
    from ..complaints.review.report import Report
    from ..delivery.plan_line import PlanLine
    from ..inspections.inspection import Inspection
    from ..letters.letter import LetterIn
    from ..matters.register import Register
    from ..matters.report import ReportSent
    from ..meetings.bundle import Bundle
    from ..meetings.meeting import AgendaItem, Meeting
    from ..panel.panel import Panel
    from ..panel.people import People, Person
    from ..plan.year import Plan
    from ..proceedings.proceedings import Proceedings


class KnownMatters(msgspec.Struct, frozen=True, kw_only=True):
    """For the papers of matters: every matter that may be public, with what was sent and what came in.

    A matter that was minuted in private is not here, nor is a letter about a complaint.
    """

    panel: Panel
    people: People
    register: Register
    today: dt.date
    calendar: Calendar = msgspec.field(default_factory=Calendar)
    reports: Sequence[ReportSent] = ()
    letters: Sequence[LetterIn] = ()
    meetings: Sequence[Meeting] = ()
    items: Mapping[str, AgendaItem] = msgspec.field(default_factory=dict)
    """The items of every agenda, by their identity."""
    agendas: Mapping[str, Sequence[AgendaItem]] = msgspec.field(default_factory=dict)
    """The same by the meeting they are on."""
    held: Collection[str] = ()
    """The identities of the meetings that were held, or have begun."""
    taken: Collection[str] = ()
    """The identities of letters and matters that a meeting took as an item of its own."""


def _no_plan() -> Plan:
    from ..plan.year import NO_PLAN

    return NO_PLAN


SaidOf = Callable[[str], frozenset[str]]
"""Given the identity of a meeting, the numbers of its items that may be public all the same."""

KnowsMatters = Callable[[], KnownMatters]
"""Reads the matters of the whole archive, only when a paper of them is made."""


class MeetingMaterial(msgspec.Struct, frozen=True, kw_only=True):
    """For a paper of one meeting. ``p``: where that meeting stands."""

    p: Proceedings
    calendar: Calendar = msgspec.field(default_factory=Calendar)
    life: Life = NOT_CLOSED
    """How far the minutes of the meeting have got."""
    matters: KnowsMatters | None = None
    today: dt.date = dt.date.min
    """For embargoes: every one stands while it is not known what day it is."""
    said: frozenset[str] = frozenset()
    """The numbers of the items of which the clerk said that they may be public all the same."""
    said_of: SaidOf = lambda _: frozenset()
    """The same of any meeting, for what a later one minuted of this one."""
    item: str = ""
    """The identity of the item that is asked for, where the paper is of one; empty: of all."""
    wordings: Wordings = BUILT_IN
    """The council's own wordings of letters."""
    plan: Callable[[], Plan] = _no_plan
    """The year's dates, read only when asked for."""
    front: int = 0
    """How many pages the agenda takes in front of its pack, where they were counted; 0: not yet."""


class ArchiveMaterial(msgspec.Struct, frozen=True, kw_only=True):
    """For a paper of all meetings. ``bundle``: all that is kept about one of them, read only when asked for."""

    panel: Panel
    plan: Plan
    bundle: Callable[[str], Bundle | None]
    inspections: Sequence[Inspection] = ()
    plan_lines: Sequence[PlanLine] = ()
    calendar: Calendar = msgspec.field(default_factory=Calendar)
    today: dt.date = dt.date.min
    matters: KnowsMatters | None = None
    proceedings: Callable[[str], Proceedings | None] = lambda _: None
    """Where one of the meetings stands, read only when asked for."""
    meetings: Callable[[], Sequence[Meeting]] = tuple
    people: Sequence[Person] = ()
    said_of: SaidOf = lambda _: frozenset()
    """The numbers of the items of a meeting of which the clerk said that they may be public, although under embargo."""
    wordings: Wordings = BUILT_IN
    year: int | None = None
    """The year in which the municipal year begins that is asked for; None: the latest."""


class ReviewMaterial(msgspec.Struct, frozen=True, kw_only=True):
    """For the Review of Complaints. The meetings and people say which meeting it goes to, and whose report it is."""

    panel: Panel
    report: Report
    people: People
    meetings: Sequence[Meeting]
    bundle: Callable[[str], Bundle | None]


class AnnexMaterial(msgspec.Struct, frozen=True, kw_only=True):
    """For the exempt annex: the cases that the panel takes in private."""

    panel: Panel
    annex: Annex


def of_meeting(p: Proceedings, calendar: Calendar | None = None) -> MeetingMaterial:
    """The material for a paper of one meeting, where no later meeting is at hand."""
    from ..minutes.later_meetings import life  # it folds those meetings, and a paper of the year is of none

    return MeetingMaterial(p=p, calendar=calendar or Calendar(), life=life(p))


def of_item(m: MeetingMaterial, number: str) -> MeetingMaterial:
    """The same for a paper of one item, by its number or, where it has none, its identity; itself where none is named.
    Raises Refused."""
    if not number.strip():
        return m
    item = m.p.bundle.numbered(number) or m.p.bundle.item(number)
    if item is None:
        there = ", ".join(each.number for each in m.p.bundle.items if each.number)
        raise Refused(f"There is no item {number.strip()} on this agenda. There are: {there or 'none'}.")
    return replace(m, item=item.id)
