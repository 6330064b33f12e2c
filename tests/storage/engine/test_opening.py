"""Whatever a folder looks like, it opens safely or says in a sentence why not; no original is ever lost."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path

import pytest
from tinydb import TinyDB, where

from storage.disk import disk
from storage.journal import journal, segments
from storage.port import Unusable
from tests.support.folders import EVENTS, PEOPLE, PLAN, gone, opened, put, state, stock
from tests.support.killed import killed, none_left_open
from tests.support.places import ROOT


@pytest.fixture
def folder(tmp_path) -> Path:
    """A folder with some acts, closed in good order."""
    store = opened(tmp_path)
    store.commit([put("a", "Ada"), put("e", "opened", EVENTS)], by="", note="one")
    store.commit([put("b", "Bea")], by="", note="two")
    store.close()
    return tmp_path


KEPT = {(PEOPLE, "a"): "Ada", (PEOPLE, "b"): "Bea", (EVENTS, "e"): "opened"}


def in_words(sentence: str) -> None:
    """A sentence for the clerk: no numbers of errors, no names of exceptions, and a full stop."""
    assert sentence.endswith(".")
    for word in ("Errno", "Traceback", "Error", "Exception", "0x", "None"):
        assert word not in sentence


def only_notice(store) -> str:
    assert len(store.notices) == 1, store.notices
    in_words(store.notices[0])
    return store.notices[0]


def test_a_closed_folder_opens_without_a_word_and_without_replay(folder, monkeypatch):
    store = opened(folder)
    assert (store.notices, store.read_only, state(store)) == ([], "", KEPT)
    assert store.check() == []


def test_a_folder_that_a_test_leaves_open_is_let_go_as_when_a_program_is_killed(tmp_path):
    with none_left_open():
        store = opened(tmp_path, background=True)
        store.commit([put("a", "Ada")], by="", note="one")
        assert opened(tmp_path).read_only
    assert (store._lock.held, store._journal._fd) == (False, -1)
    again = opened(tmp_path)
    assert (again.read_only, state(again)) == ("", {(PEOPLE, "a"): "Ada"})


def test_acts_that_are_only_in_the_journal_are_there_again(folder):
    store = opened(folder)
    store.commit([put("c", "Cy")], by="", note="three")
    killed(store)
    assert state(opened(folder)) == {**KEPT, (PEOPLE, "c"): "Cy"}


@pytest.mark.parametrize("rest", [b'["0123', b"\0" * 300, b'["0123456789abcdef",{"k":"act"}]\n', "ŵ".encode()[:1]])
def test_a_torn_last_line_is_copied_cut_and_told(folder, rest):
    path = segments.path_of(folder, 1)
    whole = path.read_bytes()
    path.write_bytes(whole + rest)
    store = opened(folder)
    assert state(store) == KEPT
    assert "The last line of the journal was not whole" in only_notice(store)
    assert [copy.read_bytes() for copy in (folder / "set-aside").iterdir()] == [rest]
    assert path.read_bytes() == whole
    store.commit([put("c", "Cy")], by="", note="goes on")
    store.close()
    assert opened(folder).check() == []


def test_a_bad_line_with_good_ones_after_it_is_never_cut(folder):
    path = segments.path_of(folder, 1)
    damaged = bytearray(path.read_bytes())
    damaged[damaged.index(b"Ada")] ^= 1
    path.write_bytes(damaged)
    store = opened(folder)
    in_words(store.read_only)
    assert "The journal is damaged (part 1, line 2)" in store.read_only
    assert state(store) == KEPT
    with pytest.raises(Unusable, match="nothing can be saved here"):
        store.commit([put("c")], by="", note="")
    assert any("line 2: damaged" in problem for problem in store.check())
    store.close()
    assert path.read_bytes() == damaged


def test_a_line_taken_out_of_the_journal_shows(folder):
    path = segments.path_of(folder, 1)
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[:1] + lines[2:]))
    assert "A line is missing from the journal" in opened(folder).read_only


def test_data_files_without_their_journal_are_shown_but_not_believed(folder):
    segments.folder_of(folder).rename(folder / "elsewhere")
    store = opened(folder)
    in_words(store.read_only)
    assert "The journal of this folder is missing beside its data files" in store.read_only
    assert state(store) == KEPT
    assert (folder / "people.json").exists()


def test_a_missing_part_of_the_journal_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(journal, "SEGMENT_BYTES", 300)
    for number in range(4):
        store = opened(tmp_path)
        store.commit([put(f"n{number}", "word " * 50)], by="", note="")
        store.close()
    segments.path_of(tmp_path, 2).unlink()
    store = opened(tmp_path)
    assert len(state(store)) == 4
    assert "A part of the journal is missing" in only_notice(store)
    assert any("A part of the journal is missing" in problem for problem in store.check())


@pytest.mark.parametrize("name", ["people", "meetings/2022-07-20"])
def test_a_missing_data_file_is_rebuilt_and_told_never_taken_for_empty(folder, name):
    (folder / f"{name}.json").unlink()
    store = opened(folder)
    assert state(store) == KEPT
    assert "was missing. It has been rebuilt from the journal" in only_notice(store)
    store.close()
    assert stock(folder) == KEPT


@pytest.mark.parametrize("content", [b"", b"{", b"\0" * 50, b'{"persons": {"1": {"id"', b"[]", b"\xff\xfe{}"])
def test_a_damaged_data_file_is_set_aside_and_rebuilt(folder, content):
    (folder / "people.json").write_bytes(content)
    store = opened(folder)
    assert state(store) == KEPT
    notice = only_notice(store)
    assert notice.startswith("people.json was damaged. It was copied to set-aside/")
    assert [copy.read_bytes() for copy in (folder / "set-aside").iterdir()] == [content]
    store.close()
    assert stock(folder) == KEPT
    assert opened(folder).notices == []


def test_a_damaged_file_is_rebuilt_from_the_version_before_when_old_history_is_gone(tmp_path, monkeypatch):
    monkeypatch.setattr(journal, "SEGMENT_BYTES", 300)
    for number in range(5):
        store = opened(tmp_path)
        store.commit([put(f"n{number}", "word " * 50)], by="", note="")
        store.close()
    wanted = state(opened(tmp_path, read_only=True))
    segments.path_of(tmp_path, 1).unlink()
    segments.path_of(tmp_path, 2).unlink()
    (tmp_path / "people.json").write_bytes(b"{")
    store = opened(tmp_path)
    assert store.read_only == ""
    assert state(store) == wanted


def test_a_file_that_nothing_can_rebuild_is_left_and_the_folder_is_read_only(tmp_path, monkeypatch):
    monkeypatch.setattr(journal, "SEGMENT_BYTES", 300)
    for number in range(3):
        store = opened(tmp_path)
        store.commit([put(f"n{number}", "word " * 50)], by="", note="")
        store.commit([put("p", str(number), PLAN)], by="", note="")
        store.close()
    segments.path_of(tmp_path, 1).unlink()
    for path in [*tmp_path.glob(".previous/*"), *tmp_path.glob("backups/*/people.json")]:
        path.unlink()
    (tmp_path / "people.json").write_bytes(b"{")
    store = opened(tmp_path)
    in_words(store.read_only)
    assert "people.json is missing or damaged" in store.read_only
    assert store.find(PLAN)[0].doc["text"] == "2"
    with pytest.raises(Unusable):
        store.find(PEOPLE)
    store.close()
    assert (tmp_path / "people.json").read_bytes() == b"{"


def test_an_old_version_is_not_built_upon_across_a_gap_in_the_history(tmp_path):
    store = opened(tmp_path)
    store.commit([put("a", "1")], by="", note="")
    store.settle()
    old = (tmp_path / "people.json").read_bytes()
    store.commit([put("lost", "2")], by="", note="")
    store.commit([put("c", "3")], by="", note="")
    store.settle()
    store._journal.begin_next()
    store.close()
    part = segments.path_of(tmp_path, 1)
    part.write_bytes(part.read_bytes().replace(b'"lost"', b'"LOST"', 1))
    (tmp_path / ".previous" / "people.json").write_bytes(old)
    (tmp_path / "people.json").write_bytes(b"{")
    assert "cannot be rebuilt" in opened(tmp_path).read_only


def test_a_file_edited_by_hand_is_set_aside_and_the_journal_holds(folder):
    path = folder / "people.json"
    edited = path.read_bytes().replace(b"Ada", b"Eve")
    path.write_bytes(edited)
    store = opened(folder)
    assert state(store) == KEPT
    notice = only_notice(store)
    assert "people.json was changed outside this program (records that differ: 1)" in notice
    (copy,) = (folder / "set-aside").iterdir()
    assert f"set-aside/{copy.name}" in notice
    assert copy.read_bytes() == edited
    store.close()
    assert stock(folder) == KEPT


def test_a_file_edited_while_it_is_open_here_is_set_aside_too(folder):
    store = opened(folder)
    edited = (folder / "people.json").read_bytes().replace(b"Ada", b"Eve")
    (folder / "people.json").write_bytes(edited)
    store.commit([put("c", "Cy")], by="", note="")
    store.settle()
    assert "people.json was changed outside this program while it was open here" in only_notice(store)
    assert [copy.read_bytes() for copy in (folder / "set-aside").iterdir()] == [edited]
    assert stock(folder) == {**KEPT, (PEOPLE, "c"): "Cy"}


def test_a_byte_order_mark_and_windows_line_ends_are_no_damage(folder):
    path = folder / "people.json"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    store = opened(folder)
    assert (state(store), store.notices) == (KEPT, [])
    store.settle()
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"Ada", b"Eve").replace(b"\n", b"\r\n"))
    store.close()
    assert "records that differ: 1" in only_notice(opened(folder))


def test_a_name_given_twice_is_damage(folder):
    (folder / "people.json").write_bytes(b'{"persons": {"1": {"id": "a", "id": "b"}}}')
    assert "people.json was damaged" in only_notice(opened(folder))


def test_stock_tinydb_may_rewrite_a_file_without_changing_it(folder):
    with TinyDB(folder / "people.json", encoding="utf-8") as db:
        db.table("persons").update({"text": "Ada"}, where("id") == "a")
    store = opened(folder)
    assert (state(store), store.notices) == (KEPT, [])


def test_a_file_of_the_same_name_that_the_journal_never_knew_is_set_aside(folder):
    (folder / "plan.json").write_text('{"items": {"1": {"id": "x", "text": "stranger"}}}')
    store = opened(folder)
    assert any("plan.json is not a file of this program" in problem for problem in store.check())
    store.commit([put("p", "ours", PLAN)], by="", note="")
    store.close()
    assert stock(folder) == {**KEPT, (PLAN, "p"): "ours"}
    (copy,) = (folder / "set-aside").iterdir()
    assert "stranger" in copy.read_text()


def test_a_file_that_another_link_names_stays_linked(folder, tmp_path_factory):
    real = tmp_path_factory.mktemp("elsewhere") / "people.json"
    os.replace(folder / "people.json", real)
    os.symlink(real, folder / "people.json")
    store = opened(folder)
    store.commit([put("c", "Cy")], by="", note="")
    store.close()
    assert (folder / "people.json").is_symlink()
    assert "Cy" in real.read_text()
    assert stock(folder) == {**KEPT, (PEOPLE, "c"): "Cy"}


def test_a_newer_folder_is_for_reading_only(folder):
    card = json.loads((folder / "store.json").read_text())
    (folder / "store.json").write_text(json.dumps({**card, "schema": 99}))
    store = opened(folder)
    in_words(store.read_only)
    assert "newer version of the program" in store.read_only
    assert state(store) == KEPT
    assert json.loads((folder / "store.json").read_text())["schema"] == 99


@pytest.mark.parametrize("content", [None, b"{", b"\0"])
def test_a_lost_store_json_is_written_anew(folder, content):
    before = (folder / "store.json").read_bytes()
    (folder / "store.json").unlink()
    if content is not None:
        (folder / "store.json").write_bytes(content)
    store = opened(folder)
    assert "store.json was missing or damaged" in only_notice(store)
    assert (folder / "store.json").read_bytes() == before


def test_a_file_is_no_folder(tmp_path):
    (tmp_path / "notes.txt").write_text("mine")
    for where_to in (tmp_path / "notes.txt", tmp_path / "notes.txt" / "inside"):
        with pytest.raises(Unusable) as refused:
            opened(where_to)
        in_words(str(refused.value))
        assert "a file stands where a folder should be" in str(refused.value)
    assert (tmp_path / "notes.txt").read_text() == "mine"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.EACCES, "this account may not write there"),
        (errno.EROFS, "the disk can only be read"),
        (errno.ENOSPC, "the disk is full"),
        (errno.EIO, "the disk reported a fault"),
    ],
)
@pytest.mark.parametrize("call", ["make_folder", "write", "sync", "create", "replace"])
def test_a_folder_that_cannot_be_written_is_refused_in_one_sentence(tmp_path, monkeypatch, number, words, call):
    def refuse(*_):
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patch:
        patch.setattr(disk, call, refuse)
        with pytest.raises(Unusable) as refused:
            opened(tmp_path / "new")
    in_words(str(refused.value))
    assert words in str(refused.value)
    assert str(tmp_path / "new") in str(refused.value)
    opened(tmp_path / "new").close()


def test_a_folder_that_is_not_there_cannot_be_read(tmp_path):
    with pytest.raises(Unusable, match="a file or folder has gone from its place"):
        opened(tmp_path / "none", read_only=True)
    assert not (tmp_path / "none").exists()


def test_opening_to_read_changes_nothing(folder):
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    store = opened(folder, read_only=True)
    assert state(store) == KEPT
    store.settle()
    store.close()
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*")} == before


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights another way")
def test_folders_and_files_are_the_clerks_alone(folder):
    store = opened(folder)
    store.commit([put("c")], by="", note="")
    store.settle()
    store.backup("by hand")
    os.umask(os.umask(0))
    for path in [folder, *folder.rglob("*")]:
        assert path.stat().st_mode & 0o777 == (0o700 if path.is_dir() else 0o600), path


def test_a_deleted_record_stays_deleted_after_a_rebuild(folder):
    store = opened(folder)
    store.commit([gone("a")], by="", note="")
    store.close()
    (folder / "people.json").unlink()
    assert (PEOPLE, "a") not in state(opened(folder))


def test_importing_storage_does_not_bring_tinydb():
    import subprocess
    import sys

    code = "import sys, storage; print('tinydb' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    assert done.stdout.strip() == "False"


@pytest.mark.parametrize("content", [b'{"format":"\xe4"}', b"[" * 200_000, b'{"format":' + b"[" * 200_000])
def test_a_file_of_bytes_that_are_no_text_or_nested_without_end_is_damage_and_no_fault(folder, content):
    for name in ("store.json", "people.json"):
        (folder / name).write_bytes(content)
    store = opened(folder)
    assert (store.read_only, state(store)) == ("", KEPT)
    assert len(store.notices) == 2
    store.close()
    assert stock(folder) == KEPT
