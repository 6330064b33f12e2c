"""Tables that do not stand upright: a card for each row, a line for each field; or a column for each row."""

from __future__ import annotations

from collections.abc import Sequence

from .cells import GivenRow
from .heads import Heads, called


def upright(rows: Sequence[GivenRow], heads: Heads) -> list[GivenRow]:
    """The rows as a table with a row for each of what is listed, in whichever way they lie."""
    return _turned(_of_cards(rows, heads), heads)


def _turned(rows: Sequence[GivenRow], heads: Heads) -> list[GivenRow]:
    """“Name | Ann Birch | Bob Elm” over “Council | Eldmoor | Holt” as a row for each column; the rows as they are where
    the first column names anything but fields, or the first row names them too."""
    at = next((n for n, row in enumerate(rows) if not row.alone), len(rows))
    body = rows[at:]
    labels = [row.cells[0] for row in body]
    if len(body) > 1 and not labels[0]:
        labels[0] = heads.corner
    fields = {heads.fields.get(called(label)) for label in labels}
    if None in fields or len(fields) < 2 or not fields & {*heads.main}:
        return list(rows)
    says_them_too = any(called(cell) in heads.fields for cell in body[0].cells[1:])
    if says_them_too and heads.plainest not in map(called, labels[1:]):
        return list(rows)
    told = tuple(sentence for row in body for sentence in row.told)
    columns = [[row.cells[n] if n < len(row.cells) else "" for row in body] for n in range(1, max(map(_wide, body)))]
    found = (GivenRow(n, tuple(cells), body[0].sheet, told) for n, cells in enumerate(columns, 2) if any(cells))
    return [*rows[:at], body[0]._replace(cells=tuple(labels)), *found]


def _wide(row: GivenRow) -> int:
    return len(row.cells)


def _of_cards(rows: Sequence[GivenRow], heads: Heads) -> list[GivenRow]:
    """“Name: Ann Birch”, “Council: Eldmoor”, a line each, as a table; the rows as they are where they are no cards."""
    cards: list[dict[str, str]] = []
    numbers: list[int] = []
    first = ""
    for row in rows:
        name, colon, value = (part.strip() for part in row.alone.partition(":"))
        if len(row.cells) == 2 and row.cells[0]:
            name, colon, value = row.cells[0], ":", row.cells[1]
        if not colon or called(name) not in heads.fields:
            return list(rows)
        first = first or called(name)
        if called(name) == first:
            cards.append({})
            numbers.append(row.number)
        cards[-1][name] = value
    named = list(dict.fromkeys(name for card in cards for name in card))
    if len(named) < 2 or not {*heads.of(named)} & {*heads.main}:
        return list(rows)
    table = (GivenRow(n, tuple(card.get(name, "") for name in named)) for n, card in zip(numbers, cards, strict=True))
    return [GivenRow(numbers[0], tuple(named)), *table]
