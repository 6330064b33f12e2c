"""One file of a folder, after a clean close, made other than it was left."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

from tests.torture.contestants import Contestant, State, Step, after, step

WHOLE, TOLD, REFUSED, SILENT = "whole", "told", "refused", "wrong and silent"
LEFT_OUT = {".lock", ".owner.json", ".ballast", "backups", "set-aside"}


def _flip(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data))
    return data[:at] + bytes([data[at] ^ (1 << chance.randrange(8))]) + data[at + 1 :]


KINDS: dict[str, Callable[[bytes, random.Random], bytes | None]] = {
    "cut short": lambda data, chance: data[: chance.randrange(len(data))],
    "emptied": lambda _, __: b"",
    "zeroed": lambda data, _: bytes(len(data)),
    "a bit turned": _flip,
    "a stretch zeroed": lambda data, chance: data[: (at := chance.randrange(len(data)))] + bytes(len(data) - at),
    "deleted": lambda _, __: None,
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
    data = KINDS[kind](path.read_bytes(), chance)
    if data is None:
        path.unlink()
    else:
        path.chmod(0o600)
        path.write_bytes(data)
    found, told = contestant.damaged(copy)
    what = f"{path.relative_to(copy)} {kind}"
    shutil.rmtree(copy)
    if found is None:
        return what, REFUSED
    if found == right:
        return what, WHOLE
    return what, TOLD if told else SILENT
