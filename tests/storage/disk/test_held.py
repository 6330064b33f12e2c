"""Whether a program has a folder, as another may see it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from storage.disk.lock import Lock, is_held


def test_a_folder_is_held_from_the_lock_on_until_it_is_let_go(tmp_path: Path) -> None:
    assert not is_held(tmp_path)
    lock = Lock(tmp_path)
    assert not lock.take("Clara", dt.datetime(2031, 6, 18, 14, tzinfo=dt.UTC))
    assert is_held(tmp_path)
    lock.free()
    assert not is_held(tmp_path)


def test_of_a_folder_that_is_away_nobody_can_say_that_it_was_let_go(tmp_path: Path) -> None:
    assert is_held(tmp_path / "on a share that is away")
