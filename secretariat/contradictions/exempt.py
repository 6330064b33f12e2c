"""Exempt business, and what the record does with it: minuted in public, taken up again in public, another ground."""

from __future__ import annotations

from collections.abc import Iterator

from ..basics.sentences import listing
from ..events.base import happenings
from ..events.items import ItemOpened
from ..events.private import PublicExcluded
from ..meetings.exempt import numbers, paragraphs
from ..proceedings.proceedings import Proceedings
from .table import contradiction, of_the_whole


@contradiction("excluded-reopened", "An item taken in private, opened again with the public there", "told", ItemOpened)
def excluded_reopened(p: Proceedings, event: ItemOpened) -> Iterator[str]:
    """The resolution ended when the public came in again: it needs another (MTG-30)."""
    for id in (event.item, *event.together):
        item = p.bundle.item(id)
        before = any(entry.private and entry.item == id for entry in p.page.entries)
        if item and before and not p.in_private and id not in p.private.closed_for:
            ground = f" {' '.join(numbers(item.exempt))}" if item.exempt else " and the paragraph"
            yield f"Item {item.number} was taken in private, and the public is here again: /private{ground} first."


@contradiction("exempt-ground", "Another ground than the agenda gives", "told", PublicExcluded)
def another_ground(p: Proceedings, event: PublicExcluded) -> Iterator[str]:
    """What was resolved is kept as it was resolved; the agenda gave notice of another paragraph (MTG-08)."""
    for id in event.items or (p.item,):
        item = p.bundle.item(id or "")
        if item is None or not item.exempt or not event.carried:
            continue
        if event.ground == "confidential":
            yield f"Item {item.number} is down as exempt under {paragraphs(item.exempt)}, not as confidential."
        elif set(numbers(item.exempt)) != set(numbers(event.paragraphs)):
            yield (f"Item {item.number} is down as exempt under {paragraphs(item.exempt)}; it is kept as resolved, "
                   f"under {paragraphs(event.paragraphs)}.")  # fmt: skip


@of_the_whole("exempt-in-public", "Exempt business minuted in public", "asks")
def exempt_in_public(p: Proceedings) -> Iterator[tuple[str, str]]:
    """Nothing exempt goes out by mistake: no public paper of the meeting does, until it is said to be right."""
    yield from held_items(p).items()


def held_items(p: Proceedings) -> dict[str, str]:
    """The items of which something is minuted in public that was to be private, by identity, each with why."""
    events = {event.id: event for event in happenings(p.bundle)}
    taken, again, found = set[str](), set[str](), dict[str, str]()
    for entry in p.page.entries:
        item, event = p.bundle.item(entry.item), events.get(entry.event)
        if item is None or event is None:
            continue
        if entry.private:
            taken.add(item.id)
        elif isinstance(event, ItemOpened):
            again |= taken & {item.id, *event.together}
        elif entry.blocks and not event.always_public:
            if item.id in again and item.id not in p.private.closed_for:
                found[item.id] = "It was taken in private, and is minuted in public too."
            elif item.exempt and item.id not in p.private.settled | taken:
                found[item.id] = f"It is down as exempt under {paragraphs(item.exempt)}, and is minuted in public."
    return found


def held_up(p: Proceedings, said: frozenset[str]) -> str:
    """Why no public paper of a meeting may go out yet; empty where one may. ``said``: the numbers of items of which it
    was said that their minutes are public."""
    held = [item for id in held_items(p) if (item := p.bundle.item(id)) and item.number not in said]
    if not held:
        return ""
    which = f"item{'s' if len(held) > 1 else ''} {listing([item.number for item in held])}"
    return f"The agenda or a resolution makes {which} private, and something of it is minuted in public."
