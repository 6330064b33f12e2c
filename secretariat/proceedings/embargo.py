"""Embargoes: what is minuted under an item is held out of public papers until a day (the panel's own choice)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from .proceedings import Proceedings


def standing(p: Proceedings, today: dt.date, said: Collection[str] = ()) -> dict[str, dt.date]:
    """The items whose minutes are under embargo today, by identity, each with the day from which they are public.

    ``said``: the numbers of items of which the clerk said that they may be public all the same.
    """
    found: dict[str, dt.date] = {}
    for id, until in p.embargoes.items():
        item = p.bundle.item(id)
        if item is not None and today < until and item.number not in said:
            found[id] = until
    return found


def held_events(p: Proceedings, today: dt.date, said: Collection[str] = ()) -> set[str]:
    """The identities of what was minuted under such items."""
    items = standing(p, today, said)
    return {entry.event for entry in p.page.entries if entry.stands_under in items} if items else set()
