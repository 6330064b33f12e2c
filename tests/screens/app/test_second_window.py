"""A second window on the same folder reads, says who holds it, and keeps up with the first."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path

from screens.app.app import SecretariatApp
from secretariat.basics.acts import Put, act
from secretariat.events.room import Arrived
from storage import open_store
from storage.disk import disk
from tests.support.driving import app_on, driving, press, seen, settled, told, until
from tests.support.panels import MEETING, open_archive


async def test_the_second_window_reads_only_and_follows_the_first(tmp_path: Path) -> None:
    first = open_archive(tmp_path)
    second = SecretariatApp(lambda: open_store(tmp_path, by="Second"), meeting=MEETING)
    async with driving(second, "attendance", size=(120, 40)) as pilot:
        assert "READ ONLY" in seen(second)
        await press(pilot, "p")
        await until(pilot, lambda: "NOT SAVED" in seen(second), "a change must be refused in words")
        first.commit(act("roll", Put(Arrived(people=("person-db",), place="001i"), MEETING)))
        await second._follow()
        await settled(pilot)
        p = second.archive.proceedings(MEETING)
        assert p is not None
        assert "person-db" in p.room
    first.store.close()


async def test_what_is_half_typed_in_a_window_that_cannot_keep_it_is_there_as_long_as_it_is(tmp_path: Path) -> None:
    first = open_archive(tmp_path)
    first.store.save_draft("form: Add a date to the plan", json.dumps({"venue": "typed before"}))
    second = SecretariatApp(lambda: open_store(tmp_path, by="Second"), meeting=MEETING)
    async with driving(second, "plan", size=(120, 40)) as pilot:
        await press(pilot, "n", *"9 May", "tab", "tab", "tab", "ctrl+a", "ctrl+k", *"Fen House", "escape")
        await until(pilot, lambda: "NOT SAVED" in seen(second), "that it could not be kept must be said")
        await press(pilot, "n")
        assert "Fen House" in seen(second)
        assert "typed before" not in seen(second)
    first.store.close()


async def test_undo_with_nothing_to_take_back_says_so(tmp_path: Path) -> None:
    app = app_on(tmp_path, acts=[])
    async with driving(app) as pilot:
        await press(pilot, "ctrl+z")
        await until(pilot, lambda: "nothing to take back" in seen(app))


async def test_a_folder_on_a_disk_that_can_only_be_read_opens_and_says_so(tmp_path: Path, monkeypatch) -> None:
    archive = open_archive(tmp_path)
    archive.store.close()

    def refuse(*_: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    for name in ("open_to_lock", "create", "write", "replace", "make_folder"):
        monkeypatch.setattr(disk, name, refuse)
    app = SecretariatApp(lambda: open_store(tmp_path, by="Clara"), meeting=MEETING)
    async with driving(app, "agenda", size=(120, 40)) as pilot:
        said = "READ ONLY (Shift+F11 opens it again): This folder is open for reading only: the disk can only be read."
        assert said in " ".join(seen(app).split())
        await app.go("minutes")
        await settled(pilot)
        assert app.archive.panel() is not None


async def test_it_goes_on_writing_in_its_place_once_the_first_is_closed(tmp_path: Path) -> None:
    first = open_archive(tmp_path)
    second = SecretariatApp(lambda: open_store(tmp_path, by="Second"), meeting=MEETING)
    async with driving(second, "plan", size=(120, 40)) as pilot:
        assert "READ ONLY (Shift+F11 opens it again)" in seen(second)
        await press(pilot, "n", *"9 May", "tab", "tab", "tab", "ctrl+a", "ctrl+k", *"Fen House", "escape")
        await until(pilot, lambda: "NOT SAVED (Shift+F11 opens it again): " in seen(second))
        second.clear_notifications()
        await second._follow()
        await press(pilot, "f23")
        await until(pilot, lambda: "has had this folder open" in told(second), "that it cannot be yet is said")
        first.commit(act("roll", Put(Arrived(people=("person-db",), place="001i"), MEETING)))
        await second._follow()
        second.clear_notifications()
        assert "closed" not in told(second)
        first.store.close()
        await second._follow()
        await second._follow()
        await settled(pilot)
        assert told(second) == (
            "The other window is closed. Shift+F11 lets you write here; what is half typed stays."
        ), "it is told once"
        await press(pilot, "f23")
        await until(pilot, lambda: "Here you write now." in told(second))
        await settled(pilot)
        assert "READ ONLY" not in seen(second)
        assert "NOT SAVED" not in seen(second)
        p = second.archive.proceedings(MEETING)
        assert p is not None
        assert "person-db" in p.room
        assert "Fen House" in second.archive.store.draft("form: Add a date to the plan"), "it is on the disk now"
        await press(pilot, "n", "ctrl+s")
        await until(pilot, lambda: any(entry.venue == "Fen House" for entry in second.archive.entries()))
        await press(pilot, "f23")
        await until(pilot, lambda: "This window writes already" in told(second))


async def test_a_register_with_a_passphrase_waits_for_it_again_where_the_window_writes_now(tmp_path: Path) -> None:
    first = open_archive(tmp_path)
    await first.set_passphrase("the long barrow")
    second = SecretariatApp(lambda: open_store(tmp_path, by="Second"), meeting=MEETING)
    async with driving(second, "complaints", size=(120, 40)) as pilot:
        second.archive.unlock("the long barrow")
        await second.complaints_changed()
        first.store.close()
        await press(pilot, "f23")
        await until(pilot, lambda: "Here you write now." in told(second))
        assert second.archive.locked
        await settled(pilot)
        assert "locked" in seen(second)


async def test_that_the_other_window_went_at_once_is_told_too(tmp_path: Path) -> None:
    first = open_archive(tmp_path)
    second = SecretariatApp(lambda: open_store(tmp_path, by="Second"), meeting=MEETING)
    async with driving(second, "plan", size=(120, 40)) as pilot:
        first.store.close()
        await second._follow()
        await settled(pilot)
        assert "The other window is closed." in told(second)


async def test_leaving_all_the_same_is_asked_again_once_that_is_told_no_more(tmp_path: Path) -> None:
    first = open_archive(tmp_path)
    second = SecretariatApp(lambda: open_store(tmp_path, by="Second"), meeting=MEETING)
    async with driving(second, "minutes", size=(120, 40)) as pilot:
        await press(pilot, *"half")
        for _ in range(2):
            second.clear_notifications()
            await press(pilot, "ctrl+q")
            await until(pilot, lambda: "Ctrl+Q once more leaves all the same." in told(second))
            assert not second.ending, "told anew, since it was not to be read any longer"
        await press(pilot, "ctrl+q")
        await until(pilot, lambda: second.ending)
    first.store.close()
