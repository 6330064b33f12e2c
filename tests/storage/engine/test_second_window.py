"""One writer at a time; a second window reads, and says who writes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys

import pytest

from storage.disk.lock import is_held
from storage.journal import journal
from storage.port import Unusable
from tests.storage.engine.test_opening import in_words
from tests.support.folders import EVENTS, PEOPLE, opened, put, reopened, state
from tests.support.places import ROOT

HOLD = """
import sys
from pathlib import Path
from tests.support.folders import opened, put
store = opened(Path(sys.argv[1]), by="Clara Knapweed")
store.commit([put("theirs", "1")], by="", note="")
print(store.read_only or "open", flush=True)
for line in sys.stdin:
    store.commit([put("theirs", line.strip())], by="", note="")
    store.settle()
    print("done", flush=True)
store.close()
"""


@pytest.fixture
def other(tmp_path):
    """Another process that has the folder open."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    assert process.stdout.readline() == "open\n"
    yield process
    process.kill()
    process.wait()


def say(other, text: str) -> None:
    other.stdin.write(text + "\n")
    other.stdin.flush()
    assert other.stdout.readline() == "done\n"


def test_the_second_window_reads_and_is_told_who_writes(other, tmp_path):
    store = opened(tmp_path)
    in_words(store.read_only)
    assert store.read_only.startswith("Clara Knapweed has had this folder open on ")
    assert "close the other window first, then open this one again." in store.read_only
    assert state(store) == {(PEOPLE, "theirs"): "1"}  # so far in the journal only
    assert (store.undo_note(), store.draft("x"), len(list(store.changes()))) == ("", "", 1)
    for refused in (
        lambda: store.commit([put("mine")], by="", note=""),
        lambda: store.undo(by=""),
        lambda: store.save_draft("line", "x"),
        lambda: store.backup(),
    ):
        with pytest.raises(Unusable, match="Clara Knapweed"):
            refused()
    assert any("Clara Knapweed" in problem for problem in store.check())


def test_the_second_window_sees_new_acts_after_a_refresh(other, tmp_path):
    store = opened(tmp_path)
    assert store.refresh() is False
    for number in range(2, 6):
        say(other, str(number))
        assert store.refresh() is True
        assert state(store) == {(PEOPLE, "theirs"): str(number)}
        assert store.version() == number
    assert store.notices == []


def test_the_second_window_finds_a_file_that_was_replaced_before_it_was_read(other, tmp_path):
    store = opened(tmp_path)
    say(other, "2")
    assert state(store) == {(PEOPLE, "theirs"): "2"}
    assert store.notices == []


def test_a_killed_window_frees_the_folder_at_once(other, tmp_path):
    assert is_held(tmp_path)
    os.kill(other.pid, signal.SIGTERM if os.name == "nt" else signal.SIGKILL)
    other.wait()
    assert (tmp_path / ".owner.json").exists(), "it says still that it has it"
    assert not is_held(tmp_path), "so a window that only reads tells that it may write now"
    assert opened(tmp_path).read_only == "", "asking left no lock behind"


def test_a_lock_without_a_name_is_told_too(tmp_path):
    first = opened(tmp_path)
    (tmp_path / ".owner.json").write_bytes(b"{")
    assert opened(tmp_path).read_only.startswith("Another window has this folder open.")
    first.close()
    assert not (tmp_path / ".owner.json").exists()
    assert opened(tmp_path).read_only == ""


def test_the_owner_file_names_user_host_and_process(tmp_path):
    store = opened(tmp_path, by="Jo")
    owner = json.loads((tmp_path / ".owner.json").read_text())
    assert (owner["user"], owner["pid"]) == ("Jo", os.getpid())
    store.close()


@pytest.mark.skipif(os.name == "nt", reason="Windows does not delete a file that is open")
@pytest.mark.parametrize("first_settles", [False, True])
def test_a_lock_file_deleted_by_hand_is_caught_before_anything_is_spoilt(tmp_path, first_settles):
    first = opened(tmp_path)
    first.commit([put("a", "first")], by="", note="")
    (tmp_path / ".lock").unlink()
    second = opened(tmp_path)
    assert second.read_only == ""  # both hold a lock now
    second.commit([put("b", "second")], by="", note="")
    if first_settles:
        first.settle()
    with pytest.raises(Unusable, match="Another program has written to the journal") as refused:
        first.commit([put("c", "lost?")], by="", note="")
    in_words(str(refused.value))
    assert "Another program" in first.read_only
    first.close()
    second.commit([put("d", "goes on", EVENTS)], by="", note="")
    second.close()
    assert reopened(tmp_path) == {(PEOPLE, "a"): "first", (PEOPLE, "b"): "second", (EVENTS, "d"): "goes on"}


@pytest.mark.skipif(os.name == "nt", reason="Windows does not delete a file that is open")
def test_a_second_writer_that_went_on_in_a_new_part_is_caught(tmp_path, monkeypatch):
    monkeypatch.setattr(journal, "SEGMENT_BYTES", 1)
    first = opened(tmp_path)
    (tmp_path / ".lock").unlink()
    second = opened(tmp_path)
    second.commit([put("b")], by="", note="")
    second.settle()
    with pytest.raises(Unusable, match="Another program"):
        first.commit([put("c")], by="", note="")


@pytest.mark.skipif(os.name == "nt", reason="Windows does not replace a file that is open")
def test_a_journal_put_in_the_place_of_ours_is_caught(tmp_path):
    store = opened(tmp_path)
    store.commit([put("a")], by="", note="")
    path = tmp_path / "journal" / "000001.jsonl"
    copy = path.with_suffix(".copy")
    copy.write_bytes(path.read_bytes())
    os.replace(copy, path)
    with pytest.raises(Unusable, match="Another program"):
        store.commit([put("b")], by="", note="")
