"""Which pages of the printed pack each paper takes (MTG-06)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from .meetings import AgendaItem, PaperStatus, Standing

FRONT = 2
"""The agenda itself comes first, on two pages."""


class Pages(NamedTuple):
    """From which page to which, a blank page at the end included."""

    first: int
    last: int

    def __str__(self) -> str:
        return f"{self.first}–{self.last}"


def in_pack(item: AgendaItem) -> bool:
    """Whether its paper is bound into the pack: attached, counted, and the item neither put off nor withdrawn."""
    return item.pages > 0 and item.paper is PaperStatus.ATTACHED and item.standing is Standing.ON


def page_ranges(items: Iterable[AgendaItem], front: int = FRONT) -> dict[str, Pages]:
    """The pages of each paper, by its item's identity, for items in the order of the agenda (MTG-06).

    Each paper starts on an odd page, a right-hand one, and is evened up by a page left blank. The real pack of
    14 September 2022: 3–14, 15–16, 17–22, 23–84, 85–94, 95–96.
    """
    ranges: dict[str, Pages] = {}
    last = _even(front)
    for item in items:
        if in_pack(item):
            ranges[item.id] = Pages(last + 1, _even(last + item.pages))
            last = ranges[item.id].last
    return ranges


def _even(page: int) -> int:
    return page + page % 2
