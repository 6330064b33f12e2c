"""The journal as history: every act from a given one on, oldest first."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from storage.datafiles.files import Pending, by_file
from storage.disk import documents
from storage.journal import lines, segments
from storage.journal.lines import Operation
from storage.port import Change, Kept, Op


class History(msgspec.Struct, frozen=True):
    """The journal of a folder, up to a byte of its newest segment (None: as far as it goes)."""

    data: Path
    newest: int
    until: int | None = None

    def read(self, after: int = 0) -> Iterator[tuple[lines.Line, bool]]:
        """Every readable line of the segments that hold the acts after ``after``, each with whether
        nothing is missing between it and the line before."""
        last = ""
        for number, end in self.bounds(after):
            segment = segments.read(self.data, number, end)
            for sealed in segment.sealed:
                line = lines.decode(sealed.body)
                if line is not None:
                    yield line, line.p == last or (not last and number > 1)
                last = sealed.hash

    def acts(self, after: int = 0) -> Iterator[lines.Act]:
        for line, _ in self.read(after):
            if isinstance(line, lines.Act) and line.s > after:
                yield line

    def of_file(self, name: str, after: int = 0) -> FileHistory:
        """All that the journal knows of one file, from act ``after`` on."""
        found = FileHistory()
        gap = False
        for line, unbroken in self.read(after):
            gap = gap or not unbroken
            if isinstance(line, lines.Act):
                if gap or not found.begun:
                    found.complete_after, gap = line.s - 1, False
                if line.s > after and (operations := by_file(line.operations).get(name)):
                    found.acts.append((line.s, operations))
            elif isinstance(line, lines.Head | lines.Mark):
                if isinstance(line, lines.Head) and not found.begun:
                    found.complete_after = line.s
                if name in line.files:
                    found.hashes |= {line.files[name].hash, line.files[name].before}
            found.begun = True
        return found

    def bounds(self, after: int = 0) -> list[tuple[int, int | None]]:
        """The segments with acts after ``after``, oldest first, each with the byte to which it counts."""
        bounds: list[tuple[int, int | None]] = []
        number, end = self.newest, self.until
        while number > 0 and segments.path_of(self.data, number).exists():
            bounds.insert(0, (number, end))
            head = segments.head(self.data, number)
            if head is not None and head.s <= after:
                break
            number, end = number - 1, None if head is None else head.end
        return bounds


class FileHistory(msgspec.Struct):
    """``acts`` on the file, ``hashes`` of its versions; no act after ``complete_after`` is missing."""

    acts: list[Pending] = msgspec.field(default_factory=list)
    hashes: set[str] = msgspec.field(default_factory=set)
    complete_after: int = 0
    begun: bool = False


def change(act: lines.Act, operations: list[Operation], *, whole: bool = True) -> Change:
    """An act as the port shows it. Not ``whole``: without its documents, only what was done to which record."""
    ops: list[Op] = []
    before: list[Kept | None] = []
    after: list[Kept | None] = []
    for do, coll, id, new, old in operations:
        ops.append(Op("del" if do == "del" else "put", coll, id, None, 0))
        if whole:
            before.append(documents.kept(coll, old))
            # A copy, or a record that is kept would keep the whole line alive.
            after.append(documents.kept(coll, new.copy()))
    return Change(act.s, act.t, act.by, act.n, tuple(ops), tuple(before), tuple(after), act.u, act.r)
