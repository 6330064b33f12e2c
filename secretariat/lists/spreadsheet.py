"""A spreadsheet (.xlsx) as rows of cells: its values as they are shown, and never a formula's."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from typing import Any

from ..basics.record import Refused
from .cells import MOST_ROWS, GivenRow

_MOST_UNPACKED = 100_000_000
_MOST_COLUMNS = 60


def is_spreadsheet(data: bytes) -> bool:
    """Whether a file is a workbook, by its content."""
    if not data.startswith(b"PK"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            return any(name.startswith("xl/") for name in packed.namelist())
    except zipfile.BadZipFile:
        return False


def rows_of(name: str, data: bytes) -> list[GivenRow]:
    """The rows of the first sheet that has any. Raises Refused where it is damaged, locked or far too large."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        parts = packed.infolist()
        if any(part.flag_bits & 1 for part in parts):
            raise Refused(f"{name} is locked with a password. Save it without one, and open that.")
        if sum(part.file_size for part in parts) > _MOST_UNPACKED:
            raise Refused(f"{name} unpacks to more than a list can have, and was not opened.")
    from openpyxl import load_workbook

    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        for sheet in book.worksheets:
            if sheet.sheet_state == "visible" and (found := _rows(sheet)):
                return found
    except Refused:
        raise
    except Exception as error:  # whatever a damaged file makes the library stumble over
        raise Refused(f"{name} is damaged, and cannot be opened as a spreadsheet.") from error
    raise Refused(f"{name} has no rows.")


def _rows(sheet: Any) -> list[GivenRow]:
    found = []
    for number, cells in enumerate(sheet.iter_rows(max_col=_MOST_COLUMNS, values_only=True), 1):
        row = GivenRow(number, tuple(_as_words(cell) for cell in cells))
        if any(row.cells):
            found.append(row)
        if len(found) > MOST_ROWS:
            raise Refused(f"That has more than {MOST_ROWS} rows, and is no list of a panel.")
    wide = max((n + 1 for row in found for n, cell in enumerate(row.cells) if cell), default=0)
    return [row._replace(cells=row.cells[:wide]) for row in found]


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
            lines = [" ".join(line.split()) for line in str(value).split("\n")]
            return "; ".join(line for line in lines if line)
