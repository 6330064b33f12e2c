"""The tables of a PDF's page, as far as can be told: lines whose parts begin at the same places, row by row."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from ..joining import joined, words_of
from .markup import one_line
from .portable_lines import Line

_NEAR = 4.0
"""Points by which two parts of one column may begin apart."""
Rule = tuple[float, float, float]


class TableOfPage(NamedTuple):
    """Rows of cells, from one line of the page to before another."""

    first: int
    after: int
    rows: list[list[str]]


def columns_of(lines: Sequence[Line]) -> list[float]:
    """Where parts of lines begin more than once: perhaps columns."""
    begins = sorted(piece.x for line in lines if len(line.pieces) > 1 for piece in line.pieces)
    found: list[list[float]] = []
    for x in begins:
        if found and x - found[-1][-1] < _NEAR:
            found[-1].append(x)
        else:
            found.append([x])
    return [sum(group) / len(group) for group in found if len(group) > 1]


def tables_of(lines: Sequence[Line], rules: Sequence[Rule], after: int, head: Sequence[str] = ()) -> list[TableOfPage]:
    """The tables among the lines of a page that come after the ``after``th.

    ``head``: the first row of the table that the page before ended with. Printed again it begins a table, though what
    stands beneath is the rest of one cell.
    """
    found: list[TableOfPage] = []
    whole = words_of("\n".join(line.text for line in lines))
    place = after
    while place < len(lines):
        stop = _stop(lines, place)
        if stop > place:
            part = lines[place:stop]
            columns = columns_of(part)
            wide = [line for line in part if len(line.pieces) > 1]
            again = len(part) > 1 and [one_line(piece.text) for piece in part[0].pieces] == list(head)
            columns = [piece.x for piece in part[0].pieces] if again else columns
            if again or (len(columns) > 1 and len(wide) > 1):
                found.append(TableOfPage(place, stop, _rows(part, columns, rules, whole)))
                place = stop
                continue
        place += 1
    return found


def _stop(lines: Sequence[Line], first: int) -> int:
    """Where a table that begins with a line of several parts is at its end; the line itself where there is none."""
    if len(lines[first].pieces) < 2:
        return first
    place = first + 1
    columns = [piece.x for piece in lines[first].pieces]
    while place < len(lines):
        line, before = lines[place], lines[place - 1]
        if before.y - line.y > 3.2 * max(line.size, before.size):
            break
        if len(line.pieces) > 1:
            columns += [piece.x for piece in line.pieces]
        elif not _within_a_column(line, columns):
            break
        place += 1
    while place > first and len(lines[place - 1].pieces) < 2 and _is_first_column(lines[place - 1], columns):
        if lines[place - 2].y - lines[place - 1].y < 1.3 * lines[place - 1].size:
            break  # it goes on with what stands above it
        place -= 1
    return place


def _within_a_column(line: Line, columns: list[float]) -> bool:
    piece = line.pieces[0]
    if not any(abs(piece.x - x) < _NEAR for x in columns):
        return False
    right = [x for x in columns if x > piece.x + _NEAR]
    return not right or piece.end < min(right) + 1


def _is_first_column(line: Line, columns: list[float]) -> bool:
    return abs(line.x - min(columns)) < _NEAR


def _rows(lines: Sequence[Line], columns: list[float], rules: Sequence[Rule], whole: frozenset[str]) -> list[list[str]]:
    """The rows: parted by ruled lines where there are such between them, else by what is further apart.

    A cell is one line, so the words that its lines parted are put together here (``whole``: those of the page).
    """
    gaps = [above.y - below.y for above, below in pairwise(lines)]
    pitch = min((gap for gap in gaps if gap > 1), default=0.0)
    ruled = [_ruled(rules, above, below) for above, below in pairwise(lines)]
    spaced = [gap > pitch * 1.15 for gap in gaps]
    by_rules = sum(ruled) > 1 and sum(ruled) * 3 >= sum(spaced)
    parted = ruled if by_rules else [a or b for a, b in zip(ruled, spaced, strict=True)]
    numbered = [_is_reference(line, columns[0]) for line in lines]
    if not any(parted) or (
        not by_rules and sum(numbered) > sum(parted)
    ):  # as close as its own lines: a row begins with its first column
        begun = numbered if any(numbered) else [abs(line.x - columns[0]) < _NEAR for line in lines]
        parted = [a or b for a, b in zip(parted, begun[1:], strict=True)]
    rows = [[""] * len(columns)]
    for line, new in zip(lines, [False, *parted], strict=True):
        if new:
            rows.append([""] * len(columns))
        for piece in line.pieces:
            column = min(range(len(columns)), key=lambda n, x=piece.x: abs(columns[n] - x))  # type: ignore[misc]
            rows[-1][column] = _together(rows[-1][column], one_line(piece.text), whole)
    return rows


def _together(above: str, below: str, whole: frozenset[str]) -> str:
    return joined([each for each in (above, below) if each], whole).text


def _is_reference(line: Line, column: float) -> bool:
    """Whether a line's first column holds a row's number, such as “3” or “AR/3”."""
    text = line.pieces[0].text
    return abs(line.x - column) < _NEAR and len(text) <= 10 and any(c.isdigit() for c in text)


def _ruled(rules: Sequence[Rule], above: Line, below: Line) -> bool:
    return any(
        below.y + below.size * 0.5 < y < above.y and left < above.end and right > above.x for left, right, y in rules
    )


def continued(before: list[list[str]], after: list[list[str]]) -> list[list[str]]:
    """The rows of a table that goes on over the page: its head, printed again, is left out; a row that was parted by
    the page's end is put together."""
    if not before or not after or len(before[0]) != len(after[0]):
        return before + after
    rest = after[1:] if after[0] == before[0] else after
    if rest and not rest[0][0] and any(rest[0]):
        whole = words_of(" ".join(cell for each in (*before, *rest) for cell in each))
        last = [_together(a, b, whole) for a, b in zip(before[-1], rest[0], strict=True)]
        return [*before[:-1], last, *rest[1:]]
    return before + rest
