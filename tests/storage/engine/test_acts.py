"""An act is done whole and durably, or not at all."""

from __future__ import annotations

import threading
from datetime import datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from storage.disk import disk, documents
from storage.journal import segments
from storage.port import Change, Conflict, Kept, NotSaved, Op, Unusable
from tests.support.folders import EVENTS, PEOPLE, PLAN, gone, opened, put, state
from tests.support.killed import killed


def test_an_act_over_several_files_is_one_line_and_one_sync(tmp_path, monkeypatch):
    store = opened(tmp_path)
    before = len(segments.read(tmp_path, 1).sealed)
    syncs = []
    real = disk.sync
    monkeypatch.setattr(disk, "sync", lambda fd: (syncs.append(fd), real(fd)))
    store.commit([put("a"), put("b", coll=EVENTS), put("c", coll=PLAN)], by="jm", note="three at once")
    assert len(segments.read(tmp_path, 1).sealed) == before + 1
    assert len(syncs) == 1
    store.close()


def test_an_act_is_in_the_journal_before_it_is_in_memory(tmp_path, monkeypatch):
    store = opened(tmp_path)
    real = disk.sync

    def look_then_sync(fd):
        assert store.get(PEOPLE, "a") is None
        real(fd)

    monkeypatch.setattr(disk, "sync", look_then_sync)
    change = store.commit([put("a", "Ada")], by="jm", note="add Ada")
    assert store.get(PEOPLE, "a") == Kept.of(PEOPLE, {"text": "Ada", "id": "a", "rev": 1}) == change.after[0]
    assert (change.seq, change.by, change.note, change.before) == (1, "jm", "add Ada", (None,))


def test_what_is_given_and_what_is_got_share_nothing_with_memory(tmp_path):
    store = opened(tmp_path)
    doc = {"text": "x", "list": [1, 2]}
    change = store.commit([Op("put", PEOPLE, "a", doc)], by="", note="")
    doc["list"].append(3)
    change.after[0].doc["list"].append(4)
    store.get(PEOPLE, "a").doc["list"].append(5)
    store.find(PEOPLE)[0].doc["list"].append(6)
    assert store.get(PEOPLE, "a").doc["list"] == [1, 2]


def test_fields_that_nobody_knows_are_kept(tmp_path):
    store = opened(tmp_path)
    store.commit([put("a", "x", later={"nested": [None, True, 1.5, "ŵ"]})], by="", note="")
    store.close()
    assert opened(tmp_path).get(PEOPLE, "a").doc["later"] == {"nested": [None, True, 1.5, "ŵ"]}


def test_versions_count_and_a_stale_one_is_refused_in_words(tmp_path):
    store = opened(tmp_path)
    store.commit([put("a", "1", rev=0)], by="", note="")
    store.commit([put("a", "2", rev=1)], by="", note="")
    assert store.get(PEOPLE, "a").rev == 2
    with pytest.raises(Conflict, match=r"'a' of people/persons was changed since you read it \(you have version 1,"):
        store.commit([put("a", "3", rev=1)], by="", note="")
    with pytest.raises(Conflict, match="exists already"):
        store.commit([put("a", "3", rev=0)], by="", note="")
    with pytest.raises(Conflict, match="was deleted since you read it"):
        store.commit([put("b", "3", rev=4)], by="", note="")
    with pytest.raises(Conflict, match="was deleted"):
        store.commit([gone("b")], by="", note="")
    assert store.get(PEOPLE, "a").doc["text"] == "2"


def test_one_refused_operation_refuses_the_whole_act(tmp_path):
    store = opened(tmp_path)
    with pytest.raises(Conflict):
        store.commit([put("a"), put("b", rev=7)], by="", note="")
    assert state(store) == {}
    assert store.version() == 0


