"""Which letters and matters a meeting took as items of its own: there they were noted (REC-01)."""

from __future__ import annotations

from ..events.base import happenings
from ..events.items import ItemOpened
from ..events.taken_up import MatterTakenUp
from ..proceedings.proceedings import Proceedings
from .turns import Noting


def notings(p: Proceedings) -> list[Noting]:
    """Every item that was opened, not put off, and bears another identity than its own: that of a letter, of a matter,
    or of an earlier item. The first two are what somebody put on the agenda to be noted; the third names nothing here.
    """
    meeting = p.bundle.meeting
    opened = [
        id for event in happenings(p.bundle) if isinstance(event, ItemOpened) for id in (event.item, *event.together)
    ]
    taken = [id for id in dict.fromkeys(opened) if id not in p.put_items]
    items = [item for id in taken if (item := p.bundle.item(id)) and item.matter not in ("", item.id)]
    own = [Noting(item.matter, meeting.id, p.day, item.id, item.number, item.title) for item in items]
    return [*own, *_taken_up(p)]


def _taken_up(p: Proceedings) -> list[Noting]:
    """What the minutes say was settled, reported, done or carried on of a matter of an earlier meeting."""
    found = []
    for event, entry in zip(happenings(p.bundle), p.page.entries, strict=True):
        if isinstance(event, MatterTakenUp):
            item = p.bundle.item(entry.item)
            number, title = (item.number, item.title) if item else ("", "")
            found.append(Noting(event.reference, p.bundle.meeting.id, p.day, entry.item, number, title, event.how))
    return found
