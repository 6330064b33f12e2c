"""Words of somebody who is not here, by the roll: she spoke, so she is missing from those present (MTG-20)."""

from __future__ import annotations

from collections.abc import Iterator

from ..events.base import happenings
from ..events.items import ItemOpened
from ..events.room import Arrived
from ..events.speech import Answered, Reported, Said
from ..proceedings.proceedings import Proceedings
from .table import contradiction


@contradiction("speaks-unseen", "Somebody speaks who is not marked present", "told", Said, Answered, Reported)
def speaks_unseen(p: Proceedings, event: Said | Answered | Reported) -> Iterator[str]:
    """Who speaks is here. It is told once in an item; a meeting whose roll was never called knows nobody."""
    if not p.spells or p.phase != "in session" or event.person in p.room or _spoke_before(p, event):
        return
    code = p.people[event.person].code
    back = "gone by now" if p.spells.get(event.person) else "not marked present"
    yield f"{p.name(event.person, start=True)} is {back}, and speaks: /in {code}, or F4 and T if from the start."


def _spoke_before(p: Proceedings, event: Said | Answered | Reported) -> bool:
    """Whether the same person spoke in this item already, since somebody came last."""
    for before in reversed(happenings(p.bundle)):
        if event.place and before.place >= event.place:
            continue
        if isinstance(before, ItemOpened | Arrived):
            return False
        if isinstance(before, Said | Answered | Reported) and before.person == event.person:
            return True
    return False
