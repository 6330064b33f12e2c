"""What can be read of a store: its records, its history, what undo would take back, the hash of it all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import RLock

from storage.datafiles import history
from storage.datafiles.shelf import Shelf
from storage.disk import documents
from storage.journal import segments
from storage.journal.journal import Journal
from storage.journal.record import RecordTree
from storage.journal.undo import Step, Steps
from storage.port import Change, Kept, Root, Touched


class ReadStore:
    """The half of a store that changes nothing. The other half, ``JournalStore``, fills what it reads from."""

    folder: Path
    _acting: RLock
    _shelf: Shelf
    _journal: Journal
    _tree: RecordTree
    _drafts: dict[str, str]
    _steps: Steps | None

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
        number, end = self._journal.position
        replay = self._shelf.replay
        return history.History(self.folder, number or replay.number, end if number else replay.end)

    def _known_steps(self) -> Steps:
        if self._steps is None:
            journal = self._history()
            self._steps = Steps(self.folder, journal.newest, journal.until)
        return self._steps
