"""A disk that refuses: nothing is half saved, the clerk is told in words, and the next act works when it can."""

from __future__ import annotations

import errno
import os
import subprocess
import sys

import pytest

from storage.disk import disk
from storage.journal import journal, segments
from storage.port import NotSaved, Unusable
from tests.storage.engine.test_opening import in_words, only_notice
from tests.support.folders import EVENTS, PEOPLE, opened, put, reopened, state, stock
from tests.support.killed import killed
from tests.support.places import ROOT

FULL = OSError(errno.ENOSPC, "No space left on device")


class Failing:
    """Makes a call of ``storage.disk.disk`` fail: ``times`` times (None: for good), after ``later`` good ones."""

    def __init__(self, patch, call: str, error: OSError, *, times: int | None = None, later: int = 0, half=False):
        self.left, self.later, self.error, self.half, self.tried = times, later, error, half, 0
        self.real = getattr(disk, call)
        patch.setattr(disk, call, self)

    def __call__(self, *given):
        self.tried += 1
        if self.later > 0:
            self.later -= 1
            return self.real(*given)
        if self.left is None or self.left > 0:
            if self.left is not None:
                self.left -= 1
            if self.half:
                os.write(given[0], given[1][: len(given[1]) // 2])
            raise self.error
        return self.real(*given)


@pytest.fixture
def store(tmp_path):
    store = opened(tmp_path)
    store.commit([put("a", "Ada")], by="", note="first")
    return store


@pytest.mark.parametrize("half", [True, False])
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EFBIG, errno.EDQUOT])
def test_a_full_disk_refuses_the_act_and_changes_nothing(store, tmp_path, monkeypatch, number, half):
    path = segments.path_of(tmp_path, 1)
    before, now = path.read_bytes(), state(store)
    with monkeypatch.context() as patch:
        Failing(patch, "write", OSError(number, "full"), half=half)
        with pytest.raises(NotSaved) as refused:
            store.commit([put("b")], by="", note="")
    in_words(str(refused.value))
    assert str(refused.value).startswith("Not saved: the disk is full.")
    assert "Make room" in str(refused.value)
    assert (path.read_bytes(), state(store), store.version(), store.read_only) == (before, now, 1, "")
    store.commit([put("b", "Bea")], by="", note="now there is room")
    killed(store)
    assert reopened(tmp_path) == {(PEOPLE, "a"): "Ada", (PEOPLE, "b"): "Bea"}


def test_the_reserve_is_given_up_for_the_act_that_finds_the_disk_full(store, tmp_path, monkeypatch):
    store.settle()
    assert (tmp_path / ".ballast").stat().st_size == journal.BALLAST_BYTES
    with monkeypatch.context() as patch:
        Failing(patch, "write", FULL, times=1, half=True)
        store.commit([put("b", "Bea")], by="", note="")
    assert not (tmp_path / ".ballast").exists()
    assert "This was saved from a small reserve: make room now." in only_notice(store)
    store.close()
    assert reopened(tmp_path)[PEOPLE, "b"] == "Bea"


def test_a_real_limit_of_file_size_is_met_in_words_and_survived(tmp_path):
    if os.name == "nt":
        pytest.skip("Windows knows no such limit")
    code = """
import resource, sys
from pathlib import Path
from storage.port import NotSaved
from tests.support.folders import opened, put, state
from tests.support.killed import killed
store = opened(Path(sys.argv[1]))
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, resource.RLIM_INFINITY))
saved = 0
try:
    while True:
        store.commit([put(f"n{saved}", "word " * 50)], by="", note="")
        saved += 1
except NotSaved as refused:
    print(saved, len(state(store)), refused)
    store.settle()
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    store.commit([put("later")], by="", note="")
    print(state(store).keys() >= {("people/persons", "later")}, store.read_only)
    killed(store)
"""
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, cwd=ROOT)
    first, second = done.stdout.splitlines()
    saved, found, *words = first.split()
    assert int(saved) == int(found) > 10
    assert " ".join(words).startswith("Not saved: the disk is full.")
    assert second.strip() == "True"
    assert len(reopened(tmp_path)) == int(saved) + 1


