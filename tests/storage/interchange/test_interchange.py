"""The archive as one JSON document: nothing is lost, and what is wrong is refused whole, with its place."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, get_args

import msgspec
import pytest

from secretariat.basics.acts import Put, act
from secretariat.basics.record import Private, Refused
from secretariat.complaints.erasure import Erasure
from secretariat.documents.plain_text import write
from secretariat.events.every import EVENTS
from secretariat.events.motions import Moved
from secretariat.events.private import PublicExcluded
from secretariat.meetings.copies import MinutesCopy
from secretariat.papers.minutes import minutes
from storage import open_store
from storage.archive import Archive
from storage.interchange import format as interchange
from storage.interchange.archive import Loaded, load
from storage.interchange.dumped import ArchiveDump, MeetingDump
from storage.interchange.dumping import dump
from storage.interchange.lists import EXCLUDED, LISTS, MOTION, OF_A_MEETING, SCHEMA
from storage.places import PLACES
from tests.support.cases import kept, logged
from tests.support.panels import DAY, MEETING, begun, open_archive, planned, substitution


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """The invented panel in a meeting that has begun, with a plan and a complaint."""
    archive = open_archive(tmp_path / "data")
    archive.commit(substitution())
    archive.commit(begun())
    archive.commit(act("plan", [Put(each) for each in planned(dt.date(2031, 9, 17), "Precept")]))
    archive.commit(kept(logged(allegation=Private("drains"))))
    erasure = Erasure(id="gone", on=DAY, references=("2020/001",), names=("complaints/cases/gone",))
    archive.commit(act("erased", Put(erasure)))
    yield archive
    archive.store.close()


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Archive]:
    archive = Archive(open_store(tmp_path / "other", background=False))
    yield archive
    archive.store.close()


def document(archive: Archive) -> dict[str, Any]:
    found = json.loads(dump(archive.store, complaints=True))
    assert isinstance(found, dict)
    return found


def printed(archive: Archive) -> str:
    standing = archive.proceedings(MEETING)
    assert standing is not None
    return write(minutes(standing))


# --- round trip ---


def test_what_is_dumped_and_loaded_is_dumped_the_same(archive: Archive, empty: Archive) -> None:
    whole = dump(archive.store, complaints=True)
    load(empty, whole)
    assert dump(empty.store, complaints=True) == whole
    assert printed(empty) == printed(archive)
    assert empty.cases()[0].allegation.reveal() == "drains"
    assert empty.erasures() == [*archive.erasures()]
    assert [item.title for item in empty.plan().items] == ["Precept"]


def test_loading_what_is_there_already_changes_nothing(archive: Archive) -> None:
    version = archive.store.version()
    loaded = load(archive, dump(archive.store, complaints=True))
    assert (loaded.new, loaded.changed) == (0, 0)
    assert loaded.same > 30
    assert archive.store.version() == version


def test_a_dump_without_complaints_loads_and_leaves_those_that_are_there(archive: Archive) -> None:
    load(archive, dump(archive.store))
    assert len(archive.cases()) == 1


def test_fields_this_version_does_not_know_survive_the_journey(archive: Archive, empty: Archive) -> None:
    whole = document(archive)
    whole["people"][0]["pronouns"] = "she"
    whole["meetings"][0]["events"][0]["mood"] = {"weather": ["icy"]}
    data = json.dumps(whole).encode()
    load(empty, data)
    again = document(empty)
    assert again["people"][0]["pronouns"] == "she"
    assert again["meetings"][0]["events"][0]["mood"] == {"weather": ["icy"]}
    someone = empty.people()[whole["people"][0]["id"]]
    empty.commit(act("rename", Put(someone.with_(given="Renamed"))))
    assert document(empty)["people"][0]["pronouns"] == "she", "also through a change of the record"


def test_a_load_is_one_act_that_undo_takes_back_whole(archive: Archive) -> None:
    before = dump(archive.store, complaints=True)
    whole = document(archive)
    whole["people"][0]["given"] = "Other"
    whole["plan"].append({"date": "2032-01-01"})
    count = len(list(archive.store.changes()))
    assert load(archive, json.dumps(whole).encode()) == Loaded(1, 1, len(list(archive.everything())) - 2)
    assert [change.note for change in archive.store.changes()][count:] == ["load a document"]
    assert archive.people()[whole["people"][0]["id"]].given == "Other"
    archive.store.undo(by="the tests")
    assert dump(archive.store, complaints=True) == before


def test_a_document_changes_no_minutes_that_are_signed(archive: Archive) -> None:
    when = dt.datetime(2031, 9, 18, 10, tzinfo=dt.UTC)
    archive.commit(act("signed", Put(MinutesCopy(id="signed", when=when, kind="signed"), MEETING)))
    whole = document(archive)
    assert load(archive, json.dumps(whole).encode()).changed == 0
    at = next(n for n, each in enumerate(whole["meetings"]) if each["meeting"]["id"] == MEETING)
    whole["meetings"][at]["apologies"][0]["late"] = True
    with pytest.raises(Refused, match=r"Nothing was loaded. At the meeting 2031-06-18: .* signed on 18 September 2031"):
        load(archive, json.dumps(whole).encode())
    assert not archive.bundle(MEETING).apologies[0].late  # type: ignore[union-attr]


def test_a_small_document_written_by_hand_is_enough(empty: Archive) -> None:
    """No identities, no places, no numbers: what can be worked out is."""
    small = {
        "format": "secretariat",
        "panel": {"name": "Westmere Police and Crime Panel"},
        "people": [{"id": "quill", "code": "pq", "family": "Quill", "title": "Councillor"}],
        "meetings": [
            {
                "meeting": {"date": "2031-06-18"},
                "items": [{"id": "one", "number": "1", "title": "Lanes"}, {"number": "2", "title": "Fog"}],
                "events": [
                    {"kind": "arrived", "people": ["quill"]}, {"kind": "began", "at": "2031-06-18T14:00:00+01:00"},
                    {"kind": "item opened", "item": "one"}, {"kind": "said", "person": "quill", "text": "why?"},
                ],
            }
        ],
    }  # fmt: skip
    load(empty, json.dumps(small).encode())
    assert [meeting.id for meeting in empty.meetings()] == [MEETING]
    words = printed(empty)
    assert words.index("1 Lanes") < words.index("Councillor Quill asked:") < words.index("a)  Why?")


def test_records_added_to_a_panel_may_name_those_it_has(archive: Archive) -> None:
    more = {"meeting": document(archive)["meetings"][0]["meeting"], "events": [
        {"id": "late", "kind": "said", "person": "person-db", "text": "when?"},
        {"id": "later", "kind": "item opened", "item": "item-6"},
    ]}  # fmt: skip
    data = json.dumps({"format": "secretariat", "meetings": [more]}).encode()
    assert load(archive, data) == Loaded(2, 0, 1)
    bundle = archive.bundle(MEETING)
    assert bundle is not None
    assert [event.id for event in bundle.events[-2:]] == ["late", "later"], "in their order, after what there was"
    assert load(archive, data) == Loaded(0, 0, 3), "a second time it is all there already"


# --- refused whole, naming the place ---


def change(where: str, value: object) -> Callable[[dict[str, Any]], None]:
    """Set one field of a document: ``people.0.code``."""

    def changed(whole: dict[str, Any]) -> None:
        place: Any = whole
        *path, last = where.split(".")
        for step in path:
            place = place[int(step)] if isinstance(place, list) else place[step]
        if value is None:
            del place[last]
        else:
            place[int(last) if isinstance(place, list) else last] = value

    return changed


def copied(where: str, **changes: object) -> Callable[[dict[str, Any]], None]:
    """Add a record to a list again, with changes."""

    def changed(whole: dict[str, Any]) -> None:
        place: Any = whole
        for step in where.split("."):
            place = place[int(step)] if isinstance(place, list) else place[step]
        place.append({**place[0], **changes})

    return changed


BAD = [
    (change("panel.name", 7), "At panel.name: expected str, got int."),
    (change("panel.name", None), "At panel: missing name."),
    (change("format", "minute-taker"), "At format: Invalid enum value 'minute-taker'."),
    (change("people", {}), "At people: expected array, got object."),
    (change("people.3.family", None), "At people[3]: missing family."),
    (change("people.2.posts", [{"role": "wizard"}]), "At people[2].posts[0].role: Invalid enum value 'wizard'."),
    (change("people.1.code", "OB"), "At people[11]: the code “ob” is already person-cx's."),
    (copied("people", code="new"), "the identity “person-ck” is that of people[0] already."),
    (copied("plan"), "At plan[1]: the identity “"),
    (copied("planned"), "At planned[1]: the identity “"),
    (change("planned.0.title", None), "At planned[0]: missing title."),
    (change("plan.0.date", "18 June"), "At plan[0].date: Invalid RFC3339 encoded date."),
    (change("cases.0.about", "nobody"), "At cases[0]: there is nobody of the identity “nobody”."),
    (change("cases.0.steps.0.at", "2031-06-18T09:00:00"), "At cases[0].steps[0].at: "),
    (change("meetings.0.meeting.date", "2031-02-30"), "At meetings[0].meeting.date: Invalid RFC3339 encoded date."),
    (
        change("meetings.0.meeting.id", "../../elsewhere"),
        "At meetings[0].meeting.id: a meeting of 2031-06-18 is called 2031-06-18, or 2031-06-18-2 where that is taken.",
    ),
    (
        change("meetings.0.meeting.id", "2031-06-19"),
        "At meetings[0].meeting.id: a meeting of 2031-06-18 is called 2031-06-18",
    ),
    (
        change("meetings.1.meeting", {"id": "2031-06-18", "date": "2031-06-18"}),
        "At meetings[1]: the identity “2031-06-18” is that of meetings[0] already.",
    ),
    (change("meetings.0.items.0.title", None), "At meetings[0].items[0]: missing title."),
    (
        copied("meetings.0.items"),
        "At meetings[0].items[7]: the identity “item-1” is that of meetings[0].items[0] already.",
    ),
    (
        change("meetings.0.apologies.0.person", "nobody"),
        "At meetings[0].apologies[0]: there is nobody of the identity “nobody”.",
    ),
    (change("meetings.0.substitutions.0.substitute", "nobody"), "At meetings[0].substitutions[0]: there is nobody of"),
    (
        copied("meetings.0.substitutions", id="x", substitute="person-vt"),
        "At meetings[0].substitutions[1]: a second substitute for one member.",
    ),
    (change("meetings.0.events.0.kind", "levitated"), "At meetings[0].events[0].kind: Invalid value 'levitated'."),
    (
        change("meetings.0.events.0.people", ["person-db", "nobody"]),
        "At meetings[0].events[0]: there is nobody of the identity “nobody”.",
    ),
    (change("meetings.0.events.1.at", "2031-06-18T14:00:00"), "At meetings[0].events[1].at: "),
    (
        change("meetings.0.events.1.place", "NEXT"),
        "At meetings[0].events[1].place: “NEXT” is no place: leave it out and the order written holds.",
    ),
    (change("meetings.0.items.1.place", "10"), "At meetings[0].items[1].place: “10” is no place"),
    (
        change("meetings.0.events.2.item", "no-item"),
        "At meetings[0].events[2]: there is no item “no-item” on its agenda.",
    ),
    (
        change(
            "meetings.0.events.2",
            {"id": "d", "kind": "declared", "person": "person-db", "items": ["item-1", "no-item"]},
        ),
        "At meetings[0].events[2]: there is no item “no-item” on its agenda.",
    ),
    (copied("meetings.0.events"), "At meetings[0].events[3]: the identity “"),
]


@pytest.mark.parametrize(("spoil", "sentence"), BAD, ids=[sentence[:60] for _, sentence in BAD])
def test_a_bad_document_is_refused_whole_and_its_place_is_named(
    archive: Archive, spoil: Callable[[dict[str, Any]], None], sentence: str
) -> None:
    before, version = dump(archive.store, complaints=True), archive.store.version()
    whole = document(archive)
    whole["people"].sort(key=lambda person: person["id"])
    whole["plan"][0]["note"] = "a good change, which goes with the bad one"
    spoil(whole)
    with pytest.raises(Refused) as refusal:
        load(archive, json.dumps(whole).encode())
    words = str(refusal.value)
    assert words.startswith("Nothing was loaded. At ")
    assert sentence in words
    assert words.endswith(".")
    assert (dump(archive.store, complaints=True), archive.store.version()) == (before, version)


@pytest.mark.parametrize("data", [b"", b"{", b"\xff\xfe", b'{"format": "secretariat",}', b"minutes"])
def test_what_is_not_json_is_refused_as_that(archive: Archive, data: bytes) -> None:
    with pytest.raises(Refused, match="Nothing was loaded: the file is not JSON"):
        load(archive, data)


@pytest.mark.parametrize("data", [b"[]", b"7", b"null", b'"secretariat"'])
def test_json_that_is_no_document_is_refused_as_a_whole(archive: Archive, data: bytes) -> None:
    with pytest.raises(Refused, match=r"Nothing was loaded\. At the whole document: expected object, got"):
        load(archive, data)


def test_a_document_of_a_newer_version_is_refused_as_that_whatever_else_it_holds(archive: Archive) -> None:
    newer = {**document(archive), "schema": SCHEMA + 1, "people": "kept in another way now"}
    with pytest.raises(Refused, match="the file is of version 2, and this program reads up to 1"):
        load(archive, json.dumps(newer).encode())


def test_the_first_document_of_a_folder_has_to_name_its_panel(empty: Archive) -> None:
    with pytest.raises(Refused, match=r"At panel: the document names no panel, and this folder has none yet\."):
        load(empty, b'{"format": "secretariat"}')
    assert empty.store.version() == 0


def test_a_panel_under_another_identity_is_the_one_panel_all_the_same(archive: Archive) -> None:
    load(archive, b'{"format": "secretariat", "panel": {"id": "second", "name": "Renamed Panel"}}')
    panel = archive.panel()
    assert panel is not None
    assert panel.name == "Renamed Panel"
    assert len(archive.store.find("panel/panel")) == 1


# --- the schema ---


def fits(value: object, schema: dict[str, Any], whole: dict[str, Any], where: str = "$") -> list[str]:
    """What in a value does not fit a JSON Schema, as far as ours goes."""
    if "$ref" in schema:
        return fits(value, whole["$defs"][schema["$ref"].rpartition("/")[2]], whole, where)
    if "anyOf" in schema:
        tries = [fits(value, one, whole, where) for one in schema["anyOf"]]
        return [] if [] in tries else [f"{where}: none of {len(tries)} fits: {min(tries, key=len)}"]
    if "enum" in schema and value not in schema["enum"]:
        return [f"{where}: {value!r} is none of {schema['enum']}"]
    kinds = {
        "object": dict,
        "array": list,
        "string": str,
        "integer": int,
        "boolean": bool,
        "null": type(None),
        "number": float,
    }
    kind = schema.get("type")
    if kind and not isinstance(value, kinds[kind]):
        return [f"{where}: {value!r} is no {kind}"]
    found = []
    if isinstance(value, dict):
        found += [f"{where}: no {name}" for name in schema.get("required", ()) if name not in value]
        for name, inner in value.items():
            if name in schema.get("properties", {}):
                found += fits(inner, schema["properties"][name], whole, f"{where}.{name}")
            else:
                found.append(f"{where}.{name} is not described")
    if isinstance(value, list):
        for n, inner in enumerate(value):
            one = schema["prefixItems"][n] if "prefixItems" in schema else schema.get("items") or {}
            found += fits(inner, one, whole, f"{where}[{n}]")
    return found


def test_the_schema_describes_everything_that_is_dumped(archive: Archive) -> None:
    schema = interchange.schema()
    assert fits(document(archive), schema, schema) == []


def test_the_schema_tells_what_does_not_fit(archive: Archive) -> None:
    schema, whole = interchange.schema(), document(archive)
    change("people.3.family", None)(whole)
    change("meetings.0.events.0.kind", "levitated")(whole)
    assert len(fits(whole, schema, schema)) == 2


def test_the_schema_knows_every_kind_of_event_and_is_json() -> None:
    words = json.dumps(interchange.schema())
    for kind in EVENTS:
        assert f'"{kind.__struct_config__.tag}"' in words


def test_the_lists_of_a_document_are_named_as_its_records_and_their_places_are() -> None:
    """A document is written by these names alone, and no kind of record is loaded for it."""
    of = {field.name: get_args(field.type)[0] for field in msgspec.structs.fields(ArchiveDump) if field.name in LISTS}
    assert {name: PLACES[kind] for name, kind in of.items()} == LISTS
    once = {place for place in PLACES.values() if "{}" not in place}
    assert {*LISTS.values(), "panel/panel", "meetings/heads"} == once
    assert {"meeting", *OF_A_MEETING} == {*MeetingDump.__struct_fields__}
    assert (Moved.__struct_config__.tag, PublicExcluded.__struct_config__.tag) == (MOTION, EXCLUDED)


def test_a_document_that_says_a_live_case_was_erased_erases_nothing(archive: Archive, tmp_path: Path) -> None:
    told = document(archive)
    told["erasures"][0]["names"] = ["complaints/cases/one"]
    load(archive, json.dumps(told).encode())
    assert archive.store.undo(by="") is not None, "a document that was loaded can be taken back"
    load(archive, json.dumps(told).encode())
    archive.store.close()
    again = Archive(open_store(tmp_path / "data", background=False))
    assert [case.allegation.reveal() for case in again.cases()] == ["drains"]
    again.store.close()
