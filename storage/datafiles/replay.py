"""Reading the journal on opening a folder: from the last checkpoint on, for the acts that no data file has yet."""

from __future__ import annotations

from pathlib import Path

import msgspec

from storage.datafiles.files import DataFile, by_file, found
from storage.disk import disk
from storage.journal import lines, segments


class Replay(msgspec.Struct):
    """All that the journal says of a folder.

    ``seq``: the last act; ``settled``: the last that is in the data files. ``last``: the hash of the last good line,
    which ends at byte ``end`` of segment ``number``; ``torn``: whether an unfinished line stands after it.
    ``stillborn``: a segment without even a head (0: none). ``problem``: a sentence if some of it is damaged.
    """

    files: dict[str, DataFile] = msgspec.field(default_factory=dict)
    drafts: dict[str, str] = msgspec.field(default_factory=dict)
    store: str = ""
    schema: int = 0
    seq: int = 0
    settled: int = 0
    number: int = 0
    end: int = 0
    last: str = ""
    torn: bool = False
    stillborn: int = 0
    problem: str = ""


def replayed(data: Path) -> Replay:
    """Read as many of the newest segments as hold acts that are in no file yet. Changes nothing; raises OSError."""
    replay = Replay()
    read = _needed(data, replay)
    acts: list[lines.Act] = []
    for segment in read:
        _fold(data, replay, segment, acts)
    if read:
        replay.number, replay.end, replay.torn = read[-1].number, read[-1].good_end, read[-1].torn
    for act in acts:
        if act.s > replay.settled:
            for name, operations in by_file(act.operations).items():
                replay.files.setdefault(name, DataFile(data, name)).touch(act.s, operations)
    return replay


def without_journal(data: Path) -> Replay:
    """What the data files say by themselves, to read only: their journal is gone."""
    from storage.datafiles import tables

    replay = Replay(
        problem="The journal of this folder is missing beside its data files. They are shown as they are, and nothing "
        "can be saved here. Put the folder 'journal' back, or go back to a backup (secretariat restore, or "
        "“Go back to a backup” in the app)."
    )
    for name, path in found(data).items():
        content = disk.read(path)
        try:
            read, meta = tables.parse(content)
        except (msgspec.DecodeError, KeyError):
            replay.problem += f" {path.name} cannot be read."
            continue
        counts = {table: lines.Table(meta.seq, len(read.of(table).every())) for table in read.names()}
        file = replay.files[name] = DataFile(data, name)
        file.marked(lines.FileMark(lines.file_digest(content), "", meta.seq, counts))
        replay.seq = replay.settled = max(replay.seq, meta.seq)
        replay.schema = max(replay.schema, meta.schema)
    return replay


def _needed(data: Path, replay: Replay) -> list[segments.Segment]:
    """The newest segments, oldest first, back to a head that has nothing unsettled before it."""
    numbers = segments.numbers(data)
    newest = numbers[-1] if numbers else 0
    if len(numbers) > 1 and segments.head(data, newest) is None and not segments.read(data, newest).sealed:
        # Its head never became durable, so nothing was ever written after it.
        replay.stillborn, newest = newest, numbers[-2]
    read: list[segments.Segment] = []
    for segment in segments.backwards(data, newest):
        read.insert(0, segment)
        if segment.head is not None and segment.head.m == segment.head.s:
            return read
    replay.problem = f"A part of the journal is missing. {_LEFT}"
    return read


def _fold(data: Path, replay: Replay, segment: segments.Segment, acts: list[lines.Act]) -> None:
    if segment.damaged or not segment.sealed:
        replay.problem = damage(segment.number, segment.bad[0] if segment.bad else 1)
    for sealed in segment.sealed:
        line = lines.decode(sealed.body)
        if line is None:
            replay.problem = f"The journal of this folder was written by a newer version of the program. {_LEFT}"
            continue
        if replay.last and line.p != replay.last and not replay.problem:
            replay.problem = f"A line is missing from the journal (part {segment.number}). {_LEFT}"
        replay.last = sealed.hash
        match line:
            case lines.Act():
                acts.append(line)
                replay.seq = line.s
                replay.schema = line.schema or replay.schema
            case lines.Draft():
                replay.drafts[line.key] = line.text
            case lines.Mark():
                replay.settled = line.s
                _mark(data, replay, line.files)
            case lines.Head():
                replay.store, replay.schema = line.store, line.schema
                replay.seq, replay.settled = line.s, line.m
                replay.drafts = dict(line.drafts)
                _mark(data, replay, line.files)


def _mark(data: Path, replay: Replay, files: dict[str, lines.FileMark]) -> None:
    for name, mark in files.items():
        replay.files.setdefault(name, DataFile(data, name)).marked(mark)


def damage(part: int, line: int) -> str:
    """What is damaged in the journal, as a sentence."""
    return f"The journal is damaged (part {part}, line {line}). {_LEFT}"


_LEFT = (
    "Nothing has been cut or changed, and nothing can be saved here; all that can be read is shown. "
    "Go back to a backup to go on (secretariat restore, or “Go back to a backup” in the app)."
)
