"""Writing a paper to a file: what was changed by hand is not replaced unseen, and what was written is on record."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from secretariat.basics.record import Refused
from secretariat.papers.exported import beside, changed_since, exported, told

from ..archive import Archive
from ..disk.destination import is_stream
from ..disk.write_out import write_out
from ..port import StoreError


def changed_by_hand(archive: Archive, path: Path) -> str:
    """That a file was changed since a paper was written to it, in a sentence; empty where it was not, or is not there.
    Reads the file: not on the event loop."""
    found = _found(path)
    last = changed_since(archive.exported(), path, found) if found is not None else None
    return told(last, path) if last else ""


def keep_beside(path: Path, now: dt.datetime) -> Path:
    """Keep a file as it is, beside the one that is to replace it; gives back where. Raises Refused."""
    kept = beside(path, now)
    if kept.exists():
        raise Refused(f"{kept} is there already, so nothing was written. Try again in a second.")
    write_out(kept, _found(path) or b"", private=True)  # it may have been one that is not for publication
    return kept


def put_on_record(
    archive: Archive, paper: str, path: Path, data: bytes, now: dt.datetime, *, by: str, foot: str, named: bool
) -> str:  # fmt: skip
    """Put it on record that a paper was written; gives back why that could not be, else nothing. What went to a device
    or a pipe is no file. The paper itself is written, so that nothing is refused any more."""
    if is_stream(path):
        return ""
    try:
        archive.commit(exported(paper, path, data, now, by=by, foot=foot, named=named), by=by, same=True)
    except (StoreError, Refused) as error:
        return str(error)
    return ""


def _found(path: Path) -> bytes | None:
    if is_stream(path) or not path.is_file():
        return None
    try:
        return path.read_bytes()
    except OSError as error:
        raise Refused(f"{path} could not be read: {error.strerror or error}, so it is not replaced.") from None
