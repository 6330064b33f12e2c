"""The list of leaves beside the journal, ``journal/hashes.txt``: the hash of each act on a line of its own.

Nothing is ever read from it for the records or for the root, so it may be lost at any time: it is written anew from the
journal. It is a witness. Whoever rewrites the journal and leaves it alone is found out to the very act; and where its
own root is the one on an earlier paper, that shows it to be the true list.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from storage.disk import disk
from storage.journal import segments
from storage.journal.tree import SIZE

NAME = "hashes.txt"
_WIDTH = 2 * SIZE + 1
_LINES = rb"(?:[0-9a-f]{%d}\n)*" % (2 * SIZE)


def path_of(data: Path) -> Path:
    """Where the list of a folder stands."""
    return segments.folder_of(data) / NAME


def read(path: Path) -> list[bytes]:
    """The leaves of a list, as far as it is whole; none where it cannot be read."""
    try:
        content = disk.read(path)
    except OSError:
        return []
    whole = re.match(_LINES, content)
    return [bytes.fromhex(line.decode()) for line in whole[0].splitlines()] if whole else []


def add(path: Path, there: int, leaves: Sequence[bytes]) -> None:
    """Put leaves after the ``there`` first ones; what else stands after those counts for nothing. Raises OSError."""
    fd = disk.open_to_append(path)
    try:
        if path.stat().st_size != there * _WIDTH:
            disk.cut(fd, there * _WIDTH)
        disk.write(fd, _written(leaves))
    finally:
        disk.close(fd)


def write(path: Path, leaves: Sequence[bytes]) -> None:
    """Write a list anew. Raises OSError."""
    disk.replace(disk.write_beside(path, _written(leaves)), path)


def _written(leaves: Sequence[bytes]) -> bytes:
    return b"".join(leaf.hex().encode() + b"\n" for leaf in leaves)
