"""A table with a header row: a row for each thing asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ..labels import noun_and_number, number
from ..paragraphs import LetterPiece

_HEADERS = {
    "n": r"(?:ref(?:erence)?|no|nos|number|#|rec(?:ommendation)? (?:no|number|ref)\.?|item|id|rhif)\W*$",
    "when": r"(?:by when|when|due|date|timescale|target|deadline|timing|completion)\b[^,]*$",
    "position": r".*\b(?:position|status|decision|accepted|accept|agreed|rag|outcome)\b",
    "reply": (
        r".*\b(?:response|reply|answer|action|comment|comments|update|progress|ymateb|explanation|reason|reasons)\b"
    ),
    "asked": (
        r".*\b(?:recommendation|question|recommended|requested?|asked|issue|area|query|matter|point|theme|subject|"
        r"topic|argymhelliad|cwestiwn|panel['’]s)\b"
    ),
}
_COMPILED = {column: re.compile(pattern, re.IGNORECASE) for column, pattern in _HEADERS.items()}
_EMPTY = re.compile(r"[-–—.\s/]*$|n/?a$|nil$|none$", re.IGNORECASE)


class AnswerRow(NamedTuple):
    """What a row says, by its columns. ``when``: a column's own; ``dated``: the reply's column says when."""

    at: int
    n: str
    asked: str
    reply: str
    position: str
    when: str
    dated: bool


class AnswerTable(NamedTuple):
    """The rows of one table, and the places of its headers."""

    headers: tuple[int, ...]
    rows: tuple[AnswerRow, ...]


def columns(cells: Sequence[str]) -> dict[str, int]:
    """Which column holds what, by the words of a header row; empty where it is none.

    “Ref | Panel's recommendation | Commissioner's position | Action, and by when”. A column that asks and one that
    answers are needed.
    """
    found: dict[str, int] = {}
    for place, cell in enumerate(cells):
        if len(cell) > 80 or cell.endswith((".", "?")):
            return {}
        column = _column(cell, found)
        if column:
            found[column] = place
    answered = "reply" in found or "position" in found
    return found if "asked" in found and answered else {}


def _column(cell: str, found: dict[str, int]) -> str:
    low = cell.casefold()
    if _COMPILED["n"].match(low) and "n" not in found and "asked" not in found:
        return "n"
    if (
        _COMPILED["asked"].match(low)
        and "asked" not in found
        and not re.search(r"response|reply|answer|position|action", low)
    ):
        return "asked"
    for column in ("position", "reply", "when", "asked"):
        if _COMPILED[column].match(low) and column not in found:
            return column
    return ""


def tables(pieces: Sequence[LetterPiece]) -> list[AnswerTable]:
    """Every table among paragraphs that has a header row; a header that comes again on the next page is one more."""
    found: list[AnswerTable] = []
    header: dict[str, int] = {}
    names: tuple[str, ...] = ()
    headers: list[int] = []
    rows: list[AnswerRow] = []
    for at, piece in enumerate([*pieces, _END]):
        if not piece.cells:
            if piece.text and not _is_between(piece):
                if rows:
                    found.append(AnswerTable(tuple(headers), tuple(rows)))
                header, names, headers, rows = {}, (), [], []
            continue
        if not header or piece.cells == names:
            new = header or columns(piece.cells)
            if new:
                header, names = new, piece.cells
                headers.append(at)
            continue
        rows.append(_row(at, piece.cells, header, names))
    return found


def _is_between(piece: LetterPiece) -> bool:
    return piece.region == "furniture"


_END = LetterPiece(".", "body", -1)


def _row(at: int, cells: Sequence[str], header: dict[str, int], names: Sequence[str]) -> AnswerRow:
    def cell(column: str) -> str:
        place = header.get(column, -1)
        text = cells[place].strip() if 0 <= place < len(cells) else ""
        return "" if _EMPTY.match(text) else text

    n, asked = cell("n"), cell("asked")
    label = noun_and_number(asked) or number(asked)
    if label and label.rest and not n:
        n, asked = label.n, label.rest
    named = noun_and_number(n)
    dated = (
        bool(re.search(r"\bwhen\b|\bdate\b|timescale", names[header["reply"]], re.IGNORECASE))
        if "reply" in header
        else False
    )
    return AnswerRow(at, named.n if named else n, asked, cell("reply"), cell("position"), cell("when"), dated)
