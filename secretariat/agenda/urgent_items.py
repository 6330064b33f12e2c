"""Urgent business taken in a meeting: the agenda holds the item, with the reason the Chair gave (MTG-04)."""

from __future__ import annotations

from collections.abc import Iterable

from ..basics.acts import Drop, Put
from ..basics.ordering import following
from ..basics.record import new_id
from ..events import Happening, UrgentTaken
from ..meetings.meeting import AgendaItem
from ..proceedings.proceedings import Proceedings

_ADDED = "urgent-"
"""How the identity of an item begins that a line of the minutes put on the agenda."""


def item_for(p: Proceedings, title: str) -> str:
    """The identity of the urgent item of this title: the one already added in the meeting, else a new one."""
    wanted = title.casefold()
    known = (item.id for item in p.bundle.items if item.id.startswith(_ADDED) and item.title.casefold() == wanted)
    return next(known, f"{_ADDED}{new_id()}")


def minuted(added: Iterable[Happening], removed: Iterable[Happening], p: Proceedings) -> list[Put | Drop]:
    """What changes on the agenda when lines that took urgent business are added to the minutes and taken out."""
    taken = {event.item: event for event in added if isinstance(event, UrgentTaken)}
    changes: list[Put | Drop] = []
    for event in removed:
        item = p.bundle.item(event.item) if isinstance(event, UrgentTaken) and event.item not in taken else None
        if item is not None and item.id.startswith(_ADDED):
            changes.append(Drop(item, p.bundle.meeting.id))
        elif item is not None:
            changes.append(Put(item.with_(urgent=""), p.bundle.meeting.id))
    last = p.bundle.items[-1].place if p.bundle.items else ""
    for id, event in taken.items():
        known = p.bundle.item(id) or AgendaItem(id=id, number=event.label, title=event.title, place=following(last))
        item = known.with_(urgent=event.reason)
        if item != p.bundle.item(id):
            changes.append(Put(item, p.bundle.meeting.id))
    return changes
