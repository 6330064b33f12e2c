"""Load: a JSON document into the archive, without loss, unknown fields included."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import msgspec

from secretariat.basics.ordering import following
from secretariat.basics.record import Refused, new_id
from secretariat.minutes.life import refuse_signed
from storage.interchange import format as interchange

from ..archive import Archive
from ..places import LOADING
from ..port import Change, Document, Kept, Op, Store, StoreError
from ..sealed.names import REASON, SEALED_REASON, holds_reasons
from ..sealed.reasons import words_of
from ..sealed.sealed import SealedStore
from .dumped_files import keep_files, named_and_not_here
from .dumping import content
from .kept import kept_already
from .lists import LISTS, OF_A_MEETING, DumpedFile

_OF_THE_MINUTES = ("events", "apologies", "substitutions")


class Loaded(msgspec.Struct, frozen=True):
    """How many records were new, changed, and as they already were; and how many files they name that are not here."""

    new: int
    changed: int
    same: int
    without: int = 0


class Prepared(msgspec.Struct, frozen=True):
    """A document that was found good, held against what is kept: what taking it in would do."""

    ops: list[Op]
    same: int
    files: list[DumpedFile]
    without: int
    """How many files its records name that are neither in it nor here."""

    @property
    def new(self) -> list[str]:
        """The collections of the records that are new, one for each."""
        return [op.coll for op in self.ops if not op.rev]

    @property
    def changed(self) -> list[str]:
        """Those of the records that would be changed."""
        return [op.coll for op in self.ops if op.rev]


def load(archive: Archive, data: bytes, *, by: str = "") -> Loaded:
    """Take in a document, as one act that undo takes back. Raises Refused (naming the place) or a StoreError."""
    ready = prepared(archive, data)
    keep_files(ready.files, archive.files)
    if change := commit(archive, ready, by=by):
        archive.absorb(change)
    return Loaded(len(ready.new), len(ready.changed), ready.same, ready.without)


def prepared(archive: Archive, data: bytes) -> Prepared:
    """What taking in a document would do. It changes nothing. Raises Refused, naming the place, or a StoreError."""
    with_cases = b'"cases"' in data or b'"complaints"' in data
    dump, raw = interchange.read(data, kept_already(archive.store, cases=with_cases))
    if dump.panel is None and archive.panel() is None:
        raise Refused("Nothing was loaded. At panel: the document names no panel, and this folder has none yet.")
    ops, same = [], 0
    for coll, doc in _documents(raw, archive.store):
        kept = archive.store.get(coll, doc["id"])
        if holds_reasons(coll):
            doc = _with_reason(archive.store, doc, kept)
        if kept is not None and content(kept.doc) == content(doc):
            same += 1
            continue
        ops.append(Op("put", coll, doc["id"], doc, kept.rev if kept else 0))
    refuse_signed_minutes(archive, ops)
    return Prepared(ops, same, dump.files, named_and_not_here(raw, dump.files, archive.files))


def commit(archive: Archive, ready: Prepared, *, by: str) -> Change | None:
    """Keep the records of a prepared document, its files kept already; None where there is nothing new. The archive has
    to absorb the change. Raises Conflict where one of them was changed meanwhile, NotSaved, Unusable."""
    return archive.store.commit(ready.ops, by=by, note=LOADING) if ready.ops else None


def refuse_signed_minutes(archive: Archive, ops: list[Op]) -> None:
    """Raises Refused for a document that would change minutes which are signed (MIN-02)."""
    for op in ops:
        parts = op.coll.split("/")
        signed = archive.bundle(parts[1]) if len(parts) == 3 and parts[2] in _OF_THE_MINUTES else None
        if signed is not None:
            try:
                refuse_signed(signed)
            except Refused as refusal:
                raise Refused(f"Nothing was loaded. At the meeting {signed.meeting.name}: {refusal}") from None


def _with_reason(store: Store, doc: Document, kept: Kept | None) -> Document:
    """A record with the reason that is kept, where the document gives the same one, or was written without any."""
    doc = {name: value for name, value in doc.items() if name != SEALED_REASON}
    if kept is None:
        return doc
    same = REASON not in doc
    if not same and isinstance(store, SealedStore):
        with suppress(KeyError, StoreError):
            same = words_of(store.reasons.opened(kept)) == words_of(doc)
    there = kept.doc if same else {}
    return {**doc, **{name: there[name] for name in (REASON, SEALED_REASON) if name in there}}


def _documents(raw: dict[str, Any], store: Store) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each record of a document that was found good, with the collection it goes to. One written without an
    identity gets one; items and events written without a place keep the order they stand in, after those there are."""
    if raw.get("panel"):
        yield "panel/panel", {**raw["panel"], "id": "panel"}
    for name, coll in LISTS.items():
        for doc in raw.get(name) or ():
            yield coll, _identified(doc)
    for each in raw.get("meetings") or ():
        meeting = each["meeting"]
        yield "meetings/heads", meeting
        for name in OF_A_MEETING:
            coll = f"meetings/{meeting['id']}/{name}"
            places = {there["id"]: there.get("place") or "" for kept in store.find(coll) if (there := kept.doc)}
            place = max(places.values(), default="")
            for doc in each.get(name) or ():
                record = _identified(doc)
                if name in ("events", "items"):
                    place = record["place"] = doc.get("place") or places.get(record["id"]) or following(place)
                yield coll, record


def _identified(doc: dict[str, Any]) -> dict[str, Any]:
    return doc if doc.get("id") else {**doc, "id": new_id()}
