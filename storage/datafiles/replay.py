"""Reading the journal on opening a folder: from the last checkpoint on, for the acts that no data file has yet."""

from __future__ import annotations

from pathlib import Path

import msgspec

from storage.datafiles.files import DataFile, by_file
from storage.journal import lines, segments


class Replay(msgspec.Struct):
    """All that the journal says of a folder.

    ``seq``: the last act; ``settled``: the last that is in the data files. ``last``: the hash of the last good line,
    which ends at byte ``end`` of segment ``number``; ``torn``: whether an unfinished line stands after it.
    ``stillborn``: a segment without even a head (0: none). ``problem``: a sentence if some of it is damaged.

    ``unreadable``: segments after ``number`` of which no line can be read; ``newer_version``: whether a newer version
    of the program wrote it. Held against the data files (``standing``): ``newer`` has the number of each that knows of
    more than the journal, ``claimed`` the highest of them; ``undecided`` is the problem where the clerk can say from
    what to go on.
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
    unreadable: list[int] = msgspec.field(default_factory=list)
    newer_version: bool = False
    newer: dict[str, int] = msgspec.field(default_factory=dict)
    claimed: int = 0
    undecided: str = ""


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


def _needed(data: Path, replay: Replay) -> list[segments.Segment]:
    """The newest segments, oldest first, back to a head that has nothing unsettled before it."""
    numbers = segments.numbers(data)
    while numbers and segments.head(data, numbers[-1]) is None and not segments.read(data, numbers[-1]).sealed:
        replay.unreadable.append(numbers.pop())
    if numbers and len(replay.unreadable) == 1 and _never_begun(segments.content(data, replay.unreadable[0])):
        replay.stillborn = replay.unreadable.pop()
    read: list[segments.Segment] = []
    for segment in segments.backwards(data, numbers[-1] if numbers else 0):
        read.insert(0, segment)
        if segment.head is not None and segment.head.m == segment.head.s:
            return read
    replay.problem = f"A part of the journal is missing. {_LEFT}"
    return read


_HEAD_AT_MOST = 1 << 16


def _never_begun(content: bytes) -> bool:
    """Whether a segment without a good line is a head that never became durable: nothing was ever written after it."""
    return len(content) <= _HEAD_AT_MOST and b"\n" not in content.rstrip(b"\0")[:-1]


def _fold(data: Path, replay: Replay, segment: segments.Segment, acts: list[lines.Act]) -> None:
    if segment.damaged or not segment.sealed:
        replay.problem = damage(segment.number, segment.bad[0] if segment.bad else 1)
    for sealed in segment.sealed:
        line = lines.decode(sealed.body)
        if line is None:
            replay.newer_version = True
            replay.problem = f"The journal of this folder was written by a newer version of the program. {_INSTALL}"
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
    "Go back to a backup, or go on from what is shown, in the app or with “secretariat restore” or “secretariat go-on”."
)
_INSTALL = "Nothing can be saved here; all that can be read is shown. Install that version to go on."
