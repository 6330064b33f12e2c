"""A store that is only read: its records, its history, what undo would take back, the hash of it all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from functools import cached_property
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, NoReturn

from storage.datafiles import card, history, schema
from storage.datafiles.replay import Replay
from storage.datafiles.shelf import Shelf
from storage.datafiles.standing import begun, stands
from storage.disk import disk, documents
from storage.journal import segments
from storage.port import Change, Kept, Root, Told, Touched, Unusable, nobody

if TYPE_CHECKING:
    from storage.journal.record import RecordTree
    from storage.journal.undo import Step, Steps

CLOSED = "This folder has been closed. Open it again to go on."
OPENED_TO_READ = "This folder was opened for reading only."
"""The reason in ``read_only`` of a folder opened to read only on purpose. Every other reason is a problem."""


def replay_of(data: Path) -> Replay:
    """What the journal of a folder says; nothing where it was never begun. Changes nothing; raises OSError."""
    if not segments.numbers(data) and not begun(data):
        return Replay()
    replay = stands(data)
    found = card.read(data)
    if max(replay.schema, found.schema if found else 0) > schema.SCHEMA:
        replay.undecided = ""
        replay.problem = (
            "This folder was last used by a newer version of the program, so it is open for reading only. "
            "Install that version to change anything."
        )
    return replay


class ReadStore:
    """The Store of one folder that changes nothing. ``JournalStore`` is this and writes; it has what that needs, of
    which a command that only reads has no use. Made by ``open_store``."""

    def __init__(
        self, folder: Path, replay: Replay, *, read_only: str, following: bool, clock: Callable[[], datetime]
    ) -> None:
        self.folder = folder
        self.read_only = read_only
        self.notices: list[str] = []
        self.unopened: dict[str, str] = {}
        self._clock, self._following = clock, following
        self._acting = RLock()
        self._closed = False
        self._shelf = Shelf(
            folder,
            clock,
            self._history,
            lambda: not self.read_only,
            self.give_up_writing,
            self.notices,
            following=following,
        )
        self._steps: Steps | None = None
        self._drafts: dict[str, str] = {}
        self._take_over(replay)

    def _take_over(self, replay: Replay) -> None:
        self._shelf.take_over(replay)
        self._drafts = replay.drafts
        self._steps = None

    @cached_property
    def _tree(self) -> RecordTree:
        from storage.journal.record import RecordTree

        return RecordTree(self.folder, self._shelf.set_aside, self.notices.append)

    @property
    def schema(self) -> int:
        """The schema that its records are written in."""
        return self._shelf.replay.schema

    def get(self, coll: str, id: str) -> Kept | None:
        """One record, or None."""
        row = self._shelf.row(coll, id)
        return documents.kept(coll, row) if row else None

    def find(self, coll: str, *, having: str = "") -> list[Kept]:
        """Every record of a collection, oldest first; one that was deleted and brought back comes last."""
        rows = self._shelf.rows(coll)
        if having:
            rows = documents.that_may_have(rows, having)
        return [Kept(coll, row) for row in rows]

    def collections(self, prefix: str = "") -> list[str]:
        """The collections that hold at least one record, in alphabetical order."""
        return self._shelf.collections(prefix)

    def version(self, prefix: str = "") -> int:
        """The last act that touched a collection beginning with ``prefix``; 0 for none."""
        return self._shelf.version(prefix)

    def known_by(self, file: str) -> str:
        """What a data file is known by: its hash, while all that it is to hold is in it; else empty."""
        return self._shelf.known_by(file)

    def changes(self, after: int = 0, coll: str = "", id: str = "", *, documents: bool = True) -> Iterator[Change]:
        """The history, oldest first: acts after ``after`` that touched the collection and the record, if given."""
        for act in self._history().acts(after):
            operations = act.operations
            if not (coll or id) or any(coll in ("", op.coll) and id in ("", op.id) for op in operations):
                yield history.change(act, operations, whole=documents)

    def root(self) -> Root | None:
        """The hash of the whole record and its number of acts; None where a part of the journal cannot be read."""
        journal = self._history()
        with suppress(OSError):
            if journal.newest and (frontier := self._tree.frontier(journal.newest, journal.until or 0)):
                return Root(frontier.size, frontier.root)
        return None

    def draft(self, key: str) -> str:
        """The half-typed text kept under a key; empty if none."""
        return self._drafts.get(key, "")

    def drafts(self) -> list[str]:
        """The keys under which something half typed is kept, in alphabetical order."""
        return sorted(key for key, text in self._drafts.copy().items() if text)

    def undo_note(self) -> str:
        """The note of the act that ``undo`` would take back; empty if none."""
        with self._acting:
            step = self._known_steps().to_undo()
        return step.note if step else ""

    def redo_note(self) -> str:
        """The note of the act that ``redo`` would do again; empty if none."""
        with self._acting:
            step = self._known_steps().to_redo()
        return step.note if step else ""

    def undo_touches(self) -> list[Touched]:
        """What the act that ``undo`` would take back did, and to which collections; nothing where there is none."""
        with self._acting:
            return self._touched(self._known_steps().to_undo())

    def redo_touches(self) -> list[Touched]:
        """The same of the act that ``redo`` would do again."""
        with self._acting:
            return self._touched(self._known_steps().to_redo())

    def _touched(self, step: Step | None) -> list[Touched]:
        act = segments.read_act(self.folder, step.place) if step else None
        return sorted({(operation.do, operation.coll) for operation in act.operations}) if act else []

    def _history(self) -> history.History:
        return history.History(self.folder, self._shelf.replay.number, self._shelf.replay.end)

    def _known_steps(self) -> Steps:
        if self._steps is None:
            from storage.journal.undo import Steps

            journal = self._history()
            self._steps = Steps(self.folder, journal.newest, journal.until)
        return self._steps

    # --- whether it still stands ---

    def check(self, told: Told = nobody) -> list[str]:
        """Read everything, change nothing; every problem as a sentence. ``told`` as in ``backup``."""
        from storage.engine import check

        try:
            found = check.problems(self._history(), told)
        except OSError as error:
            found = [f"The folder cannot be read through: {disk.why(error)}."]
        return ([self.read_only] if self.read_only not in ("", OPENED_TO_READ) else []) + found

    def refresh(self) -> bool:
        """Of a store open for reading only: take in what the writer did since. Returns whether there was anything."""
        with self._acting:
            if not self._following or self._closed:
                return False
            replay, known = stands(self.folder), self._shelf.replay
            if (replay.number, replay.end, replay.problem) == (known.number, known.end, known.problem):
                return False
            self._take_over(replay)
            if self.read_only in (known.problem, OPENED_TO_READ):
                self.read_only = replay.problem or OPENED_TO_READ
            return True

    @property
    def undecided(self) -> str:
        """Why the clerk has to say from what to go on, as a sentence; empty where all is well."""
        return self._shelf.replay.undecided

    def give_up_writing(self, sentence: str) -> None:
        """From now on nothing is saved, for this reason."""
        self.read_only = self.read_only or sentence

    # --- what cannot be done here ---

    def _refused(self, *_what: object, **_how: object) -> NoReturn:
        raise Unusable(self.read_only)

    commit: Callable[..., Change] = _refused
    undo: Callable[..., Change | None] = _refused
    redo: Callable[..., Change | None] = _refused
    save_draft: Callable[..., None] = _refused
    backup: Callable[..., str] = _refused
    copy_aside: Callable[..., str] = _refused
    go_on: Callable[..., None] = _refused

    def watch(self, _watcher: Callable[[Change], None]) -> Callable[[], None]:
        """No act is ever done here, so nobody is told of one."""
        return lambda: None

    def settle(self) -> None:
        """There is nothing to bring the data files up to."""

    def backup_of_the_day(self) -> str:
        return ""

    def close(self) -> None:
        """Does nothing the second time."""
        self._closed = True
        self.give_up_writing(CLOSED)
