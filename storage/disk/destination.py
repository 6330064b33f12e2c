"""Where a file that is handed out goes: beside the clerk's own folder, never into it, and into a device as it is."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import stat
import sys
import time
from collections.abc import Callable
from pathlib import Path

from secretariat.basics.record import Refused

_STREAMS = {"/dev/stdin": 0, "/dev/stdout": 1, "/dev/stderr": 2}
_DESCRIPTOR = r"(?:/dev|/proc/(?:self|thread-self|\d+))/fd/(\d+)"
_SEGMENT = r"\d{6,}\.jsonl"
_READER_SECONDS = 30.0
"""How long a pipe is waited for until somebody reads from it."""


def file_meant(path: Path) -> Path:
    """The file itself, at the end of every link: what is written replaces that, and the links stay. Raises Refused.

    A link that leads nowhere yet names the file that is to be.
    """
    try:
        meant = path.resolve()
        if meant.is_dir():
            raise Refused(f"{path} is a folder. Name a file in it.")
        own = next((folder for folder in meant.parents if _is_a_clerks(folder)), None)
    except (OSError, ValueError, RuntimeError) as error:  # RuntimeError: links in a circle, before Python 3.13
        raise Refused(f"{path} could not be written: {getattr(error, 'strerror', '') or error}.") from None
    if own is not None:
        raise Refused(
            f"{path} lies in {own}, where the program keeps its own files, so nothing was written. "
            "Name a file in another folder."
        )
    return meant


def _is_a_clerks(folder: Path) -> bool:
    """Whether the program keeps records in a folder: known by what is in it, so that no spelling or link hides it."""
    if (folder / "complaints.keys").exists():
        return True
    with contextlib.suppress(OSError):
        if b"secretariat-store" in (folder / "store.json").read_bytes()[:1000]:
            return True
    with contextlib.suppress(OSError):
        return any(re.fullmatch(_SEGMENT, each.name) for each in (folder / "journal").iterdir())
    return False


def is_stream(path: Path) -> bool:
    """Whether what is written there goes on to a device, a pipe or a terminal, and is no file to replace."""
    if _descriptor(path) is not None:
        return True
    try:
        mode = os.stat(path).st_mode
    except (OSError, ValueError):
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def is_standard_output(path: Path) -> bool:
    """Whether what is written there goes where sentences are printed, so that those must go elsewhere."""
    return _descriptor(path) == 1


def _descriptor(path: Path) -> int | None:
    """The open file of this program that a path such as /dev/stdout stands for; None for every other path."""
    if os.name == "nt":
        return None
    try:
        name = os.path.abspath(path)
    except OSError:  # the folder we are in is gone
        return None
    if name in _STREAMS:
        return _STREAMS[name]
    found = re.fullmatch(_DESCRIPTOR, name)
    mine = not name.startswith("/proc/") or name.split("/")[2] in ("self", "thread-self", str(os.getpid()))
    return int(found[1]) if found and mine else None


def write_to_stream(path: Path, data: bytes, first: Callable[[], None] = lambda: None) -> None:
    """Write to a device or a pipe as it is, and to the end. ``first``: what is done once it is open, and somebody reads
    from it, before anything is written; what that raises stops it. Raises Refused."""
    file_meant(path)  # one that was opened in the clerk's folder is refused as well
    try:
        fd = _opened(path)
        try:
            first()
            rest = memoryview(data)
            while rest:
                rest = rest[os.write(fd, rest) :]
        finally:
            os.close(fd)
    except OSError as error:
        raise Refused(f"{path} could not be written: {error.strerror or error}.") from None


def _opened(path: Path) -> int:
    if (number := _descriptor(path)) is not None:
        if number == 1:
            sys.stdout.flush()
        return os.dup(number)
    mode = os.stat(path).st_mode
    if stat.S_ISBLK(mode):
        raise OSError(errno.EPERM, "it is a disk, and all that is on it would be lost")
    if sys.platform == "win32" or not stat.S_ISFIFO(mode):
        return os.open(path, os.O_WRONLY | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0))
    give_up = time.monotonic() + _READER_SECONDS
    while True:
        try:
            fd = os.open(path, os.O_WRONLY | os.O_NONBLOCK)
        except OSError as error:
            if error.errno != errno.ENXIO:
                raise
            if time.monotonic() > give_up:
                raise OSError(errno.ENXIO, "nobody reads from this pipe") from None
            time.sleep(0.05)
        else:
            os.set_blocking(fd, True)
            return fd
