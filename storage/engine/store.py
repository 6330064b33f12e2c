"""The keeper of records: acts go to the journal first, then to memory; the data files follow a little later."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from storage.datafiles import card, checkpoint, history
from storage.datafiles.files import by_file
from storage.datafiles.replay import Replay
from storage.datafiles.standing import stands
from storage.disk import derived, disk
from storage.disk.lock import Lock
from storage.disk.whole import wholly
from storage.engine import backups
from storage.engine import operations as acts
from storage.engine.keeper import Keeper
from storage.engine.read_store import CLOSED, ReadStore
from storage.engine.watchers import Watchers
from storage.journal import lines, segments
from storage.journal.journal import Journal
from storage.journal.lines import Operation
from storage.journal.record import RecordTree
from storage.port import Change, Irreversible, NotSaved, Op, StoreError, Told, Unusable, nobody

if TYPE_CHECKING:
    from storage.journal.undo import Step

T = TypeVar("T")


class JournalStore(ReadStore):
    """The Store of one folder. Made by ``open_store``.

    Three locks, always taken in this order: ``settling`` (one checkpoint at a time), ``acting`` (one act at a
    time), and the shelf's (held for moments only, so that a reader never waits for the disk).
    """

    def __init__(
        self,
        folder: Path,
        replay: Replay,
        lock: Lock,
        *,
        read_only: str,
        following: bool,
        clock: Callable[[], datetime],
        background: bool,
    ) -> None:
        self._settling = threading.RLock()
        self._busy: set[int] = set()
        self._close_wanted = self._checkpoint_failed = False
        self._lock, self._background = lock, background
        self._keeper: Keeper | None = None
        self._watchers = Watchers()
        self._had_acts = replay.seq > 0
        super().__init__(folder, replay, read_only=read_only, following=following, clock=clock)
        self._journal = Journal(folder, self._head, self.give_up_writing, self.notices.append)
        self._tree = RecordTree(folder, self._shelf.set_aside, self.notices.append)
        if not read_only:
            self._begin_writing(replay)

    def _begin_writing(self, replay: Replay) -> None:
        self._journal.resume(replay.number, replay.end, replay.last)
        with suppress(Unusable):  # ``read_only`` says why
            self._shelf.look_over()
        derived.drop_unfinished(self.folder)
        derived.drop(self.folder, self._shelf.behind())  # the power may have gone between an act and that
        self._keeper = Keeper(self._try_to_settle) if self._background else None
        if self._keeper and self._shelf.is_behind:
            self._keeper.act()

    # Acting

    def commit(self, ops: Sequence[Op], *, by: str, note: str, same: bool = False) -> Change:
        """All of ``ops`` or none, durable on return. Raises Conflict, NotSaved or Unusable.

        ``same``: no word is changed by it, and undo and redo pass over it.
        """
        if not ops:
            raise ValueError("an act needs at least one operation")
        with wholly():
            with self._turn(self._acting):
                self._must_write()
                change = self._act(acts.planned(ops, self._shelf.row_to_change), by, note, same=same)
            return self._watchers.tell(change)

    def undo(self, *, by: str) -> Change | None:
        """Take back the last act not yet taken back; None if there is none. Raises as ``commit`` does."""
        with wholly():
            with self._turn(self._acting):
                self._must_write()
                step = self._known_steps().to_undo()
                change = self._act(self._opposite(step), by, step.note, undoes=step.origin) if step else None
            return self._watchers.tell(change) if change else None

    def redo(self, *, by: str) -> Change | None:
        """Do again the act last taken back; None if there is none. Raises as ``commit`` does."""
        with wholly():
            with self._turn(self._acting):
                self._must_write()
                step = self._known_steps().to_redo()
                change = self._act(self._opposite(step), by, step.note, redoes=step.origin) if step else None
            return self._watchers.tell(change) if change else None

    def save_draft(self, key: str, text: str) -> None:
        """Keep a half-typed text durably, outside history and undo. Empty text forgets it. Raises as ``commit``."""
        with wholly(), self._turn(self._acting):
            if text == self.draft(key):
                return
            self._must_write()
            self._journal.append(lines.Draft(key=key, text=text))
            self._drafts[key] = text

    def watch(self, watcher: Callable[[Change], None]) -> Callable[[], None]:
        """Call ``watcher`` after each act, in the thread that committed it and with no lock held."""
        return self._watchers.add(watcher)

    def commit_migration(self, ops: Sequence[Op], schema: int) -> None:
        """The act that brings every record to another schema. Raises as ``commit`` does."""
        with self._turn(self._acting):
            self._must_write()
            operations = acts.planned(ops, self._shelf.row_to_change)
            self._act(operations, "", f"Records brought to schema {schema}", schema=schema)
            self._shelf.replay.schema = schema

    # How an act is done

    def _act(
        self, operations: list[Operation], by: str, note: str,
        *, undoes: int = 0, redoes: int = 0, schema: int = 0, same: bool = False,
    ) -> Change:  # fmt: skip
        """Make one act durable, then take it into memory: what the disk holds, not what the caller gave."""
        at = lines.utc(self._clock())
        encoded = lines.encode_operations(operations)
        act = lines.Act(
            s=self._shelf.seq + 1, t=at, by=by, n=note, o=encoded, u=undoes, r=redoes, schema=schema, same=same
        )
        written, place = self._journal.append(act)
        assert isinstance(written, lines.Act)
        operations = written.operations
        self._shelf.take(written, operations)
        derived.drop(self.folder, by_file(operations))  # the last: whoever keeps it looks afterwards whether it holds
        if self._steps:
            self._steps.add(written, place)
        if self._keeper:
            self._keeper.act()
        return history.change(written, operations)

    def _opposite(self, step: Step) -> list[Operation]:
        act = segments.read_act(self.folder, step.place)
        if act is None:
            raise Unusable("The journal line of this act can no longer be read, so it cannot be taken back.")
        if act.leaf:
            raise Irreversible(
                "Words of that act were forgotten for good: it, and what was done before it, cannot be taken back."
            )
        same = [segments.read_act(self.folder, place) for place in self._known_steps().same_since(step)]
        since = [operation for each in same if each for operation in each.operations]
        return acts.opposite(act.operations, step.note, self._shelf.row_to_change, since)

    def _must_write(self) -> None:
        if self.read_only:
            raise Unusable(self.read_only)

    @contextmanager
    def _turn(self, lock: AbstractContextManager[bool]) -> Iterator[None]:
        """Hold a lock; a ``close`` that a signal brings into the same thread waits until the work is done."""
        me = threading.get_ident()
        outermost = me not in self._busy
        try:
            with lock:
                self._busy.add(me)
                yield
        finally:
            if outermost:
                self._busy.discard(me)
                if self._close_wanted:
                    self._close_wanted = False
                    self.close()

    # Bringing the files up to the journal

    def settle(self) -> None:
        """Bring the data files up to the journal now. A failure is a notice, never an error: nothing is lost by it."""
        self._try_to_settle()

    def _try_to_settle(self) -> bool:
        with self._turn(self._settling):
            if self.read_only:
                return True
            try:
                self._settle()
            except (OSError, StoreError) as error:
                why = disk.why(error) if isinstance(error, OSError) else str(error).rstrip(".")
                if not self._checkpoint_failed:
                    self.notices.append(
                        f"The data files could not be brought up to date ({why}). "
                        "Nothing is lost: the journal holds every act, and this is tried again."
                    )
                self._checkpoint_failed = True
                return False
            self._checkpoint_failed = False
            return True

    def _settle(self) -> None:
        snapshots = self._shelf.snapshots()
        if snapshots:
            with checkpoint.written(snapshots) as marks:
                with self._acting:
                    self._must_write()
                    seq = snapshots[0].seq
                    self._journal.append(lines.Mark(s=seq, files=marks))
                    self._shelf.vouch(marks, seq)
                self.notices += checkpoint.put_in_place(snapshots, self._shelf.set_aside)
            self._shelf.arrived(marks)
            self._tree.list_leaves(*self._journal.position)
        with suppress(OSError):  # no room for the reserve: the clerk is told when an act finds the disk full
            self._journal.keep_ballast()
        if self._journal.is_long:
            self.root()  # so that the new part's head can hold the frontier; once more below for acts since
        with self._acting:
            if self._journal.is_long and not self._shelf.is_behind:
                self.root()
                self._journal.begin_next()
            replay, part = self._shelf.replay, self._journal.position[0]
        with suppress(OSError):  # a witness only, and there is another in each file
            card.keep(self.folder, card.Card(card.FORMAT, replay.schema, replay.store, self._shelf.settled, part))

    def _head(self) -> lines.Head:
        """What a new segment of the journal begins with."""
        return self._shelf.head(lines.utc(self._clock()), self._drafts, self._tree.peaks(self._shelf.seq))

    def backup(self, why: str = "", told: Told = nobody) -> str:
        """A snapshot of every file, in ``backups/``; returns its name. Raises NotSaved or Unusable, and what ``told``
        raises."""
        with self._turn(self._settling):
            name = self._copied(
                lambda newest, until: backups.make(self.folder, why, self._clock(), newest, until, told)
            )
            backups.prune(self.folder, self._clock())
            return name

    def copy_aside(self, why: str, at: datetime, told: Told = nobody) -> str:
        """A copy of all as it is now, in ``set-aside/``; where, from the folder on. Raises as ``backup`` does."""

        from storage.disk.aside import place

        def copied(newest: int, until: int) -> str:
            copy = place(self.folder, at, why)
            backups.copy_whole(copy, self.folder, newest, until, told)
            return f"{copy.parent.name}/{copy.name}"

        with self._turn(self._settling):
            return self._copied(copied)

    def _copied(self, copy: Callable[[int, int], T]) -> T:
        self._must_write()
        self.settle()
        with self._acting:
            number, end = self._journal.position
        try:
            return copy(number, end)
        except OSError as error:
            then = " Make room, then make it again." if error.errno in disk.FULL else ""
            raise NotSaved(f"The backup could not be made: {disk.why(error)}.{then}") from error

    def backup_of_the_day(self) -> str:
        """The day's first ("": none is due): asked for when a screen stands, else made on closing. Raises as above."""
        if self.read_only or not self._had_acts or backups.made_on(self.folder, self._clock()):
            return ""
        return self.backup("opened")

    def check(self, told: Told = nobody) -> list[str]:
        """As a store that is only read does; no file is written meanwhile."""
        with self._settling:
            return super().check(told)

    def _history(self) -> history.History:
        number, end = self._journal.position
        return history.History(self.folder, number, end) if number else super()._history()

    def go_on(self, *, from_files: bool, by: str) -> None:
        """Go on where it was undecided from what: the data files as they stand, or the journal. Both are kept.

        Raises NotSaved or Unusable; then it is still undecided.
        """
        from storage.engine import going_on

        with self._turn(self._settling), self._acting:
            if not (why := self.undecided):
                return
            if not self._lock.held:
                raise Unusable(self.read_only)
            try:
                self.notices += going_on.go_on(self.folder, self._clock(), by, from_files=from_files)
                self._take_over(replay := stands(self.folder))
                self.read_only = ""
                self._begin_writing(replay)
                self._settle()
                if replay.problem:  # the damage stays where it is, and is never read again
                    self._journal.begin_next()
                replay.problem = replay.undecided = self.read_only
            except (OSError, StoreError) as error:
                self._journal.close()
                self.read_only = self._shelf.replay.undecided = why
                if isinstance(error, StoreError):
                    raise
                raise NotSaved(f"It could not be gone on: {disk.why(error)}. Nothing was lost by it.") from error

    def close(self) -> None:
        """Bring everything up to date and let others have the folder. Does nothing the second time."""
        if threading.get_ident() in self._busy:
            self._close_wanted = True
            return
        with self._settling:
            if self._closed:
                return
            self.settle()
            with suppress(NotSaved, Unusable):  # the next start tries again
                self.backup_of_the_day()
            with self._acting:
                self._closed = True
                self.give_up_writing(CLOSED)
                if self._keeper:
                    self._keeper.stop()
                self._journal.close()
                self._lock.free()
