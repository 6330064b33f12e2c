"""Every call that changes the disk, in one place, so that a test can make any of them fail, as a power cut would.

Callers write ``disk.write(...)``, never ``from storage.disk import write``: a test replaces the functions here.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

WINDOWS = os.name == "nt"
PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700
FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
"""The error numbers that mean: no room."""

_HARMLESS = getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0)
_BUSY_ON_WINDOWS = {5, 32, 33}
_BUSY_SECONDS = 2.0


def create(path: Path) -> int:
    """A descriptor of a new, private file, to append to. Raises FileExistsError."""
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_APPEND | _HARMLESS, PRIVATE_FILE)


def open_to_append(path: Path) -> int:
    """A file to write at the end of."""
    return os.open(path, os.O_RDWR | os.O_APPEND | _HARMLESS)


def open_to_lock(path: Path) -> int:
    """A file that is there to be locked, made where there is none."""
    return os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), PRIVATE_FILE)


def write(fd: int, data: bytes) -> None:
    """One system call. Raises OSError, also where only a part found room."""
    if os.write(fd, data) < len(data):
        raise OSError(errno.ENOSPC, "only a part was written")


def sync(fd: int) -> None:
    """Wait until what was written is on the disk itself."""
    if sys.platform == "darwin":
        import fcntl

        fcntl.fcntl(fd, fcntl.F_FULLFSYNC)
    else:
        os.fsync(fd)


def cut(fd: int, size: int) -> None:
    """Make a file shorter."""
    os.ftruncate(fd, size)


def close(fd: int) -> None:
    """Close a file."""
    os.close(fd)


def replace(new: Path, old: Path) -> None:
    """Put ``new`` in the place of ``old``."""
    _patiently(lambda: os.replace(new, old))


def read(path: Path) -> bytes:
    """The whole content of a file."""
    return _patiently(path.read_bytes)


def _patiently(work: Callable[[], T]) -> T:
    """Windows: a virus scanner or a sync program may hold a file for a moment."""
    give_up = time.monotonic() + _BUSY_SECONDS
    while True:
        try:
            return work()
        except OSError as error:
            if getattr(error, "winerror", None) not in _BUSY_ON_WINDOWS or time.monotonic() > give_up:
                raise
            time.sleep(0.05)


def link(old: Path, new: Path) -> None:
    """A second name for a file that is only ever replaced; a copy where the disk knows no hard links."""
    try:
        os.link(old, new)
    except OSError as error:
        if error.errno in FULL or isinstance(error, FileExistsError | FileNotFoundError):
            raise
        import shutil

        shutil.copyfile(old, new)


def remove(path: Path) -> None:
    """Delete a file; nothing happens if it is not there."""
    with contextlib.suppress(FileNotFoundError):
        os.unlink(path)


def make_folder(path: Path) -> None:
    """A private folder, with those above it; no matter if it is there already."""
    if path.is_dir():
        return
    if not path.parent.is_dir():
        make_folder(path.parent)
    os.mkdir(path, PRIVATE_FOLDER)
    with contextlib.suppress(PermissionError):  # the folder above the data may be closed to us
        sync_folder(path.parent)


def sync_folder(path: Path) -> None:
    """Make the names in a folder as durable as the files. Windows has no such call and needs none."""
    if WINDOWS:
        return
    fd = os.open(path, os.O_RDONLY)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)


def real(path: Path) -> Path:
    """Where a path leads at the end of every link. Of links in a circle it is one: what opens that says so."""
    return Path(os.path.realpath(path))


def beside(path: Path) -> Path:
    """The temporary file beside ``path``, or beside the file that a link there leads to."""
    path = real(path)
    return path.with_name(f".{path.name}.new")


def write_beside(path: Path, data: bytes) -> Path:
    """Write ``data`` durably to a temporary file beside ``path``, which ``replace`` then puts in its place."""
    temporary = beside(path)
    remove(temporary)
    fd = create(temporary)
    try:
        try:
            write(fd, data)
            sync(fd)
        finally:
            close(fd)
    except OSError:
        remove(temporary)
        raise
    return temporary


def write_atomically(path: Path, data: bytes) -> None:
    """Replace a small file so that a reader sees the old one or the new one, never a part; also after a power cut."""
    path = real(path)
    replace(write_beside(path, data), path)
    sync_folder(path.parent)


def why(error: OSError) -> str:
    """What went wrong, as a phrase for the clerk: “the disk is full”."""
    if error.errno in FULL:
        return "the disk is full"
    if error.errno in (errno.EEXIST, errno.ENOTDIR):
        return "a file stands where a folder should be"
    if error.errno in (errno.EACCES, errno.EPERM):
        return "this account may not write there"
    if error.errno == errno.EROFS:
        return "the disk can only be read"
    if error.errno in (errno.EIO, errno.ENXIO, errno.ENODEV):
        return "the disk reported a fault"
    if error.errno in (errno.ENOENT, errno.ESTALE if hasattr(errno, "ESTALE") else errno.ENOENT):
        return "a file or folder has gone from its place"
    if error.errno == errno.ELOOP:
        return "a link stands where a file should be"
    return (error.strerror or "the system refused").lower()
