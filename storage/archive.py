"""The typed archive: records in, records out. What a store keeps as documents, the program reads as records."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from secretariat.basics.record import Private, Record, Refused

from .disk.whole import wholly
from .files.records_files import RecordsFiles
from .kept import KeptRecords
from .places import CASES, PLACES, SEALED_LETTERS, kind_kept_in
from .port import Change, MayBeUndecided, NotSaved, Store, StoreError, Told, Unusable, nobody
from .sealed.keyring import KeyRing
from .sealed.names import EARLIER, Named, holds_reasons
from .sealed.sealed import SealedStore, is_sealed

if TYPE_CHECKING:
    import asyncio

    from secretariat.basics.acts import Act
    from secretariat.complaints.not_compared import LetGo
    from secretariat.meetings.meeting import Apology
    from secretariat.minutes.forgotten import Forgotten

    from .going_with import GoingWith

T = TypeVar("T")
P = ParamSpec("P")

SEALED_CASES = (CASES, EARLIER)


class Archive(KeptRecords):
    """Everything the clerk keeps, as records. To be used from one thread; what is awaited (``perform``, ``undo`` …)
    gives the disk's work to another thread by itself."""

    def __init__(self, store: Store) -> None:
        self._beneath = store.inner if isinstance(store, SealedStore) else store
        if store.folder is not None and not isinstance(store, SealedStore):
            store = SealedStore(store, KeyRing(store.folder))
        super().__init__(store)
        self.ring = store.ring if isinstance(store, SealedStore) else None
        """The keys of what is sealed; None over a store that has no folder."""
        self.files = RecordsFiles(store, lambda coll: self.locked and is_sealed(coll))
        if not self.locked:
            self._renew()
            self._move_earlier()
        self.take_in_waiting()

    @cached_property
    def _writing(self) -> asyncio.Lock:
        """Held by whoever writes. A command has no event loop, and does without what it takes to load one."""
        import asyncio

        return asyncio.Lock()

    def take_in_waiting(self) -> None:
        """Put on record the papers that were written while another window had the folder. Nothing where none was, or
        where nothing can be written now: then they go on waiting."""
        if self.store.read_only:
            return
        for made in self.last_exports.waiting():
            from secretariat.papers.exported import noted

            if not self.last_exports.has(made):
                try:
                    self.commit(noted(made), by=made.by, same=True)
                except StoreError:
                    return
            self.last_exports.taken_in(made)

    # --- what is sealed ---

    @property
    def reasons_that_stay_shut(self) -> int:
        """How many reasons cannot be opened, of apologies and others. Reads every one of them."""
        return len(self.store.reasons.unopened()) if isinstance(self.store, SealedStore) else 0

    @property
    def letters_that_stay_shut(self) -> int:
        """How many letters about complaints could not be opened, of those that were asked for."""
        return sum(place.startswith(f"{SEALED_LETTERS}/") for place in self.store.unopened)

    def reason(self, given: Apology | LetGo | Forgotten) -> Private | None:
        """Why someone will not come, or something was done; None where it is sealed and cannot be opened now."""
        if given.reason or not given.sealed_reason or not isinstance(self.store, SealedStore):
            return given.reason
        try:
            return Private(self.store.reasons.open(given.id, given.sealed_reason))
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
            return isinstance(store, SealedStore) and any(store.ids(coll) for coll in SEALED_CASES)
        except Unusable:
            return True

    @property
    def keeps_sealed(self) -> bool:
        """Whether there is anything about a complaint, a letter without a case too, without opening it."""
        store = self.store
        try:
            return isinstance(store, SealedStore) and any(map(store.ids, filter(is_sealed, store.collections())))
        except Unusable:
            return True

    def sealed_ids(self, kind: type[Record]) -> set[str]:
        """The identities of what is kept of a sealed kind, without opening it. Raises Unusable for broken keys."""
        return self.store.ids(PLACES[kind]) if isinstance(self.store, SealedStore) else set()

    def unlock(self, passphrase: str) -> None:
        """Open the register of complaints. Raises WrongPassphrase. Takes half a second: not on the event loop."""
        if self.ring:
            self.ring.unlock(passphrase)
            self._after_unlocking()
            self._forget_sealed()

    def _after_unlocking(self) -> None:
        """What could not be done while the register was locked."""
        self._renew()
        self._move_earlier()

    def _move_earlier(self) -> None:
        if self.store.collections(EARLIER):
            from .sealed.first_register import move_earlier

            move_earlier(self.store)

    def _renew(self) -> None:
        if isinstance(self.store, SealedStore):
            self.store.renew()

    async def give_passphrase(self, passphrase: str) -> None:
        """As ``unlock``, without holding up the event loop while the key is worked out."""
        if self.ring:
            async with self._writing:
                await _in_a_thread(self.ring.unlock, passphrase)
                await _in_a_thread(self._after_unlocking)
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
                await _in_a_thread(change)
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
        self.last_exports.forget()
        self._meetings.forget_heads()

    async def going_with(self, cases: Collection[str]) -> GoingWith:
        """What is erased with the cases of these identities, also what was undone. Raises Locked, Unusable."""
        from .going_with import going_with

        assert isinstance(self.store, SealedStore), "only a folder's records can be erased"
        return await _in_a_thread(going_with, self._beneath, self.store.ring, cases)

    async def erase(self, kind: type[Record], ids: Sequence[str], notes: Sequence[Record], *, by: str = "") -> Change:
        """Erase sealed records for good, in journal and backups too, and keep ``notes`` that it was done.

        Cannot be undone. Raises Conflict, NotSaved, Unusable: then nothing was erased, or the sentence says what is
        still to be done. With a case goes all that ``going_with`` says, and that is noted too: Locked then where the
        register is.
        """
        from secretariat.basics.acts import Act, Put
        from secretariat.basics.amounts import so_many
        from secretariat.basics.clock import now
        from secretariat.complaints.erasure import Erasure

        assert isinstance(self.store, SealedStore), "only a folder's records can be erased"
        store, coll, also = self.store, PLACES[kind], list[Named]()
        async with self._writing:
            if coll == CASES and (going := await self.going_with(ids)).names:
                also, day = going.names, next((note.on for note in notes if isinstance(note, Erasure)), now().date())
                notes = [*notes, *going.notes(day, by)]
            ops = self._records.operations(Act("erase", tuple(Put(note) for note in notes)))
            many = len(ids) + len(also)
            note = f"erase {so_many(many, 'record')} of complaints"
            try:
                change = await _in_a_thread(store.erase, coll, ids, notes=ops, by=by, note=note, also=also)
            except NotSaved:
                self._records.forget(lambda each: each.startswith(f"{coll.partition('/')[0]}/"))
                raise
            return self._applied(change)

    # --- writing ---

    def commit(self, act: Act, *, by: str = "", same: bool = False) -> Change:
        """Keep an act; durable on return. Raises Conflict, NotSaved, Unusable: then nothing has changed.

        ``same``: it changes nothing that was said, such as a note that a paper was written; undo and redo pass over it.
        """
        with wholly():
            return self._applied(self.store.commit(self._records.operations(act), by=by, note=act.note, same=same))

    async def perform(self, act: Act, *, by: str = "", same: bool = False) -> Change:
        """As ``commit``, without holding up the event loop while the disk works."""
        async with self._writing:
            ops = self._records.operations(act)
            change = await _in_a_thread(self.store.commit, ops, by=by, note=act.note, same=same)
            return self._applied(change)

    def undo_now(self, *, by: str = "") -> Change | None:
        """As ``undo``, for whoever has no event loop."""
        with wholly():
            change = self.store.undo(by=by)
            return self._applied(change) if change else None

    def redo_now(self, *, by: str = "") -> Change | None:
        """As ``redo``, for whoever has no event loop."""
        with wholly():
            change = self.store.redo(by=by)
            return self._applied(change) if change else None

    async def undo(self, *, by: str = "") -> Change | None:
        return await self.carry_out(lambda: self.store.undo(by=by))

    async def redo(self, *, by: str = "") -> Change | None:
        return await self.carry_out(lambda: self.store.redo(by=by))

    async def carry_out(self, write: Callable[[], Change | None]) -> Change | None:
        """Let ``write`` change the store, without holding up the event loop while the disk works."""
        async with self._writing:
            change = await _in_a_thread(write)
            return self._applied(change) if change else None

    def _applied(self, change: Change) -> Change:
        self.absorb(change)
        return change

    async def version_at_rest(self) -> int:
        """The version of the records in memory, once all that is being written is in them.

        Where it is the same before and after some work, no act came between: the store holds what memory does, at
        both moments and at each one in the middle.
        """
        async with self._writing:
            return self.version()

    def absorb(self, change: Change) -> None:
        """Bring what is in memory up to a change that is on disk, made here or by another window."""
        self._records.absorb(change)
        self.last_exports.absorb(change)
        for op in change.ops:
            self._forget(op.coll)

    async def follow(self) -> bool:
        """In a window open for reading only: take in what the writer did since. Returns whether there was anything."""
        if not self.store.read_only:
            return False
        async with self._writing:  # the writer's, but here too memory is behind the store meanwhile
            if not await _in_a_thread(self.store.refresh):
                return False
            self._forget_all()
            return True

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
                await _in_a_thread(self._beneath.go_on, from_files=from_files, by=by)
            self._forget_all()
            return True

    # --- all of it ---

    def log(self, after: int = 0) -> Iterator[Change]:
        """The acts after one, as the log has them: nothing that is sealed is opened for it. In any thread."""
        return self._beneath.changes(after)

    def everything(self) -> Iterator[tuple[str, Record]]:
        """Every record with the collection it is kept in; meetings one after the other."""
        for coll in self.store.collections():
            if kind_kept_in(coll) is not None and not (self.locked and is_sealed(coll)):
                for record in self._records.collection(coll).values():
                    yield coll, record

    def check(self, told: Told = nobody) -> list[str]:
        """Every problem found on reading all records, each as a sentence. Changes nothing. ``told`` is told how far it
        is, and may raise."""
        told("Reading every record")
        for _ in self.everything():
            pass
        return [*self.store.check(told), *self.damaged.values(), *self.files.problems(told)]


async def _in_a_thread(work: Callable[P, T], *given: P.args, **more: P.kwargs) -> T:
    """The outcome of work that waits for the disk, while the event loop goes on."""
    import asyncio  # loaded already wherever there is a loop

    return await asyncio.to_thread(work, *given, **more)
