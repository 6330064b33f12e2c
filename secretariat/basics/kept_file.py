"""A file that is kept whole beside the records: a letter as it came, a report."""

from __future__ import annotations

import msgspec


class KeptFile(msgspec.Struct, frozen=True):
    """The name of a kept file. ``sha256``: of its bytes, in hexadecimal; it is kept under that name and never changed.

    ``name``: what it was called when it came. ``size``: in bytes. ``pages``: 0 where that is not known.
    """

    sha256: str
    name: str = ""
    size: int = 0
    pages: int = 0


def file_of(name: str, data: bytes, pages: int = 0) -> KeptFile:
    """How a record names a file that is to be kept."""
    import hashlib

    return KeptFile(sha256=hashlib.sha256(data).hexdigest(), name=name, size=len(data), pages=pages)
