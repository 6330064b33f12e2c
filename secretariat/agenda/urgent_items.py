"""Urgent business taken in a meeting: the agenda holds the item, with the reason the Chair gave (MTG-04)."""

from __future__ import annotations

from ..basics.record import new_id
from ..proceedings.proceedings import Proceedings

ADDED_IN_THE_MEETING = "urgent-"
"""How the identity of an item begins that a line of the minutes put on the agenda."""


def item_for(p: Proceedings, title: str) -> str:
    """The identity of the urgent item of this title: the one already added in the meeting, else a new one."""
    wanted = title.casefold()
    known = (
        item.id
        for item in p.bundle.items
        if item.id.startswith(ADDED_IN_THE_MEETING) and item.title.casefold() == wanted
    )
    return next(known, f"{ADDED_IN_THE_MEETING}{new_id()}")
