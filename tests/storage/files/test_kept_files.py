"""A file is kept whole under its hash, before any record names it; damage is found, set aside and named."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import re
import stat
from pathlib import Path

import msgspec
import pytest

from secretariat.basics.kept_file import MOST, KeptFile
from storage import open_store, restore_into
from storage.archive import Archive
from storage.disk import disk
from storage.engine import restoring
from storage.files import kept_files
from storage.files.kept_files import hash_of, names
from storage.port import NotSaved, Op, Unusable
from tests.support.faults import PowerOff, Stopper
from tests.support.killed import killed

LETTER = b"Dear Chair\n\nThank you for the panel's report.\n"
COLL = "register/letters"


@pytest.fixture
def archive(tmp_path):
    archive = Archive(open_store(tmp_path / "data", background=False))
    yield archive
    archive.store.close()


def named(archive: Archive, data: bytes, id: str = "l1", name: str = "reply.docx") -> str:
    """Keep a file, and a record that names it somewhere within."""
    sha256 = archive.keep_file(data)
    file = msgspec.to_builtins(KeptFile(sha256, name, len(data)))
    archive.store.commit(
        [Op("put", COLL, id, {"received": "2031-05-01", "parts": [{"file": file}]}, 0)], by="", note="letter in"
    )
    return sha256


def path_of(archive: Archive, sha256: str) -> Path:
    return archive.store.folder / "files" / sha256


def check(archive: Archive) -> list[str]:
    archive.store.settle()
    return archive.check()


def test_a_file_comes_back_as_it_was_kept(archive):
    sha256 = named(archive, LETTER)
    assert sha256 == hash_of(LETTER)
    assert archive.file(sha256) == LETTER
    assert check(archive) == []
    if os.name != "nt":
        assert stat.S_IMODE(path_of(archive, sha256).stat().st_mode) == 0o600
        assert stat.S_IMODE(path_of(archive, sha256).parent.stat().st_mode) == 0o700


def test_the_same_content_is_kept_once(archive):
    first = archive.keep_file(LETTER)
    before = path_of(archive, first).stat()
    assert archive.keep_file(LETTER) == first
    assert names(archive.store.folder) == [first]
    assert path_of(archive, first).stat().st_mtime_ns == before.st_mtime_ns


@pytest.mark.parametrize(
    ("data", "why"), [(b"x" * (MOST + 1), "at most 25 are kept"), (b"", "the file is empty")], ids=["large", "empty"]
)
def test_what_is_too_large_or_empty_is_refused_in_a_sentence(archive, data, why):
    with pytest.raises(NotSaved, match=why):
        archive.keep_file(data)
    assert names(archive.store.folder) == []


def test_nothing_is_kept_in_a_folder_open_for_reading_only(archive, tmp_path):
    sha256 = named(archive, LETTER)
    second = Archive(open_store(tmp_path / "data", read_only=True))
    assert second.file(sha256) == LETTER
    with pytest.raises(Unusable, match="reading only"):
        second.keep_file(b"another")
    second.store.close()


@pytest.mark.parametrize("damage", [LETTER[:-1], b"", LETTER + b"x", LETTER.replace(b"Dear", b"Deer")])
def test_a_damaged_file_is_told_then_set_aside_and_named(archive, damage):
    sha256 = named(archive, LETTER)
    path_of(archive, sha256).write_bytes(damage)
    assert check(archive) == [f"The file “reply.docx” (files/{sha256}) is damaged: its content is not what was kept."]
    with pytest.raises(Unusable, match=rf"{sha256} is damaged.*set aside as set-aside/\S+{sha256}"):
        archive.file(sha256)
    (aside,) = (archive.store.folder / "set-aside").iterdir()
    assert aside.read_bytes() == damage
    assert check(archive) == [f"The file “reply.docx” (files/{sha256}) is missing: a record names it."]
    assert archive.keep_file(LETTER) == sha256, "it can be brought again"
    assert check(archive) == []


def test_a_damaged_file_is_never_written_over(archive):
    sha256 = named(archive, LETTER)
    path_of(archive, sha256).write_bytes(b"damaged")
    assert archive.keep_file(LETTER) == sha256
    (aside,) = (archive.store.folder / "set-aside").iterdir()
    assert (aside.read_bytes(), archive.file(sha256)) == (b"damaged", LETTER)


def test_a_damaged_or_missing_file_is_mended_from_a_back_up(archive):
    sha256 = named(archive, LETTER)
    archive.store.backup()
    path_of(archive, sha256).write_bytes(b"damaged")
    assert archive.file(sha256) == LETTER
    path_of(archive, sha256).unlink()
    assert archive.file(sha256) == LETTER
    assert check(archive) == []


def test_a_file_that_no_record_names_is_kept_and_told(archive):
    sha256 = named(archive, LETTER)
    assert archive.files.unnamed() == []
    archive.store.undo(by="")
    assert check(archive) == []
    (told,) = archive.files.unnamed()
    assert told.startswith("1 kept file ")
    assert archive.file(sha256) == LETTER
    archive.store.redo(by="")
    assert archive.files.unnamed() == []


@pytest.mark.parametrize("name", ["../store.json", "", "A" * 64, "0" * 63, "/etc/passwd", "0" * 65])
def test_only_a_hash_names_a_file(archive, name):
    with pytest.raises(Unusable, match="hexadecimal"):
        archive.file(name)


@pytest.mark.skipif(os.name == "nt", reason="links")
def test_a_link_in_the_place_of_a_file_is_set_aside_and_not_followed(archive, tmp_path):
    (tmp_path / "elsewhere").write_bytes(LETTER)
    (archive.store.folder / "files").mkdir()
    path_of(archive, hash_of(LETTER)).symlink_to(tmp_path / "elsewhere")
    assert archive.keep_file(LETTER) == hash_of(LETTER)
    assert not path_of(archive, hash_of(LETTER)).is_symlink()


# Back-ups


def test_a_back_up_holds_the_files_each_on_the_disk_once(archive):
    sha256 = named(archive, LETTER)
    folders = [archive.store.folder / "backups" / archive.store.backup(why) for why in ("one", "two")]
    copies = [folder / "files" / sha256 for folder in folders]
    assert [copy.read_bytes() for copy in copies] == [LETTER, LETTER]
    if os.name != "nt":
        assert copies[0].samefile(copies[1])
        assert not copies[0].samefile(path_of(archive, sha256))


def test_a_damaged_file_does_not_reach_a_back_up(archive):
    whole, sha256 = named(archive, LETTER), named(archive, b"another", "l2")
    archive.store.backup("one")
    path_of(archive, whole).write_bytes(LETTER.replace(b"Dear", b"Deer"))
    third = named(archive, b"third", "l3")
    path_of(archive, third).write_bytes(b"Third")
    folder = archive.store.folder / "backups" / archive.store.backup("two")
    assert (folder / "files" / whole).read_bytes() == LETTER
    assert names(folder) == sorted([whole, sha256])


def test_a_back_up_restored_elsewhere_has_its_files(archive, tmp_path):
    sha256 = named(archive, LETTER)
    folder = archive.store.folder / "backups" / archive.store.backup()
    restore_into(folder, tmp_path / "new")
    new = Archive(open_store(tmp_path / "new", background=False))
    assert (new.file(sha256), new.check()) == (LETTER, [])
    new.store.close()


def test_going_back_brings_the_files_that_records_name(archive):
    sha256 = named(archive, LETTER)
    archive.store.backup()
    store = archive.store.inner
    archive.store.commit([Op("del", COLL, "l1", None, 1)], by="", note="gone")
    path_of(archive, sha256).unlink()
    (backup,) = restoring.listed(store.folder)
    restoring.restore(store, lambda _: True, backup=backup, by="", at=dt.datetime.now(dt.UTC))
    assert path_of(archive, sha256).read_bytes() == LETTER
    assert check(archive) == []


def test_a_folder_whose_files_are_replaced_keeps_its_own_kept_files(archive, tmp_path):
    sha256 = named(archive, LETTER)
    archive.store.backup()
    later = named(archive, b"later", "l2")
    path_of(archive, sha256).write_bytes(b"damaged")
    archive.store.close()
    (backup,) = restoring.listed(tmp_path / "data")
    restoring.replace_files(tmp_path / "data", backup, by="", at=dt.datetime.now(dt.UTC))
    again = Archive(open_store(tmp_path / "data", background=False))
    assert again.file(sha256) == LETTER
    assert names(tmp_path / "data") == sorted([sha256, later])
    assert [told[:12] for told in again.files.unnamed()] == ["1 kept file "]
    assert again.check() == []
    again.store.close()


# Stopped at any step


def keeping(archive: Archive) -> list[str]:
    return [named(archive, f"letter {n}".encode(), f"l{n}") for n in range(3)]


@pytest.mark.parametrize("how", ["before", "after", "short"])
def test_stopped_at_any_step_no_record_names_a_file_that_is_not_whole(tmp_path, how):
    with pytest.MonkeyPatch.context() as patch:
        counter = Stopper(patch, 0, how)
        keeping(Archive(open_store(tmp_path / "whole", background=False)))
        steps = len(counter.called)
    assert steps > 15
    for step in range(1, steps + 1):
        folder = tmp_path / str(step)
        store = None
        with pytest.MonkeyPatch.context() as patch, contextlib.suppress(PowerOff):
            Stopper(patch, step, how)
            store = open_store(folder, background=False)
            keeping(Archive(store))
        if store:
            killed(store)
        store = open_store(folder, background=False)
        archive = Archive(store)
        assert [problem for problem in archive.check() if "file “" in problem] == []
        for sha256 in archive.files.named():
            assert archive.file(sha256)
        assert keep_again(archive)
        store.close()


def keep_again(archive: Archive) -> bool:
    """What was half done stands in nobody's way, and leaves nothing behind."""
    for n in range(4):
        archive.keep_file(f"letter {n}".encode())
    return all(len(path.name) == 64 for path in (archive.store.folder / "files").iterdir())


def test_a_full_disk_keeps_nothing_and_says_so(archive, monkeypatch):
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(disk, "write", full)
    with pytest.raises(NotSaved, match="the disk is full"):
        archive.keep_file(LETTER)
    assert list((archive.store.folder / "files").iterdir()) == []


def test_how_large_a_file_may_be_is_said_in_one_place() -> None:
    house = Path(__file__).parents[3]
    files = (path for package in ("secretariat", "storage", "screens") for path in (house / package).rglob("*.py"))
    said = [path.relative_to(house).as_posix() for path in files
            if re.search(r"25_000_000|more than 25\b|\b25 (?:MB|million)", path.read_text("utf-8"))]  # fmt: skip
    assert sorted(said) == ["secretariat/basics/kept_file.py", "storage/files/kept_files.py"]
    assert MOST == kept_files.MOST, "the engine, which knows no rule, says it once more"
