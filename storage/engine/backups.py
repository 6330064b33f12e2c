"""Snapshots of a whole folder, each a copy of its own: what is written into a live file, by whatever program, reaches
no backup. A file that is the same as in the backup before is a second name for that one: nothing writes there."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path

from storage.datafiles import files
from storage.disk import disk
from storage.files import kept_files
from storage.journal import segments
from storage.port import Told, Unusable, nobody
from storage.sealed.keyring import COPY, FILE

NEWEST, DAYS, MONTHS = 10, 30, 120
UNFINISHED = ".restoring"
"""Where a backup is laid ready before it takes the place of a folder's files."""
DOUBTFUL_DAYS = 200
"""After a longer pause than this nothing is deleted: a clock years ahead must not make every backup look old."""


_OURS = r"\d{4}-\d\d-\d\dT\d{6}Z[a-z0-9-]*\+*"


def names(data: Path) -> list[str]:
    """The backups of a folder, oldest first; also what somebody copied or renamed there."""
    return sorted(path.name for path in (data / "backups").glob("[0-9]*") if path.is_dir())


def is_ours(name: str) -> bool:
    """Whether ``make`` names a backup like this. What else lies there is nobody's to delete, and none of its day."""
    return bool(re.fullmatch(_OURS, name))


def _made(data: Path) -> list[str]:
    return [name for name in names(data) if is_ours(name)]


def make(data: Path, why: str, at: datetime, newest: int, until: int, told: Told = nobody) -> str:
    """A snapshot of the data files in place and of the journal up to byte ``until``; its name. Raises OSError, and what
    ``told`` raises: then none is made."""
    name = f"{at:%Y-%m-%dT%H%M%SZ}{_slug(why)}"
    while (data / "backups" / name).exists():
        name += "+"
    disk.make_folder(data / "backups")
    copy_whole(data / "backups" / name, data, newest, until, told)
    return name


def copy_whole(copy: Path, data: Path, newest: int, until: int, told: Told = nobody) -> None:
    """Copy all that a backup holds, the records and the kept files, or nothing. Raises OSError, and what ``told``
    raises."""
    unfinished = copy.with_name(f".{copy.name}")
    try:
        copy_records(unfinished, data, newest, until, told)
        copy_files(unfinished, data, told)
        disk.replace(unfinished, copy)
        disk.sync_folder(copy.parent)
    except BaseException:  # stopped by Ctrl+C too
        remove(unfinished)
        raise


def copy_records(copy: Path, data: Path, newest: int, until: int, told: Told = nobody) -> None:
    """Copy the data files, ``store.json``, and the journal up to byte ``until`` of part ``newest``. Raises OSError."""
    earlier = [data / "backups" / name for name in _made(data)[-1:]]
    remove(copy)
    there, parts = files.found(data), segments.numbers(data)
    for n, (name, path) in enumerate(there.items(), 1):
        told(f"Copying the records, {n} of {len(there)}")
        disk.make_folder((copy / name).parent)
        _copy(disk.real(path), copy / f"{name}.json", [folder / f"{name}.json" for folder in earlier])
    disk.make_folder(segments.folder_of(copy))
    for n, number in enumerate(parts, 1):
        told(f"Copying the journal, {n} of {len(parts)}")
        source, target = segments.path_of(data, number), segments.path_of(copy, number)
        if number < newest:
            _copy(source, target, [segments.path_of(folder, number) for folder in earlier])
        elif number == newest:
            disk.write_atomically(target, disk.read(source)[:until])
    _copy(data / "store.json", copy / "store.json", [])


def copy_files(copy: Path, data: Path, told: Told = nobody) -> None:
    """Copy the files that are kept whole; of one that an earlier backup has, that one's second name. Raises OSError.

    They are called by their content, so a size that is the same is enough: nothing writes into a backup. One that is
    damaged, gone or unreadable now is carried on from the newest backup that has it whole: that may be the only good
    copy, and old backups are deleted. Every backup is asked, for the newest may be of a clock years ahead.
    """
    earlier = [data / "backups" / name for name in reversed(names(data))]
    held = {folder: set(kept_files.names(folder)) for folder in earlier}
    there = sorted({*kept_files.names(data)}.union(*held.values()))
    if not there:
        return
    disk.make_folder(copy / kept_files.FOLDER)
    for n, name in enumerate(there, 1):
        told(f"Copying the papers and letters, {n} of {len(there)}")
        source, target = kept_files.path_of(data, name), kept_files.path_of(copy, name)
        before = [folder for folder in earlier if name in held[folder]]
        same = next((folder for folder in before if _alike(kept_files.path_of(folder, name), source)), None)
        if same is None and (content := kept_files.readable(data, name)) is not None:
            disk.write_atomically(target, content)
            continue
        good = same or next((folder for folder in before if kept_files.readable(folder, name) is not None), None)
        if good:  # one that is whole nowhere is told by ``check``, not kept on
            disk.link(kept_files.path_of(good, name), target)
    disk.sync_folder(copy / kept_files.FOLDER)