def test_operations_of_one_act_see_those_before_them(tmp_path):
    store = opened(tmp_path)
    store.commit([put("a", "1", rev=0), put("a", "2", rev=1), gone("a", rev=2), put("a", "4", rev=0)], by="", note="")
    assert (store.get(PEOPLE, "a").rev, store.get(PEOPLE, "a").doc["text"]) == (1, "4")


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (float("nan"), "votes.for is not a number"),
        (float("inf"), "votes.for is not a number"),
        (datetime(2022, 7, 20), "votes.for holds a value of the kind 'datetime'"),
        ({1, 2}, "votes.for holds a value of the kind 'set'"),
        ({1: 2}, "votes.for has the field 1, and the name of a field must be text"),
        (["\ud800"], r"votes.for\[0\] holds half a character"),
        (b"bytes", "of the kind 'bytes'"),
    ],
)
def test_a_value_that_cannot_be_kept_is_named_and_nothing_is_written(tmp_path, value, words):
    store = opened(tmp_path)
    size = segments.path_of(tmp_path, 1).stat().st_size
    with pytest.raises(NotSaved, match=words) as refused:
        store.commit([put("fine"), put("m1", votes={"for": value})], by="", note="")
    assert "'m1' of people/persons" in str(refused.value)
    assert segments.path_of(tmp_path, 1).stat().st_size == size
    store.commit([put("m1")], by="", note="")
    assert list(state(store)) == [(PEOPLE, "m1")]


def test_a_record_that_contains_itself_is_refused(tmp_path):
    doc: dict = {}
    doc["self"] = doc
    with pytest.raises(NotSaved, match="contains itself"):
        opened(tmp_path).commit([Op("put", PEOPLE, "a", doc)], by="", note="")


def test_a_note_with_half_a_character_is_refused_and_the_next_act_is_saved(tmp_path):
    store = opened(tmp_path)
    with pytest.raises(NotSaved, match="half a character"):
        store.commit([put("a")], by="", note="\udc80")
    store.commit([put("b")], by="", note="fine")
    store.close()
    assert list(state(opened(tmp_path))) == [(PEOPLE, "b")]


@pytest.mark.parametrize(
    "coll", ["people", "People/x", "store/x", "journal/x", "../x/y", "a//b", "people/_meta", "a.b/c"]
)
def test_a_collection_must_have_a_name_that_a_file_can_have(tmp_path, coll):
    with pytest.raises(ValueError, match="is no collection"):
        opened(tmp_path).commit([put("a", coll=coll)], by="", note="")


def test_an_id_must_be_there_and_agree(tmp_path):
    store = opened(tmp_path)
    with pytest.raises(NotSaved, match="has no id"):
        store.commit([put("")], by="", note="")
    with pytest.raises(NotSaved, match="says that its id is 'b'"):
        store.commit([Op("put", PEOPLE, "a", {"id": "b"})], by="", note="")


def test_collections_and_versions(tmp_path):
    store = opened(tmp_path)
    store.commit([put("a"), put("e", coll=EVENTS)], by="", note="")
    store.commit([put("b")], by="", note="")
    for again in (store, None):
        if again is None:
            store.close()
            again = opened(tmp_path)
        assert again.collections() == [EVENTS, PEOPLE]
        assert again.collections("meetings/") == [EVENTS]
        assert (again.version(), again.version("people"), again.version(EVENTS), again.version("plan")) == (2, 2, 1, 0)
    again.commit([gone("e", EVENTS)], by="", note="")
    assert again.collections() == [PEOPLE]
    assert again.version("meetings") == 3


def test_drafts_are_durable_and_no_acts(tmp_path):
    store = opened(tmp_path)
    store.commit([put("a")], by="", note="add a")
    store.save_draft("line", "how many peo")
    store.save_draft("other", "gone soon")
    store.save_draft("other", "")
    assert store.undo_note() == "add a"
    killed(store)
    again = opened(tmp_path)
    assert (again.draft("line"), again.draft("other"), again.draft("none")) == ("how many peo", "", "")
    assert [change.note for change in again.changes()] == ["add a"]


def test_history_tells_what_every_act_did(tmp_path):
    store = opened(tmp_path)
    store.commit([put("a", "1"), put("e", "x", EVENTS)], by="jm", note="one")
    store.commit([put("a", "2")], by="cd", note="two")
    store.commit([gone("a")], by="jm", note="three")
    store.settle()
    notes = [change.note for change in store.changes()]
    assert notes == ["one", "two", "three"]
    assert [change.seq for change in store.changes(after=1)] == [2, 3]
    assert [change.seq for change in store.changes(coll=EVENTS)] == [1]
    assert [change.seq for change in store.changes(id="a")] == [1, 2, 3]
    last = next(iter(store.changes(after=2)))
    assert (last.before[0].doc["text"], last.after, last.ops[0].do) == ("2", (None,), "del")


