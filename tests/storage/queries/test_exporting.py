"""Putting on record that a paper was written, as an app does that has other things to do meanwhile."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from secretariat.papers.exported import exported
from storage.last_exports import LastExports
from storage.port import NotSaved
from storage.queries import exporting
from tests.support.panels import open_archive

NOW = dt.datetime(2031, 6, 18, 12, tzinfo=dt.UTC)


@pytest.fixture
def on_the_disk(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bool]]:
    """What was done on the disk, and whether it held up the event loop."""
    done: list[tuple[str, bool]] = []

    def watched(name: str, does: Callable[..., Any]) -> Callable[..., Any]:
        def doing(*arguments: Any, **more: Any) -> Any:
            done.append((name, threading.current_thread() is threading.main_thread()))
            return does(*arguments, **more)

        return doing

    for place, name in ((exporting, "is_stream"), (exporting, "exported"), (LastExports, "waiting"),
                        (LastExports, "taken_in"), (LastExports, "leave")):  # fmt: skip
        monkeypatch.setattr(place, name, watched(name, getattr(place, name)))
    return done


async def test_no_look_at_the_disk_holds_up_the_event_loop_and_only_notes_are_taken_in(
    tmp_path: Path, on_the_disk: list[tuple[str, bool]]
) -> None:
    archive = open_archive(tmp_path / "data")
    left = exported("agenda of 2031-06-18", tmp_path / "a.txt", b"agenda", NOW - dt.timedelta(hours=1))
    assert archive.last_exports.leave(left)
    del on_the_disk[:]
    for _ in range(2):
        told = await exporting.keep_on_record(archive, "minutes of 2031-06-18", tmp_path / "m.txt", b"minutes", NOW,
                                              by="x", foot="", named=True)  # fmt: skip
        assert told == ""
    assert [each.paper for each in archive.exported()] == [left.paper, "minutes of 2031-06-18", "minutes of 2031-06-18"]
    assert archive.last_exports.waiting() == []
    names = [name for name, _ in on_the_disk[:-1]]
    assert names == ["is_stream", "exported", "waiting", "taken_in", "is_stream", "exported", "waiting"]
    assert not any(held_up for _, held_up in on_the_disk[:-1])
    archive.store.close()


async def test_a_note_is_left_off_the_event_loop_too(
    tmp_path: Path, on_the_disk: list[tuple[str, bool]], monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = open_archive(tmp_path / "data")

    async def full(*_: Any, **__: Any) -> None:
        raise NotSaved("The disk is full.")

    monkeypatch.setattr(archive, "perform", full)
    told = await exporting.keep_on_record(archive, "minutes", tmp_path / "m.txt", b"minutes", NOW, by="x", foot="",
                                          named=True)  # fmt: skip
    assert told == exporting.GOES_ON_RECORD_LATER
    assert on_the_disk[-1] == ("leave", False)
    archive.store.close()


def test_what_was_written_is_asked_only_where_something_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To know of a complaint's letter that it is ours, complaints are opened: not for a file that is new."""
    archive, path, asked = open_archive(tmp_path / "data"), tmp_path / "people.csv", list[str]()
    monkeypatch.setattr(LastExports, "at", lambda _, place: asked.append(place))
    assert exporting.way_now(archive, path) == ""
    assert asked == []
    path.write_text("somebody's own", "utf-8")
    assert "people.csv" in exporting.way_now(archive, path)
    assert asked == [exporting.place_of(path)]
    archive.store.close()
