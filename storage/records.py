"""The documents of a store, read as records: a collection when first needed, then kept up to date with every act."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any, TypeVar

import msgspec

from secretariat.basics.acts import Act, Put
from secretariat.basics.record import Record

from .places import PLACES, kind_of, place
from .port import Change, Kept, Op, Store
from .unknown import overlaid, plainly_known, unknown

R = TypeVar("R", bound=Record)


class Records:
    """The records of a store, by collection and identity. Fields that this version does not know are kept aside
    and written back with the record, so that nothing of a newer version is lost."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.damaged: dict[str, str] = {}
        """Records that could not be read, by place: they are left alone in their file, and named."""
        self._read: dict[str, dict[str, Any]] = {}
        self._extra: dict[tuple[str, str], Any] = {}
        self._changes: Counter[str] = Counter()
        self._forgotten = 0

    def of(self, kind: type[R], meeting: str = "") -> dict[str, R]:
        """Every record of a kind, by identity."""
        return self.collection(PLACES[kind].format(meeting))

    def collection(self, coll: str) -> dict[str, Any]:
        """Every record of a collection that can be read, by identity."""
        if coll not in self._read:
            found = self.store.find(coll)
            self._read[coll] = {}
            for kept in found:
                self._take_in(kept)
        return self._read[coll]

    def values_of(self, coll: str, field: str) -> list[Any]:
        """What the records of a collection have in a field, those left out that have none. None is read in for it."""
        if coll in self._read:
            return [getattr(each, field) for each in self._read[coll].values() if hasattr(each, field)]
        return [kept.doc[field] for kept in self.store.find(coll, having=field) if field in kept.doc]

    def as_they_stand(self) -> Records:
        """The same records, which no later change reaches."""
        still = Records(self.store)
        still._read = {coll: dict(records) for coll, records in self._read.items()}
        still.damaged = dict(self.damaged)
        return still

    def version(self, prefix: str = "") -> int:
        """Rises with whatever changes here in a collection beginning with ``prefix``, and with nothing else.

        The store's own is ahead of it for as long as an act is written: it rises in the thread that writes, and what is
        read here then is still what stood before.
        """
        return self._forgotten + sum(n for coll, n in self._changes.items() if coll.startswith(prefix))

    def _take_in(self, kept: Kept) -> None:
        if self.damaged:
            self.damaged.pop(f"{kept.coll}/{kept.id}", None)
        try:
            record = msgspec.convert(kept.doc, kind_of(kept.coll, kept.doc))
        except msgspec.ValidationError as error:
            self._read[kept.coll].pop(kept.id, None)
            self.damaged[f"{kept.coll}/{kept.id}"] = damage_sentence(kept, error)
            return
        self._read[kept.coll][kept.id] = record
        extra = None if plainly_known(kept.doc, type(record)) else unknown(kept.doc, msgspec.to_builtins(record))
        if extra:
            self._extra[kept.coll, kept.id] = extra
        else:
            self._extra.pop((kept.coll, kept.id), None)

    def operations(self, act: Act) -> list[Op]:
        """The operations that write an act to the store."""
        ops = []
        for change in act.changes:
            record, coll = change.record, place(change.record, change.meeting)
            if isinstance(change, Put):
                doc = overlaid(msgspec.to_builtins(record), self._extra.get((coll, record.id)))
                ops.append(Op("put", coll, record.id, doc, record.rev))
            else:
                ops.append(Op("del", coll, record.id, None, record.rev))
        return ops

    def absorb(self, change: Change) -> None:
        """Bring the records in memory up to a change that is on disk."""
        self._changes.update({op.coll for op in change.ops})
        for op, after in zip(change.ops, change.after, strict=True):
            if op.coll in self._read:
                if after is not None:
                    self._take_in(after)
                else:
                    self._read[op.coll].pop(op.id, None)
                    self.damaged.pop(f"{op.coll}/{op.id}", None)

    def forget(self, chosen: Callable[[str], bool]) -> None:
        """Drop the chosen collections from memory: they are read again when next needed."""
        for coll in [coll for coll in self._read if chosen(coll)]:
            del self._read[coll]
            self._changes[coll] += 1
        self._extra = {key: extra for key, extra in self._extra.items() if not chosen(key[0])}

    def forget_all(self) -> None:
        """Drop everything from memory: it is read again when needed."""
        self._forgotten += 1
        for known in (self._read, self._extra, self.damaged):
            known.clear()


def damage_sentence(kept: Kept, error: msgspec.ValidationError) -> str:
    """What is wrong with a record: its file, its name and the field, in one sentence."""
    reason, _, path = str(error).partition(" - at `$")
    field = path.rstrip("`").lstrip(".")
    file, _, table = kept.coll.rpartition("/")
    where = f", field “{field}”" if field else ""
    return f"{file}.json: record {kept.id} of {table}{where} cannot be read ({reason}). It is left as it is."
