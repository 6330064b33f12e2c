"""What was pasted, as rows of cells: tabs, CSV, a table with strokes between its cells, or simply lines."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from ..basics.cleaning import clean
from ..basics.record import Refused

MOST_ROWS = 2000
"""Rows of a list: more is no list of a panel."""


class GivenRow(NamedTuple):
    """One row as it was given. ``number``: as a spreadsheet or an editor counts it, from 1."""

    number: int
    cells: tuple[str, ...]

    @property
    def words(self) -> str:
        """All of it on one line, to be shown as it stood."""
        return " · ".join(cell for cell in self.cells if cell)

    @property
    def alone(self) -> str:
        """The one cell that says something; empty where several do, or none."""
        said = [cell for cell in self.cells if cell]
        return said[0] if len(said) == 1 else ""


_BULLET = re.compile(r"^\s*(?:[•·▪●◦‣⁃○■□➢➤*–—-]|\(?\d{1,3}[.)])\s+")
_RULE = re.compile(r"^[\s|:+=-]*$")


def rows_of(text: str, is_header: Callable[[Sequence[str]], bool]) -> list[GivenRow]:
    """The rows of a list, those that say nothing left out. Raises Refused for what is too long, or is a broken table.

    ``is_header``: whether cells name the columns; a comma parts cells only where the first row says so, or where
    every cell is in quotation marks, for people write “Anna Birch, Westmarsh City Council” too.
    """
    text = clean(text.removeprefix("\ufeff"))
    lines = text.split("\n")
    first = next((line for line in lines if line.strip()), "")
    if any("\t" in line.strip() for line in lines):
        rows: Iterable[GivenRow] = _table(text, "\t")
    elif sum(line.strip().startswith("|") for line in lines) * 2 > sum(bool(line.strip()) for line in lines):
        rows = (GivenRow(n, _striped(line)) for n, line in enumerate(lines, 1) if not _RULE.match(line))
    elif delimiter := _delimiter(first, lines, is_header):
        rows = _table(text, delimiter)
    else:
        rows = (GivenRow(n, (" ".join(_BULLET.sub("", line).split()),)) for n, line in enumerate(lines, 1))
    found = [row for row in rows if any(row.cells)]
    if len(found) > MOST_ROWS:
        raise Refused(f"That has {len(found)} rows, and a list of more than {MOST_ROWS} is not read.")
    return found


def _first_row(line: str, delimiter: str) -> list[str]:
    return [cell.strip() for cell in next(csv.reader([line], delimiter=delimiter), [])]


def _delimiter(first: str, lines: Sequence[str], is_header: Callable[[Sequence[str]], bool]) -> str:
    """The sign between the cells: as the row that names the columns has it, else as every line does."""
    named = (d for d in ",;|" if len(cells := _first_row(first, d)) > 1 and is_header(cells))
    return next(named, "") or _every_line_has(lines)


def _every_line_has(lines: Sequence[str]) -> str:
    """The sign that parts the cells of a table without a header: in every line as often, and quoted or a semicolon."""
    said = [line for line in lines if line.strip()]
    for delimiter in ";,":
        counts = {len(_first_row(line, delimiter)) for line in said}
        sure = delimiter == ";" or all(line.lstrip().startswith('"') for line in said)
        if len(said) > 1 and len(counts) == 1 and counts.pop() > 1 and sure:
            return delimiter
    return ""


def _table(text: str, delimiter: str) -> list[GivenRow]:
    found = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=delimiter != "\t")
    try:
        before = 0
        for cells in reader:
            found.append(GivenRow(before + 1, tuple(_one_line(cell) for cell in cells)))
            before = reader.line_num
    except csv.Error as error:
        raise Refused(f"Line {reader.line_num} is no row of a table: {error}.") from None
    return found


def _striped(line: str) -> tuple[str, ...]:
    return tuple(_one_line(cell) for cell in line.strip().strip("|").split("|"))


def _one_line(cell: str) -> str:
    """A cell's lines, parted by a semicolon; the apostrophe taken off that keeps a spreadsheet from computing."""
    lines = [" ".join(line.split()) for line in cell.split("\n")]
    words = "; ".join(line for line in lines if line)
    return words[1:] if words[:1] == "'" and words[1:2] in ("=", "+", "-", "@", "'") else words


def bare(line: str) -> str:
    """A line without the bullet or the number it begins with."""
    return _BULLET.sub("", line).strip()
