"""Opening a folder: take the lock, read the journal, mend what can be mended, and say so."""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from storage.datafiles import files, schema
from storage.datafiles.replay import Replay, replayed, without_journal
from storage.disk import disk
from storage.disk.aside import set_aside
from storage.disk.lock import Lock
from storage.engine.migrating import migrate
from storage.engine.store import OPENED_TO_READ, JournalStore, utc
from storage.journal import lines, segments
from storage.port import StoreError, Unusable

FORMAT = "secretariat-store"


class Card(msgspec.Struct):
    """``store.json``: what this folder is."""

    format: str
    schema: int
    id: str


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
        why = OPENED_TO_READ if read_only else _take(data, lock, by, clock())
        replay, notices = _read(data, clock, may_write=not why)
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
        if (data / "store.json").exists() or files.found(data):
            return without_journal(data), []
        if not may_write:
            return Replay(), []
        _make(data, clock())
    replay = replayed(data)
    card = _card(data)
    if max(replay.schema, card.schema if card else 0) > schema.SCHEMA:
        replay.problem = (
            "This folder was last used by a newer version of the program, so it is open for reading only. "
            "Install that version to change anything."
        )
    if replay.problem or not may_write:
        return replay, []
    notices = [_mend_end(data, replay, clock())] if replay.torn or replay.stillborn else []
    if segments.numbers(data)[0] != 1 or len(segments.numbers(data)) != replay.number:
        notices.append("A part of the journal is missing: history and undo do not reach back to the beginning.")
    if card is None or (card.schema, card.id) != (replay.schema, replay.store):
        _write_card(data, replay.schema, replay.store)
        if card is None:
            notices.append("store.json was missing or damaged. It has been written anew.")
    return replay, notices


def _set_in_order(store: JournalStore, replay: Replay) -> None:
    """Bring the records to the present schema."""
    try:
        if replay.schema < schema.SCHEMA:
            migrate(store, replay.schema)
            _write_card(store.folder, schema.SCHEMA, replay.store)
    except StoreError as error:
        if not store.read_only:
            store.notices.append(str(error))


def _make(data: Path, at: datetime) -> None:
    store = uuid.uuid4().hex
    head = lines.Head(store=store, schema=schema.SCHEMA, t=utc(at), s=0, m=0, files={}, drafts={})
    disk.make_folder(segments.folder_of(data))
    disk.write_atomically(segments.path_of(data, 1), lines.seal(head)[2])
    _write_card(data, schema.SCHEMA, store)
    with suppress(OSError):  # the folder above may be closed to us
        disk.sync_folder(data.parent)


def _card(data: Path) -> Card | None:
    try:
        return msgspec.json.decode((data / "store.json").read_bytes(), type=Card)
    except (OSError, msgspec.DecodeError):
        return None


def _write_card(data: Path, number: int, store: str) -> None:
    disk.write_atomically(data / "store.json", msgspec.json.encode(Card(FORMAT, number, store)) + b"\n")


def _mend_end(data: Path, replay: Replay, at: datetime) -> str:
    """Cut off an append that never finished, after copying it. It was never confirmed as saved."""
    number = replay.stillborn or replay.number
    path = segments.path_of(data, number)
    rest = path.read_bytes()[0 if replay.stillborn else replay.end :]
    where = set_aside(data, at, path.name, rest)
    if replay.stillborn:
        disk.remove(path)
        disk.sync_folder(path.parent)
    else:
        fd = disk.open_to_append(path)
        try:
            disk.cut(fd, replay.end)
            disk.sync(fd)
        finally:
            disk.close(fd)
    return (
        "The last line of the journal was not whole: the program was stopped while it was saving. "
        f"The line was copied to {where} and taken out. Check that your last entry is there."
    )
