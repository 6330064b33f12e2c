"""The tables of a paper as CSV, for a spreadsheet: UTF-8 with its mark, and no cell that is taken for a formula.

One table is its header and its rows. Several of one header are one table too, with their captions as its first column;
others stand one after another, each under its caption. A cell is one line a paragraph. The status of the paper and its
foot come last, so that the header is the first row.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from ..basics.pattern import pattern
from .document import Cell, Document, Listed, Table, plain

_FORMULA = tuple("=+-@|%\t\r\n＝＋－＠")
"""What a spreadsheet begins a formula with, or once did; after blanks too."""
_NUMBER = pattern(r"[+-]?\d+(?:[.,]\d+)*%?")
_BLANKS = " \u00a0\u200b\ufeff\u3000"


def write(doc: Document) -> bytes:
    """The whole file. Raises ValueError, a sentence to show, for a paper without a table."""
    tables = [block for block in doc.body if isinstance(block, Table)]
    if not tables:
        raise ValueError("There is no table in this paper, and a .csv has tables alone: name a file ending in .docx.")
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    ends = [[], *([words] for words in (doc.status, doc.foot) if words)]
    for row in (*_rows(tables), *(ends if len(ends) > 1 else [])):
        writer.writerow(map(safe, row))
    return out.getvalue().encode("utf-8-sig")


def safe(words: str) -> str:
    """A cell as text: an apostrophe stands before what a spreadsheet would work out. A number is left alone."""
    is_formula = words.lstrip(_BLANKS).startswith(_FORMULA) and not _NUMBER.fullmatch(words)
    return f"'{words}" if is_formula else words


def _rows(tables: Sequence[Table]) -> Iterable[Sequence[str]]:
    headers = {table.header for table in tables}
    if len(tables) == 1:
        yield tables[0].header
        yield from _of(tables[0])
    elif len(headers) == 1:
        yield ("Table", *tables[0].header)
        for table in tables:
            yield from ((table.caption, *row) for row in _of(table))
    else:
        for n, table in enumerate(tables):
            yield from [()] * (n > 0)
            yield (table.caption,)
            yield table.header
            yield from _of(table)


def _of(table: Table) -> Iterable[Sequence[str]]:
    return ([_words(cell) for cell in row] for row in table.rows)


def _words(cell: Cell) -> str:
    lines = []
    for block in cell:
        if isinstance(block, Listed):
            first, *others = block.paragraphs or ((),)
            lines += [f"{block.label} {plain(first)}", *map(plain, others)]
        else:
            lines.append(block.words)
    return "\n".join(lines)
