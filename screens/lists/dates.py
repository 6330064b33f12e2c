"""A year's dates in bulk."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from secretariat.basics.acts import Act

from .taking import take_in

if TYPE_CHECKING:
    from ..kit.screen import WithClerk


async def take_dates_in(screen: WithClerk, keep: Callable[[Act], Awaitable[bool]]) -> Act | None:
    """Ask for a list of dates, show how each row was read, and plan them as one act; None where the clerk left."""
    from secretariat.lists.dates import DatesList

    archive = screen.clerk.archive
    kind = DatesList(
        panel=screen.panel, meetings=archive.meetings(), entries=archive.entries(), today=screen.clerk.today
    )
    return await take_in(screen, kind, keep)
