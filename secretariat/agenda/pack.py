"""Which pages of the printed packs each paper takes: the public pack, and the private one of exempt papers (MTG-06).

Exempt papers are bound in a pack of their own, numbered E1 and on. So the public pack is numbered without a gap, as
if they were not there: nobody can read off it how long a withheld paper is, and none of its pages moves when an exempt
paper comes late or grows (MTG-08).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import msgspec

from ..basics.amounts import so_many
from ..meetings.meeting import AgendaItem, ItemStanding, PaperStatus

FRONT = 2
"""The agenda itself comes first: on two pages, where it is no longer."""
PRIVATE = "E"
"""Stands before each page number of the private pack, which has no agenda in front."""


class Front(msgspec.Struct, frozen=True):
    """How many pages the agenda itself takes, and how that is known."""

    pages: int = FRONT
    how: Literal["estimated", "as published", "as you set it", "as in the pack"] = "estimated"

    def __str__(self) -> str:
        return f"{so_many(self.pages, 'page')}, {self.how}"


class Pages(msgspec.Struct, frozen=True):
    """From which page to which, a blank page at the end included. ``mark`` stands before each number."""

    first: int
    last: int
    mark: str = ""
    also: tuple[Pages, ...] = ()
    """Those of the item's papers that stand elsewhere: in a supplement, in the private pack."""

    def __str__(self) -> str:
        here = f"{self.mark}{self.first}"
        if self.first != self.last:
            here += f"–{self.mark}{self.last}"
        return ", ".join((here, *map(str, self.also)))

    @property
    def private(self) -> bool:
        """Whether any of them are in the private pack."""
        return bool(self.mark) or any(pages.private for pages in self.also)


def bound(item: AgendaItem) -> bool:
    """Whether its paper is bound into a pack: attached, counted, and the item neither put off nor withdrawn."""
    return item.pages > 0 and item.paper is PaperStatus.ATTACHED and item.standing is ItemStanding.ON


class Binding(msgspec.Struct, frozen=True):
    """How the house binds a pack."""

    odd_pages: bool = True
    cover_sheets: bool = True


def page_ranges(items: Iterable[AgendaItem], front: int = FRONT, *, odd: bool = True) -> dict[str, Pages]:
    """The pages of each paper of the public pack, by its item's identity, in the order of the agenda (MTG-06).

    Each paper starts on an odd page, a right-hand one, and is evened up by a page left blank. The real pack of
    14 September 2022: 3–14, 15–16, 17–22, 23–84, 85–94, 95–96.
    """
    return followed((Length(item.id, item.pages) for item in items if bound(item) and not item.exempt), front, odd=odd)


def private_ranges(items: Iterable[AgendaItem], *, odd: bool = True) -> dict[str, Pages]:
    """The pages of each exempt paper in the private pack: E1–E4, E5–E6 (MTG-08). Never for the public."""
    private = (Length(item.id, item.pages) for item in items if bound(item) and item.exempt)
    return followed(private, 0, PRIVATE, odd=odd)


class Length(msgspec.Struct, frozen=True):
    """How many pages something takes that is bound, by its identity."""

    id: str
    pages: int


def followed(lengths: Iterable[Length], after: int, mark: str = "", *, odd: bool = True) -> dict[str, Pages]:
    """The pages of each, one after the other, after so many pages. ``odd``: each begins on an odd one and is evened up
    by a page left blank."""
    ranges: dict[str, Pages] = {}
    last = evened(after, odd)
    for each in lengths:
        ranges[each.id] = Pages(last + 1, evened(last + each.pages, odd), mark)
        last = ranges[each.id].last
    return ranges


def evened(page: int, odd: bool = True) -> int:
    """The page, or where the next is to be an odd one, the page left blank after it."""
    return page + page % 2 if odd else page
