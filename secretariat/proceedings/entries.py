"""What each event printed, and how these pieces come together: each in its place, answers in the points they answer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from ..documents.document import Block, Heading, Listed, Paragraph, Table, Text, listed, text

Joins = Literal["", "paragraph", "point", "sub-point", "table"]


@dataclass(slots=True)
class Entry:
    """What one event printed. ``joins``: it goes on in the paragraph, the lettered point, or the table, before it."""

    event: str
    item: str = ""
    blocks: list[Block] = field(default_factory=list)
    joins: Joins = ""
    private: bool = False
    aside: str = ""
    """The item under whose own heading it stands, while another is open."""
    ends: bool = False
    """The meeting ended with it."""


def in_place(entries: Iterable[Entry], agenda: Sequence[str]) -> list[Entry]:
    """The entries as they are printed: what stands under the heading of another item comes where that item would have
    been, once the open one is done with.

    ``agenda``: the items in order; none: as soon as another item is opened.
    """
    places = {item: n for n, item in enumerate(agenda)}
    waiting: list[Entry] = []
    found: list[Entry] = []
    for entry in entries:
        if entry.aside:
            waiting.append(entry)
            continue
        first = entry.blocks[0] if entry.blocks else None
        if waiting and (entry.ends or (isinstance(first, Heading) and (first.level == 2 or first.number))):
            now = places.get(entry.item, -1 if agenda and not entry.ends else len(places))
            ready = [each for each in waiting if entry.ends or places.get(each.aside, -1) <= now]
            found += sorted(ready, key=lambda each: places.get(each.aside, 0))
            waiting = [each for each in waiting if each not in ready]
        found.append(entry)
    return found + sorted(waiting, key=lambda each: places.get(each.aside, 0))


def joined(entries: Iterable[Entry]) -> tuple[Block, ...]:
    """The entries as one run of blocks, answers and run-on sentences joined to what they follow."""
    blocks: list[Block] = []
    for entry in entries:
        last = blocks[-1] if blocks else None
        first = entry.blocks[0] if entry.blocks else None
        if (
            entry.joins == "paragraph"
            and isinstance(last, Paragraph)
            and last.role == "body"
            and isinstance(first, Paragraph)
        ):
            blocks[-1] = replace(last, text=(*last.text, *text(" "), *first.text))
            blocks += entry.blocks[1:]
        elif (
            entry.joins == "table"
            and isinstance(last, Table)
            and isinstance(first, Table)
            and (last.caption, last.header) == (first.caption, first.header)
        ):
            blocks[-1] = replace(last, rows=(*last.rows, *first.rows))
            blocks += entry.blocks[1:]
        elif entry.joins in ("point", "sub-point") and isinstance(first, Paragraph) and (at := _last_point(blocks)):
            point = blocks[-at]
            assert isinstance(point, Listed)
            for n, more in enumerate(each for each in entry.blocks if isinstance(each, Paragraph)):
                point = _extended(point, more.text, n > 0 or entry.joins == "sub-point")
            blocks[-at] = point
        else:
            blocks += entry.blocks
    return tuple(blocks)


def relettered(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The same blocks with the letters of each series in order, where some were left out."""
    given: dict[str, int] = {}
    found: list[Block] = []
    for block in blocks:
        if isinstance(block, Listed) and block.kind == "letter":
            given[block.series] = given.get(block.series, 0) + 1
            block = listed(block.series, "letter", given[block.series], *block.paragraphs)
        found.append(block)
    return tuple(found)


def _last_point(blocks: list[Block]) -> int:
    """How far from the end the last lettered point stands, past promises noted in between; 0 if there is none."""
    for back, block in enumerate(reversed(blocks), 1):
        if isinstance(block, Listed) and block.kind == "letter":
            return back
        if not (isinstance(block, Listed) and block.kind in ("action", "undertaking")):
            return 0
    return 0


def _extended(point: Listed, words: Text, as_sub_point: bool) -> Listed:
    if as_sub_point:
        return replace(point, paragraphs=(*point.paragraphs, words))
    return replace(point, paragraphs=(*point.paragraphs[:-1], (*point.paragraphs[-1], *text(" "), *words)))
