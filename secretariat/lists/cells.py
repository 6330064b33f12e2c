"""What was pasted, as rows of cells: tabs, CSV, a table with strokes between its cells, or simply lines."""

from __future__ import annotations

import contextlib
import csv
import io
import itertools
import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from ..basics.bullets import DRAWN
from ..basics.cleaning import clean
from ..basics.pattern import pattern
from ..basics.record import Refused
from .as_above import marks_kept
from .struck import parted, strokes_marked
from .vcards import COLUMNS, cards_in, is_of_cards

MOST_ROWS = 2000
"""Rows of a list: more is no list of a panel."""
MOST_LETTERS = 20_000
"""Of one line: no row of a list is as long; it is of some other file."""


class GivenRow(NamedTuple):
    """One row as it was given. ``number``: as a spreadsheet or an editor counts it, from 1; ``sheet``: of which one."""

    number: int
    cells: tuple[str, ...]
    sheet: str = ""
    told: tuple[str, ...] = ()
    """How it stands there, where that is worth a look: a sentence each."""
    struck: bool = False
    """Whether all of it is struck out."""

    @property
    def words(self) -> str:
        """All of it on one line, to be shown as it stood."""
        return " · ".join(cell for cell in self.cells if cell)

    @property
    def alone(self) -> str:
        """The one cell that says something; empty where several do, or none."""
        said = [cell for cell in self.cells if cell]
        return said[0] if len(said) == 1 else ""


_DRAWN = rf"{DRAWN}§*–—\-\u2190-\u21ff\u2600-\u27bf\U0001f300-\U0001faff"
_BULLET = pattern(
    rf"^\s*(?:[{_DRAWN}]\ufe0f?|o(?=\t|\s+(?:\d|(?i:cllr|councillor|mrs?|ms|dr)\b))|\(?\d{{1,3}}[.)]|\[\d{{1,3}}\]|\(?[a-z]\)|\(?[ivx]{{1,5}}[.)]|"
    r"\d{1,4}(?=\s+(?i:cllr|councillor|mrs?|ms|dr)\b))\s+"
)
"""What a line begins with; a small “o” is one that Word copies, “A.” is an initial."""
_DRAWN_CELL = pattern(rf"^[ \t]*(?:[{_DRAWN}]|o)[ ]*\t", re.MULTILINE)
_RULE = pattern(r"^[\s|:+=_-]*$")
_SEPARATOR = pattern(r"\s*\"?sep=(.)\"?[,;\t]*\s*(?:\n|$)", re.IGNORECASE)
"""The first line by which Excel is told what parts the cells."""
LOOKED_THROUGH = 6
"""So many rows are looked through for the one that names the columns: a title often stands above it."""
_ENTITY = pattern(r"&(?:[a-zA-Z]{2,8}|#\d{2,5}|#x[0-9a-fA-F]{2,5});")
_BREAK = pattern(r"[ \t]*<br ?/?>[ \t]*", re.IGNORECASE)
_GAP = pattern(r"\s{2,}")


def rows_of(text: str, is_header: Callable[[Sequence[str]], bool]) -> list[GivenRow]:
    """The rows of a list, those that say nothing left out. Raises Refused for what is too long, or is a broken table.

    ``is_header``: whether cells name the columns; a comma parts cells only where the first row says so, or where
    every cell is in quotation marks, for people write “Anna Birch, Westmarsh City Council” too.
    """
    text = _BREAK.sub("; ", strokes_marked(clean(text.removeprefix("\ufeff"))))
    if _ENTITY.search(text):
        from html import unescape

        text = clean(unescape(text))
    if "\t" in text:
        text = _DRAWN_CELL.sub("", text)
    lines = text.split("\n")
    for n, line in enumerate(lines, 1):
        if len(line) > MOST_LETTERS:
            raise Refused(f"Line {n} has {len(line):,} letters, and is no row of a list.")
    rows: Iterable[GivenRow]
    if is_of_cards(text):
        rows = [GivenRow(1, COLUMNS), *(GivenRow(card.number, card.cells) for card in cards_in(text))]
    elif told := _SEPARATOR.match(text):
        rows = (row._replace(number=row.number + 1) for row in _table(text[told.end() :], told[1]))
    elif "\t" in text and any("\t" in bare(line) for line in lines):
        rows = _table(marks_kept(text), "\t")
    elif sum(line.strip().startswith("|") for line in lines) * 2 > sum(bool(line.strip()) for line in lines):
        rows = (GivenRow(n, _striped(line)) for n, line in enumerate(lines, 1) if not _RULE.match(line))
    elif delimiter := _delimiter(lines, is_header) or _of_quoted_heads(text, is_header):
        rows = _table(text, delimiter)
    else:
        rows = (
            _by_gaps(lines, is_header)
            or _by_wide_gaps(lines)
            or (
                GivenRow(n, (" ".join(_LEADER.sub("; ", bare(line)).split()),))
                for n, line in enumerate(lines, 1)
                if not _RULE.match(line)
            )
        )
    found = [without_the_struck(row) for row in rows if any(row.cells)]
    if len(found) > MOST_ROWS:
        raise Refused(f"That has {len(found):,} rows, and a list of more than {MOST_ROWS:,} is not read.")
    return found


def without_the_struck(row: GivenRow) -> GivenRow:
    """A row without the words that are struck out, which are told; one of which nothing is left, as struck out."""
    cells, struck = parted(row.cells)
    if not struck:
        return row
    if not any(cells):
        return row._replace(cells=tuple(cell.replace("~~", "") for cell in row.cells), struck=True)
    return row._replace(cells=cells, told=(*row.told, f"Struck out, and not read: {struck.rstrip('.')}."))


