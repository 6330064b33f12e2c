"""Snapshots of a whole folder. Data files are replaced, never altered, so a second name for each is a copy of it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path

from storage.datafiles import files
from storage.disk import disk
from storage.journal import segments
from storage.port import Unusable
from storage.sealed.keyring import COPY, FILE

NEWEST, DAYS, MONTHS = 10, 30, 120


def names(data: Path) -> list[str]:
    """The backups of a folder, oldest first."""
    return sorted(path.name for path in (data / "backups").glob("[0-9]*") if path.is_dir())


def make(data: Path, why: str, at: datetime, newest: int, until: int) -> str:
    """A snapshot of the data files in place and of the journal up to byte ``until``; its name. Raises OSError."""
    name = f"{at:%Y-%m-%dT%H%M%SZ}{_slug(why)}"
    while (data / "backups" / name).exists():
        name += "+"
    unfinished = data / "backups" / f".{name}"
    disk.make_folder(data / "backups")
    try:
        _fill(unfinished, data, newest, until)
        disk.replace(unfinished, data / "backups" / name)
        disk.sync_folder(data / "backups")
    except OSError:
        shutil.rmtree(unfinished, ignore_errors=True)
        raise
    return name


def _fill(copy: Path, data: Path, newest: int, until: int) -> None:
    shutil.rmtree(copy, ignore_errors=True)
    for name, path in files.found(data).items():
        disk.make_folder((copy / name).parent)
        disk.link(path.resolve(), copy / f"{name}.json")
    disk.make_folder(segments.folder_of(copy))
    for number in segments.numbers(data):
        source, target = segments.path_of(data, number), segments.path_of(copy, number)
        if number < newest:
            disk.link(source, target)
        elif number == newest:
            # It is appended to: a second name would not be a snapshot.
            disk.write_atomically(target, disk.read(source)[:until])
    disk.link(data / "store.json", copy / "store.json")


def prune(data: Path) -> None:
    """Delete the backups that ``kept`` does not name."""
    for name in set(names(data)) - kept(names(data)):
        shutil.rmtree(data / "backups" / name, ignore_errors=True)


def kept(all_names: Iterable[str]) -> set[str]:
    """The newest ten, the last of each of thirty days, and the last of each month."""
    ordered = sorted(all_names, reverse=True)
    by_day = list({name[:10]: name for name in reversed(ordered)}.items())
    by_month = list({name[:7]: name for name in reversed(ordered)}.items())
    first_day = ""
    if ordered:
        newest_day = datetime.strptime(ordered[0][:10], "%Y-%m-%d")
        first_day = f"{newest_day - timedelta(days=DAYS - 1):%Y-%m-%d}"
    return {
        *ordered[:NEWEST],
        *(name for day, name in by_day if day >= first_day),
        *(name for _, name in by_month[-MONTHS:]),
    }


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
