"""A back-up holds every kept file that is whole anywhere: one that is damaged since is carried on from the last."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

import pytest

from storage import open_store
from storage.archive import Archive
from storage.disk import disk
from storage.files.kept_files import names, path_of
from storage.port import NotSaved
from tests.storage.files.test_kept_files import LETTER, named


@pytest.fixture
def archive(tmp_path):
    archive = Archive(open_store(tmp_path / "data", background=False))
    yield archive
    archive.store.close()


def backup(archive: Archive, why: str) -> Path:
    return archive.store.folder / "backups" / archive.store.backup(why)


def cut_short(path: Path) -> None:
    path.write_bytes(LETTER[:5])


def gone_with_its_folder(path: Path) -> None:
    path.unlink()
    path.parent.rmdir()


def a_file_stands_there(path: Path) -> None:
    gone_with_its_folder(path)
    path.parent.write_bytes(b"no folder, so it cannot be listed")


@pytest.mark.parametrize("spoil", [cut_short, Path.unlink, gone_with_its_folder, a_file_stands_there])
def test_the_only_good_copy_goes_on_from_back_up_to_back_up(archive, spoil):
    sha256 = named(archive, LETTER)
    first = backup(archive, "one")
    spoil(path_of(archive.store.folder, sha256))
    folders = [backup(archive, why) for why in ("two", "three")]
    assert [(folder / "files" / sha256).read_bytes() for folder in folders] == [LETTER, LETTER]
    if os.name != "nt":
        assert (first / "files" / sha256).samefile(folders[1] / "files" / sha256)
    shutil.rmtree(first)  # as old ones go in time
    shutil.rmtree(folders[0])
    if spoil is not a_file_stands_there:
        assert archive.file(sha256) == LETTER


def test_a_copy_that_is_damaged_itself_is_not_carried_on(archive):
    sha256 = named(archive, LETTER)
    folders = [backup(archive, why) for why in ("one", "two")]
    path_of(folders[1], sha256).unlink()
    path_of(folders[1], sha256).write_bytes(b"damaged")
    path_of(archive.store.folder, sha256).unlink()
    assert path_of(backup(archive, "three"), sha256).read_bytes() == LETTER


def test_a_good_copy_is_found_behind_a_back_up_of_a_clock_years_ahead(archive):
    ahead = backup(archive, "ahead")
    ahead.rename(ahead.with_name("2099-01-01T090000Z-opened"))
    sha256 = named(archive, LETTER)
    archive.store.backup("one")
    path_of(archive.store.folder, sha256).write_bytes(b"damaged")
    assert (backup(archive, "two") / "files" / sha256).read_bytes() == LETTER


@pytest.mark.skipif(os.name == "nt", reason="inodes")
def test_a_second_name_of_a_damaged_file_is_not_carried_on(archive):
    """Back-ups of earlier versions of the program were second names for the live files."""
    sha256 = named(archive, LETTER)
    old = backup(archive, "old")
    path_of(old, sha256).unlink()
    os.link(path_of(archive.store.folder, sha256), path_of(old, sha256))
    new = backup(archive, "new")
    assert not path_of(new, sha256).samefile(path_of(archive.store.folder, sha256))
    shutil.rmtree(new)
    path_of(archive.store.folder, sha256).write_bytes(LETTER.replace(b"Dear", b"Deer"))
    assert names(backup(archive, "newer")) == []


@pytest.mark.parametrize("call", ["stat", "read"])
def test_a_file_the_disk_cannot_read_stops_no_back_up_and_hides_no_other(archive, monkeypatch, call):
    held, later = named(archive, LETTER), named(archive, b"later", "l2")
    archive.store.backup("one")
    new = named(archive, b"new", "l3")
    faulty = {path_of(archive.store.folder, held), path_of(archive.store.folder, later)}
    where, name = (Path, "stat") if call == "stat" else (disk, "read")
    real = getattr(where, name)

    def faulted(path: Path, *given: object, **more: object) -> object:
        if path in faulty:
            raise OSError(errno.EIO, "Input/output error")
        return real(path, *given, **more)

    with monkeypatch.context() as patch:
        patch.setattr(where, name, faulted)
        folder = backup(archive, "two")
        told = [problem for problem in archive.files.problems() if "is damaged" in problem]
    assert names(folder) == sorted([held, later, new])
    assert (folder / "files" / held).read_bytes() == LETTER
    assert len(told) == (2 if call == "read" else 0)


def test_an_unreadable_file_that_no_back_up_holds_stops_no_back_up_of_the_others(archive, monkeypatch):
    lost, whole = named(archive, LETTER), named(archive, b"another", "l2")
    real = disk.read

    def faulted(path: Path) -> bytes:
        if path == path_of(archive.store.folder, lost):
            raise OSError(errno.EIO, "Input/output error")
        return real(path)

    monkeypatch.setattr(disk, "read", faulted)
    assert names(backup(archive, "one")) == [whole]


def test_a_full_disk_still_stops_a_back_up_that_has_a_file_to_write(archive, monkeypatch):
    named(archive, LETTER)
    archive.store.settle()
    real = disk.write

    def full(fd: int, data: bytes) -> None:
        if data == LETTER:
            raise OSError(errno.ENOSPC, "No space left on device")
        real(fd, data)

    monkeypatch.setattr(disk, "write", full)
    with pytest.raises(NotSaved, match="The backup could not be made: the disk is full"):
        archive.store.backup()
    assert list((archive.store.folder / "backups").iterdir()) == []
