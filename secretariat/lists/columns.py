"""Which column is which: by what the first row calls it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import msgspec

from ..basics.pattern import pattern
from .cards import upright
from .cells import LOOKED_THROUGH, GivenRow
from .heads import Heads, called
from .written import says_nothing

_COUNT = pattern(r"\(?\d{1,3}[.)]*")
Never = Callable[[str], bool]
"""Of a cell that is no header's."""


class Columns(msgspec.Struct, frozen=True):
    """The fields that columns hold, in order; empty where a column holds none. ``named``: what each is called."""

    fields: tuple[str, ...]
    named: tuple[str, ...]

    def values(self, cells: Sequence[str], between: str = "; ") -> dict[str, str]:
        """What a row says of each field; two columns of one field are put together."""
        found: dict[str, str] = {}
        for field, cell in zip(self.fields, cells, strict=False):
            if field and cell and not says_nothing(cell):
                found[field] = f"{found[field]}{between}{cell}" if found.get(field) else cell
        return found

    def not_taken(self, cells: Sequence[str]) -> list[str]:
        """What a row says in columns that hold no field, each as “Party: Green”."""
        said = zip(self.named, self.fields, cells, strict=False)
        kept = ((name, cell) for name, field, cell in said if not field and name and not _COUNT.fullmatch(cell))
        return [f"{name}: {cell.rstrip('.')}" for name, cell in kept if cell and not says_nothing(cell)]

    def beyond(self, cells: Sequence[str]) -> list[str]:
        """What stands beyond the last column: a comma may have parted what belongs together."""
        named = zip([*self.named, *[""] * len(cells)], [*self.fields, *[""] * len(cells)], cells, strict=False)
        said = [cell for name, field, cell in named if cell and not name and not field and not says_nothing(cell)]
        return [cell for cell in said if not _COUNT.fullmatch(cell)]


class Headed(msgspec.Struct, frozen=True):
    """The rows under the columns that rows of headers name, those left out. ``above``: what stood over the first."""

    columns: Columns | None
    rows: list[GivenRow]
    above: list[GivenRow]
    under: list[Columns]
    """Of each row, the columns that hold for it: a second table may have others. Empty where no row names any."""


def headed(rows: Sequence[GivenRow], heads: Heads, never: Never | None = None) -> Headed:
    """A list's rows under the columns that one of its first rows names, and any later row that names nothing else.

    A row of several columns comes before one of a single: “Members” alone is the title of the table that follows.
    """
    rows, names = _without_their_names(upright(rows, heads), heads)
    if names:
        return Headed(None, rows, names, [])
    first = rows[:LOOKED_THROUGH]
    named = [n for n, row in enumerate(first) if is_header(row.cells, heads, never) and (n == 0 or not row.alone)
             and not _stands_elsewhere(row, [*rows[:n], *rows[n + 1 :]], heads)]  # fmt: skip
    at = next((n for n in named if not rows[n].alone), named[0] if named else None)
    if at is None:
        return Headed(None, list(rows), [], [])
    columns = _columns(rows[at].cells, heads)
    found, under = [], []
    if at + 1 < len(rows) and _goes_on(rows[at + 1], heads):
        columns, at = _columns(_over_each_other(columns.named, rows[at + 1].cells), heads), at + 1
    now = columns
    for row in rows[at + 1 :]:
        if _is_again(row.cells, now, heads):
            now = _columns(row.cells, heads)
        else:
            found.append(row)
            under.append(now)
    return Headed(columns, found, list(rows[:at]), under)


def _without_their_names(rows: Sequence[GivenRow], heads: Heads) -> tuple[list[GivenRow], list[GivenRow]]:
    """The rows of a table whose cells came a line each, without the lines that name its columns, and these lines."""
    of_each = [heads.fields.get(called(row.alone)) if row.alone else None for row in rows]
    at = next((n for n, field in enumerate(of_each) if field is None), len(rows))
    fields = of_each[:at]
    flat = len(set(fields)) > 1 and heads.first in fields and all(row.alone for row in rows)
    return (list(rows[at:]), list(rows[:at])) if flat and at < len(rows) else (list(rows), [])


def _goes_on(row: GivenRow, heads: Heads) -> bool:
    """Whether the row under the heads is more of them, “Title | First | Last” under “Name”: names of columns alone."""
    return len({called(cell) for cell in row.cells if cell}) > 1 and heads.all_known(row.cells)


def _over_each_other(first: Sequence[str], second: Sequence[str]) -> tuple[str, ...]:
    wide = max(len(first), len(second))
    pairs = zip([*first, *[""] * (wide - len(first))], [*second, *[""] * (wide - len(second))], strict=True)
    return tuple(below or above for above, below in pairs)


def _stands_elsewhere(row: GivenRow, others: Sequence[GivenRow], heads: Heads) -> bool:
    """Whether what a row would call the column of names stands in that column again, in a row that is another: then
    it is a cell of this one too. Of “Councillor | Eldmoor | Ann Birch | Chair” the first says the title."""
    titles = [n for n, field in enumerate(heads.of(row.cells)) if field == heads.first]
    return any(
        called(other.cells[n]) == called(row.cells[n]) and other.cells != row.cells and not heads.all_known(other.cells)
        for other in others for n in titles if n < len(other.cells)
    )  # fmt: skip


def _is_again(cells: Sequence[str], now: Columns, heads: Heads) -> bool:
    """Whether a row further down names columns: those of now once more, or others in words that are names alone."""
    said = [called(cell) for cell in cells if cell]
    if len(said) > 1 and said == [called(cell) for cell in now.named if cell]:
        return True
    return len(set(said)) > 1 and heads.all_known(cells) and heads.first in heads.of(cells)


def is_header(cells: Sequence[str], heads: Heads, never: Never | None = None) -> bool:
    """Whether cells name columns: one at least holds a field, and two are known; of a single one, the first there is.

    “Substitutes” on a line of its own is a heading, and no column. What others may be called loosely counts beside two
    that are known.
    """
    said = [called(cell) for cell in cells if cell]
    if never is not None and any(never(cell) for cell in cells if cell):
        return False
    known = [name for name in said if name in heads.fields]
    fields = {heads.fields[name] for name in known} - {""}
    if len(said) == 1:
        return fields == {heads.first} and not re.search(r"\d{4}", " ".join(cells))  # “Members 2033/34” is a title
    if heads.plainest in said:
        return True  # “Name”, “Date” or “Item” is no cell of a row
    alike = [
        name for name in said if name not in heads.fields and any(re.search(shape, name) for shape, _ in heads.loose)
    ]
    if len(said) > 2 and heads.first in fields and len(known) + len(alike) == len(said):
        return True  # “Date of meeting | Agenda dispatch | Deadline for reports”
    return bool(fields) and len(set(known)) >= 2 and (len(known) + len(alike)) * 2 >= len(said)


def _columns(cells: Sequence[str], heads: Heads) -> Columns:
    """The columns that cells name; unknown ones hold what they are called loosely, as far as no other column does."""
    found = list(heads.of(cells))
    for n, cell in enumerate(cells):
        name = called(cell)
        if name and name not in heads.fields:
            field = next((field for shape, field in heads.loose if re.search(shape, name)), "")
            found[n] = "" if field in found else field
    return Columns(tuple(found), tuple(cells))
