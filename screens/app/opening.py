"""The first picture, and what is decided while it shows: whether the records open, and where to begin."""

from __future__ import annotations

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


def first_mode(app: Clerk) -> str:
    """Where to begin: the minutes of a meeting in session, the roll on its day, else the agenda."""
    proceedings = app.archive.proceedings(app.meeting_id)
    if proceedings is None:
        return "plan" if len(app.archive.people()) > 1 else "people"
    if proceedings.phase in ("in session", "adjourned"):
        return "minutes"
    return "attendance" if proceedings.day == app.today and proceedings.phase == "not begun" else "agenda"


async def choose_meeting(app: Clerk) -> str | None:
    """Ask which meeting to work on; the newest first."""
    from secretariat.basics.clock import house_date

    from ..dialogs.choose import Choice, Choose

    choices = [
        Choice(
            meeting.id,
            f"{house_date(meeting.date, weekday=True)}  {meeting.kind}"
            + ("  CANCELLED" if meeting.cancelled else "")
            + ("  ◂ now" if meeting.id == app.meeting_id else ""),
            meeting.name,
        )
        for meeting in reversed(app.archive.meetings())
    ]
    return await app.push_screen_wait(Choose("Which meeting?", choices))
