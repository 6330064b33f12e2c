"""From a key to the picture, with 30, 300 and 1,000 lines in the open item, against a bare Textual field.

Both applications run in one process and are pressed in turns, so that a slow moment hits both. “A letter” is a letter
of prose in the line; “Enter” is a line of two words minuted: until it is safe on the disk, and until it is in sight.
Textual paints at most sixty times a second; the pause of a quick typist lies between the keys, so neither waits for
that. “work” is the processor's time between key and picture alone.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import gc
import statistics
import tempfile
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from textual.widgets import Input

from secretariat.basics.acts import Act, Put, act
from secretariat.basics.ordering import following
from secretariat.events.base import Happening
from secretariat.events.speech import Answered, Said
from secretariat.meetings.meeting import AgendaItem, Meeting
from tests.support.panels import DAY, MEETING, begun, invented_items, invented_panel

from .keystrokes import strokes
from .replaying import A_TYPISTS_PAUSE, SIZE, Bare, Clock, Painting, Secretary, at_the_minutes, send, settled, timed_key

P = TypeVar("P", bound=Painting)

LETTERS, LINES = 250, 40
WORDS = "why the figures of the last quarter had not been given in the paper, and when they would be "


@dataclass
class Pressed:
    """Seconds, key by key."""

    letter: list[float] = field(default_factory=list)
    work: list[float] = field(default_factory=list)
    durable: list[float] = field(default_factory=list)
    shown: list[float] = field(default_factory=list)


def said(count: int, place: str = "", item: str = "") -> list[Happening]:
    """Questions and their answers, one after the other."""
    events: list[Happening] = []
    for n in range(count):
        place = following(place)
        words = f"{WORDS}({item}{n})"
        one: Happening = Answered(person="person-pc", text=words) if n % 2 else Said(person="person-pq", text=words)
        events.append(one.with_(place=place))
    return events


def meeting_of(lines: int) -> list[Act]:
    """The invented panel in session, its first item open with this many lines minuted under it."""
    place = following(following(following()))
    return [*invented_panel(), begun(), act("said", [Put(event, MEETING) for event in said(lines, place)])]


def old_meetings(count: int, lines: int = 150) -> list[Act]:
    """As many meetings in the archive, each with its agenda and its minutes."""
    acts = []
    for n in range(1, count + 1):
        day = DAY - dt.timedelta(weeks=8 * n)
        items: list[AgendaItem] = [item.with_(id=f"old-{n}-{item.id}") for item in invented_items()]
        puts = [Put(item, str(day)) for item in items] + [Put(event, str(day)) for event in said(lines, item=f"{n}/")]
        acts.append(act("an old meeting", Put(Meeting(id=str(day), date=day)), puts))
    return acts


@asynccontextmanager
async def beside(app: P) -> AsyncIterator[P]:
    """A bare application, running in a task of its own beside ours."""
    up, done = asyncio.Event(), asyncio.Event()

    async def run() -> None:
        async with app.run_test(size=SIZE):
            await settled(app)
            up.set()
            await done.wait()

    task = asyncio.create_task(run())
    await up.wait()
    try:
        yield app
    finally:
        done.set()
        await task


async def compared(lines: int, old: int = 0, letters: int = LETTERS) -> tuple[Pressed, Pressed]:
    """Ours and the bare one's, with so many lines minuted and so many old meetings."""
    ours, bare = Pressed(), Pressed()
    clock = Clock(DAY, "14:30")
    with tempfile.TemporaryDirectory() as folder:
        acts = [*meeting_of(lines), *old_meetings(old)]
        async with at_the_minutes(Path(folder) / "data", MEETING, clock, acts) as app, beside(Bare()) as field:
            gc.freeze()  # what the set-up left behind is not collected in the midst of a key
            for n in range(letters + 20):
                await asyncio.sleep(A_TYPISTS_PAUSE)
                for one, pressed in ((app, ours), (field, bare)):
                    letter, worked = await _letter(one, WORDS[n % len(WORDS)])
                    if n >= 20:  # the first few warm up
                        pressed.letter.append(letter)
                        pressed.work.append(worked)
                if n % len(WORDS) == len(WORDS) - 1:
                    app.line.set_text("")
                    field.query_one(Input).value = ""
            app.line.set_text("")
            await settled(app)
            for _ in range(LINES):
                await _line(app, ours)
            gc.unfreeze()
    return ours, bare


async def _letter(app: Painting, letter: str) -> tuple[float, float]:
    await settled(app)
    worked = time.process_time()
    took = await timed_key(app, strokes(f"«{letter}»")[0])
    assert took is not None, "a letter was never painted"
    return took, time.process_time() - worked


async def _line(app: Secretary, pressed: Pressed) -> None:
    send(app, strokes("«so few»"))
    await settled(app)
    marked, began = len(app.screen.page._shown), time.perf_counter()  # type: ignore[attr-defined]
    send(app, strokes("⏎"))
    while len(app.screen.page._shown) == marked:  # type: ignore[attr-defined]
        await app.next_paint()
    pressed.shown.append(app.painted - began)
    pressed.durable.append(app.durable - began)


def ninety_ninth(times: Sequence[float]) -> float:
    return sorted(times)[int(len(times) * 0.99)]


def measure() -> Iterator[str]:
    """One line a length of meeting, and one for an old archive."""
    yield f"{'':<34}{'a letter':>26}{'bare':>10}{'ratio':>9}{'work':>9}{'bare':>8}    {'Enter: on disk':<16} in sight"
    for lines, old in ((30, 0), (300, 0), (1000, 0), (300, 20)):
        ours, bare = asyncio.run(compared(lines, old))
        yield said_in_a_line(lines, old, ours, bare)


def said_in_a_line(lines: int, old: int, ours: Pressed, bare: Pressed) -> str:
    median, floor = statistics.median(ours.letter), statistics.median(bare.letter)
    name = f"{lines:,} lines" + (f", {old} old meetings of 150" if old else "")
    return (
        f"{name:<34}median {median * 1e3:5.1f} ms, 99th {ninety_ninth(ours.letter) * 1e3:5.1f}{floor * 1e3:8.1f}"
        f"{median / floor:7.2f} x{statistics.median(ours.work) * 1e3:7.1f}{statistics.median(bare.work) * 1e3:8.1f}"
        f"     {statistics.median(ours.durable) * 1e3:5.1f}, 99th {ninety_ninth(ours.durable) * 1e3:4.1f}"
        f"  {statistics.median(ours.shown) * 1e3:5.1f}, 99th {ninety_ninth(ours.shown) * 1e3:5.1f} ms"
    )


if __name__ == "__main__":
    for line in measure():
        print(line, flush=True)
