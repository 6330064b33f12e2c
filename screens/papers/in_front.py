"""How many pages an agenda takes in front of its pack, counted off the event loop before the agenda is written."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from secretariat.basics.record import Refused

from ..dialogs.coming_up import may_come_up

if TYPE_CHECKING:
    from ..kit.screen import ClerkScreen

_OF_THE_PACK = ("agenda", "members-agenda")
"""They print the pages of the papers, which begin behind the agenda as it stands in the pack."""


def counting(screen: ClerkScreen, name: str, write: Callable[[int], None]) -> bool:
    """Whether the pages are counted first, for this paper of the meeting shown; ``write`` is then called with them."""
    from secretariat.agenda.bound_papers import is_packed

    bundle = screen.bundle
    if name not in _OF_THE_PACK or bundle is None or not is_packed(bundle):
        return False
    screen.run_worker(_count(screen, write), group="counting", exclusive=True)
    return True


async def _count(screen: ClerkScreen, write: Callable[[int], None]) -> None:
    from secretariat.papers.pack.making import counted_front
    from storage.queries.paper_material import meeting_material

    try:
        material = meeting_material(screen.clerk.archive, screen.clerk.meeting_id, screen.clerk.today)
    except Refused as refusal:
        screen.refuse(str(refusal))
        return
    pages = await asyncio.to_thread(counted_front, material)
    if may_come_up(screen, "Its pages are counted. Ask for the agenda again to write it."):
        write(pages)
