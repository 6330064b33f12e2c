"""The application as a screen sees it: the records, the clock, one way of keeping an act, one way of saying something.

``app.app`` is it; nothing below that folder names it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, Protocol, TypeVar

from textual.app import App

from secretariat.basics.acts import Act
from secretariat.basics.clock import Now

if TYPE_CHECKING:
    from storage.archive import Archive

    from .where_to import WhereTo

T = TypeVar("T")
Keep = Callable[[Act], Awaitable[bool]]
"""What keeps an act: a form closes only where it could."""


class Lock(Protocol):
    """The lock of the register of complaints."""

    @property
    def closed(self) -> bool:
        """Nothing of the register may be shown now."""
        ...

    def why_closed(self) -> str:
        """Why a command that needs the register cannot be given; empty where the register is open."""
        ...

    def why_not_lock(self) -> str:
        """Why the register cannot be locked; empty where it can."""
        ...

    async def lock(self) -> None:
        """Blank the register on every screen, then forget its passphrase. Nothing happens where it has none."""
        ...


class Clerk(App[int]):
    """What the places of work, their forms and dialogs may ask of the application.

    It declares only; ``app.app`` answers. Where nothing else is said, the records must be open.
    """

    now: Now
    """The clock: the present moment, each time it is called. A test gives its own."""
    by: str
    """Who is at work, as the history of the records names them; may be empty."""
    meeting_id: str
    """The meeting that every screen is about; empty where there is none. Who sets it calls ``records_changed``."""
    trouble: str
    """Why the last act could not be kept; empty when it could."""
    keys: dict[str, str]
    """The keys that the clerk has changed, by the id of the command; the others are as the command tables say."""
    touches: int
    """How often a key was pressed or the mouse used, since the start."""
    ending: bool
    """All is kept and the records are being closed: no command is given any more, and no place shown."""

    @property
    def archive(self) -> Archive:
        """The records, to be read. Acts are kept by ``perform``, which lets the screens follow."""
        raise NotImplementedError

    @property
    def at_work(self) -> bool:
        """The records are open and hold a panel: the places of work can be shown. May be asked at any time."""
        raise NotImplementedError

    @property
    def today(self) -> dt.date:
        """The present day, where the panel is."""
        raise NotImplementedError

    @property
    def lock(self) -> Lock:
        """The lock of the register of complaints. May be asked at any time."""
        raise NotImplementedError

    @property
    def where_to(self) -> WhereTo:
        """Where papers are written."""
        raise NotImplementedError

    @property
    def due_words(self) -> str:
        """What is due at once in a complaint, in a line without a name; empty where nothing is."""
        raise NotImplementedError

    @property
    def lesson_words(self) -> str:
        """The step of the lesson that comes next; empty where there is no lesson."""
        raise NotImplementedError

    @property
    def places(self) -> Sequence[tuple[str, str, str]]:
        """The places of work in order: of each its name, its key as the clerk has it, and its title."""
        raise NotImplementedError

    def status(self, room: int = 200) -> tuple[str, bool]:
        """The status line, as much of it as there is ``room`` for in columns, and whether it tells of trouble.

        May be asked at any time.
        """
        raise NotImplementedError

    def keyed(self, words: str) -> str:
        """Words of ours with the keys that they name, as the clerk has them: ``{form.save} saves``."""
        raise NotImplementedError

    def tell(self, sentence: str) -> None:
        """Show the clerk a sentence for a moment: what was done; the keys it names are those of ``keyed``."""
        raise NotImplementedError

    def refuse(self, sentence: str) -> None:
        """Show the clerk why something was not done, with the bell, and keys as in ``tell``. Nothing has changed."""
        raise NotImplementedError

    async def perform(self, act: Act) -> bool:
        """Keep an act, and let every screen follow. False, with the reason shown, where it could not be kept."""
        raise NotImplementedError

    async def kept(self, write: Callable[[], Awaitable[T]]) -> T | None:
        """As ``perform``, for what is no act (undo, erasing): do the writing and return what came of it.

        None where it could not be kept; then ``trouble`` says why. It goes on even if the screen that asked is closed.
        """
        raise NotImplementedError

    def records_changed(self) -> None:
        """Let every screen show the records, or another meeting, as they now are. ``perform`` does it by itself."""
        raise NotImplementedError

    async def complaints_changed(self) -> None:
        """The register was locked or opened: every screen follows, and the line about what is due."""
        raise NotImplementedError

    def draft(self, key: str) -> str:
        """What was half typed under this name and kept; empty where nothing was."""
        raise NotImplementedError

    def keep_draft(self, key: str, text: str) -> None:
        """Keep a half-typed text under a name, without waiting for the disk; an empty one is forgotten."""
        raise NotImplementedError

    async def go(self, mode: str, record: str = "") -> None:
        """Show a place of work, by its name: ``agenda``, ``minutes``; with a record of it marked, by its identity."""
        raise NotImplementedError

    def action_help(self) -> None:
        """Show what can be done on the screen in front."""
        raise NotImplementedError

    async def action_command(self, id: str) -> None:
        """Give a command of the application by its id, such as ``app.undo``, which a dialog keeps from it."""
        raise NotImplementedError
