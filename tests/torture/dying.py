"""A writer in a process of its own, which dies at a random moment: killed, or with the disk beneath it."""

from __future__ import annotations

import os
import random
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from tests.torture.contestants import Contestant, State, Step, Unreadable, after, step

GOOD, LOST, UNREADABLE = "good", "wrong", "unreadable"


def acts_until(
    die: Callable[[int], None], contestant: Contestant, folder: Path, steps: Callable[[], Step | None]
) -> int:
    """Let ``contestant`` write until ``die(process)`` has ended it; how many acts it had confirmed by then."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        with suppress(BaseException):
            os.close(reader)
            os.write(writer, b"?")
            contestant.write(folder, steps, lambda: os.write(writer, b"."))
        os._exit(1)
    os.close(writer)
    os.read(reader, 1)
    die(child)
    with suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    confirmed = b""
    while more := os.read(reader, 65536):
        confirmed += more
    os.close(reader)
    return len(confirmed)


def run_of_steps(seed: int, number: int, now: State) -> Callable[[], Step | None]:
    """The steps after act ``number``, one at each call."""

    def steps() -> Iterator[Step]:
        at, kept = number, now
        while True:
            at += 1
            done = step(seed, at, kept)
            yield done
            kept = after(kept, done)

    each = steps()
    return lambda: next(each)


class Trial:
    """One contestant on one folder, dying again and again; after a bad end it begins anew in another folder."""

    def __init__(self, contestant: Contestant, new_folder: Callable[[], Path], seed: int) -> None:
        self.contestant, self.new_folder, self.seed = contestant, new_folder, seed
        self.chance = random.Random(seed)
        self.acts = 0
        self._anew()

    def _anew(self) -> None:
        self.folder, self.number, self.now = self.new_folder(), 0, State()

    def wait(self) -> None:
        """For as long as the writer may live: most often a few acts, now and then many."""
        time.sleep(self.chance.expovariate(1 / 0.015))

    def once(self, die: Callable[[int], None], revive: Callable[[], None] = lambda: None) -> str:
        """Write, die, start again, and hold what is there against what was confirmed, or with the act in flight."""
        confirmed = acts_until(die, self.contestant, self.folder, run_of_steps(self.seed, self.number, self.now))
        revive()
        for _ in range(confirmed):
            self.number += 1
            self.now = after(self.now, step(self.seed, self.number, self.now))
        self.acts += confirmed
        in_flight = after(self.now, step(self.seed, self.number + 1, self.now))
        try:
            found = self.contestant.read(self.folder)
        except Unreadable:
            self._anew()
            return UNREADABLE
        if found == self.now:
            return GOOD
        if found == in_flight:
            self.number, self.now = self.number + 1, in_flight
            return GOOD
        self._anew()
        return LOST
