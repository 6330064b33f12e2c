"""A file that is kept whole beside the records: a letter as it came, a report."""

import msgspec

from .record import Refused

MOST = 25_000_000
"""Bytes of a file that is opened or kept, of whatever kind: whoever takes files in asks this one."""


class KeptFile(msgspec.Struct, frozen=True):
    """The name of a kept file. ``sha256``: of its bytes, in hexadecimal; it is kept under that name and never changed.

    ``name``: what it was called when it came. ``size``: in bytes. ``pages``: 0 where that is not known.
    """

    sha256: str
    name: str = ""
    size: int = 0
    pages: int = 0


def refuse_size(name: str, data: bytes, what: str, done: str = "kept") -> None:
    """Raises Refused for a file with nothing in it, and for one of more than ``MOST``: “a report of more than 25 is not
    kept”."""
    name = name or "The file"
    if not data.strip():
        raise Refused(f"{name} is empty.")
    if len(data) > MOST:
        millions = f"{len(data) / 1_000_000:.1f}"
        raise Refused(f"{name} has {millions} million bytes; a {what} of more than {MOST // 1_000_000} is not {done}.")


def name_kept(name: str) -> str:
    """What a file is called, as a record can hold it: half a letter, which an old disk's spelling may leave in a name,
    stands as a question mark."""
    return name.encode("utf-8", "replace").decode()


def file_of(name: str, data: bytes, pages: int = 0) -> KeptFile:
    """How a record names a file that is to be kept."""
    import hashlib

    return KeptFile(sha256=hashlib.sha256(data).hexdigest(), name=name_kept(name), size=len(data), pages=pages)
