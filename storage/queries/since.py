"""What happened since the clerk was last here, and what waits for her, read out of an archive a little each step."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from secretariat.basics.clock import local
from secretariat.meetings.meeting import Meeting
from secretariat.since.dates import of_dates, of_open_minutes
from secretariat.since.half_typed import of_drafts
from secretariat.since.letters import of_letters
from secretariat.since.line import SinceLine, in_order
from secretariat.since.matters import of_matters
from secretariat.since.others import of_others, standing

from ..archive import Archive
from .dated_meetings import meetings_on
from .last_time import LastTime


class Since:
    """The lines, once ``reading`` has come to its end. To be used from one thread, as the archive it reads."""

    def __init__(
        self, archive: Archive, last: LastTime, by: str, now: dt.datetime, *, register_open: bool,
        notes_told: bool = True,
    ) -> None:  # fmt: skip
        """``register_open``: whether complaints may be told of. ``notes_told``: whether words of notes may be."""
        self._archive, self._last, self._by, self._now = archive, last, by, now
        self.of_register, self._notes_told = register_open, notes_told
        self.lines: list[SinceLine] = []

    def reading(self) -> Iterator[str]:
        """Read it, a little each step, of which each says how far it is; the meetings first, each by itself. Nothing
        where there is no panel."""
        archive, today = self._archive, local(self._now).date()
        panel = archive.panel()
        if panel is None:
            return
        meetings = archive.meetings()
        yield from archive.matters.in_steps()
        found: list[SinceLine] = []
        since = local(self._last.at).date() if self._last.at else today
        yield "Counting the dates"
        dated = meetings_on(archive, archive.plan().dates)
        agendas = {meeting.id for meeting in meetings}
        held = [self._phase(meeting) for meeting in meetings if since <= meeting.date < today]
        found += of_open_minutes(held, today, since)
        found += of_dates(dated, panel, archive.calendar(), self._now, since, agendas=agendas)
        yield "Looking through what is owed"
        found += of_matters(archive.register(), today, notes_told=self._notes_told)
        yield "Looking through what others did"
        found += self._letters_and_acts()
        found += of_drafts(archive.store.drafts(), meeting=self._meeting, person=self._person)
        if self.of_register and archive.keeps_cases:
            found += self._complaints()
        self.lines = in_order(found)

    def _phase(self, meeting: Meeting) -> tuple[Meeting, str]:
        p = self._archive.proceedings(meeting.id)
        return meeting, p.phase if p else "not begun"

    def _meeting(self, id: str) -> str:
        meeting = self._archive.meeting(id)
        return meeting.day_in_words if meeting else ""

    def _person(self, id: str) -> str:
        people = self._archive.people()
        return people[id].in_full if id in people else ""

    def _letters_and_acts(self) -> Iterator[SinceLine]:
        """Of the time since alone: who was never here is told of no acts."""
        if self._last.at is None:
            return
        letters = self._archive.letters()
        kept = {letter.id for letter in letters}
        taken_in = {
            id for act in standing(self._last.acts) if act.by != self._by
            for coll, id in act.touched if coll == _LETTERS and id in kept
        }  # fmt: skip
        yield from of_letters(letters, local(self._last.at).date(), taken_in, register_open=self.of_register)
        rest = [act for act in self._last.acts if not any(c == _LETTERS and id in taken_in for c, id in act.touched)]
        yield from of_others(rest, self._by, register_open=self.of_register, named=lambda id: self._meeting(id) or id)

    def _complaints(self) -> Iterator[SinceLine]:
        from secretariat.complaints.case import Context
        from secretariat.since.complaints import of_cases

        from ..port import StoreError

        archive, panel = self._archive, self._archive.panel()
        assert panel is not None
        try:
            context = Context(panel, archive.people(), archive.calendar(), self._now)
            yield from of_cases(archive.cases(), context)
        except StoreError:  # its keys cannot be used: the register says so itself (F8)
            return


_LETTERS = "register/letters"
