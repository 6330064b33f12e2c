"""Which rows of a table stand on one page, so that none leaves a line of itself behind, or goes on without its name.

A row that is not tall stands whole. Of a tall one that would leave most of a page empty: it is parted between its
paragraphs into rows that do, and each of them says again what it is about.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil
from typing import NamedTuple

from secretariat.basics.saying import say, spoken
from secretariat.documents.document import Cell, Listed, Paragraph, Run, Table, Text, plain

from .columns import LABEL, PARTED
from .letters import face
from .spelled import spelled

_TALLEST, _TALLEST_ACROSS = 330.0, 230.0
"""Points that a row may take on one page, upright and across the paper: half of what a page holds, so that what was
counted a little short fits one all the same."""
_PART, _OVER = 210.0, 1.1
"""Points that a part of a tall row takes, so that no more of a page is left empty; and by how much it may be more."""


class CellSetting(NamedTuple):
    """How a cell is set, in points: the size of its letters; a line, and what is between two paragraphs, by that size;
    and what is between the cell's edge and its words."""

    size: float
    line: float
    apart: float
    inset: float


class PrintedRow(NamedTuple):
    """A row as it is printed; ``whole``: it stands on one page."""

    cells: tuple[Cell, ...]
    whole: bool


def rows_of(table: Table, lines: CellSetting, widths: Sequence[float], *, across: bool) -> list[PrintedRow]:
    """The rows of a table, those that are tall parted where they can be."""
    rooms = [width - 2 * lines.inset for width in widths]
    tallest = _TALLEST_ACROSS if across else _TALLEST
    rows: list[PrintedRow] = []
    for cells in table.rows:
        tall = max((_height(cell, lines, room) for cell, room in zip(cells, rooms, strict=False)), default=0.0)
        if tall + 3 * lines.inset <= tallest:
            rows.append(PrintedRow(cells, whole=True))
        elif table.row_heads and len(cells) > 1 and cells[0]:
            rows += _parted(cells, lines, rooms, tall)
        else:
            rows.append(PrintedRow(cells, whole=False))
    return rows


def _parted(cells: tuple[Cell, ...], lines: CellSetting, rooms: Sequence[float], tall: float) -> Iterator[PrintedRow]:
    """A tall row as several, of about the same height. Where no paragraph ends in time, it parts as the page does."""
    parts = ceil(tall / _PART)
    head, *others = cells
    shares = [[*_shared(cell, lines, room, tall / parts)] for cell, room in zip(others, rooms[1:], strict=False)]
    count = max(map(len, shares), default=1)
    if count < 2:
        yield PrintedRow(cells, whole=False)
        return
    for n in range(count):
        held = tuple(share[n] if n < len(share) else () for share in shares)
        tallest = max(_height(cell, lines, room) for cell, room in zip(held, rooms[1:], strict=False))
        yield PrintedRow((_again(head) if n else head, *held), whole=tallest <= _PART * _OVER)


def _shared(cell: Cell, lines: CellSetting, room: float, most: float) -> Iterator[Cell]:
    """What stands in a cell, in parts of about so many points."""
    part: list[Paragraph | Listed] = []
    for block in cell:
        if part and _height((*part, block), lines, room) > most * _OVER:
            yield tuple(part)
            part = []
        part.append(block)
    yield tuple(part)


def _again(head: Cell) -> Cell:
    """The name of a row, where it goes on. In another language a sign says so: the name may stand in English."""
    first = head[0]
    words = first.text if isinstance(first, Paragraph) else (first.paragraphs or ((),))[0]
    continued = say(" (continued)") if spoken() is None else " …"
    if plain(words).endswith(continued):
        return head[:1]
    return (Paragraph((*words, Run(continued))),)


def _height(cell: Cell, lines: CellSetting, room: float) -> float:
    tall = 0.0
    for block in cell:
        within = isinstance(block, Listed)
        for text in block.paragraphs if isinstance(block, Listed) else (block.text,):
            count = _lines(text, lines.size, room - LABEL if within else room)
            tall += (count * lines.line + lines.apart) * lines.size
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
