"""Keeping a copy of what is about to be cut or replaced. Nothing in ``set-aside/`` is ever deleted by the program."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from storage.disk import disk


def set_aside(data: Path, at: datetime, name: str, content: bytes) -> str:
    """Copy ``content``; returns where, from the data folder on. Raises OSError."""
    folder = data / "set-aside"
    disk.make_folder(folder)
    copy = folder / f"{at:%Y%m%dT%H%M%S%f}-{name}"
    disk.write_atomically(copy, content)
    return f"{folder.name}/{copy.name}"
