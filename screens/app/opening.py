"""The first picture, and what is decided while it shows: whether the records open, and where to begin."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Static

from ..widgets.plain import plain

if TYPE_CHECKING:
    from storage.archive import Archive
    from storage.port import Store

    from ..kit.clerk import Clerk

A_MOMENT = 1.0
"""Seconds that the records may take to open before it is said on a screen of its own that they are being opened."""


class Opening:
    """The records as they are opened in a thread, begun before there is any screen."""

    def __init__(self, open_store: Callable[[], Store]) -> None:
        self._task = asyncio.ensure_future(asyncio.to_thread(open_archive, open_store))

    async def at_once(self) -> Archive | None:
        """The archive, if it is there within a moment: then a place of work can be the first screen."""
        await asyncio.wait([self._task], timeout=A_MOMENT)
        if not self._task.done() or self._task.exception() is not None:
            return None
        outcome = self._task.result()
        return None if isinstance(outcome, str) else outcome

    async def outcome(self) -> Archive | str:
        """The archive, or the sentence why there is none."""
        return await self._task


class OpeningScreen(Screen[None]):
    """Shown for the moment it takes to open the records, or for good if they cannot be opened."""

    DEFAULT_CSS = """
    OpeningScreen > .bar { dock: top; height: 1; background: $panel; padding: 0 1; }
    OpeningScreen > .words { padding: 1 2; }
    """

    def compose(self) -> ComposeResult:
        yield Static("Secretariat", classes="bar", markup=False)
        yield Static("Opening the records…", classes="words", markup=False)

    def say_trouble(self, sentence: str) -> None:
        """Why there are no records to show, and what can be done."""
        words = f"The records could not be opened.\n\n{sentence}\n\nNothing has been changed. Ctrl+Q leaves."
        self.query_one(".words", Static).update(plain(words))


def open_archive(open_store: Callable[[], Store]) -> Archive | str:
    """The archive, or the sentence why there is none. Runs in a thread: it imports and reads a good deal."""
    from storage.archive import Archive
    from storage.port import StoreError

    try:
        archive = Archive(open_store())
        archive.panel()
        archive.people()
        archive.meetings()
    except StoreError as error:
        return str(error)
    return archive


def look_for_garbage_from_now() -> None:
    """Where the start went without: what it left stays to the end, and is never looked through again."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


def first_mode(app: Clerk) -> str:
    """Where to begin: welcome without a panel; the minutes of a meeting in session, the roll on its day, else the
    agenda. The meeting is the one that is likely wanted, unless one was asked for that there is."""
    from storage.queries.likely_meeting import likely_meeting

    if not app.at_work:
        return "welcome"
    if app.archive.meeting(app.meeting_id) is None:
        app.meeting_id = likely_meeting(app.archive, app.today)
    proceedings = app.archive.proceedings(app.meeting_id)
    if proceedings is None:
        return "plan" if len(app.archive.people()) > 1 else "people"
    if proceedings.phase in ("in session", "adjourned"):
        return "minutes"
    return "attendance" if proceedings.day == app.today and proceedings.phase == "not begun" else "agenda"


async def choose_meeting(app: Clerk, marked: str = "") -> str | None:
    """Ask which meeting to work on; the newest first. ``marked``: the one in session, which the cursor stands on."""
    from ..dialogs.choose import Choice, Choose
    from ..meetings.head import in_a_list

    said = {marked: "  in session", app.meeting_id: "  ◂ now"}
    choices = [
        Choice(each.id, in_a_list(each) + said.get(each.id, ""), each.name) for each in reversed(app.archive.meetings())
    ]
    return await app.push_screen_wait(Choose("Which meeting?", choices, marked=marked))
