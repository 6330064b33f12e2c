"""Backups are whole, cost nothing, are thinned out, and can be gone back to."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta

import pytest

from storage import open_store, restore_into
from storage.engine import backups
from storage.engine.restoring import restore
from storage.journal import journal
from storage.port import NotSaved, Unusable
from tests.storage.engine.test_full_disk_and_faults import FULL, Failing
from tests.storage.engine.test_opening import in_words
from tests.support.folders import EVENTS, PEOPLE, gone, opened, put, reopened, state, stock


@pytest.fixture
def store(tmp_path):
    store = opened(tmp_path / "data")
    store.commit([put("a", "Ada"), put("e", "opened", EVENTS)], by="", note="first")
    return store


def test_a_backup_is_a_whole_folder_of_its_own(store, tmp_path):
    before = state(store)
    name = store.backup("End of meeting: 20 July!")
    assert name.endswith("Z-end-of-meeting-20-july")
    store.commit([put("a", "changed"), gone("e", EVENTS)], by="", note="later")
    store.settle()
    folder = tmp_path / "data" / "backups" / name
    assert stock(folder) == before
    backup = open_store(folder, read_only=True)
    assert (state(backup), backup.version(), [change.note for change in backup.changes()]) == (before, 1, ["first"])
    assert [problem for problem in backup.check() if "reading only" not in problem] == []


@pytest.mark.skipif(os.name == "nt", reason="inodes")
def test_a_backup_links_what_is_never_altered_and_copies_what_is_appended_to(store, tmp_path, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(journal, "SEGMENT_BYTES", 100)
        store.settle()
    data = tmp_path / "data"
    copy = data / "backups" / store.backup()
    for name, linked in [("people.json", True), ("journal/000001.jsonl", True), ("journal/000002.jsonl", False)]:
        assert ((data / name).stat().st_ino == (copy / name).stat().st_ino) == linked, name


def test_a_backup_can_be_restored_into_an_empty_folder_and_worked_in(store, tmp_path):
    name = store.backup()
    restore_into(tmp_path / "data" / "backups" / name, tmp_path / "new")
    again = opened(tmp_path / "new")
    assert (state(again), again.notices, again.undo_note()) == (state(store), [], "first")
    again.commit([put("b")], by="", note="")
    again.close()
    assert len(reopened(tmp_path / "new")) == 3
    with pytest.raises(Unusable, match="is not empty"):
        restore_into(tmp_path / "data" / "backups" / name, tmp_path / "new")
    with pytest.raises(Unusable, match="is not a backup"):
        restore_into(tmp_path / "new" / "meetings", tmp_path / "third")


def test_going_back_to_a_backup_is_an_act_that_can_be_undone(store):
    before = state(store)
    name = store.backup()
    assert restore(store, name, by="jm") is None
    store.commit([put("a", "changed"), gone("e", EVENTS), put("n", "new")], by="", note="later")
    later = state(store)
    assert restore(store, name, by="jm").note == f"Backup {name} restored"
    assert state(store) == before
    store.undo(by="")
    assert state(store) == later


def test_a_backup_of_a_file_edited_in_place_is_still_right(store, tmp_path):
    """An editor that writes into the file itself writes into its second name as well: the hash tells."""
    name = store.backup()
    path = tmp_path / "data" / "people.json"
    content = path.read_bytes()
    with path.open("r+b") as file:
        file.write(content.replace(b"Ada", b"Eve"))
    restore_into(tmp_path / "data" / "backups" / name, tmp_path / "new")
    assert reopened(tmp_path / "new")[PEOPLE, "a"] == "Ada"


def test_one_backup_a_day_is_made_by_itself(tmp_path):
    day = datetime(2026, 3, 1, 9, tzinfo=UTC)
    for hours, expected in [(0, 0), (1, 1), (2, 1), (30, 2)]:
        moment = day + timedelta(hours=hours)
        store = opened(tmp_path, clock=lambda moment=moment: moment)
        store.commit([put("a", str(hours))], by="", note="")
        store.close()
        assert len(backups.names(tmp_path)) == expected
    assert backups.names(tmp_path) == ["2026-03-01T100000Z-opened", "2026-03-02T150000Z-opened"]


def test_two_backups_in_one_second_are_two(store):
    assert store.backup("x") != store.backup("x")


def test_a_backup_that_fails_is_told_in_words_and_leaves_nothing(store, tmp_path, monkeypatch):
    store.settle()
    with monkeypatch.context() as patch:
        Failing(patch, "write", FULL)
        with pytest.raises(NotSaved, match="The backup could not be made: the disk is full") as refused:
            store.backup()
    in_words(str(refused.value))
    assert backups.names(tmp_path / "data") == []
    assert list((tmp_path / "data" / "backups").iterdir()) == []


def test_old_backups_are_thinned_to_ten_newest_thirty_days_and_every_month():
    start = datetime(2024, 1, 1, 8)
    names = [f"{start + timedelta(hours=6 * n):%Y-%m-%dT%H%M%SZ}-x" for n in range(4 * 800)]
    kept = backups.kept(names)
    assert set(names[-10:]) <= kept
    days = {name[:10] for name in kept}
    last = datetime.strptime(names[-1][:10], "%Y-%m-%d")
    assert {f"{last - timedelta(days=n):%Y-%m-%d}" for n in range(30)} <= days
    assert len({name[:7] for name in kept}) == 27
    assert "2024-01-31T200000Z-x" in kept  # the last of its month
    assert "2024-01-31T140000Z-x" not in kept
    assert len(kept) < 70
    assert backups.kept(kept) == kept
    assert backups.kept([]) == set()


def test_pruning_deletes_the_others(store, tmp_path):
    for number in range(14):
        (tmp_path / "data" / "backups" / f"2020-01-01T0000{number:02d}Z").mkdir(parents=True)
    store.backup()
    assert len(backups.names(tmp_path / "data")) == 10
