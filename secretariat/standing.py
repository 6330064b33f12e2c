"""The items that come back on every agenda, or on every annual one, in the order this panel takes them.

They are a setting with a date, among the panel's rules: Cambridgeshire added its review of actions in 2023.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from .meetings import Business

Part = Literal["opening", "business", "closing"]


class StandingItem(msgspec.Struct, frozen=True, kw_only=True):
    """One of them. For the earlier minutes the dates follow the title."""

    title: str
    business: Business = Business.OTHER
    part: Part = "opening"
    """Before the business of the day, at its end, or after it."""
    annual: bool = False
    """At the annual meeting alone (MTG-50, 8.6)."""


STANDING = (
    StandingItem(title="Election of Chairperson", business=Business.ELECT_CHAIR, annual=True),
    StandingItem(title="Election of Vice Chairperson", business=Business.ELECT_VICE, annual=True),
    StandingItem(title="Apologies for Absence", business=Business.APOLOGIES),
    StandingItem(title="Declarations of Interest", business=Business.DECLARATIONS),
    StandingItem(title="Minutes of the Meeting held on", business=Business.MINUTES),
    StandingItem(title="Public Questions/Statements", business=Business.QUESTIONS),
    StandingItem(title="Review of Complaints", business=Business.COMPLAINTS),
    StandingItem(title="Meeting Dates and Agenda Plan", business=Business.PLAN, part="closing"),
)
