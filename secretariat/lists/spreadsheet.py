"""A spreadsheet (.xlsx) as rows of cells: its values as they are shown, and never a formula's."""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Callable, Sequence
from typing import Any

from ..basics.cleaning import clean
from ..basics.record import Refused
from .cells import LOOKED_THROUGH, MOST_ROWS, GivenRow, one_line, without_the_struck

_MOST_UNPACKED = 100_000_000
_MOST_COLUMNS = 60


def is_spreadsheet(data: bytes) -> bool:
    """Whether a file is a workbook, by its content."""
    if not data.startswith(b"PK"):
        return False
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(io.BytesIO(data)) as packed:
            return any(name.startswith("xl/") for name in packed.namelist())
    except BadZipFile:
        return False


def rows_of(name: str, data: bytes, is_header: Callable[[Sequence[str]], bool]) -> list[GivenRow]:
    """The rows of every sheet one of whose first rows names the columns; else of the first that has any.

    Where several have, a row says of which it is, and its sheet's name stands above its rows. Raises Refused where the
    workbook is damaged, locked or far too large.
    """
    from zipfile import ZipFile

    with ZipFile(io.BytesIO(data)) as packed:
        parts = packed.infolist()
        if any(part.flag_bits & 1 for part in parts):
            raise Refused(f"{name} is locked with a password. Save it without one, and open that.")
        if sum(part.file_size for part in parts) > _MOST_UNPACKED:
            raise Refused(f"{name} unpacks to more than a list can have, and was not opened.")
    from openpyxl import load_workbook

    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        seen = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
        sheets = [(sheet.title, rows) for sheet in seen if (rows := _rows(sheet, data))]
    except Refused:
        raise
    except Exception as error:  # whatever a damaged file makes the library stumble over
        raise Refused(f"{name} is damaged, and cannot be opened as a spreadsheet.") from error
    if not sheets:
        raise Refused(f"{name} has no rows.")
    with_columns = [
        (title, rows) for title, rows in sheets if any(is_header(row.cells) for row in rows[:LOOKED_THROUGH])
    ]
    if len(with_columns) < 2:
        return (with_columns or sheets)[0][1]
    found = [
        [GivenRow(0, (title,), title), *(row._replace(sheet=title) for row in rows)] for title, rows in with_columns
    ]
    return [row for rows in found for row in rows]


def _part(sheet: Any, data: bytes) -> bytes:
    """The sheet as its file has it: read row by row, the library tells neither of merged cells nor of hidden rows."""
    from zipfile import ZipFile

    path = str(getattr(sheet, "_worksheet_path", ""))
    with ZipFile(io.BytesIO(data)) as packed:
        return packed.read(path) if path in packed.namelist() else b""


def _hidden(part: bytes) -> set[int]:
    """The rows that are hidden, or filtered away."""
    rows = re.findall(rb"<row ([^>]*)>", part)
    said = (re.search(rb'\br="(\d+)"', row) for row in rows if re.search(rb'\bhidden="(?:1|true)"', row))
    return {int(found[1]) for found in said if found}


def _merged(part: bytes) -> list[tuple[int, int, int]]:
    """The cells of one column that are merged downwards: the column, the first row and the last, counted from 1."""
    from openpyxl.utils.cell import range_boundaries

    ends = re.findall(rb'<mergeCell [^>]*ref="([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})"', part)
    found = (range_boundaries(each.decode()) for each in ends)
    return [(left, top, bottom) for left, top, right, bottom in found if left == right and bottom - top < MOST_ROWS]


def _rows(sheet: Any, data: bytes) -> list[GivenRow]:
    found: list[GivenRow] = []
    part = _part(sheet, data)
    hidden = _hidden(part)
    down = {(n, left): (top, left) for left, top, bottom in _merged(part) for n in range(top + 1, bottom + 1)}
    values: dict[tuple[int, int], str] = {}
    starts = set(down.values())
    for number, cells in enumerate(sheet.iter_rows(max_col=_MOST_COLUMNS), 1):
        said = [_with_strokes(_as_words(cell.value), cell) for cell in cells]
        for n, words in enumerate(said, 1):
            if (number, n) in starts:
                values[number, n] = words
            elif (number, n) in down:
                said[n - 1] = values.get(down[number, n], "")
        told = ("Its row is hidden in the spreadsheet.",) if number in hidden else ()
        row = without_the_struck(GivenRow(number, tuple(said), told=told))
        if any(row.cells):
            found.append(row)
        if len(found) > MOST_ROWS:
            raise Refused(f"That has more than {MOST_ROWS:,} rows, and is no list of a panel.")
    wide = max((n + 1 for row in found for n, cell in enumerate(row.cells) if cell), default=0)
    return [row._replace(cells=row.cells[:wide]) for row in found]


def _with_strokes(words: str, cell: Any) -> str:
    """The words of a cell, between signs where its font strikes them out."""
    struck = bool(words) and cell.has_style and cell.font is not None and cell.font.strike
    return f"~~{words}~~" if struck else words


def _as_words(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case dt.datetime() if value.time() == dt.time():
            return value.date().isoformat()
        case dt.datetime():
            return f"{value.date().isoformat()} {value:%H:%M}"
        case dt.date():
            return value.isoformat()
        case dt.time():
            return f"{value:%H:%M}"
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return one_line(clean(str(value)))
