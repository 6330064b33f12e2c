"""Days taken and answer rate by year, to be looked at: the numbers as lines, and as bars as wide as the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from secretariat.basics.record import Refused

from ..dialogs.all_meetings import all_read
from ..dialogs.coming_up import may_come_up

if TYPE_CHECKING:
    from ..kit.clerk import Clerk
    from ..kit.screen import WithClerk


TITLE = "Days taken and answer rate"


async def show_rates(clerk: Clerk) -> None:
    """Show them, once every meeting is read; refused where nothing was recommended to the Commissioner yet."""
    from storage.queries.rates import rates

    from ..dialogs.reading import Reading

    screen = cast("WithClerk", clerk.screen)
    if not await all_read(screen, TITLE):
        return
    try:
        lines = rates(clerk.archive, clerk.today)
    except Refused as refusal:
        clerk.refuse(str(refusal))
        return
    if may_come_up(screen, f"“{TITLE}” is read. Ask for it again: {{app.palette}}."):
        clerk.push_screen(Reading(TITLE, lambda room: "\n".join(lines(room))))
