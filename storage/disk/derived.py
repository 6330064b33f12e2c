"""What was worked out of data files, kept so that it need not be worked out again: it can be thrown away at any time.

Each is of one data file, and goes with the next act that touches that file. No backup has it. Whatever is wrong with
one, it is as if it were not there: it is not made safe against a power cut, for half of one cannot be read.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable
from pathlib import Path

from storage.disk import disk

FOLDER = "derived"
_ENDING = ".derived"
_UNFINISHED = ".unfinished"
"""Where one is written before it comes in its place: after a power cut it may lie there."""


def path_of(data: Path, name: str) -> Path:
    """Where that of a data file stands; as no data file is called."""
    return data / FOLDER / f"{name}{_ENDING}"


def kept(data: Path, name: str) -> bytes | None:
    """What is kept of a data file; None where nothing is, or it cannot be read."""
    try:
        return disk.read(path_of(data, name))
    except OSError:
        return None


def keep(data: Path, name: str, content: bytes) -> None:
    """Keep what was worked out of a data file, for this account alone. Nothing is kept where that cannot be."""
    path, unfinished = path_of(data, name), data / FOLDER / _UNFINISHED
    with contextlib.suppress(OSError):
        disk.make_folder(path.parent)
        fd = disk.create(unfinished)
        try:
            try:
                disk.write(fd, content)
            finally:
                disk.close(fd)
            disk.replace(unfinished, path)
        except OSError:
            disk.remove(unfinished)


def drop(data: Path, names: Iterable[str]) -> None:
    """Throw away what was worked out of these data files. One that stays, for somebody reads it now, is of no use to
    anyone: whoever asks for it asks for what the file is known by, too."""
    for name in names:
        if os.path.lexists(f"{data}/{FOLDER}/{name}{_ENDING}"):  # done with every act, and mostly there is none
            with contextlib.suppress(OSError):
                disk.remove(path_of(data, name))


def drop_unfinished(data: Path) -> None:
    """Throw away what somebody had begun to write when the power went."""
    with contextlib.suppress(OSError):
        disk.remove(data / FOLDER / _UNFINISHED)


def drop_all(data: Path) -> None:
    """Throw all of it away. Raises OSError."""
    drop_unfinished(data)
    for path in [*(data / FOLDER).rglob(f"*{_ENDING}")]:
        disk.remove(path)
