"""Opening a folder to write: take the lock, mend what can be mended, and say so."""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from storage.datafiles import card, schema, standing
from storage.datafiles.replay import Replay
from storage.disk import disk
from storage.disk.lock import Lock
from storage.engine import forgetting
from storage.engine.ends import make_first_part, mend_end
from storage.engine.read_store import replay_of
from storage.engine.store import JournalStore
from storage.journal import segments
from storage.port import StoreError


def opened_to_write(data: Path, by: str, clock: Callable[[], datetime], *, background: bool) -> JournalStore:
    """The store of a folder, made if there is none; to be read alone where it cannot be written to. Raises OSError."""
    lock = Lock(data)
    try:
        try:
            why = _take(data, lock, by, clock())
            forgotten = [] if why else forgetting.finish(data)
            replay, notices = _read(data, clock, may_write=not why)
            notices += forgotten
        except OSError as error:
            # What can be read can be shown: a disk that is full, or can only be read, has lost nothing.
            if not _readable(data):
                raise
            lock.free()
            why = _cannot_be_written(error)
        if why:
            replay, notices = _read(data, clock, may_write=False)
        store = JournalStore(
            data, replay, lock, read_only=why or replay.problem, clock=clock, background=background, following=bool(why)
        )
        store.notices[:0] = notices
        if not store.read_only:
            _set_in_order(store, replay)
    except BaseException:
        lock.free()
        raise
    return store


def _readable(data: Path) -> bool:
    """Whether there is an archive to be read in a folder that cannot be written to."""
    try:
        return data.is_dir() and standing.begun(data)
    except OSError:
        return False


def _cannot_be_written(error: OSError) -> str:
    then = "Make room, then open it again" if error.errno in disk.FULL else "Put that right, then open it again"
    return f"This folder is open for reading only: {disk.why(error)}. Nothing is lost by it. {then}."


def _take(data: Path, lock: Lock, by: str, at: datetime) -> str:
    disk.make_folder(data)
    if not disk.WINDOWS:
        with suppress(OSError):  # another's folder that we may write to
            os.chmod(data, disk.PRIVATE_FOLDER)
    return lock.take(by, at)


def _read(data: Path, clock: Callable[[], datetime], *, may_write: bool) -> tuple[Replay, list[str]]:
    """What the journal says, its end mended if it is ours to mend; and what there is to say about it."""
    if not data.is_dir():
        raise NotADirectoryError(20, "") if data.exists() else FileNotFoundError(2, "")
    if may_write and not segments.numbers(data) and not standing.begun(data):
        _make(data, clock())
    replay = replay_of(data)
    if replay.problem or not may_write:
        return replay, []
    notices = [mend_end(data, replay, clock())] if replay.torn or replay.stillborn else []
    if segments.numbers(data)[0] != 1 or len(segments.numbers(data)) != replay.number:
        notices.append("A part of the journal is missing: history and undo do not reach back to the beginning.")
    found = card.read(data)
    if found is None or (found.schema, found.id) != (replay.schema, replay.store):
        card.write(data, card.Card(card.FORMAT, replay.schema, replay.store, replay.settled, replay.number))
        if found is None:
            notices.append("store.json was missing or damaged. It has been written anew.")
    return replay, notices


def _set_in_order(store: JournalStore, replay: Replay) -> None:
    """Bring the records to the present schema."""
    try:
        if replay.schema < schema.SCHEMA:
            from storage.engine.migrating import migrate

            migrate(store, replay.schema)
            card.write(store.folder, card.Card(card.FORMAT, schema.SCHEMA, replay.store))
    except StoreError as error:
        if not store.read_only:
            store.notices.append(str(error))


def _make(data: Path, at: datetime) -> None:
    store = uuid.uuid4().hex
    make_first_part(data, at, store)
    card.write(data, card.Card(card.FORMAT, schema.SCHEMA, store))
    with suppress(OSError):  # the folder above may be closed to us
        disk.sync_folder(data.parent)
