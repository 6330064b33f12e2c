"""Sealing anew what an earlier key sealed, after a passphrase was set or changed: one act, and the half-typed words.

The act changes no word, so it is no act of the clerk's: taking back the act before it takes it back as well.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple

from storage.port import Change, Op, Store, Touched
from storage.sealed.keyring import KeyRing
from storage.sealed.names import draft_of, is_sealed, key_name

NOTE = "seal the register of complaints anew"


def renew(store: Store, ring: KeyRing) -> bool:
    """Seal anew what is behind; whether there was anything. Killed before, the next opening does it.

    Raises NotSaved, Unusable, Conflict.
    """
    if store.read_only or ring.closed or not any(len(keys) > 1 for keys in ring.ring.keys.values()):
        return False
    with ring.turn:
        ops = list(_behind(store, ring))
        if ops:
            store.commit(ops, by="", note=NOTE)
        for name in list(ring.ring.keys):
            draft = draft_of(name)
            text = store.draft(draft) if draft else ""
            if text and ring.is_behind(name, text) and ring.opens(name, text):
                store.save_draft(draft, ring.seal(name, ring.open(name, text)))
    return bool(ops)


def _behind(store: Store, ring: KeyRing) -> Iterator[Op]:
    for coll in store.collections("complaints/"):
        for kept in store.find(coll) if is_sealed(coll) else []:
            name, sealed = key_name(coll, kept.id), kept.doc.get("sealed")
            if not isinstance(sealed, str) or not ring.has(name) or not ring.is_behind(name, sealed):
                continue
            if ring.opens(name, sealed):
                anew = ring.seal(name, ring.open(name, sealed))
                yield Op("put", coll, kept.id, {"id": kept.id, "sealed": anew}, kept.rev)


def undone(store: Store, by: str, judge: Callable[[Collection[Touched]], None]) -> Change | None:
    """Take back the last act of the clerk's, with what was only sealed anew since.

    ``judge`` is given what that act did, and raises where it may not be taken back: then nothing was.
    """
    if store.undo_note() != NOTE:
        judge(store.undo_touches())
        return store.undo(by=by)
    beneath = under(store)
    if beneath is None:
        return None
    judge(beneath.touches)
    done = []
    while store.undo_note() == NOTE and (change := store.undo(by=by)):
        done.append(change)
    change = store.undo(by=by)
    return as_one(change, [*done, change]) if change else None


class Under(NamedTuple):
    """An act that is under what was only sealed anew."""

    note: str
    touches: list[Touched]


def under(store: Store) -> Under | None:
    """The last act of the clerk's not yet taken back, where what came after it only sealed anew. Reads the history."""
    done: list[Under] = []
    for change in store.changes():
        if change.undoes:
            del done[-1:]
        else:
            done.append(Under(change.note, sorted({(op.do, op.coll) for op in change.ops})))
    return next((act for act in reversed(done) if act.note != NOTE), None)


def redone(store: Store, by: str) -> Change | None:
    """Do again the act last taken back, with what was only sealed anew after it."""
    change = store.redo(by=by)
    if change is None:
        return None
    done = [change]
    while store.redo_note() == NOTE and (renewed := store.redo(by=by)):
        done.append(renewed)
    return as_one(change, done)


def as_one(change: Change, done: list[Change]) -> Change:
    """The act, with every record that changed on the way."""
    return change._replace(
        ops=tuple(op for each in done for op in each.ops),
        before=tuple(kept for each in done for kept in each.before),
        after=tuple(kept for each in done for kept in each.after),
    )
