"""Which pages of the printed packs each paper takes: the public pack, and the private one of exempt papers (MTG-06).

Exempt papers are bound in a pack of their own, numbered E1 and on. So the public pack is numbered without a gap, as
if they were not there: nobody can read off it how long a withheld paper is, and none of its pages moves when an exempt
paper comes late or grows (MTG-08).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from ..meetings.meeting import AgendaItem, ItemStanding, PaperStatus

FRONT = 2
"""The agenda itself comes first: on two pages, where it is no longer."""
PRIVATE = "E"
"""Stands before each page number of the private pack, which has no agenda in front."""


class Front(NamedTuple):
    """How many pages the agenda itself takes, and how that is known."""

    pages: int = FRONT
    how: Literal["estimated", "as published", "as you set it"] = "estimated"

    def __str__(self) -> str:
        return f"{self.pages} page{'' if self.pages == 1 else 's'}, {self.how}"


class Pages(NamedTuple):
    """From which page to which, a blank page at the end included. ``mark`` stands before each number."""

    first: int
    last: int
    mark: str = ""

    def __str__(self) -> str:
        return f"{self.mark}{self.first}–{self.mark}{self.last}"


def bound(item: AgendaItem) -> bool:
    """Whether its paper is bound into a pack: attached, counted, and the item neither put off nor withdrawn."""
    return item.pages > 0 and item.paper is PaperStatus.ATTACHED and item.standing is ItemStanding.ON


def page_ranges(items: Iterable[AgendaItem], front: int = FRONT) -> dict[str, Pages]:
    """The pages of each paper of the public pack, by its item's identity, in the order of the agenda (MTG-06).

    Each paper starts on an odd page, a right-hand one, and is evened up by a page left blank. The real pack of
    14 September 2022: 3–14, 15–16, 17–22, 23–84, 85–94, 95–96.
    """
    return _ranges((item for item in items if bound(item) and not item.exempt), front)


def private_ranges(items: Iterable[AgendaItem]) -> dict[str, Pages]:
    """The pages of each exempt paper in the private pack: E1–E4, E5–E6 (MTG-08). Never for the public."""
    return _ranges((item for item in items if bound(item) and item.exempt), 0, PRIVATE)


def _ranges(items: Iterable[AgendaItem], front: int, mark: str = "") -> dict[str, Pages]:
    ranges: dict[str, Pages] = {}
    last = _even(front)
    for item in items:
        ranges[item.id] = Pages(last + 1, _even(last + item.pages), mark)
        last = ranges[item.id].last
    return ranges


def _even(page: int) -> int:
    return page + page % 2
