"""Reading a data file into memory; and one that is missing, damaged or edited by hand, rebuilding it.

The journal is the truth. Whatever else stood in a file is copied to ``set-aside/`` first, and the clerk is told.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import msgspec

from storage.datafiles.files import DataFile, Pending, apply
from storage.datafiles.history import History
from storage.datafiles.tables import META, UNREADABLE, FileTables, parse
from storage.disk import disk, documents
from storage.journal import lines
from storage.port import Document, Unusable

SetAside = Callable[[str, bytes], str]
"""Keeps a copy of a file, given its name and content; returns where, from the data folder on."""


class Content(msgspec.Struct, frozen=True):
    """What stood in a file when it was read, and the hash of that."""

    data: bytes
    hash: str


def content_of(file: DataFile) -> Content | None:
    """What stands in a file; None where there is none. Raises OSError."""
    try:
        data = disk.read(file.path)
    except FileNotFoundError:
        return None
    return Content(data, lines.file_digest(data))


def vouched(file: DataFile, content: Content | None) -> bool:
    """Whether this is a version of the file that the journal knows (or there is none, as the journal says)."""
    if content is None:
        return file.mark is None
    return file.mark is not None and content.hash in file.known


def load(
    file: DataFile, content: Content | None, history: History, set_aside: SetAside | None, *, damaged: bool = False
) -> str:
    """Take a file's content into memory, brought up to the journal. Returns what had to be mended, as a sentence.

    Without ``set_aside`` nothing is written. ``damaged``: the journal is, so a file that it cannot explain any more is
    taken as it stands. Raises OSError, and Unusable if the file cannot be rebuilt.
    """
    if file.mark is None and content is None:
        file.filled(FileTables(), file.pending)
        return ""
    if file.mark and content is not None and content.hash in file.known:
        tables, meta = parse(content.data)
        older = meta.seq != file.mark.seq
        file.filled(tables, history.of_file(file.name, meta.seq).acts if older else file.pending)
        file.on_disk = content.hash
        return ""
    try:
        tables = _rebuilt(file, history)
    except Unusable:
        if not damaged or content is None:
            raise
        return _as_it_stands(file, content, history, set_aside)
    file.filled(tables, [])
    file.behind, file.on_disk = True, content.hash if content else ""
    return _mended_sentence(file, content.data if content else None, tables, set_aside)


def _as_it_stands(file: DataFile, content: Content, history: History, set_aside: SetAside | None) -> str:
    """Raises Unusable where it cannot be read either."""
    try:
        tables, meta = parse(content.data)
    except UNREADABLE as error:
        raise Unusable(f"{file.path.name} cannot be read, nor be rebuilt from the damaged journal.") from error
    file.filled(tables, history.of_file(file.name, meta.seq).acts)
    file.behind, file.on_disk = True, content.hash
    where = f" It was copied to {set_aside(file.path.name, content.data)} too." if set_aside else ""
    return f"{file.path.name} is taken as it stands: the damaged journal cannot say any more what it was.{where}"


def _mended_sentence(file: DataFile, content: bytes | None, tables: FileTables, set_aside: SetAside | None) -> str:
    """What was wrong with a file that was rebuilt, after setting its content aside; empty if it says the same."""
    name = file.path.name
    if content is None:
        return f"{name} was missing. It has been rebuilt from the journal; nothing is lost."
    edited = _documents(content)
    ours = {table: _by_id(map(documents.decode, tables.every(table))) for table in tables.names()}
    if edited is not None and edited == {table: rows for table, rows in ours.items() if rows}:
        return ""  # only its spacing or line ends differ
    where = f"It was copied to {set_aside(name, content)}" if set_aside else "It was left as it is"
    if edited is None:
        return f"{name} was damaged. {where}, and its records were rebuilt from the journal; nothing is lost."
    differing = sum(
        edited.get(table, {}).get(id) != ours.get(table, {}).get(id)
        for table in {*edited, *ours}
        for id in {*edited.get(table, {}), *ours.get(table, {})}
    )
    return (
        f"{name} was changed outside this program (records that differ: {differing}). "
        f"{where}, and the program's own version is used again."
    )


def _rebuilt(file: DataFile, history: History) -> FileTables:
    """The newest version that the journal vouches for, and every act since; or every act from the first."""
    known = history.of_file(file.name)
    backups = sorted((history.data / "backups").glob(f"*/{file.name}.json"), reverse=True)
    for path in [file.previous, *backups]:
        content = disk.read(path) if path.exists() else b""
        if lines.file_digest(content) in known.hashes:
            tables, meta = parse(content)
            if meta.seq >= known.complete_after:
                return _brought_up(tables, [act for act in known.acts if act[0] > meta.seq])
    if known.complete_after:
        raise Unusable(
            f"{file.path.name} is missing or damaged, and the journal before act {known.complete_after + 1} is gone "
            "or damaged, so the file cannot be rebuilt. Nothing was changed. "
            "Go back to a backup (secretariat restore, or “Go back to a backup” in the app)."
        )
    return _brought_up(FileTables(), known.acts)


def _brought_up(tables: FileTables, acts: list[Pending]) -> FileTables:
    for _, operations in acts:
        apply(tables, operations)
    return tables


def _documents(content: bytes) -> dict[str, dict[str, Document]] | None:
    """The documents of a file that anything may have written, by table and id; None if it is no data file.

    A byte-order mark and Windows line ends are no damage; a name given twice is.
    """
    try:
        found = json.loads(content.decode("utf-8-sig"), object_pairs_hook=_each_once)
        return {table: _by_id(rows.values()) for table, rows in found.items() if table != META and rows}
    except (ValueError, TypeError, AttributeError, KeyError, RecursionError):
        return None


def _by_id(rows: Any) -> dict[str, Document]:
    return {row["id"]: row for row in rows}


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len({name for name, _ in pairs}) < len(pairs):
        raise ValueError("a name is given twice")
    return dict(pairs)
