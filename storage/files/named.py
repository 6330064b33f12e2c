"""Which files records name: any that holds a ``KeptFile``, whatever its kind, and at whatever depth."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from storage.files.kept_files import is_hash

HASH = "sha256"
"""The field in which a ``KeptFile`` has its hash."""
_FIELDS = {HASH, "name", "size"}
_WORDS = (str, int)
"""Most of what stands in a document, and nothing is in it."""


class NamedFile(msgspec.Struct, frozen=True):
    """A file as a record names it."""

    sha256: str
    name: str


def named_in(value: Any) -> Iterator[NamedFile]:
    """The files that a document names."""
    waiting = [value]
    while waiting:
        each = waiting.pop()
        if isinstance(each, Mapping):
            sha256 = each.get(HASH)
            if isinstance(sha256, str) and is_hash(sha256) and each.keys() >= _FIELDS:
                yield NamedFile(sha256, str(each["name"]))
                continue
            each = each.values()
        elif not isinstance(each, list | tuple):
            continue
        waiting += [inner for inner in each if not isinstance(inner, _WORDS)][::-1]
