"""Business taken in private: for which items the public is to go out, and when it goes (MTG-30).

Exempt business needs a resolution of its own, item by item; confidential business goes private by law. ``Page`` marks
what is minuted in private; this module only keeps whether the public is out, and for which items.
"""

from __future__ import annotations

import datetime as dt

from ..meetings.meeting import AgendaItem
from .proceedings import Proceedings


def go_private(p: Proceedings, at: dt.datetime | None) -> None:
    """The public goes out, unless it is out already."""
    if p.in_private:
        return
    p.passing.public_left = p.in_private = True
    if at:
        p.private.moves.append((at, "left"))


def item_opened(p: Proceedings, item: str, at: dt.datetime | None) -> None:
    """Opening an item for which the public was excluded sends it out; opening another brings nobody in."""
    if item in p.private.closed_for:
        go_private(p, at)


def readmit(p: Proceedings, at: dt.datetime | None) -> None:
    """The public comes in again. The open item needs another resolution before it goes private once more."""
    p.in_private = False
    p.private.closed_for.discard(p.item)
    p.private.as_declared.discard(p.item)
    if at:
        p.private.moves.append((at, "came back"))


def stays_private(p: Proceedings, item: AgendaItem) -> bool:
    """Whether opening this item leaves the public out: it is closed for it, or is exempt and nothing was put yet."""
    return item.id in p.private.closed_for or (bool(item.exempt) and item.id not in p.private.settled)
