"""Business taken in private: for which items the public is to go out, and when it goes (MTG-30).

Exempt business needs a resolution of its own, item by item; confidential business goes private by law. ``Page`` marks
what is minuted in private; this module only keeps whether the public is out, and for which items.
"""

from __future__ import annotations

from ..meetings.meeting import AgendaItem
from .proceedings import Proceedings


def go_private(p: Proceedings) -> None:
    """The public goes out, unless it is out already."""
    p.passing.public_left = p.passing.public_left or not p.in_private
    p.in_private = True


def item_opened(p: Proceedings, item: str) -> None:
    """Opening an item for which the public was excluded sends it out; opening another brings nobody in."""
    if item in p.private.closed_for:
        go_private(p)


def readmit(p: Proceedings) -> None:
    """The public comes in again. The open item needs another resolution before it goes private once more."""
    p.in_private = False
    p.private.closed_for.discard(p.item)


def stays_private(p: Proceedings, item: AgendaItem) -> bool:
    """Whether opening this item leaves the public out: it is closed for it, or is exempt and nothing was put yet."""
    return item.id in p.private.closed_for or (bool(item.exempt) and item.id not in p.private.settled)
