"""Everything that can be found in an archive, read source by source, and again only where something changed.

What is printed of a meeting is kept beside its records (``folded_before``), unless a word of it is exempt; nothing else
is written to the disk.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Hashable, Iterator
from functools import partial
from typing import TYPE_CHECKING

import msgspec

from secretariat.finding import in_records
from secretariat.finding.asked import asked
from secretariat.finding.looking import Finder, Found
from secretariat.finding.passage import Wording

from ..archive import Archive
from ..port import StoreError
from .folded_before import FoldedBefore, FoldedMeeting

if TYPE_CHECKING:
    from secretariat.complaints.case import Case
    from secretariat.finding.asked import Query
    from secretariat.finding.in_records import AboutMatter
    from secretariat.letters.letter import LetterIn


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
    meeting: str = ""
    """Which meeting it is, where it hangs on no other."""


class Findable:
    """All that can be found, kept up to date. To be used from one thread, as the archive it reads."""

    def __init__(self, archive: Archive, *, closed: Callable[[], bool] | None = None) -> None:
        """``closed``: whether nothing of the register may be shown now; left out, whether it is locked."""
        self.archive = archive
        self._closed = closed or (lambda: archive.locked)
        self._finder = Finder()
        self._before = FoldedBefore(archive.store)
        self._keeps = not archive.store.read_only
        """Whether what is folded is kept: not while another window's acts come in from one moment to the next."""
        self._states: dict[str, Hashable] = {}
        self._matters_of: dict[str, tuple[AboutMatter, ...]] = {}
        """What meetings came to, as far as somebody asked."""

    def find(self, typed: str, today: dt.date) -> Found:
        """What fits, of what has been read so far, best first. Raises Refused where what is typed cannot be read."""
        if self._closed():
            self.close_register()
        return self._finder.find(asked(typed, today))

    def nobody(self, wanted: Query) -> str:
        """A sentence of whom ``who:`` names and nobody is called; empty where each is somebody, or may be one of whom
        only the register knows, which is locked."""
        if self._closed() and self.archive.keeps_sealed:
            return ""
        unknown = " or ".join(f"“{name}”" for name in self._finder.unknown(wanted))
        return f"Nobody here is called {unknown}." if unknown else ""

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
        self._keeps = True
        for _ in self.reading():
            pass
        self._before.look_again()

    def forget_what_changed(self) -> None:
        """Forget whatever is not as it was when it was read: deleted, erased, corrected, closed. What is still there is
        found again once it has been read."""
        self._waiting()

    def reading(self) -> Iterator[Progress]:
        """Read whatever has changed since the last time, a little each step, the newest meeting first."""
        waiting, of = self._waiting()
        for done, source in enumerate(waiting):
            far = Progress(of - len(waiting) + done, of)
            kept = self._before.of(source.meeting) if source.meeting else None
            if kept and (kept.matters is not None or not self._any_followed()):
                yield far
                self._finder.take(source.name, kept.folded)
                if kept.matters is not None:
                    self._matters_of[source.meeting] = kept.matters
            else:
                yield from (far for _ in self._folding(source))
            self._states[source.name] = source.state
            if self._closed():  # it may have been locked meanwhile
                self.close_register()

    def _folding(self, source: _Source) -> Iterator[None]:
        made_of = self._before.made_of(source.meeting) if source.meeting and self._keeps else ()
        for first in source.before:
            yield
            first()
        yield
        yield from self._finder.putting(source.name, source.read())
        if made_of and (folded := self._finder.folded(source.name)):
            self._before.keep(source.meeting, FoldedMeeting(made_of, folded, self._matters_of.get(source.meeting)))

    def _waiting(self) -> tuple[list[_Source], int]:
        """The sources that are to be read, of which nothing is kept any more; and how many there are in all."""
        sources = self._sources()
        states = {source.name: source.state for source in sources}
        for name in [name for name, state in self._states.items() if states.get(name) != state]:
            del self._states[name]
            self._matters_of.pop(name.removeprefix(_MEETING), None)
            self._finder.drop(name)
        return [source for source in sources if source.name not in self._states], len(sources)

    # --- where it comes from ---

    def _sources(self) -> list[_Source]:
        archive = self.archive
        panel = archive.panel()
        if panel is None:
            return []
        version, open_ = archive.version, not self._closed()
        whole = version("panel/"), version("people/")

        def state(*parts: str) -> Hashable:
            return (*whole, *map(version, parts))

        found = [
            _Source("people", state(), lambda: in_records.of_people(archive.people())),
            _Source("plan", state("plan/", "meetings/heads"), lambda: in_records.of_plan(archive.plan())),
            _Source(
                "inspections", state("register/inspections"), lambda: in_records.of_inspections(archive.inspections())
            ),
            _Source("delivery", state("register/plan-lines"), lambda: in_records.of_delivery(archive.plan_lines())),
            _Source("past papers", state("past/"), lambda: in_records.of_past_papers(archive.past_papers())),
            _Source("letters", state("register/letters"), lambda: self._letters(compared=True)),
        ]
        if open_ or not archive.keeps_cases:
            found.append(_Source(_GUARDED, state("register/letters"), lambda: self._letters(compared=False)))
        if open_:
            found.append(_Source(_COMPLAINTS, state("complaints/"), self._cases, (self._opened_cases,)))
        heads = version("meetings/heads")
        meetings = sorted(archive.meetings(), key=lambda meeting: meeting.when, reverse=True)
        first = [archive.bundle, archive.proceedings, *([self._gather] if self._any_followed() else ())]
        # Where minutes are numbered through, what one meeting prints hangs on those before it.
        through = any(rules.numbering.runs for rules in panel.rules)
        found += [
            _Source(f"{_MEETING}{each.id}",
                    (*whole, heads, version("meetings/" if through else f"meetings/{each.id}/")),
                    partial(self._meeting, each.id), tuple(partial(read, each.id) for read in first),
                    "" if through else each.id)
            for each in meetings
        ]  # fmt: skip
        # What follows matters up is told by what they are, so it comes when every meeting has been read by itself.
        all_of_it = (*(each.state for each in found), version("register/"))
        gathered = tuple(partial(self._gather, each.id) for each in (meetings if self._any_followed() else ()))
        if open_:
            found.append(_Source(_SEALED, (*all_of_it, version("complaints/")), self._sealed, gathered))
        return [*found, _Source("matters", all_of_it, self._matters, gathered)]

    def _gather(self, id: str) -> None:
        """What a meeting came to, of those that were read before anybody followed anything up too."""
        if id not in self._matters_of:
            gathered = self.archive.matters.gather(id)
            self._matters_of[id] = tuple(map(in_records.AboutMatter.of, gathered.matters if gathered else ()))

    def _meeting(self, id: str) -> Iterator[Wording]:
        from secretariat.finding.in_minutes import of_meeting

        p = self.archive.proceedings(id)
        return iter([*of_meeting(p)] if p is not None else ())  # at once: it goes on while what is found is put

    def _letters(self, *, compared: bool) -> Iterator[Wording]:
        """Those in the clear; apart those that nobody could compare with the register when they came."""
        for letter in self.archive.letters():
            if not letter.sealed and bool(letter.not_compared) != compared:
                yield from in_records.of_letter(letter)

    def _sealed(self) -> Iterator[Wording]:
        """What is sealed of letters, and what was raised by it."""
        letters = self.archive.letters()
        if sealed := [letter for letter in letters if letter.sealed]:
            from secretariat.complaints.letters_sealed import opened

            kept = self.archive.sealed_letters()
            for letter in sealed:
                if letter.sealed in kept:
                    yield from in_records.of_letter(opened(letter, kept[letter.sealed]), sealed=True)
        yield from (each for each in self._followed(letters) if each.sealed)

    def _matters(self) -> Iterator[Wording]:
        yield from (each for each in self._followed(self.archive.letters()) if not each.sealed)

    def _any_followed(self) -> bool:
        return bool(self.archive.follow_ups() or self.archive.raised())

    def _followed(self, letters: list[LetterIn]) -> Iterator[Wording]:
        archive = self.archive
        if not self._any_followed():
            return iter(())
        matters = [each for meeting in archive.meetings() for each in self._matters_of.get(meeting.id, ())]
        return in_records.of_followed(matters, archive.follow_ups(), archive.raised(), letters)

    def _cases(self) -> Iterator[Wording]:
        if cases := self._opened_cases():
            from secretariat.finding.in_complaints import of_cases

            yield from of_cases(cases, self.archive.people())

    def _opened_cases(self) -> list[Case]:
        try:
            return self.archive.cases() if self.archive.keeps_cases else []
        except StoreError:  # its keys cannot be used: the register says so itself (F8)
            return []


_MEETING = "meeting "
_COMPLAINTS, _SEALED, _GUARDED = "complaints", "sealed letters", "letters not compared"
