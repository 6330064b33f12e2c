"""One line about what is due, wherever the clerk is: complaints within two days, matters overdue. No name, no words."""

from __future__ import annotations

import asyncio
from importlib import import_module

from .running import RunningClerk

LOCKED = "The register of complaints is locked ({app.complaints})"
KEYS = "Something is wrong with the keys of the register of complaints ({app.complaints})"


class Soon:
    """The line, worked out anew only when a case, a matter's record, a rule or the day is another."""

    def __init__(self, app: RunningClerk) -> None:
        self._app = app
        self._complaints = self._matters = ""
        self._known: object = None
        self._counted: object = None

    @property
    def words(self) -> str:
        """Complaints go before matters: what the law fixes by the hour before what waits since weeks."""
        return " · ".join(filter(None, (self._complaints, self._matters)))

    async def look(self) -> None:
        """Bring the line up to the moment. Where there is no case, nothing of their law is loaded."""
        app = self._app
        if not app.at_work:
            return
        self._look_at_matters()
        archive = app.archive
        seen = (*(archive.version(part) for part in ("complaints/", "panel/", "people/")), app.today, app.lock.closed,
                archive.keys_trouble, id(archive))  # fmt: skip
        if seen == self._known:
            return
        self._known = seen
        before, self._complaints = self.words, await self._made()
        if self.words != before:
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

    # --- matters ---

    def _look_at_matters(self) -> None:
        """Count what is overdue, in turns between keys: after an act on matters, on another day, never while people
        speak. What is minuted today is not overdue today."""
        app = self._app
        proceedings = app.archive.proceedings(app.meeting_id)
        if proceedings is not None and proceedings.phase == "in session":
            return
        seen = (
            *(app.archive.version(part) for part in ("register/", "panel/", "meetings/heads")),
            app.today,
            id(app.archive),
        )
        if seen != self._counted:
            self._counted = seen
            app.run_worker(self._count(), group="overdue", exclusive=True)

    async def _count(self) -> None:
        """Every meeting is read once, each in a turn of its own, so that keys are answered in between."""
        from secretariat.matters.lateness import lateness

        app = self._app
        archive = app.archive
        for meeting in archive.meetings():
            archive.matters.gather(meeting.id)
            await asyncio.sleep(0.01)
            if not app.at_work or app.archive is not archive:
                return
        late = lateness(archive.register(), app.today)
        before, self._matters = self.words, f"{late} ({{app.decisions}})" if late else ""
        if self.words != before:
            app.show_status()
