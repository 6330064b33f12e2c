"""“Since last time”, as the application shows it: by itself once the records are open, and as a command."""

from __future__ import annotations

import asyncio
from importlib import import_module

from secretariat.since.last_time import was_away

from .running import RunningClerk


class AtWork:
    """Whether the clerk has something else to do than to read what happened."""

    def __init__(self, app: RunningClerk, touches: int) -> None:
        self._app = app
        self._touches = touches

    def meeting_is_open(self) -> bool:
        """In session, adjourned for a while, or of today and not begun: a meeting is not stopped by anything."""
        app = self._app
        p = app.archive.proceedings(app.meeting_id)
        if p is None or p.phase == "closed":
            return False
        return p.phase == "in session" or p.sitting == app.today

    def has_begun(self) -> bool:
        return self._app.touches != self._touches


def show_by_itself(app: RunningClerk) -> None:
    """Look whether she was away, and show it then. Nothing waits for it."""
    app.run_worker(_by_itself(app, AtWork(app, app.touches)), group="since", exit_on_error=False)


async def _by_itself(app: RunningClerk, busy: AtWork) -> None:
    if not app.at_work or busy.meeting_is_open():
        return
    reading = await asyncio.to_thread(import_module, "storage.queries.last_time")  # while keys are answered
    last = await asyncio.to_thread(reading.last_here, app.archive, app.by, app.today)
    if last.here_today or not was_away(last.at, app.today) or busy.meeting_is_open():
        return
    showing = await asyncio.to_thread(import_module, "screens.since.showing")
    await showing.show_by_itself(app, last, busy)
