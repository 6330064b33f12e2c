"""TinyDB's part: the tables of one data file, each document held as its JSON text.

So a reader always gets a document of its own, a file loads and saves without its documents being decoded, and ten
years of meetings take little memory.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any

import msgspec
from msgspec import Raw
from tinydb import Storage, TinyDB
from tinydb.table import Table

from storage.disk import documents

META = "_meta"
_Rows = dict[int, Raw]
_file = msgspec.json.Decoder(dict[str, dict[int, Raw]])
_encode = msgspec.json.encode


class Meta(msgspec.Struct, frozen=True):
    """The last act that a file may contain, and the schema it was written by."""

    seq: int
    schema: int


_meta = msgspec.json.Decoder(Meta)


class InMemory(Storage):
    """What a data file says, between reading it and replacing it."""

    def __init__(self, rows: dict[str, _Rows]) -> None:
        self.rows = rows

    def read(self) -> dict[str, dict[str, Any]] | None:
        return {
            name: {str(number): documents.decode(row) for number, row in rows.items()}
            for name, rows in self.rows.items()
        }

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        raise NotImplementedError("documents change by acts of the journal only")


class DocumentTable(Table):
    """A TinyDB table that finds a document by our own id. TinyDB's number is re-used, so it refers to nothing."""

    def __init__(self, storage: InMemory, name: str, **_: Any) -> None:
        super().__init__(storage, name, cache_size=0)
        self._rows = storage.rows.setdefault(name, {})
        self._newest = max(self._rows, default=0)

    @cached_property
    def _numbers(self) -> dict[str, int]:
        """TinyDB's number of each document, by our id: most tables are only ever read as a whole."""
        return {documents.stamp(row).id: number for number, row in self._rows.items()}

    def one(self, id: str) -> Raw | None:
        number = self._numbers.get(id)
        return None if number is None else self._rows[number]

    def keep(self, id: str, row: Raw) -> None:
        number = self._numbers.get(id)
        if number is None:
            number = self._numbers[id] = self._newest = self._newest + 1
        self._rows[number] = row

    def drop(self, id: str) -> None:
        number = self._numbers.pop(id, None)
        if number is not None:
            del self._rows[number]

    def _update_table(self, updater: Callable[[Any], None]) -> None:
        """Every change that TinyDB itself makes passes here. It would read and write the whole file; the journal has
        the act already, so only memory changes, and the file follows later."""
        updater(self._rows)


class FileTables(TinyDB):
    """The tables of one data file."""

    table_class: type[Table] = DocumentTable

    def __init__(self, rows: dict[str, _Rows] | None = None) -> None:
        self._all = {} if rows is None else rows
        super().__init__(self._all, storage=InMemory)

    def of(self, name: str) -> DocumentTable:
        return self._tables[name] if name in self._tables else self.table(name)  # type: ignore[return-value]

    def names(self) -> list[str]:
        return list(self._all)

    def every(self, name: str) -> list[Raw]:
        """All documents of a table, oldest first; one that was deleted and brought back counts as new."""
        return list(self._all.get(name, {}).values())

    def frozen(self) -> dict[str, _Rows]:
        """The rows as they are now, untouched by any later act."""
        return {name: dict(rows) for name, rows in self._all.items()}


BYTE_ORDER_MARK = b"\xef\xbb\xbf"
UNREADABLE = (ValueError, KeyError, RecursionError)
"""What reading something that is no data file raises: no JSON, bytes of no text, no stamp, nested without end."""


def parse(data: bytes) -> tuple[FileTables, Meta]:
    """The tables and the stamp of a data file as the store wrote it. Raises one of ``UNREADABLE``."""
    rows = _file.decode(data.removeprefix(BYTE_ORDER_MARK))
    meta = _meta.decode(rows.pop(META)[1])
    return FileTables(rows), meta


def by_id(data: bytes) -> tuple[dict[tuple[str, str], Raw], Meta]:
    """The documents of a data file by table and id, without TinyDB's tables. Raises as ``parse``."""
    rows = _file.decode(data)
    meta = _meta.decode(rows.pop(META)[1])
    stamp = documents.stamp
    return {(name, stamp(row).id): row for name, table in rows.items() for row in table.values()}, meta


def write_out(rows: dict[str, _Rows], meta: Meta) -> bytes:
    """A TinyDB file, one document a line, for people to read and for comparing versions."""
    tables = {**rows, META: {1: Raw(_encode(meta))}}
    text = b",\n".join(
        _encode(name) + b": {" + b",".join(b'\n"%d": %b' % (n, row) for n, row in table.items()) + b"\n}"
        for name, table in tables.items()
    )
    return b"{\n" + text + b"\n}\n"
