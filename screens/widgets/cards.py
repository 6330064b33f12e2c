"""How cards lie on a board: as many beside each other as there is room for, in rows, under headings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import msgspec

WIDTH = 38
"""The least width of a card with its border and the gap after it: three at 120 columns, two at 80."""


class CardLine(NamedTuple):
    """A line of a card that the cursor can stand on. ``mark`` stands before the words, ``tail`` at the right end."""

    key: str
    words: str
    mark: str = ""
    tail: str = ""
    tone: str = ""
    """How it looks: empty, “dim”, “gone”, “warning”."""


class Card(NamedTuple):
    """A date with its lines. The cursor can stand on its title, too, by ``key``."""

    key: str
    title: str
    under: str = ""
    lines: tuple[CardLine, ...] = ()
    tone: str = ""
    """How it looks: empty, “dim”, “gone”, “current”."""

    @property
    def height(self) -> int:
        return len(self.lines) + (3 if self.under else 2)


class Section(NamedTuple):
    """Cards under a heading. ``note`` is said beside it: what the year lacks."""

    heading: str
    cards: tuple[Card, ...]
    note: str = ""


class Spot(NamedTuple):
    """Where a card lies: its column in the row of cards, its left edge, its first line and the height of its row."""

    card: Card
    row: int
    column: int
    x: int
    y: int
    width: int
    height: int


class Laid(msgspec.Struct):
    """A board laid out for a width."""

    width: int
    height: int = 0
    columns: int = 1
    spots: list[Spot] = msgspec.field(default_factory=list)
    headings: dict[int, Section] = msgspec.field(default_factory=dict)
    """By the line they stand on."""
    rows: list[list[Spot]] = msgspec.field(default_factory=list)
    row_at: dict[int, int] = msgspec.field(default_factory=dict)
    """Which row of cards a line belongs to."""
    where: dict[str, tuple[int, int]] = msgspec.field(default_factory=dict)
    """Of each key: the number of its spot, and its position in the card (0: the title)."""


def lay_out(sections: Sequence[Section], width: int) -> Laid:
    """Put the cards in rows. The cards of a row are as high as the highest of them."""
    columns = max(1, (width + 1) // WIDTH)
    each = max(12, (width - (columns - 1)) // columns)
    laid = Laid(width, columns=columns)
    for section in sections:
        laid.headings[laid.height] = section
        laid.height += 1
        for start in range(0, len(section.cards), columns):
            _lay_row(laid, section.cards[start : start + columns], each)
    return laid


def _lay_row(laid: Laid, cards: Sequence[Card], width: int) -> None:
    height = max(card.height for card in cards)
    spots = [
        Spot(card, len(laid.rows), column, column * (width + 1), laid.height, width, height)
        for column, card in enumerate(cards)
    ]
    for spot in spots:
        laid.where[spot.card.key] = (len(laid.spots), 0)
        for n, line in enumerate(spot.card.lines, 1):
            laid.where[line.key] = (len(laid.spots), n)
        laid.spots.append(spot)
    laid.row_at.update(dict.fromkeys(range(laid.height, laid.height + height), len(laid.rows)))
    laid.rows.append(spots)
    laid.height += height


def line_of(spot: Spot, position: int) -> int:
    """The line of the board on which a position of a card stands."""
    return spot.y if position == 0 else spot.y + position + (1 if spot.card.under else 0)


def key_at(spot: Spot, position: int) -> str:
    return spot.card.lines[position - 1].key if position else spot.card.key


def at_point(laid: Laid, x: int, y: int) -> str:
    """The key of what is at a point: of a line, or of the card it is on; empty for none."""
    row = laid.row_at.get(y)
    if row is None:
        return ""
    for spot in laid.rows[row]:
        if spot.x <= x < spot.x + spot.width:
            position = y - spot.y - (1 if spot.card.under else 0)
            return key_at(spot, position if 1 <= position <= len(spot.card.lines) else 0)
    return ""


def step(laid: Laid, key: str, across: int, down: int) -> str:
    """Where the cursor goes from a key: up and down through a card and on to the card below or above, left and right
    to the next card. The same key at the edge."""
    number, position = laid.where[key]
    spot = laid.spots[number]
    if across:
        other = number + across
        if not 0 <= other < len(laid.spots):
            return key
        beside = laid.spots[other]
        return key_at(beside, min(position, len(beside.card.lines)))
    if 0 <= position + down <= len(spot.card.lines):
        return key_at(spot, position + down)
    if not 0 <= spot.row + down < len(laid.rows):
        return key
    row = laid.rows[spot.row + down]
    other_spot = row[min(spot.column, len(row) - 1)]
    return key_at(other_spot, 0 if down > 0 else len(other_spot.card.lines))


def row_away(laid: Laid, key: str, down: int) -> str:
    """The first card of the row of cards below or above."""
    spot = laid.spots[laid.where[key][0]]
    wanted = min(max(0, spot.row + down), len(laid.rows) - 1)
    row = laid.rows[wanted]
    return row[min(spot.column, len(row) - 1)].card.key


def nearest(before: Laid | None, key: str, now: Laid) -> str:
    """Where the cursor rests once its line is gone: what took its place in the card, else the card, else the first."""
    if key in now.where or not now.spots:
        return key if now.spots else ""
    if before is not None and key in before.where:
        number, position = before.where[key]
        card = before.spots[number].card.key
        if card in now.where:
            spot = now.spots[now.where[card][0]]
            return key_at(spot, min(position, len(spot.card.lines)))
        return now.spots[min(number, len(now.spots) - 1)].card.key
    return now.spots[0].card.key
