"""The whole archive as one JSON document, which a person or another program may read and write."""

from __future__ import annotations

from typing import Any

import msgspec

from secretariat.basics.record import Refused
from secretariat.complaints.first_register import from_complaint

from .document_text import document
from .dumped import ArchiveDump
from .dumped_files import judge_files
from .kept import NOTHING, KeptAlready
from .lists import SCHEMA
from .relations import judge_relations, places_of_records
from .values import judge_values
from .wrong import wrong


def schema() -> dict[str, Any]:
    """The JSON Schema of the document."""
    return msgspec.json.schema(ArchiveDump)


def read(data: bytes, kept: KeptAlready = NOTHING) -> tuple[ArchiveDump, dict[str, Any]]:
    """The document as records, and as it was written. Raises Refused, naming the place that is wrong.

    ``kept``: what the folder holds already, which a document may name without holding it.
    """
    raw = _with_meeting_ids(document(data))
    try:
        _refuse_newer(raw)
        _with_cases(raw)
        dump = msgspec.convert(raw, ArchiveDump)
    except msgspec.ValidationError as error:
        reason, _, path = str(error).partition(" - at `$")
        raise wrong(path.rstrip("`").lstrip("."), _plain(reason)) from None
    if dump.schema < 1:
        raise wrong("schema", "versions are counted from 1")
    for place, record in places_of_records(dump):
        judge_values(record, place)
    judge_relations(dump, kept)
    judge_files(dump.files)
    return dump, raw


def _refuse_newer(raw: Any) -> None:
    version = raw.get("schema") if isinstance(raw, dict) else None
    if isinstance(version, int) and version > SCHEMA:
        raise Refused(f"Nothing was loaded: the file is of version {version}, and this program reads up to {SCHEMA}.")


def _with_meeting_ids(raw: Any) -> Any:
    """A meeting written without an identity is called by its date."""
    meetings = raw.get("meetings") if isinstance(raw, dict) else None
    for each in meetings if isinstance(meetings, list) else ():
        head = each.get("meeting") if isinstance(each, dict) else None
        if isinstance(head, dict) and not head.get("id") and isinstance(head.get("date"), str):
            head["id"] = head["date"]
    return raw


def _with_cases(raw: Any) -> None:
    """Complaints of an earlier document take their place among its cases. Raises Refused, naming a bad one."""
    earlier = raw.get("complaints") if isinstance(raw, dict) else None
    cases = raw.get("cases") or [] if isinstance(raw, dict) else []
    if not isinstance(earlier, list) or not isinstance(cases, list):
        return
    moved = []
    for n, each in enumerate(earlier):
        try:
            moved.append(msgspec.to_builtins(from_complaint(each)))
        except msgspec.ValidationError as error:
            reason, _, path = str(error).partition(" - at `$")
            raise wrong(f"complaints[{n}]{path.rstrip('`')}", _plain(reason)) from None
        except (ValueError, OverflowError):
            raise wrong(f"complaints[{n}]", "one of its days is not on any calendar") from None
    del raw["complaints"]
    raw["cases"] = [*cases, *moved]


def _plain(reason: str) -> str:
    return (
        reason.replace("Expected", "expected", 1).replace("Object missing required field", "missing").replace("`", "")
    )
