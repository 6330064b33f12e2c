"""``make torture``: our store beside stock TinyDB and SQLite under kills, power cuts and damaged files.

    python -m tests.torture [--kills 10000] [--cuts 1000] [--damaged 1000] [--seed 1]

The two others are given a tenth of the work: they are there to show that the trial can be failed. Exit status 1 if
ours lost a word, could not be read, or was wrong and silent.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.torture import damaging, real_disk
from tests.torture.contestants import ALL, Contestant
from tests.torture.damaging import SILENT
from tests.torture.dying import GOOD, Trial

SHARE_OF_THE_OTHERS = 10
ACTS_BEFORE_DAMAGE = 120


def folders(root: Path) -> Callable[[], Path]:
    """Empty folders in ``root``, a new one at each call."""

    def numbered() -> Iterator[Path]:
        number = 0
        while True:
            number += 1
            (path := root / f"{number}").mkdir(parents=True)
            yield path

    each = numbered()
    return lambda: next(each)


def kills(contestant: Contestant, count: int, seed: int, root: Path) -> Counter[str]:
    """Killed ``count`` times: how each ended."""
    trial, ends = Trial(contestant, folders(root), seed), Counter[str]()
    for _ in shown(count, f"kills, {contestant.name}"):
        ends[trial.once(lambda _: None)] += 1
    ends["acts"] = trial.acts
    return ends


def cuts(contestant: Contestant, count: int, seed: int, root: Path) -> Counter[str]:
    """The power cut ``count`` times on a real ext4: how each ended."""
    ends = Counter[str]()
    with real_disk.RealDisk(root) as disk:
        trial = Trial(contestant, folders(disk.root / "data"), seed)

        for _ in shown(count, f"power cuts, {contestant.name}"):
            ends[trial.once(lambda _: disk.cut_power(), disk.power_on)] += 1
    ends["acts"] = trial.acts
    return ends


def damages(contestant: Contestant, count: int, seed: int, root: Path) -> Counter[str]:
    """``count`` damaged files: how each was met."""
    chance, ends = random.Random(seed), Counter[str]()
    (whole := root / "whole").mkdir(parents=True)
    states = damaging.filled(contestant, whole, seed, ACTS_BEFORE_DAMAGE)
    for number in shown(count, f"damaged files, {contestant.name}"):
        what, outcome = damaging.damage_once(contestant, whole, root / f"{number}", states[-1], chance)
        ends[outcome] += 1
        if outcome == SILENT and contestant is ALL[0]:
            print(f"  wrong and silent: {what}", flush=True)
    return ends


def shown(count: int, what: str) -> Iterator[int]:
    """The numbers up to ``count``; now and then how far it is."""
    began = said = time.monotonic()
    for number in range(count):
        yield number
        if time.monotonic() - said > 30:
            said = time.monotonic()
            print(f"  {what}: {number + 1} of {count} after {said - began:.0f} s", file=sys.stderr, flush=True)


TRIALS: dict[str, Callable[[Contestant, int, int, Path], Counter[str]]] = {
    "kills": kills,
    "cuts": cuts,
    "damaged": damages,
}


def run(trial: str, count: int, seed: int) -> bool:
    """Print a line a contestant; whether ours came through whole."""
    print(f"{trial}:", flush=True)
    if trial == "cuts" and (why := real_disk.missing()):
        print(f"  left out: {why}")
        return True
    well = True
    for contestant in ALL:
        share = count if contestant is ALL[0] else max(1, count // SHARE_OF_THE_OTHERS)
        with tempfile.TemporaryDirectory() as folder:
            ends = TRIALS[trial](contestant, share, seed, Path(folder) / "trial")
        acts = f", {ends.pop('acts')} acts confirmed" if "acts" in ends else ""
        ended = ", ".join(f"{number} {end}" for end, number in sorted(ends.items()))
        print(f"  {contestant.name:13} {share:6}: {ended}{acts}", flush=True)
        if contestant is ALL[0]:
            well = ends[SILENT] == 0 if trial == "damaged" else ends[GOOD] == share
    return well


def main(given: list[str] | None = None) -> int:
    """Run the trials asked for; 1 if ours failed one."""
    parser = argparse.ArgumentParser(prog="python -m tests.torture", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--kills", type=int, default=10_000)
    parser.add_argument("--cuts", type=int, default=1_000)
    parser.add_argument("--damaged", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=1)
    asked = vars(parser.parse_args(given))
    seed = asked.pop("seed")
    well = [run(trial, count, seed) for trial, count in asked.items() if count]
    return 0 if all(well) else 1


if __name__ == "__main__":
    sys.exit(main())
