"""Bars of block characters: numbers that one would rather look at than read, on any terminal and in any text."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from .document import Bars, Table, plain

_EIGHTHS = " ▏▎▍▌▋▊▉█"
_NARROWEST = 4
"""Cells: with less room than this for the longest bar there are none, and the numbers stand alone."""


def bar(value: float, top: float, width: int) -> str:
    """One bar, ``width`` cells long where the value is ``top``. What is not nothing has at least a sliver."""
    if value <= 0 or top <= 0 or width <= 0:
        return ""
    eighths = max(1, round(min(value, top) / top * width * 8))
    return "█" * (eighths // 8) + (_EIGHTHS[eighths % 8] if eighths % 8 else "")


def bar_lines(rows: Sequence[tuple[str, float, str]], width: int, top: float = 0) -> list[str]:
    """A line for each row of label, value and the value as it is read: “2022  ████▌  43 days”, within so many cells.

    ``top``: the value of the longest bar; 0: the largest there is.
    """
    labels = max((_cells(label) for label, _, _ in rows), default=0)
    shown = max((_cells(words) for _, _, words in rows), default=0)
    room = width - labels - shown - 4
    top = full_bar(rows, top)
    lines = []
    for label, value, words in rows:
        drawn = bar(value, top, room) if room >= _NARROWEST else ""
        lines.append(f"{label}{' ' * (labels - _cells(label))}  {f'{drawn}  ' if drawn else ''}{words}")
    return lines


def full_bar(rows: Sequence[tuple[str, float, str]], top: float) -> float:
    """The value of a full bar: the one that is set, else the largest there is."""
    return top or max((value for _, value, _ in rows), default=0)


def drawn_rows(table: Table, bars: Bars) -> list[tuple[str, float, str]]:
    """The rows that bars are drawn of: the first cell of the table's row, the value, and the cell of its column."""
    found = []
    for row, value in zip(table.rows, bars.values, strict=False):
        label, words = (" ".join(_words(row[n])) if n < len(row) else "" for n in (0, bars.column))
        found.append((label, value, words))
    return found


def _words(cell: Sequence[object]) -> list[str]:
    return [plain(part) for block in cell for part in getattr(block, "paragraphs", (getattr(block, "text", ()),))]


def _cells(words: str) -> int:
    """How many cells of a terminal some words take: a wide letter takes two, a combining mark none."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in words
    )  # fmt: skip
