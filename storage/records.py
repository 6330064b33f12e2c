"""The documents of a store, read as records: a collection when first needed, then kept up to date with every act."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from secretariat.basics.record import Record

from .places import PLACES, kind_of, place
from .port import Change, Kept, Op, Store

if TYPE_CHECKING:
    from secretariat.basics.acts import Act

R = TypeVar("R", bound=Record)


class Records:
    """The records of a store, by collection and identity. Fields that this version does not know are kept aside
    and written back with the record, so that nothing of a newer version is lost."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.damaged: dict[str, str] = {}
        """Records that could not be read, by place: they are left alone in their file, and named."""
        self._read: dict[str, dict[str, Any]] = {}
        self._kept: dict[str, dict[str, Kept]] = {}
        """What each record was read from."""
        self._changes: Counter[str] = Counter()
        self._forgotten = 0

    def of(self, kind: type[R], meeting: str = "") -> dict[str, R]:
        """Every record of a kind, by identity."""
        return self.collection(PLACES[kind].format(meeting))

    def collection(self, coll: str) -> dict[str, Any]:
        """Every record of a collection that can be read, by identity."""
        if coll not in self._read:
            found = self.store.find(coll)
            self._read[coll], self._kept[coll] = {}, {}
            for kept in found:
                self._take_in(kept)
        return self._read[coll]

    def values_of(self, coll: str, field: str) -> list[Any]:
        """What the records of a collection have in a field, those left out that have none. None is read in for it."""
        if coll in self._read:
            return [getattr(each, field) for each in self._read[coll].values() if hasattr(each, field)]
        return [doc[field] for kept in self.store.find(coll, having=field) if field in (doc := kept.doc)]

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
            record = record_of(kept)
        except msgspec.ValidationError as error:
            self._drop(kept.coll, kept.id)
            self.damaged[f"{kept.coll}/{kept.id}"] = damage_sentence(kept, error)
            return
        self._read[kept.coll][record.id] = record
        self._kept[kept.coll][record.id] = kept

    def _drop(self, coll: str, id: str) -> None:
        for known in (self._read, self._kept):
            known[coll].pop(id, None)

    def operations(self, act: Act) -> list[Op]:
        """The operations that write an act to the store."""
        from secretariat.basics.acts import Put

        from .unknown import overlaid

        ops = []
        for change in act.changes:
            record, coll = change.record, place(change.record, change.meeting)
            if isinstance(change, Put):
                doc = overlaid(msgspec.to_builtins(record), self._unknown(coll, record.id))
                ops.append(Op("put", coll, record.id, doc, record.rev))
            else:
                ops.append(Op("del", coll, record.id, None, record.rev))
        return ops

    def _unknown(self, coll: str, id: str) -> Any:
        """The fields that the record which stands here was read without; None for none."""
        from .unknown import unknown

        record = self._read.get(coll, {}).get(id)
        return None if record is None else unknown(self._kept[coll][id].doc, msgspec.to_builtins(record))

    def absorb(self, change: Change) -> None:
        """Bring the records in memory up to a change that is on disk."""
        self._changes.update({op.coll for op in change.ops})
        for op, after in zip(change.ops, change.after, strict=True):
            if op.coll in self._read:
                if after is not None:
                    self._take_in(after)
                else:
                    self._drop(op.coll, op.id)
                    self.damaged.pop(f"{op.coll}/{op.id}", None)

    def forget(self, chosen: Callable[[str], bool]) -> None:
        """Drop the chosen collections from memory: they are read again when next needed."""
        for coll in [coll for coll in self._read if chosen(coll)]:
            del self._read[coll]
            self._kept.pop(coll, None)
            self._changes[coll] += 1

    def forget_all(self) -> None:
        """Drop everything from memory: it is read again when needed."""
        self._forgotten += 1
        for known in (self._read, self._kept, self.damaged):
            known.clear()


def record_of(kept: Kept) -> Any:
    """The record that a document is. Raises msgspec.ValidationError, which says where it is damaged."""
    kind = kind_of(kept.coll, kept.text)
    try:
        return _decoder(kind).decode(kept.text)
    except msgspec.ValidationError:
        return msgspec.convert(kept.doc, kind)  # which says more of what it found instead


@cache
def _decoder(kind: Any) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(kind)


def damage_sentence(kept: Kept, error: msgspec.ValidationError) -> str:
    """What is wrong with a record: its file, its name and the field, in one sentence."""
    reason, _, path = str(error).partition(" - at `$")
    field = path.rstrip("`").lstrip(".")
    file, _, table = kept.coll.rpartition("/")
    where = f", field “{field}”" if field else ""
    return f"{file}.json: record {kept.id} of {table}{where} cannot be read ({reason}). It is left as it is."
