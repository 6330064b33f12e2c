"""What can be kept (text, numbers, true, false, nothing, lists and records of these), and how: as JSON text."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from functools import cache

import msgspec
from msgspec import Raw

from storage.port import Document, Kept, NotSaved, Stamp

_COLLECTION = r"[a-z0-9][a-z0-9_-]*(/[a-z0-9][a-z0-9_-]*)*/[A-Za-z0-9][A-Za-z0-9_-]*"
RESERVED = {"store", "journal", "backups", "set-aside", "files", "derived"}
"""Names in the folder that are no data file's."""


NOTHING = Raw(b"null")
"""In the place of a document that does not exist."""

_document = msgspec.json.Decoder(Document)
_stamp = msgspec.json.Decoder(Stamp)
_encode = msgspec.json.Encoder().encode


def decode(row: Raw) -> Document:
    """A document of the caller's own."""
    return _document.decode(row)


def stamp(row: Raw) -> Stamp:
    """Its id and version, without taking the rest apart."""
    return _stamp.decode(row)


def revision(row: Raw) -> int:
    """The version of a document; 0 for none."""
    return 0 if row == NOTHING else _stamp.decode(row).rev


def that_may_have(rows: Sequence[Raw], field: str) -> list[Raw]:
    """Those documents that may have a field of this name, at whatever depth. A name can be written in escapes too."""

    def may_have(written: bytes) -> bool:
        return field.encode() in written or b"\\u" in written

    # All are looked at as one first: in most collections none has it.
    return [row for row in rows if may_have(bytes(row))] if may_have(b"\n".join(rows)) else []


def kept(coll: str, row: Raw) -> Kept | None:
    """A document as the port shows it; None for none."""
    return None if row == NOTHING else Kept(coll, row)


@cache
def split(coll: str) -> tuple[str, str]:
    """The file and the table of a collection. Raises ValueError for a name that no file can have."""
    if not re.fullmatch(_COLLECTION, coll) or coll.split("/", 1)[0] in RESERVED:
        raise ValueError(f"{coll!r} is no collection: write file/table, the file in lower-case letters and digits")
    file, _, table = coll.rpartition("/")
    return file, table


def encode(coll: str, id: str, rev: int, doc: Document) -> Raw:
    """A document as it is kept, with its id and version. Raises NotSaved, naming what cannot be kept."""
    if type(id) is not str or not id:
        raise NotSaved(f"Not saved: a record of {coll} has no id.")
    if doc.get("id", id) != id:
        raise NotSaved(f"Not saved: the record {id!r} of {coll} says that its id is {doc['id']!r}.")
    try:
        problem = _problem(doc)
        if not problem:
            return Raw(_encode({**doc, "id": id, "rev": rev}))
    except RecursionError:
        problem = "it contains itself, or is nested too deeply"
    except UnicodeEncodeError:
        problem = "its id or the name of a field holds half a character, which no file can hold"
    raise NotSaved(f"Not saved: the record {id!r} of {coll} cannot be kept: {problem}.")


_NEVER_ONE = {int, bool, type(None)}


def _problem(value: object, path: str = "") -> str:
    kind = type(value)
    if kind is str:
        try:
            value.encode()  # type: ignore[attr-defined]
        except UnicodeEncodeError:
            return f"{path} holds half a character, which no file can hold"
    elif kind is dict:
        for key, inner in value.items():  # type: ignore[attr-defined]
            if type(key) is not str:
                return f"{path or 'it'} has the field {key!r}, and the name of a field must be text"
            if type(inner) in _NEVER_ONE or (type(inner) is str and inner.isascii()):
                continue
            if problem := _problem(inner, f"{path}.{key}" if path else key):
                return problem
    elif kind is list or kind is tuple:
        for number, inner in enumerate(value):  # type: ignore[arg-type]
            if problem := _problem(inner, f"{path}[{number}]"):
                return problem
    elif kind is float:
        if not math.isfinite(value):  # type: ignore[arg-type]
            return f"{path} is not a number"
    elif not (value is None or kind is bool or kind is int):
        return f"{path} holds a value of the kind {kind.__name__!r}"
    return ""
