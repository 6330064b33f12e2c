"""Writing a paper to a file: what is not as we wrote it is not replaced unseen; what was written is on record."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

from secretariat.basics.record import Refused
from secretariat.papers.exported import Exported, beside, exported, in_the_way, location_of, noted

from ..archive import Archive
from ..disk.destination import is_stream
from ..disk.write_out import write_out
from ..port import StoreError
from .leak_gate import readable

GOES_ON_RECORD_LATER = "That it was written goes on record when the folder is next opened to be written to."


def place_of(path: Path) -> str:
    """Where a file lies; empty for a device or a pipe. Looks at the disk: not on the event loop. Raises Refused where
    that cannot be said."""
    try:
        return "" if is_stream(path) else location_of(path)
    except OSError as error:
        raise Refused(f"{path} could not be written: {error.strerror or error}.") from None


def way_of(last: Exported | None, path: Path) -> str:
    """That a file is there which nobody wrote from here, or which was changed since, in a sentence without its full
    stop; empty where it may be replaced. ``last``: the paper that was last written there. Reads the file: not on the
    event loop. Raises Refused where it cannot be read."""
    found = _found(path)
    return in_the_way(last, path, found) if found is not None else ""


def way_now(archive: Archive, path: Path) -> str:
    """The same of what is on record now, all of it at once."""
    place = place_of(path)
    if not place or not os.path.isfile(path):
        return ""  # nothing is there, so no complaint is opened to ask whether one of its letters is
    return way_of(archive.last_exports.at(place), path)


def keep_beside(path: Path, now: dt.datetime) -> Path:
    """Keep a file as it is, beside the one that is to replace it; gives back where. Raises Refused."""
    kept = beside(path, now)
    if os.path.exists(kept):
        raise Refused(f"{kept} is there already, so nothing was written. Try again in a second.")
    write_out(kept, _found(path) or b"", private=True)  # it may have been one that is not for publication
    return kept


def put_there(path: Path, data: bytes, now: dt.datetime, *, private: bool, keeps: bool) -> Path | None:
    """Write a file; ``keeps``: the one that is there is kept beside it, and where is given back. Raises Refused."""
    kept: list[Path] = []
    write_out(path, data, private=private, first=lambda: kept.append(keep_beside(path, now)) if keeps else None)
    return kept[0] if kept else None


def put_on_record(
    archive: Archive, paper: str, path: Path, data: bytes, now: dt.datetime, *, by: str, foot: str, named: bool
) -> str:  # fmt: skip
    """Put it on record that a paper was written; gives back what there is to tell of that, else nothing. What went to a
    device or a pipe is no file. The paper itself is written, so that nothing is refused any more."""
    if is_stream(path):
        return ""
    made = exported(paper, path, data, now, by=by, foot=foot, named=named and _is_compared(archive))
    if archive.store.read_only:
        return left_waiting(archive, made, archive.store.read_only)
    try:
        archive.take_in_waiting()
        archive.commit(noted(made), by=by, same=True)
    except (StoreError, Refused) as error:
        return left_waiting(archive, made, str(error))
    return ""


async def keep_on_record(
    archive: Archive, paper: str, path: Path, data: bytes, now: dt.datetime, *, by: str, foot: str, named: bool
) -> str:  # fmt: skip
    """As ``put_on_record``, without holding up the event loop: every look at the disk is a thread's."""
    import asyncio  # no command of the command line waits for it

    named = named and _is_compared(archive)

    def looked_at() -> Exported | None:
        return None if is_stream(path) else exported(paper, path, data, now, by=by, foot=foot, named=named)

    made = await asyncio.to_thread(looked_at)
    if made is None:
        return ""
    last = archive.last_exports
    try:
        for each in await asyncio.to_thread(last.waiting):
            if not last.has(each):
                await archive.perform(noted(each), by=each.by, same=True)
            await asyncio.to_thread(last.taken_in, each)
        await archive.perform(noted(made), by=made.by, same=True)
    except StoreError as error:
        return await asyncio.to_thread(left_waiting, archive, made, str(error))
    return ""


def _is_compared(archive: Archive) -> bool:
    """Whether all of the register could be compared with what a file is called: a paper that was let go all the same
    may be called by a complainant, and the history is in the clear."""
    return not readable(archive).unread


def left_waiting(archive: Archive, made: Exported, why: str) -> str:
    """Leave a note of what was written where it cannot be put on record now; gives back what to tell of that."""
    if archive.last_exports.leave(made):
        return GOES_ON_RECORD_LATER
    if why == archive.store.read_only:  # which was told when the folder was opened
        return "That it was written is not on record."
    return f"That it was written is not on record: {why}"


def _found(path: Path) -> bytes | None:
    if is_stream(path) or not os.path.isfile(path):
        return None
    try:
        return path.read_bytes()
    except OSError as error:
        raise Refused(f"{path} could not be read: {error.strerror or error}, so it is not replaced.") from None
