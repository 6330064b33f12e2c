"""A window that only reads, because another has the folder or the disk took nothing: it goes on writing where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .running import RunningClerk

CLOSED = "The other window is closed. {app.open-again} lets you write here; what is half typed stays."


async def open_again(app: RunningClerk) -> None:
    """Open the folder once more, to write if that can be; refused with the reason where it still cannot."""
    await app.reopened(lambda: None)
    await app.complaints_changed()  # it waits for its passphrase again
    app.show_status()
    if why := app.archive.store.read_only:
        app.refuse(why)
        return
    app.clear_notifications()
    app.tell("Here you write now. What the other window did is all here.")
    app.keep_drafts_again()


class Waiting:
    """Whether another program has the folder, so that its going is told once."""

    def __init__(self) -> None:
        self._held = False

    def let_go(self, app: RunningClerk) -> bool:
        """Whether this window only reads, and who had the folder has it no longer since this was last asked."""
        from storage.disk.lock import is_held

        store, before = app.archive.store, self._held
        self._held = bool(store.read_only) and store.folder is not None and is_held(store.folder)
        return before and not self._held and bool(store.read_only)
