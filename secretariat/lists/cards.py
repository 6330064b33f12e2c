"""Lists that do not stand upright: a card for each row, a line for each field."""

from __future__ import annotations

from collections.abc import Sequence

from .cells import GivenRow
from .heads import Heads, called


def of_cards(rows: Sequence[GivenRow], heads: Heads) -> list[GivenRow]:
    """“Name: Ann Birch”, “Council: Eldmoor”, a line each, as a table; the rows as they are where they are no cards."""
    cards: list[dict[str, str]] = []
    numbers: list[int] = []
    first = ""
    for row in rows:
        name, colon, value = (part.strip() for part in row.alone.partition(":"))
        if not colon or called(name) not in heads.fields:
            return list(rows)
        first = first or called(name)
        if called(name) == first:
            cards.append({})
            numbers.append(row.number)
        cards[-1][name] = value
    named = list(dict.fromkeys(name for card in cards for name in card))
    if len(named) < 2 or heads.first not in heads.of(named):
        return list(rows)
    table = (GivenRow(n, tuple(card.get(name, "") for name in named)) for n, card in zip(numbers, cards, strict=True))
    return [GivenRow(numbers[0], tuple(named)), *table]
