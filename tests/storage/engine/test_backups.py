"""Backups are whole, cost nothing, are thinned out, and can be gone back to."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from storage import open_store, restore_into
from storage.engine import backups
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


def written_into(path: Path) -> None:
    """As an editor does that writes into the file itself, and not beside it."""
    path.chmod(0o600)
    with path.open("r+b") as file:
        file.write(b"XXXX")


def files_of(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


@pytest.mark.skipif(os.name == "nt", reason="inodes")
def test_no_backup_shares_a_file_with_what_is_live(store, tmp_path, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(journal, "SEGMENT_BYTES", 100)
        store.settle()
    data = tmp_path / "data"
    copies = [data / "backups" / store.backup("one"), data / "backups" / store.backup("two")]
    live = {path.stat().st_ino for path in files_of(data) if "backups" not in path.parts}
    for copy in copies:
        assert not live & {path.stat().st_ino for path in files_of(copy)}
    shared = [(copies[0] / name).samefile(copies[1] / name) for name in ("people.json", "journal/000001.jsonl")]
    assert shared == [True, True], "what is the same is kept once"


def test_what_is_written_into_a_live_file_reaches_no_backup(store, tmp_path, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(journal, "SEGMENT_BYTES", 100)
        store.settle()
    data = tmp_path / "data"
    before = state(store)
    copies = [data / "backups" / store.backup("one"), data / "backups" / store.backup("two")]
    store.close()
    for path in files_of(data):
        if "backups" not in path.parts:
            written_into(path)
    for number, copy in enumerate(copies):
        restore_into(copy, tmp_path / f"new{number}")
        assert reopened(tmp_path / f"new{number}") == before


@pytest.mark.skipif(os.name == "nt", reason="inodes")
def test_a_backup_of_an_earlier_version_that_was_a_second_name_is_not_linked_again(store, tmp_path):
    data = tmp_path / "data"
    old = data / "backups" / store.backup("old")
    for name in ("people.json", "store.json"):
        (old / name).unlink()
        os.link(data / name, old / name)
    new = data / "backups" / store.backup("new")
    assert not (new / "people.json").samefile(data / "people.json")


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


HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def stamped(at: datetime) -> str:
    return f"{at:%Y-%m-%dT%H%M%SZ}-x"


def test_old_backups_are_thinned_to_ten_newest_thirty_days_and_every_month():
    start = datetime(2024, 1, 1, 8)
    names = [stamped(start + 6 * n * HOUR) for n in range(4 * 800)]
    last = datetime.strptime(names[-1][:10], "%Y-%m-%d")
    kept = backups.kept(names, last)
    assert set(names[-10:]) <= kept
    days = {name[:10] for name in kept}
    assert {f"{last - n * DAY:%Y-%m-%d}" for n in range(30)} <= days
    assert len({name[:7] for name in kept}) == 27
    assert "2024-01-31T200000Z-x" in kept  # the last of its month
    assert "2024-01-31T140000Z-x" not in kept
    assert len(kept) < 70
    assert backups.kept(kept, last) == kept
    assert backups.kept([], last) == set()


def test_pruning_deletes_the_others(store, tmp_path):
    day = datetime.now(UTC) - 2 * DAY
    for number in range(14):
        (tmp_path / "data" / "backups" / stamped(day + timedelta(seconds=number))).mkdir(parents=True)
    store.backup()
    assert len(backups.names(tmp_path / "data")) == 10


@pytest.mark.parametrize("starts", [1, 2, 5])
def test_a_clock_set_to_2099_prunes_nothing_and_takes_no_place_from_the_others(tmp_path, starts):
    today = datetime(2026, 11, 28, 9, tzinfo=UTC)
    days = [today - n * DAY for n in range(40)]
    names = {stamped(day + n * HOUR) for day in days for n in range(2)}
    for name in names:
        (tmp_path / "backups" / name).mkdir(parents=True)
    backups.prune(tmp_path, today)
    before = set(backups.names(tmp_path))
    wrong = datetime(2099, 1, 1, 9, tzinfo=UTC)
    for start in range(starts):
        (tmp_path / "backups" / stamped(wrong + start * HOUR)).mkdir()
        backups.prune(tmp_path, wrong + start * HOUR)
        assert before <= set(backups.names(tmp_path))
    (tmp_path / "backups" / stamped(today + 3 * HOUR)).mkdir()
    backups.prune(tmp_path, today + 3 * HOUR)
    left = set(backups.names(tmp_path))
    assert len(before - left) <= 1, "only what the new one replaces"
    assert len([name for name in left if name.startswith("2099")]) == starts


def test_a_clock_set_back_prunes_nothing(tmp_path):
    names = {stamped(datetime(2026, 11, 1) + n * HOUR) for n in range(100)}
    for name in names:
        (tmp_path / "backups" / name).mkdir(parents=True)
    backups.prune(tmp_path, datetime(1980, 1, 1, tzinfo=UTC))
    assert set(backups.names(tmp_path)) == names


BESIDE = ["2022 old papers", "1st try", "2026-11-28 before the vote", "2026-01-01T080000Z-x - Copy", "20261399T999999"]
"""What somebody put among the backups: folders of her own, and a backup she copied."""


def test_what_somebody_put_among_the_backups_is_never_deleted_and_is_none_of_the_day(tmp_path):
    day = datetime(2026, 11, 28, 9, tzinfo=UTC)
    opened(tmp_path, clock=lambda: day).close()
    for name in BESIDE:
        (tmp_path / "backups" / name).mkdir(parents=True)
    for hours in range(12):
        store = opened(tmp_path, clock=lambda hours=hours: day + hours * HOUR)
        store.commit([put("a", str(hours))], by="", note="")
        store.backup()
        store.close()
    there = backups.names(tmp_path)
    assert set(BESIDE) <= set(there)
    assert len([name for name in there if name not in BESIDE]) == 10
    store = opened(tmp_path, clock=lambda: day + DAY)
    (tmp_path / "backups" / "2026-11-29 mine").mkdir()
    assert store.backup_of_the_day()


def test_the_backup_of_the_day_waits_until_it_is_asked_for(tmp_path):
    store = opened(tmp_path)
    store.commit([put("a", "Ada")], by="", note="")
    assert store.backup_of_the_day() == "", "a folder begun just now holds nothing to go back to"
    store.close()
    store = opened(tmp_path)
    assert backups.names(tmp_path) == []
    assert store.backup_of_the_day().endswith("-opened")
    assert store.backup_of_the_day() == "", "once a day"
