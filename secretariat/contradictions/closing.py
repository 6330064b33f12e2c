"""What is looked at when the meeting closes, or a paper of it goes out: items with nothing under them."""

from __future__ import annotations

from collections.abc import Iterator

from ..proceedings.proceedings import Proceedings
from .table import of_the_whole


def said_nothing(p: Proceedings) -> list[str]:
    """The items that were opened and left with nothing minuted under them, by identity."""
    still_open = p.business.open if p.phase != "closed" else ()
    return [item for item in dict.fromkeys(p.opened)
            if item not in p.minuted and item not in p.put_items and item not in still_open]  # fmt: skip


@of_the_whole("nothing-said", "An item left with nothing said", "asks")
def nothing_said(p: Proceedings) -> Iterator[tuple[str, str]]:
    """An item that was opened has something under it, or was put off."""
    for item in said_nothing(p):
        yield item, "It was opened, and nothing is minuted under it."
