"""Opening a folder: take the lock, read the journal, mend what can be mended, and say so."""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from storage.datafiles import card, schema, standing
from storage.datafiles.replay import Replay
from storage.disk import disk
from storage.disk.lock import Lock
from storage.engine.ends import make_first_part, mend_end
from storage.engine.store import OPENED_TO_READ, JournalStore
from storage.journal import segments
from storage.port import StoreError, Unusable


def now() -> datetime:
    """The present moment, in universal time."""
    return datetime.now(UTC)


def open_store(
    folder: Path,
    *,
    by: str = "",
    read_only: bool = False,
    clock: Callable[[], datetime] = now,
    background: bool = True,
) -> JournalStore:
    """The store of a folder, made if there is none. Look at its ``read_only`` and ``notices`` afterwards.

    ``by`` names the user to a second window; ``background=False`` leaves ``settle`` to the caller.
    Raises Unusable, with one sentence, if the folder cannot be used at all.
    """
    data = Path(os.path.abspath(folder)).resolve()
    lock = Lock(data)
    try:
        why = OPENED_TO_READ
        if not read_only:
            try:
                from storage.engine import forgetting

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
        reason = (replay.problem or why) if read_only else (why or replay.problem)
        store = JournalStore(
            data, replay, lock, read_only=reason, clock=clock, background=background, following=bool(why)
        )
        store.notices[:0] = notices
        if not store.read_only:
            _set_in_order(store, replay)
    except BaseException as error:
        lock.free()
        if not isinstance(error, OSError):
            raise
        raise Unusable(f"The folder {data} cannot be used: {disk.why(error)}. Choose another folder.") from error
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
    if not segments.numbers(data):
        if not standing.begun(data) and not may_write:
            return Replay(), []
        if not standing.begun(data):
            _make(data, clock())
    replay = standing.stands(data)
    found = card.read(data)
    if max(replay.schema, found.schema if found else 0) > schema.SCHEMA:
        replay.undecided = ""
        replay.problem = (
            "This folder was last used by a newer version of the program, so it is open for reading only. "
            "Install that version to change anything."
        )
    if replay.problem or not may_write:
        return replay, []
    notices = [mend_end(data, replay, clock())] if replay.torn or replay.stillborn else []
    if segments.numbers(data)[0] != 1 or len(segments.numbers(data)) != replay.number:
        notices.append("A part of the journal is missing: history and undo do not reach back to the beginning.")
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
