"""The typed archive: records in, records out. What a store keeps as documents, the program reads as records."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Callable, Iterator, Sequence

from secretariat.basics.acts import Act, Put
from secretariat.basics.record import Private, Record, Refused
from secretariat.complaints.case import Case
from secretariat.complaints.erasure import Erasure
from secretariat.complaints.not_compared import LetGo
from secretariat.complaints.sealed_letter import SealedLetter
from secretariat.deadlines.calendar import Calendar, Holiday
from secretariat.delivery.looking import in_order
from secretariat.delivery.plan_line import PlanLine
from secretariat.inspections.inspection import Inspection
from secretariat.letters.letter import LetterIn
from secretariat.matters.follow_up import FollowUp
from secretariat.matters.raised import Raised
from secretariat.matters.register import Register
from secretariat.matters.report import ReportSent
from secretariat.meetings.bundle import Bundle
from secretariat.meetings.meeting import Apology, Meeting
from secretariat.minutes.life import Life, life
from secretariat.panel.panel import Panel
from secretariat.panel.people import People, Person
from secretariat.plan.planned import PlanEntry, PlannedItem
from secretariat.plan.year import Plan, the_plan
from secretariat.proceedings.proceedings import Proceedings

from .files.records_files import RecordsFiles
from .matters import KeptRegister
from .meetings import KeptMeetings
from .places import PLACES, kind_kept_in
from .port import Change, MayBeUndecided, NotSaved, Store, StoreError, Unusable
from .records import Records
from .sealed.first_register import EARLIER, move_earlier
from .sealed.keyring import KeyRing
from .sealed.names import holds_reasons
from .sealed.sealed import SealedStore, is_sealed

SEALED_CASES = (PLACES[Case], EARLIER)


class Archive:
    """Everything the clerk keeps, as records. To be used from one thread; what is awaited (``perform``, ``undo`` …)
    gives the disk's work to another thread by itself."""

    def __init__(self, store: Store) -> None:
        self._beneath = store.inner if isinstance(store, SealedStore) else store
        if store.folder is not None and not isinstance(store, SealedStore):
            store = SealedStore(store, KeyRing(store.folder))
        self.store = store
        self.ring = store.ring if isinstance(store, SealedStore) else None
        """The keys of what is sealed; None over a store that has no folder."""
        self.files = RecordsFiles(store, lambda coll: self.locked and is_sealed(coll))
        self._records = Records(store)
        self._meetings = KeptMeetings(self._records)
        self.matters = KeptRegister(self)
        """What every meeting came to, for whoever wants a few of them at a time (``gather``)."""
        self._people: People | None = None
        self._calendar: Calendar | None = None
        self._plan: Plan | None = None
        self._writing = asyncio.Lock()
        if not self.locked:
            self._renew()
            if self.store.collections(EARLIER):
                move_earlier(self.store)

    # --- reading ---

    @property
    def damaged(self) -> dict[str, str]:
        """Records that could not be read, by place: they are left alone in their file, and named."""
        return self._records.damaged

    def panel(self) -> Panel | None:
        """The body served; None in an empty folder."""
        return next(iter(self._records.of(Panel).values()), None)

    def people(self) -> People:
        if self._people is None:
            self._people = People(self._records.of(Person).values())
        return self._people

    def holidays(self) -> list[Holiday]:
        """The clerk's corrections of the table of bank holidays."""
        return sorted(self._records.of(Holiday).values(), key=lambda holiday: (holiday.date, holiday.id))

    def calendar(self) -> Calendar:
        """Which days are working days, the corrections taken in."""
        if self._calendar is None:
            self._calendar = Calendar(self.holidays())
        return self._calendar

    def entries(self) -> list[PlanEntry]:
        """The dates of the plan as they were planned, without their meetings."""
        return sorted(self._records.of(PlanEntry).values(), key=lambda entry: (entry.date, entry.id))

    def plan(self) -> Plan:
        """Every date there is with what is due at it, and what waits without one."""
        if self._plan is None:
            self._plan = the_plan(self.meetings(), self.entries(), self._records.of(PlannedItem).values())
        return self._plan

    def follow_ups(self) -> list[FollowUp]:
        return list(self._records.of(FollowUp).values())

    def raised(self) -> list[Raised]:
        """What was raised outside a meeting or as a part of a matter, by day and number."""
        return sorted(self._records.of(Raised).values(), key=lambda each: (each.on, each.part_of, each.number, each.id))

    def reports(self) -> list[ReportSent]:
        """The reports to the Commissioner, those not sent yet last."""
        return sorted(self._records.of(ReportSent).values(), key=lambda each: (each.sent or dt.date.max, each.id))

    def letters(self) -> list[LetterIn]:
        """The letters that came in, the oldest first."""
        return sorted(self._records.of(LetterIn).values(), key=lambda each: (each.day, each.received, each.id))

    def plan_lines(self) -> list[PlanLine]:
        """What was reported of the Commissioner's plan, by theme and reference."""
        return in_order(self._records.of(PlanLine).values())

    def inspections(self) -> list[Inspection]:
        """The inspectorate's reports, the newest first."""
        return sorted(self._records.of(Inspection).values(), key=lambda each: (each.published, each.id), reverse=True)

    def sealed_letters(self) -> dict[str, SealedLetter]:
        """What is sealed of letters about complaints, by identity. Raises Locked."""
        return dict(self._records.of(SealedLetter))

    def register(self) -> Register:
        """Every matter with its story. Folds each meeting once: not for each key. Raises Refused without a panel."""
        return self.matters.register()

    def cases(self) -> list[Case]:
        """The register of complaints, in order of reference. Raises Locked."""
        return sorted(self._records.of(Case).values(), key=lambda case: case.reference)

    def erasures(self) -> list[Erasure]:
        """The records of erasures, the oldest first."""
        return sorted(self._records.of(Erasure).values(), key=lambda erasure: (erasure.on, erasure.id))

    def let_go(self) -> list[LetGo]:
        """The papers that were let go although complaints could not be read, the oldest first."""
        return sorted(self._records.of(LetGo).values(), key=lambda said: (said.at, said.id))

    def meetings(self) -> list[Meeting]:
        return self._meetings.all()

    def meeting(self, id: str) -> Meeting | None:
        return self._records.of(Meeting).get(id)

    def bundle(self, id: str) -> Bundle | None:
        """All that is kept about one meeting, in order; None where there is no such meeting."""
        return self._meetings.bundle(id, self.panel())

    def proceedings(self, id: str) -> Proceedings | None:
        """Where a meeting stands; None where there is no such meeting, or no panel."""
        panel = self.panel()
        return self._meetings.proceedings(id, panel, self.people()) if panel else None

    def life(self, id: str) -> Life | None:
        """How far the minutes of a meeting have got. Reads every later meeting: not for each key."""
        p = self.proceedings(id)
        if p is None:
            return None
        return life(p, (bundle for m in self.meetings() if m.date > p.day and (bundle := self.bundle(m.id))))

    def kept_in(self, kind: type[Record]) -> str:
        """The table a kind of record is kept in, for a note of what was done to it (an erasure names it)."""
        return PLACES[kind]

    # --- what is sealed ---

    @property
    def reasons_that_stay_shut(self) -> int:
        """How many reasons of apologies cannot be opened. Reads every one of them."""
        return len(self.store.reasons.unopened()) if isinstance(self.store, SealedStore) else 0

    def reason(self, apology: Apology) -> Private | None:
        """Why someone will not come; None where it is sealed and cannot be opened now."""
        if apology.reason or not apology.sealed_reason or not isinstance(self.store, SealedStore):
            return apology.reason
        try:
            return Private(self.store.reasons.open(apology.id, apology.sealed_reason))
        except (KeyError, StoreError):
            return None

    @property
    def locked(self) -> bool:
        """Whether the register of complaints waits for its passphrase, or cannot be opened with any."""
        try:
            return self.ring is not None and self.ring.locked
        except Unusable:
            return True

    @property
    def has_passphrase(self) -> bool:
        """Whether the register of complaints is locked by a passphrase, given or not."""
        try:
            return self.ring is not None and self.ring.has_passphrase
        except Unusable:
            return False

    @property
    def keys_trouble(self) -> str:
        """What is wrong with the keys of the register of complaints, as a sentence; empty where nothing is."""
        return self.store.trouble() if isinstance(self.store, SealedStore) else ""

    @property
    def keeps_cases(self) -> bool:
        """Whether there is any case, without opening one."""
        store = self.store
        try:
            return isinstance(store, SealedStore) and any(store.count(coll) for coll in SEALED_CASES)
        except Unusable:
            return True

    def unlock(self, passphrase: str) -> None:
        """Open the register of complaints. Raises WrongPassphrase. Takes half a second: not on the event loop."""
        if self.ring:
            self.ring.unlock(passphrase)
            self._after_unlocking()
            self._forget_sealed()

    def _after_unlocking(self) -> None:
        """What could not be done while the register was locked."""
        self._renew()
        move_earlier(self.store)

    def _renew(self) -> None:
        if isinstance(self.store, SealedStore):
            self.store.renew()

    async def give_passphrase(self, passphrase: str) -> None:
        """As ``unlock``, without holding up the event loop while the key is worked out."""
        if self.ring:
            async with self._writing:
                await asyncio.to_thread(self.ring.unlock, passphrase)
                await asyncio.to_thread(self._after_unlocking)
            self._forget_sealed()

    async def set_passphrase(self, new: str, present: str = "") -> None:
        """Set, change or (empty) take off the passphrase; ``present`` is the one there is.

        Raises WrongPassphrase, Locked, NotSaved, Unusable: then the one before still holds.
        """
        assert isinstance(self.store, SealedStore), "only a folder's register has a passphrase"
        if self.store.read_only:
            raise Unusable(f"The passphrase was not changed: {self.store.read_only}")
        store = self.store

        def change() -> None:
            if store.ring.has_passphrase:
                store.ring.unlock(present)
            store.set_passphrase(new)

        async with self._writing:
            try:
                await asyncio.to_thread(change)
            finally:
                self._forget_sealed()

    def relock(self) -> None:
        """Forget the register of complaints until the passphrase is given again; nothing where there is none."""
        if self.ring:
            self.ring.relock()
            self._forget_sealed()

    def _forget_sealed(self) -> None:
        """Also the apologies: to open the register may have sealed some that stood in the clear."""
        self._records.forget(lambda coll: is_sealed(coll) or holds_reasons(coll))
        self._meetings.forget_heads()

    async def erase(self, kind: type[Record], ids: Sequence[str], notes: Sequence[Record], *, by: str = "") -> Change:
        """Erase sealed records for good, in journal and backups too, and keep ``notes`` that it was done.

        Cannot be undone. Raises Conflict, NotSaved, Unusable: then nothing was erased, or the sentence says what is
        still to be done.
        """
        assert isinstance(self.store, SealedStore), "only a folder's records can be erased"
        ops = self._records.operations(Act("erase", tuple(Put(note) for note in notes)))
        store, coll = self.store, PLACES[kind]
        async with self._writing:
            note = "erase 1 record of complaints" if len(ids) == 1 else f"erase {len(ids)} records of complaints"
            try:
                change = await asyncio.to_thread(store.erase, coll, ids, notes=ops, by=by, note=note)
            except NotSaved:
                self._records.forget(lambda each: each.startswith(f"{coll.partition('/')[0]}/"))
                raise
            return self._applied(change)

    # --- writing ---

    def commit(self, act: Act, *, by: str = "") -> Change:
        """Keep an act; durable on return. Raises Conflict, NotSaved, Unusable: then nothing has changed."""
        return self._applied(self.store.commit(self._records.operations(act), by=by, note=act.note))

    async def perform(self, act: Act, *, by: str = "") -> Change:
        """As ``commit``, without holding up the event loop while the disk works."""
        async with self._writing:
            ops = self._records.operations(act)
            change = await asyncio.to_thread(self.store.commit, ops, by=by, note=act.note)
            return self._applied(change)

    async def undo(self, *, by: str = "") -> Change | None:
        return await self.carry_out(lambda: self.store.undo(by=by))

    async def redo(self, *, by: str = "") -> Change | None:
        return await self.carry_out(lambda: self.store.redo(by=by))

    async def carry_out(self, write: Callable[[], Change | None]) -> Change | None:
        """Let ``write`` change the store, without holding up the event loop while the disk works."""
        async with self._writing:
            change = await asyncio.to_thread(write)
            return self._applied(change) if change else None

    def _applied(self, change: Change) -> Change:
        self.absorb(change)
        return change

    def absorb(self, change: Change) -> None:
        """Bring what is in memory up to a change that is on disk, made here or by another window."""
        self._records.absorb(change)
        for op in change.ops:
            self._forget(op.coll)

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
        elif coll == PLACES[Holiday]:
            self._calendar = None

    async def follow(self) -> bool:
        """In a window open for reading only: take in what the writer did since. Returns whether there was anything."""
        if not self.store.read_only or not await asyncio.to_thread(self.store.refresh):
            return False
        self._forget_all()
        return True

    def _forget_all(self) -> None:
        self._records.forget_all()
        self._meetings.forget_all()
        self._people = self._calendar = self._plan = None

    # --- files ---

    def keep_file(self, data: bytes) -> str:
        """Keep a file whole and unchanged; its SHA-256, for the ``KeptFile`` of a record that is kept afterwards.

        To be called before the act that names it, and off the event loop (``asyncio.to_thread``). Raises NotSaved
        (also for one that is too large), Unusable: then nothing was kept.
        """
        return self.files.keep(data)

    def file(self, sha256: str) -> bytes:
        """A file as it was kept. Off the event loop. Raises Unusable, naming it; one that is damaged is set aside."""
        return self.files.read(sha256)

    # --- where the journal has lost its end ---

    @property
    def undecided(self) -> str:
        """Why it has to be said from what to go on, as a sentence that names the way; empty where all is well."""
        return self._beneath.undecided if isinstance(self._beneath, MayBeUndecided) else ""

    def refuse_undecided(self) -> None:
        """Raises Refused where no paper may be made: it would be of a state that nobody has chosen."""
        if self.undecided:
            raise Refused(f"No paper is made before that is decided. {self.undecided}")

    def go_on_now(self, *, from_files: bool, by: str = "") -> None:
        """Go on from the data files as they stand, or from the journal. Raises NotSaved, Unusable."""
        if isinstance(self._beneath, MayBeUndecided):
            self._beneath.go_on(from_files=from_files, by=by)
            self._forget_all()

    async def go_on(self, *, from_files: bool, by: str = "") -> bool:
        """As ``go_on_now``, without holding up the event loop."""
        async with self._writing:
            if isinstance(self._beneath, MayBeUndecided):
                await asyncio.to_thread(self._beneath.go_on, from_files=from_files, by=by)
            self._forget_all()
            return True

    # --- all of it ---

    def everything(self) -> Iterator[tuple[str, Record]]:
        """Every record with the collection it is kept in; meetings one after the other."""
        for coll in self.store.collections():
            if kind_kept_in(coll) is not None and not (self.locked and is_sealed(coll)):
                for record in self._records.collection(coll).values():
                    yield coll, record

    def check(self) -> list[str]:
        """Every problem found on reading all records, each as a sentence. Changes nothing."""
        for _ in self.everything():
            pass
        return [*self.store.check(), *self.damaged.values(), *self.files.problems()]
