"""The records of a store, decoded straight from its JSON text; what a newer version wrote is written back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from secretariat.basics.acts import Put, act
from secretariat.basics.record import Record
from secretariat.complaints.case import Case
from secretariat.panel.people import Person
from storage import open_store
from storage.archive import Archive
from storage.port import Kept, Op
from storage.records import record_of
from storage.sealed.keyring import KeyRing
from tests.support.panels import MEETING, begun, invented_panel, open_archive

PERSONS, CASES = "people/persons", "complaints/cases"
NEWER = {
    "id": "ash", "code": "ash", "family": "Ash", "pronouns": "she", "contact": {"withheld": "", "until": "2032"},
    "posts": [{"role": "member", "authority": "Fenby", "party": "none"}, {"role": "member", "authority": "Fenby"}],
}  # fmt: skip
"""A person as a newer version keeps one: with a field more, within a field too, and in one of several rows."""


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    archive = open_archive(tmp_path / "data", [*invented_panel(), begun()])
    yield archive
    archive.store.close()


def keep(archive: Archive, coll: str, doc: dict[str, object]) -> None:
    archive.absorb(archive.store.commit([Op("put", coll, str(doc["id"]), doc)], by="", note="by a newer version"))


def kept(archive: Archive, coll: str, id: str) -> dict[str, object]:
    found = archive.store.get(coll, id)
    assert found is not None
    return found.doc


def named(archive: Archive, *, read_before: bool) -> Person:
    if read_before:
        archive.people()
    keep(archive, PERSONS, NEWER)
    found = archive.people()["ash"]
    assert found is not None
    return found


@pytest.mark.parametrize("read_before", [True, False])
def test_what_a_newer_version_wrote_stays_through_every_change(archive: Archive, read_before: bool) -> None:
    person = named(archive, read_before=read_before)
    for n, given in enumerate(("Ada", "Ida"), 2):
        archive.commit(act("renamed", Put(person.with_(given=given))))
        there = kept(archive, PERSONS, "ash")
        assert (there["given"], there["rev"], there["pronouns"]) == (given, n, "she")
        assert there["contact"] == {"withheld": "", "until": "2032"}
        assert [row.get("party") for row in there["posts"]] == ["none", None]  # type: ignore[attr-defined]
        person = archive.people()["ash"]
    archive.commit(act("one post less", Put(person.with_(posts=person.posts[:1]))))
    there = kept(archive, PERSONS, "ash")
    assert there["pronouns"] == "she"
    assert "party" not in there["posts"][0], "whose row it was is not known any more"  # type: ignore[index]


def test_it_goes_with_the_record_that_is_deleted(archive: Archive) -> None:
    person = named(archive, read_before=True)
    archive.absorb(archive.store.commit([Op("del", PERSONS, "ash", None, 1)], by="", note="deleted"))
    archive.commit(act("a new one", Put(person.with_(rev=0))))
    assert "pronouns" not in kept(archive, PERSONS, "ash")


def test_of_a_sealed_record_too_and_none_is_opened_oftener_for_it(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(archive, CASES, {"id": "c", "reference": "PCP/2031/1", "colour": "red"})
    archive.commit(act("logged", Put(Case(id="d", reference="PCP/2031/2"))))
    opened, open_one = Counter[str](), KeyRing.open

    def counted(ring: KeyRing, name: str, sealed: str) -> bytes:
        opened[name] += 1
        return open_one(ring, name, sealed)

    monkeypatch.setattr(KeyRing, "open", counted)
    case = archive.cases()[0]
    assert opened == {f"{CASES}/c": 1, f"{CASES}/d": 1}, "once each, when they are read"
    opened.clear()
    change = archive.commit(act("changed", Put(case.with_(hold="a court"))))
    assert opened == {f"{CASES}/c": 2}, "as it was, and as it became"
    assert change.after[0] is not None
    assert (change.after[0].doc["colour"], change.after[0].doc["hold"]) == ("red", "a court")


def test_a_record_is_read_without_a_document_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = open_archive(tmp_path / "data", [*invented_panel(), begun()])
    bundle = first.bundle(MEETING)
    first.store.close()

    def asked(_: Kept) -> None:
        raise AssertionError("a document was made")

    again = Archive(open_store(tmp_path / "data", background=False))
    monkeypatch.setattr(Kept, "doc", property(asked))
    assert again.bundle(MEETING) == bundle
    again.store.close()


class Odd(Record, frozen=True, kw_only=True):
    """A record of which a table of damages is made."""

    number: int = 0
    rows: tuple[Person, ...] = ()


@pytest.mark.parametrize("doc", [
    {"number": "3"}, {"number": 1.5}, {"number": None}, {"rows": 10**30}, {"number": True}, {"number": []},
    {"rows": {}}, {"rows": [{"code": "a", "family": "A"}, {"code": "b", "family": 10**30}]}, {"rows": [{}]}, {"id": 4},
])  # fmt: skip
def test_damage_is_told_as_it_is_of_a_document(doc: dict[str, object], monkeypatch: pytest.MonkeyPatch) -> None:
    """The decoder of text says less of what stands in the place: that it is no number, and not what it is."""
    monkeypatch.setattr("storage.records.kind_of", lambda *_: Odd)
    doc = {"id": "odd", **doc}
    with pytest.raises(msgspec.ValidationError) as of_document:
        msgspec.convert(doc, Odd)
    with pytest.raises(msgspec.ValidationError) as of_text:
        record_of(Kept.of("odd/all", doc))
    assert str(of_text.value) == str(of_document.value)
