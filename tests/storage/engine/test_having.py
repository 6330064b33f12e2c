"""Records that have a field: found without taking those apart that have not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
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
from storage.sealed.keyring import KeyRing
from storage.sealed.sealed import SealedStore
from tests.support.panels import DAY, invented_panel, open_archive
from tests.support.store_in_memory import MemoryStore

DOCUMENTS: list[dict[str, Any]] = [
    {"id": "plain", "words": "sheep in the lane"},
    {"id": "own", "file": "lane.pdf"},
    {"id": "deep", "parts": [{"papers": {"file": "lane.pdf"}}]},
    {"id": "in words", "words": "the file of the lane"},
    {"id": "escaped", "words": "a bell \x07 rang"},
]


MAKERS: dict[str, Callable[[Path], Any]] = {
    "journal": lambda folder: open_store(folder, background=False),
    "sealed": lambda folder: SealedStore(inner := open_store(folder, background=False), KeyRing(inner.folder)),
    "memory": lambda _: MemoryStore(),
}


@pytest.mark.parametrize("coll", ["things/all", "complaints/cases"])
@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
def test_none_that_has_the_field_is_left_out_whatever_keeps_them(
    make: Callable[[Path], Store], coll: str, tmp_path: Path
) -> None:
    """That is all the port says of it: one that has not may be among them, as where all are sealed."""
    store = make(tmp_path)
    store.commit([Op("put", coll, doc["id"], doc, 0) for doc in DOCUMENTS], by="the tests", note="kept")
    found, all_of_them = store.find(coll, having="file"), store.find(coll)
    assert [kept for kept in all_of_them if kept.id in ("own", "deep")] == [
        kept for kept in found if kept.id in ("own", "deep")
    ]
    assert [kept for kept in all_of_them if kept in found] == found, "in the order in which all of them are"
    assert len(all_of_them) == len(DOCUMENTS)


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
    escaped, other = Raw(b'{"id": "a", "\\u0066ile": "lane.pdf"}'), Raw(b'{"id": "a", "files": "lane.pdf"}')
    assert documents.that_may_have([other, escaped], "file") == [other, escaped]
    assert documents.that_may_have([other, escaped], "filed") == [escaped], "it cannot be known without reading it"
    assert documents.that_may_have([other, other], "filed") == []


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
