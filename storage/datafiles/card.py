"""``store.json``: what a folder is, and how far it had come when its files were last brought up to the journal."""

from pathlib import Path

import msgspec

from storage.disk import disk

NAME = "store.json"
FORMAT = "secretariat-store"


class Card(msgspec.Struct):
    """What the folder is. ``acts``: the last act that was in some data file; ``part``: the newest part of the journal.

    Both are witnesses: a journal that knows of less has lost its end.
    """

    format: str
    schema: int
    id: str
    acts: int = 0
    part: int = 0


def read(data: Path) -> Card | None:
    """The card of a folder; None where there is none, or it cannot be read."""
    try:
        return msgspec.json.decode((data / NAME).read_bytes(), type=Card)
    except (OSError, ValueError, RecursionError):
        return None


def write(data: Path, card: Card) -> None:
    """Replace the card. Raises OSError."""
    disk.write_atomically(data / NAME, msgspec.json.encode(card) + b"\n")


def keep(data: Path, card: Card) -> None:
    """Replace the card where it says something else. Raises OSError."""
    if read(data) != card:
        write(data, card)
