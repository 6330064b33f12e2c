"""What a meeting decided, recommended, asked for and was promised, gathered from what happened in it."""

from __future__ import annotations

from collections.abc import Iterable

from ..basics.sentences import capitalised
from ..events.base import Happening, happenings
from ..events.items import ItemOpened
from ..proceedings import voting
from ..proceedings.proceedings import Proceedings
from .follow_up import FollowUp
from .matter import Matter

_LETTERS = {"recommendation": "R", "action": "A", "undertaking": "U"}


def matters(proceedings: Proceedings, follow_ups: Iterable[FollowUp] = ()) -> list[Matter]:
    """Everything a meeting decided, recommended, asked for or was promised, in order."""
    item = ""
    found: list[Matter] = []
    for event in happenings(proceedings.bundle):
        if isinstance(event, ItemOpened):
            item = event.item
        elif (matter := _matter(proceedings, item, event)) is not None:
            found.append(matter)
    return followed(found, follow_ups)


def followed(found: Iterable[Matter], follow_ups: Iterable[FollowUp]) -> list[Matter]:
    """The matters, each with its progress and note since the meeting."""
    known = {follow.id: follow for follow in follow_ups}
    return [
        matter._replace(progress=follow.progress, note=follow.note, since=follow.on)
        if (follow := known.get(matter.event))
        else matter
        for matter in found
    ]


def _matter(p: Proceedings, item_id: str, event: Happening) -> Matter | None:
    decided = event.matter(p)
    if decided is None:
        return None
    item = p.bundle.item(decided.item or item_id)
    number = item.number if item else ""
    title = item.title if item else ""
    wish = f"{capitalised(voting.WISH)}: " if event.id in p.wishes else ""
    label = f"{_LETTERS[decided.kind]}{decided.number}" if decided.number else number
    return Matter(
        decided.kind, f"{p.bundle.meeting.name}/{label}", p.bundle.meeting.id, p.day, number, title,
        f"{wish}{decided.words}", decided.who, decided.due, event.id, "open", "", item_id=item.id if item else "",
    )  # fmt: skip
