"""A folder on a disk that is full or can only be read opens for reading, with the reason; and later goes on."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from storage.disk import disk
from storage.journal import segments
from storage.port import Unusable
from tests.storage.engine.test_opening import in_words
from tests.support.folders import PEOPLE, opened, put, reopened, state
from tests.support.killed import killed

WRITES = ["create", "write", "sync", "cut", "replace", "link", "remove", "make_folder", "sync_folder", "open_to_append"]
KEPT = {(PEOPLE, "a"): "Ada", (PEOPLE, "b"): "Bea"}


@pytest.fixture
def folder(tmp_path) -> Path:
    """A folder left by a program that was stopped: an act is in the journal alone."""
    store = opened(tmp_path / "data")
    store.commit([put("a", "Ada")], by="", note="one")
    store.settle()
    store.commit([put("b", "Bea")], by="", note="two")
    killed(store)
    return tmp_path / "data"


def torn(folder: Path) -> None:
    with segments.path_of(folder, 1).open("ab") as file:
        file.write(b'["0123456789abcdef",{"k":"act","p":"')


def refusing(patch, number: int, *calls: str) -> None:
    def refuse(*_):
        raise OSError(number, os.strerror(number))

    for name in calls:
        patch.setattr(disk, name, refuse)


@pytest.mark.parametrize("is_torn", [False, True])
@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.EROFS, "the disk can only be read"),
        (errno.EACCES, "this account may not write there"),
        (errno.EPERM, "this account may not write there"),
        (errno.EIO, "the disk reported a fault"),
    ],
)
def test_a_folder_that_cannot_be_written_opens_for_reading(folder, monkeypatch, number, words, is_torn):
    if is_torn:
        torn(folder)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    with monkeypatch.context() as patch:
        refusing(patch, number, *WRITES, "open_to_lock")
        store = opened(folder)
        in_words(store.read_only)
        assert store.read_only.startswith(f"This folder is open for reading only: {words}.")
        assert (state(store), store.undecided) == (KEPT, "")
        with pytest.raises(Unusable, match="for reading only"):
            store.commit([put("c")], by="", note="")
        store.settle()
        store.close()
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before
    assert reopened(folder) == KEPT


@pytest.mark.parametrize("call", ["write", "create", "replace"])
def test_a_full_disk_with_a_torn_end_opens_for_reading_and_is_mended_once_there_is_room(folder, monkeypatch, call):
    torn(folder)
    with monkeypatch.context() as patch:
        refusing(patch, errno.ENOSPC, call)
        store = opened(folder)
        assert store.read_only.startswith("This folder is open for reading only: the disk is full.")
        assert "Make room" in store.read_only
        assert state(store) == KEPT
        store.close()
    again = opened(folder)
    assert (again.read_only, state(again)) == ("", KEPT)
    assert "The last line of the journal was not whole" in again.notices[0]


def test_a_full_disk_without_a_torn_end_opens_to_write_and_refuses_only_what_has_no_room(folder, monkeypatch):
    with monkeypatch.context() as patch:
        refusing(patch, errno.ENOSPC, "create")
        store = opened(folder)
        assert (store.read_only, state(store)) == ("", KEPT)
        killed(store)
    assert reopened(folder) == KEPT


def test_a_window_that_reads_because_it_may_not_write_frees_the_folder(folder, monkeypatch):
    torn(folder)
    with monkeypatch.context() as patch:
        refusing(patch, errno.ENOSPC, "write")
        reader = opened(folder)
    writer = opened(folder)
    assert writer.read_only == ""
    writer.commit([put("c", "Cy")], by="", note="")
    assert reader.refresh()
    assert (PEOPLE, "c") in state(reader)


@pytest.mark.skipif(not shutil.which("mount") or not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs root")
def test_a_real_disk_that_can_only_be_read(folder, tmp_path):
    there = tmp_path / "read-only"
    there.mkdir()
    torn(folder)
    bound = subprocess.run(["mount", "--bind", folder, there], capture_output=True, check=False)
    made = (
        bound.returncode == 0
        and not subprocess.run(["mount", "-o", "remount,bind,ro", there], capture_output=True, check=False).returncode
    )
    try:
        if not made:
            pytest.skip("this machine lets nobody mount")
        store = opened(there)
        assert "the disk can only be read" in store.read_only
        assert state(store) == KEPT
        assert store.check() == [store.read_only]
        store.close()
    finally:
        if bound.returncode == 0:
            subprocess.run(["umount", there], check=True)
