"""The data files follow by themselves, as ordinary TinyDB files."""

from __future__ import annotations

import time

from tinydb import TinyDB, where

from storage.datafiles import files
from storage.disk import disk
from storage.engine import keeper
from storage.journal import journal, segments
from tests.support.folders import EVENTS, PEOPLE, gone, opened, put, state, stock
from tests.support.killed import killed


def until(done, seconds: float = 5.0) -> bool:
    give_up = time.monotonic() + seconds
    while not done() and time.monotonic() < give_up:
        time.sleep(0.01)
    return bool(done())


def test_stock_tinydb_reads_the_same_documents(tmp_path):
    store = opened(tmp_path)
    store.commit([put("a", "Ada ŵ"), put("b", "Bea"), put("e", "x", EVENTS)], by="", note="")
    store.commit([gone("b"), put("a", "Ada L.")], by="", note="")
    store.close()
    with TinyDB(tmp_path / "people.json", encoding="utf-8") as db:
        assert db.tables() == {"persons", "_meta"}
        assert db.table("persons").all() == [{"text": "Ada L.", "id": "a", "rev": 2}]
        assert db.table("persons").get(where("id") == "a").doc_id == 1
        assert db.table("_meta").all() == [{"seq": 2, "schema": 1}]
    assert stock(tmp_path) == {(PEOPLE, "a"): "Ada L.", (EVENTS, "e"): "x"}


def test_our_tables_answer_tinydb_queries_with_copies(tmp_path):
    store = opened(tmp_path)
    store.commit([put("a", "Ada"), put("b", "Bea")], by="", note="")
    table = store._shelf.read("people").of("persons")
    (found,) = table.search(where("text") == "Bea")
    found["text"] = "changed"
    assert table.search(where("id") == "b") == [{"text": "Bea", "id": "b", "rev": 1}]
    assert store._shelf.read("people").tables() == {"persons"}


def test_files_follow_after_some_quiet(tmp_path, monkeypatch):
    monkeypatch.setattr(keeper, "QUIET_SECONDS", 0.1)
    store = opened(tmp_path, background=True)
    store.commit([put("a")], by="", note="")
    assert not (tmp_path / "people.json").exists()
    assert until((tmp_path / "people.json").exists)
    store.commit([put("b")], by="", note="")
    assert until(lambda: (PEOPLE, "b") in stock(tmp_path))
    store.close()


def test_files_follow_after_many_acts_without_quiet(tmp_path, monkeypatch):
    monkeypatch.setattr(keeper, "QUIET_SECONDS", 1000.0)
    monkeypatch.setattr(keeper, "ACTS_AT_MOST", 20)
    store = opened(tmp_path, background=True)
    for number in range(20):
        store.commit([put(f"n{number}")], by="", note="")
    assert until((tmp_path / "people.json").exists)
    store.close()


def test_a_killed_session_is_settled_by_itself_in_the_next(tmp_path, monkeypatch):
    monkeypatch.setattr(keeper, "QUIET_SECONDS", 0.05)
    store = opened(tmp_path)
    store.commit([put("a")], by="", note="")
    killed(store)
    again = opened(tmp_path, background=True)
    assert until((tmp_path / "people.json").exists)
    again.close()


def test_a_checkpoint_that_failed_is_tried_again_by_itself(tmp_path, monkeypatch):
    monkeypatch.setattr(keeper, "QUIET_SECONDS", 0.05)
    monkeypatch.setattr(keeper, "RETRY_SECONDS", 0.05)
    real, failures = disk.replace, iter([True, True])

    def busy(new, old):
        if old.name == "people.json" and next(failures, False):
            raise PermissionError(13, "held by another program")
        real(new, old)

    monkeypatch.setattr(disk, "replace", busy)
    store = opened(tmp_path, background=True)
    store.commit([put("a")], by="", note="")
    assert until((tmp_path / "people.json").exists)
    assert len(store.notices) == 1
    store.close()


