"""A year of 12 meetings and 150 items on the plan (F2): what a key costs, against the same key in bare Textual.

“work” is the processor's time from the key until nothing is left to do, with the act's encoding and writing where the
key is one; “to the picture” is by the clock, and waits for Textual's sixtieth of a second. The bare applications hold
the same 150 titles, in a list and in a table. The archive besides holds five years of earlier meetings, with agendas.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import gc
import statistics
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from textual.widgets import DataTable, OptionList

from screens.plan.screen import PlanScreen
from screens.since.listed import SinceLastTime
from secretariat.basics.acts import Act, Put, act
from secretariat.meetings.meeting import Meeting
from storage import open_store
from storage.archive import Archive
from tests.support.panels import invented_items, invented_panel, planned

from .keystrokes import Stroke
from .replaying import A_TYPISTS_PAUSE, SIZE, Clock, Painting, Secretary, settled, timed_key

KEYS, MOVES = 150, 60
FRAME = 16.0
"""Milliseconds of work that a key may cost."""
YEAR = [dt.date(2031, 6, 25) + dt.timedelta(weeks=4 * n) for n in range(12)]


def a_year(items: int) -> list[Act]:
    """The invented panel with twelve meetings to come, so many items shared among them, and meetings of five years."""
    share = [items // 12 + (n < items % 12) for n in range(12)]
    titles = [
        [f"{day:%B}: item {n} of the business of the day" for n in range(count)]
        for day, count in zip(YEAR, share, strict=True)
    ]
    records = [each for day, due in zip(YEAR, titles, strict=True) for each in planned(day, *due, start=dt.time(14))]
    acts = [*invented_panel()[:2], act("a year", [Put(each) for each in records])]
    for n in range(30):
        day = dt.date(2031, 5, 14) - dt.timedelta(weeks=8 * n)
        agenda = [Put(item.with_(id=f"old-{n}-{item.id}"), str(day)) for item in invented_items()]
        acts.append(act("an old meeting", Put(Meeting(id=str(day), date=day)), agenda))
    return acts


def all_titles(acts: list[Act]) -> list[str]:
    return [change.record.title for change in acts[2].changes if hasattr(change.record, "title")]


class InAList(Painting):
    """The items in Textual's own list."""

    def __init__(self, titles: list[str]) -> None:
        super().__init__()
        self._titles = titles

    def compose(self) -> Any:
        yield OptionList(*self._titles)


class InATable(InAList):
    """The items in Textual's own table, a column a meeting."""

    def compose(self) -> Any:
        yield DataTable()

    def on_mount(self) -> None:
        table: DataTable[str] = self.query_one(DataTable)
        table.add_columns(*(f"{day:%d %b %Y}" for day in YEAR))
        for start in range(0, len(self._titles), 12):
            table.add_row(*self._titles[start : start + 12])


@dataclass
class Costs:
    """Milliseconds, key by key."""

    work: list[float] = field(default_factory=list)
    picture: list[float] = field(default_factory=list)
    durable: list[float] = field(default_factory=list)


async def pressed(app: Painting, key: str, costs: Costs) -> None:
    """One key, when all is quiet, and what it costs."""
    await asyncio.sleep(A_TYPISTS_PAUSE)
    durable, began, worked = getattr(app, "durable", 0.0), time.perf_counter(), time.process_time()
    took = await timed_key(app, Stroke(key, None, counted=True))
    await settled(app)
    costs.work.append((time.process_time() - worked) * 1e3)
    if took is not None:
        costs.picture.append(took * 1e3)
    if getattr(app, "durable", 0.0) != durable:
        costs.durable.append((app.durable - began) * 1e3)  # type: ignore[attr-defined]


@asynccontextmanager
async def at_the_plan(folder: Path, acts: list[Act]) -> AsyncIterator[Secretary]:
    """The application on a folder of these acts, at its plan, with every meeting read."""
    archive = Archive(open_store(folder))
    for one in acts:
        archive.commit(one)
    archive.store.close()
    app = Secretary(
        lambda: open_store(folder), now=Clock(dt.date(2031, 6, 18), "14:30"), reports=folder.parent / "reports"
    )
    async with app.run_test(size=SIZE) as pilot:
        while not (app.at_work and app.current_mode != "opening"):
            await pilot.pause()
        await app.go("plan")
        while not (isinstance(app.screen, PlanScreen) and len(app.screen.meetings_read) == len(app.archive.meetings())):
            if isinstance(app.screen, SinceLastTime):  # told first, in a folder that was left for so long
                app.screen.dismiss()
            await pilot.pause()
        app.watch_the_disk()
        await settled(app)
        yield app


async def arrows(app: Painting) -> Costs:
    """Down, and at the foot up again."""
    costs, warm = Costs(), Costs()
    for n in range(KEYS + 10):
        await pressed(app, "down" if n // 60 % 2 == 0 else "up", costs if n >= 10 else warm)
    return costs


async def moves(app: Secretary) -> Costs:
    """An item to the next date and back, kept each time."""
    costs, warm = Costs(), Costs()
    assert isinstance(app.screen, PlanScreen)
    assert app.screen.go_to(f"item plan-{YEAR[5]}-3")
    for n in range(MOVES + 4):
        await pressed(app, "full_stop" if n % 2 == 0 else "comma", costs if n >= 4 else warm)
    return costs


async def of_a_year(items: int) -> tuple[Costs, Costs, Costs, Costs]:
    """Arrows and moves on the plan; arrows in the bare list and the bare table."""
    acts = a_year(items)
    with tempfile.TemporaryDirectory() as folder:
        async with at_the_plan(Path(folder) / "data", acts) as app:
            gc.freeze()
            ours, moved = await arrows(app), await moves(app)
            gc.unfreeze()
    bare = []
    for kind in (InAList, InATable):
        plain = kind(all_titles(acts))
        async with plain.run_test(size=SIZE):
            await settled(plain)
            bare.append(await arrows(plain))
    return ours, moved, bare[0], bare[1]


def measure() -> Iterator[str]:
    """An arrow and a move, with 150 items and with 12 to each of 12 meetings."""
    for items in (150, 144):
        ours, moved, in_list, in_table = asyncio.run(of_a_year(items))
        floors = [statistics.median(costs.work) for costs in (in_list, in_table)]
        for name, costs in (("arrow", ours), ("move, kept on disk", moved)):
            yield _line(f"{items} items, {name}", costs, floors)
        yield _line("  bare list, arrow", in_list)
        yield _line("  bare table, arrow", in_table)


def _line(name: str, costs: Costs, floors: list[float] | None = None) -> str:
    work, worst = statistics.median(costs.work), sorted(costs.work)[int(len(costs.work) * 0.99)]
    line = f"{name:<32} work: median {work:5.1f} ms, 99th {worst:5.1f}"
    line += f"   to the picture {statistics.median(costs.picture):5.1f} ms"
    if floors:
        line += f"   {work / floors[0]:.1f} x list, {work / floors[1]:.1f} x table   (aim {FRAME:.0f} ms)"
    if costs.durable:
        line += f"   on disk after {statistics.median(costs.durable):.1f} ms"
    return line


if __name__ == "__main__":
    for line in measure():
        print(line, flush=True)
