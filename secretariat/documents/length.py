"""How many pages a paper takes when printed: an estimate, by counting its lines (MTG-06).

A line has 73 letters. A paragraph takes its lines and half a line after it; the title and each heading about two lines
more; a row of a table as much as its fullest cell. Counted so, a page of the Word paper holds 52: that agrees with
agendas of seven to sixty-seven items as printed. Word breaks lines a little differently, so the clerk can set the
number by hand.
"""

from __future__ import annotations

from itertools import chain

from .document import Block, Cell, Document, Heading, Listed, Paragraph, Table, plain

LINES, LETTERS = 52, 73
"""What a page of the Word paper holds, counted as here: A4, 2.5 cm of margin, Arial 12."""
_NARROWEST, _WIDEST = 10, 70
"""How the Word paper shares a table's width: by the longest line of each column, within these."""


def pages_of(doc: Document) -> int:
    """How many pages it takes, at least one."""
    lines = _lines(plain(doc.heading.text), LETTERS * 2 // 3) * 1.5 + 1.5 + sum(map(_height, doc.body))
    return max(1, -int(-lines // LINES))


def _height(block: Block) -> float:
    if isinstance(block, Heading):
        return _lines(plain(block.text), LETTERS) + 2
    if isinstance(block, Table):
        return _table(block)
    return _text(block, LETTERS)


def _text(block: Paragraph | Listed, letters: int) -> float:
    lines = block.paragraphs if isinstance(block, Listed) else (block.text,)
    return sum(_lines(plain(line), letters) + 0.5 for line in lines)


def _table(table: Table) -> float:
    """Its caption, its header, and each row by its fullest cell."""
    weights = [
        min(_WIDEST, max(_NARROWEST, len(title), *(_longest(row[n]) for row in table.rows if n < len(row))))
        for n, title in enumerate(table.header)
    ]
    letters = [max(1, LETTERS * weight // sum(weights)) for weight in weights]
    rows = (max(sum(_text(block, wide) for block in cell) for cell, wide in zip(row, letters, strict=False))
            for row in table.rows)  # fmt: skip
    return 3.5 + sum(rows)


def _longest(cell: Cell) -> int:
    lines = chain.from_iterable(b.paragraphs if isinstance(b, Listed) else (b.text,) for b in cell)
    return max((len(plain(line)) for line in lines), default=0)


def _lines(words: str, letters: int) -> int:
    return max(1, -(-len(words) // letters))
