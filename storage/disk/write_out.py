"""Papers written outside the clerk's folder: completely, or not at all, and on the disk before they are said to be."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from pathlib import Path

from secretariat.basics.record import Refused

from . import disk
from .destination import file_meant, is_stream, write_to_stream
from .whole import wholly

_BINARY = getattr(os, "O_BINARY", 0)


class Ready:
    """A file that is written whole and on the disk, and waits beside its place to take it. ``drop`` it in the end."""

    def __init__(self, named: Path, path: Path, temporary: Path) -> None:
        self._named, self._path, self._temporary = named, path, temporary
        self._waits = True

    def take_place(self) -> None:
        """Replace what was there. Raises Refused: then that is there still."""
        try:
            os.replace(self._temporary, self._path)
        except OSError as error:
            raise _refused(self._named, error) from None
        self._waits = False
        # The file is there and whole. Some folders (a share, another's) may be written to and not be opened for this.
        with contextlib.suppress(OSError):
            disk.sync_folder(self._path.parent)

    def drop(self) -> None:
        """Take it away where it has not taken its place."""
        if self._waits:
            with contextlib.suppress(OSError):
                self._temporary.unlink(missing_ok=True)


def made_ready(path: Path, data: bytes, *, private: bool = False) -> Ready:
    """Write a whole file beside its place; nothing is replaced yet. Not for a device or a pipe. Raises Refused.

    A link is followed; into the clerk's own folder nothing is written. ``private``: readable by its owner alone, as the
    clerk's folder is.
    """
    meant = file_meant(path)
    temporary = meant.with_name(f".{meant.name}.new")
    try:
        temporary.unlink(missing_ok=True)
        mode = disk.PRIVATE_FILE if private else 0o666  # less what the account's umask takes away
        with os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, mode), "wb") as file:
            file.write(data)
            file.flush()
            disk.sync(file.fileno())
    except BaseException as error:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise _refused(path, error) from None
        raise
    return Ready(path, meant, temporary)


def write_out(
    path: Path, data: bytes, *, private: bool = False, first: Callable[[], None] = lambda: None
) -> None:  # fmt: skip
    """Write a whole file or none: what was there before stays until the new one is complete. Raises Refused.

    A device or a pipe is written to. On return a power cut takes nothing of it any more. ``private``: see
    ``made_ready``. ``first``: what is done before the file takes its place; what that raises stops it, and Ctrl+C comes
    before both or after both.
    """
    if is_stream(path):
        write_to_stream(path, data, first)
        return
    ready = made_ready(path, data, private=private)
    try:
        with wholly():
            first()
            ready.take_place()
    finally:
        ready.drop()


def _refused(named: Path, error: OSError) -> Refused:
    return Refused(f"{named} could not be written: {error.strerror or error}.")
