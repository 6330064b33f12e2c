"""The data files: what each holds, on the disk and in memory, and how it is brought up to the journal."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from msgspec import Raw

from storage.disk.documents import RESERVED
from storage.journal.lines import FileMark, Operation, Table

if TYPE_CHECKING:
    from storage.datafiles.tables import FileTables

Pending = tuple[int, list[Operation]]
"""The number of an act, and what it did to one file."""


class DataFile:
    """One file of the folder. It is read when first needed; until then acts that touch it wait in ``pending``.

    ``known`` holds the hash of every version that the journal vouches for; ``on_disk`` that of the one in place
    (empty: none; if it is not known, it was set aside already). ``behind``: whether memory holds acts that the file
    does not.
    """

    def __init__(self, data: Path, name: str) -> None:
        self.name = name
        self._data = data
        self.mark: FileMark | None = None
        self.known: set[str] = set()
        self.on_disk = ""
        self.counts: dict[str, Table] = {}
        self.pending: list[Pending] = []
        self.tables: FileTables | None = None
        self.behind = False

    @cached_property
    def path(self) -> Path:
        """Where it stands."""
        return self._data / f"{self.name}.json"

    @property
    def previous(self) -> Path:
        """Where the version before is kept."""
        return self._data / ".previous" / f"{self.name}.json"

    @property
    def seq(self) -> int:
        """The last act that touched it."""
        return max((table.seq for table in self.counts.values()), default=0)

    def marked(self, mark: FileMark) -> None:
        """Take from the journal that the file was, or was about to be, replaced by this version."""
        self.vouch(mark)
        self.on_disk = mark.hash
        self.counts = dict(mark.tables)

    def vouch(self, mark: FileMark) -> None:
        """A new version is named in the journal, but not put in place yet."""
        self.mark = mark
        self.known |= {mark.hash, mark.before}

    def arrived(self, mark: FileMark) -> None:
        """That version is in place."""
        self.on_disk = mark.hash
        self.behind = self.seq > mark.seq

    def touch(self, seq: int, operations: list[Operation]) -> None:
        """Take in what an act did to this file."""
        for operation in operations:
            table = operation.coll.rpartition("/")[2]
            count = self.counts[table].holds if table in self.counts else 0
            self.counts[table] = Table(seq, count + operation.adds)
        self.behind = True
        if self.tables is None:
            self.pending.append((seq, operations))
        else:
            apply(self.tables, operations)

    def filled(self, tables: FileTables, acts: list[Pending]) -> None:
        """The file was read, and these acts are not in it yet."""
        for _, operations in acts:
            apply(tables, operations)
        self.behind = self.behind or bool(acts)
        self.pending = []
        self.tables = tables

    @property
    def known_by(self) -> str:
        """The hash of what is on the disk, where that is all there is; else empty."""
        settled = self.mark is not None and self.on_disk == self.mark.hash and not (self.behind or self.pending)
        return self.on_disk if settled else ""

    def snapshot(self, seq: int) -> Snapshot:
        """What to write, as of act ``seq``. The file must have been read."""
        assert self.tables is not None
        return Snapshot(self, seq, self.tables.frozen(), dict(self.counts))


class Snapshot(msgspec.Struct, frozen=True):
    """A file as of one act, while later acts go on."""

    file: DataFile
    seq: int
    rows: dict[str, dict[int, Raw]]
    counts: dict[str, Table]


def apply(tables: FileTables, operations: list[Operation]) -> None:
    """Apply the operations of an act to the documents in memory."""
    for operation in operations:
        table = tables.of(operation.coll.rpartition("/")[2])
        if operation.do == "del":
            table.drop(operation.id)
        else:
            # A copy, or the row would keep the whole line alive.
            table.keep(operation.id, operation.new.copy())


def by_file(operations: list[Operation]) -> dict[str, list[Operation]]:
    """The operations of an act, file by file."""
    files: dict[str, list[Operation]] = {}
    for operation in operations:
        files.setdefault(operation.coll.rpartition("/")[0], []).append(operation)
    return files


OF_THE_CLERK = {"keys", "exports"}
"""What lies beside the data files and is copied with them, though the journal knows nothing of it: which keys the clerk
has, and where papers were written."""


def found(data: Path) -> dict[str, Path]:
    """The data files that are there, by name."""
    folders = [path for path in data.glob("[a-z0-9]*/") if path.is_dir() and path.name not in RESERVED]
    paths = [path for path in data.glob("[a-z0-9]*.json") if path.stem not in RESERVED]
    paths += [path for folder in folders for path in folder.glob("**/[a-z0-9]*.json")]
    above = len(data.parts)
    return {"/".join(parts).removesuffix(".json"): path for parts, path in sorted((p.parts[above:], p) for p in paths)}
