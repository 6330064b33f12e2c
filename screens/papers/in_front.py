"""How many pages an agenda takes in front of its pack, counted off the event loop before the agenda is written."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from secretariat.basics.record import Refused

from ..dialogs.coming_up import may_come_up
from .composing import composed

if TYPE_CHECKING:
    from storage.archive import Archive

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


async def pages_in_front(screen: ClerkScreen, meeting: str) -> int:
    """How many pages the agenda of a meeting takes in its pack. Raises Refused, also where it is stopped."""
    today = screen.clerk.today

    def counted(archive: Archive) -> int:
        from secretariat.papers.pack.front import counted_front
        from storage.queries.paper_material import meeting_material

        return counted_front(meeting_material(archive, meeting, today))

    return await composed(screen, "agenda", lambda: counted)


async def _count(screen: ClerkScreen, write: Callable[[int], None]) -> None:
    try:
        pages = await pages_in_front(screen, screen.clerk.meeting_id)
    except Refused as refusal:
        screen.refuse(str(refusal))
        return
    if may_come_up(screen, "Its pages are counted. Ask for the agenda again to write it."):
        write(pages)
