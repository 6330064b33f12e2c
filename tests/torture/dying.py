"""A contestant that dies at random moments, and what is left held against what it had confirmed."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.support.dying_writer import acts_until
from tests.torture.contestants import Contestant, State, Step, Unreadable, after, step

GOOD, LOST, UNREADABLE = "good", "wrong", "unreadable"
SECONDS = 0.015
"""How long a writer lives, on an average; longer where that is too short for an act."""


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
        self.patience = SECONDS
        self._anew()

    def _anew(self) -> None:
        self.folder, self.number, self.now = self.new_folder(), 0, State()

    def wait(self) -> None:
        """For as long as the writer may live: most often a few acts, now and then many."""
        time.sleep(self.chance.expovariate(1 / self.patience))

    def once(self, die: Callable[[int], None], revive: Callable[[], None] | None = None) -> str:
        """Write, die, start again, and hold what is there against what was confirmed, or with the act in flight.

        Where the disk is cut off and has to be revived, what counts as confirmed is what was so before the cut began:
        Linux calls an fsync that the cut overtakes a success, as an append with nothing else around it shows.
        """
        steps = run_of_steps(self.seed, self.number, self.now)
        sure, confirmed = acts_until(self.wait, die, lambda confirm: self.contestant.write(self.folder, steps, confirm))
        self.acts += confirmed
        # On a slow or busy computer it would else be killed before its first act, every time.
        self.patience = max(SECONDS, self.patience / 1.5) if confirmed else self.patience * 1.1
        if revive:
            revive()
        else:
            sure = confirmed
        try:
            found = self.contestant.read(self.folder)
        except Unreadable:
            self._anew()
            return UNREADABLE
        for done in range(confirmed + 2):
            if done >= sure and found == self.now:
                return GOOD
            self.number += 1
            self.now = after(self.now, step(self.seed, self.number, self.now))
        self._anew()
        return LOST
