"""The standing items as a list."""

from __future__ import annotations

import datetime as dt
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from secretariat.basics.acts import Act

from .taking import take_in

if TYPE_CHECKING:
    from ..kit.screen import WithClerk


async def take_standing_items_in(
    screen: WithClerk, since: dt.date, keep: Callable[[Act], Awaitable[bool]]
) -> Act | None:  # fmt: skip
    """Ask for the list, show how each row was read, and let it be the standing items from a day on."""
    from secretariat.lists.standing import StandingList

    return await take_in(screen, StandingList(panel=screen.panel, since=since), keep)
