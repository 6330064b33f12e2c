"""One writer at a time: a lock of the operating system on a file of its own, freed by itself if the program dies."""

from __future__ import annotations

import contextlib
import errno
import os
import platform
import sys
from datetime import datetime
from pathlib import Path

import msgspec

from storage.disk import disk

_LOCK, _OWNER = ".lock", ".owner.json"
_LOCKED_BY_ANOTHER = {errno.EACCES, errno.EAGAIN, errno.EDEADLK, getattr(errno, "EDEADLOCK", errno.EDEADLK)}


class Owner(msgspec.Struct):
    """Who holds a folder. For the message only: the lock itself is the operating system's."""

    user: str = "someone"
    host: str = "another computer"
    pid: int = 0
    since: str = ""


class Lock:
    """The lock of one folder. Take it with ``take``; the kernel frees it when the process ends."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / _LOCK
        self._owner = folder / _OWNER
        self._fd = -1

    def take(self, by: str, now: datetime) -> str:
        """Hold the folder from now on. Returns an empty text, or why not, as a sentence."""
        fd = disk.open_to_lock(self._path)
        try:
            _lock(fd)
        except OSError as error:
            disk.close(fd)
            return self._who_holds_it() if error.errno in _LOCKED_BY_ANOTHER else _CANNOT_LOCK
        self._fd = fd
        owner = Owner(by or _user(), platform.node(), os.getpid(), now.isoformat(timespec="seconds"))
        with contextlib.suppress(OSError):  # only the message to a second window would suffer
            disk.write_atomically(self._owner, msgspec.json.encode(owner))
        return ""

    @property
    def held(self) -> bool:
        """Whether this program may write to the folder."""
        return self._fd >= 0

    def free(self) -> None:
        """Let others have the folder. Does nothing the second time."""
        if self._fd >= 0:
            fd, self._fd = self._fd, -1
            try:
                with contextlib.suppress(OSError):
                    disk.remove(self._owner)
            finally:
                disk.close(fd)

    def _who_holds_it(self) -> str:
        try:
            owner = msgspec.json.decode(self._owner.read_bytes(), type=Owner)
            since = datetime.fromisoformat(owner.since).astimezone()
        except (OSError, ValueError):
            return f"Another window has this folder open. {_ADVICE}"
        when = f"{since:%H:%M} on {since.day} {since:%B %Y}"
        return f"{owner.user} has had this folder open on {owner.host} since {when}. {_ADVICE}"


def is_held(folder: Path) -> bool:
    """Whether a program has the folder, or nobody can tell, as of a share that is away. One that died says so still; so
    the lock is tried, shared and for no longer than that takes."""
    try:
        if _OWNER not in os.listdir(folder):
            return False
        fd = os.open(folder / _LOCK, os.O_RDONLY)
    except OSError:
        return True
    try:
        _lock(fd, shared=True)
    except OSError:
        return True
    else:
        return False
    finally:
        disk.close(fd)


_ADVICE = "Here you can read everything; to change anything, close the other window first, then open this one again."
_CANNOT_LOCK = (
    "This folder cannot be locked against a second writer, so it is open for reading only. "
    "Move it to a disk of this computer."
)


def _user() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "someone"


def _lock(fd: int, *, shared: bool = False) -> None:
    if sys.platform == "win32":  # pragma: no cover
        import msvcrt

        msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(fd, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
