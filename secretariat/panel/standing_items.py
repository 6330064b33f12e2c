"""The items that come back on every agenda, or on every annual one, in the order this panel takes them.

They are a setting with a date, among the panel's rules: Cambridgeshire added its review of actions in 2023.
"""

from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec

from ..meetings.meeting import MeetingKind, Purpose

FULL = (MeetingKind.ANNUAL, MeetingKind.ORDINARY)
"""Meetings with all standing items. Others take what they were called for, after apologies and declarations (MTG-52),
and no earlier minutes (MIN-01)."""

Part = Literal["opening", "business", "closing"]


class StandingItem(msgspec.Struct, frozen=True, kw_only=True):
    """One of them. For the earlier minutes the dates follow the title."""

    title: str
    business: Purpose = Purpose.OTHER
    part: Part = "opening"
    """Before the business of the day, at its end, or after it."""
    annual: bool = False
    """At the annual meeting alone (MTG-50, 8.6)."""
    planned: str = ""
    """What the forward plan calls it; empty where the plan does not name it, for every agenda has it."""


STANDING = (
    StandingItem(title="Election of Chairperson", business=Purpose.ELECT_CHAIR, annual=True),
    StandingItem(title="Election of Vice Chairperson", business=Purpose.ELECT_VICE, annual=True),
    StandingItem(title="Apologies for Absence", business=Purpose.APOLOGIES),
    StandingItem(title="Declarations of Interest", business=Purpose.DECLARATIONS),
    StandingItem(title="Minutes of the Meeting held on", business=Purpose.MINUTES),
    StandingItem(title="Public Questions/Statements", business=Purpose.QUESTIONS, planned="Public Questions"),
    StandingItem(title="Review of Complaints", business=Purpose.COMPLAINTS, planned="Review of Complaints"),
    StandingItem(title="Meeting Dates and Agenda Plan", business=Purpose.PLAN, part="closing"),
)


def at(standing: Iterable[StandingItem], kind: MeetingKind | None) -> Iterator[StandingItem]:
    """Those an agenda of this kind begins with. A meeting called for a single purpose has none (MTG-52)."""
    for each in standing:
        if kind in FULL and (kind is MeetingKind.ANNUAL or not each.annual):
            yield each


def due_at(standing: Iterable[StandingItem], kind: MeetingKind | None) -> Iterator[StandingItem]:
    """Those that the plan names for a meeting of this kind."""
    return (each for each in at(standing, kind) if each.planned)
