"""An item opened by a slip of a key, and the one before it opened again: as if the slip had not been."""

from __future__ import annotations

from ..basics.acts import Drop
from ..basics.sentences import capitalised
from ..events.base import Happening, happenings
from ..events.course import Adjourned
from ..events.items import ItemOpened
from ..events.private import PublicReadmitted
from ..proceedings.proceedings import Proceedings
from .desk import Captured


def opened_again(p: Proceedings, event: ItemOpened) -> Captured | None:
    """What opening an item means where nothing was said since it was open: nothing, or that what was opened after it
    was a slip, which goes with the public's return that it brought about. None where it is opened in earnest.

    Its heading then stands once, without “(continued)”, its letters go on, and it is private still if it was.
    """
    events = happenings(p.bundle)
    said = next((n for n in reversed(range(len(events))) if not _says_nothing(events[n])), -1)
    opened = [n for n, each in enumerate(events) if isinstance(each, ItemOpened)]
    before = [n for n in opened if n <= said][-1:]
    for n in reversed([*before, *(n for n in opened if n > said)]):
        if _items(events[n]) == _items(event):
            slip = events[max(n, said) + 1 :]
            return _back(p, event, slip) if slip or _is_open(p, event, events[n:]) else None
    return None


def _is_open(p: Proceedings, event: ItemOpened, since: tuple[Happening, ...]) -> bool:
    """Whether the item is open and was never broken off: neither put off nor adjourned since."""
    broken_off = any(isinstance(each, Adjourned) for each in since)
    return p.phase == "in session" and not broken_off and not p.put_items.keys() & {*_items(event)}


def _says_nothing(event: Happening) -> bool:
    """An item that was opened, and no more; nor does the public come back of itself."""
    return type(event) is ItemOpened or (isinstance(event, PublicReadmitted) and bool(event.with_item))


def _items(event: Happening) -> tuple[str, ...]:
    return (event.item, *event.together) if isinstance(event, ItemOpened) else ()


def _back(p: Proceedings, event: ItemOpened, slip: tuple[Happening, ...]) -> Captured:
    which = p.items_named(_items(event))
    meeting = p.bundle.meeting.id
    if not slip:
        return Captured(note=f"{which} is open", say=f"{capitalised(which)} is open already.")
    undone = p.items_named(id for each in slip for id in _items(each))
    return Captured(
        also=[Drop(each, meeting) for each in slip], note=f"back to {which}",
        say=f"Back in {which}, as if {undone} had not been opened.",
    )  # fmt: skip
