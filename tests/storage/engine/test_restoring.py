"""What there is to go back to, and going back: by an act where the folder is whole, by its files where it is not."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
from datetime import UTC, datetime

import pytest

from storage.disk import disk
from storage.engine import restoring
from storage.files.kept_files import KeptFiles, names, path_of
from storage.port import NotSaved, Op, Unusable
from tests.storage.engine.test_full_disk_and_faults import FULL, Failing
from tests.support.faults import PowerOff, Stopper
from tests.support.folders import EVENTS, gone, opened, put, reopened, state, stock
from tests.support.interrupting import interrupted_at

AT = datetime(2026, 11, 28, 9, tzinfo=UTC)


def everything(_: Op) -> bool:
    return True


@pytest.fixture
def store(tmp_path):
    store = opened(tmp_path / "data")
    store.commit([put("a", "Ada"), put("e", "opened", EVENTS)], by="", note="first")
    return store


def only(store) -> restoring.Backup:
    (backup,) = restoring.listed(store.folder)
    return backup


def damage(data) -> None:
    """Take a line out of the middle of the journal: the folder can then only be read."""
    path = data / "journal" / "000001.jsonl"
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[:1] + lines[2:]))


def test_the_list_says_when_and_why_and_what_each_holds(store):
    assert restoring.listed(store.folder) == []
    store.backup("end of meeting")
    backup = only(store)
    assert (backup.why, abs((datetime.now(UTC) - backup.made).total_seconds()) < 60) == ("end of meeting", True)
    held = restoring.holding(backup)
    assert (held.acts, held.records) == (1, {"people": 1, "events": 1})
    assert held.last is not None
    with pytest.raises(Unusable, match=r"There is no backup “x”\. There are: "):
        restoring.named(store.folder, "x")


def test_a_folder_without_a_journal_is_nothing_to_go_back_to(store):
    """It reads as one that never held anything: to go back to it would take every record away."""
    name = store.backup()
    shutil.rmtree(store.folder / "backups" / name / "journal")
    for other in ("1st try", "20221399T999999 mine"):
        (store.folder / "backups" / other).mkdir()
    before = state(store)
    assert [backup.name for backup in restoring.listed(store.folder)] == [name]
    for work in (
        lambda: restoring.restore(store, everything, backup=only(store), by="jm", at=AT),
        lambda: restoring.difference(store, everything, backup=only(store)),
        lambda: restoring.holding(only(store)),
    ):
        with pytest.raises(Unusable, match="there is no journal in it"):
            work()
    assert state(store) == before
    renamed = store.folder / "backups" / "20221399T999999 renamed"
    (store.folder / "backups" / store.backup()).rename(renamed)
    assert (restoring.named(store.folder, renamed.name).made, stock(renamed)) == (None, before)


def test_the_difference_is_said_before_anything_is_done(store):
    store.backup()
    assert not restoring.difference(store, everything, backup=only(store))
    store.commit([put("a", "changed"), gone("e", EVENTS), put("n", "new")], by="", note="later")
    difference = restoring.difference(store, everything, backup=only(store))
    assert difference == ({"events": 1}, {"people": 1}, {"people": 1}, 0)
    assert restoring.difference(store, lambda op: op.coll != EVENTS, backup=only(store)).left == 1


def test_going_back_to_a_backup_is_an_act_that_can_be_undone_and_sets_a_copy_aside(store):
    before = state(store)
    store.backup()
    backup = only(store)
    assert restoring.restore(store, everything, backup=backup, by="jm", at=AT) == (None, "")
    store.commit([put("a", "changed"), gone("e", EVENTS), put("n", "new")], by="", note="later")
    later = state(store)
    restored = restoring.restore(store, everything, backup=backup, by="jm", at=AT)
    assert (restored.change.note, state(store)) == (f"Backup {backup.name} restored", before)
    store.undo(by="")
    assert state(store) == later
    aside = restoring.named(store.folder, restored.aside)
    assert stock(aside.path) == later
    restoring.restore(store, everything, backup=backup, by="jm", at=AT.replace(hour=10))
    restoring.restore(store, everything, backup=aside, by="jm", at=AT.replace(hour=11))
    assert state(store) == later


def test_two_copies_that_are_set_aside_in_one_moment_are_both_kept(store):
    store.backup()
    backup = only(store)
    asides = []
    for text in ("second", "third"):
        store.commit([put("a", text)], by="", note=text)
        restored = restoring.restore(store, everything, backup=backup, by="jm", at=AT)
        asides.append(restoring.named(store.folder, restored.aside).path)
    assert [stock(path)["people/persons", "a"] for path in asides] == ["second", "third"]


def test_of_a_damaged_folder_the_files_are_replaced_and_set_aside(store):
    data, before = store.folder, state(store)
    store.backup()
    store.commit([put("a", "changed")], by="", note="later")
    store.close()
    damage(data)
    there = {path.name: path.read_bytes() for path in [data / "people.json", data / "journal" / "000001.jsonl"]}
    broken = opened(data)
    assert "damaged" in broken.read_only or "missing" in broken.read_only
    broken.close()
    aside = data / restoring.replace_files(data, restoring.listed(data)[0], by="jm", at=AT).aside
    assert reopened(data) == before
    assert (aside / "people.json").read_bytes() == there["people.json"]
    assert (aside / "journal" / "000001.jsonl").read_bytes() == there["000001.jsonl"]


@pytest.mark.skipif(os.name != "posix", reason="Ctrl+C is sent as a signal")
def test_stopped_at_any_step_the_folder_has_its_own_journal_or_that_of_the_backup(store):
    """Ctrl+C at each call that changes the disk, until one comes when all is done."""
    data, before = store.folder, state(store)
    store.backup()
    backup = only(store)
    store.commit([put("a", "changed")], by="", note="later")
    store.close()
    damage(data)
    shutil.copytree(data, data.parent / "damaged")
    calls = ("replace", "make_folder", "sync_folder", "sync", "write")
    replaced = stopped = 0
    for name in calls:
        for time in range(1, 100):
            shutil.rmtree(data)
            shutil.copytree(data.parent / "damaged", data)
            done: list[str] = []
            with pytest.MonkeyPatch.context() as patch:
                interrupted_at(patch, disk, name, time=time)
                try:
                    restoring.replace_files(data, backup, by="jm", at=AT, done=done.append)
                    break
                except KeyboardInterrupt:
                    stopped += 1
            assert (data / "journal" / "000001.jsonl").exists(), f"{name}, {time}"
            if done:
                replaced += 1
                assert (data / done[0] / "journal" / "000001.jsonl").exists()
                assert reopened(data) == before, f"{name}, {time}"
            else:
                assert not list(data.glob("set-aside/*")), f"{name}, {time}"
    assert stopped > replaced > len(calls)


def test_files_are_not_replaced_under_another_window(store):
    store.backup()
    with pytest.raises(Unusable, match="has had this folder open"):
        restoring.replace_files(store.folder, only(store), by="jm", at=AT)


def test_a_full_disk_leaves_the_folder_as_it_is(store, monkeypatch):
    data, before = store.folder, state(store)
    store.backup()
    store.close()
    with monkeypatch.context() as patch:
        patch.setattr(disk, "write", lambda *_: (_ for _ in ()).throw(OSError(28, "")))
        with pytest.raises(NotSaved, match="the disk is full"):
            restoring.replace_files(data, restoring.listed(data)[0], by="jm", at=AT)
    assert reopened(data) == before


def test_a_disk_that_is_full_at_any_write_leaves_the_folder_its_journal(store):
    """Once the journal has gone out of its place nothing more is written, so that there is nothing to find no room."""
    data, kept = store.folder, KeptFiles(store.folder)
    held = [kept.keep(text) for text in (b"a letter", b"another")]
    store.backup()
    store.commit([put("a", "changed")], by="", note="later")
    later = state(store)
    store.close()
    for sha256 in held:
        path_of(data, sha256).unlink()
    backup = restoring.listed(data)[-1]
    for good in range(100):
        with pytest.MonkeyPatch.context() as patch:
            full = Failing(patch, "write", FULL, later=good)
            with contextlib.suppress(NotSaved):
                restoring.replace_files(data, backup, by="jm", at=AT)
        if full.tried <= good:
            break  # there was room for all of it
        assert reopened(data) == later, f"full at write {good + 1}"
    assert good > 5
    assert names(data) == sorted(held)


def test_each_kept_file_is_written_once(store, monkeypatch):
    data = store.folder
    sha256 = KeptFiles(data).keep(b"a letter")
    store.backup()
    store.close()
    path_of(data, sha256).unlink()
    real, written = disk.write, []
    monkeypatch.setattr(disk, "write", lambda fd, content: (written.append(content), real(fd, content))[1])
    restoring.replace_files(data, restoring.listed(data)[0], by="jm", at=AT)
    assert written.count(b"a letter") == 1


def test_a_kept_file_that_the_disk_cannot_read_stops_no_going_back(store, monkeypatch):
    data, kept = store.folder, KeptFiles(store.folder)
    held = [kept.keep(text) for text in (b"a letter", b"another")]
    before = state(store)
    store.backup()
    store.close()
    for sha256 in held:
        path_of(data, sha256).unlink()
    backup, real = restoring.listed(data)[0], disk.read

    def faulted(path):
        if path == path_of(backup.path, held[0]):
            raise OSError(errno.EIO, "Input/output error")
        return real(path)

    with monkeypatch.context() as patch:
        patch.setattr(disk, "read", faulted)
        restoring.replace_files(data, backup, by="jm", at=AT)
    assert reopened(data) == before
    assert names(data) == [held[1]]


def test_stopped_at_any_step_the_folder_is_the_old_one_the_new_one_or_says_so(tmp_path):
    """And where it says so, going back once more ends well. Nothing is ever taken for an empty folder."""
    at = 0
    while True:
        at += 1
        data = tmp_path / f"{at}"
        store = opened(data)
        store.commit([put("a", "Ada"), put("e", "opened", EVENTS)], by="", note="first")
        before = state(store)
        store.backup()
        store.commit([put("a", "changed")], by="", note="later")
        later = state(store)
        store.close()
        (backup,) = restoring.listed(data)
        with pytest.MonkeyPatch.context() as patch:
            stopper = Stopper(patch, at, "before")
            with contextlib.suppress(PowerOff):
                restoring.replace_files(data, backup, by="jm", at=AT)
        again = opened(data)
        if again.read_only:
            assert "journal" in again.read_only
            again.close()
            restoring.replace_files(data, backup, by="jm", at=AT.replace(hour=10))
            assert reopened(data) == before
        else:
            assert state(again) in (before, later), f"stopped before call {at}"
            again.close()
        if not stopper.off:
            assert at > 15
            return
