"""The real application, driven by keys, with what it does timed: painted, and safe on the disk.

The application runs headless, but what a terminal would be sent is worked out all the same, so that its cost counts.
The records are on a real disk; a key's act is durable when ``Store.commit`` returns, which is after the fsync.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import inspect
import time
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from textual._compositor import CompositorUpdate
from textual.app import App
from textual.widgets import Input, Static

from screens.app.app import SecretariatApp
from screens.minutes.screen import MinutesScreen
from secretariat.basics.acts import Act
from secretariat.basics.clock import at, parse_time
from storage import open_store
from storage.archive import Archive
from storage.port import Change, Op

from .keystrokes import Step, Stroke

SIZE = (120, 40)
A_TYPISTS_PAUSE = 0.04
"""Seconds before a timed key: longer than Textual's sixtieth, so that it does not wait for what was painted last."""
ONE_LETTER_IN = 24
"""Of the letters of free text, so many are typed to one that is timed."""
NOT_PAINTED = 0.25
"""Seconds after which a key that painted nothing is taken to have had nothing to paint."""


class Painting(App[Any]):
    """Tells when it painted."""

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self.painted = 0.0
        self.paints = 0
        self._painted = asyncio.Event()

    def _display(self, screen: Any, renderable: Any) -> None:
        if isinstance(renderable, CompositorUpdate):
            renderable.render_segments(self.console)  # headless, Textual would spare itself the last step
        super()._display(screen, renderable)
        if renderable is not None:
            self.painted = time.perf_counter()
            self.paints += 1
            self._painted.set()

    async def next_paint(self) -> None:
        """Returns at the next picture."""
        self._painted.clear()
        await self._painted.wait()

    @property
    def is_quiet(self) -> bool:
        """Nothing waits to be handled or painted."""
        screen = self.screen
        waiting = any(pump._message_queue.qsize() for pump in (self, screen, self.focused or screen))
        unpainted = screen._dirty_widgets or screen._layout_required or screen._repaint_required
        return not (waiting or unpainted or screen._scroll_required or screen._callbacks)


class Bare(Painting):
    """The least Textual application there can be with a field to type in."""

    def compose(self) -> Any:
        yield Input(compact=True)

    def on_mount(self) -> None:
        self.query_one(Input).cursor_blink = False


class Clock:
    """Tells the time of the step that is replayed."""

    def __init__(self, day: dt.date, time: str) -> None:
        self.day = day
        self.set(time)

    def set(self, time: str) -> None:
        self.moment = at(self.day, parse_time(time))

    def __call__(self) -> dt.datetime:
        return self.moment


class Secretary(Painting, SecretariatApp):
    """The clerk's application, timed."""

    CSS_PATH = Path(inspect.getfile(SecretariatApp)).with_name("app.tcss")
    durable = 0.0
    """When the last act was safe on the disk."""

    @property
    def is_quiet(self) -> bool:
        at_the_line = isinstance(self.screen, MinutesScreen)
        return not self.pending and not (at_the_line and self.line.saving) and super().is_quiet

    @property
    def line(self) -> Any:
        assert isinstance(self.screen, MinutesScreen)
        return self.screen.line

    @property
    def refused(self) -> str:
        """Why the last line was refused; empty where it was not."""
        if isinstance(self.screen, MinutesScreen) and self.screen.query("#hint.-wrong"):
            return str(self.screen.query_one("#hint", Static).render())
        return "; ".join(told.message for told in self._notifications if told.severity != "information")

    def watch_the_disk(self) -> None:
        """Note when each act is durable."""
        store: Any = self.archive.store
        commit = store.commit

        def timed(ops: Sequence[Op], **settings: Any) -> Change:
            change: Change = commit(ops, **settings)
            self.durable = time.perf_counter()
            return change

        store.commit = timed


async def settled(app: Painting) -> None:
    """Until nothing is going on any more."""
    quiet = 0
    while quiet < 3:
        await asyncio.sleep(0.001)
        quiet = quiet + 1 if app.is_quiet else 0


def send(app: Painting, strokes: Sequence[Stroke]) -> None:
    """Keys as the terminal's driver sends them: one behind the other, waiting for nothing."""
    assert app._driver is not None
    for stroke in strokes:
        app._driver.send_message(stroke.event())


class Timed:
    """Seconds from a key to the first picture after it; to its act being durable; and to the last picture it caused."""

    def __init__(self) -> None:
        self.repaint: list[float] = []
        self.durable: list[float] = []
        self.at_rest: list[float] = []


async def timed_key(app: Painting, stroke: Stroke) -> float | None:
    """Seconds from a key to the first picture after it; None where it changed nothing in sight."""
    began = time.perf_counter()
    send(app, [stroke])
    try:
        await asyncio.wait_for(app.next_paint(), NOT_PAINTED)
    except TimeoutError:
        return None
    return app.painted - began


@asynccontextmanager
async def at_the_minutes(
    folder: Path, meeting: str, now: Callable[[], dt.datetime], acts: Sequence[Act] = ()
) -> AsyncIterator[Secretary]:
    """The application on a folder (filled with these acts first), at its minutes."""
    if acts:
        archive = Archive(open_store(folder))
        for one in acts:
            archive.commit(one)
        archive.store.close()
    app = Secretary(lambda: open_store(folder), now=now, meeting=meeting, reports=folder.parent / "reports")
    async with app.run_test(size=SIZE) as pilot:
        while not (app.at_work and app.current_mode != "opening"):
            await pilot.pause()
        await pilot.press("f6")
        while not isinstance(app.screen, MinutesScreen):
            await pilot.pause()
        app.watch_the_disk()
        await settled(app)
        yield app


async def replay(app: Secretary, clock: Clock, steps: Sequence[Step], timed: Timed | None = None) -> None:
    """Every key of the steps, in order. Raises AssertionError where the application refused one, or asked back.

    With ``timed``, each counted key and some of the letters are pressed alone and timed; without it a step's keys are
    sent all at once, faster than anyone types.
    """
    for step in steps:
        clock.set(step.time)
        if timed is None:
            for at_once in _until_a_screen_changes(step.strokes()):
                send(app, at_once)
                await asyncio.wait_for(settled(app), 30)
        else:
            await _one_by_one(app, step.strokes(), timed)
        assert len(app.screen_stack) == 1, f"{step.keys!r} opened a dialog"
        assert not app.refused, f"{step.keys!r} was refused: {app.refused}"


def _until_a_screen_changes(strokes: Sequence[Stroke]) -> Iterator[list[Stroke]]:
    """A clerk looks at a screen that has just come before typing on."""
    together: list[Stroke] = []
    for stroke in strokes:
        together.append(stroke)
        if stroke.key in ("f4", "f6"):
            yield together
            together = []
    if together:
        yield together


async def _one_by_one(app: Secretary, strokes: Sequence[Stroke], timed: Timed) -> None:
    for n, stroke in enumerate(strokes):
        if not stroke.counted and n % ONE_LETTER_IN:
            send(app, [stroke])
            continue
        await settled(app)
        await asyncio.sleep(A_TYPISTS_PAUSE)
        before, began = app.durable, time.perf_counter()
        took = await timed_key(app, stroke)
        await settled(app)
        if took is not None:
            timed.repaint.append(took)
        if app.durable != before:
            timed.durable.append(app.durable - began)
            timed.at_rest.append(app.painted - began)
    await settled(app)
