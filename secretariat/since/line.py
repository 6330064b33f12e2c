"""One line of “Since last time”: under which heading, what it says, how that was worked out, and where it leads."""

from __future__ import annotations

from typing import Literal

import msgspec

from ..finding.passage import Where

Heading = Literal[
    "Past its day",
    "Due in the coming week",
    "Answers awaited, and late",
    "Letters that came",
    "Done by others",
    "Half typed",
    "Complaints",
]
HEADINGS: tuple[Heading, ...] = (
    "Past its day", "Due in the coming week", "Answers awaited, and late", "Letters that came", "Done by others",
    "Half typed", "Complaints",
)  # fmt: skip
"""In the order in which they are read: what is late first, what merely stands there last."""


class SinceLine(msgspec.Struct, frozen=True):
    """``why``: how a date was worked out, or what else explains the line; may be empty."""

    heading: Heading
    words: str
    spot: Where
    why: str = ""


def in_order(found: list[SinceLine]) -> list[SinceLine]:
    """The lines under their headings, each heading once; within one as they came."""
    return sorted(found, key=lambda line: HEADINGS.index(line.heading))
