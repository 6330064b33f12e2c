"""Reading every meeting before something is asked of them all: with how far it is, and to be stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .working import in_turns

if TYPE_CHECKING:
    from ..kit.screen import WithClerk


async def all_read(screen: WithClerk, title: str) -> bool:
    """Whether every meeting is read: what is asked of them all is then answered at once. False, with that told, where
    Escape stopped it. ``title``: what they are read for; ``screen``: which asked for it."""
    if await in_turns(screen, title, screen.clerk.archive.matters.in_steps()):
        return True
    screen.tell("Stopped: nothing was changed.")
    return False