def test_a_fault_of_the_program_does_not_end_the_thread_that_settles(tmp_path, monkeypatch):
    monkeypatch.setattr(keeper, "QUIET_SECONDS", 0.05)
    monkeypatch.setattr(keeper, "RETRY_SECONDS", 0.05)
    store = opened(tmp_path, background=True)
    real, faults = store._settle, iter([True])

    def faulty():
        if next(faults, False):
            raise RuntimeError("a fault")
        real()

    monkeypatch.setattr(store, "_settle", faulty)
    store.commit([put("a")], by="", note="")
    assert until((tmp_path / "people.json").exists)
    store.close()


def test_windows_holding_a_file_for_a_moment_is_waited_out(tmp_path, monkeypatch):
    import os

    real, tries = os.replace, []

    def held(new, old):
        tries.append(1)
        if len(tries) < 4:
            error = PermissionError(13, "Access is denied")
            error.winerror = 5
            raise error
        real(new, old)

    monkeypatch.setattr(os, "replace", held)
    (tmp_path / "new").write_text("x")
    disk.replace(tmp_path / "new", tmp_path / "old")
    assert (tmp_path / "old").read_text() == "x"


def test_only_files_that_changed_are_written(tmp_path):
    store = opened(tmp_path)
    store.commit([put("a"), put("e", coll=EVENTS)], by="", note="")
    store.settle()
    before = (tmp_path / "people.json").stat().st_ino
    store.commit([put("e", "2", EVENTS)], by="", note="")
    store.settle()
    assert (tmp_path / "people.json").stat().st_ino == before


def test_a_meeting_is_read_when_it_is_first_needed(tmp_path):
    store = opened(tmp_path)
    store.commit([put("a"), put("e", coll=EVENTS)], by="", note="")
    store.close()
    again = opened(tmp_path)
    assert again._shelf._files["people"].tables is not None
    assert again._shelf._files["meetings/2022-07-20"].tables is None
    assert again.collections() == [EVENTS, PEOPLE]
    assert again.get(EVENTS, "e") is not None


def test_the_version_before_is_kept_as_a_link(tmp_path):
    store = opened(tmp_path)
    store.commit([put("a", "1")], by="", note="")
    store.settle()
    before = (tmp_path / "people.json").read_bytes()
    store.commit([put("a", "2")], by="", note="")
    store.settle()
    assert (tmp_path / ".previous" / "people.json").read_bytes() == before


def test_a_long_journal_goes_on_in_a_new_part_and_the_old_one_stays(tmp_path, monkeypatch):
    monkeypatch.setattr(journal, "SEGMENT_BYTES", 2000)
    store = opened(tmp_path)
    store.save_draft("line", "half")
    for number in range(10):
        store.commit([put(f"n{number}", "word " * 100)], by="", note=f"act {number}")
    store.settle()
    first = segments.path_of(tmp_path, 1).read_bytes()
    store.commit([put("later")], by="", note="later")
    store.close()
    assert segments.path_of(tmp_path, 1).read_bytes() == first
    assert segments.numbers(tmp_path) == [1, 2]
    again = opened(tmp_path)
    assert (again.draft("line"), again.version(), len(state(again))) == ("half", 11, 11)
    assert [change.note for change in again.changes()] == [*(f"act {number}" for number in range(10)), "later"]
    assert again.check() == []


def test_replay_reads_only_the_acts_since_the_last_checkpoint(tmp_path, monkeypatch):
    store = opened(tmp_path)
    for number in range(20):
        store.commit([put(f"n{number}")], by="", note="")
    store.settle()
    store.commit([put("last")], by="", note="")
    killed(store)
    replayed = []
    real = files.DataFile.touch
    monkeypatch.setattr(files.DataFile, "touch", lambda self, seq, ops: (replayed.append(seq), real(self, seq, ops)))
    assert len(state(opened(tmp_path))) == 21
    assert replayed == [21]
