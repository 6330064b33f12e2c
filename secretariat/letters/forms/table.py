"""A table with a header row: a row for each thing asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ...basics.pattern import pattern
from ..labels import noun_and_number, number
from ..paragraphs import LetterPiece
from ..positions import of_a_cell
from ..splitting import begins_as_asked
from ..voices import voice_of

_HEADERS = {
    "n": r"(?:ref(?:erence)?|no|nos|number|#|rec(?:ommendation)? (?:no|number|ref)\.?|item|id|rhif)\W*$",
    "when": r"(?:by when|when|due|date|timescale|target|deadline|timing|completion)\b[^,]*$",
    "position": r".*\b(?:position|status|decision|accepted|accept|agreed|agree|supported|rag|outcome|y/n|yes/no)\b",
    "reply": (
        r".*\b(?:response|reply|answer|action|comment|we did|done about it|what (?:we|i) (?:did|have done)|"
        r"comments|update|progress|ymateb|explanation|reason|reasons)\b"
    ),
    "asked": (
        r".*\b(?:recommendation|recs?|question|recommended|(?:you|panel|members?) (?:said|wanted)|requested?|asked|"
        r"issue|area|query|matter|point|theme|subject|"
        r"topic|argymhelliad|cwestiwn|panel['’]s)\b"
    ),
}
_COMPILED = {column: pattern(shape, re.IGNORECASE) for column, shape in _HEADERS.items()}
_WHEN = pattern(r"\b(?:when|date|timescale)\b", re.IGNORECASE)
_ASKING = pattern(rf"(?!.*(?:response|reply|answer|position|action)){_HEADERS['asked']}", re.IGNORECASE)
_ACTION = pattern(r"(?:agreed |panel['’]s )?(?:action|decision|minute|agreed)s?\b(?! (?:taken|by|and))", re.IGNORECASE)
"""What heads the column of what was asked, where no other does: “Action | Update”."""
_WELSH = pattern(
    r"\b(?:argymhell\w+|ymateb\w*|cwesti\w+|ateb\w*|rhif|statws|safbwynt|sylw\w*|dyddiad)\b", re.IGNORECASE
)
_NOT_WELSH = pattern(
    r"\b(?:recommendation|response|reply|question|answer|number|status|position|comment|date)s?\b", re.IGNORECASE
)
"""Where both languages stand side by side, the English columns are read: matters are minuted in English."""
_EMPTY = pattern(r"[-–—.\s/]*$|n/?a$|nil$|none$", re.IGNORECASE)


_CHOICE = "choice "
_TICK = pattern(r"[x✓✔☒☑•●*y]|yes", re.IGNORECASE)
_CROSS = pattern(r"[✗✘n]|no", re.IGNORECASE)
_BARE_NUMBER = pattern(r"(?:R|rec(?:ommendation)?\.? ?)?\d{1,2}\.?", re.IGNORECASE)


class AnswerRow(NamedTuple):
    """What a row says, by its columns. ``when``: a column's own; ``dated``: the reply's column says when.

    ``other``: what the second of two voices says, in a column of its own (``who``, ``other_who``: whose they are).
    """

    at: tuple[int, ...]
    n: str
    asked: str
    reply: str
    position: str
    when: str
    dated: bool
    who: str = ""
    other: str = ""
    other_who: str = ""


class AnswerTable(NamedTuple):
    """The rows of one table, and the places of its headers, and of rows that are a title over others."""

    headers: list[int]
    rows: list[AnswerRow]
    titles: list[int]


def columns(cells: Sequence[str]) -> dict[str, int]:
    """Which column holds what, by the words of a header row; empty where it is none.

    “Ref | Panel's recommendation | Commissioner's position | Action, and by when”. A column that asks and one that
    answers are needed.
    """
    if any(len(cell) > 80 or (cell.endswith((".", "?")) and len(cell.split()) > 6) for cell in cells):
        return {}
    english = [cell if not _WELSH.search(cell) or _NOT_WELSH.search(cell) else "" for cell in cells]
    for names in ([english] if english != list(cells) else []) + [list(cells)]:
        for asking in (_ASKING, _ACTION):
            found: dict[str, int] = {}
            for place, cell in enumerate(names):
                if column := _column(cell.casefold(), found, asking):
                    found[column] = place
            if "asked" in found and ("reply" in found or "position" in found):
                return found | _choices(names, found)
    return {}


def _choices(names: Sequence[str], found: dict[str, int]) -> dict[str, int]:
    """The columns of which one is ticked, each headed by a position: “Accepted | Partly | Not accepted”."""
    taken = {place for column, place in found.items() if column != "position"}
    choices = {f"{_CHOICE}{place}": place for place, cell in enumerate(names)
               if place not in taken and of_a_cell(cell)}  # fmt: skip
    return choices if len(choices) > 1 else {}


def _ticked(cells: Sequence[str], header: dict[str, int], names: Sequence[str]) -> str | None:
    """The position whose column is ticked, in the words that head it; empty where none is, or several. None where no
    column is to be ticked, or words stand in one."""
    places = [place for column, place in header.items() if column.startswith(_CHOICE) and place < len(cells)]
    marks = [(place, cells[place].strip(" ☐□[]")) for place in places]
    if not marks or not all(_EMPTY.match(mark) or _TICK.fullmatch(mark) or _CROSS.fullmatch(mark) for _, mark in marks):
        return None
    for sign in (_TICK, _CROSS):
        if ticked := [names[place] for place, mark in marks if sign.fullmatch(mark)]:
            return ticked[0] if len(ticked) == 1 else ""
    return ""


def _column(low: str, found: dict[str, int], asking: re.Pattern[str]) -> str:
    if _COMPILED["n"].match(low) and "n" not in found and "asked" not in found:
        return "n"
    if asking.match(low) and "asked" not in found:
        return "asked"
    if "reply" in found and "other" not in found and _COMPILED["reply"].match(low):
        return "other"
    for column in ("position", "reply", "when", "asked"):
        if _COMPILED[column].match(low) and column not in found:
            return column
    return ""


def tables(pieces: Sequence[LetterPiece]) -> list[AnswerTable]:
    """Every table among paragraphs that has a header row; a header that comes again on the next page is one more."""
    found: list[AnswerTable] = []
    header: dict[str, int] = {}
    names: tuple[str, ...] = ()
    for at, piece in enumerate(pieces):
        if not piece.cells:
            header, names = {}, ()
        elif not header:
            if header := columns(piece.cells):
                names = piece.cells
                found.append(AnswerTable([at], [], []))
        else:
            _add(found[-1], at, piece.cells, header, names)
    return [table for table in found if table.rows]


def _add(table: AnswerTable, at: int, cells: tuple[str, ...], header: dict[str, int], names: tuple[str, ...]) -> None:
    """Add a row to a table: a header again, a title over the rows that follow, the rest of a row, or a row."""
    if cells == names:
        table.headers.append(at)
        return
    said = [cell for cell in cells if not _EMPTY.match(cell)]
    asks = header.get("asked") == 0 and begins_as_asked(cells[0])  # its reply stands in the row beneath: merged cells
    if len(said) == 1 and said[0] == cells[0] and len(names) > 1 and len(said[0]) < 80 and not asks:
        table.titles.append(at)
        return
    row = _row(at, cells, header, names)
    if table.rows and not row.n and not row.asked:
        last = table.rows[-1]
        reply, position = (f"{a} {b}".strip() for a, b in ((last.reply, row.reply), (last.position, row.position)))
        table.rows[-1] = last._replace(at=(*last.at, at), reply=reply, position=position, when=last.when or row.when)
        return
    table.rows.append(row)


def _row(at: int, cells: Sequence[str], header: dict[str, int], names: Sequence[str]) -> AnswerRow:
    def cell(column: str) -> str:
        place = header.get(column, -1)
        text = cells[place].strip() if 0 <= place < len(cells) else ""
        return "" if _EMPTY.match(text) else text

    n, asked = cell("n"), cell("asked")
    label = noun_and_number(asked) or number(asked)
    if label and label.rest and not n:
        n, asked = label.n, label.rest
    if not n and _BARE_NUMBER.fullmatch(asked):
        n, asked = asked.strip(" ."), ""
    named = noun_and_number(n)
    dated = "reply" in header and _WHEN.search(names[header["reply"]]) is not None
    who, other_who = (voice_of(names[header[column]]) if "other" in header else "" for column in ("reply", "other"))
    ticked = _ticked(cells, header, names)
    return AnswerRow(
        (at,), named.n if named else n, asked, cell("reply"), cell("position") if ticked is None else ticked,
        cell("when"), dated, who, cell("other"), other_who,
    )  # fmt: skip
