"""Which rows of a table stand on one page: those that are not tall, so that none leaves one line of itself behind.

A tall row may part: kept whole it would leave most of a page empty.
"""

from __future__ import annotations

from collections.abc import Sequence

from secretariat.documents.document import Cell, Listed, Table, Text

from .columns import LABEL, PARTED
from .letters import face
from .spelled import spelled

_TALLEST = 230.0
"""Points: half of what a page across the paper holds, so that what was counted a little short fits one all the same."""
_LINE, _APART = 1.37, 0.9
"""A line and what is between two paragraphs of a cell, by the letters' size."""


def stand_whole(table: Table, size: float, inset: float, widths: Sequence[float]) -> list[bool]:
    """For each row whether it stands on one page."""
    return [
        max((_height(cell, size, width - 2 * inset) for cell, width in zip(row, widths, strict=False)), default=0)
        + 3 * inset <= _TALLEST
        for row in table.rows
    ]  # fmt: skip


def _height(cell: Cell, size: float, room: float) -> float:
    tall = 0.0
    for block in cell:
        within = isinstance(block, Listed)
        for text in block.paragraphs if isinstance(block, Listed) else (block.text,):
            tall += (_lines(text, size, room - LABEL if within else room) * _LINE + _APART) * size
    return tall


def _lines(text: Text, size: float, room: float) -> int:
    """How many lines words take, each as full as it can be; a word that is wider than the room breaks."""
    lines, at = 1, 0.0
    for run in text:
        drawn_in = face(strong=run.strong, emphasis=run.emphasis)
        space = drawn_in.width(" ") * size / 1000
        for word in PARTED.split(spelled(run.text)):
            wide = drawn_in.width(word) * size / 1000
            if at and at + wide > room:
                lines, at = lines + 1, 0.0
            more, left = divmod(wide, max(room, 1.0))
            lines, at = lines + int(more), at + left + space
    return lines
