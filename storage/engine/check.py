"""Checking a folder: every line's seal, every link of the journal's chain, every document of every data file."""

from __future__ import annotations

from pathlib import Path

import msgspec

from storage.datafiles import files, tables
from storage.datafiles.history import History
from storage.disk import disk
from storage.disk.documents import stamp
from storage.journal import lines, segments
from storage.journal.lines import Operation

Documents = dict[tuple[str, str], bytes]
"""Every document by collection and id, as its JSON text."""


class _Journal:
    """The whole journal, followed from its first line."""

    def __init__(self) -> None:
        self.problems: list[str] = []
        self.documents: Documents = {}
        self.hashes: dict[str, set[str]] = {}
        self.acts: list[tuple[int, list[Operation]]] = []
        self._last = ""
        self._seq = 0

    def read(self, segment: segments.Segment) -> None:
        for bad in segment.bad:
            self.problems.append(f"Journal part {segment.number}, line {bad}: damaged.")
        for sealed in segment.sealed:
            line = lines.decode(sealed.body)
            if line is None:
                self.problems.append(f"Journal part {segment.number}: a line of a newer version of the program.")
            elif self._last and line.p != self._last:
                self.problems.append(f"Journal part {segment.number}: a line is missing before act {self._seq + 1}.")
            self._last = sealed.hash
            if isinstance(line, lines.Act):
                self._follow(line)
            elif isinstance(line, lines.Mark | lines.Head):
                for name, mark in line.files.items():
                    self.hashes.setdefault(name, set()).update((mark.hash, mark.before))

    def _follow(self, act: lines.Act) -> None:
        if act.s != self._seq + 1:
            self.problems.append(f"Act {self._seq + 1} is missing from the journal.")
        self._seq = act.s
        self.acts.append((act.s, act.operations))
        for operation in act.operations:
            key = operation.coll, operation.id
            if self.documents.get(key, b"null") != bytes(operation.old):
                self.problems.append(
                    f"Act {act.s}: the record {operation.id!r} of {operation.coll} was not as the act says it was."
                )
            _apply(self.documents, operation)


def problems(history: History) -> list[str]:
    """Every problem of a folder, as sentences; none if all is well. Changes nothing. Raises OSError."""
    journal = _Journal()
    bounds = list(history.bounds())
    if [number for number, _ in bounds] != list(range(1, history.newest + 1)):
        journal.problems.append("A part of the journal is missing: it does not begin with part 1.")
    for number, until in bounds:
        journal.read(segments.read(history.data, number, until))
    found = files.found(history.data)
    for name, path in found.items():
        if name in journal.hashes:
            journal.problems += _file(name, path, journal)
        else:
            journal.problems.append(f"{path.name} is not a file of this program: the journal knows nothing of it.")
    gone = journal.hashes.keys() - found.keys()
    return journal.problems + [f"{name}.json is missing." for name in sorted(gone)]


def _file(name: str, path: Path, journal: _Journal) -> list[str]:
    content = disk.read(path)
    if lines.file_digest(content) not in journal.hashes[name]:
        return [f"{path.name} was changed outside this program, or is damaged."]
    try:
        read, meta = tables.parse(content)
    except (msgspec.DecodeError, KeyError):
        return [f"{path.name} cannot be read."]
    documents: Documents = {}
    for table in read.names():
        for row in read.of(table).every():
            documents[f"{name}/{table}", stamp(row).id] = bytes(row)
    for seq, operations in journal.acts:
        if seq > meta.seq:
            for operation in files.by_file(operations).get(name, []):
                _apply(documents, operation)
    in_journal = {key: row for key, row in journal.documents.items() if key[0].rpartition("/")[0] == name}
    differing = sum(documents.get(key) != in_journal.get(key) for key in {*documents, *in_journal})
    return [f"{path.name} does not say what the journal says (records that differ: {differing})."] if differing else []


def _apply(documents: Documents, operation: Operation) -> None:
    if operation.do == "del":
        documents.pop((operation.coll, operation.id), None)
    else:
        documents[operation.coll, operation.id] = bytes(operation.new)
