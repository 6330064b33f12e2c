"""Rows of a table called by their first cell, in the PDF too: a header cell of its row, for those who hear the page.

Typst can say so in its own words only behind a feature (`a11y-extras`, `pdf.header-cell`) that its binding for Python
cannot switch on. Its tags are plain objects of the file, so the first cell of a row is made a header where it stands,
in as many bytes as before: nothing else of the file moves. Where a later Typst writes its tags otherwise, nothing is
found and the file stays as it is; a test would say so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from secretariat.basics.pattern import pattern
from secretariat.documents.document import Table

_CELL = pattern(
    rb"(?P<begins>\nendobj\n\d+ 0 obj\n<</Type/StructElem/S/)TD(?P<parent>/P \d+ 0 R)"
    rb"/A\[<</O/Table(?P<heads>/Headers\[\(U(?P<table>\d+)x(?P<column>\d+)y\d+\)\])"
)
"""A cell of the body as Typst tags it, under the header of its column: (U2x0y0), table 2, column 0."""
_OF_ITS_ROW = b"/Scope/Row"


def with_row_heads(data: bytes, tables: Sequence[Table]) -> bytes:
    """The same file with the first cell of each row as its header, in those tables that have such rows.

    The other cells lose the list of their headers: by it, a reader would look no further than the column's. What a cell
    belongs to is then told by the scope of both.
    """
    found: dict[int, int] = {}
    for cell in _CELL.finditer(data):
        if cell["column"] == b"0":
            found[int(cell["table"])] = found.get(int(cell["table"]), 0) + 1
    wanted = {n for n, table in enumerate(tables, 1) if table.row_heads and found.get(n) == len(table.rows)}

    def changed(cell: re.Match[bytes]) -> bytes:
        if int(cell["table"]) not in wanted:
            return cell[0]
        first = cell["column"] == b"0"
        said = (_OF_ITS_ROW if first else b"").ljust(len(cell["heads"]))
        return cell["begins"] + (b"TH" if first else b"TD") + cell["parent"] + b"/A[<</O/Table" + said

    return _CELL.sub(changed, data) if wanted else data
