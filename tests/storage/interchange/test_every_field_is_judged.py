"""A field that names another record is looked up when a document is loaded: a new one cannot be forgotten."""

from __future__ import annotations

import json
from typing import Any

from secretariat.basics.record import Refused
from storage.interchange.format import read
from tests.support.documents import rich_document

LED_NOWHERE = "none-such"


def names_of_records() -> list[tuple[str, str, str]]:
    """Each list of the document, kind of record and field in which the identity of another record stands."""
    whole = rich_document()
    meeting = whole["meetings"][0]
    known = {each["id"] for name in ("people", "plan") for each in whole[name]}
    known |= {each["id"] for name in ("items", "questions") for each in meeting[name]}
    known |= {each["id"] for each in meeting["events"] if each["kind"] == "moved"}
    found = set()
    for name in ("apologies", "substitutions", "events"):
        for record in meeting[name]:
            for field, value in record.items():
                values = value if isinstance(value, list) else [value]
                if field != "id" and any(isinstance(each, str) and each in known for each in values):
                    found.add((name, record.get("kind", ""), field))
    return sorted(found)


def test_a_field_that_names_a_record_which_is_not_there_is_refused() -> None:
    fields, taken = names_of_records(), []
    for name, kind, field in fields:
        whole = rich_document()
        record: dict[str, Any] = next(
            each for each in whole["meetings"][0][name] if each.get("kind", "") == kind and each.get(field)
        )
        record[field] = [LED_NOWHERE] if isinstance(record[field], list) else LED_NOWHERE
        try:
            read(json.dumps(whole).encode())
        except Refused as refusal:
            taken += [] if LED_NOWHERE in str(refusal) else [(name, kind, field, str(refusal))]
        else:
            taken.append((name, kind, field, ""))
    assert taken == []
    assert len(fields) > 50
