"""The application as a screen sees it: the records, the clock, one way of keeping an act, one way of saying something.

``app.app`` is it; nothing below that folder names it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Protocol, TypeVar

from textual.app import App

from secretariat.basics.acts import Act
from secretariat.basics.clock import Now

if TYPE_CHECKING:
    from storage.archive import Archive

T = TypeVar("T")
Keep = Callable[[Act], Awaitable[bool]]
"""What keeps an act: a form closes only where it could."""


class Lock(Protocol):
    """The lock of the register of complaints."""

    @property
    def closed(self) -> bool: ...
    def why_closed(self) -> str: ...
    def why_not_lock(self) -> str: ...
    async def lock(self) -> None: ...


class Clerk(App[int]):
    """What the places of work, their forms and dialogs may ask of the application."""

    now: Now
    by: str
    meeting_id: str
    trouble: str
    """Why the last act could not be kept; empty when it could."""
    keys: dict[str, str]
    make_sample: Callable[[Archive], None] | None

    @property
    def archive(self) -> Archive:
        raise NotImplementedError

    @property
    def at_work(self) -> bool:
        raise NotImplementedError

    @property
    def opened(self) -> bool:
        raise NotImplementedError

    @property
    def today(self) -> dt.date:
        raise NotImplementedError

    @property
    def lock(self) -> Lock:
        raise NotImplementedError

    @property
    def due_words(self) -> str:
        """What is due at once in a complaint, in a line without a name."""
        raise NotImplementedError

    def status(self, room: int = 200) -> tuple[str, bool]:
        """The status line, and whether it tells of trouble."""
        raise NotImplementedError

    def tell(self, sentence: str) -> None:
        raise NotImplementedError

    def refuse(self, sentence: str) -> None:
        raise NotImplementedError

    async def perform(self, act: Act) -> bool:
        raise NotImplementedError

    async def kept(self, write: Callable[[], Awaitable[T]]) -> T | None:
        raise NotImplementedError

    def records_changed(self) -> None:
        raise NotImplementedError

    async def complaints_changed(self) -> None:
        raise NotImplementedError

    def draft(self, key: str) -> str:
        raise NotImplementedError

    def keep_draft(self, key: str, text: str) -> None:
        raise NotImplementedError

    async def go(self, mode: str) -> None:
        raise NotImplementedError

    async def begin(self) -> None:
        raise NotImplementedError

    def action_help(self) -> None:
        raise NotImplementedError

    async def action_command(self, id: str) -> None:
        raise NotImplementedError
