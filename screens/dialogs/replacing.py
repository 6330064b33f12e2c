"""Asking before a file is replaced that is not as it was written from here: changed by hand, or somebody's own."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from secretariat.basics.record import Refused

if TYPE_CHECKING:
    from ..kit.screen import ClerkScreen


class Replacing:
    """Asks once for each file, by a refusal that the form shows; asked again, it is replaced."""

    def __init__(self, screen: ClerkScreen) -> None:
        self._screen = screen
        self._asked: set[str] = set()

    async def ask(self, path: Path) -> str:
        """That a file is there that is not as it was written, in a sentence without its full stop: to be kept beside
        the new one; empty where none is. Raises Refused the first time, and where it cannot be read."""
        from storage.queries.exporting import place_of, way_of

        place = await asyncio.to_thread(place_of, path)
        last = self._screen.clerk.archive.last_exports.at(place)
        way = await asyncio.to_thread(way_of, last, path) if place else ""
        if way and f"{path} {way}" not in self._asked:
            self._asked.add(f"{path} {way}")
            once_more = self._screen.keyed("{form.save} once more replaces it")
            raise Refused(f"{way}. {once_more}, and keeps the one that is there beside it.")
        return way
