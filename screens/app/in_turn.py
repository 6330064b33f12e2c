"""Keys that come in one go are taken one after the other: what is typed behind a key goes to what that key opens."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any

from textual import events
from textual.app import ScreenError
from textual.dom import DOMNode
from textual.message_pump import MessagePump
from textual.screen import Screen

from ..kit.screen import ClerkScreen
from .pointing import PointingClerk

AT_MOST = 5.0
"""Seconds that keys are kept back for what another one does. What takes longer goes on, and they are answered."""
ROUNDS = 3
"""So often a message is handed on before all is known that a key set going: from a table to its place, say."""
LOOK_EVERY = 0.004
_THAT_ASK = frozenset({"asking", "searching"})
"""Groups of work that ask something, or open it. While others compose or read, for longer, keys are answered."""
_MOVES = frozenset({
    "up", "down", "left", "right", "pageup", "pagedown", "home", "end", "backspace", "delete", "tab", "shift+tab",
    "ctrl+left", "ctrl+right", "shift+left", "shift+right", "shift+home", "shift+end",
})  # fmt: skip
"""Keys that open nothing: in a line they edit, in a list they move."""


class KeysInTurn(PointingClerk):
    """Textual hands a key on while the one before is not done: of a burst, the letters behind the one that opens a form
    would be commands of the page beneath it."""

    def __init__(self, *given: Any, **more: Any) -> None:
        super().__init__(*given, **more)
        self._kept_back: deque[events.Event] = deque()
        self._turn: asyncio.Task[None] | None = None

    @property
    def in_turn(self) -> bool:
        """Every key that came was given to what it was meant for, and that is done."""
        return self._turn is None and not self._kept_back

    async def on_event(self, event: events.Event) -> None:
        if not isinstance(event, events.Key | events.Paste) or event.is_forwarded:  # it came back from a widget
            await super().on_event(event)
        elif self._turn is not None:
            self._kept_back.append(event)
        else:
            await self._give(event)

    async def _give(self, event: events.Event) -> None:
        if not isinstance(event, events.Key) or not self.screen_stack or not _may_open(self.screen, event):
            await super().on_event(event)
            return
        front, workers = self.screen, set(self.workers)
        chain = [*(self.focused or front).ancestors_with_self]
        await super().on_event(event)
        if not self._exit:
            self._turn = asyncio.create_task(self._until_done(front, chain, workers))

    async def _until_done(self, front: Screen[Any], chain: list[DOMNode], workers: set[Any]) -> None:
        """Wait for all that a key set going, and for what it opened to be there with its focus; then the next one."""
        try:
            with suppress(TimeoutError, ScreenError):  # there is no screen any more where the application ends
                async with asyncio.timeout(AT_MOST):
                    for _ in range(ROUNDS):
                        await _all_dealt_with(chain)
                        while not self._opened_or_idle(front, workers):
                            await _until(partial(self._opened_or_idle, front, workers))
                            await _all_dealt_with(chain)  # the work that ended may have set something going
                        if self.screen is front:
                            break
                        await _until(lambda: self.screen.is_mounted)
                        front, workers = self.screen, set(self.workers)  # one in front may open the next: the palette
                        chain = [*(self.focused or front).ancestors_with_self]
        finally:
            if not self.call_later(self._next):
                self._turn = None

    def _opened_or_idle(self, front: Screen[Any], workers: set[Any]) -> bool:
        """Whether another screen is in front, or nothing was begun since that could bring one there."""
        return self.screen is not front or not _asking(set(self.workers) - workers)

    async def _next(self) -> None:
        self._turn = None
        while self._kept_back and self._turn is None:
            await self._give(self._kept_back.popleft())


def _asking(workers: set[Any]) -> bool:
    """Whether something was begun to ask something, and has not asked yet."""
    return any(each.group in _THAT_ASK and not each.is_finished for each in workers)


async def _until(holds: Callable[[], bool]) -> None:
    while not holds():  # noqa: ASYNC110 - work that asks nothing in the end tells so to nobody but who began it
        await asyncio.sleep(LOOK_EVERY)


def _may_open(screen: Screen[Any], key: events.Key) -> bool:
    """Whether a key may open something, or close it; not one that only edits a line or moves in a list."""
    focused = screen.focused
    if key.key in _MOVES:
        return False
    if focused is not None and focused.check_consume_key("a", "a"):  # a line to write in
        if key.is_printable:
            return False
        # The line of the minutes keeps its own order, also while an act is being written to the disk.
        return not (isinstance(screen, ClerkScreen) and key.key == "enter")
    return True


async def _all_dealt_with(chain: list[DOMNode]) -> None:
    for node in chain * ROUNDS:
        await _dealt_with(node)


async def _dealt_with(node: MessagePump) -> None:
    """Until a widget has dealt with every message that it has now."""
    done: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def tell() -> None:
        if not done.done():
            done.set_result(None)

    if node.is_running and node.call_later(tell):
        while not done.done() and node.is_running:  # one that is closed deals with nothing more
            await asyncio.wait({done}, timeout=0.02)
