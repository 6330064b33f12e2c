"""Reading every meeting before something is asked of them all: with how far it is, and to be stopped."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from .working import in_turns

if TYPE_CHECKING:
    from storage.archive import Archive

    from ..kit.screen import WithClerk


def reading(archive: Archive) -> Iterator[str]:
    """Read them in steps, a meeting each. What was read is kept until it changes, so a second time takes no time."""
    meetings = archive.meetings()
    for number, meeting in enumerate(meetings, 1):
        yield f"Reading the meetings, {number} of {len(meetings)}"
        archive.matters.gather(meeting.id)


async def all_read(screen: WithClerk, title: str) -> bool:
    """Whether every meeting is read: what is asked of them all is then answered at once. False, with that told, where
    Escape stopped it. ``title``: what they are read for; ``screen``: which asked for it."""
    if await in_turns(screen, title, reading(screen.clerk.archive)):
        return True
    screen.tell("Stopped: nothing was changed.")
    return False
