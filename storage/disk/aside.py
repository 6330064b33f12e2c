"""Keeping a copy of what is about to be cut or replaced. Nothing in ``set-aside/`` is ever deleted by the program."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from storage.disk import disk


def set_aside(data: Path, at: datetime, name: str, content: bytes) -> str:
    """Copy ``content``; returns where, from the data folder on. Raises OSError."""
    copy = place(data, at, name)
    disk.write_atomically(copy, content)
    return f"{copy.parent.name}/{copy.name}"


def put_aside(data: Path, at: datetime, path: Path) -> str:
    """Move a file, whatever it has become; returns where to, from the data folder on. Raises OSError."""
    moved = place(data, at, path.name)
    disk.replace(path, moved)
    disk.sync_folder(moved.parent)
    disk.sync_folder(path.parent)
    return f"{moved.parent.name}/{moved.name}"


def place(data: Path, at: datetime, name: str) -> Path:
    """A name in ``set-aside/`` that nothing has yet."""
    folder = data / "set-aside"
    disk.make_folder(folder)
    free = folder / f"{at:%Y%m%dT%H%M%S%f}-{name}"
    while free.exists():
        free = free.with_name(f"{free.stem}+{free.suffix}")
    return free
