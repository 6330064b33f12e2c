"""Taking the words of records that are gone out of every file of a folder; what was done stays provable.

In each part of the journal a line that bears them becomes a stub: as long as it was, with its hash in chain and tree. A
data file of an earlier time is removed: it is rebuilt from the journal beside it, in which the record never was.

What is to be forgotten is written down first (``.forgetting``), then noted by an act; the work itself is done when the
folder is next opened for writing, before anything is read. Stopped before the act, it is not done; stopped after, the
next opening does it: each step may be done again.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from storage.disk import derived, disk
from storage.disk.documents import NOTHING
from storage.journal import lines, segments
from storage.journal.lines import Operation
from storage.journal.record import leaf_of
from storage.port import NotSaved, Told, nobody

INTENT = ".forgetting"
NOTE = "Forgotten"
Name = tuple[str, str]
"""A record: its collection and its id."""


class Intent(msgspec.Struct):
    """``note``: the id of the record that says it was done. ``names``: what is to be forgotten."""

    note: str
    names: list[Name]


class Reach(NamedTuple):
    """What would be changed: parts of journals (the folder's own, and those of copies), and files removed."""

    own: int
    copies: int
    files: int


def reach(data: Path, names: Sequence[Name], told: Told = nobody) -> Reach:
    """Where the words stand. ``told``: how far it is. Raises OSError, and NotSaved where a line is too short to become
    a stub."""
    wanted, last = frozenset(names), _last_drafts(data)
    own = copies = 0
    journals = [*_journals(data)]
    for n, (root, path) in enumerate(journals, 1):
        told(f"Looking through the journals, {n} of {len(journals)}")
        before = disk.read(path)
        changed = _without(before, wanted, last if root == data else {}) != before
        own, copies = own + (changed and root == data), copies + (changed and root != data)
    return Reach(own, copies, len(list(_files(data, names))))


def intend(data: Path, intent: Intent) -> None:
    """Write down what is to be forgotten. Raises NotSaved."""
    try:
        disk.write_atomically(data / INTENT, msgspec.json.encode(intent))
    except OSError as error:
        raise NotSaved(f"Nothing was forgotten: {disk.why(error)}.") from error


def finish(data: Path) -> list[str]:
    """Do what was written down, if an act notes it. What is to be said. For who holds the folder's lock."""
    path = data / INTENT
    if not path.exists() or not segments.numbers(data):
        return []  # without a journal nobody can tell whether it was noted
    try:
        intent = msgspec.json.decode(disk.read(path), type=Intent)
        if _is_noted(data, intent.note):
            _forget(data, intent.names)
        disk.remove(path)
        disk.sync_folder(data)
    except (OSError, NotSaved, msgspec.DecodeError) as error:
        why = disk.why(error) if isinstance(error, OSError) else str(error).rstrip(".")
        return [f"What was to be forgotten is not gone from every file yet ({why}). The next opening tries again."]
    return []


def drop(data: Path) -> None:
    """Leave it undone after all: its note was refused. Raises OSError."""
    disk.remove(data / INTENT)
    disk.sync_folder(data)


def _is_noted(data: Path, note: str) -> bool:
    """Whether there is a whole act that bears the note."""
    id = f'"{note}"'.encode()
    return any(
        id in line and lines.unseal(line)
        for root, path in _journals(data) if root == data
        for line in io.BytesIO(disk.read(path))
    )  # fmt: skip


def _forget(data: Path, names: Sequence[Name]) -> None:
    wanted, last = frozenset(names), _last_drafts(data)
    derived.drop_all(data)
    for path in list(_files(data, names)):
        disk.remove(path)
        disk.sync_folder(path.parent)
    for root, path in list(_journals(data)):
        before = disk.read(path)
        after = _without(before, wanted, last if root == data else {})
        if after != before:
            disk.write_atomically(path, after)


# Where the words stand


def _half_put_back(data: Path) -> Path:
    """Where a back-up stands while it is being put back."""
    from storage.engine.backups import UNFINISHED  # who only asks what was deleted makes no back-up

    return data / UNFINISHED


def _journals(data: Path) -> Iterator[tuple[Path, Path]]:
    """Every part of the folder's own journal, of each back-up's, and of each set aside, with the folder it is of."""
    copies = sorted({path.parent for place in ("backups", "set-aside") for path in (data / place).glob("*/journal")})
    for root in (data, *copies, _half_put_back(data)):
        for number in segments.numbers(root):
            yield root, segments.path_of(root, number)


def _files(data: Path, names: Sequence[Name]) -> Iterator[Path]:
    """The data files of an earlier time, and loose pieces set aside, that hold such a record."""
    ids: dict[str, list[bytes]] = {}
    for coll, id in names:
        ids.setdefault(coll.rpartition("/")[0], []).append(f'"{id}"'.encode())
    roots = [data / ".previous", _half_put_back(data), *(data / "backups").glob("*/"), *(data / "set-aside").glob("*/")]
    places = [(root / f"{name}.json", name) for root in roots for name in ids]
    aside = [path for path in (data / "set-aside").glob("*") if path.is_file()]
    places += [(path, name) for path in aside for name in ids
               if path.name.endswith(f"-{name.rpartition('/')[2]}.json") or path.suffix == ".jsonl"]  # fmt: skip
    for path, name in dict.fromkeys(places):
        if path.is_file() and any(id in disk.read(path) for id in ids[name]):
            yield path


def _last_drafts(data: Path) -> dict[str, str]:
    """What is half typed now: it stays."""
    drafts: dict[str, str] = {}
    for root, path in _journals(data):
        for line in io.BytesIO(disk.read(path)) if root == data else ():
            if (unsealed := lines.unseal(line)) and b'"draft' in unsealed[1]:
                match lines.decode(unsealed[1]):
                    case lines.Head(drafts=found):
                        drafts = dict(found)
                    case lines.Draft(key=key, text=text):
                        drafts[key] = text
    return drafts


# Lines and what is left of them


def _without(content: bytes, names: frozenset[Name], last: dict[str, str]) -> bytes:
    """A part of a journal without the words of some records, and without what was half typed and is not any more."""
    return b"".join(_line_without(line, names, last) for line in io.BytesIO(content))


def _line_without(data: bytes, names: frozenset[Name], last: dict[str, str]) -> bytes:
    unsealed = lines.unseal(data)
    line = lines.decode(unsealed[1]) if unsealed else None
    if unsealed is None or line is None:
        return data
    hash_, body = unsealed
    match line:
        case lines.Act():
            left = _operations(line.operations, names)
            if left is None:
                return data
            from base64 import b64encode

            leaf = b64encode(leaf_of(line, body)).decode()
            for note in (NOTE, ""):
                act = msgspec.structs.replace(line, n=note, o=lines.encode_operations(left), leaf=leaf)
                if stub := lines.stub(hash_, act, len(data)):
                    return stub
            raise NotSaved(f"Nothing was forgotten: act {line.s} is too short for what has to stay of it.")
        case lines.Draft(key=key, text=text) if text and last.get(key) != text:
            return lines.stub(hash_, lines.Draft(p=line.p, key="", text=""), len(data)) or data
        case lines.Head(drafts=drafts) if any(last.get(key) != text for key, text in drafts.items()):
            kept = {key: text for key, text in drafts.items() if last.get(key) == text}
            return lines.stub(hash_, msgspec.structs.replace(line, drafts=kept), len(data)) or data
    return data


def _operations(operations: list[Operation], names: frozenset[Name]) -> list[Operation] | None:
    """The same without the words of these records; None where there is nothing of them.

    Each stays as one that takes away what is not there: so the record is gone, whatever file it is read over.
    """
    of_them = [(op.coll, op.id) in names and (op.do != "del" or bytes(op.old) != b"null") for op in operations]
    if not any(of_them):
        return None
    return [
        Operation("del", op.coll, op.id, NOTHING, NOTHING) if gone else op
        for op, gone in zip(operations, of_them, strict=True)
    ]
