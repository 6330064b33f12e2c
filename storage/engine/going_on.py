"""Going on where the journal has lost its end: from the data files as they stand, or from the journal. Both are kept.

What the newer files know is taken into the journal as one act, so that it again explains all. Where the clerk goes on
from the journal, that act is taken back by a second one: undo and redo lead from either state to the other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

import msgspec
from msgspec import Raw

from storage.datafiles import card, schema
from storage.datafiles.files import DataFile
from storage.datafiles.history import History
from storage.datafiles.mending import content_of, load
from storage.datafiles.replay import Replay, replayed
from storage.datafiles.standing import stands
from storage.disk import disk
from storage.disk.aside import put_aside, set_aside
from storage.disk.documents import NOTHING, stamp
from storage.engine.ends import make_first_part, mend_end
from storage.journal import lines, segments
from storage.journal.journal import Journal
from storage.journal.lines import FileMark, Operation, Table
from storage.port import StoreError, Unusable

TAKEN_IN = "Went on from the data files, which were newer than the journal"


def go_on(data: Path, at: datetime, by: str, *, from_files: bool) -> list[str]:
    """Make the journal explain the state that is wanted; what there is to say about it, as sentences.

    Nothing is deleted: parts of the journal that cannot be read, and copies of the newer files, go to ``set-aside/``.
    Stopped at any step, the folder is as undecided as before, or decided. Raises OSError, NotSaved and Unusable.
    """
    shown, journal = stands(data), replayed(data)
    unsettled = [operation for file in journal.files.values() for _, part in file.pending for operation in part]
    operations = _differences(data, shown, journal, needed=not from_files)
    notices = [_copied(data, at, shown.newer)] if shown.newer else []
    if journal.torn and not journal.stillborn:
        notices.append(mend_end(data, journal, at))
    unreadable = [segments.path_of(data, part) for part in (*journal.unreadable, journal.stillborn) if part]
    notices += [_put_aside(data, at, path) for path in (*unreadable, *segments.no_files(data))]
    if not journal.number:
        make_first_part(data, at, shown.store)
        journal = replayed(data)
    if shown.claimed > journal.seq:
        marks = _marks(shown, [*unsettled, *operations])
        _append(data, at, by, shown.claimed, journal, operations, marks, from_files=from_files)
    _write_card(data, replayed(data), shown)
    return notices


def _write_card(data: Path, journal: Replay, shown: Replay) -> None:
    """From now on the folder has come as far as its journal says, and no further."""
    number = shown.schema or schema.SCHEMA
    card.write(data, card.Card(card.FORMAT, number, journal.store, journal.settled, journal.number))


def _differences(data: Path, shown: Replay, journal: Replay, *, needed: bool) -> list[Operation]:
    """What makes the journal's state the one of the newer files. ``needed``: raise Unusable where the journal cannot
    say what a file was, instead of taking all of it as new."""
    operations: list[Operation] = []
    for name in sorted(shown.newer):
        wanted = _rows(shown.files[name], data, shown) if name in shown.files else {}
        try:
            was = _rows(journal.files[name], data, journal) if name in journal.files else {}
        except StoreError:
            if needed:
                raise
            was = {}
        for key in {**wanted, **was}:
            new, old = wanted.get(key, NOTHING), was.get(key, NOTHING)
            if new != old:
                operations.append(Operation("del" if new == NOTHING else "put", *key, new, old))
    return operations


def _rows(file: DataFile, data: Path, replay: Replay) -> dict[tuple[str, str], Raw]:
    """Every document of a file, by collection and id. Raises Unusable where it cannot be read nor rebuilt."""
    load(file, content_of(file), History(data, replay.number, replay.end), None)
    assert file.tables is not None
    tables = file.tables
    return {(f"{file.name}/{table}", stamp(row).id): row for table in tables.names() for row in tables.every(table)}


def _append(
    data: Path, at: datetime, by: str, claimed: int, journal: Replay, operations: list[Operation],
    marks: dict[str, FileMark], *, from_files: bool,
) -> None:  # fmt: skip
    """The act that takes the newer state in; where it is not wanted, the one that takes that back; and a mark that
    vouches for the files as they stand."""
    writing = Journal(data, _no_head, _nothing, _nothing)
    writing.resume(journal.number, journal.end, journal.last)
    try:
        number, moment = claimed + 1, lines.utc(at)
        taken_in = lines.encode_operations(operations)
        act = lines.Act(s=number, t=moment, by=by, n=TAKEN_IN, o=taken_in, lost=claimed - journal.seq)
        writing.append(act)
        if not from_files:
            back = lines.encode_operations([_back(operation) for operation in reversed(operations)])
            writing.append(lines.Act(s=number + 1, t=moment, by=by, n=TAKEN_IN, o=back, u=number))
        writing.append(lines.Mark(s=journal.settled, files=marks))
    finally:
        writing.close()


def _marks(shown: Replay, unsettled: list[Operation]) -> dict[str, FileMark]:
    """What vouches for the newer files, each with the counts to which acts not settled yet are added on reading."""
    adds: Counter[str] = Counter()
    for operation in unsettled:
        adds[operation.coll] += operation.adds
    return {
        name: msgspec.structs.replace(
            mark, tables={t: Table(seq, holds - adds[f"{name}/{t}"]) for t, (seq, holds) in mark.tables.items()}
        )
        for name in shown.newer
        if name in shown.files and (mark := shown.files[name].mark)
    }


def _back(operation: Operation) -> Operation:
    do = "del" if operation.old == NOTHING else "put"
    return Operation(do, operation.coll, operation.id, operation.old, operation.new)


def _no_head() -> lines.Head:
    raise Unusable("The journal could not be made safe on the disk. Nothing was decided.")


def _nothing(_sentence: str) -> None:
    """What this journal has to say is said by what it raises."""


def _copied(data: Path, at: datetime, names: Iterable[str]) -> str:
    where = [set_aside(data, at, f"{name.rpartition('/')[2]}.json", disk.read(data / f"{name}.json")) for name in names]
    return f"The newer data files were copied before anything else: {', '.join(where)}."


def _put_aside(data: Path, at: datetime, path: Path) -> str:
    where = put_aside(data, at, path)
    return f"The part of the journal {path.name} could not be read. It was put in {where}, as it was."
