"""Going back to a backup: what each holds, how it differs from what is there, and putting it in place.

Where the folder can be written to, going back is one act, which can be undone; a copy of what was there goes to
``set-aside/`` all the same. Where it is damaged, its files themselves go there, and the backup's take their place.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from storage.datafiles import files
from storage.disk import disk
from storage.disk.aside import place
from storage.disk.lock import Lock
from storage.disk.whole import wholly
from storage.engine import backups
from storage.engine.opening import open_store
from storage.engine.operations import differences
from storage.engine.read_store import OPENED_TO_READ, ReadStore
from storage.files.kept_files import KeptFiles
from storage.journal import segments
from storage.port import Change, NotSaved, Op, Told, Unusable, nobody

BEFORE = "before-restoring"
READING = "Reading the backup"
_NAME = r"(\d{4})-?(\d\d)-?(\d\d)T(\d\d)(\d\d)(\d\d)"
_LONG_AGO = datetime.min.replace(tzinfo=UTC)
May = Callable[[Op], bool]
"""Whether a record may be made what it was: one whose key was forgotten since would come back unreadable."""

Stays = Callable[[Op], bool]
"""Whether a record stays as it is, whatever a backup has of it: it tells of what going back does not undo."""


class Backup(NamedTuple):
    """``name``: as the clerk says it, ``set-aside/…`` of a state that an earlier restoring put there. ``made``: UTC."""

    name: str
    path: Path
    made: datetime | None
    why: str


class Holding(NamedTuple):
    """What a backup holds: its acts, when the last was, and how many records of each kind (``people``, ``events``)."""

    acts: int
    last: datetime | None
    records: dict[str, int]


class Difference(NamedTuple):
    """What going back would do to the records, by kind: come back, become what they were, go.

    ``left``: sealed records that stay as they are, for they were erased since, or their key is not at hand.
    """

    back: dict[str, int]
    changed: dict[str, int]
    gone: dict[str, int]
    left: int

    def __bool__(self) -> bool:
        return any(self[:3])


class Restored(NamedTuple):
    """``change``: the act, None where the files themselves were replaced or nothing differed. ``aside``: where what
    was there is now, from the data folder on."""

    change: Change | None
    aside: str


def listed(data: Path) -> list[Backup]:
    """Every state one can go back to, the newest first. A folder of somebody's own beside them, with no journal in it,
    is none. Raises Unusable where they cannot be looked at."""
    try:
        there = _there(data)
    except OSError as error:
        raise Unusable(f"The backups in {data} cannot be looked at: {disk.why(error)}.") from error
    return sorted(there, key=lambda backup: (backup.made or _LONG_AGO, backup.name), reverse=True)


def _there(data: Path) -> list[Backup]:
    there = [Backup(name, data / "backups" / name, *_told_by(name)) for name in backups.names(data)]
    there = [each for each in there if backups.is_ours(each.name) or segments.numbers(each.path)]
    for journal in (data / "set-aside").glob("*/journal"):
        name = journal.parent.name
        if name.startswith("."):  # it was being copied when the power went
            continue
        there.append(Backup(f"set-aside/{name}", journal.parent, *_told_by(name)))
    return there


def named(data: Path, name: str) -> Backup:
    """One of them. Raises Unusable, with what there is."""
    there = listed(data)
    if found := next((backup for backup in there if backup.name == name.rstrip("/")), None):
        return found
    names = ", ".join(backup.name for backup in there[:5]) + (" …" if len(there) > 5 else "")
    raise Unusable(f"There is no backup “{name}”. " + (f"There are: {names}." if there else "None was made yet."))


def holding(backup: Backup) -> Holding:
    """What it holds. Raises Unusable if it cannot be read."""
    with _read(backup) as store:
        records = Counter[str]()
        for coll in store.collections():
            records[kind_of(coll)] += len(store.find(coll))
        last = None
        for change in store.changes(after=store.version() - 1):
            last = datetime.fromisoformat(change.at)
        return Holding(store.version(), last, dict(records))


def difference(
    store: ReadStore, may: May, *, backup: Backup, stays: Stays = lambda _: False, told: Told = nobody
) -> Difference:  # fmt: skip
    """How the backup differs from what is there. Raises Unusable if it cannot be read, and what ``told`` raises."""
    told(READING)
    with _read(backup) as wanted:
        ops, left = _wanted(store, wanted, may, stays, told)
        back, changed, gone = Counter[str](), Counter[str](), Counter[str]()
        for op in ops:
            where = gone if op.do == "del" else changed if store.get(op.coll, op.id) else back
            where[kind_of(op.coll)] += 1
        return Difference(dict(back), dict(changed), dict(gone), left)


def restore(
    store: ReadStore, may: May, *, backup: Backup, by: str, at: datetime, note: str = "",
    stays: Stays = lambda _: False, told: Told = nobody,
) -> Restored:  # fmt: skip
    """Make every record what it was in a backup: one act, called ``note``, which can be undone. No act if nothing
    differs.

    Raises Conflict if a record was changed meanwhile, NotSaved or Unusable, and what ``told`` raises: then nothing has
    changed.
    """
    if store.read_only:
        raise Unusable(store.read_only)
    told(READING)
    with _read(backup) as wanted:
        ops, _ = _wanted(store, wanted, may, stays, told)
    if not ops:
        return Restored(None, "")
    try:
        KeptFiles(store.folder).take_in(backup.path, told)  # before the records that name them are back
    except OSError as error:
        raise NotSaved(f"The files of {backup.name} could not be kept: {disk.why(error)}.") from error
    aside = store.copy_aside(BEFORE, at, told)
    return Restored(store.commit(ops, by=by, note=note or f"Backup {backup.name} restored"), aside)


def replace_files(
    data: Path, backup: Backup, *, by: str, at: datetime, done: Callable[[str], None] = lambda _: None,
    told: Told = nobody,
) -> Restored:  # fmt: skip
    """Put the files of a backup in the place of a folder's own, which go to ``set-aside/``: for one that is damaged.

    The keys of the complaints stay, and the kept files, to which those of the backup are added. Killed at any step, the
    folder opens for reading and says that its journal is missing, and this can be done again; Ctrl+C comes before the
    first file is moved or after the last. ``done``: is told where what was there is now, before Ctrl+C is heard. Raises
    Unusable or NotSaved, and what ``told`` raises, before anything is moved.
    """
    _refuse_without_journal(backup)
    lock = Lock(data)
    try:
        if why := lock.take(by, at):
            raise Unusable(why)
        new = data / backups.UNFINISHED
        backups.remove(new)
        numbers = segments.numbers(backup.path)
        size = segments.path_of(backup.path, numbers[-1]).stat().st_size
        try:
            backups.copy_records(new, backup.path, numbers[-1], size, told)
            KeptFiles(data).take_in(backup.path, told)  # the journal is in its place: a full disk must find it there
            told("Putting the files in their places")
        except BaseException:  # stopped, too
            backups.remove(new)
            raise
        aside = place(data, at, BEFORE)
        with wholly():
            disk.make_folder(aside)
            _move_out(data, aside)
            _move_in(new, data)
            done(f"set-aside/{aside.name}")
        backups.remove(new)
    except OSError as error:
        raise NotSaved(f"The backup could not be put in place: {disk.why(error)}. Try again.") from error
    finally:
        lock.free()
    return Restored(None, f"set-aside/{aside.name}")


def _move_out(data: Path, aside: Path) -> None:
    """The journal goes first, so that what is left behind can never be taken for the whole; ``store.json`` stays until
    it is replaced, so that the folder is never taken for an empty one. Nothing is written once the journal has gone."""
    if (data / "store.json").is_file():
        disk.write_atomically(aside / "store.json", disk.read(data / "store.json"))
    if segments.folder_of(data).exists():
        disk.replace(segments.folder_of(data), aside / "journal")
    for name, path in files.found(data).items():
        disk.make_folder((aside / f"{name}.json").parent)
        disk.replace(path, aside / f"{name}.json")
    disk.sync_folder(aside)
    disk.sync_folder(data)


def _move_in(new: Path, data: Path) -> None:
    """The journal comes last: without it the folder says that it is missing, and nothing can be written."""
    for name in files.found(new):
        disk.make_folder((data / f"{name}.json").parent)
        disk.replace(new / f"{name}.json", data / f"{name}.json")
    if (new / "store.json").exists():
        disk.replace(new / "store.json", data / "store.json")
    disk.sync_folder(data)
    disk.replace(segments.folder_of(new), segments.folder_of(data))
    disk.sync_folder(data)


def _wanted(
    store: ReadStore, wanted: ReadStore, may: May, stays: Stays, told: Told
) -> tuple[list[Op], int]:  # fmt: skip
    """The operations that lead there, and how many records they leave alone."""
    ops = [op for op in differences(store, wanted, wanted.schema, told) if not stays(op)]
    allowed = [op for op in ops if may(op)]
    return allowed, len(ops) - len(allowed)


def _refuse_without_journal(backup: Backup) -> None:
    """It would be read as a folder that never held anything, and going back to it would take every record away."""
    if not segments.numbers(backup.path):
        raise Unusable(f"{backup.name} cannot be gone back to: there is no journal in it.")


@contextmanager
def _read(backup: Backup) -> Iterator[ReadStore]:
    _refuse_without_journal(backup)
    store = open_store(backup.path, read_only=True)
    try:
        if store.read_only not in ("", OPENED_TO_READ):
            raise Unusable(f"{backup.name} is damaged itself. Choose another backup.")
        yield store
    finally:
        store.close()


def _told_by(name: str) -> tuple[datetime | None, str]:
    """When a backup was made and why, as its name says."""
    found = re.match(_NAME, name)
    if not found:
        return None, name
    try:
        made = datetime(*map(int, found.groups()), tzinfo=UTC)  # type: ignore[arg-type, misc]
    except ValueError:  # somebody named it, by a day that there is not
        return None, name
    return made, name[found.end() :].lstrip("0123456789").lstrip("Z").strip("-+").replace("-", " ")


def kind_of(coll: str) -> str:
    """By the file; in the register, of many kinds, by file and table; in the file of one meeting by the table."""
    file, _, table = coll.rpartition("/")
    return coll if file == "register" else table if "/" in file else file
