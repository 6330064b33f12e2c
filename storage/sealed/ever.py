"""What was ever sealed: the log keeps what was undone or taken out, and its key would open it again."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from storage.port import Kept, Store, StoreError
from storage.sealed.keyring import KeyRing, Locked
from storage.sealed.names import key_name


def ever(store: Store, ring: KeyRing, coll: str) -> Iterator[Kept]:
    """Every sealed record of a collection that an act ever put and whose key was not erased, each once, opened.

    In any thread. Raises Locked, Unusable.
    """
    if ring.locked:
        raise Locked
    found: set[str] = set()
    for kept in _every(store, coll):
        if kept.id not in found and (opened := _opened(ring, kept)):
            found.add(kept.id)
            yield opened


def _every(store: Store, coll: str) -> Iterator[Kept]:
    """What is there first, for the log may have lost its beginning."""
    yield from store.find(coll)
    for change in store.changes(coll=coll):
        for kept in (*change.before, *change.after):
            if kept is not None and kept.coll == coll:
                yield kept


def _opened(ring: KeyRing, kept: Kept) -> Kept | None:
    """None where no key opens it: then nobody can bring it back. It is no fault of the folder, so none is told."""
    doc = kept.doc
    name, sealed = key_name(kept.coll, doc["id"]), doc.get("sealed")
    if not isinstance(sealed, str) or not ring.has(name):
        return None
    try:
        return Kept.of(kept.coll, {**msgspec.json.decode(ring.open(name, sealed)), "id": doc["id"], "rev": doc["rev"]})
    except (KeyError, StoreError):
        return None
