"""What the storage tests share: acts to do, what they ought to come to, and a look at what is really there."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

from tinydb import TinyDB

from storage import JournalStore, open_store
from storage.datafiles import files
from storage.port import Op

PEOPLE, EVENTS, PLAN = "people/persons", "meetings/2022-07-20/events", "plan/items"
COLLECTIONS = [PEOPLE, EVENTS, PLAN]

State = dict[tuple[str, str], Any]
"""What is kept: by collection and id, the text of each record."""


def opened(folder: Path, **more: Any) -> JournalStore:
    """A store that settles only when told, so that a test knows what is on the disk."""
    return open_store(folder, **{"background": False, **more})


def put(id: str, text: str = "", coll: str = PEOPLE, rev: int | None = None, **more: Any) -> Op:
    return Op("put", coll, id, {"text": text, **more}, rev)


def gone(id: str, coll: str = PEOPLE, rev: int | None = None) -> Op:
    return Op("del", coll, id, None, rev)


def state(store: JournalStore) -> State:
    return {(coll, kept.id): kept.doc["text"] for coll in store.collections() for kept in store.find(coll)}


def act(seed: int, number: int, before: State) -> list[Op]:
    """The operations of act ``number``: half new records, some edits, some deletions; now and then several files."""
    chance = random.Random(seed * 100_003 + number)
    ops: list[Op] = []
    for part in range(chance.choice([1, 1, 1, 2, 3])):
        coll = COLLECTIONS[(number + part) % 3] if part else chance.choice(COLLECTIONS)
        there = sorted(id for kept_coll, id in before if kept_coll == coll)
        kind = chance.random()
        text = f"{number}.{part} " + "ŵyñé word " * chance.randrange(1, 40)
        if there and kind < 0.1 and not any(op.coll == coll for op in ops):
            ops.append(gone(chance.choice(there), coll))
        elif there and kind < 0.5 and not any(op.coll == coll for op in ops):
            ops.append(put(chance.choice(there), text, coll))
        else:
            ops.append(put(f"n{number}-{part}", text, coll))
    return ops


def after(before: State, ops: list[Op]) -> State:
    result = dict(before)
    for op in ops:
        if op.do == "del":
            del result[op.coll, op.id]
        else:
            result[op.coll, op.id] = op.doc["text"] if op.doc else None
    return result


def stock(folder: Path) -> State:
    """What TinyDB itself, as it comes, reads in the data files."""
    found: State = {}
    for name, path in files.found(folder).items():
        with TinyDB(path, encoding="utf-8", access_mode="r") as db:
            for table in db.tables():
                if table != "_meta":
                    found |= {(f"{name}/{table}", row["id"]): row["text"] for row in db.table(table).all()}
    return found


def reopened(folder: Path) -> State:
    """What a fresh start finds; and that all is well afterwards, for TinyDB as for us."""
    store = opened(folder)
    try:
        assert store.read_only == ""
        found = state(store)
        store.settle()
        assert store.check() == []
    finally:
        store.close()
    assert stock(folder) == found
    return found
