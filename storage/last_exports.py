"""What was last written to each place, and what was written while the folder could not be: that waits beside the
records, a small file each, and is taken in by whoever opens the folder for writing next."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from .disk import disk
from .places import CASES, EXPORTED
from .port import Change, StoreError
from .records import Records

if TYPE_CHECKING:
    from secretariat.papers.exported import Exported

FOLDER = ".exports-waiting"
"""Where the notes lie, in the clerk’s folder. With a dot, so that none is taken for a file of records."""


class LastExports:
    """The last paper that was written to each place. One look-up a place, however many papers there were."""

    def __init__(self, records: Records, folder: Path | None) -> None:
        self._records, self._folder = records, folder
        self._at: dict[str, Exported] | None = None
        self._of_cases: dict[str, list[Exported]] | None = None

    def at(self, location: str) -> Exported | None:
        """The last that was written there, on record or waiting to be; None where none was."""
        from secretariat.papers.exported import Exported

        if self._at is None:
            self._at = {}
            for made in self._records.of(Exported).values():
                _take(self._at, made)
        there = {location: last} if (last := self._at.get(location)) else {}
        for made in (*self._letters().get(location, ()), *self.waiting()):
            if made.location == location:
                _take(there, made)
        return there.get(location)

    def _letters(self) -> dict[str, list[Exported]]:
        """The letters of complaints that were written, by place, each without a word of the case. None while the
        register is locked: then what lies there is not known to be ours."""
        from secretariat.complaints.case import Case
        from secretariat.papers.exported import Exported

        if self._of_cases is None:
            try:
                cases = self._records.of(Case).values()
            except StoreError:
                return {}
            self._of_cases = {}
            for each in (each for case in cases for each in case.written):
                made = Exported(at=each.at, paper="a letter", location=each.location, sha256=each.sha256)
                self._of_cases.setdefault(each.location, []).append(made)
        return self._of_cases

    def absorb(self, change: Change) -> None:
        """Bring it up to a change that is on disk."""
        touched = [op for op in change.ops if op.coll == EXPORTED]
        if any(op.coll == CASES for op in change.ops):
            self._of_cases = None
        if self._at is None or not touched:
            return
        from secretariat.papers.exported import Exported

        for op in touched:
            made = self._records.of(Exported).get(op.id)
            if op.do == "del" or made is None:
                self.forget()
                return
            _take(self._at, made)

    def forget(self) -> None:
        """Read it anew when next asked."""
        self._at = self._of_cases = None

    def leave(self, made: Exported) -> bool:
        """Leave a note of what was written, for whoever may write next; False where not even that could be."""
        if self._folder is None:
            return False
        try:
            disk.make_folder(self._folder / FOLDER)
            disk.write_atomically(self._folder / FOLDER / f"{made.id}.json", msgspec.json.encode(made))
        except OSError:
            return False
        return True

    def waiting(self) -> list[Exported]:
        """What was left so, the oldest first. A note that cannot be read is passed over, and stays."""
        notes = self._notes()
        if not notes:
            return []
        from secretariat.papers.exported import Exported

        found = []
        for path in notes:
            with contextlib.suppress(OSError, msgspec.MsgspecError):
                found.append(msgspec.json.decode(path.read_bytes(), type=Exported))
        return sorted(found, key=lambda made: (made.at, made.id))

    def has(self, made: Exported) -> bool:
        """Whether it is on record: a note of it may have been left behind by a power cut."""
        from secretariat.papers.exported import Exported

        return made.id in self._records.of(Exported)

    def taken_in(self, made: Exported) -> None:
        """A note is on record now, and goes."""
        if self._folder is not None:
            with contextlib.suppress(OSError):
                disk.remove(self._folder / FOLDER / f"{made.id}.json")

    def _notes(self) -> list[Path]:
        if self._folder is None:
            return []
        try:
            return sorted((self._folder / FOLDER).glob("*.json"))
        except OSError:
            return []


def _take(at: dict[str, Exported], made: Exported) -> None:
    last = at.get(made.location)
    if last is None or made.at >= last.at:
        at[made.location] = made
