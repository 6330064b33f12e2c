"""Dump and load: the archive to one JSON document and back, without loss, unknown fields included."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import msgspec

from secretariat.basics.ordering import following
from secretariat.basics.record import Refused, new_id
from secretariat.complaints.case import Case
from secretariat.complaints.erasure import Erasure
from secretariat.complaints.not_compared import LetGo
from secretariat.complaints.sealed_letter import SealedLetter
from secretariat.deadlines.calendar import Holiday
from secretariat.delivery.plan_line import PlanLine
from secretariat.documents.foot import short
from secretariat.inspections.inspection import Inspection
from secretariat.letters.letter import LetterIn
from secretariat.matters.follow_up import FollowUp
from secretariat.matters.raised import Raised
from secretariat.matters.report import ReportSent
from secretariat.meetings.past_papers import PastPaper
from secretariat.minutes.forgotten import Forgotten
from secretariat.minutes.life import refuse_signed
from secretariat.panel.people import Person
from secretariat.papers.exported import Exported
from secretariat.papers.final import FinalPaper, SealedFinal
from secretariat.plan.planned import PlanEntry, PlannedItem
from storage.interchange import format as interchange

from ..archive import Archive
from ..files.records_files import RecordsFiles
from ..places import LOADING, PLACES
from ..port import Change, Document, Kept, Op, Root, Store, StoreError, Unusable
from ..sealed.names import REASON, SEALED_REASON, holds_reasons
from ..sealed.reasons import words_of
from ..sealed.sealed import SealedStore
from .dumped import SCHEMA, DumpedFile, DumpedRecord
from .dumped_files import files_of, keep_files, named_and_not_here
from .kept import kept_already, without_their_item, without_what_is_gone
from .matters import gone_but_named
from .relations import OF_A_MEETING

_LISTS = {"holidays": PLACES[Holiday], "people": PLACES[Person], "plan": PLACES[PlanEntry],
          "planned": PLACES[PlannedItem], "register": PLACES[FollowUp],
          "raised": PLACES[Raised], "reports": PLACES[ReportSent], "letters": PLACES[LetterIn],
          "inspections": PLACES[Inspection], "plan_lines": PLACES[PlanLine],
          "past_papers": PLACES[PastPaper],
          "forgotten": PLACES[Forgotten], "let_go": PLACES[LetGo], "exported": PLACES[Exported],
          "finals": PLACES[FinalPaper],
          "cases": PLACES[Case], "erasures": PLACES[Erasure],
          "sealed_letters": PLACES[SealedLetter], "sealed_finals": PLACES[SealedFinal]}  # fmt: skip
_COMPLAINTS = ("cases", "erasures", "sealed_letters", "sealed_finals")

_OF_THE_MINUTES = ("events", "apologies", "substitutions")


class Loaded(msgspec.Struct, frozen=True):
    """How many records were new, changed, and as they already were; and how many files they name that are not here."""

    new: int
    changed: int
    same: int
    without: int = 0


def dump(store: Store, *, complaints: bool = False, files: RecordsFiles | None = None) -> bytes:
    """Everything kept, as one document; complaints, and the reasons of apologies, only if asked for by name.

    ``files``: those of the archive, of which the ones that the document names are put in as well.

    Raises Locked where they are asked for and it is. What cannot be opened for another reason is left out.
    """
    panel = store.find("panel/panel")
    document: dict[str, Any] = {"format": "secretariat", "schema": SCHEMA}
    document["panel"] = _content(panel[0].doc) if panel else None
    for name, coll in _LISTS.items():
        if name not in _COMPLAINTS or complaints:
            document[name] = _docs(store, coll)
    document["meetings"] = [_meeting(store, head, reasons=complaints) for head in _docs(store, "meetings/heads")]
    if files is not None:
        document["files"] = files_of(document, files)
    if gone := gone_but_named(document):
        document["gone"] = gone
    return msgspec.json.format(msgspec.json.encode(document), indent=1) + b"\n"


def with_record(document: bytes, root: Root | None) -> bytes:
    """A document that says of which record it was made; as it was where that is not known."""
    if root is None:
        return document
    record = msgspec.json.encode(DumpedRecord(acts=root.acts, root=short(root.hash)))
    head, schema, rest = document.partition(f'"schema": {SCHEMA},\n'.encode())
    return head + schema + b' "record": ' + record + b",\n" + rest


def _meeting(store: Store, head: dict[str, Any], *, reasons: bool) -> dict[str, Any]:
    of: dict[str, Any] = {name: _docs(store, f"meetings/{head['id']}/{name}", reasons=reasons) for name in OF_A_MEETING}
    events, reports = of["events"], of["reports"]
    return {"meeting": head, **of, "events": without_what_is_gone(events, of["questions"]),
            "reports": without_their_item(reports, of["items"]),
            "papers": without_their_item(of["papers"], of["items"])}  # fmt: skip


def _docs(store: Store, coll: str, *, reasons: bool = False) -> list[dict[str, Any]]:
    docs = [_content(_readable(store, kept, reasons=reasons)) for kept in store.find(coll)]
    return sorted(docs, key=lambda doc: (doc.get("place") or "", doc.get("date") or "", doc["id"]))


def _readable(store: Store, kept: Kept, *, reasons: bool) -> Document:
    """A record as another program may read it: the reason of an apology in plain words, or not there at all."""
    if not holds_reasons(kept.coll):
        return kept.doc
    doc, left_out = kept.doc, {SEALED_REASON, REASON}
    if reasons:
        with suppress(KeyError, Unusable):  # one that cannot be opened ``load`` leaves as it is kept
            doc, left_out = store.reasons.opened(kept) if isinstance(store, SealedStore) else doc, {SEALED_REASON}
    return {name: value for name, value in doc.items() if name not in left_out}


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
        if kept is not None and _content(kept.doc) == _content(doc):
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
    """An apology with the reason that is kept, where the document gives the same one, or was written without any."""
    doc = {name: value for name, value in doc.items() if name != SEALED_REASON}
    if kept is None:
        return doc
    same = REASON not in doc
    if not same and isinstance(store, SealedStore):
        with suppress(KeyError, StoreError):
            same = words_of(store.reasons.opened(kept)) == words_of(doc)
    there = kept.doc if same else {}
    return {**doc, **{name: there[name] for name in (REASON, SEALED_REASON) if name in there}}


def _content(doc: dict[str, Any]) -> dict[str, Any]:
    """Without the revision, which is this folder's own and not the record's."""
    return {key: value for key, value in doc.items() if key != "rev"}


def _documents(raw: dict[str, Any], store: Store) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each record of a document that was found good, with the collection it goes to. One written without an
    identity gets one; items and events written without a place keep the order they stand in, after those there are."""
    if raw.get("panel"):
        yield "panel/panel", {**raw["panel"], "id": "panel"}
    for name, coll in _LISTS.items():
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
