"""The two ends of a journal: how it begins, and how an append that never finished is taken off."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from storage.datafiles import schema
from storage.datafiles.replay import Replay
from storage.disk import disk
from storage.journal import lines, segments


def make_first_part(data: Path, at: datetime, store: str) -> None:
    """Begin a journal. Raises OSError."""
    head = lines.Head(store=store, schema=schema.SCHEMA, t=lines.utc(at), s=0, m=0, files={}, drafts={})
    disk.make_folder(segments.folder_of(data))
    disk.write_atomically(segments.path_of(data, 1), lines.seal(head)[2])


def mend_end(data: Path, replay: Replay, at: datetime) -> str:
    """Cut off an append that never finished, after copying it. It was never confirmed as saved."""
    from storage.disk.aside import set_aside

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
