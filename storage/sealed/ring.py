"""What a file of keys says, as bytes and back. Each byte of it is under its hash, and it bears a counter.

Files of the first format had neither. They are still read, by everything that can be known of them.
"""

from typing import Literal

import msgspec

from storage.disk.hashing import sha256
from storage.sealed import cipher

FORMAT = "secretariat-keys-2"
CHECK_WORD = "secretariat"
"""Sealed under the passphrase's key, to tell a wrong passphrase."""

_BOM = b"\xef\xbb\xbf"
_HASH = b',"hash":"'
_TAIL = len(_HASH) + 64 + len(b'"}')
_MOST_WORK = 2**20


class PassphraseLock(msgspec.Struct, frozen=True):
    """How the keys are wrapped by a passphrase. ``check``: a known word, sealed, to tell a wrong passphrase."""

    salt: bytes
    check: bytes
    n: int
    r: int
    p: int


class Key(msgspec.Struct, frozen=True, array_like=True):
    """One key, plain or wrapped. ``id``: its short name, which what it seals bears; empty where it is not known."""

    id: str
    key: bytes


class Ring(msgspec.Struct, frozen=True):
    """What the file holds.

    ``counter``: higher with each change, so that the newer of two is known. ``keys``: by the record's name, the one
    that seals first; those after it open what was sealed before a passphrase was set or changed. ``erased``: names
    whose keys are gone for good. ``public``: the public half of the key that opens reasons; empty where there is none.
    ``swept``: the key under which every reason stands, as was found at that act; a journal with fewer acts is another.
    """

    format: str = FORMAT
    counter: int = 0
    lock: PassphraseLock | None = None
    keys: dict[str, list[Key]] = {}
    erased: list[str] = []
    public: bytes = b""
    swept: tuple[str, int] = ("", 0)


class _First(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The first format: all four fields were always written."""

    format: Literal["secretariat-keys"]
    lock: PassphraseLock | None
    keys: dict[str, bytes]
    erased: list[str]


class Newer(Exception):
    """A whole file of keys of a newer version of the program."""


def encoded(ring: Ring) -> bytes:
    """The bytes of a file: one JSON object, the hash of all that stands before it last."""
    body = msgspec.json.encode(ring)[:-1]
    return body + _HASH + sha256(body).hexdigest().encode() + b'"}\n'


def decoded(data: bytes) -> Ring | None:
    """What a file says; None where a byte of it is not as it was written. Raises Newer.

    A byte order mark, or another line end, as an editor or a sync tool leaves them, does no harm.
    """
    data = data.removeprefix(_BOM).strip()
    body, tail = data[:-_TAIL], data[-_TAIL:]
    if not tail.startswith(_HASH):
        return _first(data)
    if tail != _HASH + sha256(body).hexdigest().encode() + b'"}':
        return None
    try:
        ring = msgspec.json.decode(body + b"}", type=Ring)
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise Newer from None
    if ring.format != FORMAT:
        raise Newer
    return ring


def _first(data: bytes) -> Ring | None:
    """A file of the first format, which has no hash: whatever cannot have been written so is damaged."""
    try:
        first = msgspec.json.decode(data, type=_First)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
    size = cipher.KEY_BYTES + (cipher.OVERHEAD if first.lock else 0)
    if any(len(key) != size for key in first.keys.values()) or (first.lock and not _likely(first.lock)):
        return None
    keys = {name: [Key("" if first.lock else cipher.key_id(key), key)] for name, key in first.keys.items()}
    return Ring(lock=first.lock, keys=keys, erased=first.erased)


def _likely(lock: PassphraseLock) -> bool:
    """Nothing else was ever written, and a damaged number must not make the machine work for a year."""
    power_of_two = 2 <= lock.n <= _MOST_WORK and lock.n & (lock.n - 1) == 0
    check = len(CHECK_WORD) + cipher.OVERHEAD
    return power_of_two and (lock.r, lock.p) == (8, 1) and (len(lock.salt), len(lock.check)) == (16, check)


def merged(first: Ring, second: Ring) -> Ring:
    """Two copies of the first format that do not say the same, under the same lock: every key that either has.

    Nobody can tell by looking which of them was damaged; what a key sealed opens with the right one alone.
    """
    keys = {name: list(found) for name, found in first.keys.items()}
    for name, found in second.keys.items():
        keys[name] = [*keys.get(name, []), *(key for key in found if key not in keys.get(name, []))]
    erased = sorted({*first.erased, *second.erased} - keys.keys())
    return Ring(lock=first.lock, keys=keys, erased=erased)
