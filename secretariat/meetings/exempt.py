"""Exempt business: the paragraphs of Schedule 12A, and the public statement about a paper withheld (MTG-08)."""

from __future__ import annotations

import re

from ..basics.sentences import listing
from .meeting import AgendaItem, PaperStatus

SCHEDULE = "Part 1 of Schedule 12A to the Local Government Act 1972"

DESCRIPTIONS = {
    1: "information relating to any individual",
    2: "information which is likely to reveal the identity of an individual",
    3: "information relating to the financial or business affairs of any particular person, including the authority "
       "holding that information",
    4: "information relating to any consultations or negotiations, or contemplated ones, in connection with any "
       "labour relations matter",
    5: "information in respect of which a claim to legal professional privilege could be maintained in legal "
       "proceedings",
    6: "information which reveals that the authority proposes to give a notice by which requirements are imposed on a "
       "person, or to make an order or direction",
    7: "information relating to any action taken or to be taken in connection with the prevention, investigation or "
       "prosecution of crime",
}  # fmt: skip
"""What each of the seven paragraphs of Part 1 of Schedule 12A covers; a paper withheld says it (s.100B(5))."""


def numbers(exempt: str) -> list[int]:
    """The paragraphs that were typed: “1 and 2” is 1, 2."""
    return [int(number) for number in re.findall(r"\d+", exempt)]


def paragraphs(exempt: str) -> str:
    """``paragraph 3``, ``paragraphs 1 and 2``."""
    found = [str(number) for number in numbers(exempt)]
    return f"paragraph{'s' if len(found) > 1 else ''} {listing(found)}"


def statement(item: AgendaItem) -> str:
    """What stands in the place of an exempt paper on the public agenda; empty for an item taken in public (MTG-08).

    “Not for publication: the paper contains exempt information under paragraph 1 of …”
    """
    if not item.exempt:
        return ""
    under = f"exempt information under {paragraphs(item.exempt)} of {SCHEDULE}"
    covers = "; ".join(words for n in numbers(item.exempt) if (words := DESCRIPTIONS.get(n)))
    inside = f" ({covers})" if covers else ""
    if item.paper in (PaperStatus.ATTACHED, PaperStatus.TO_FOLLOW):
        return f"Not for publication: the paper contains {under}{inside}. The item is likely to be taken in private."
    return f"Likely to be taken in private: it involves {under}{inside}."
