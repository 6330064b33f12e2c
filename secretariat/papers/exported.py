"""That a paper was written to a file: when, by whom, where, and the hash of its bytes; so that a file which somebody
changed by hand is known, and is not replaced unseen."""

import datetime as dt
import os
import re
from pathlib import Path, PureWindowsPath

from ..basics.acts import Act, Put, act
from ..basics.clock import house_date, house_time, local
from ..basics.kept_file import name_kept
from ..basics.record import Moment, Record
from ..meetings.meeting import in_words


class Exported(Record, frozen=True, kw_only=True):
    """A paper that was written to a file. Never changed.

    ``paper``: which, with the meeting it is of. ``file``: what the file is called, without its folder, which may be
    called by somebody's name; empty for a paper not for publication, whose file may be called so too. ``location``: the
    hash of where it lies, by which two files of one name are told apart. ``sha256``: of what was written. ``foot``:
    what stands at its foot, of which record it was made.
    """

    at: Moment
    paper: str
    file: str = ""
    location: str
    sha256: str
    by: str = ""
    foot: str = ""

    @property
    def name(self) -> str:
        """What the file is called. Of records of before December 2026 ``file`` has its folder too."""
        if re.match(r"[A-Za-z]:\\|\\\\", self.file):
            return PureWindowsPath(self.file).name
        return self.file.rpartition("/")[2]


def exported(
    paper: str, path: Path, data: bytes, now: dt.datetime, *, by: str = "", foot: str = "", named: bool = True
) -> Exported:  # fmt: skip
    """What is to be put on record. ``named``: whether the name of the file may stand in the history."""
    file = name_kept(os.path.basename(os.path.realpath(path))) if named else ""
    return Exported(at=now, paper=paper, file=file, location=location_of(path), sha256=sha256(data), by=by, foot=foot)


def noted(made: Exported) -> Act:
    """The act that puts it on record that a paper was written."""
    return act(f"{in_words(made.paper)} written to {made.name or 'a file'}, SHA-256 {made.sha256[:16]}…", Put(made))


def location_of(path: Path) -> str:
    """The hash of where a file lies, at the end of every link."""
    return sha256(os.path.realpath(path).encode("utf-8", "surrogatepass"))


def sha256(data: bytes) -> str:
    """The hash of some bytes, in hexadecimal."""
    import hashlib  # loads OpenSSL: only where something is written

    return hashlib.sha256(data).hexdigest()


def in_the_way(last: Exported | None, path: Path, found: bytes) -> str:
    """Why a file is not to be replaced unasked, in a sentence without its full stop; empty where it is as it was
    written, or nothing is in it.

    ``last``: the paper that was last written to this place; None where none is on record: then it is somebody's own.
    """
    if not found or (last is not None and last.sha256 == sha256(found)):
        return ""
    if last is None:
        return f"{path.name} is there already, and is not on record as a paper that was written from here"
    when = local(last.at)
    return f"{path.name} was changed since it was written on {house_date(when.date())} at {house_time(when)}"


def beside(path: Path, now: dt.datetime) -> Path:
    """What a file is called that is kept beside the one that replaces it."""
    return path.with_name(f"{path.stem} (as it was {local(now):%Y-%m-%d %H.%M.%S}){path.suffix}")
