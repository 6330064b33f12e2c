"""Where a folder stands: what its journal says, held against the number that each of its data files bears.

The journal is written first, so no file can know of more than it. Where one does, the journal has lost its end: its
newest part is gone, empty, converted or an older copy. Then nothing is written over and no paper is made, until the
clerk says from which of the two states to go on. The files are looked at before the journal, so that a writer at work
is never taken for that.
"""

from __future__ import annotations

import re
from pathlib import Path

from storage.datafiles import card, files
from storage.datafiles.files import DataFile
from storage.datafiles.replay import Replay, replayed
from storage.disk import disk, documents
from storage.journal import lines, segments

OURS = r"panel|people|plan|past|meetings|register|complaints|meetings/\d{4}-\d{2}-\d{2}(-\d+)?"
"""The names of the program's own data files. Any other is a stranger, unless the journal knows it: a copy that a sync
program made of a file bears that file's number, and says nothing."""

_STAMP = rb'"_meta"\s*:\s*\{\s*"1"\s*:\s*\{\s*"seq"\s*:\s*(\d{1,15})\s*,\s*"schema"\s*:\s*\d+\s*\}\s*\}\s*\}\s*$'
_END = 200


def stands(data: Path) -> Replay:
    """Read the newest of the journal, and look whether any file knows of more. Changes nothing; raises OSError."""
    found = card.read(data)
    numbers = _numbers(data)
    replay = replayed(data)
    if replay.newer_version:
        return replay
    _hold_against(data, replay, found, numbers)
    return replay


def begun(data: Path) -> bool:
    """Whether anything of the program's stands in a folder. Where it does, an absent journal was lost."""
    return (
        bool(segments.numbers(data))
        or any((data / name).exists() for name in ("store.json", "complaints.keys"))
        or any((data / "backups").glob("[0-9]*T*Z*"))
        or bool(files.found(data))
    )


def _numbers(data: Path) -> dict[str, int]:
    """The number that each data file bears, by name; those that bear none are left out."""
    return {name: number for name, path in files.found(data).items() if (number := number_of(path)) is not None}


def number_of(path: Path) -> int | None:
    """The act that a data file goes up to, as its last lines say; None for a file without such a number."""
    try:
        with path.open("rb", buffering=0) as file:
            size = file.seek(0, 2)
            file.seek(max(0, size - _END))
            stamp = re.search(_STAMP, file.read())
        if stamp:
            return int(stamp[1])
        return _number_anywhere(disk.read(path)) if size else None
    except OSError:
        return None


def _number_anywhere(content: bytes) -> int | None:
    """The same in a file that another program has written, whose lines stand in any order."""
    from storage.datafiles import tables

    try:
        return tables.parse(content)[1].seq
    except tables.UNREADABLE:
        return None


def _hold_against(data: Path, replay: Replay, found: card.Card | None, numbers: dict[str, int]) -> None:
    ours = {name: number for name, number in numbers.items() if name in replay.files or re.fullmatch(OURS, name)}
    replay.newer = {name: number for name, number in ours.items() if number > replay.seq}
    acts, part = 0, 0
    if found is not None and (not replay.store or found.id == replay.store):
        acts, part = found.acts, found.part
        replay.store = replay.store or found.id
        replay.schema = replay.schema or found.schema
    journal_ends = replay.seq
    replay.claimed = max([acts, replay.seq, *replay.newer.values()])
    if replay.stillborn and part >= replay.stillborn:
        replay.unreadable, replay.stillborn = [replay.stillborn], 0
    lost_part = part if part > replay.number else max(replay.unreadable, default=0)
    for name in ours:
        unknown = name not in replay.files or replay.files[name].mark is None
        if name in replay.newer or (unknown and replay.problem):
            _take_as_it_stands(data, replay, name)
    if not replay.number and not replay.files:
        replay.problem = _NOTHING_LEFT
        return
    if not replay.number:
        lost = [f" {name}.json cannot be read." for name in sorted(files.found(data)) if _is_lost(name, replay)]
        replay.problem = f"{_none_left(data)} {_SHOWN}{''.join(lost)}"
    elif replay.newer or acts > journal_ends:
        replay.problem = (
            f"The data files know of act {replay.claimed}, and the journal ends at act {journal_ends}: its newest part "
            f"is gone, damaged or an older copy. {_SHOWN}"
        )
    elif lost_part:
        replay.problem = (
            f"Part {lost_part} of the journal is gone or cannot be read, and what was typed last may be in it alone. "
            f"{_SHOWN}"
        )
    elif not replay.problem:
        return
    replay.undecided = replay.problem
    replay.seq = max(replay.seq, replay.claimed)


def _is_lost(name: str, replay: Replay) -> bool:
    return bool(re.fullmatch(OURS, name)) and name not in replay.files


def _none_left(data: Path) -> str:
    if segments.numbers(data):
        return "No line of the journal of this folder can be read."
    return "The journal of this folder is missing beside its data files."


def _take_as_it_stands(data: Path, replay: Replay, name: str) -> None:
    """Show a file that the journal cannot vouch for as it is. One that cannot be read stays as the journal has it."""
    from storage.datafiles import tables

    path = data / f"{name}.json"
    content = disk.read(path)
    try:
        read, meta = tables.parse(content)
        every = {table: [documents.decode(row) for row in read.every(table)] for table in read.names()}
    except tables.UNREADABLE:
        return
    counts = {table: lines.Table(meta.seq, len(rows)) for table, rows in every.items()}
    before, file = replay.files.get(name), DataFile(data, name)
    replay.files[name] = file
    file.marked(lines.FileMark(lines.file_digest(content), "", meta.seq, counts))
    for number, operations in before.pending if before else ():
        if number > meta.seq:
            file.touch(number, operations)
    replay.schema = max(replay.schema, meta.schema)


_SHOWN = (
    "Nothing is written over, and the newer state is shown. Say from which to go on, in the app or with "
    "“secretariat go-on”; the other is kept."
)
_NOTHING_LEFT = (
    "This folder has held records, and neither its journal nor its data files can be read here. Nothing can be saved. "
    "Put them back, or restore the newest backup."
)
