"""One file of a folder, after a clean close, made other than it was left."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

from tests.support.damage import Way, delete, empty, flip, truncate, zero
from tests.torture.contestants import Contestant, State, Step, after, step

WHOLE, TOLD, REFUSED, SILENT = "whole", "told", "refused", "wrong and silent"
LEFT_OUT = {".lock", ".owner.json", ".ballast", "backups", "set-aside"}


def _a_stretch_zeroed(path: Path, chance: random.Random, _: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: (at := chance.randrange(len(data)))] + bytes(len(data) - at))


KINDS: dict[str, Way] = {
    "cut short": truncate,
    "emptied": empty,
    "zeroed": zero,
    "a bit turned": flip,
    "a stretch zeroed": _a_stretch_zeroed,
    "deleted": delete,
}


def filled(contestant: Contestant, folder: Path, seed: int, acts: int) -> list[State]:
    """Let ``contestant`` do ``acts`` acts in ``folder`` and close cleanly; what was kept after each."""
    states: list[State] = [{}]
    steps: list[Step] = []
    for number in range(1, acts + 1):
        steps.append(step(seed, number, states[-1]))
        states.append(after(states[-1], steps[-1]))
    left = iter([*steps, None])
    contestant.write(folder, lambda: next(left), lambda: None)
    return states


def damage_once(
    contestant: Contestant, whole: Path, copy: Path, right: State, chance: random.Random
) -> tuple[str, str]:
    """Copy the folder, damage one file of the copy and open it: (file and kind, outcome)."""
    shutil.copytree(whole, copy)
    files = sorted(
        path for path in copy.rglob("*") if path.is_file() and not LEFT_OUT & set(path.relative_to(copy).parts)
    )
    path, kind = chance.choice([path for path in files if path.stat().st_size]), chance.choice(list(KINDS))
    path.chmod(0o600)
    KINDS[kind](path, chance, path)
    found, told = contestant.damaged(copy)
    what = f"{path.relative_to(copy)} {kind}"
    shutil.rmtree(copy)
    if found is None:
        return what, REFUSED
    if found == right:
        return what, WHOLE
    return what, TOLD if told else SILENT
