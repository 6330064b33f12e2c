"""From the key of a place to its picture, ten years on the disk, against a bare Textual app that switches its modes.

Each place is shown once before, as it is for most of a day; then both applications are switched in turns, so that a
slow moment hits both. A bare mode holds a line above a list of as many lines as the window has. Times are of the
processor: what else the machine does does not count.
"""

from __future__ import annotations

import asyncio
import gc
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import Screen
from textual.widgets import OptionList, Static

from screens.app.places import MODES as PLACES
from tests.support.panels import DAY, MEETING

from .keystrokes import strokes
from .repaint import beside, meeting_of, old_meetings
from .replaying import SIZE, Clock, Painting, at_the_minutes, send, settled

ROUNDS = 7
YEARS, A_YEAR = 10, 6
LINES = 30


class BareMode(Screen[None]):
    """A few widgets."""

    def compose(self) -> ComposeResult:
        yield Static("A mode of a bare application")
        yield OptionList(*(f"Line {n} of what there is to be seen" for n in range(SIZE[1])))


class BareModes(Painting):
    """Two modes, and a key for each."""

    MODES: ClassVar[dict[str, Any]] = {"one": BareMode, "two": BareMode}
    DEFAULT_MODE = "one"
    BINDINGS = [Binding("f2", "switch_mode('one')", "One"), Binding("f3", "switch_mode('two')", "Two")]


async def _switched(app: Painting, key: str) -> float:
    """The processor's seconds from a key until the picture stands and nothing is going on any more."""
    await settled(app)
    began = time.process_time()
    send(app, strokes(f"‹{key}›"))
    await app.next_paint()
    await settled(app)
    return time.process_time() - began


async def _in_turns() -> tuple[dict[str, list[float]], list[float]]:
    """The seconds to each place, and those of the bare application."""
    ours: dict[str, list[float]] = {place.title: [] for place in PLACES}
    theirs: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        acts = [*meeting_of(LINES), *old_meetings(YEARS * A_YEAR)]
        data, clock = Path(folder) / "data", Clock(DAY, "14:30")
        async with at_the_minutes(data, MEETING, clock, acts) as app, beside(BareModes()) as bare:
            for place in PLACES:
                await _switched(app, place.key)
            await _switched(bare, "f3")
            gc.freeze()  # what the set-up left behind is not collected in the midst of a key
            for _ in range(ROUNDS):
                for place in PLACES:
                    ours[place.title].append(await _switched(app, place.key))
                    theirs.append(await _switched(bare, "f2" if len(theirs) % 2 == 0 else "f3"))
            gc.unfreeze()
    return ours, theirs


def measure() -> Iterator[str]:
    """One line a place, the slowest first."""
    ours, theirs = asyncio.run(_in_turns())
    floor = statistics.median(theirs)
    yield f"{'a mode of a bare application':<30} {floor * 1000:6.1f} ms of processor time"
    for title, times in sorted(ours.items(), key=lambda each: -statistics.median(each[1])):
        middle = statistics.median(times)
        yield f"{title:<30} {middle * 1000:6.1f} ms   {middle / floor:.2f} x   (aim 3 x)"


if __name__ == "__main__":
    print("\n".join(measure()))
