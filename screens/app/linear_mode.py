"""The linear mode out of the app: the screen gives way to plain lines, and comes back when they are left."""

from __future__ import annotations

import asyncio
import signal
import sys

from textual.app import SuspendNotSupported

from .running import RunningClerk

NO_WAY = "This terminal cannot be handed over. “secretariat --linear” begins in plain lines at once."


def go_linear(app: RunningClerk) -> None:
    """Hand the terminal over, once everything under way is kept."""
    app.run_worker(_linear(app), group="linear")


async def _linear(app: RunningClerk) -> None:
    from ..linear.minuting import Minuting
    from ..linear.session import lines_of, say_plainly, session

    while app.pending:
        await asyncio.gather(*app.pending, return_exceptions=True)
    here = Minuting(app.archive, app.meeting_id, by=app.by, now=app.now)
    try:
        with app.suspend():
            before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # none while a line is being kept
            try:
                session(here, lines_of(here, sys.stdin.buffer, at_a_terminal=True), say_plainly)
            finally:
                signal.signal(signal.SIGINT, before)
    except SuspendNotSupported:
        app.refuse(NO_WAY)
    app.records_changed()
