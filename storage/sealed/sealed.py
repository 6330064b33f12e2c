"""A store some of whose records are sealed: what goes to the disk of them is ciphertext, in every copy there will be.

It stands between the archive and any other store, and passes on all that is not sealed. Which collections are: those
of the register of complaints, and the half-typed words of its forms. Of an apology the reason alone is sealed.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import nullcontext

import msgspec
from msgspec.structs import replace

from storage.port import Change, Irreversible, Kept, Op, Store, StoreError, Told, Touched, Unusable, nobody
from storage.sealed import renewing
from storage.sealed.keyring import FILE, KeyRing, Locked, lacking_sentence, named_in
from storage.sealed.names import EARLIER, FORGOTTEN, REGISTER, Named, draft_name, is_boxed_draft, key_name
from storage.sealed.names import OPEN as OPEN
from storage.sealed.names import is_sealed as is_sealed
from storage.sealed.passing_on import PassingOn
from storage.sealed.reasons import Reasons
from storage.sealed.ring import Ring


class SealedStore(PassingOn):
    """A Store over another one. ``ring`` holds the keys."""

    def __init__(self, store: Store, ring: KeyRing) -> None:
        self.inner = store
        self.ring = ring
        self.reasons = Reasons(store, ring, self.trouble)
        """Of the apologies: sealed on their way in, and opened for the clerk alone."""
        self._half_typed: dict[str, str] = {}
        """What was typed into the form of an apology while the register was locked, and is sealed on the disk."""
        self.unopened: dict[str, str] = {}
        """Sealed records that could not be opened, by place, with the reason."""
        self._fitting: object = None
        """For which state of records and keys every record was found to have its key."""
        ring.why_not, ring.lacking = lambda: store.read_only, self._lacking_in
        self._set_in_order()

    def _set_in_order(self) -> None:
        """Mend the files of keys, finish an erasing; what is wrong with them is told at the start."""
        if not self.inner.read_only:
            from storage.sealed import erasing

            for work in (self.ring.mend, lambda: erasing.finish(self.inner, self.ring)):
                try:
                    work()
                except Unusable:
                    pass  # ``trouble`` says so
                except StoreError as error:
                    self.inner.notices.append(str(error))
        trouble = self.trouble()
        self._told = len(self.ring.notices)
        self.inner.notices += [*self.ring.notices, *([trouble] if trouble else [])]

    @property
    def notices(self) -> list[str]:
        new, self._told = self.ring.notices[self._told :], len(self.ring.notices)
        self.inner.notices += new
        return self.inner.notices

    @notices.setter
    def notices(self, notices: list[str]) -> None:
        self.inner.notices = notices

    def may_go_back(self, op: Op) -> bool:
        """Whether a record may be made what it was in a backup: a sealed one only where it can be opened afterwards."""
        if not is_sealed(op.coll):
            return True
        if self.ring.locked:
            return False
        sealed = (op.doc or {}).get("sealed")
        if op.do == "del" or not isinstance(sealed, str):
            return op.do == "del"
        name = key_name(op.coll, op.id)
        try:
            return not self.ring.is_erased(name) and bool(self.ring.open(name, sealed))
        except (KeyError, StoreError):
            return False

    def close(self) -> None:
        self.ring.relock()
        self.inner.close()

    # --- whether the keys are there ---

    def trouble(self) -> str:
        """What is wrong with the keys, as a sentence for the clerk; empty where every sealed record has its own."""
        try:
            lacking = len(self._lacking())
        except Unusable as reason:
            return str(reason)
        return lacking_sentence(lacking) if lacking else ""

    def _lacking(self) -> list[str]:
        """The sealed records whose key is not there. Raises Unusable."""
        state = (self.inner.version(REGISTER), self.ring.ring, self.ring.locked)
        if state == self._fitting:
            return []
        erased = set(self.ring.ring.erased)
        lacking = [name for name, sealed in self._sealed() if name not in erased and not self.ring.fits(name, sealed)]
        self._fitting = None if lacking else state
        return lacking

    def _lacking_in(self, ring: Ring) -> int:
        erased = set(ring.erased)
        return sum(name not in erased and not named_in(ring, name, sealed) for name, sealed in self._sealed())

    def _sealed(self) -> Iterator[tuple[str, str]]:
        """Every record that is sealed: the name of its key, and the words."""
        for coll in self.inner.collections(REGISTER):
            for kept in self.inner.find(coll) if is_sealed(coll) else []:
                if isinstance(sealed := kept.doc.get("sealed"), str):
                    yield key_name(coll, kept.id), sealed

    def _make_keys(self, names: Sequence[str]) -> None:
        """Keys for what has none yet; none while a sealed record lacks its own. Raises Locked, NotSaved, Unusable."""
        if self.inner.read_only:
            raise Unusable(self.inner.read_only)
        if all(map(self.ring.has, names)):
            return
        if trouble := self.trouble():
            raise Unusable(trouble)
        self.ring.make(names)

    # --- reading ---

    def get(self, coll: str, id: str) -> Kept | None:
        """One record, or None; also for one whose key was erased. Raises Locked."""
        kept = self.inner.get(coll, id)
        return self._opened(kept) if kept else None

    def find(self, coll: str, *, having: str = "") -> list[Kept]:
        """Every record of a collection. Raises Locked."""
        if not is_sealed(coll):
            return self.inner.find(coll, having=having)
        return [opened for kept in self.inner.find(coll) if (opened := self._opened(kept))]

    def ids(self, coll: str) -> set[str]:
        """The identities of the records of a collection that were not erased, without opening one."""
        return {kept.id for kept in self.inner.find(coll) if not self.ring.is_erased(key_name(coll, kept.id))}

    def _opened(self, kept: Kept) -> Kept | None:
        if not is_sealed(kept.coll) or not isinstance(sealed := kept.doc.get("sealed"), str):
            return kept
        stamp = kept.stamp
        name = key_name(kept.coll, stamp.id)
        if self.ring.is_erased(name):
            return None
        try:
            doc = msgspec.json.decode(self.ring.open(name, sealed))
        except KeyError:
            self.unopened[name] = f"complaints.json: the key of record {stamp.id} is missing, so it cannot be opened."
            return None
        except StoreError as error:
            if self.ring.locked:
                raise
            self.unopened[name] = str(error)
            return None
        self.unopened.pop(name, None)
        return Kept.of(kept.coll, {**doc, "id": stamp.id, "rev": stamp.rev})

    def changes(self, after: int = 0, coll: str = "", id: str = "", *, documents: bool = True) -> Iterator[Change]:
        """The history. Of sealed records it gives what is on the disk, unless they can be opened now."""
        for change in self.inner.changes(after, coll, id, documents=documents):
            yield self._shown(change) if documents else change

    def _shown(self, change: Change) -> Change:
        if not any(is_sealed(op.coll) for op in change.ops):
            return change
        return replace(change, before=tuple(map(self._as_far_as_can_be, change.before)),
                               after=tuple(map(self._as_far_as_can_be, change.after)))  # fmt: skip

    def _as_far_as_can_be(self, kept: Kept | None) -> Kept | None:
        return kept if kept is None or self.ring.closed else self._opened(kept)

    def draft(self, key: str) -> str:
        """A half-typed text; of a sealed one nothing while the register is locked, or its key is not there."""
        text, name = self.inner.draft(key), draft_name(key)
        if text and is_boxed_draft(key):
            return self._boxed_draft(key, text)
        if not text or not name:
            return text
        if self.ring.closed or self.ring.is_erased(name):
            return ""
        try:
            return self.ring.open(name, text).decode()
        except (KeyError, StoreError):
            self.unopened[name] = "What was half typed in a form of the register cannot be opened: its key is missing."
            return ""

    def drafts(self) -> list[str]:
        """The keys of what is half typed; of what is sealed, those that can be read now."""
        return [key for key in self.inner.drafts() if not draft_name(key) or self.draft(key)]

    def _boxed_draft(self, key: str, text: str) -> str:
        if text.startswith("{"):  # in the clear: of before they were sealed, or where there is no key yet
            return text
        try:
            return self.reasons.open(key, text)
        except (KeyError, StoreError):
            return self._half_typed.get(key, "")

    def _save_boxed_draft(self, key: str, text: str) -> None:
        if text and self.inner.draft(key) and not self.draft(key):
            raise Unusable(
                "What was half typed in this form before is sealed, and is not written over: open the register (F8) "
                "to see it again. Save the form, and nothing is lost."
            )
        if not text or text != self.draft(key):
            self.inner.save_draft(key, (text and self.reasons.shut(key, text)) or text)
            self._half_typed[key] = text

    # --- acting ---

    def commit(self, ops: Sequence[Op], *, by: str, note: str, same: bool = False) -> Change:
        """As the store's own, the documents sealed on their way. Raises Locked too."""
        names = [key_name(op.coll, op.id) for op in ops if op.do == "put" and is_sealed(op.coll)]
        with self.ring.turn if names else nullcontext():
            if names:
                self._make_keys(names)
            change = self.inner.commit([self._closed(op) for op in ops], by=by, note=note, same=same)
        self.reasons.look_at(change)
        return self._shown(change)

    def _closed(self, op: Op) -> Op:
        if op.doc is None or not is_sealed(op.coll):
            return self.reasons.closed(op)
        plain = {name: value for name, value in op.doc.items() if name not in ("id", "rev")}
        sealed = self.ring.seal(key_name(op.coll, op.id), msgspec.json.encode(plain))
        return replace(op, doc={"id": op.id, "sealed": sealed})

    def undo(self, *, by: str) -> Change | None:
        """Take back the last act. Raises Locked where it was the register's, Irreversible where it was an erasing."""
        self._judge(self.inner.undo_touches())
        return self._looked_at(self.inner.undo(by=by))

    def redo(self, *, by: str) -> Change | None:
        """Do it again. Raises Locked where it was the register's."""
        self._judge(self.inner.redo_touches())
        return self._looked_at(self.inner.redo(by=by))

    def _looked_at(self, change: Change | None) -> Change | None:
        if change is None:
            return None
        self.reasons.look_at(change)
        return self._shown(change)

    def _judge(self, touched: Collection[Touched]) -> None:
        """Raises Irreversible or Locked where an act that did this may not be taken back, or done again, now."""
        gone = any(do == "del" and is_sealed(coll) for do, coll in touched)
        if gone and any(coll in OPEN for _, coll in touched):
            raise Irreversible("Cases were erased for good: that, and what was done before it, cannot be taken back.")
        if set(touched) == {("put", FORGOTTEN)}:
            raise Irreversible(
                "Words were forgotten for good: that, and what was done before it, cannot be taken back."
            )
        if any(coll == EARLIER for _, coll in touched):
            raise Irreversible(
                "The first register was moved into this one: what was done before that cannot be taken back."
            )
        if any(is_sealed(coll) for _, coll in touched) and self.ring.locked:
            raise Locked

    def undo_touches(self) -> list[Touched]:
        return self.inner.undo_touches()

    def redo_touches(self) -> list[Touched]:
        return self.inner.redo_touches()

    def save_draft(self, key: str, text: str) -> None:
        """Keep a half-typed text; one of the register's under a key of its own, forgotten with the text.

        Raises Locked too; Unusable where what stands there cannot be opened, for it is not written over.
        """
        name = draft_name(key)
        if not name:
            (self._save_boxed_draft if is_boxed_draft(key) else self.inner.save_draft)(key, text)
            return
        with self.ring.turn:
            if text:
                there = self.inner.draft(key)
                if there and not self.ring.has(name) and not self.ring.is_erased(name):
                    raise Unusable(f"What was half typed there before cannot be opened: its key is not in {FILE}.")
                self._make_keys([name])
                if text != self.draft(key):
                    self.inner.save_draft(key, self.ring.seal(name, text.encode()))
                return
            self.inner.save_draft(key, "")
            if not self.inner.read_only and self.ring.has(name):
                self.ring.erase([name])

    def watch(self, watcher: Callable[[Change], None]) -> Callable[[], None]:
        """Call ``watcher`` after each act."""
        return self.inner.watch(lambda change: watcher(self._shown(change)))

    def refresh(self) -> bool:
        """Take in what the writer did since: the records first, for their keys were written before them."""
        new = self.inner.refresh()
        self.ring.forget()
        return new

    # --- passphrase and erasing ---

    def set_passphrase(self, new: str) -> None:
        """Set, change or (empty) take off the passphrase, and seal anew what is held where there are new keys.

        Raises Locked, NotSaved, Unusable: then the one before still holds. Unusable also where a record lacks its key.
        """
        if not self.ring.locked and (trouble := self.trouble() or self._reasons_lacking()):
            raise Unusable(trouble)
        self.ring.set_passphrase(new)
        if new:
            self._told_aside()
            self.renew()

    def renew(self) -> bool:
        """Seal anew what an earlier key sealed; whether there was anything. What prevents it is told, and no error."""
        try:
            renewed = renewing.renew(self.inner, self.ring)
            return self.reasons.sweep() is not None or renewed
        except StoreError as error:
            self.inner.notices.append(f"{str(error).rstrip('.')}: the register is sealed anew at the next opening.")
            return False

    def seal_reasons(self) -> Change | None:
        """Seal every reason that came back in the clear; what prevents it is told, and no error."""
        try:
            return self.reasons.sweep(anew=True)
        except StoreError as error:
            self.inner.notices.append(f"{str(error).rstrip('.')}: reasons to be sealed may stand in the clear.")
            return None

    def erase(
        self, coll: str, ids: Sequence[str], *, notes: Sequence[Op], by: str, note: str, also: Sequence[Named] = ()
    ) -> Change:
        """Erase sealed records, and others ``also``, for good and in every copy, as ``erasing.erase`` says."""
        from storage.sealed import erasing

        gone = [*((coll, id) for id in ids), *also]
        change = erasing.erase(self.inner, self.ring, gone, notes=notes, by=by, note=note)
        self.unopened = {name: why for name, why in self.unopened.items() if not self.ring.is_erased(name)}
        self._told_aside()
        return self._shown(change)

    def _told_aside(self) -> None:
        """Keys in set-aside would open what was just erased or locked."""
        from storage.sealed import erasing

        needed = bool(self.trouble() or self._reasons_lacking())
        self.inner.notices += erasing.clear_set_aside(self.ring, needed=needed)

    def _reasons_lacking(self) -> str:
        """As ``trouble``, of the reasons: it reads every one of them."""
        return lacking_sentence(lacking) if (lacking := self.reasons.lacking()) else ""

    def check(self, told: Told = nobody) -> list[str]:
        """Every problem, those of sealed records too, as far as they can be opened."""
        found, trouble = self.inner.check(told), self.trouble()
        if not self.ring.closed:
            for coll in self.inner.collections(REGISTER):
                self.find(coll)
        reasons = {} if self.ring.closed else self.reasons.unopened()
        return [*found, *self.ring.notices, *([trouble] if trouble else []), *self.unopened.values(), *reasons.values()]
