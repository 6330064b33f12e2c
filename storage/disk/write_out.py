"""Papers written outside the clerk's folder: completely, or not at all, and on the disk before they are said to be."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from pathlib import Path

from secretariat.basics.record import Refused

from . import disk
from .destination import file_meant, is_stream, write_to_stream

_BINARY = getattr(os, "O_BINARY", 0)


def write_out(
    path: Path, data: bytes, *, private: bool = False, first: Callable[[], None] = lambda: None
) -> None:  # fmt: skip
    """Write a whole file or none: what was there before stays until the new one is complete. Raises Refused.

    A link is followed. A device or a pipe is written to; the clerk's own folder never is. On return a power cut takes
    nothing of it any more. ``private``: readable by its owner alone, as the clerk's folder is. ``first``: what is done
    once nothing of the writing can be refused any more, before the file takes its place; what that raises stops it.
    """
    if is_stream(path):
        write_to_stream(path, data, first)
        return
    named, path = path, file_meant(path)
    temporary = path.with_name(f".{path.name}.new")
    try:
        temporary.unlink(missing_ok=True)
        mode = disk.PRIVATE_FILE if private else 0o666  # less what the account's umask takes away
        with os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, mode), "wb") as file:
            file.write(data)
            file.flush()
            disk.sync(file.fileno())
        try:
            first()
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        os.replace(temporary, path)
    except KeyboardInterrupt:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    except OSError as error:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise Refused(f"{named} could not be written: {error.strerror or error}.") from None
    # The file is there and whole. Some folders (a share, another's) may be written to and not be opened for this.
    with contextlib.suppress(OSError):
        disk.sync_folder(path.parent)