def test_a_file_is_closed_again_whatever_ends_its_writing(tmp_path, monkeypatch):
    for error in (OSError(errno.EIO, ""), KeyboardInterrupt()):
        made, closed = [], []
        with monkeypatch.context() as patch:
            patch.setattr(disk, "create", lambda path, real=disk.create, made=made: made.append(fd := real(path)) or fd)
            patch.setattr(disk, "close", lambda fd, real=disk.close, closed=closed: closed.append(fd) or real(fd))
            patch.setattr(disk, "sync", lambda _, error=error: raised(error))
            with pytest.raises(type(error)):
                disk.write_beside(tmp_path / "kept.json", b"{}")
        assert closed == made != []


def raised(error):
    raise error


@pytest.mark.parametrize(
    ("number", "words"), [(errno.EIO, "the disk reported a fault"), (errno.EROFS, "the disk can only be read")]
)
def test_other_refusals_are_told_as_what_they_are(store, tmp_path, monkeypatch, number, words):
    with monkeypatch.context() as patch:
        Failing(patch, "write", OSError(number, ""))
        with pytest.raises(NotSaved, match=words) as refused:
            store.commit([put("b")], by="", note="")
    in_words(str(refused.value))
    store.commit([put("b")], by="", note="")
    killed(store)
    assert len(reopened(tmp_path)) == 2


def test_a_refused_line_that_cannot_be_taken_back_stops_the_store(store, tmp_path, monkeypatch):
    with monkeypatch.context() as patch:
        Failing(patch, "write", FULL, half=True)
        Failing(patch, "cut", OSError(errno.EIO, ""))
        with pytest.raises(NotSaved, match="the disk is full"):
            store.commit([put("b")], by="", note="")
    in_words(store.read_only)
    with pytest.raises(Unusable):
        store.commit([put("c")], by="", note="")
    killed(store)
    assert reopened(tmp_path) == {(PEOPLE, "a"): "Ada"}


def test_after_a_failed_sync_the_act_is_saved_in_a_new_part_and_the_old_one_is_left_alone(store, tmp_path, monkeypatch):
    old = store._journal._fd
    synced = []
    with monkeypatch.context() as patch:
        failing = Failing(patch, "sync", OSError(errno.EIO, ""), times=1)
        real = failing.__call__
        patch.setattr(disk, "sync", lambda fd: (synced.append(fd), real(fd)))
        store.commit([put("b", "Bea")], by="", note="second")
    assert synced.count(old) == 1  # never again on the same descriptor
    assert segments.numbers(tmp_path) == [1, 2]
    assert "in a new part" in only_notice(store)
    store.commit([put("c", "Cy")], by="", note="third")
    assert (store.undo_note(), [change.seq for change in store.changes()]) == ("third", [1, 2, 3])
    killed(store)
    assert len(reopened(tmp_path)) == 3


@pytest.mark.parametrize("resurrected", [True, False])
def test_what_the_failed_sync_left_in_the_old_part_counts_for_nothing(store, tmp_path, monkeypatch, resurrected):
    first = segments.path_of(tmp_path, 1)
    with monkeypatch.context() as patch:
        Failing(patch, "sync", OSError(errno.EIO, ""), times=1)
        if resurrected:  # the cut of the old part never reached the disk
            patch.setattr(disk, "cut", lambda *_: None)
        store.commit([put("b", "Bea")], by="", note="second")
    assert (b"Bea" in first.read_bytes()) == resurrected
    killed(store)
    again = opened(tmp_path)
    assert [change.seq for change in again.changes()] == [1, 2]
    assert again.check() == []
    killed(again)
    assert reopened(tmp_path) == {(PEOPLE, "a"): "Ada", (PEOPLE, "b"): "Bea"}


