"""Backups from the screen: the day's own after the first picture, and going back to one."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path

import pytest
from textual.events import Key

from screens.dialogs import working
from screens.dialogs.choose import Choose
from screens.dialogs.working import Working
from secretariat.basics.acts import Put, act
from storage import open_store
from storage.engine import backups
from storage.queries import going_back
from tests.support.driving import app_on, driving, press, seen, settled, told, until
from tests.support.held_up import HeldUp
from tests.support.panels import open_archive


async def change_a_name(app) -> None:
    person = app.archive.people().coded("np")
    await app.perform(act("renamed", Put(person.with_(family="Pearmain"))))


def surname(app) -> str:
    return app.archive.people().coded("np").family


async def choosing_where_to_go_back(app, pilot) -> str:
    """A backup was asked for, then a name changed, and now it is asked to which backup to go back. Its name."""
    name = app.archive.store.backup("asked for")
    await change_a_name(app)
    await go_back(app)
    await until(pilot, lambda: isinstance(app.screen, Choose) and "asked for" in seen(app))
    return name


async def test_the_backup_of_the_day_is_made_after_the_first_picture(tmp_path: Path) -> None:
    open_archive(tmp_path / "data").store.close()
    app = app_on(tmp_path / "data")
    there = []

    def opened():
        store = open_store(tmp_path / "data")
        there.append(backups.names(tmp_path / "data"))
        return store

    app._open_store = opened
    async with driving(app) as pilot:
        await until(pilot, lambda: len(backups.names(tmp_path / "data")) == 1)
    assert there == [[]]


async def test_going_back_says_what_would_change_and_can_be_taken_back(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        before = surname(app)
        name = await choosing_where_to_go_back(app, pilot)
        await press(pilot, "enter")
        await until(pilot, lambda: "Becomes what it was: 1 person" in seen(app))
        await press(pilot, "enter")
        await settled(pilot)
        assert surname(app) == "Pearmain", "the first choice leaves everything as it is"
        await go_back(app)
        await until(pilot, lambda: isinstance(app.screen, Choose) and "asked for" in seen(app))
        await press(pilot, "enter")
        await until(pilot, lambda: "Becomes what it was: 1 person" in seen(app))
        await press(pilot, "down", "enter")
        await until(pilot, lambda: "Everything is as it was in the backup of " in told(app))
        assert name not in told(app), "it is told by its day and time"
        assert surname(app) == before
        await press(pilot, "ctrl+z")
        await until(pilot, lambda: "Taken back: go back to the backup of " in told(app))
        await until(pilot, lambda: surname(app) == "Pearmain")


async def test_what_would_change_is_asked_about_nowhere_but_where_it_was_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading = HeldUp(monkeypatch, going_back, "difference")
    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        await choosing_where_to_go_back(app, pilot)
        app.post_message(Key("enter", None))
        await until(pilot, reading.begun.is_set)
        app.post_message(Key("f6", None))
        await until(pilot, lambda: app.current_mode == "minutes" and app.screen.is_mounted)
        reading.go_on.set()
        await until(pilot, lambda: "It is read what would change." in told(app))
        assert not isinstance(app.screen, Choose)


async def test_where_none_was_made_that_is_said(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        await go_back(app)
        await until(pilot, lambda: "No backup was made yet." in seen(app))


async def test_a_damaged_folder_is_replaced_by_the_files_of_a_backup_and_goes_on(tmp_path: Path) -> None:
    data = tmp_path / "data"
    archive = open_archive(data)
    archive.store.backup("asked for")
    archive.store.close()
    journal = data / "journal" / "000001.jsonl"
    lines = journal.read_bytes().splitlines(keepends=True)
    journal.write_bytes(b"".join(lines[:1] + lines[2:]))
    app = app_on(data)
    app._open_store = lambda: open_store(data)
    async with driving(app) as pilot:
        await until(pilot, lambda: app.opened and app.archive.store.read_only)
        await go_back(app)
        await until(pilot, lambda: isinstance(app.screen, Choose) and "asked for" in seen(app))
        await press(pilot, "enter")
        await until(pilot, lambda: "Put it in place" in seen(app))
        await press(pilot, "down", "enter")
        await until(pilot, lambda: "is in place. What was there is in set-aside/" in told(app))
        assert app.archive.store.read_only == ""
        await change_a_name(app)
        assert surname(app) == "Pearmain"


class Slow:
    """Work that tells a step and waits, until it may go on to the next."""

    def __init__(self, do) -> None:
        self.do, self.go_on, self.begun, self.steps = do, threading.Event(), threading.Event(), []

    def __call__(self, *given):
        told = given[-1]

        def slow(words: str) -> None:
            self.steps.append(words)
            told(words)
            self.begun.set()
            self.go_on.wait(30)

        return self.do(*given[:-1], slow)


async def test_backing_up_says_how_far_it_is_and_escape_leaves_none(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(working, "AT_ONCE", 0.0)
    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        slow = Slow(app.archive.store.backup)
        monkeypatch.setattr(app.archive.store, "backup", slow)
        before = backups.names(tmp_path / "data")
        await app.action_command("app.back-up")
        await until(pilot, lambda: isinstance(app.screen, Working) and "Copying the records, 1 of" in seen(app))
        assert "Escape stops it" in seen(app)
        await app_hears(pilot, "escape")
        slow.go_on.set()
        await until(pilot, lambda: "Stopped: no backup was made." in told(app))
        assert len(slow.steps) == 2, "the one it was told before, and the next, which stops it"
        assert [path.name for path in (tmp_path / "data" / "backups").iterdir()] == before
        await app.action_command("app.back-up")
        await until(pilot, lambda: "Backed up as" in told(app))


async def test_leaving_waits_for_a_backup_that_is_being_made(tmp_path: Path, monkeypatch) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        slow = Slow(app.archive.store.backup)
        monkeypatch.setattr(app.archive.store, "backup", slow)
        before = backups.names(tmp_path / "data")
        await app.action_command("app.back-up")
        await until(pilot, slow.begun.is_set)
        app.post_message(Key("ctrl+q", None))
        for _ in range(1000):  # not ``until``, which waits for the messages, and they for the backup
            await asyncio.sleep(0)
        assert app.leaving
        assert not app._exit
        slow.go_on.set()
        await until(pilot, lambda: app._exit)
    assert len(backups.names(tmp_path / "data")) == len(before) + 1


async def test_what_going_back_would_change_says_how_far_it_is_and_can_be_stopped(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(working, "AT_ONCE", 0.0)
    slow = Slow(going_back.difference)
    monkeypatch.setattr(going_back, "difference", slow)
    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        await choosing_where_to_go_back(app, pilot)
        app.post_message(Key("enter", None))
        await until(pilot, lambda: isinstance(app.screen, Working) and "Reading the backup …" in seen(app))
        await app_hears(pilot, "escape")
        slow.go_on.set()
        await until(pilot, lambda: "Stopped: nothing was changed." in told(app))
        assert not isinstance(app.screen, Working | Choose)
        assert surname(app) == "Pearmain"


async def test_reading_the_backups_and_going_back_to_one_can_be_stopped(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(working, "AT_ONCE", 0.0)
    reading = HeldUp(monkeypatch, going_back, "short_line")
    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        app.archive.store.backup("one")
        app.archive.store.backup("two")
        await change_a_name(app)
        await go_back(app)
        await until(pilot, lambda: isinstance(app.screen, Working) and "Reading the backups, 1 of" in seen(app))
        await app_hears(pilot, "escape")
        reading.go_on.set()
        await until(pilot, lambda: "Stopped: nothing was changed." in told(app))
        app.clear_notifications()
        await go_back(app)
        await until(pilot, lambda: isinstance(app.screen, Choose) and "two" in seen(app))
        await press(pilot, "enter")
        await until(pilot, lambda: "Becomes what it was: 1 person" in seen(app))
        restoring = HeldUp(monkeypatch, going_back, "restore")
        app.post_message(Key("down", None))
        app.post_message(Key("enter", None))
        await until(pilot, lambda: isinstance(app.screen, Working) and "Going back to" in seen(app))
        await app_hears(pilot, "escape")
        restoring.go_on.set()
        await until(pilot, lambda: "Stopped: nothing was changed." in told(app))
        assert surname(app) == "Pearmain"
        assert not list((tmp_path / "data").glob("set-aside/*"))


async def app_hears(pilot, key: str) -> None:
    """Press a key while a thread works, which ``press`` would wait for."""
    pilot.app.post_message(Key(key, None))
    await until(pilot, lambda: "Stopping …" in seen(pilot.app))


async def go_back(app) -> None:
    command = next(c for c in app.COMMAND_TABLE if c.id == "app.go-back")
    assert command.does is not None
    command.does(app)
