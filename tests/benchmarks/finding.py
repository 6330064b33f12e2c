"""Searching ten years: a scan of folded text in memory against SQLite's FTS5 on the disk, and a key against a bare one.

Sixty meetings of 150 lines. “Scan” is what the app does: it finds, weighs and sorts every line that fits. “FTS5” is the
same words in a full-text index in a file (prefixes of two and three letters, accents folded), the best 200 by its own
ranking; what would have to be kept true of it besides (sealed words, erased words, its own damage) is not in its time.
The first reading prints every meeting; the one after it takes what the first kept of them.
The invented sample comes first: three years as a clerk would have them, its register open.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import gc
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

from screens.finding.everything import Everything
from secretariat.basics.acts import Act, Put, act
from secretariat.basics.ordering import following
from secretariat.events.speech import Said
from secretariat.finding.folding import words_in
from secretariat.sample.invented.filling import fill_invented
from storage.queries.finding import Findable
from tests.support.panels import MEETING, begun, invented_panel, open_archive

from .keystrokes import strokes
from .repaint import beside, meeting_of, old_meetings
from .replaying import A_TYPISTS_PAUSE, Bare, Clock, at_the_minutes, send, settled, timed_key

TODAY = dt.date(2031, 6, 18)
ASKED = ("fi", "figures", "quarter paper", "gorse", "weighbridge lanes", "nothing of the kind")
INVENTED, TEN_YEARS = "the invented sample, three years", "ten years of 60 meetings"
ASKED_OF_THE_INVENTED = ("sp", "speed van", "coast road", "tender opened", "nothing of the kind")
ROUNDS = 15


def planted() -> Act:
    """A few lines with words of their own, among thousands with the same ones."""
    place, puts = "zz", []
    for n in range(12):
        place = following(place)
        puts.append(Put(Said(person="person-pq", text=f"why the gorse of lane {n} grew", place=place), MEETING))
    puts.append(Put(Said(person="person-pq", text="that weighbridges broke the lanes", place=place + "z"), MEETING))
    return act("planted", puts)


def _index(folder: Path, findable: Findable) -> sqlite3.Connection:
    """The same words as a derived file."""
    base = sqlite3.connect(folder / "index.db")
    base.execute("CREATE VIRTUAL TABLE found USING fts5(words, prefix='2 3', tokenize='unicode61 remove_diacritics 2')")
    rows = [(" ".join(words_in(each.words)),) for each in findable.everything()]
    base.executemany("INSERT INTO found VALUES (?)", rows)
    base.commit()
    return base


def _asked_of_the_index(base: sqlite3.Connection, typed: str) -> int:
    wanted = " AND ".join(f'"{word}"*' for word in words_in(typed))
    question = "SELECT rowid, words FROM found WHERE found MATCH ? ORDER BY rank LIMIT 200"
    return len(base.execute(question, (wanted,)).fetchall())


def _median(do: Callable[[], object]) -> float:
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        do()
        times.append(time.perf_counter() - began)
    return statistics.median(times)


async def _keys(folder: Path) -> tuple[list[float], list[float]]:
    """From a key to the picture: in the search, with everything read, and in a bare field."""
    ours, bare = [], []
    acts = [*meeting_of(30), *old_meetings(60), planted()]
    async with at_the_minutes(folder, MEETING, Clock(TODAY, "14:30"), acts) as app, beside(Bare()) as field:
        await app.action_command("app.search")
        await settled(app)
        assert isinstance(app.screen, Everything)
        await app.screen.read_through.wait()
        await settled(app)
        for _ in range(4):
            for letter in "figures of gorse and lanes":
                for one, times in ((app, ours), (field, bare)):
                    await asyncio.sleep(A_TYPISTS_PAUSE)
                    await settled(one)
                    took = await timed_key(one, strokes(f"«{letter}»")[0])
                    assert took is not None, "a letter was never painted"
                    times.append(took)
            send(app, strokes("‹ctrl+u›"))
            await settled(app)
    return ours, bare


def _ten_years(commit: Callable[[Act], object]) -> None:
    for each in (*invented_panel(), begun(), *old_meetings(60), planted()):
        commit(each)


def _both_ways(
    folder: Path, fill: Callable[[Callable[[Act], object]], None], questions: tuple[str, ...]
) -> Iterator[str]:
    """The first reading of a folder, and each question by the scan and by the index."""
    archive = open_archive(folder / "data", [])
    fill(archive.commit)
    archive.store.settle()
    archive.store.close()
    archive = open_archive(folder / "data", [])
    findable = Findable(archive)
    began, steps = time.perf_counter(), [time.process_time()]
    for _ in findable.reading():
        steps.append(time.process_time())
    read = time.perf_counter() - began
    longest = max(after - before for before, after in pairwise([*steps, time.process_time()]))
    began = time.perf_counter()
    base = _index(folder, findable)
    built = time.perf_counter() - began
    size = (folder / "index.db").stat().st_size / 1e6
    again = _median(lambda: [*Findable(archive).reading()])
    yield f"reading {len(findable):,} lines {read:.2f} s, the longest step {longest * 1000:.0f} ms; again {again:.2f} s"
    yield f"writing the index besides {built:.2f} s, {size:.1f} MB"
    yield f"{'':<22}{'fit':>7}{'scan':>10}{'FTS5':>10}{'scan / FTS5':>14}"
    for typed in questions:
        scan = _median(lambda typed=typed: findable.find(typed, TODAY))  # type: ignore[misc]
        index = _median(lambda typed=typed: _asked_of_the_index(base, typed))  # type: ignore[misc]
        fit = len(findable.find(typed, TODAY))
        yield f"{typed:<22}{fit:>7,}{scan * 1e3:>7.1f} ms{index * 1e3:>7.1f} ms{scan / index:>12.2f} x"
    base.close()
    archive.store.close()


def measure() -> Iterator[str]:
    """The first reading, each question both ways, and the key. A step is told in time of the processor, as others may
    have theirs meanwhile; garbage is looked for as seldom as in the program, which would be told as a step."""
    gc.set_threshold(50_000, 20, 50)
    for what, filled, questions in ((INVENTED, fill_invented, ASKED_OF_THE_INVENTED), (TEN_YEARS, _ten_years, ASKED)):
        with tempfile.TemporaryDirectory() as name:
            yield what
            yield from _both_ways(Path(name), filled, questions)
    with tempfile.TemporaryDirectory() as name:
        ours, bare = asyncio.run(_keys(Path(name) / "data"))
    key, floor = statistics.median(ours), statistics.median(bare)
    yield f"a key in the search: median {key * 1e3:.1f} ms, in a bare field {floor * 1e3:.1f} ms: {key / floor:.2f} x"


if __name__ == "__main__":
    for line in measure():
        print(line, flush=True)
