"""A paper that is said to be written is on the disk: its bytes before it takes its place, its name before the word."""

from __future__ import annotations

import errno
import os
import sys

import pytest

from secretariat.basics.record import Refused
from storage.disk import disk
from storage.disk.write_out import write_out


def test_the_bytes_are_on_the_disk_before_the_file_takes_its_place_and_then_its_name(tmp_path, monkeypatch):
    done = []
    replace = os.replace

    def synced(fd):
        # What stands behind the descriptor, so that a sync before the last byte was handed over would show.
        done.append(("bytes", os.fstat(fd).st_size))

    monkeypatch.setattr(disk, "sync", synced)
    monkeypatch.setattr(disk, "sync_folder", lambda path: done.append(("name", path)))
    monkeypatch.setattr(os, "replace", lambda new, old: (replace(new, old), done.append(("in place", old))))
    write_out(tmp_path / "m.txt", b"minutes" * 10_000)
    assert done == [("bytes", 70_000), ("in place", tmp_path / "m.txt"), ("name", tmp_path)]


def test_a_disk_that_fails_to_keep_it_leaves_the_file_of_before_and_says_why(tmp_path, monkeypatch):
    (tmp_path / "m.txt").write_bytes(b"before")

    def fails(_fd):
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(disk, "sync", fails)
    with pytest.raises(Refused, match=r"m\.txt could not be written: Input/output error"):
        write_out(tmp_path / "m.txt", b"after")
    assert (tmp_path / "m.txt").read_bytes() == b"before"
    assert [path.name for path in tmp_path.iterdir()] == ["m.txt"]


def test_a_folder_that_cannot_be_synced_is_no_reason_to_call_a_whole_file_unwritten(tmp_path, monkeypatch):
    def fails(_path):
        raise OSError(errno.EINVAL, "Invalid argument")

    monkeypatch.setattr(disk, "sync_folder", fails)
    write_out(tmp_path / "m.txt", b"minutes")
    assert (tmp_path / "m.txt").read_bytes() == b"minutes"


def test_the_system_itself_is_asked_to_keep_a_file_and_the_names_in_a_folder(tmp_path, monkeypatch, on_the_disk):
    monkeypatch.setattr(sys, "platform", "linux")  # a Mac is asked in words of its own
    path = tmp_path / "m.txt"
    fd = disk.create(path)
    disk.write(fd, b"minutes")
    disk.sync(fd)
    assert on_the_disk == [fd]
    disk.close(fd)
    with pytest.raises(OSError, match="Bad file descriptor"):
        disk.sync(fd)
    if not disk.WINDOWS:
        disk.sync_folder(tmp_path)
        assert len(on_the_disk) == 2
