"""Every way out saves first: quitting, a closed window, a shutdown."""

from __future__ import annotations

import asyncio
import signal
from functools import partial

from .running import RunningClerk

NOT_KEPT = "What is half typed could not be kept. {app.quit} once more leaves all the same."


async def leave(app: RunningClerk, *, at_any_rate: bool = False) -> None:
    """Keep what is half typed, wait for writes under way, close the records, end.

    Where what is half typed cannot be kept it only says so, unless that still stands there to be read, or
    ``at_any_rate``.
    """
    still_told = app.still_told(NOT_KEPT)
    app.trouble = ""
    flush_drafts(app)
    while app.pending:
        await asyncio.gather(*app.pending, return_exceptions=True)
    if app.trouble and not still_told and not at_any_rate:
        app.leaving = False
        app.show_status()
        app.refuse(NOT_KEPT)
        return
    app.ending = True
    await all_there(app)
    if app.opened:
        await asyncio.to_thread(app.archive.store.close)
    app.exit(0)


MOUNTING = 5.0
"""Seconds that leaving waits at most for a screen that was just asked for."""


async def all_there(app: RunningClerk) -> None:
    """Until every screen that was asked for has its parts: Textual gives it none once the application ends."""
    late = asyncio.get_running_loop().time() + MOUNTING
    while not all(screen.is_mounted for stack in app.every_stack() for screen in stack):
        if asyncio.get_running_loop().time() > late:
            return
        await asyncio.sleep(0.01)


def flush_drafts(app: RunningClerk) -> None:
    """Ask every screen of every place to keep what is half typed."""
    from ..kit.screen import ClerkScreen, Dialog

    app.leaving = True
    for stack in app.every_stack():
        for screen in stack:
            if isinstance(screen, ClerkScreen | Dialog) and screen.stands:
                screen.flush_drafts()


def listen(app: RunningClerk) -> None:
    """Leave in order when the terminal is closed or the machine goes down; Textual by itself just dies."""
    loop = asyncio.get_running_loop()

    def asked_to_leave() -> None:
        app.call_later(partial(leave, app, at_any_rate=True))

    for name in ("SIGHUP", "SIGTERM"):
        if number := getattr(signal, name, None):
            try:
                loop.add_signal_handler(number, asked_to_leave)
            except (NotImplementedError, RuntimeError, ValueError):  # Windows, or not the main thread
                _listen_the_old_way(loop, number, asked_to_leave)
    if number := getattr(signal, "SIGBREAK", None):
        _listen_the_old_way(loop, number, asked_to_leave)


def _listen_the_old_way(loop: asyncio.AbstractEventLoop, number: int, then: object) -> None:
    try:
        signal.signal(number, lambda *_: loop.call_soon_threadsafe(then))  # type: ignore[arg-type]
    except ValueError:  # not the main thread, as when the application runs within another
        return
