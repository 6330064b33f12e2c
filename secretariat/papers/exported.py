"""That a paper was written to a file: when, by whom, where, and the hash of its bytes; so that a file which somebody
changed by hand is known, and is not replaced unseen."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable
from pathlib import Path

from ..basics.acts import Act, Put, act
from ..basics.clock import house_date, house_time, local
from ..basics.record import Moment, Record


class Exported(Record, frozen=True, kw_only=True):
    """A paper that was written to a file. Never changed.

    ``paper``: which, with the meeting it is of. ``file``: where to; empty for one not for publication, whose file may
    be called by a name. ``location``: the hash of where it lies. ``sha256``: of what was written. ``foot``: what stands
    at its foot, of which record it was made.
    """

    at: Moment
    paper: str
    file: str = ""
    location: str
    sha256: str
    by: str = ""
    foot: str = ""


def exported(
    paper: str, path: Path, data: bytes, now: dt.datetime, *, by: str = "", foot: str = "", named: bool = True
) -> Act:  # fmt: skip
    """The act that puts it on record. ``named``: whether the name of the file may stand in the history."""
    file = str(path.resolve()) if named else ""
    made = Exported(at=now, paper=paper, file=file, location=location_of(path), sha256=sha256(data), by=by, foot=foot)
    note = f"{paper} written to {path.name if named else 'a file'}, SHA-256 {made.sha256[:16]}…"
    return act(note, Put(made))


def location_of(path: Path) -> str:
    """The hash of where a file lies, at the end of every link."""
    return sha256(str(path.resolve()).encode("utf-8", "surrogatepass"))


def sha256(data: bytes) -> str:
    """The hash of some bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def changed_since(exports: Iterable[Exported], path: Path, found: bytes) -> Exported | None:
    """The last paper that was written to a file, where the file is not as it was written then; None where it is, or
    nothing was ever written there. ``exports``: the oldest first."""
    location = location_of(path)
    last = next((each for each in reversed([*exports]) if each.location == location), None)
    return last if last is not None and last.sha256 != sha256(found) else None


def told(last: Exported, path: Path) -> str:
    """That somebody changed a file, in a sentence."""
    when = local(last.at)
    return f"{path.name} was changed since it was written on {house_date(when.date())} at {house_time(when)}"


def beside(path: Path, now: dt.datetime) -> Path:
    """What a file is called that is kept beside the one that replaces it."""
    return path.with_name(f"{path.stem} (as it was {local(now):%Y-%m-%d %H.%M.%S}){path.suffix}")
