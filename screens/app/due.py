"""One line about the complaints, wherever the clerk is: what must be done within two days. No name, only references."""

from __future__ import annotations

import asyncio
from importlib import import_module

from .running import RunningClerk

LOCKED = "The register of complaints is locked (F8)"
KEYS = "Something is wrong with the keys of the register of complaints (F8)"


class Soon:
    """The line, worked out anew only when a case, a rule or the day is another."""

    def __init__(self, app: RunningClerk) -> None:
        self.words = ""
        self._app = app
        self._known: object = None

    async def look(self) -> None:
        """Bring the line up to the moment. Where there is no case, nothing of their law is loaded."""
        app = self._app
        if not app.at_work:
            return
        store = app.archive.store
        seen = (*(store.version(part) for part in ("complaints/", "panel/", "people/")), app.today, app.lock.closed,
                app.archive.keys_trouble)  # fmt: skip
        if seen == self._known:
            return
        self._known = seen
        words = await self._made()
        if words != self.words:
            self.words = words
            app.show_status()

    async def _made(self) -> str:
        app = self._app
        if app.archive.keys_trouble:
            return KEYS
        if not app.archive.keeps_cases:
            return ""
        if not app.lock.closed:
            for module in ("screens.complaints.soon", "cryptography.hazmat.primitives.ciphers.aead"):
                await asyncio.to_thread(import_module, module)
        if app.lock.closed:
            return LOCKED
        from ..complaints.soon import due_words

        return due_words(app)
