"""Long work in front of a screen: what is being done, step by step, and Escape stops it with nothing half done."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from typing import ClassVar, TypeVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from secretariat.basics.stopping import Step, Stopped

from ..kit.commands import Command
from ..kit.screen import Dialog, WithClerk
from ..widgets.plain import plain

T = TypeVar("T")


class Working(Dialog[None]):
    """Shows what is being done; it closes when the work has ended."""

    HELP = "This takes a while. Escape stops it: nothing is written then."
    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = (
        Command("working.stop", "Stop", "Stop it; nothing is written.", "escape"),
    )

    def __init__(self, title: str) -> None:
        super().__init__()
        self._heading = title
        self._asked_to_stop = threading.Event()

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Static(plain(self._heading), classes="title", markup=False)
            yield Static("", classes="doing", markup=False)
            yield Static(plain("Escape stops it; nothing is written then."), classes="hint", markup=False)

    def say(self, words: str) -> None:
        """What is being done now."""
        if self.stands:
            self.query_one(".doing", Static).update(plain(words))

    def action_stop(self) -> None:
        self._asked_to_stop.set()
        self.say("Stopping …")

    def action_leave(self) -> None:
        self.action_stop()

    def step_in(self, loop: asyncio.AbstractEventLoop) -> Step:
        """To be called by the work, from its thread, before each step."""

        def step(words: str) -> None:
            if self._asked_to_stop.is_set():
                raise Stopped
            loop.call_soon_threadsafe(self.say, f"{words} …")

        return step


async def worked(screen: WithClerk, title: str, work: Callable[[Step], T]) -> T | None:
    """Do some work in a thread, with what it does shown; None where it was stopped. What it raises comes through."""
    dialog = Working(title)
    clerk = screen.clerk
    await clerk.push_screen(dialog)
    try:
        return await asyncio.to_thread(work, dialog.step_in(asyncio.get_running_loop()))
    except Stopped:
        return None
    finally:
        await dialog.dismiss()
