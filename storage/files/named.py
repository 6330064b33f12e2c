"""Which files records name: any that holds a ``KeptFile``, whatever its kind, and at whatever depth."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from storage.files.kept_files import is_hash

_FIELDS = {"sha256", "name", "size"}


class NamedFile(NamedTuple):
    """A file as a record names it."""

    sha256: str
    name: str


def named_in(value: Any) -> Iterator[NamedFile]:
    """The files that a document names."""
    if isinstance(value, Mapping):
        sha256 = value.get("sha256")
        if isinstance(sha256, str) and is_hash(sha256) and value.keys() >= _FIELDS:
            yield NamedFile(sha256, str(value["name"]))
            return
        value = list(value.values())
    if isinstance(value, list | tuple):
        for each in value:
            yield from named_in(each)
