"""Sealing anew what an earlier key sealed, after a passphrase was set or changed: one act, and the half-typed words.

The act changes no word, so it is no act of the clerk's: undo and redo pass over it, in whatever session they come.
"""

from __future__ import annotations

from collections.abc import Iterator

from storage.port import Op, Store
from storage.sealed.keyring import KeyRing
from storage.sealed.names import REGISTER, draft_of, is_sealed, key_name

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
            store.commit(ops, by="", note=NOTE, same=True)
        for name in list(ring.ring.keys):
            draft = draft_of(name)
            text = store.draft(draft) if draft else ""
            if text and ring.is_behind(name, text) and ring.opens(name, text):
                store.save_draft(draft, ring.seal(name, ring.open(name, text)))
    return bool(ops)


def _behind(store: Store, ring: KeyRing) -> Iterator[Op]:
    for coll in store.collections(REGISTER):
        for kept in store.find(coll) if is_sealed(coll) else []:
            name, sealed = key_name(coll, kept.id), kept.doc.get("sealed")
            if not isinstance(sealed, str) or not ring.has(name) or not ring.is_behind(name, sealed):
                continue
            if ring.opens(name, sealed):
                anew = ring.seal(name, ring.open(name, sealed))
                yield Op("put", coll, kept.id, {"id": kept.id, "sealed": anew}, kept.rev)
