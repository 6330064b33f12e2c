"""The records in memory: every data file of a folder, as far as it was needed so far."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Raw

from storage.datafiles.files import DataFile, Snapshot, by_file
from storage.datafiles.history import History
from storage.datafiles.replay import Replay
from storage.datafiles.standing import stands
from storage.disk import disk, documents
from storage.journal.lines import Act, FileMark, Head, Operation
from storage.port import StoreError, Unusable

if TYPE_CHECKING:
    from storage.datafiles.tables import FileTables

NO_FILE = "no file"
"""What a file is known by that there is not, for no act ever put anything in it."""
LOOKS, BETWEEN_LOOKS = 8, 0.03
"""How often, and after how many seconds, a reader beside a writer looks anew at a file it cannot explain."""


class Shelf:
    """The data files of a folder in memory. ``lock`` is held for moments only, never while the journal is written.

    ``history`` gives the journal as it is now; ``may_write`` whether a faulty file may be copied to ``set-aside/``;
    ``following`` whether another program writes the folder meanwhile. ``lost`` is called with a sentence when a file
    cannot be read at all.
    """

    def __init__(
        self,
        folder: Path,
        clock: Callable[[], datetime],
        history: Callable[[], History],
        may_write: Callable[[], bool],
        lost: Callable[[str], None],
        notices: list[str],
        *,
        following: bool,
    ) -> None:
        self.lock = threading.RLock()
        self.replay = Replay()
        self.seq = self.settled = 0
        self._folder, self._clock, self._history = folder, clock, history
        self._may_write, self._lost, self._notices, self._following = may_write, lost, notices, following
        self._files: dict[str, DataFile] = {}
        self._versions: dict[str, int] = {}

    def take_over(self, replay: Replay) -> None:
        """Replace all that is in memory by what was read from the journal."""
        with self.lock:
            self.replay = replay
            self.seq, self.settled = replay.seq, replay.settled
            self._files = replay.files
            self._versions = {
                f"{file.name}/{table}": mark.seq for file in self._files.values() for table, mark in file.counts.items()
            }

    def rows(self, coll: str) -> list[Raw]:
        """The documents of a collection, oldest first."""
        name, table = documents.split(coll)
        with self.lock:
            return self.read(name).every(table) if name in self._files else []

    def row(self, coll: str, id: str) -> Raw | None:
        name, table = documents.split(coll)
        with self.lock:
            return self.read(name).of(table).one(id) if name in self._files else None

    def row_to_change(self, coll: str, id: str) -> Raw | None:
        """As ``row``, with the file made ready to take a change."""
        name, table = documents.split(coll)
        with self.lock:
            if name not in self._files:
                self._files[name] = DataFile(self._folder, name)
            return self.read(name).of(table).one(id)

    def collections(self, prefix: str) -> list[str]:
        """Those with at least one document, in alphabetical order."""
        with self.lock:
            return sorted(
                f"{file.name}/{table}"
                for file in self._files.values()
                for table, mark in file.counts.items()
                if mark.holds and f"{file.name}/{table}".startswith(prefix)
            )

    def version(self, prefix: str) -> int:
        with self.lock:
            if not prefix:
                return self.seq
            return max((seq for coll, seq in self._versions.items() if coll.startswith(prefix)), default=0)

    def known_by(self, name: str) -> str:
        """What a file is known by; empty while something waits to be brought into it, or nobody can tell."""
        with self.lock:
            if self.replay.undecided:
                return ""
            return self._files[name].known_by if name in self._files else NO_FILE

    def behind(self) -> list[str]:
        """The files that lack an act, by name."""
        with self.lock:
            return [file.name for file in self._files.values() if file.behind]

    def take(self, act: Act, operations: list[Operation]) -> None:
        """Take an act that is in the journal into memory."""
        with self.lock:
            for name, part in by_file(operations).items():
                self._files[name].touch(act.s, part)
            for operation in operations:
                self._versions[operation.coll] = act.s
            self.seq = act.s

    def read(self, name: str) -> FileTables:
        """The tables of a file, read from the disk if they are not in memory yet. Raises Unusable."""
        file = self._files[name]
        if file.tables is None:
            try:
                notice = self._load(name)
            except (OSError, StoreError) as error:
                sentence = str(error)
                if isinstance(error, OSError):
                    sentence = f"{file.path.name} cannot be read: {disk.why(error)}. Nothing more is saved here."
                self._lost(sentence)
                raise Unusable(sentence) from error
            if notice:
                self._notices.append(notice)
        tables = self._files[name].tables
        assert tables is not None
        return tables

    def _load(self, name: str) -> str:
        from storage.datafiles import mending

        content = mending.content_of(self._files[name])
        for _ in range(LOOKS if self._following else 0):
            if mending.vouched(self._files[name], content):
                break
            # The writer may have replaced the file since. The journal, read after the file, knows of it.
            self.take_over(stands(self._folder))
            if mending.vouched(self._files[name], content):
                break
            time.sleep(BETWEEN_LOOKS)
            content = mending.content_of(self._files[name])
        keep = self.set_aside if self._may_write() else None
        damaged = bool(self.replay.undecided)
        return mending.load(self._files[name], content, self._history(), keep, damaged=damaged)

    def set_aside(self, name: str, content: bytes) -> str:
        """Keep a copy of a file that is about to be replaced; returns where. Raises OSError."""
        from storage.disk.aside import set_aside

        return set_aside(self._folder, self._clock(), name, content)

    def look_over(self) -> None:
        """Read the files needed every day, and those that are missing, so that any fault shows now. Raises Unusable.

        Where the journal is damaged, every file: what it cannot explain any more is to be written anew.
        """
        with self.lock:
            for name, file in list(self._files.items()):
                if "/" not in name or not file.path.exists() or self.replay.undecided:
                    self.read(name)

    @property
    def is_behind(self) -> bool:
        """Whether some data file lacks an act."""
        with self.lock:
            return any(file.behind for file in self._files.values())

    def snapshots(self) -> list[Snapshot]:
        """Every file that lacks an act, as it should be."""
        with self.lock:
            behind = [file for file in self._files.values() if file.behind]
            for file in behind:
                self.read(file.name)
            return [file.snapshot(self.seq) for file in behind]

    def vouch(self, marks: dict[str, FileMark], seq: int) -> None:
        """The journal has the marks of files that are about to be put in place."""
        with self.lock:
            self.settled = seq
            for name, mark in marks.items():
                self._files[name].vouch(mark)

    def arrived(self, marks: dict[str, FileMark]) -> None:
        """Those files are in place."""
        with self.lock:
            for name, mark in marks.items():
                self._files[name].arrived(mark)

    def marks(self) -> dict[str, FileMark]:
        """The newest version of each file that the journal vouches for."""
        with self.lock:
            return {name: file.mark for name, file in self._files.items() if file.mark}

    def head(self, at: str, drafts: dict[str, str], tree: list[str]) -> Head:
        """What a new segment of the journal begins with: all that a reader needs from those before."""
        with self.lock:
            return Head(
                store=self.replay.store,
                schema=self.replay.schema,
                t=at,
                s=self.seq,
                m=self.settled if self.is_behind else self.seq,
                files=self.marks(),
                drafts={key: text for key, text in drafts.items() if text},
                tree=tree,
            )
