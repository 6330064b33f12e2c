"""A file that is handed in, read whole: no more of it than a bound, and nothing that is no file waited for too long."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

from secretariat.basics.record import Refused

_PART = 1 << 20
_WRITER_SECONDS = 30
"""How long a pipe is waited for until somebody writes to it."""


def read_in(path: Path, most: int) -> bytes:
    """All that a file or a pipe holds. Raises Refused where it cannot be read, or holds more than ``most`` bytes."""
    try:
        mode = os.stat(path).st_mode
        if stat.S_ISDIR(mode):
            raise Refused(f"{path} could not be read: it is a folder, and not a file.")
        if stat.S_ISBLK(mode) or stat.S_ISSOCK(mode):
            raise Refused(f"{path} could not be read: it is a device, and not a file.")
        fd = _opened(path, mode)
        try:
            found = bytearray()
            while len(found) <= most and (part := os.read(fd, _PART)):
                found += part
        finally:
            os.close(fd)
    except (OSError, ValueError) as error:
        raise Refused(f"{path} could not be read: {getattr(error, 'strerror', '') or error}.") from None
    if len(found) > most:
        raise Refused(f"{path} could not be read: it has more than {most // 1_000_000} million bytes.")
    return bytes(found)


def _opened(path: Path, mode: int) -> int:
    if sys.platform == "win32" or not stat.S_ISFIFO(mode):
        return os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    import select

    fd = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    if not select.select([fd], [], [], _WRITER_SECONDS)[0]:
        os.close(fd)
        raise OSError(0, "nobody writes to this pipe")
    os.set_blocking(fd, True)
    return fd
