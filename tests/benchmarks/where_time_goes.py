"""Where the time goes with ten years on the disk, in processor time: of opening the records, and of each command.

Processor time and not time on the wall: what else the machine does does not count. A command's ratio is to a Python
that imports argparse, json and msgspec; of what is left over it reads the folder.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.support.panels import MEETING, begun, invented_panel, open_archive

from .repaint import old_meetings

ROUNDS = 5
YEARS = 10
A_YEAR = 6
"""Meetings."""

BARE = (sys.executable, "-c", "import argparse, json, msgspec")
COMMANDS = (("--version",), ("history",), ("deadlines",), ("find", "bells"), ("verify",), ("restore",), ("forget",),
            ("check",), ("lint",))  # fmt: skip
TOOK = {("check",): 63.0, ("lint",): 82.0}
"""How many times a bare Python these took of the same ten years at commit 001d52b, before anything was done."""

OPENED = "archive = storage.archive.Archive(open_store(Path(sys.argv[1]), read_only=True))"
READ = {
    ("--version",): "",
    ("history",): f"{OPENED}; [*archive.store.changes(documents=False)]",
    ("forget",): f"{OPENED}; [*archive.store.changes(documents=False)]",
    ("deadlines",): f"{OPENED}; archive.panel(), archive.meetings(), archive.plan(), archive.calendar(); "
                    "[archive.majorities(meeting.id) for meeting in archive.meetings()[::6]]",  # where a veto may be
    ("verify",): f"{OPENED}; archive.store.root()",
    ("restore",): "",
    ("find", "bells"): f"{OPENED}; archive.panel(), archive.people(); before = FoldedBefore(archive.store); "
                       "[before.of(meeting.id) for meeting in archive.meetings()]",
}  # fmt: skip
"""What each command must read of the folder, whatever it is written like; all that it loads is loaded before. What is
looked through by ``find`` was folded by the search before, as in every search but the first after a change."""
READING = """
import gc, sys, time
gc.set_threshold(500_000, 20, 50)  # as the program has it
from pathlib import Path
import storage.archive, storage.places
from storage import open_store
from storage.engine import opening
from storage.queries import dated_meetings, finding, forgetting
from storage.queries.folded_before import FoldedBefore
began = time.process_time()
{read}
print(time.process_time() - began)
"""

STAGES = """
import json, sys, time
from pathlib import Path
marks = [time.process_time()]
mark = lambda: marks.append(time.process_time())
import secretariat.cli.run, screens.app.app, screens.agenda.screen, storage.archive
from storage import open_store
from storage.engine import opening
mark()
archive = storage.archive.Archive(open_store(Path(sys.argv[1]), read_only=True)); mark()
archive.panel(), archive.people(), archive.meetings(), archive.bundle(sys.argv[2]); mark()
archive.proceedings(sys.argv[2]); mark()
[archive.bundle(meeting.id) for meeting in archive.meetings()]; mark()
[archive.proceedings(meeting.id) for meeting in archive.meetings()]; mark()
from secretariat.contradictions.finding import looked_through; mark()
bundles = [archive.bundle(meeting.id) for meeting in archive.meetings()]
[looked_through(bundle, archive.panel(), archive.people()) for bundle in bundles]; mark()
import asyncio
async def drawn():
    app = screens.app.app.SecretariatApp(lambda: open_store(Path(sys.argv[3]), by="bench"), by="bench")
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        mark()
asyncio.run(drawn())
print(json.dumps([after - before for before, after in zip(marks, marks[1:])]))
"""
NAMES = ("import", "open", "decode one meeting", "fold it", f"decode all {YEARS * A_YEAR}", "fold them all",
         "import contradictions", "fold, and look for them", "draw the first place")  # fmt: skip


def environment() -> dict[str, str]:
    """That of a user, who has compiled files."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def seconds(command: Sequence[str], typed: str = "") -> float:
    """The processor seconds of a process. ``typed``: what it is given on standard input."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment(), check=False,
                   input=typed.encode())  # fmt: skip
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def _read(command: Sequence[str]) -> float:
    """The processor seconds that a process says it read for."""
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment())
    return float(done.stdout)


def measure() -> Iterator[str]:
    """The stages, and the commands against a bare Python; medians, taken in turns.

    A command's stages are those of opening: what is left over is loading, its own import, and drawing its lines.
    """
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        open_archive(data, [*invented_panel(), begun(), *old_meetings(YEARS * A_YEAR)]).store.close()
        drawn = Path(shutil.copytree(data, Path(folder) / "drawn"))  # the app makes the back-up of the day in it
        stages: list[list[float]] = []
        for n in range(ROUNDS + 1):
            done = subprocess.run(
                [sys.executable, "-c", STAGES, str(data), MEETING, str(drawn)],
                capture_output=True, text=True, check=True, env=environment(),
            )  # fmt: skip
            if n:  # the first compiles
                stages.append(json.loads(done.stdout))
        for name, times in zip(NAMES, zip(*stages, strict=True), strict=True):
            yield f"{name:<24} {statistics.median(times) * 1000:7.0f} ms of processor time"
        ours = (sys.executable, "-m", "secretariat", "--data", str(data))
        taken: dict[tuple[str, ...], list[float]] = {command: [] for command in COMMANDS}
        reading: dict[tuple[str, ...], list[float]] = {command: [] for command in COMMANDS}
        bare = []
        for _ in range(ROUNDS):
            bare.append(seconds(BARE))
            for command in COMMANDS:
                taken[command].append(seconds([*ours, *command]))
                if reads := READ.get(command):
                    reading[command].append(_read([sys.executable, "-c", READING.format(read=reads), str(data)]))
        floor = statistics.median(bare)
        yield f"{'a bare Python':<24} {floor * 1000:7.0f} ms"
        for command, times in taken.items():
            middle, name = statistics.median(times), f"secretariat {' '.join(command)}"
            told = f"{name:<24} {middle * 1000:7.0f} ms   {middle / floor:.2f} x   "
            if took := TOOK.get(command):
                yield f"{told}a {took / (middle / floor):.1f}th of the {took:.0f} x it took   (aim a tenth)"
            else:
                read = statistics.median(reading[command] or [0])
                yield f"{told}{(middle - read) / floor:.2f} x without the {read * 1000:.0f} ms of reading (aim 2 x)"


if __name__ == "__main__":
    print("\n".join(measure()))
