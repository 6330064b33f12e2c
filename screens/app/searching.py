"""Searching, as the application does it: one memory of what can be found, and of what was looked for last."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ..kit.clerk import Clerk
from ..kit.page_lines import PageLines

if TYPE_CHECKING:
    from storage.archive import Archive
    from storage.queries.finding import Findable


class Searching:
    """What can be found of the archive that is open, and what was typed the last time."""

    def __init__(self, app: Clerk) -> None:
        self._app = app
        self._findable: Findable | None = None
        self._of: Archive | None = None
        self._left = ("", 0)

    def findable(self) -> Findable:
        """What can be found, read as far as it was; anew, where the records were closed and opened since."""
        from storage.queries.finding import Findable

        if self._findable is None or self._of is not self._app.archive:
            self._of = self._app.archive
            self._findable = Findable(self._of, closed=lambda: self._app.lock.closed)
        return self._findable

    def close_register(self) -> None:
        """The register was locked: nothing of it stays in memory here, nor what was looked for, which may be a name."""
        self._left = "", 0
        if self._findable is not None:
            self._findable.close_register()

    async def everywhere(self, typed: str = "") -> None:
        """Ask for words in everything, and go to what was chosen. Raises nothing: what cannot be, is told."""
        from ..finding.everything import Everything
        from ..finding.going import go_to

        if isinstance(self._app.screen, Everything):
            return
        before, marked = self._left
        dialog = Everything(self.findable(), typed or before, marked if typed in ("", before) else 0)
        found = await self._app.push_screen_wait(dialog)
        self._left = dialog.left_at
        if found is not None:
            await go_to(self._app, found)

    async def here(self) -> None:
        """Ask for words on the page in front. Pressed again, they are looked for everywhere."""
        from ..finding.everything import Everything
        from ..finding.here import FindHere
        from ..finding.lines_of import around, lines_of

        front = self._app.screen
        if isinstance(front, Everything):
            return  # it looks everywhere already
        if isinstance(front, FindHere):
            front.dismiss(front.typed)
            return
        page = lines_of(front)
        # Where there is nothing to look through it opens all the same: what is typed next is meant for it.
        typed = await self._app.push_screen_wait(
            FindHere(page or PageLines((), 0, lambda _: None), partial(around, front))
        )
        if typed is not None:
            await self.everywhere(typed)
