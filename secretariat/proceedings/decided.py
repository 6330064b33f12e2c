"""What was decided: as a row of the tables, and as a matter that can be followed."""

from __future__ import annotations

import datetime as dt
from typing import Literal

import msgspec

from ..documents.document import Listed, Paragraph


class Decided(msgspec.Struct, frozen=True):
    """What an event decided, as a row of the list of decisions. ``words``: the decision as a sentence."""

    kind: Literal["decision", "referral", "recommendation", "action", "undertaking"]
    words: str
    who: str = ""
    due: dt.date | None = None
    item: str = ""
    """The item it is about, where that is not the open one."""
    number: int = 0
    """That of a recommendation, action or undertaking; 0 for a decision, which has none."""
    procedural: bool = False
    """It is about the meeting itself, such as its order or its length, and not about the business of the item."""


class Decision(msgspec.Struct):
    """A line of the closing table: what came of an item. ``event``: the one that decided it.

    ``afterwards``: it was settled after the meeting was closed. ``told``: the minutes tell it in a sentence of their
    narrative, without a word of decision, such as an election.
    """

    item: str
    block: Paragraph | Listed
    private: bool = False
    event: str = ""
    afterwards: bool = False
    told: bool = False
    under: str = ""
    """The title of what has no number, in which it was decided: “Presentation by the Lanes Trust”."""
    goes_on: bool = False
    """A point of the list that the line before it announced."""
    printed: Paragraph | Listed | None = None
    """The line of the minutes that says it, where the row says more."""
    lead: Paragraph | None = None
    """What leads up to it in the minutes, “The Panel RECOMMENDED:”."""
