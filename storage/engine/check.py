"""Checking a folder: every line's seal, every link of the journal's chain, every document of every data file.

The files are read first and the journal after them, to its end: a writer names each version in the journal before it
puts it in place, so whatever stood in a file is vouched for by what is read later. Nothing is told as damage because
somebody was at work.
"""

from __future__ import annotations

import io
import time
from collections import defaultdict
from pathlib import Path

from msgspec import Raw

from storage.datafiles import card, files, tables
from storage.datafiles.history import History
from storage.disk import disk
from storage.disk.documents import NOTHING
from storage.journal import lines, segments
from storage.port import Told, nobody

Rows = dict[tuple[str, str], Raw]
"""The documents of one file by table and id, as their JSON text."""

PUTTING_IN_PLACE = 0.5
"""Seconds that a file may be named in the journal already and not be there yet, beside a busy writer."""


class _OnDisk:
    """A data file as it was found: its hash, and its documents as of act ``seq`` (None: it cannot be read)."""

    def __init__(self, content: bytes) -> None:
        self.hash = lines.file_digest(content)
        self.seq = 0
        self.rows: Rows | None = None
        try:
            self.rows, meta = tables.by_id(content)
        except tables.UNREADABLE:
            return
        self.seq = meta.seq


class _InJournal:
    """A data file as the journal tells of it: the hashes of its versions, and what its documents have come to."""

    def __init__(self) -> None:
        self.hashes: set[str] = set()
        self.rows: Rows = {}


class _Journal:
    """The whole journal, followed from its first line. ``on_disk``: what is brought up to it on the way."""

    def __init__(self, on_disk: dict[str, _OnDisk]) -> None:
        self.problems: list[str] = []
        self.files: defaultdict[str, _InJournal] = defaultdict(_InJournal)
        self._on_disk = on_disk
        self._last = ""
        self._seq = 0

    def read(self, part: int, content: bytes, *, growing: bool) -> None:
        """One part of the journal. ``growing``: its end may be a line that is being written."""
        bad: list[int] = []
        for number, line in enumerate(io.BytesIO(content), 1):
            if unsealed := lines.unseal(line):
                self._damaged(part, bad)
                self._line(part, *unsealed)
            else:
                bad.append(number)
        if not growing:
            self._damaged(part, bad)

    def _damaged(self, part: int, bad: list[int]) -> None:
        if bad:
            self.problems += [f"Journal part {part}, line {number}: damaged." for number in bad]
            bad.clear()

    def _line(self, part: int, hash_: str, body: bytes) -> None:
        line = lines.decode_whole(body)
        if line is None:
            self.problems.append(f"Journal part {part}: a line of a newer version of the program.")
        elif self._last and line.p != self._last:
            self.problems.append(f"Journal part {part}: a line is missing before act {self._seq + 1}.")
        self._last = hash_
        if isinstance(line, lines.WholeAct):
            self._follow(line)
        elif isinstance(line, lines.Mark | lines.Head):
            for name, mark in line.files.items():
                self.files[name].hashes.update((mark.hash, mark.before))

    def _follow(self, act: lines.WholeAct) -> None:
        if act.s != self._seq + 1 + act.lost:
            self.problems.append(f"Act {self._seq + 1} is missing from the journal.")
        self._seq = act.s
        for do, coll, id, new, old in act.o:
            name, _, table = coll.rpartition("/")
            key = table, id
            rows = self.files[name].rows
            if rows.get(key, NOTHING) != old:
                self.problems.append(f"Act {act.s}: the record {id!r} of {coll} was not as the act says it was.")
            _apply(rows, key, do, new)
            found = self._on_disk.get(name)
            if found is not None and act.s > found.seq and found.rows is not None:
                _apply(found.rows, key, do, new)


def problems(history: History, told: Told = nobody) -> list[str]:
    """Every problem of a folder, as sentences; none if all is well. Changes nothing. Raises OSError, and what ``told``
    raises, which is told how far it is."""
    data = history.data
    paths = {name: path for name, path in files.found(data).items() if name not in files.OF_THE_CLERK}
    on_disk = {}
    for n, (name, path) in enumerate(paths.items(), 1):
        told(f"Reading the data files, {n} of {len(paths)}")
        on_disk[name] = _OnDisk(disk.read(path))
    journal = _Journal(on_disk)
    bounds = History(data, _newest(history)).bounds()
    if [number for number, _ in bounds] != list(range(1, len(bounds) + 1)):
        journal.problems.append("A part of the journal is missing: it does not begin with part 1.")
    for number, until in bounds:
        told(f"Reading the journal, part {number} of {len(bounds)}")
        journal.read(number, segments.content(data, number, until), growing=until is None)
    for name, path in paths.items():
        journal.problems += _file(path, on_disk[name], journal.files.get(name))
    if card.read(data) is None:
        journal.problems.append("store.json is missing or damaged: the app writes it anew when it opens the folder.")
    gone = sorted(name for name, known in journal.files.items() if known.hashes and name not in paths)
    return journal.problems + [f"{name}.json is missing." for name in _still_gone(data, gone)]


def _newest(history: History) -> int:
    """The newest part of the journal, also where a writer went on in one since."""
    newest = history.newest
    while segments.path_of(history.data, newest + 1).exists() and segments.head(history.data, newest + 1):
        newest += 1
    return newest


def _still_gone(data: Path, names: list[str]) -> list[str]:
    give_up = time.monotonic() + PUTTING_IN_PLACE
    while names and time.monotonic() < give_up:
        names = [name for name in names if not (data / f"{name}.json").exists()]
        time.sleep(0.02)
    return names


def _file(path: Path, found: _OnDisk, known: _InJournal | None) -> list[str]:
    if known is None or not (known.hashes or known.rows):
        return [f"{path.name} is not a file of this program: the journal knows nothing of it."]
    if known.hashes and found.hash not in known.hashes:  # none: the line with its hash was torn while it was written
        return [f"{path.name} was changed outside this program, or is damaged."]
    if found.rows is None:
        return [f"{path.name} cannot be read."]
    if found.rows == known.rows:
        return []
    differing = sum(found.rows.get(key) != known.rows.get(key) for key in {*found.rows, *known.rows})
    return [f"{path.name} does not say what the journal says (records that differ: {differing})."]


def _apply(rows: Rows, key: tuple[str, str], do: str, new: Raw) -> None:
    if do == "del":
        rows.pop(key, None)
    else:
        rows[key] = new