@pytest.mark.parametrize("good", [0, 1])
def test_if_the_new_part_fails_too_the_act_is_refused_and_never_comes_back(store, tmp_path, monkeypatch, good):
    """``good``: how many syncs succeed after the first failed one, before all fail."""
    with monkeypatch.context() as patch:
        real, failing = disk.sync, Failing(patch, "sync", OSError(errno.EIO, ""))
        outcomes = iter([False, *[True] * good])
        patch.setattr(disk, "sync", lambda fd: real(fd) if next(outcomes, False) else failing(fd))
        with pytest.raises(NotSaved) as refused:
            store.commit([put("b", "Bea")], by="", note="refused")
    in_words(str(refused.value))
    assert "Nothing more is saved from this window." in store.read_only
    assert state(store) == {(PEOPLE, "a"): "Ada"}
    with pytest.raises(Unusable):
        store.commit([put("c")], by="", note="")
    killed(store)
    assert reopened(tmp_path) == {(PEOPLE, "a"): "Ada"}


@pytest.mark.parametrize("call", ["sync", "sync_folder"])
def test_a_new_part_that_cannot_be_begun_leaves_no_trace_and_work_goes_on(store, tmp_path, monkeypatch, call):
    store.settle()
    monkeypatch.setattr(journal, "SEGMENT_BYTES", 100)
    with monkeypatch.context() as patch:
        Failing(patch, call, OSError(errno.EIO, ""), times=1)
        store.settle()
    assert segments.numbers(tmp_path) == [1]
    assert "The data files could not be brought up to date" in only_notice(store)
    store.commit([put("b", "Bea")], by="", note="")
    killed(store)
    assert reopened(tmp_path) == {(PEOPLE, "a"): "Ada", (PEOPLE, "b"): "Bea"}


def test_a_new_part_that_may_come_back_after_a_power_cut_stops_the_store(store, tmp_path, monkeypatch):
    """Its head says that the old part ends there: what was written to the old one afterwards would be lost."""
    store.settle()
    monkeypatch.setattr(journal, "SEGMENT_BYTES", 100)
    with monkeypatch.context() as patch:
        Failing(patch, "sync_folder", OSError(errno.EIO, ""))
        store.settle()
    in_words(store.read_only)
    with pytest.raises(Unusable, match="could not go on in a new part"):
        store.commit([put("b")], by="", note="")


@pytest.mark.parametrize("call", ["write", "sync", "replace", "sync_folder", "create", "link"])
@pytest.mark.parametrize("error", [FULL, OSError(errno.EIO, "")])
def test_a_failed_checkpoint_is_a_notice_and_is_tried_again(store, tmp_path, monkeypatch, call, error):
    store.settle()
    store.commit([put("b", "Bea"), put("e", "x", EVENTS)], by="", note="")
    with monkeypatch.context() as patch:
        Failing(patch, call, error)
        store.settle()
        store.settle()
    assert "Nothing is lost: the journal holds every act" in only_notice(store)
    assert store.read_only == "" or call == "sync"
    if call != "sync":  # the mark in the journal could not be made safe: that is a fault of the journal
        store.commit([put("c", "Cy")], by="", note="")
        store.settle()
        assert stock(tmp_path) == state(store)
        assert store._checkpoint_failed is False
    killed(store)
    assert {(PEOPLE, "a"), (PEOPLE, "b")} <= reopened(tmp_path).keys()


def test_a_failed_checkpoint_leaves_no_temporary_files(store, tmp_path, monkeypatch):
    with monkeypatch.context() as patch:
        Failing(patch, "write", FULL, later=1)
        store.commit([put("b"), put("e", coll=EVENTS)], by="", note="")
        store.settle()
    assert list(tmp_path.rglob("*.new")) == []


def test_a_checkpoint_never_keeps_an_act_waiting(store, monkeypatch):
    """Slow syncs of data files, and the time of acts meanwhile."""
    import threading

    real = disk.write_beside

    at_the_file, go_on = threading.Event(), threading.Event()

    def slow(path, data):
        at_the_file.set()
        go_on.wait(20)
        return real(path, data)

    monkeypatch.setattr(disk, "write_beside", slow)
    settling = threading.Thread(target=store.settle)
    settling.start()
    assert at_the_file.wait(20)
    for number in range(5):
        store.commit([put(f"n{number}")], by="", note="")
    assert settling.is_alive(), "the acts did not wait for the files"
    go_on.set()
    settling.join()
    store.close()
