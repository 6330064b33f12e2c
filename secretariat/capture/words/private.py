"""Words for a private session: private, public."""

from __future__ import annotations

from typing import Any

from ...basics.sentences import listing
from ...events.base import Happening
from ...events.private import PublicExcluded, PublicReadmitted
from ...proceedings.business import untaken
from ..desk import Asked
from .results import reads_as_result, result
from .table import word


@word(
    "private",
    usage="paragraphs | confidential [items …] [by who sec who] [vote for against | lost] [at time] [because why]",
)
def private(asked: Asked) -> Happening:
    """Exclude the public under a paragraph of Schedule 12A: /private 1. What follows stays off the public minutes."""
    fields: dict[str, Any] = {}
    found: list[str] = []
    moment = asked.moment
    while asked.peek():
        key = asked.peek().casefold().rstrip(",")
        if key == "because":
            asked.word()
            fields["reason"], asked.rest = asked.rest.strip(), ""
        elif reads_as_result(asked):
            fields |= result(asked)
        elif key == "at":
            moment = asked.time() or moment
        elif key in ("by", "moved", "sec", "seconded"):
            asked.skip("by", "moved", "sec", "seconded")
            who = "seconder" if key.startswith("sec") else "mover"
            fields[who] = asked.person(f"who is the {who}")
        elif key in ("for", "item", "items"):
            asked.word()
            fields["items"] = (*fields.get("items", ()), *_items(asked))
        elif key in ("confidential", "exempt"):
            fields["ground"] = asked.word().casefold()
        elif key.replace(",", "").isdecimal():
            found += [number for number in asked.word().split(",") if number]
        elif key in ("paragraph", "paragraphs", "paras", "para", "and", "under"):
            asked.word()
        else:
            asked.end()
    return PublicExcluded(paragraphs=listing(found), at=moment, **{"items": _open_business(asked), **fields})


def _items(asked: Asked) -> list[str]:
    """The items that are named next. Raises Refused for a number the agenda does not have."""
    found: list[str] = []
    asked.skip("item", "items", "the")
    while item := asked.p.bundle.numbered(asked.peek().rstrip(",")) if asked.peek() else None:
        asked.word()
        found.append(item.id)
        asked.skip("and")
    if not found:
        raise asked.refuse(f"There is no item {asked.peek()} on this agenda." if asked.peek() else "Say which item.")
    return found


def _open_business(asked: Asked) -> tuple[str, ...]:
    """What is open; before the first item, the one that comes next: the private part may come first."""
    if asked.p.item:
        return asked.p.business.open
    return tuple(item.id for item in untaken(asked.p)[:1])


@word("public", usage="[time]")
def public(asked: Asked) -> Happening:
    """The public is readmitted."""
    event = PublicReadmitted(at=asked.time() or asked.moment)
    asked.end()
    return event
