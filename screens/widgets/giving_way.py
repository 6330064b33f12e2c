"""Columns that give way to need: where words are cut, a column that holds less than its width lends the rest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.cells import cell_len
from rich.text import Text


def needed(columns: int, rows: Iterable[Sequence[str | Text]]) -> list[int]:
    """How many cells of the terminal the longest words of each column take; 0 of one that stands empty."""
    needs = [0] * columns
    for cells in rows:
        for n, words in enumerate(cells):
            needs[n] = max(needs[n], words.cell_len if isinstance(words, Text) else cell_len(words))
    return needs


def give_way(widths: Sequence[int], needs: Sequence[int], least: Sequence[int], first: Sequence[int]) -> list[int]:
    """The widths in cells, which come to as much as before, after those with room to spare have lent it.

    ``needs``: how much the longest words of each column take. ``least``: what each keeps, however little that is.
    ``first``: the columns that are served before all others. Nobody lends what its own words need.
    """
    given = list(widths)
    while True:
        spare = [width - max(need, low) for width, need, low in zip(given, needs, least, strict=True)]
        lacking = [need - width for width, need in zip(given, needs, strict=True)]
        taker = next((n for n in first if lacking[n] > 0), lacking.index(max(lacking)))
        giver = spare.index(max(spare))
        if spare[giver] <= 0 or lacking[taker] <= 0:
            return given
        given[giver] -= 1
        given[taker] += 1
