"""Work that takes a while, in a thread of its own: what it does is shown; Escape stops it with nothing half done."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Awaitable, Callable, Iterable
from typing import Any, ClassVar, TypeVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from secretariat.basics.record import Refused
from secretariat.basics.stopping import Step, Stopped, ToTheEnd

from ..kit.commands import Command
from ..kit.screen import Dialog, WithClerk
from ..widgets.plain import plain
from .coming_up import in_front

T = TypeVar("T")

AT_ONCE = 0.4
"""Seconds within which nothing is shown: what is quick does not flicker."""
GOES_ON = "It goes on to its end now, and is not stopped."


class Working(Dialog[bool]):
    """Shows what is being done, and for how long; it closes when the work has ended, or is left."""

    HELP = "This takes a while. Escape stops it: nothing is written then."
    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = (
        Command(
            "working.stop",
            "Stop",
            "Stop it; nothing is written.",
            "escape",
            lambda working: GOES_ON if working.goes_on else "",
        ),
    )
    LEAVES = "stops"

    def __init__(self, title: str, *, leaves: bool = False) -> None:
        """``leaves``: Escape closes it at once, and what the work gives is thrown away; else the work is asked to stop
        before its next step."""
        super().__init__()
        self._heading, self.leaves, self._seconds, self._doing = title, leaves, 0, ""
        self._asked_to_stop = threading.Event()
        self._ended = False
        self.goes_on = False
        """It can be stopped no more."""

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Static(plain(self._heading), classes="title", markup=False)
            yield Static("", classes="doing", markup=False)
            yield Static("", classes="how-long", markup=False)
            how = GOES_ON if self.goes_on else "Escape stops it; nothing is written then."
            yield Static(plain(how), classes="hint", markup=False)

    def to_the_end(self) -> None:
        """From here on it is not stopped: say so, instead of how."""
        self.goes_on = True
        if self.stands:
            self.query_one(".hint", Static).update(plain(GOES_ON))

    def on_mount(self) -> None:
        self.query_one(".doing", Static).update(plain(self._doing))  # it may have begun before this came up
        self._tick()
        self.set_interval(1.0, self._tick)

    def on_screen_resume(self) -> None:
        super().on_screen_resume()
        if self._ended:
            self.call_later(self._close)

    def _close(self) -> None:
        self.dismiss(False)

    def _tick(self) -> None:
        dots = "▪" * (self._seconds % 20 + 1)
        self.query_one(".how-long", Static).update(plain(f"{dots} {self._seconds} s"))
        self._seconds += 1

    def say(self, words: str) -> None:
        """What is being done now."""
        self._doing = words
        if self.stands:
            self.query_one(".doing", Static).update(plain(words))

    @property
    def to_stop(self) -> bool:
        """Whether Escape was pressed."""
        return self._asked_to_stop.is_set()

    def stop_it(self) -> None:
        """Let the work stop before its next step."""
        self._asked_to_stop.set()

    def action_stop(self) -> None:
        self.stop_it()
        if self.leaves:
            self.dismiss(True)
        else:
            self.say("Stopping …")

    def action_leave(self) -> None:
        self.action_stop()

    async def end(self) -> None:
        """The work has ended: close this, and what was opened over it meanwhile. Where the clerk went elsewhere from
        it, it closes as she comes back."""
        self._ended = True
        while self in self.app.screen_stack and self.app.screen is not self:
            await self.app.screen.dismiss(None)
        if self in self.app.screen_stack:
            await self.dismiss(False)

    def step_in(self, loop: asyncio.AbstractEventLoop) -> Step:
        """To be called by the work, from its thread, before each step."""

        def step(words: str) -> None:
            if self._asked_to_stop.is_set():
                raise Stopped
            if isinstance(words, ToTheEnd):
                loop.call_soon_threadsafe(self.to_the_end)
            loop.call_soon_threadsafe(self.say, f"{words} …")

        return step


async def worked(screen: WithClerk, title: str, work: Callable[[Step], T]) -> T | None:
    """Do some work in a thread, with what it does shown; None where it was stopped. What it raises comes through."""
    try:
        return await watched(screen, title, lambda step: asyncio.to_thread(work, step))
    except Stopped:
        return None


async def watched(screen: WithClerk, title: str, do: Callable[[Step], Awaitable[T]]) -> T:
    """Do some work that calls ``step`` from a thread of its own; where it takes longer, what it does is shown. Raises
    Stopped where Escape stopped it, and what the work raises.

    ``screen``: which asked for it. Nothing is shown while the clerk is elsewhere: it is once she is back there. Where
    nobody waits for the work any more, it is stopped too.
    """
    dialog = Working(title)
    return await _shown_while(screen, dialog, asyncio.ensure_future(do(dialog.step_in(asyncio.get_running_loop()))))


async def in_turns(screen: WithClerk, title: str, steps: Iterable[str]) -> bool:
    """Go through the steps of some work on the records, which only the event loop may read: keys are answered between
    two of them, and what takes longer is shown with how far it is. False where Escape stopped it. It must change
    nothing. ``steps``: each says what is done next, and does it when the one after is asked for.

    ``screen``: which asked for it. Nothing is shown while the clerk is elsewhere, as in ``at_length``.
    """
    dialog: Working | None = None
    began = time.monotonic()
    try:
        for words in steps:
            if dialog is None and time.monotonic() - began > AT_ONCE and in_front(screen):
                dialog = Working(title)
                await screen.clerk.push_screen(dialog)
            if dialog is not None:
                if dialog.to_stop:
                    return False
                dialog.say(f"{words} …")
            await asyncio.sleep(0)
        return dialog is None or not dialog.to_stop
    finally:
        if dialog is not None:
            await dialog.end()


async def at_length(screen: WithClerk, words: str, work: Callable[[], T]) -> T:
    """What comes of ``work``, done off the event loop. Where it takes longer, ``words`` are shown over the screen that
    asked for it: not while the clerk is elsewhere, for what she types there would go into them. What comes of it is to
    be shown in the same way (``coming_up.may_come_up``).

    Raises Refused where it is stopped: work without steps cannot be broken off, so it goes on to its end, and what
    comes of it is thrown away. It must change nothing.
    """
    work_in_a_thread = asyncio.ensure_future(asyncio.to_thread(work))
    try:
        return await _shown_while(screen, Working(words, leaves=True), work_in_a_thread)
    except Stopped:
        raise Refused("Stopped: nothing was written.") from None


async def _shown_while(screen: WithClerk, dialog: Working, task: asyncio.Future[T]) -> T:
    """What comes of a task; the dialog is shown over the screen where it takes longer. Raises Stopped where the dialog
    was left; where nobody waits any more, it is told to stop."""
    left: asyncio.Future[None] = asyncio.get_running_loop().create_future()
    either: set[asyncio.Future[Any]] = {task, left}
    shown = False

    def closed(_: bool | None) -> None:
        if dialog.leaves and not left.done():
            left.set_result(None)

    try:
        while not (await asyncio.wait(either, timeout=AT_ONCE, return_when=asyncio.FIRST_COMPLETED))[0]:
            if not shown and in_front(screen):
                shown = True
                await screen.clerk.push_screen(dialog, closed)
        if left.done():
            task.add_done_callback(_unasked)
            raise Stopped
        return task.result()
    except asyncio.CancelledError:
        dialog.stop_it()
        task.add_done_callback(_unasked)
        raise
    finally:
        if shown:
            await dialog.end()


def _unasked(task: asyncio.Future[Any]) -> None:
    """Nobody waits for it any more, nor wants to know how it ended."""
    if not task.cancelled():
        task.exception()
