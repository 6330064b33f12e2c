"""Everything that can be found in an archive, read source by source, and again only where something changed.

Nothing of it is written to the disk: what is sealed or exempt stands in no file but its own, and what is erased is
forgotten with the next look.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Hashable, Iterator
from functools import partial
from typing import TYPE_CHECKING

import msgspec

from secretariat.finding.asked import asked
from secretariat.finding.in_complaints import of_cases
from secretariat.finding.in_minutes import of_meeting
from secretariat.finding.in_records import (
    of_delivery,
    of_followed,
    of_inspections,
    of_letter,
    of_past_papers,
    of_people,
    of_plan,
)
from secretariat.finding.looking import Finder, Found
from secretariat.finding.passage import Wording
from secretariat.letters.letter import LetterIn

from ..archive import Archive
from ..port import StoreError

if TYPE_CHECKING:
    from secretariat.complaints.case import Case


class Progress(msgspec.Struct, frozen=True):
    """How far the reading has got."""

    done: int
    of: int


class _Source(msgspec.Struct, frozen=True):
    """``state``: of what state of the records it would be; ``read``: reads it."""

    name: str
    state: Hashable
    read: Callable[[], Iterator[Wording]]
    before: tuple[Callable[[], object], ...] = ()
    """What is read first, each by itself: all together would take too long at once."""


class Findable:
    """All that can be found, kept up to date. To be used from one thread, as the archive it reads."""

    def __init__(self, archive: Archive, *, closed: Callable[[], bool] | None = None) -> None:
        """``closed``: whether nothing of the register may be shown now; left out, whether it is locked."""
        self.archive = archive
        self._closed = closed or (lambda: archive.locked)
        self._finder = Finder()
        self._states: dict[str, Hashable] = {}

    def find(self, typed: str, today: dt.date) -> Found:
        """What fits, of what has been read so far, best first. Raises Refused where what is typed cannot be read."""
        if self._closed():
            self.close_register()
        return self._finder.find(asked(typed, today))

    def __len__(self) -> int:
        return len(self._finder)

    def everything(self) -> Iterator[Wording]:
        """All that has been read, in no order."""
        return self._finder.everything()

    def close_register(self) -> None:
        """Forget what is sealed: the register is locked."""
        for name in (_COMPLAINTS, _SEALED, _GUARDED):
            if self._states.pop(name, None) is not None:
                self._finder.drop(name)

    def read_all(self) -> None:
        """Read whatever has changed, at once. For the command line; a screen takes ``reading``, step by step."""
        for _ in self.reading():
            pass

    def forget_what_changed(self) -> None:
        """Forget whatever is not as it was when it was read: deleted, erased, corrected, closed. What is still there is
        found again once it has been read."""
        self._waiting()

    def reading(self) -> Iterator[Progress]:
        """Read whatever has changed since the last time, a little each step, the newest meeting first."""
        waiting, of = self._waiting()
        for done, source in enumerate(waiting):
            far = Progress(of - len(waiting) + done, of)
            for first in source.before:
                yield far
                first()
            yield far
            for _ in self._finder.putting(source.name, source.read()):
                yield far
            self._states[source.name] = source.state
            if self._closed():  # it may have been locked meanwhile
                self.close_register()

    def _waiting(self) -> tuple[list[_Source], int]:
        """The sources that are to be read, of which nothing is kept any more; and how many there are in all."""
        sources = self._sources()
        states = {source.name: source.state for source in sources}
        for name in [name for name, state in self._states.items() if states.get(name) != state]:
            del self._states[name]
            self._finder.drop(name)
        return [source for source in sources if source.name not in self._states], len(sources)

    # --- where it comes from ---

    def _sources(self) -> list[_Source]:
        archive = self.archive
        panel = archive.panel()
        if panel is None:
            return []
        version, open_ = archive.store.version, not self._closed()
        whole = version("panel/"), version("people/")

        def state(*parts: str) -> Hashable:
            return (*whole, *map(version, parts))

        found = [
            _Source("people", state(), lambda: of_people(archive.people())),
            _Source("plan", state("plan/", "meetings/heads"), lambda: of_plan(archive.plan())),
            _Source("inspections", state("register/inspections"), lambda: of_inspections(archive.inspections())),
            _Source("delivery", state("register/plan-lines"), lambda: of_delivery(archive.plan_lines())),
            _Source("past papers", state("past/"), lambda: of_past_papers(archive.past_papers())),
            _Source("letters", state("register/letters"), lambda: self._letters(compared=True)),
        ]
        if open_ or not archive.keeps_cases:
            found.append(_Source(_GUARDED, state("register/letters"), lambda: self._letters(compared=False)))
        if open_:
            found.append(_Source(_COMPLAINTS, state("complaints/"), self._cases, (self._opened_cases,)))
        heads = version("meetings/heads")
        first = [archive.bundle, archive.proceedings, *([archive.matters.gather] if self._any_followed() else ())]
        found += [
            _Source(f"meeting {each.id}", (*whole, heads, version(f"meetings/{each.id}/")),
                    partial(self._meeting, each.id), tuple(partial(read, each.id) for read in first))
            for each in sorted(archive.meetings(), key=lambda meeting: meeting.when, reverse=True)
        ]  # fmt: skip
        # What follows matters up is told by what they are, so it comes when every meeting has been read by itself.
        all_of_it = (*(each.state for each in found), version("register/"))
        if open_:
            found.append(_Source(_SEALED, (*all_of_it, version("complaints/")), self._sealed))
        return [*found, _Source("matters", all_of_it, self._matters)]

    def _meeting(self, id: str) -> Iterator[Wording]:
        p = self.archive.proceedings(id)
        return iter([*of_meeting(p)] if p is not None else ())  # at once: it goes on while what is found is put

    def _letters(self, *, compared: bool) -> Iterator[Wording]:
        """Those in the clear; apart those that nobody could compare with the register when they came."""
        for letter in self.archive.letters():
            if not letter.sealed and bool(letter.not_compared) != compared:
                yield from of_letter(letter)

    def _sealed(self) -> Iterator[Wording]:
        """What is sealed of letters, and what was raised by it."""
        from secretariat.complaints.letters_sealed import opened

        letters = self.archive.letters()
        kept = self.archive.sealed_letters() if any(letter.sealed for letter in letters) else {}
        for letter in letters:
            if letter.sealed and letter.sealed in kept:
                yield from of_letter(opened(letter, kept[letter.sealed]), sealed=True)
        yield from (each for each in self._followed(letters) if each.sealed)

    def _matters(self) -> Iterator[Wording]:
        yield from (each for each in self._followed(self.archive.letters()) if not each.sealed)

    def _any_followed(self) -> bool:
        return bool(self.archive.follow_ups() or self.archive.raised())

    def _followed(self, letters: list[LetterIn]) -> Iterator[Wording]:
        archive = self.archive
        if not self._any_followed():
            return iter(())
        follow_ups, raised = archive.follow_ups(), archive.raised()
        gathered = [archive.matters.gather(meeting.id) for meeting in archive.meetings()]
        return of_followed(
            [matter for each in gathered if each for matter in each.matters], follow_ups, raised, letters
        )

    def _cases(self) -> Iterator[Wording]:
        yield from of_cases(self._opened_cases(), self.archive.people())

    def _opened_cases(self) -> list[Case]:
        try:
            return self.archive.cases()
        except StoreError:  # its keys cannot be used: the register says so itself (F8)
            return []


_COMPLAINTS, _SEALED, _GUARDED = "complaints", "sealed letters", "letters not compared"
