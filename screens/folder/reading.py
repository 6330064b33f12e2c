"""Reading all that is kept in a thread of its own, with how far it is, and to be stopped."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar, cast

from ..dialogs.coming_up import may_come_up
from ..dialogs.working import worked

if TYPE_CHECKING:
    from secretariat.basics.stopping import Step
    from storage.archive import Archive

    from ..kit.clerk import Clerk
    from ..kit.screen import WithClerk

T = TypeVar("T")


async def read_through(clerk: Clerk, title: str, work: Callable[[Archive, Step], T]) -> T | None:
    """What ``work`` finds in the records as they stand now. None, with that told, where Escape stopped it, where it
    could not be read, or where the clerk went elsewhere meanwhile: nothing comes up there."""
    from storage.port import StoreError

    screen, still = cast("WithClerk", clerk.screen), clerk.archive.as_it_stands()
    try:
        found = await worked(screen, title, lambda step: work(still, step))
    except StoreError as error:
        clerk.refuse(str(error))
        return None
    if found is None:
        clerk.tell("Stopped: nothing was changed.")
        return None
    return found if may_come_up(screen, f"“{title}” is read. Ask for it again: {{app.palette}}.") else None
