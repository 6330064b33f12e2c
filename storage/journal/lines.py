"""What a line of the journal says, and the seal that shows it is complete.

A line is ``["<hash>",{...}]``: valid JSON, with the hash of the object's own bytes before it, so that any line can be
checked alone. Inside, ``p`` is the hash of the line before, so that a line taken out shows as well.

A line whose words were forgotten is ``["<hash>","<seal>",{...}]``: the hash it had, so that the chain holds, and its
own seal over that and over what is left. It is as long as it was: nothing else in the journal moves.
"""

from datetime import UTC, datetime
from typing import NamedTuple

import msgspec
from msgspec import Raw

from storage.disk.documents import NOTHING
from storage.disk.hashing import blake2b


class Operation(NamedTuple):
    """One document as an act changed it: how it became and how it was (``null`` where it did not exist)."""

    do: str
    coll: str
    id: str
    new: Raw
    old: Raw

    @property
    def adds(self) -> int:
        """1 if it brought a document into being, -1 if it took one away, else 0."""
        return (self.new != NOTHING) - (self.old != NOTHING)


class Table(NamedTuple):
    """How far one table has come: the last act that touched it, and how many documents it holds."""

    seq: int
    holds: int


class FileMark(msgspec.Struct, frozen=True):
    """A data file as it was about to be put in place.

    ``hash``: of its bytes; ``before``: of the file it replaces; ``seq``: the last act it may contain.
    """

    hash: str
    before: str
    seq: int
    tables: dict[str, Table]


class Linked(msgspec.Struct, tag_field="k", omit_defaults=True, kw_only=True):
    """What every line has: the hash of the line before it."""

    p: str = ""


class Act(Linked, tag="act"):
    """One act of the clerk: number, time (UTC), by whom, what; ``u`` and ``r``: the act undone or redone.

    ``lost``: how many acts before it had their numbers in lines of the journal that are gone. ``leaf``: of one whose
    words were forgotten, the hash that it had in the tree, in base 64. ``same``: it changed no word, only how records
    are kept, so that undo and redo pass over it.
    """

    s: int
    t: str
    by: str
    n: str
    o: Raw
    u: int = 0
    r: int = 0
    schema: int = 0
    lost: int = 0
    leaf: str = ""
    same: bool = False

    @property
    def operations(self) -> list[Operation]:
        return _operations.decode(self.o)


class WholeAct(Linked, tag="act"):
    """An act taken apart at once, for who reads every operation of every act. Plain tuples: made in half the time."""

    s: int
    o: list[tuple[str, str, str, Raw, Raw]]
    lost: int = 0


class Draft(Linked, tag="draft"):
    """A half-typed text; empty to forget it."""

    key: str
    text: str


class Mark(Linked, tag="mark"):
    """The data files named are being replaced; with them, every act up to ``s`` is in some file."""

    s: int
    files: dict[str, FileMark]


class Head(Linked, tag="head"):
    """First line of a segment: all that a reader needs from those before.

    ``s``: the last act so far; ``m``: the last act that is in the files; ``end``: where the segment before ends
    (what stands after that was refused, and counts for nothing). ``tree``: the frontier of the hash tree over the
    acts so far (empty where it is not known).
    """

    store: str
    schema: int
    t: str
    s: int
    m: int
    files: dict[str, FileMark]
    drafts: dict[str, str]
    end: int = 0
    tree: list[str] = msgspec.field(default_factory=list)


Line = Act | Draft | Mark | Head
WholeLine = WholeAct | Draft | Mark | Head

_encoder = msgspec.json.Encoder()
_decoder: msgspec.json.Decoder[Line] = msgspec.json.Decoder(Line)
_whole_decoder: msgspec.json.Decoder[WholeLine] = msgspec.json.Decoder(WholeLine)
_operations = msgspec.json.Decoder(list[Operation])


def utc(moment: datetime) -> str:
    """A moment as the journal writes it."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def encode_operations(operations: list[Operation]) -> Raw:
    """The operations of an act as a line of the journal holds them."""
    return Raw(_encoder.encode(operations))


def decode(body: bytes) -> Line | None:
    """The line that a sealed body holds; None for one that only a newer version of the program can read."""
    try:
        return _decoder.decode(body)
    except (ValueError, RecursionError):
        return None


def decode_whole(body: bytes) -> WholeLine | None:
    """As ``decode``, an act with its operations: in one pass over the bytes, not in two."""
    try:
        return _whole_decoder.decode(body)
    except (ValueError, RecursionError):
        return None


def digest(data: bytes) -> str:
    """The 64-bit hash of a line's object, in hex."""
    return blake2b(data, digest_size=8).hexdigest()


def file_digest(data: bytes) -> str:
    """The 128-bit hash of a whole data file, in hex."""
    return blake2b(data, digest_size=16).hexdigest()


def seal(line: Line) -> tuple[str, bytes, bytes]:
    """The hash of a line, its body, and the bytes to append."""
    body = _encoder.encode(line)
    hash_ = digest(body)
    return hash_, body, b'["' + hash_.encode() + b'",' + body + b"]\n"


def unseal(data: bytes) -> tuple[str, bytes] | None:
    """The hash and the body of one line, ending included; None if a single byte of it is not as it was written."""
    body = data[20:-2]
    hash_ = digest(body)
    whole = data.startswith(b'["%b",' % hash_.encode()) and data.endswith(b"]\n") and len(data) > 21
    if not whole and data[20:21] == b'"':
        return _unseal_stub(data)
    return (hash_, body) if whole else None


def stub(hash_: str, line: Line, size: int) -> bytes | None:
    """What is left of a line that had this hash, as long as it was; None where that is too short."""
    body = _encoder.encode(line)
    body += b" " * (size - len(body) - _STUB)
    data = b'["' + hash_.encode() + b'","' + digest(hash_.encode() + body).encode() + b'",' + body + b"]\n"
    return data if len(data) == size else None


_STUB = len('["","",]\n') + 2 * 16


def _unseal_stub(data: bytes) -> tuple[str, bytes] | None:
    hash_, seal_, body = data[2:18], data[21:37], data[39:-2]
    whole = data[37:39] == b'",' and digest(hash_ + body).encode() == seal_
    return (hash_.decode(), body) if whole and hash_.isalnum() else None