def _alike(kept: Path, live: Path) -> bool:
    """Whether a backup's file is as long as the live one, and not a second name of it; no, where one cannot be read."""
    try:
        return kept.stat().st_size == live.stat().st_size and not kept.samefile(live)
    except OSError:
        return False


def _copy(source: Path, target: Path, earlier: list[Path]) -> None:
    """A copy durable on the disk; of one that an earlier backup has in the same words, that one's second name."""
    content = disk.read(source)
    for path in earlier:
        # Backups of earlier versions of the program were second names for the live files.
        if path.is_file() and not path.samefile(source) and disk.read(path) == content:
            return disk.link(path, target)
    return disk.write_atomically(target, content)


def prune(data: Path, at: datetime) -> None:
    """Delete the backups that ``kept`` does not name: none if the clock seems wrong."""
    there = _made(data)
    before = [name for name in there if name[:10] < f"{at:%Y-%m-%d}"]
    if before and at.replace(tzinfo=None) - _day(before[-1]) > timedelta(days=DOUBTFUL_DAYS):
        return  # after so long a pause it may as well be the clock: what is old then is not known
    for name in set(there) - kept(there, at):
        remove(data / "backups" / name)


def kept(all_names: Iterable[str], at: datetime) -> set[str]:
    """The newest ten, the last of each of the thirty newest days, and the last of each month; and every one that was
    made at a time still to come, when the clock was wrong: those take no place from the others."""
    today = f"{at:%Y-%m-%d}"
    ordered = sorted(all_names)
    past = [name for name in ordered if name[:10] <= today]
    by_day = {name[:10]: name for name in past}
    by_month = {name[:7]: name for name in past}
    return {
        *past[-NEWEST:],
        *list(by_day.values())[-DAYS:],
        *list(by_month.values())[-MONTHS:],
        *ordered[len(past) :],
    }


def made_on(data: Path, at: datetime) -> bool:
    """Whether there is a backup of that day."""
    return any(name.startswith(f"{at:%Y-%m-%d}") for name in _made(data))


def _day(name: str) -> datetime:
    """The day that a backup's name begins with."""
    return datetime.strptime(name[:10], "%Y-%m-%d")


def restore_into(backup: Path, folder: Path) -> None:
    """Put a backup (or any copy of a folder) into an empty folder. Raises Unusable."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Unusable(f"{folder} is not empty. Choose a new folder to restore the backup into.")
    if not segments.numbers(backup):
        raise Unusable(f"{backup} is not a backup: there is no journal in it.")
    sources = {
        **{f"{name}.json": path for name, path in files.found(backup).items()},
        **{f"journal/{path.name}": path for path in segments.folder_of(backup).glob("*.jsonl")},
        "store.json": backup / "store.json",
        **{f"{kept_files.FOLDER}/{name}": kept_files.path_of(backup, name) for name in kept_files.names(backup)},
        **{name: _keys(backup, name) for name in (FILE, COPY)},
    }
    try:
        disk.make_folder(folder)
        for name, source in sources.items():
            if source.exists():
                disk.make_folder((folder / name).parent)
                disk.write_atomically(folder / name, disk.read(source))
    except OSError as error:
        raise Unusable(f"The backup could not be restored into {folder}: {disk.why(error)}.") from error


def _keys(backup: Path, name: str) -> Path:
    """The keys of sealed records: a backup holds none, for what was erased since must not come back with it."""
    return backup / name if (backup / name).exists() else backup.parent.parent / name


def _slug(why: str) -> str:
    words = re.sub(r"[^a-z0-9]+", "-", why.lower()).strip("-")[:40]
    return f"-{words}" if words else ""


def remove(folder: Path) -> None:
    """A folder with all that is in it, as far as that can be."""
    import shutil  # which loads what packs and unpacks, and few programs of the day remove a back-up

    shutil.rmtree(folder, ignore_errors=True)
