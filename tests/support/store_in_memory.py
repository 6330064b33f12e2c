"""A store that keeps everything in memory, with undo and redo as the journal has them: for tests of many acts."""

from __future__ import annotations

from collections.abc import Sequence

from storage.port import Change, Kept, Op

Place = tuple[str, str]


class MemoryStore:
    """What an archive needs of a store, and no disk."""

    read_only = ""
    folder = None

    def __init__(self) -> None:
        self.notices: list[str] = []
        self.unopened: dict[str, str] = {}
        self._kept: dict[Place, Kept] = {}
        self._done: list[Change] = []
        self._undone: list[Change] = []
        self._seq = 0

    def root(self) -> None:
        """It has no journal."""

    def get(self, coll: str, id: str) -> Kept | None:
        return self._kept.get((coll, id))

    def find(self, coll: str, *, having: str = "") -> list[Kept]:
        return [kept for (where, _), kept in self._kept.items() if where == coll]

    def collections(self, prefix: str = "") -> list[str]:
        return sorted({coll for coll, _ in self._kept if coll.startswith(prefix)})

    def commit(self, ops: Sequence[Op], *, by: str, note: str, same: bool = False) -> Change:
        assert not same, "nothing is sealed here, so nothing is sealed anew"
        change = self._written(ops, by, note)
        self._done.append(change)
        self._undone.clear()
        return change

    def undo(self, *, by: str) -> Change | None:
        return self._back(self._done, self._undone, by)

    def redo(self, *, by: str) -> Change | None:
        return self._back(self._undone, self._done, by)

    def _back(self, here: list[Change], there: list[Change], by: str) -> Change | None:
        """The opposite of the last change of one stack is written, and goes on the other."""
        if not here:
            return None
        last = here.pop()
        opposite = [
            Op("put", op.coll, op.id, before.doc) if before else Op("del", op.coll, op.id)
            for op, before in zip(reversed(last.ops), reversed(last.before), strict=True)
        ]
        change = self._written(opposite, by, last.note)
        there.append(change)
        return change

    def _written(self, ops: Sequence[Op], by: str, note: str) -> Change:
        before, after = [], []
        for op in ops:
            was = self._kept.get((op.coll, op.id))
            assert op.rev in (None, was.rev if was else 0), f"{op.coll}/{op.id} has changed since it was read"
            assert was or op.do == "put", f"{op.coll}/{op.id} is not there to be taken out"
            before.append(was)
            after.append(self._put(op, was) if op.do == "put" else None)
            if op.do == "del":
                del self._kept[op.coll, op.id]
        self._seq += 1
        return Change(self._seq, "", by, note, tuple(ops), tuple(before), tuple(after))

    def _put(self, op: Op, was: Kept | None) -> Kept:
        rev = was.rev + 1 if was else 1
        self._kept[op.coll, op.id] = kept = Kept.of(op.coll, {**(op.doc or {}), "id": op.id, "rev": rev})
        return kept

    def close(self) -> None:
        """There is nothing to close."""
