"""Dump: the archive as one JSON document, without loss, unknown fields included."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import msgspec

from secretariat.documents.foot import short

from ..files.records_files import RecordsFiles
from ..port import Document, Kept, Root, Store, Unusable
from ..sealed.names import REASON, SEALED_REASON, holds_reasons
from ..sealed.sealed import SealedStore
from .dumped_files import files_of
from .lists import COMPLAINTS, LISTS, MOTION, NAMES_A_MOTION, OF_A_MEETING, SCHEMA, DumpedRecord


def dump(store: Store, *, complaints: bool = False, files: RecordsFiles | None = None) -> bytes:
    """Everything kept, as one document; complaints, and reasons that are sealed, only if asked for by name.

    ``files``: those of the archive, of which the ones that the document names are put in as well.

    Raises Locked where they are asked for and it is. What cannot be opened for another reason is left out.
    """
    panel = store.find("panel/panel")
    document: dict[str, Any] = {"format": "secretariat", "schema": SCHEMA}
    document["panel"] = content(panel[0].doc) if panel else None
    for name, coll in LISTS.items():
        if name not in COMPLAINTS or complaints:
            document[name] = _docs(store, coll, reasons=complaints)
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
    docs = [content(_readable(store, kept, reasons=reasons)) for kept in store.find(coll)]
    return sorted(docs, key=lambda doc: (doc.get("place") or "", doc.get("date") or "", doc["id"]))


def _readable(store: Store, kept: Kept, *, reasons: bool) -> Document:
    """A record as another program may read it: a sealed reason in plain words, or not there at all."""
    if not holds_reasons(kept.coll):
        return kept.doc
    doc, left_out = kept.doc, {SEALED_REASON, REASON}
    if reasons:
        with suppress(KeyError, Unusable):  # one that cannot be opened ``load`` leaves as it is kept
            doc, left_out = store.reasons.opened(kept) if isinstance(store, SealedStore) else doc, {SEALED_REASON}
    return {name: value for name, value in doc.items() if name not in left_out}


def content(doc: dict[str, Any]) -> dict[str, Any]:
    """Without the revision, which is this folder's own and not the record's."""
    return {key: value for key, value in doc.items() if key != "rev"}


def gone_but_named(document: Document) -> list[str]:
    """The identities that a document's letters, reports, parts and steps name although what bore them was deleted."""
    there = {meeting["meeting"]["id"] for meeting in document["meetings"]}
    there |= {event["id"] for meeting in document["meetings"] for event in meeting["events"]}
    there |= {doc["id"] for name in ("raised", "letters") for doc in document[name]}
    named = set()
    for one in document["raised"]:
        named |= {one.get("part_of"), one.get("letter"), one.get("meeting")}
    for report in document["reports"]:
        named |= {report.get("meeting"), *(report.get("matters") or ())}
    for letter in document["letters"]:
        passages = letter.get("passages") or ()
        named |= {letter.get("meeting")}
        named |= {answer.get("matter") for passage in passages for answer in passage.get("answers") or ()}
    named |= {inspection.get("letter") for inspection in document["inspections"]}
    for follow in document["register"]:
        named |= {step.get("meeting") for step in follow.get("steps") or ()}
    return sorted(id for id in named if id and id not in there)


def without_what_is_gone(events: list[Document], questions: list[Document]) -> list[Document]:
    """Events as they go into a document: a line of the minutes, or a question, that was deleted is named by none."""
    motions = {event["id"] for event in events if event.get("kind") == MOTION}
    asked = {question["id"] for question in questions}
    return [_without(_without(event, NAMES_A_MOTION, motions), ("question",), asked) for event in events]


def without_their_item(reports: list[Document], items: list[Document]) -> list[Document]:
    """Reports as they go into a document: an item that was deleted is named by none."""
    there = {item["id"] for item in items}
    return [_without(report, ("item",), there) for report in reports]


def _without(event: Document, fields: tuple[str, ...], there: set[str]) -> Document:
    gone = {name: "" for name in fields if event.get(name) and event[name] not in there}
    return {**event, **gone} if gone else event
