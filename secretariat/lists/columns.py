"""Which column is which: by what the first row calls it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

import msgspec

from ..basics.alphabet import plain
from ..basics.pattern import pattern
from .cells import GivenRow
from .written import says_nothing

_COUNT = pattern(r"\(?\d{1,3}[.)]*")
_LOOKED_THROUGH = 6
"""So many rows are looked through for the one that names the columns: a title often stands above it."""


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


def called(words: str) -> str:
    """What a header says, without capitals, accents, the signs around it, the number of “Member 2” and the
    year of “Representative 2033/34”."""
    words = re.sub(r"\s*\(?\b20\d\d(?:\s*[-–/]\s*\d{2,4})?\)?$", "", words.strip()) or words
    words = re.sub(r"(?<=[a-z]) ?\d$|\([^()]*\)\s*$", "", words.strip(), flags=re.IGNORECASE) or words
    said = re.sub(r"[^\w/& -]", " ", plain(words).replace("'s", "s")).replace("-", " ")
    return re.sub(r" ?/ ?", "/", " ".join(said.split()))


class Headed(msgspec.Struct, frozen=True):
    """The rows under the columns that rows of headers name, those left out. ``above``: what stood over the first."""

    columns: Columns | None
    rows: list[GivenRow]
    above: list[GivenRow]
    under: list[Columns]
    """Of each row, the columns that hold for it: a second table may have others. Empty where no row names any."""


Loose = Sequence[tuple[str, str]]
"""Patterns of headers, with the field each holds: asked of a column that no list of names has, in a row of headers."""
Words = Mapping[str, Sequence[str]]


def headed(
    rows: Sequence[GivenRow], words: Words, loose: Loose = (), never: Callable[[str], bool] | None = None
) -> Headed:
    """A list's rows under the columns that one of its first rows names, and any later row that names nothing else.

    ``never``: of a cell that is no header's. A row of several columns comes before one of a single: “Members” alone is
    the title of the table that follows.
    """
    rows, names = _without_their_names(of_cards(rows, words), words)
    if names:
        return Headed(None, rows, names, [])
    first = rows[:_LOOKED_THROUGH]
    named = [n for n, row in enumerate(first) if is_header(row.cells, words, never, loose) and (n == 0 or not row.alone)
             and not _stands_below(row, rows[n + 1 :], words)]  # fmt: skip
    at = next((n for n in named if not rows[n].alone), named[0] if named else None)
    if at is None:
        return Headed(None, list(rows), [], [])
    columns = Columns(_loosely(rows[at].cells, words, loose), rows[at].cells)
    found, under = [], []
    if at + 1 < len(rows) and _goes_on(rows[at + 1], words):
        heads = _over_each_other(columns.named, rows[at + 1].cells)
        columns, at = Columns(_loosely(heads, words, loose), heads), at + 1
    now = columns
    for row in rows[at + 1 :]:
        if _is_again(row.cells, now, words):
            now = Columns(_loosely(row.cells, words, loose), row.cells)
        else:
            found.append(row)
            under.append(now)
    return Headed(columns, found, list(rows[:at]), under)


def _without_their_names(rows: Sequence[GivenRow], words: Words) -> tuple[list[GivenRow], list[GivenRow]]:
    """The rows of a table whose cells came a line each, without the lines that name its columns, and these lines."""
    at = next((n for n, row in enumerate(rows) if not row.alone or _field_of(row, words) is None), len(rows))
    fields = [_field_of(row, words) for row in rows[:at]]
    flat = len(set(fields)) > 1 and next(iter(words)) in fields and all(row.alone for row in rows)
    return (list(rows[at:]), list(rows[:at])) if flat and at < len(rows) else (list(rows), [])


def _field_of(row: GivenRow, words: Words) -> str | None:
    name = called(row.alone)
    return next((field for field, names in words.items() if name and name in names), None)


def _goes_on(row: GivenRow, words: Words) -> bool:
    """Whether the row under the heads is more of them, “Title | First | Last” under “Name”: names of columns alone."""
    every = {name for names in words.values() for name in names}
    said = [called(cell) for cell in row.cells if cell]
    return len(set(said)) > 1 and all(name in every for name in said)


def _over_each_other(first: Sequence[str], second: Sequence[str]) -> tuple[str, ...]:
    wide = max(len(first), len(second))
    pairs = zip([*first, *[""] * (wide - len(first))], [*second, *[""] * (wide - len(second))], strict=True)
    return tuple(below or above for above, below in pairs)


def _stands_below(row: GivenRow, below: Sequence[GivenRow], words: Words) -> bool:
    """Whether what a row would call the column of names stands in that column again, in a row that is another: then
    it is a cell of this one too. Of “Councillor | Eldmoor | Ann Birch | Chair” the first says the title."""
    names = words[next(iter(words))]
    titles = [n for n, cell in enumerate(row.cells) if called(cell) in names]
    every = {name for names in words.values() for name in names}
    below = [other for other in below if not all(called(cell) in every for cell in other.cells if cell)]  # a header
    return any(
        called(other.cells[n]) == called(row.cells[n]) and other.cells != row.cells
        for other in below for n in titles if n < len(other.cells)
    )  # fmt: skip


def _is_again(cells: Sequence[str], now: Columns, words: Words) -> bool:
    """Whether a row further down names columns: those of now once more, or others in words that are names alone."""
    said = [called(cell) for cell in cells if cell]
    if len(said) > 1 and said == [called(cell) for cell in now.named if cell]:
        return True
    every = {name for names in words.values() for name in names}
    return len(set(said)) > 1 and all(name in every for name in said) and next(iter(words)) in _fields(cells, words)


def of_cards(rows: Sequence[GivenRow], words: Words) -> list[GivenRow]:
    """“Name: Ann Birch”, “Council: Eldmoor”, a line each, as a table; the rows as they are where they are no cards."""
    cards: list[dict[str, str]] = []
    numbers: list[int] = []
    every = {name for names in words.values() for name in names}
    first = ""
    for row in rows:
        name, colon, value = (part.strip() for part in row.alone.partition(":"))
        if not colon or called(name) not in every:
            return list(rows)
        first = first or called(name)
        if called(name) == first:
            cards.append({})
            numbers.append(row.number)
        cards[-1][name] = value
    named = list(dict.fromkeys(name for card in cards for name in card))
    if len(named) < 2 or not any(called(name) in words[next(iter(words))] for name in named):
        return list(rows)
    table = (GivenRow(n, tuple(card.get(name, "") for name in named)) for n, card in zip(numbers, cards, strict=True))
    return [GivenRow(numbers[0], tuple(named)), *table]


def is_header(
    cells: Sequence[str], words: Words, never: Callable[[str], bool] | None = None, loose: Loose = ()
) -> bool:
    """Whether cells name columns: one at least holds a field, and two are known; of a single one, the first there is.

    “Substitutes” on a line of its own is a heading, and no column. ``never``: of a cell that is no header's. ``loose``:
    what others may be called, which count beside two that are known.
    """
    said = [called(cell) for cell in cells if cell]
    if never is not None and any(never(cell) for cell in cells if cell):
        return False
    every = {name for names in words.values() for name in names}
    known = [name for name in said if name in every]
    fields = {field for field in _fields(cells, words) if field}
    first = next(iter(words))
    if len(said) == 1:
        return fields == {first} and not re.search(r"\d{4}", " ".join(cells))  # “Members 2033/34” is a title
    if words[first][0] in said:
        return True  # “Name”, “Date” or “Item” is no cell of a row
    alike = [name for name in said if name not in every and any(re.search(shape, name) for shape, _ in loose)]
    return bool(fields) and len(set(known)) >= 2 and (len(known) + len(alike)) * 2 >= len(said)


def _loosely(cells: Sequence[str], words: Mapping[str, Sequence[str]], loose: Loose) -> tuple[str, ...]:
    """The fields, those of unknown columns too, as far as no other column holds them."""
    every = {name for names in words.values() for name in names}
    found = list(_fields(cells, words))
    for n, cell in enumerate(cells):
        name = called(cell)
        if name and name not in every:
            field = next((field for shape, field in loose if re.search(shape, name)), "")
            found[n] = "" if field in found else field
    return tuple(found)


def _fields(cells: Sequence[str], words: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    return tuple(_field(called(cell), words) for cell in cells)


def _field(name: str, words: Mapping[str, Sequence[str]]) -> str:
    return next((field for field, names in words.items() if name and name in names), "")
