"""A store some of whose records are sealed: what goes to the disk of them is ciphertext, in every copy there will be.

It stands between the archive and any other store, and passes on all that is not sealed. Which collections are: those
of the register of complaints, and the half-typed words of its forms.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path

import msgspec

from storage.port import Change, Irreversible, Kept, Op, Root, Store, StoreError, Touched
from storage.sealed.first_register import EARLIER
from storage.sealed.keyring import KeyRing, Locked

SEALED = ("complaints/",)
OPEN = ("complaints/erasures",)
"""Kept in the clear: that something was erased, and when; nothing of what it was."""
SEALED_DRAFTS = ("complaint", "case", "form: complaint")
"""Beginnings of the keys of drafts that may hold words about a complainant."""


def is_sealed(coll: str) -> bool:
    """Whether the records of a collection are sealed."""
    return coll.startswith(SEALED) and coll not in OPEN


class SealedStore:
    """A Store over another one. ``ring`` holds the keys."""

    def __init__(self, store: Store, ring: KeyRing) -> None:
        self.inner = store
        self.ring = ring
        self.unopened: dict[str, str] = {}
        """Sealed records that could not be opened, by place, with the reason."""
        self._finish_erasing()

    # --- passed on as it is ---

    @property
    def folder(self) -> Path | None:
        return self.inner.folder

    @property
    def read_only(self) -> str:
        return self.inner.read_only

    @read_only.setter
    def read_only(self, why: str) -> None:
        self.inner.read_only = why

    @property
    def notices(self) -> list[str]:
        return self.inner.notices

    @notices.setter
    def notices(self, notices: list[str]) -> None:
        self.inner.notices = notices

    def collections(self, prefix: str = "") -> list[str]:
        return self.inner.collections(prefix)

    def version(self, prefix: str = "") -> int:
        return self.inner.version(prefix)

    def root(self) -> Root | None:
        return self.inner.root()

    def undo_note(self) -> str:
        return self.inner.undo_note()

    def redo_note(self) -> str:
        return self.inner.redo_note()

    def settle(self) -> None:
        self.inner.settle()

    def backup(self, why: str = "") -> str:
        return self.inner.backup(why)

    def backup_of_the_day(self) -> str:
        return self.inner.backup_of_the_day()

    def may_go_back(self, op: Op) -> bool:
        """Whether a record may be made what it was in a backup: a sealed one only where it can be opened afterwards."""
        if not is_sealed(op.coll):
            return True
        if self.ring.locked:
            return False
        sealed = (op.doc or {}).get("sealed")
        if op.do == "del" or not isinstance(sealed, str):
            return op.do == "del"
        name = _name(op.coll, op.id)
        try:
            return not self.ring.is_erased(name) and bool(self.ring.open(name, sealed))
        except (KeyError, StoreError):
            return False

    def close(self) -> None:
        self.ring.relock()
        self.inner.close()

    # --- reading ---

    def get(self, coll: str, id: str) -> Kept | None:
        """One record, or None; also for one whose key was erased. Raises Locked."""
        kept = self.inner.get(coll, id)
        return self._opened(kept) if kept else None

    def find(self, coll: str) -> list[Kept]:
        """Every record of a collection. Raises Locked."""
        found = self.inner.find(coll)
        return found if not is_sealed(coll) else [opened for kept in found if (opened := self._opened(kept))]

    def count(self, coll: str) -> int:
        """How many records of a collection there are that were not erased, without opening one."""
        return sum(not self.ring.is_erased(_name(coll, kept.id)) for kept in self.inner.find(coll))

    def _opened(self, kept: Kept) -> Kept | None:
        sealed = kept.doc.get("sealed")
        if not is_sealed(kept.coll) or not isinstance(sealed, str):
            return kept
        name = _name(kept.coll, kept.id)
        if self.ring.is_erased(name):
            return None
        try:
            doc = msgspec.json.decode(self.ring.open(name, sealed))
        except KeyError:
            self.unopened[name] = f"complaints.json: the key of record {kept.id} is missing, so it cannot be opened."
            return None
        except StoreError as error:
            if self.ring.locked:
                raise
            self.unopened[name] = str(error)
            return None
        self.unopened.pop(name, None)
        return kept._replace(doc={**doc, "id": kept.id, "rev": kept.rev})

    def changes(self, after: int = 0, coll: str = "", id: str = "") -> Iterator[Change]:
        """The history. Of sealed records it gives what is on the disk, unless they can be opened now."""
        for change in self.inner.changes(after, coll, id):
            yield self._shown(change)

    def _shown(self, change: Change) -> Change:
        if not any(is_sealed(op.coll) for op in change.ops):
            return change
        return change._replace(before=tuple(map(self._as_far_as_can_be, change.before)),
                               after=tuple(map(self._as_far_as_can_be, change.after)))  # fmt: skip

    def _as_far_as_can_be(self, kept: Kept | None) -> Kept | None:
        if kept is None or self.ring.locked:
            return kept
        return self._opened(kept)

    def draft(self, key: str) -> str:
        """A half-typed text; of a sealed one nothing while the register is locked."""
        text = self.inner.draft(key)
        name = _draft(key)
        if not text or not name or self.ring.locked or name not in self.ring.ring.keys:
            return "" if name else text
        return self.ring.open(name, text).decode()

    # --- acting ---

    def commit(self, ops: Sequence[Op], *, by: str, note: str) -> Change:
        """As the store's own, the documents sealed on their way. Raises Locked too."""
        self.ring.make(_name(op.coll, op.id) for op in ops if op.do == "put" and is_sealed(op.coll))
        return self._shown(self.inner.commit([self._closed(op) for op in ops], by=by, note=note))

    def _closed(self, op: Op) -> Op:
        if op.doc is None or not is_sealed(op.coll):
            return op
        plain = {name: value for name, value in op.doc.items() if name not in ("id", "rev")}
        sealed = self.ring.seal(_name(op.coll, op.id), msgspec.json.encode(plain))
        return op._replace(doc={"id": op.id, "sealed": sealed})

    def undo(self, *, by: str) -> Change | None:
        """Take back the last act. Raises Locked where it was the register's, and Stays where it was an erasing."""
        self._judge(self.inner.undo_touches())
        change = self.inner.undo(by=by)
        return self._shown(change) if change else None

    def redo(self, *, by: str) -> Change | None:
        """Do it again. Raises Locked where it was the register's."""
        self._judge(self.inner.redo_touches())
        change = self.inner.redo(by=by)
        return self._shown(change) if change else None

    def _judge(self, touched: Collection[Touched]) -> None:
        """Raises Irreversible or Locked where an act that did this may not be taken back, or done again, now."""
        gone = any(do == "del" and is_sealed(coll) for do, coll in touched)
        if gone and any(coll in OPEN for _, coll in touched):
            raise Irreversible("Cases were erased for good: that, and what was done before it, cannot be taken back.")
        if any(coll == EARLIER for _, coll in touched):
            raise Irreversible(
                "The first register was moved into this one: what was done before that cannot be taken back."
            )
        if self.ring.locked and any(is_sealed(coll) for _, coll in touched):
            raise Locked

    def undo_touches(self) -> list[Touched]:
        return self.inner.undo_touches()

    def redo_touches(self) -> list[Touched]:
        return self.inner.redo_touches()

    def save_draft(self, key: str, text: str) -> None:
        """Keep a half-typed text; one of the register's under a key of its own, forgotten with the text."""
        name = _draft(key)
        if not name:
            self.inner.save_draft(key, text)
        elif text:
            self.ring.make([name])
            if text != self.draft(key):
                self.inner.save_draft(key, self.ring.seal(name, text.encode()))
        else:
            self.inner.save_draft(key, "")
            if name in self.ring.ring.keys:
                self.ring.erase([name])

    def watch(self, watcher: Callable[[Change], None]) -> Callable[[], None]:
        """Call ``watcher`` after each act."""
        return self.inner.watch(lambda change: watcher(self._shown(change)))

    def refresh(self) -> bool:
        """Take in what the writer did since."""
        self.ring.forget()
        return self.inner.refresh()

    # --- erasing ---

    def erase(self, coll: str, ids: Sequence[str], *, notes: Sequence[Op], by: str, note: str) -> Change:
        """Erase sealed records for good, in every copy; ``notes`` record that it was done. Cannot be undone.

        First the act that takes them out and says so; then their keys are forgotten. Killed in between, opening the
        folder finishes it. Raises Conflict, NotSaved, Unusable.
        """
        ops = [Op("del", coll, id, None, kept.rev) for id in ids if (kept := self.inner.get(coll, id))]
        change = self.inner.commit([*ops, *notes], by=by, note=note)
        self.ring.erase([*(_name(coll, id) for id in ids), *self._drafts_about(ids)])
        for id in ids:
            self.unopened.pop(_name(coll, id), None)
        return self._shown(change)

    def _drafts_about(self, ids: Sequence[str]) -> list[str]:
        """The half-typed forms of these records: their keys are named by the record's identity."""
        return [name for name in self.ring.ring.keys if name.startswith("draft/") and any(id in name for id in ids)]

    def _finish_erasing(self) -> None:
        """Erase the keys of records that are noted as erased: the program was killed between the note and the keys."""
        if self.inner.read_only:
            return
        for kept in self.inner.find(OPEN[0]):
            names = [name for name in kept.doc.get("names", ()) if isinstance(name, str)]
            # A record that is there was not taken out by an erasing of this folder: a document loaded may say so.
            unfinished = [name for name in names if name in self.ring.ring.keys and self._is_gone(name)]
            if unfinished:
                self.ring.erase(unfinished)

    def _is_gone(self, name: str) -> bool:
        file, table, id = name.split("/", 2)
        return self.inner.get(f"{file}/{table}", id) is None

    def check(self) -> list[str]:
        """Every problem, those of sealed records too, as far as they can be opened."""
        found = self.inner.check()
        if not self.ring.locked:
            for coll in self.inner.collections("complaints/"):
                self.find(coll)
        return [*found, *self.ring.notices, *self.unopened.values()]


def _name(coll: str, id: str) -> str:
    return f"{coll}/{id}"


def _draft(key: str) -> str:
    """The name of the key that seals a draft; empty for one that is kept in the clear."""
    return f"draft/{key}" if key.startswith(SEALED_DRAFTS) else ""