def test_history_without_documents_tells_the_same_acts_and_reads_none(tmp_path, monkeypatch):
    store = opened(tmp_path)
    store.commit([put("a", "1"), put("e", "x", EVENTS)], by="jm", note="one")
    store.commit([gone("a")], by="cd", note="two")
    store.undo(by="jm")
    whole = [
        replace(change, before=(), after=(), ops=tuple(replace(op, doc=None, rev=0) for op in change.ops))
        for change in store.changes()
    ]
    monkeypatch.setattr(documents, "kept", None)
    assert list(store.changes(documents=False)) == whole
    assert [change.seq for change in store.changes(id="e", documents=False)] == [1]


def test_watchers_hear_every_act_and_a_faulty_one_harms_nothing(tmp_path):
    store = opened(tmp_path)
    heard: list[Change] = []

    def faulty(change):
        raise RuntimeError("the screen is gone")

    store.watch(faulty)
    stop = store.watch(heard.append)
    store.commit([put("a")], by="", note="one")
    store.undo(by="")
    store.redo(by="")
    stop()
    stop()
    store.commit([put("b")], by="", note="unheard")
    assert [(change.seq, change.undoes, change.redoes) for change in heard] == [(1, 0, 0), (2, 1, 0), (3, 0, 1)]


def test_reading_goes_on_while_another_thread_saves(tmp_path, monkeypatch):
    store = opened(tmp_path, background=True)
    store.commit([put("a")], by="", note="")
    real, at_the_disk, go_on = disk.sync, threading.Event(), threading.Event()

    def slow(fd):
        at_the_disk.set()
        go_on.wait(20)
        real(fd)

    monkeypatch.setattr(disk, "sync", slow)
    writer = threading.Thread(target=lambda: store.commit([put("b")], by="", note=""))
    writer.start()
    assert at_the_disk.wait(20)
    assert len(store.find(PEOPLE)) == 1, "read while the disk works, and before the act is durable"
    assert writer.is_alive()
    go_on.set()
    writer.join()
    store.close()
    assert len(state(opened(tmp_path))) == 2


def test_threads_that_save_at_once_lose_nothing(tmp_path):
    store = opened(tmp_path, background=True)

    def write(who: int) -> None:
        for number in range(50):
            store.commit([put(f"{who}-{number}", coll=[PEOPLE, EVENTS, PLAN][who])], by="", note="")

    threads = [threading.Thread(target=write, args=(who,)) for who in range(3)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    assert store.version() == 150
    store.close()
    again = opened(tmp_path)
    assert len(state(again)) == 150
    assert again.check() == []


def test_nothing_is_saved_after_closing_and_closing_twice_is_no_harm(tmp_path):
    store = opened(tmp_path, background=True)
    store.commit([put("a")], by="", note="")
    store.close()
    store.close()
    with pytest.raises(Unusable, match="has been closed"):
        store.commit([put("b")], by="", note="")


def test_a_signal_that_closes_in_the_middle_of_an_act_waits_for_its_end(tmp_path, monkeypatch):
    store = opened(tmp_path)
    real = disk.sync

    def interrupted(fd):
        monkeypatch.setattr(disk, "sync", real)
        store.close()
        real(fd)

    monkeypatch.setattr(disk, "sync", interrupted)
    store.commit([put("a")], by="", note="")
    assert "closed" in store.read_only
    assert list(state(opened(tmp_path))) == [(PEOPLE, "a")]


def test_an_act_is_one_write_and_one_sync(tmp_path, monkeypatch):
    store = opened(tmp_path)
    store.commit([put("a")], by="", note="")
    calls = []
    for name in ("sync", "write"):
        real = getattr(disk, name)
        monkeypatch.setattr(disk, name, lambda *given, real=real, name=name: (calls.append(name), real(*given))[1])
    for number in range(10):
        store.commit([put(f"{number}", coll=PEOPLE), put(f"{number}", coll=PLAN)], by="", note="")
    assert calls == ["write", "sync"] * 10


def test_data_folder_may_be_a_relative_path(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    store = opened(Path("here"))
    store.commit([put("a")], by="", note="")
    monkeypatch.chdir("/")
    store.close()
    assert (tmp_path / "here" / "people.json").exists()
