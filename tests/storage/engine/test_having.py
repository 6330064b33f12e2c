"""Records that have a field: found without taking those apart that have not."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from msgspec import Raw

from secretariat.basics.acts import Drop, Put, act
from secretariat.basics.kept_file import KeptFile
from secretariat.letters.letter import LetterIn
from secretariat.panel.people import Person
from storage import open_store
from storage.disk import documents
from storage.port import Op, Store
from storage.queries.forgetting import gone
from tests.support.panels import DAY, invented_panel, open_archive

DOCUMENTS: list[dict[str, Any]] = [
    {"id": "plain", "words": "sheep in the lane"},
    {"id": "own", "file": "lane.pdf"},
    {"id": "deep", "parts": [{"papers": {"file": "lane.pdf"}}]},
    {"id": "in words", "words": "the file of the lane"},
    {"id": "escaped", "words": "a bell \x07 rang"},
]


def kept_in(folder: Path) -> Store:
    store = open_store(folder, background=False)
    store.commit([Op("put", "things/all", doc["id"], doc, 0) for doc in DOCUMENTS], by="the tests", note="kept")
    return store


def test_those_that_have_the_field_are_found_whatever_else_is(tmp_path: Path) -> None:
    store = kept_in(tmp_path)
    found = [kept.id for kept in store.find("things/all", having="file")]
    assert {"own", "deep"} <= {*found}
    assert "plain" not in found
    assert [kept.id for kept in store.find("things/all")] == [doc["id"] for doc in DOCUMENTS]
    store.close()


def test_a_name_that_is_written_in_escapes_is_found_too() -> None:
    assert documents.may_have(Raw(b'{"id": "a", "\\u0066ile": "lane.pdf"}'), "file")
    assert not documents.may_have(Raw(b'{"id": "a", "files": "lane.pdf"}'), "filed")


def test_what_was_deleted_is_looked_for_from_the_first_deletion_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = open_archive(tmp_path, invented_panel())
    letter = LetterIn(id="letter", received=DAY, file=KeptFile("0" * 64, "lane.pdf", 3))
    archive.commit(act("kept", Put(letter)))
    archive.commit(act("deleted", Drop(letter.with_(rev=1))))
    archive.commit(act("kept", Put(Person(id="late", code="late", family="Ash"))))
    read, kept = Counter[str](), documents.kept

    def taken_apart(coll: str, row: Any) -> Any:
        read[coll] += 1
        return kept(coll, row)

    monkeypatch.setattr(documents, "kept", taken_apart)
    assert [each.kept.id for each in gone(archive)] == ["letter"]
    assert read["people/persons"] == 2, "before and after the act that followed; none of those in the panel"
    archive.store.close()
