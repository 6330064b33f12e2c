"""Records of an older version of the program are brought up, once, in one act, after a backup."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from tinydb import TinyDB

from storage.datafiles import schema
from storage.engine import backups, restoring
from storage.port import NotSaved, Unusable
from tests.storage.engine.test_full_disk_and_faults import FULL, Failing
from tests.storage.engine.test_opening import in_words
from tests.support.folders import EVENTS, PEOPLE, opened, put, state


@pytest.fixture
def folder(tmp_path):
    store = opened(tmp_path)
    store.commit([put("a", "Ada", unknown=1), put("e", "x", EVENTS)], by="", note="old")
    store.close()
    return tmp_path


def step_up(monkeypatch, step) -> None:
    monkeypatch.setattr(schema, "SCHEMA", 2)
    monkeypatch.setattr(schema, "STEPS", {1: step})


def test_every_record_is_brought_up_and_unknown_fields_stay(folder, monkeypatch):
    step_up(monkeypatch, lambda coll, doc: {**doc, "text": doc["text"].upper(), "from": coll})
    store = opened(folder)
    assert (store.notices, store.read_only) == ([], "")
    assert state(store) == {(PEOPLE, "a"): "ADA", (EVENTS, "e"): "X"}
    assert store.get(PEOPLE, "a").doc == {
        "text": "ADA",
        "unknown": 1,
        "from": PEOPLE,
        "id": "a",
        "rev": 2,
    }
    assert [change.note for change in store.changes()] == ["old", "Records brought to schema 2"]
    assert store.undo(by="") is None  # what came before is written another way
    store.commit([put("b")], by="", note="new")
    assert store.undo_note() == "new"
    assert any(name.endswith("before-migration") for name in backups.names(folder))
    store.close()
    with TinyDB(folder / "people.json") as db:
        assert db.table("_meta").all() == [{"seq": 3, "schema": 2}]
    again = opened(folder)
    assert again.version() == 3  # and not once more
    assert again.undo_note() == "new"
    assert again.check() == []


def test_a_step_that_fails_leaves_everything_as_it_was(folder, monkeypatch):
    def fails(coll, doc):
        raise ValueError("no such kind")

    with monkeypatch.context() as patch:
        step_up(patch, fails)
        store = opened(folder)
        assert "could not be brought from schema 1 to schema 2" in store.read_only
        assert "They are as they were" in store.read_only
        assert state(store) == {(PEOPLE, "a"): "Ada", (EVENTS, "e"): "x"}
        with pytest.raises(Unusable):
            store.commit([put("b")], by="", note="")
        store.close()
    assert opened(folder).read_only == ""


def test_a_migration_that_finds_no_room_leaves_the_folder_to_read(folder, monkeypatch):
    step_up(monkeypatch, lambda _, doc: doc)
    with monkeypatch.context() as patch:
        Failing(patch, "write", FULL, later=1)
        store = opened(folder)
    in_words(store.read_only)
    assert state(store) == {(PEOPLE, "a"): "Ada", (EVENTS, "e"): "x"}
    with pytest.raises((Unusable, NotSaved)):
        store.commit([put("b")], by="", note="")
    store.close()
    assert opened(folder).version() == 2


def test_a_stop_between_the_act_and_store_json_migrates_once(folder, monkeypatch):
    step_up(monkeypatch, lambda _, doc: {**doc, "text": doc["text"] + "!"})
    card = (folder / "store.json").read_bytes()
    opened(folder).close()
    (folder / "store.json").write_bytes(card)
    store = opened(folder)
    assert state(store)[PEOPLE, "a"] == "Ada!"
    assert b'"schema":2' in (folder / "store.json").read_bytes()


def test_a_folder_from_a_newer_version_is_only_read_even_if_store_json_is_lost(folder, monkeypatch):
    with monkeypatch.context() as patch:
        step_up(patch, lambda _, doc: doc)
        opened(folder).close()
    (folder / "store.json").unlink()
    store = opened(folder)
    assert "newer version of the program" in store.read_only
    assert state(store)[PEOPLE, "a"] == "Ada"


def test_a_backup_of_an_older_schema_is_brought_up_when_gone_back_to(folder, monkeypatch):
    before = opened(folder)
    name = before.backup("old")
    before.close()
    step_up(monkeypatch, lambda _, doc: {**doc, "text": doc["text"].upper()})
    store = opened(folder)
    store.commit([put("a", "CHANGED")], by="", note="later")
    backup = restoring.named(folder, name)
    restoring.restore(store, lambda _: True, backup=backup, by="", at=datetime(2026, 11, 28, tzinfo=UTC))
    assert state(store) == {(PEOPLE, "a"): "ADA", (EVENTS, "e"): "X"}