def _first_row(line: str, delimiter: str) -> list[str]:
    return [cell.strip() for cell in next(csv.reader([line], delimiter=delimiter, skipinitialspace=True), [])]


def _delimiter(lines: Sequence[str], is_header: Callable[[Sequence[str]], bool]) -> str:
    """The sign between the cells: as the row that names the columns has it, else as every line does."""
    first = [line for line in lines if line.strip()][:LOOKED_THROUGH]
    named = (d for line in first for d in ",;|^~" if len(cells := _first_row(line, d)) > 1 and is_header(cells))
    return next(named, "") or _of_a_first_column(lines, is_header) or _every_line_has(lines)


def _of_a_first_column(lines: Sequence[str], is_header: Callable[[Sequence[str]], bool]) -> str:
    """The sign between the cells of a table that lies on its side; empty where no first column names the fields."""
    for delimiter in ",;":
        said = [_first_row(line, delimiter) for line in lines if line.strip()]
        cells = said[next((n for n, row in enumerate(said) if len(row) > 1), 0) :]
        if len(cells) > 1 and all(len(row) > 1 for row in cells) and is_header([row[0] for row in cells]):
            return delimiter
    return ""


def _of_quoted_heads(text: str, is_header: Callable[[Sequence[str]], bool]) -> str:
    """The sign between cells whose heads take several lines in quotation marks; empty where none names the columns."""
    if not text.lstrip().startswith('"'):
        return ""
    for delimiter in ",;":
        first = itertools.islice(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), LOOKED_THROUGH)
        with contextlib.suppress(csv.Error):
            if any(
                len(cells) > 1 and is_header([one_line(cell).replace("; ", " ") for cell in cells]) for cells in first
            ):
                return delimiter
    return ""


def _by_gaps(lines: Sequence[str], is_header: Callable[[Sequence[str]], bool]) -> list[GivenRow]:
    """A table whose columns stand under each other by blanks alone, cut where the words of its header begin.

    Nothing where no row names the columns, or a row can be cut neither there nor at its own gaps.
    """
    cells_of = (_GAP.split(line.strip()) for line in lines)
    at = next((n for n, cells in enumerate(cells_of) if len(cells) > 1 and is_header(cells)), None)
    if at is None:
        return []
    starts = [found.start() for found in re.finditer(r"(?<=\s\s)\S", lines[at].lstrip())]
    cuts = [0, *(start + len(lines[at]) - len(lines[at].lstrip()) for start in starts)]
    found = [GivenRow(n, (one_line(line),)) for n, line in enumerate(lines[:at], 1)]
    for n, line in enumerate(lines[at:], at + 1):
        cells = tuple(line[cut:end] for cut, end in zip(cuts, [*cuts[1:], None], strict=True))
        if any(line[cut - 1 : cut].strip() for cut in cuts[1:]):
            cells = tuple(_GAP.split(line.strip()))
            if len(cells) != len(cuts):
                return []
        found.append(GivenRow(n, tuple(one_line(cell) for cell in cells)))
    return found


_LEADER = pattern(r"\s*(?:\.{4,}|…{2,}|·{3,}|_{4,}|\s(?:[→⇒➔»>]|[-=]+>)\s)\s*")
"""What leads from a name to what belongs to it: “Cllr A Birch ........ Holt”, “Cllr A Birch → Holt”."""
_WIDE_GAP = pattern(r" {3,}")


def _by_wide_gaps(lines: Sequence[str]) -> list[GivenRow]:
    """Rows whose cells stand apart by three blanks and more, as they are copied out of a page; nothing where any line
    of several has none."""
    cells_of = [(n, _WIDE_GAP.split(bare(line).rstrip())) for n, line in enumerate(lines, 1) if line.strip()]
    if len(cells_of) < 2 or any(len(cells) < 2 for _, cells in cells_of):
        return []
    return [GivenRow(n, tuple(one_line(cell) for cell in cells)) for n, cells in cells_of]


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
    table = delimiter != "\t"
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=table, skipinitialspace=table)
    try:
        before = 0
        for cells in reader:
            found.append(GivenRow(before + 1, tuple(one_line(cell) for cell in cells)))
            before = reader.line_num
    except csv.Error as error:
        raise Refused(f"Line {reader.line_num} is no row of a table: {error}.") from None
    return [_alone(row) if delimiter == "\t" else row for row in found]


def _alone(row: GivenRow) -> GivenRow:
    """A row of a single cell, which is a line among the rows, without what a line begins with."""
    return row._replace(cells=tuple(map(bare, row.cells))) if row.alone else row


_EMPHASIS = pattern(r"^(\*{1,3}|_{1,2})(?=\S)(.+)(?<=\S)\1$")


def _striped(line: str) -> tuple[str, ...]:
    return tuple(_EMPHASIS.sub(r"\2", one_line(cell)) for cell in line.strip().strip("|").split("|"))


_GOES_ON = pattern(
    r";\s((?:(?:city|county|borough|district|metropolitan|unitary|town) )*(?:council|authority))(?=;|$)",
    re.IGNORECASE,
)
"""A line of a cell that only goes on with that before it: “Holt” over “Borough Council”."""


def one_line(cell: str) -> str:
    """A cell's lines, parted by a semicolon; the apostrophe taken off that keeps a spreadsheet from computing."""
    lines = [" ".join(line.split()) for line in cell.split("\n")]
    words = "; ".join(line for line in lines if line)
    words = _GOES_ON.sub(r" \1", words)
    return words[1:] if words[:1] == "'" and words[1:2] in ("=", "+", "-", "@", "'") else words


def bare(line: str) -> str:
    """A line without the bullet or the number it begins with."""
    return _BULLET.sub("", line).strip()
