"""Fork a writer, kill it at a random moment, look at what is left; again and again, on one folder.

python kill_loop.py FOLDER KILLS SEED SLOW_MS      prints one line, raises if anything was lost

The acts are over several files at a time. ``tests/torture`` puts simpler ones beside other stores.
"""

from __future__ import annotations

import os
import random
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from storage import JournalStore, open_store
from storage.disk import disk
from storage.engine import keeper
from storage.journal import journal
from tests.support import folders as helpers
from tests.support.dying_writer import acts_until


def slow_down(milliseconds: float) -> None:
    real = os.fsync

    def slow(fd: int) -> None:
        time.sleep(milliseconds / 1000)
        real(fd)

    os.fsync = slow


def write_acts(folder: Path, seed: int, before: helpers.State) -> Callable[[Callable[[], None]], None]:
    def write(confirm: Callable[[], None]) -> None:
        keeper.QUIET_SECONDS, keeper.ACTS_AT_MOST = 0.003, 7
        store = open_store(folder)
        now = before
        number = store.version()
        while True:
            number += 1
            ops = helpers.act(seed, number, now)
            store.commit(ops, by="", note="act")
            confirm()
            now = helpers.after(now, ops)
            if number % 10 == 0:
                time.sleep(0.006)  # quiet enough to settle, and to begin a new part of the journal

    return write


def our_store(folder: Path, kills: int, seed: int, slow: float) -> None:
    journal.SEGMENT_BYTES = 20_000
    chance = random.Random(seed)
    now: helpers.State = {}
    number = acts = 0
    for kill in range(kills):
        wait = partial(time.sleep, chance.expovariate(1 / (0.02 + slow / 50)))
        _, confirmed = acts_until(wait, lambda _: None, write_acts(folder, seed, now))
        for step in range(number + 1, number + confirmed + 1):
            now = helpers.after(now, helpers.act(seed, step, now))
        number += confirmed
        acts += confirmed
        store: JournalStore = open_store(folder, background=False)
        found = helpers.state(store)
        if store.version() == number + 1:
            number += 1
            now = helpers.after(now, helpers.act(seed, number, now))
        if store.read_only or store.version() != number or found != now:
            raise SystemExit(f"kill {kill}: {number} acts confirmed, {store.version()} found; {store.read_only}")
        store.close()
        if helpers.stock(folder) != now:
            raise SystemExit(f"kill {kill}: TinyDB reads something else")
    if problems := open_store(folder, background=False).check():
        raise SystemExit(f"{problems}")
    print(f"{kills} kills, {acts} acts confirmed, none lost, {len(list((folder / 'journal').iterdir()))} parts")


if __name__ == "__main__":
    where_, kills_, seed_, slow_ms = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4])
    where_.mkdir(parents=True, exist_ok=True)
    if slow_ms:
        slow_down(slow_ms)
    assert disk.sync
    our_store(where_, kills_, seed_, slow_ms)
