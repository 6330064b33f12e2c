"""The lock of the register of complaints: one key blanks it at once, and it blanks itself when nobody is there."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Sequence
from typing import Any

from textual.screen import ModalScreen, Screen

from .running import RunningClerk

PLACES = ("complaints", "letters")
"""The places of work that show what is sealed: the register, and letters about a complaint."""


class Guard:
    """Knows whether the register is closed, and since when no key was pressed."""

    def __init__(self, app: RunningClerk) -> None:
        self._app = app
        self._closing = False
        self._touched: dt.datetime | None = None

    @property
    def closed(self) -> bool:
        """Nothing of the register may be shown."""
        return self._closing or (self._app.opened and self._app.archive.locked)

    def why_closed(self) -> str:
        """For a command that needs the register; empty where it is open."""
        words = "The register of complaints is locked. Give its passphrase first ({app.complaints})."
        return words if self.closed else ""

    def why_not_lock(self) -> str:
        """For the command that locks it; empty where it can."""
        if not self._app.opened:
            return "The records are not open yet."
        if self.closed:
            return "The register of complaints is locked already."
        return (
            ""
            if self._app.archive.has_passphrase
            else "The register of complaints has no passphrase, so it cannot be locked. "
            "“Passphrase of the complaints” among all commands ({app.palette}) sets one."
        )

    async def touched(self) -> None:
        """A key, or the mouse: somebody is there. Whoever comes after too long finds it locked."""
        await self.look()
        self._touched = self._app.now()

    async def look(self) -> None:
        """Lock, if nobody has been there for as long as the panel's setting says."""
        app, now = self._app, self._app.now()
        if not app.at_work or self.why_not_lock():
            self._touched = now
            return
        since, panel = self._touched, app.archive.panel()
        if since is None or now < since or panel is None:
            self._touched = now
        elif now - since >= dt.timedelta(minutes=panel.lock_minutes):
            await self.lock()

    async def lock(self) -> None:
        """Blank the register on every screen, keep what is half typed there, then forget the passphrase."""
        app = self._app
        if self._closing or not app.opened or not app.archive.has_passphrase:
            return
        for screen in (screen for stack in app.every_stack() for screen in stack):
            if flush := getattr(screen, "flush_drafts", None):
                flush()
        self._closing = True
        try:
            app.clear_notifications()
            self.blank()
            while app.pending:
                await asyncio.gather(*app.pending, return_exceptions=True)
            app.archive.relock()
            app.searching.close_register()
        finally:
            self._closing = False
        await app.complaints_changed()

    def blank(self) -> None:
        """While the register is closed: close what shows something sealed with all that lies over it; a place of it
        that is not in front is let go of as a whole."""
        app = self._app
        if not self.closed:
            return
        for place in app.every_place():
            if place != app.current_mode and (place in PLACES or _first_sealed(app.every_stack_of(place))):
                app.forget_place(place)
        stack = app.screen_stack
        lowest = 1 if app.current_mode in PLACES else _first_sealed(stack)
        while lowest and len(app.screen_stack) > lowest and isinstance(app.screen, ModalScreen):
            app.screen.dismiss(None)
        if app.current_mode in PLACES:
            app.records_changed()


def _first_sealed(stack: Sequence[Screen[Any]]) -> int:
    """Where the lowest dialog lies that shows what is sealed; 0 where none does."""
    return next((n for n, screen in enumerate(stack) if getattr(screen, "shows_sealed", False)), 0)
