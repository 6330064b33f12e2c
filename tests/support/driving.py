"""How tests drive the application: by keys, and waiting for what they wait for, never for a time."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

from textual import events
from textual.css.query import NoMatches
from textual.geometry import Region
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.screen import Screen

from screens.app import opening
from screens.app.app import SecretariatApp
from secretariat.basics.acts import Act
from storage.port import Store
from tests.support.panels import MEETING, Clock, open_archive

_paint_at_once = Screen._compositor_refresh


def _leave_unpainted(screen: Screen[Any]) -> None:
    """What is to be painted stays marked until ``paint``."""
    if screen is screen.app.screen:
        screen._dirty_widgets.clear()
        screen.app._update_mouse_over(screen)
    else:
        _paint_at_once(screen)


def paint(app: Any) -> None:
    """Draw each widget that changed since it was last drawn, as for the terminal: what cannot be drawn is found.

    They are not put together into a picture, with the screen behind a dialog once more and dimmed, since that would go
    to nobody: it was a third of the painting. ``seen`` puts together what is in front, where a test looks.
    """
    if not app.screen_stack:
        return
    screen, compositor = app.screen, app.screen._compositor
    if screen._dirty_widgets:  # the screen's own clock, which tells the compositor of them, has not come round yet
        compositor.update_widgets(screen._dirty_widgets)
    if not compositor._dirty_regions:
        return
    changed = Region.from_union(list(compositor._dirty_regions))
    compositor._dirty_regions.clear()
    for widget, (region, clip) in compositor.visible_widgets.items():
        shown = region.intersection(clip)
        if shown and widget is not screen and changed.overlaps(clip):
            widget.render_lines(shown.translate(-region.offset))
    app._display(screen, "")  # where the terminal's cursor stands goes with it
    screen._dirty_widgets.clear()
    app._update_mouse_over(screen)


@contextmanager
def painting_at_rest() -> Iterator[None]:
    """In here no screen is painted while it changes, but once when a test has waited for all that it did.

    A quarter of what a test of a screen takes went into pictures that stood for a moment, and that nobody looked at.
    Every picture a test may look at is painted still: what cannot be painted is still found.
    """
    Screen._compositor_refresh = _leave_unpainted  # type: ignore[method-assign]
    try:
        yield
    finally:
        Screen._compositor_refresh = _paint_at_once  # type: ignore[method-assign]


def app_on(
    folder: Path, *more: Act, time: str = "13:50", acts: list[Act] | None = None, **settings: Any
) -> SecretariatApp:
    """The application on the invented panel (or on ``acts``), with ``more`` done to it, its clock standing still."""

    def opened() -> Store:
        archive = open_archive(folder, acts)
        for one in more:
            archive.commit(one, by="the tests")
        return archive.store

    settings = {"meeting": MEETING, "now": Clock(time), "by": "Clara Knapweed", **settings}
    settings.setdefault("reports", folder / "reports")
    return SecretariatApp(opened, **settings)


AT_MOST = 30.0
"""Seconds that a test waits for what never comes: a computer with much else to do takes its time."""


async def until(pilot: Pilot[Any], holds: Callable[[], object], what: str = "it never came to be") -> None:
    """Let the application go on until a condition holds. What it asks a widget that is still being made holds later."""
    end = time.monotonic() + AT_MOST
    while True:
        missing: NoMatches | None = None
        try:
            if holds():
                return
        except NoMatches as error:
            missing = error
        if time.monotonic() > end:
            raise AssertionError(f"{what}; on the screen: {seen(pilot.app)}") from missing
        await pilot.pause(0.01)


def seen(app: Any) -> str:
    """All the text in the picture as it stands."""
    lines = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in lines)


def told(app: Any) -> str:
    """What was told or refused in passing words, each on its line: in the picture they are broken into lines."""
    return "\n".join(notification.message for notification in app._notifications)


_first_mode = opening.first_mode


@contextmanager
def beginning_at(mode: str) -> Iterator[None]:
    """An application that opens in here begins at this place of work, if there is a panel: none else is made first.

    That each place is come to from each other is played in tests/screens/app/test_quick_keys.py.
    """

    def first(app: Any) -> str:
        usual = _first_mode(app)
        return usual if usual == "welcome" else mode or usual

    opening.first_mode = first
    try:
        yield
    finally:
        opening.first_mode = _first_mode


@asynccontextmanager
async def driving(
    app: SecretariatApp, mode: str = "", *, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[Pilot[Any]]:
    """The application running, its records open, at one of its places."""
    with painting_at_rest():
        async with AsyncExitStack() as running:
            with beginning_at(mode):
                pilot = await running.enter_async_context(app.run_test(size=size, notifications=True))
                await until(pilot, lambda: app.opened and app.current_mode != "opening", "the records never opened")
            if mode and app.current_mode != mode:  # they took their time, or there is no panel yet
                await app.go(mode)
                await until(pilot, lambda: app.current_mode == mode and app.screen.is_mounted)
            await settled(pilot)
            yield pilot


async def settled(pilot: Pilot[Any]) -> None:
    """Until nothing is being written, the messages are dealt with, and every screen that was asked for is there."""
    await _at_rest(pilot)
    paint(pilot.app)


async def _at_rest(pilot: Pilot[Any]) -> None:
    await _quiet(pilot.app)
    while writes := list(pilot.app.pending):
        await asyncio.wait(writes)
        await _quiet(pilot.app)


TURNS = 2
"""So many turns of the loop in which nobody else had one: in the first, what is due by now may come in."""
LOOKS = 1000
"""So often it is waited for a thread, or for who does not take its message: what goes on for good is not."""


async def _quiet(app: Any) -> None:
    # Not pilot.pause: it rests for a fiftieth of a second, and takes the application to be idle where the process had
    # no time: on a busy machine it had none, and not one turn of the loop may have passed. So it is looked whether
    # anybody has a turn to come, and what waits.
    loop: Any = asyncio.get_running_loop()
    turns, looks = 0, 0.0
    while looks < LOOKS:
        if loop._ready:
            turns, looks = 0, looks + 0.05  # their turns take no time: many are let pass
            await asyncio.sleep(0)
        elif _busy(app):
            turns, looks = 0, looks + 1
            await asyncio.sleep(0.001)
        elif turns < TURNS:
            turns += 1
            await asyncio.sleep(0)
        elif not app.screen_stack:
            return
        else:
            app.screen._on_timer_update()  # what was to be laid out anew is, and may ask for more
            if not loop._ready and not _busy(app):
                return
            turns = 0


def _busy(app: Any) -> bool:
    """Whether a thread works, a screen is still being made, or a message waits for somebody on the one in front."""
    if _threads_at_work() or not getattr(app, "in_turn", True):
        return True
    front = app.screen_stack
    if not front or not all(screen.is_mounted for screen in front):
        return bool(front)
    # Not walk_children, which makes a list of all there is, in their order: this is asked thousands of times.
    asked: list[Any] = [app, front[-1]]
    while asked:
        node = asked.pop()
        if node.message_queue_size:
            return True
        if node is not app:
            asked.extend(node._nodes)
    return False


def _threads_at_work() -> bool:
    """Whether something that was given to a thread is not done."""
    pool: Any = getattr(asyncio.get_running_loop(), "_default_executor", None)
    return pool is not None and (pool._work_queue.qsize() or len(pool._threads) > pool._idle_semaphore._value)


async def press(pilot: Pilot[Any], *keys: str) -> None:
    """Press keys, and after each wait until what it did is done."""
    for key in keys:
        # Not pilot.press: it rests for a tenth of a second after every key.
        pilot.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await _at_rest(pilot)
    paint(pilot.app)


async def type_in(pilot: Pilot[Any], words: str) -> None:
    """Type words into the line that has the focus."""
    for letter in words:
        pilot.app.post_message(events.Key(_character_to_key(letter), letter))
    await settled(pilot)
