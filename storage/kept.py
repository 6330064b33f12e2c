"""What is kept, kind by kind, each in its order; what is worked out of it is kept until a record changes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Self

from secretariat.basics.record import Record

from .last_exports import LastExports
from .meetings import KeptMeetings
from .places import EVENTS, HOLIDAYS, PLACES
from .port import Store
from .records import Records

if TYPE_CHECKING:
    from secretariat.complaints.case import Case
    from secretariat.complaints.erasure import Erasure
    from secretariat.complaints.not_compared import LetGo
    from secretariat.complaints.sealed_letter import SealedLetter
    from secretariat.deadlines.calendar import Calendar, Holiday
    from secretariat.delivery.plan_line import PlanLine
    from secretariat.inspections.inspection import Inspection
    from secretariat.letters.letter import LetterIn
    from secretariat.matters.follow_up import FollowUp
    from secretariat.matters.raised import Raised
    from secretariat.matters.register import Register
    from secretariat.matters.report import ReportSent
    from secretariat.meetings.bundle import Bundle
    from secretariat.meetings.meeting import AgendaItem, Meeting
    from secretariat.meetings.past_papers import PastPaper
    from secretariat.minutes.forgotten import Forgotten
    from secretariat.minutes.life import Life
    from secretariat.panel.panel import Panel
    from secretariat.panel.people import People
    from secretariat.papers.exported import Exported
    from secretariat.papers.final import FinalPaper, SealedFinal
    from secretariat.plan.planned import PlanEntry
    from secretariat.plan.year import Plan
    from secretariat.proceedings.proceedings import Proceedings

    from .matters import KeptRegister


class KeptRecords:
    """The records that a store keeps, to be read. ``archive.Archive`` is this and writes.

    Each kind is loaded by whoever asks for it: a command asks for few.
    """

    def __init__(self, store: Store) -> None:
        self.store = store
        self._records = Records(store)
        self._meetings = KeptMeetings(self._records)
        self.last_exports = LastExports(self._records, store.folder)
        """What was last written to each place."""
        self.said_now: tuple[LetGo, ...] = ()
        """What the clerk says along with the paper that is being made: it counts as said, and is kept once nothing of
        that paper is refused any more."""
        self._people: People | None = None
        self._calendar: Calendar | None = None
        self._plan: Plan | None = None

    @cached_property
    def matters(self) -> KeptRegister:
        """What every meeting came to, for whoever wants a few of them at a time (``gather``)."""
        from .matters import KeptRegister

        return KeptRegister(self)

    def version(self, prefix: str = "") -> int:
        """A number that is another as soon as the records read here are, in a collection beginning with ``prefix``.

        It counts from when they were opened. Whoever keeps what was worked out of them asks this, and not the store,
        which is ahead while an act is written.
        """
        return self._records.version(prefix)

    def while_reading(self, told: Callable[[str], None]) -> None:
        """Let ``told`` know of each meeting that is read from now on, before it is."""
        self._meetings.reading = told

    @property
    def damaged(self) -> dict[str, str]:
        """Records that could not be read, by place: they are left alone in their file, and named."""
        return self._records.damaged

    def panel(self) -> Panel | None:
        """The body served; None in an empty folder."""
        from secretariat.panel.panel import Panel

        return next(iter(self._records.of(Panel).values()), None)

    def people(self) -> People:
        """Everyone there is, or was."""
        from secretariat.panel.people import People, Person

        if self._people is None:
            self._people = People(self._records.of(Person).values())
        return self._people

    def holidays(self) -> list[Holiday]:
        """The clerk's corrections of the table of bank holidays."""
        from secretariat.deadlines.calendar import Holiday

        return sorted(self._records.of(Holiday).values(), key=lambda holiday: (holiday.date, holiday.id))

    def calendar(self) -> Calendar:
        """Which days are working days, the corrections taken in."""
        from secretariat.deadlines.calendar import Calendar

        if self._calendar is None:
            self._calendar = Calendar(self.holidays())
        return self._calendar

    def entries(self) -> list[PlanEntry]:
        """The dates of the plan as they were planned, without their meetings."""
        from secretariat.plan.planned import PlanEntry

        return sorted(self._records.of(PlanEntry).values(), key=lambda entry: (entry.date, entry.id))

    def plan(self) -> Plan:
        """Every date there is with what is due at it, and what waits without one."""
        from secretariat.plan.planned import PlannedItem
        from secretariat.plan.year import the_plan

        if self._plan is None:
            self._plan = the_plan(self.meetings(), self.entries(), self._records.of(PlannedItem).values())
        return self._plan

    def follow_ups(self) -> list[FollowUp]:
        from secretariat.matters.follow_up import FollowUp

        return list(self._records.of(FollowUp).values())

    def raised(self) -> list[Raised]:
        """What was raised outside a meeting or as a part of a matter, by day and number."""
        from secretariat.matters.raised import Raised

        return sorted(self._records.of(Raised).values(), key=lambda each: (each.on, each.part_of, each.number, each.id))

    def reports(self) -> list[ReportSent]:
        """The reports to the Commissioner, those not sent yet last."""
        from secretariat.matters.report import ReportSent

        return sorted(self._records.of(ReportSent).values(), key=lambda each: (each.sent or dt.date.max, each.id))

    def letters(self) -> list[LetterIn]:
        """The letters that came in, the oldest first."""
        from secretariat.letters.letter import LetterIn

        return sorted(self._records.of(LetterIn).values(), key=lambda each: (each.day, each.received, each.id))

    def plan_lines(self) -> list[PlanLine]:
        """What was reported of the Commissioner's plan, by theme and reference."""
        from secretariat.delivery.looking import in_order
        from secretariat.delivery.plan_line import PlanLine

        return in_order(self._records.of(PlanLine).values())

    def past_papers(self) -> list[PastPaper]:
        """The papers of meetings before the records here began, the newest first."""
        from secretariat.meetings.past_papers import PastPaper

        return sorted(self._records.of(PastPaper).values(), key=lambda each: each.when, reverse=True)

    def inspections(self) -> list[Inspection]:
        """The inspectorate's reports, the newest first."""
        from secretariat.inspections.inspection import Inspection

        return sorted(self._records.of(Inspection).values(), key=lambda each: (each.published, each.id), reverse=True)

    def sealed_letters(self) -> dict[str, SealedLetter]:
        """What is sealed of letters about complaints, by identity. Raises Locked."""
        from secretariat.complaints.sealed_letter import SealedLetter

        return dict(self._records.of(SealedLetter))

    def register(self) -> Register:
        """Every matter with its story. Folds each meeting once: not for each key. Raises Refused without a panel."""
        return self.matters.register()

    def cases(self) -> list[Case]:
        """The register of complaints, in order of reference. Raises Locked."""
        from secretariat.complaints.case import Case

        return sorted(self._records.of(Case).values(), key=lambda case: case.reference)

    def erasures(self) -> list[Erasure]:
        """The records of erasures, the oldest first."""
        from secretariat.complaints.erasure import Erasure

        return sorted(self._records.of(Erasure).values(), key=lambda erasure: (erasure.on, erasure.id))

    def let_go(self) -> list[LetGo]:
        """The papers that were let go although complaints could not be read, the oldest first."""
        from secretariat.complaints.not_compared import LetGo

        return sorted((*self._records.of(LetGo).values(), *self.said_now), key=lambda said: (said.at, said.id))

    def forgettings(self) -> list[Forgotten]:
        """The notes that words were forgotten, the oldest first."""
        from secretariat.minutes.forgotten import Forgotten

        return sorted(self._records.of(Forgotten).values(), key=lambda note: (note.on, note.id))

    def exported(self) -> list[Exported]:
        """The papers that were written to files, the oldest first."""
        from secretariat.papers.exported import Exported

        return sorted(self._records.of(Exported).values(), key=lambda made: (made.at, made.id))

    def finals(self) -> list[FinalPaper]:
        """The versions of papers that are marked as final, the oldest first."""
        from secretariat.papers.final import FinalPaper

        return sorted(self._records.of(FinalPaper).values(), key=lambda made: (made.at, made.id))

    def sealed_finals(self) -> dict[str, SealedFinal]:
        """What is sealed of those that are not for publication, by identity. Raises Locked."""
        from secretariat.papers.final import SealedFinal

        return dict(self._records.of(SealedFinal))

    def meetings(self) -> list[Meeting]:
        return self._meetings.all()

    def meeting(self, id: str) -> Meeting | None:
        from secretariat.meetings.meeting import Meeting

        return self._records.of(Meeting).get(id)

    def bundle(self, id: str) -> Bundle | None:
        """All that is kept about one meeting, in order; None where there is no such meeting."""
        return self._meetings.bundle(id, self.panel())

    def agenda(self, id: str) -> tuple[AgendaItem, ...]:
        """The items of a meeting, in order; of what else is kept about it nothing is read."""
        from secretariat.meetings.meeting import AgendaItem, agenda_order

        return agenda_order(self._records.of(AgendaItem, id).values())

    def majorities(self, id: str) -> list[str]:
        """What the motions, votes and outcomes of a meeting needed, where that was more than an ordinary majority."""
        return [
            each for each in self._records.values_of(EVENTS.format(id), "majority") if isinstance(each, str) and each
        ]

    def proceedings(self, id: str) -> Proceedings | None:
        """Where a meeting stands; None where there is no such meeting, or no panel."""
        panel = self.panel()
        return self._meetings.proceedings(id, panel, self.people()) if panel else None

    def life(self, id: str) -> Life | None:
        """How far the minutes of a meeting have got. Reads every later meeting: not for each key."""
        from secretariat.minutes.later_meetings import life

        p = self.proceedings(id)
        if p is None:
            return None
        when = p.bundle.meeting.when
        return life(p, (bundle for m in self.meetings() if m.when > when and (bundle := self.bundle(m.id))))

    def kept_in(self, kind: type[Record]) -> str:
        """The table a kind of record is kept in, for a note of what was done to it (an erasure names it)."""
        return PLACES[kind]

    def as_it_stands(self) -> Self:
        """The same records at this moment, for another thread to read: no act reaches them, and what that thread works
        out of them is its own. A collection that was not needed yet is read when it first is, so whoever must have all
        of one state asks before and afterwards for the ``version_at_rest``. Nothing is written through it."""
        from copy import copy

        from .matters import KeptRegister

        still = copy(self)
        still._records = self._records.as_they_stand()
        still._meetings = KeptMeetings(still._records)
        still.matters = KeptRegister(still)
        still.last_exports = LastExports(still._records, self.store.folder)
        return still

    def _forget(self, coll: str) -> None:
        parts = coll.split("/")
        if parts[0] == "meetings":
            if len(parts) == 3:
                self._meetings.forget(parts[1])
            else:
                self._meetings.forget_heads()
                self._plan = None
        elif parts[0] == "plan":
            self._plan = None
        elif parts[0] == "people":
            self._people = None
        elif coll == HOLIDAYS:
            self._calendar = None

    def _forget_all(self) -> None:
        self._records.forget_all()
        self._meetings.forget_all()
        self.last_exports.forget()
        self._people = self._calendar = self._plan = None
