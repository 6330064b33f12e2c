"""Three stores given the same work: ours, TinyDB as it comes, and SQLite at its most careful."""

from __future__ import annotations

import contextlib
import random
import sqlite3
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from tinydb import TinyDB, where

from storage import open_store
from storage.engine import keeper
from storage.journal import journal
from storage.port import Op, StoreError

COLLECTION = "meetings/2031-02-03/events"

State = dict[str, str]
"""What is kept: the text of each record, by its id."""


class Unreadable(Exception):
    """What is left cannot be read, or the store says that it is damaged."""


class Step(NamedTuple):
    """One act on one record. ``text`` is None where the record is taken out."""

    id: str
    text: str | None


def step(seed: int, number: int, before: State) -> Step:
    """Act ``number`` of a run: half new records, four in ten edits, one in ten deletions."""
    chance = random.Random(seed * 1_000_003 + number)
    there, kind = sorted(before), chance.random()
    text = f"{number} " + "ŵyñé word " * chance.randrange(1, 60)
    if there and kind < (0.5 if len(there) > 150 else 0.1):
        return Step(chance.choice(there), None)
    if there and kind < 0.5:
        return Step(chance.choice(there), text)
    return Step(f"n{number}", text)


def after(before: State, done: Step) -> State:
    """What is kept once ``done`` is done."""
    result = {id: text for id, text in before.items() if id != done.id}
    return result if done.text is None else result | {done.id: done.text}


class Contestant(Protocol):
    """A store under trial."""

    name: str

    def write(self, folder: Path, steps: Callable[[], Step | None], confirm: Callable[[], None]) -> None:
        """Open the folder and do one step after the other, each confirmed when it is durable, until killed."""

    def read(self, folder: Path) -> State:
        """What a fresh start finds. Raises Unreadable."""

    def damaged(self, folder: Path) -> tuple[State | None, bool]:
        """What a fresh start finds after a damage, and whether it told; None where it refused to read."""


class Ours:
    """The journal and its TinyDB files."""

    name = "ours"

    def write(self, folder: Path, steps: Callable[[], Step | None], confirm: Callable[[], None]) -> None:
        keeper.QUIET_SECONDS, keeper.ACTS_AT_MOST, journal.SEGMENT_BYTES = 0.003, 7, 30_000
        store = open_store(folder)
        while True:
            if (done := steps()) is None:
                break
            kind = "del" if done.text is None else "put"
            doc = None if done.text is None else {"text": done.text}
            store.commit([Op(kind, COLLECTION, done.id, doc, None)], by="", note="act")
            confirm()
            if store.version() % 10 == 0:
                time.sleep(0.006)  # quiet enough to settle, and to begin a new part of the journal
        store.close()

    def read(self, folder: Path) -> State:
        try:
            store = open_store(folder, background=False)
        except StoreError as error:
            raise Unreadable(str(error)) from None
        try:
            if store.read_only:
                raise Unreadable(store.read_only)
            found = {kept.id: str(kept.doc["text"]) for kept in store.find(COLLECTION)}
        finally:
            store.close()
        with contextlib.ExitStack() as files:
            for path in folder.glob("meetings/*.json"):
                db = files.enter_context(TinyDB(path, encoding="utf-8", access_mode="r"))
                if {row["id"]: row["text"] for row in db.table("events").all()} != found:
                    raise Unreadable("TinyDB itself reads something else in the data file")
        return found

    def damaged(self, folder: Path) -> tuple[State | None, bool]:
        try:
            store = open_store(folder, background=False)
        except StoreError:
            return None, True
        try:
            told = bool(store.read_only or store.notices)
            found = {kept.id: str(kept.doc["text"]) for kept in store.find(COLLECTION)}
            return found, told or bool(store.read_only or store.notices) or bool(store.check())
        except StoreError:
            return None, True
        finally:
            store.close()


class StockTinyDB:
    """TinyDB as it comes: one file, written in place."""

    name = "stock TinyDB"

    def write(self, folder: Path, steps: Callable[[], Step | None], confirm: Callable[[], None]) -> None:
        with TinyDB(folder / "stock.json", encoding="utf-8") as db:
            while True:
                if (done := steps()) is None:
                    break
                if done.text is None:
                    db.remove(where("id") == done.id)
                else:
                    db.upsert({"id": done.id, "text": done.text}, where("id") == done.id)
                confirm()

    def read(self, folder: Path) -> State:
        try:
            with TinyDB(folder / "stock.json", encoding="utf-8") as db:
                return {row["id"]: row["text"] for row in db.all()}
        except Exception as error:  # whatever it raises of a file that is no longer its own
            raise Unreadable(str(error)) from None

    def damaged(self, folder: Path) -> tuple[State | None, bool]:
        try:
            return self.read(folder), False
        except Unreadable:
            return None, True


class Sqlite:
    """SQLite with a write-ahead log, ``synchronous=FULL``."""

    name = "SQLite FULL"

    def _open(self, folder: Path) -> sqlite3.Connection:
        db = sqlite3.connect(folder / "sqlite.db", isolation_level=None)
        db.execute("pragma journal_mode=wal")
        db.execute("pragma synchronous=full")
        db.execute("create table if not exists record (id text primary key, text text not null)")
        return db

    def write(self, folder: Path, steps: Callable[[], Step | None], confirm: Callable[[], None]) -> None:
        db = self._open(folder)
        while True:
            if (done := steps()) is None:
                break
            if done.text is None:
                db.execute("delete from record where id = ?", (done.id,))
            else:
                db.execute("insert or replace into record values (?, ?)", (done.id, done.text))
            confirm()
        db.close()

    def read(self, folder: Path) -> State:
        try:
            with contextlib.closing(self._open(folder)) as db:
                return dict(db.execute("select id, text from record"))
        except (sqlite3.Error, UnicodeDecodeError) as error:
            raise Unreadable(str(error)) from None

    def damaged(self, folder: Path) -> tuple[State | None, bool]:
        try:
            with contextlib.closing(self._open(folder)) as db:
                told = next(db.execute("pragma integrity_check"))[0] != "ok"
                return dict(db.execute("select id, text from record")), told
        except (sqlite3.Error, UnicodeDecodeError):
            return None, True


ALL: Sequence[Any] = (Ours(), StockTinyDB(), Sqlite())
