"""Backing up, and going back, stopped at each step that they tell: the folder stands as it stood, and it can be done
again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest

from storage.engine import restoring
from storage.engine.store import JournalStore
from storage.files.kept_files import KeptFiles
from tests.storage.engine.test_restoring import AT, damage, everything, only
from tests.support.folders import EVENTS, PEOPLE, opened, put, state

Do = Callable[[Callable[[str], None]], object]


class Stopped(Exception):
    pass


def files_in(folder: Path) -> dict[str, bytes]:
    """All there is in a folder; whatever was laid ready and is no more stays behind as an empty folder at most."""
    there = (path for path in sorted(folder.rglob("*")) if path.is_file() and path.name not in (".lock", ".owner.json"))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in there}


def stopped_at_each_step(do: Do, folder: Path) -> list[str]:
    """Stop it at its first step, at its second …, and let it go on to its end at last. What its steps said."""
    before = files_in(folder)
    for at in count(1):
        said: list[str] = []

        def told(words: str, said: list[str] = said, at: int = at) -> None:
            said.append(words)
            if len(said) == at:
                raise Stopped

        try:
            do(told)
        except Stopped:
            assert files_in(folder) == before, said
        else:
            return said
    raise AssertionError("it never ends")


@pytest.fixture
def store(tmp_path: Path) -> JournalStore:
    store = opened(tmp_path / "data")
    store.commit([put("a", "Ada"), put("e", "opened", EVENTS)], by="", note="first")
    KeptFiles(store.folder).keep(b"a paper")
    KeptFiles(store.folder).keep(b"a letter")
    store.settle()
    return store


def test_a_backup_that_is_stopped_leaves_nothing_of_it(store: JournalStore) -> None:
    said = stopped_at_each_step(lambda told: store.backup("asked for", told), store.folder)
    assert said[0] == "Copying the records, 1 of 2"
    assert said[-1] == "Copying the papers and letters, 2 of 2"
    assert len(restoring.listed(store.folder)) == 1


def test_reading_what_would_change_tells_how_far_it_is(store: JournalStore) -> None:
    store.backup()
    said = stopped_at_each_step(
        lambda told: restoring.difference(store, everything, backup=only(store), told=told), store.folder
    )
    assert said == ["Reading the backup", "Comparing the records, 1 of 2", "Comparing the records, 2 of 2"]


def test_going_back_that_is_stopped_changes_nothing(store: JournalStore) -> None:
    store.backup()
    before = state(store)
    store.commit([put("a", "changed")], by="", note="later")
    store.settle()
    backup = only(store)

    def back(told: Callable[[str], None]) -> object:
        return restoring.restore(store, everything, backup=backup, by="", at=datetime.now(UTC), told=told)

    said = stopped_at_each_step(back, store.folder)
    assert said[0] == "Reading the backup"
    assert said[-1] == "Copying the papers and letters, 2 of 2", "the copy of what was there is the longest part"
    assert state(store) == before


def test_putting_a_backup_in_place_that_is_stopped_moves_nothing(store: JournalStore) -> None:
    store.commit([put("a", "once more")], by="", note="second")
    store.commit([put("a", "and again")], by="", note="third")
    store.backup()
    data, backup = store.folder, only(store)
    store.close()
    damage(data)
    said = stopped_at_each_step(
        lambda told: restoring.replace_files(data, backup, by="", at=AT, told=told), data
    )  # fmt: skip
    assert said[-1] == "Putting the files in their places"
    again = opened(data)
    assert again.read_only == ""
    assert state(again)[PEOPLE, "a"] == "and again"
    again.close()
