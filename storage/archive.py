"""The typed archive: records in, records out. What a store keeps as documents, the program reads as records."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, TypeVar

import msgspec

from secretariat.basics.acts import Act, Put
from secretariat.basics.record import Record
from secretariat.complaints.case import Case
from secretariat.complaints.erasure import Erasure
from secretariat.deadlines.calendar import Calendar, Holiday
from secretariat.events.every import Event
from secretariat.events.fold import extended, fold
from secretariat.meetings.bundle import Bundle
from secretariat.meetings.copies import MinutesCopy
from secretariat.meetings.meeting import AgendaItem, Apology, Meeting, Substitution, agenda_order
from secretariat.meetings.publication import Publication
from secretariat.meetings.publication import in_order as in_order_of_publication
from secretariat.meetings.questions import PublicQuestion
from secretariat.meetings.questions import in_order as in_order_of_questions
from secretariat.minutes.follow_up import FollowUp
from secretariat.minutes.life import Life, life
from secretariat.minutes.numbers import first_minute, minutes_taken
from secretariat.panel.panel import Panel
from secretariat.panel.people import People, Person
from secretariat.plan.planned import PlanEntry, PlannedItem
from secretariat.plan.year import Plan, the_plan
from secretariat.proceedings.proceedings import Proceedings

from .port import Change, Kept, Op, Store, Unusable
from .sealed.first_register import EARLIER, move_earlier
from .sealed.keyring import KeyRing
from .sealed.sealed import SealedStore, is_sealed
from .unknown import overlaid, unknown

R = TypeVar("R", bound=Record)

# Where each kind of record is kept. {} stands for the meeting; a new kind of record is one line here.
PLACES: dict[type[Record], str] = {
    Panel: "panel/panel",
    Holiday: "panel/holidays",
    Person: "people/persons",
    PlanEntry: "plan/entries",
    PlannedItem: "plan/items",
    FollowUp: "register/follow-ups",
    Case: "complaints/cases",
    Erasure: "complaints/erasures",
    Meeting: "meetings/heads",
    AgendaItem: "meetings/{}/items",
    Apology: "meetings/{}/apologies",
    Substitution: "meetings/{}/substitutions",
    Publication: "meetings/{}/publications",
    PublicQuestion: "meetings/{}/questions",
    MinutesCopy: "meetings/{}/copies",
}
EVENTS = "meetings/{}/events"
SEALED_CASES = (PLACES[Case], EARLIER)


def place(record: Record, meeting: str = "") -> str:
    """The collection a record belongs to."""
    pattern = PLACES.get(type(record), EVENTS)
    if "{}" in pattern and not meeting:
        raise ValueError(f"{type(record).__name__} belongs to a meeting")
    return pattern.format(meeting)


def kind_kept_in(coll: str) -> Any:
    """The type of the records in a collection; None for one this version does not know."""
    file, _, table = coll.rpartition("/")
    parent, _, meeting = file.partition("/")
    if parent == "meetings" and meeting:
        if table == "events":
            return Event
        pattern = f"meetings/{{}}/{table}"
    else:
        pattern = coll
    return next((kind for kind, where in PLACES.items() if where == pattern), None)


class Archive:
    """Everything the clerk keeps, as records. Not for use from several threads, save that ``perform`` waits off
    the event loop."""

    def __init__(self, store: Store) -> None:
        folder = getattr(store, "folder", None)
        if folder is not None:
            store = SealedStore(store, KeyRing(folder))
        self.store = store
        self.ring = store.ring if isinstance(store, SealedStore) else None
        """The keys of what is sealed; None over a store that has no folder."""
        self.damaged: dict[str, str] = {}
        """Records that could not be read, by place: they are left alone in their file, and named."""
        self._records: dict[str, dict[str, Any]] = {}
        self._extra: dict[tuple[str, str], Any] = {}
        self._proceedings: dict[str, Proceedings] = {}
        self._people: People | None = None
        self._calendar: Calendar | None = None
        self._plan: Plan | None = None
        self._bundles: dict[str, Bundle] = {}
        self._taken: dict[str, tuple[object, object, int]] = {}
        self._writing = asyncio.Lock()
        if self.store.collections(EARLIER) and not self.locked:
            move_earlier(self.store)

    # --- reading ---

    def _all(self, kind: type[R], meeting: str = "") -> dict[str, R]:
        return self._collection(PLACES[kind].format(meeting))

    def _collection(self, coll: str) -> dict[str, Any]:
        if coll not in self._records:
            found = self.store.find(coll)
            self._records[coll] = {}
            for kept in found:
                self._take_in(kept)
        return self._records[coll]

    def _take_in(self, kept: Kept) -> None:
        where = f"{kept.coll}/{kept.id}"
        self.damaged.pop(where, None)
        try:
            record = msgspec.convert(kept.doc, kind_kept_in(kept.coll))
        except msgspec.ValidationError as error:
            self._records[kept.coll].pop(kept.id, None)
            self.damaged[where] = in_words(kept, error)
            return
        self._records[kept.coll][kept.id] = record
        if extra := unknown(kept.doc, msgspec.to_builtins(record)):
            self._extra[kept.coll, kept.id] = extra
        else:
            self._extra.pop((kept.coll, kept.id), None)

    def panel(self) -> Panel | None:
        """The body served; None in an empty folder."""
        return next(iter(self._all(Panel).values()), None)

    def people(self) -> People:
        if self._people is None:
            self._people = People(self._all(Person).values())
        return self._people

    def holidays(self) -> list[Holiday]:
        """The clerk's corrections of the table of bank holidays."""
        return sorted(self._all(Holiday).values(), key=lambda holiday: (holiday.date, holiday.id))

    def calendar(self) -> Calendar:
        """Which days are working days, the corrections taken in."""
        if self._calendar is None:
            self._calendar = Calendar(self.holidays())
        return self._calendar

    def entries(self) -> list[PlanEntry]:
        """The dates of the plan as they were planned, without their meetings."""
        return sorted(self._all(PlanEntry).values(), key=lambda entry: (entry.date, entry.id))

    def plan(self) -> Plan:
        """Every date there is with what is due at it, and what waits without one."""
        if self._plan is None:
            self._plan = the_plan(self.meetings(), self.entries(), self._all(PlannedItem).values())
        return self._plan

    def follow_ups(self) -> list[FollowUp]:
        return list(self._all(FollowUp).values())

    def cases(self) -> list[Case]:
        """The register of complaints, in order of reference. Raises Locked."""
        return sorted(self._all(Case).values(), key=lambda case: case.reference)

    def erasures(self) -> list[Erasure]:
        """That cases were erased, the first one first."""
        return sorted(self._all(Erasure).values(), key=lambda erasure: (erasure.on, erasure.id))

    def meetings(self) -> list[Meeting]:
        return sorted(self._all(Meeting).values(), key=lambda m: (m.date, m.ordinal))

    def meeting(self, id: str) -> Meeting | None:
        return self._all(Meeting).get(id)

    def bundle(self, id: str) -> Bundle | None:
        """All that is kept about one meeting, in order; None where there is no such meeting."""
        meeting = self.meeting(id)
        if meeting is None:
            return None
        bundle = self._kept(meeting)
        panel = self.panel()
        first = first_minute(panel, meeting, self.meetings, self._minutes_taken) if panel else 1
        if bundle.first_minute != first:
            bundle = self._bundles[id] = replace(bundle, first_minute=first)
        return bundle

    def _kept(self, meeting: Meeting) -> Bundle:
        """What is kept about one meeting, its minutes numbered as they were when last asked for."""
        id = meeting.id
        if id not in self._bundles:
            self._bundles[id] = Bundle(
                meeting=meeting,
                items=agenda_order(self._all(AgendaItem, id).values()),
                apologies=tuple(self._all(Apology, id).values()),
                substitutions=tuple(self._all(Substitution, id).values()),
                events=tuple(sorted(self._collection(EVENTS.format(id)).values(), key=lambda e: (e.place, e.id))),
                publications=in_order_of_publication(self._all(Publication, id).values()),
                questions=in_order_of_questions(self._all(PublicQuestion, id).values()),
                copies=tuple(self._all(MinutesCopy, id).values()),
            )
        return self._bundles[id]

    def _minutes_taken(self, id: str) -> int:
        """How many minutes a meeting has, counted anew only where it has changed."""
        meeting = self.meeting(id)
        if meeting is None:
            return 0
        bundle = self._kept(meeting)
        events, items, taken = self._taken.get(id, (None, None, 0))
        if events is not bundle.events or items is not bundle.items:
            taken = minutes_taken(bundle)
            self._taken[id] = (bundle.events, bundle.items, taken)
        return taken

    def proceedings(self, id: str) -> Proceedings | None:
        """Where a meeting stands. Kept, and carried on by new events alone where nothing earlier changed."""
        bundle, panel = self.bundle(id), self.panel()
        if bundle is None or panel is None:
            return None
        known = self._proceedings.get(id)
        same_world = known is not None and known.panel is panel and known.people is self.people()
        if known is None or not same_world or (known.bundle is not bundle and not extended(known, bundle)):
            self._proceedings[id] = fold(bundle, panel, self.people())
        return self._proceedings[id]

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
    def keeps_cases(self) -> bool:
        """Whether there is any case, without opening one."""
        store = self.store
        try:
            return isinstance(store, SealedStore) and any(store.count(coll) for coll in SEALED_CASES)
        except Unusable:
            return True

    def unlock(self, passphrase: str) -> None:
        """Open the register of complaints. Raises WrongPassphrase. Takes a tenth of a second: not on the event loop."""
        if self.ring:
            self.ring.unlock(passphrase)
            self._forget_sealed()
            move_earlier(self.store)

    async def give_passphrase(self, passphrase: str) -> None:
        """As ``unlock``, without holding up the event loop while the key is worked out."""
        if self.ring:
            async with self._writing:
                await asyncio.to_thread(self.ring.unlock, passphrase)
                await asyncio.to_thread(move_earlier, self.store)
            self._forget_sealed()

    async def set_passphrase(self, new: str, present: str = "") -> None:
        """Set, change or (empty) take off the passphrase; ``present`` is the one there is.

        Raises WrongPassphrase, Locked, NotSaved, Unusable: then the one before still holds.
        """
        assert self.ring is not None, "only a folder's register has a passphrase"
        if self.store.read_only:
            raise Unusable(f"The passphrase was not changed: {self.store.read_only}")
        ring = self.ring

        def change() -> None:
            if ring.has_passphrase:
                ring.unlock(present)
            ring.set_passphrase(new)

        async with self._writing:
            await asyncio.to_thread(change)

    def relock(self) -> None:
        """Forget the register of complaints until the passphrase is given again; nothing where there is none."""
        if self.ring:
            self.ring.relock()
            self._forget_sealed()

    def _forget_sealed(self) -> None:
        for coll in [coll for coll in self._records if is_sealed(coll)]:
            del self._records[coll]
        self._extra = {key: extra for key, extra in self._extra.items() if not is_sealed(key[0])}

    async def erase(self, kind: type[Record], ids: Sequence[str], notes: Sequence[Record], *, by: str = "") -> Change:
        """Erase sealed records for good, in journal and backups too, and keep ``notes`` that it was done.

        Cannot be undone. Raises Conflict, NotSaved, Unusable.
        """
        assert isinstance(self.store, SealedStore), "only a folder's records can be erased"
        ops = self._ops(Act("erase", tuple(Put(note) for note in notes)))
        store, coll = self.store, PLACES[kind]
        async with self._writing:
            note = "erase 1 record of complaints" if len(ids) == 1 else f"erase {len(ids)} records of complaints"
            change = await asyncio.to_thread(store.erase, coll, ids, notes=ops, by=by, note=note)
            return self._applied(change)

    # --- writing ---

    def _ops(self, act: Act) -> list[Op]:
        ops = []
        for change in act.changes:
            record, coll = change.record, place(change.record, change.meeting)
            if isinstance(change, Put):
                doc = overlaid(msgspec.to_builtins(record), self._extra.get((coll, record.id)))
                ops.append(Op("put", coll, record.id, doc, record.rev))
            else:
                ops.append(Op("del", coll, record.id, None, record.rev))
        return ops

    def commit(self, act: Act, *, by: str = "") -> Change:
        """Keep an act; durable on return. Raises Conflict, NotSaved, Unusable: then nothing has changed."""
        return self._applied(self.store.commit(self._ops(act), by=by, note=act.note))

    async def perform(self, act: Act, *, by: str = "") -> Change:
        """As ``commit``, without holding up the event loop while the disk works."""
        async with self._writing:
            ops = self._ops(act)
            change = await asyncio.to_thread(self.store.commit, ops, by=by, note=act.note)
            return self._applied(change)

    async def undo(self, *, by: str = "") -> Change | None:
        async with self._writing:
            change = await asyncio.to_thread(self.store.undo, by=by)
            return self._applied(change) if change else None

    async def redo(self, *, by: str = "") -> Change | None:
        async with self._writing:
            change = await asyncio.to_thread(self.store.redo, by=by)
            return self._applied(change) if change else None

    def _applied(self, change: Change) -> Change:
        self.absorb(change)
        return change

    def absorb(self, change: Change) -> None:
        """Let what is in memory follow a change that is on disk, made here or by another window."""
        for op, after in zip(change.ops, change.after, strict=True):
            if op.coll in self._records:
                if after is not None:
                    self._take_in(after)
                else:
                    self._records[op.coll].pop(op.id, None)
                    self.damaged.pop(f"{op.coll}/{op.id}", None)
            self._forget(op.coll)

    def _forget(self, coll: str) -> None:
        parts = coll.split("/")
        if parts[0] == "meetings":
            if len(parts) == 3:
                self._bundles.pop(parts[1], None)
            else:
                self._bundles.clear()
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
        for known in (self._records, self._extra, self._proceedings, self._bundles, self.damaged):
            known.clear()
        self._people = self._calendar = self._plan = None
        return True

    # --- the whole of it ---

    def everything(self) -> Iterator[tuple[str, Record]]:
        """Every record with the collection it is kept in; meetings one after the other."""
        for coll in self.store.collections():
            if kind_kept_in(coll) is not None and not (self.locked and is_sealed(coll)):
                for record in self._collection(coll).values():
                    yield coll, record

    def check(self) -> list[str]:
        """Every problem there is, in sentences. Reads all, changes nothing."""
        for _ in self.everything():
            pass
        return [*self.store.check(), *self.damaged.values()]


def in_words(kept: Kept, error: msgspec.ValidationError) -> str:
    """What is wrong with a record: its file, its name and the field, in one sentence."""
    reason, _, path = str(error).partition(" - at `$")
    field = path.rstrip("`").lstrip(".")
    file, _, table = kept.coll.rpartition("/")
    where = f", field “{field}”" if field else ""
    return f"{file}.json: record {kept.id} of {table}{where} cannot be read ({reason}). It is left as it is."
