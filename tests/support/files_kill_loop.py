"""Fork a writer that keeps files and records that name them, kill it at a random moment, look at what is left; again.

python files_kill_loop.py FOLDER KILLS SEED SLOW_MS      prints one line, raises if a named file is not whole
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

import msgspec

from secretariat.basics.kept_file import KeptFile
from storage import open_store
from storage.archive import Archive
from storage.files.kept_files import FOLDER, is_hash, names
from storage.port import Op
from tests.support.dying_writer import acts_until
from tests.support.kill_loop import slow_down

COLL = "register/letters"


def content(seed: int, number: int) -> bytes:
    """A file of its own for each record; every fifth one has the content of one before."""
    chance = random.Random(seed * 100_003 + number - (number % 5 == 4))
    return chance.randbytes(chance.choice([20, 3_000, 400_000]))


def write_letters(folder: Path, seed: int) -> Callable[[Callable[[], None]], None]:
    def write(confirm: Callable[[], None]) -> None:
        store = open_store(folder)
        archive, number = Archive(store), store.version()
        while True:
            data = content(seed, number)
            file = KeptFile(archive.keep_file(data), "reply.docx", len(data))
            op = Op("put", COLL, f"l{number}", {"received": "2031-05-01", "file": msgspec.to_builtins(file)}, 0)
            store.commit([op], by="", note="letter in")
            confirm()
            number += 1
            if number % 20 == 0:
                store.undo(by="")
                number = store.version()
                confirm()
            if number % 30 == 0:
                store.backup()

    return write


def look(folder: Path, seed: int, kill: int) -> int:
    store = open_store(folder, background=False)
    archive = Archive(store)
    for sha256 in archive.files.named():
        archive.file(sha256)
    there = store.find(COLL)
    for kept in there:
        if archive.file(kept.doc["file"]["sha256"]) != content(seed, int(kept.id[1:])):
            raise SystemExit(f"kill {kill}: {kept.id} names another file")
    if problems := archive.files.problems():
        raise SystemExit(f"kill {kill}: {problems}")
    for backup in (folder / "backups").glob("[0-9]*"):
        held = Archive(open_store(backup, read_only=True))
        if missing := held.files.problems():
            raise SystemExit(f"kill {kill}: in {backup.name}: {missing}")
    if kill % 5 == 0:
        archive.keep_file(b"what was half written is cleared away")
        if odd := [path.name for path in (folder / FOLDER).iterdir() if not is_hash(path.name)]:
            raise SystemExit(f"kill {kill}: left behind: {odd}")
    version = store.version()
    store.close()
    return version


def main(folder: Path, kills: int, seed: int, slow: float) -> None:
    """Kill again and again, on one folder."""
    chance, acts, version = random.Random(seed), 0, 0
    for kill in range(kills):
        wait = partial(time.sleep, chance.expovariate(1 / (0.1 + slow / 50)))
        _, confirmed = acts_until(wait, lambda _: None, write_letters(folder, seed))
        acts += confirmed
        found = look(folder, seed, kill)
        if found < version + confirmed:
            raise SystemExit(f"kill {kill}: {version + confirmed} acts confirmed, {found} found")
        version = found
    print(f"{kills} kills, {acts} acts confirmed, {len(names(folder))} files, every one that is named whole")


if __name__ == "__main__":
    where_, kills_, seed_, slow_ms = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4])
    where_.mkdir(parents=True, exist_ok=True)
    if slow_ms:
        slow_down(slow_ms)
    main(where_, kills_, seed_, slow_ms)
