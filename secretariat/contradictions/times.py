"""Times that run back: the minutes print them line after line, and each is to be no earlier than those above it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import get_args

from ..events.course import Abandoned, Closed
from ..events.items import ItemOpened
from ..events.private import PublicExcluded, PublicReadmitted
from ..events.room import Arrived, Left
from ..proceedings.proceedings import Proceedings
from .table import contradiction

Timed = Arrived | Left | PublicExcluded | PublicReadmitted | ItemOpened
"""What prints when somebody, or the public, came or went."""


@contradiction("out-of-order", "A time before that of the line before", "told", *get_args(Timed))
def out_of_order(p: Proceedings, event: Timed) -> Iterator[str]:
    """Lines stand in the order in which they were typed; a time that is put right may belong further up."""
    if event.at is None or (isinstance(event, ItemOpened) and not _moves_anybody(p, event)):
        return
    before = [*_of_people(p, event.people if isinstance(event, Arrived | Left) else ()), *_of_the_public(p)]
    at, who, did = max(before, default=(event.at, "", ""))
    if event.at < at:
        yield f"{p.time(event.at)} stands after {p.time(at)}, when {who} {did}: Ctrl+Up on the line moves it up."


@contradiction("moved-after-the-end", "Somebody came or left after the meeting ended", "told", Closed, Abandoned)
def moved_after_the_end(p: Proceedings, event: Closed | Abandoned) -> Iterator[str]:
    """A time typed wrongly further up stops no meeting from ending: it is told, to be put right there."""
    at, who, did = max([*_of_people(p, ()), *_of_the_public(p)], default=(event.at, "", ""))
    if event.at is not None and at is not None and at > event.at:
        yield f"By a line further up {who} {did} at {p.time(at)}, after the end: correct that line."


def _moves_anybody(p: Proceedings, event: ItemOpened) -> bool:
    """Whether the opening of an item prints its time: the public goes out for it, or somebody with an interest in it,
    or comes back after the one before."""
    items = (event.item, *event.together)
    goes = any(declared.leaves and declared.concerns(items) for declared in p.interests)
    return goes or bool(p.withdrawals.out) or (not p.in_private and not p.private.closed_for.isdisjoint(items))


def _of_people(p: Proceedings, but: tuple[str, ...]) -> Iterator[tuple[dt.datetime, str, str]]:
    """When everybody came and left, but those whose own times rules of the room look at."""
    for stay in (stay for person, stays in p.spells.items() if person not in but for stay in stays):
        for at, did in ((stay.since, "came"), (stay.until, "left")):
            if at:
                yield at, p.name(stay.person), did


def _of_the_public(p: Proceedings) -> Iterator[tuple[dt.datetime, str, str]]:
    for at, did in p.private.moves:
        yield at, "the public", did
