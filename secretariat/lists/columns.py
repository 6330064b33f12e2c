"""Which column is which: by what the first row calls it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ..basics.alphabet import plain
from .cells import GivenRow

_LOOKED_THROUGH = 6
"""So many rows are looked through for the one that names the columns: a title often stands above it."""


class Columns(NamedTuple):
    """The fields that columns hold, in order; empty where a column holds none. ``named``: what each is called."""

    fields: tuple[str, ...]
    named: tuple[str, ...]

    def values(self, cells: Sequence[str]) -> dict[str, str]:
        """What a row says of each field; two columns of one field are put together."""
        found: dict[str, str] = {}
        for field, cell in zip(self.fields, cells, strict=False):
            if field and cell:
                found[field] = f"{found[field]}; {cell}" if found.get(field) else cell
        return found

    def not_taken(self, cells: Sequence[str]) -> list[str]:
        """What a row says in columns that hold no field, each as “Party: Green”."""
        said = zip(self.named, self.fields, cells, strict=False)
        over = [f"beyond the last column: {cell}" for cell in cells[len(self.fields) :] if cell]
        return [f"{name}: {cell}" for name, field, cell in said if not field and cell and name] + over


def called(words: str) -> str:
    """What a header says, without capitals, accents and the signs around it."""
    said = re.sub(r"[^a-z0-9/& -]", " ", plain(words).replace("'s", "s")).replace("-", " ")
    return re.sub(r" ?/ ?", "/", " ".join(said.split()))


class Headed(NamedTuple):
    """The columns, if any row names them, and the rows that are not that one. ``above``: what stood over it."""

    columns: Columns | None
    rows: list[GivenRow]
    above: list[GivenRow]


Loose = Sequence[tuple[str, str]]
"""Patterns of headers, with the field each holds: asked of a column that no list of names has, in a row of headers."""


def headed(rows: Sequence[GivenRow], words: Mapping[str, Sequence[str]], loose: Loose = ()) -> Headed:
    """A list's rows under the columns that one of its first rows names."""
    for n, row in enumerate(rows[:_LOOKED_THROUGH]):
        if is_header(row.cells, words) and (n == 0 or not row.alone):
            fields = _loosely(row.cells, words, loose)
            return Headed(Columns(fields, row.cells), list(rows[n + 1 :]), list(rows[:n]))
    return Headed(None, list(rows), [])


def is_header(cells: Sequence[str], words: Mapping[str, Sequence[str]]) -> bool:
    """Whether cells name columns: one at least holds a field, and two are known; of a single one, the first there is.

    “Substitutes” on a line of its own is a heading, and no column.
    """
    said = [called(cell) for cell in cells if cell]
    every = {name for names in words.values() for name in names}
    known = [name for name in said if name in every]
    fields = {field for field in _fields(cells, words) if field}
    if len(said) == 1:
        return fields == {next(iter(words))}
    return bool(fields) and len(set(known)) >= 2 and len(known) * 2 >= len(said)


def _loosely(cells: Sequence[str], words: Mapping[str, Sequence[str]], loose: Loose) -> tuple[str, ...]:
    """The fields, those of unknown columns too, as far as no other column holds them."""
    every = {name for names in words.values() for name in names}
    found = list(_fields(cells, words))
    for n, cell in enumerate(cells):
        name = called(cell)
        if name and name not in every:
            field = next((field for pattern, field in loose if re.search(pattern, name)), "")
            found[n] = "" if field in found else field
    return tuple(found)


def _fields(cells: Sequence[str], words: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    return tuple(_field(called(cell), words) for cell in cells)


def _field(name: str, words: Mapping[str, Sequence[str]]) -> str:
    return next((field for field, names in words.items() if name and name in names), "")
