"""The application as a whole: opening, saving and not saving, undo, the welcome, and the way out."""

from __future__ import annotations

import datetime as dt
import gc
import threading
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from textual import events
from textual.pilot import Pilot

from screens.app.app import MOST_OPEN, SecretariatApp
from screens.app.status import status
from screens.dialogs.choose import Choose
from secretariat.basics.acts import Put, act
from secretariat.events.room import Arrived
from secretariat.panel.people import Role
from storage import open_store
from storage.archive import Archive
from storage.port import NotSaved, Store, Unusable
from tests.support.driving import AT_MOST, app_on, driving, press, seen, settled, told, type_in, until
from tests.support.panels import DAY, MEETING, NEXT_MEETING, Clock, begun, open_archive, panel_alone, the_panel


async def test_records_that_open_at_once_are_the_first_thing_seen(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app):
        assert list(app._screen_stacks) == ["attendance"], "no other screen was made for the moment before"


async def test_garbage_is_looked_for_once_the_first_screen_stands(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    gc.disable()
    try:
        async with driving(app):
            assert gc.isenabled()
    finally:
        gc.enable()


async def test_where_opening_takes_longer_than_a_moment_that_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("screens.app.opening.A_MOMENT", 0.01)
    app, looked = app_on(tmp_path / "data"), threading.Event()
    inner = app._open_store

    def opened() -> Store:
        assert looked.wait(AT_MOST)
        return inner()

    app._open_store = opened
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "Opening the records…" in seen(app))
        assert not app.opened
        looked.set()
        await until(pilot, lambda: app.current_mode == "attendance" and "Westmere PCP" in seen(app))


async def test_a_fault_while_the_first_place_is_chosen_is_reported_and_ends_the_app(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def faulty(_app: object) -> str:
        raise LookupError("of the program's own")

    monkeypatch.setattr("screens.app.opening.first_mode", faulty)
    app = app_on(tmp_path / "data")
    await app.run_async(headless=True)
    assert app.return_code == 70
    assert "met an error of its own" in capsys.readouterr().err


async def test_records_that_cannot_be_opened_are_said_and_nothing_is_touched(tmp_path: Path) -> None:
    def refused() -> Store:
        raise Unusable("The folder [/b] is of a newer version.")

    app = SecretariatApp(refused, now=Clock(), reports=tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "The folder [/b] is of a newer version." in seen(app))
        await press(pilot, "f9", "ctrl+z")
        assert app.current_mode == "opening"


async def test_undo_and_redo_are_one_key_each_and_say_what_they_did(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "attendance") as pilot:
        await press(pilot, "p", "ctrl+z")
        await until(pilot, lambda: "Taken back: Councillor [/b] O’Brien 佐藤: present" in seen(app))
        assert not app.archive.bundle(app.meeting_id).events  # type: ignore[union-attr]
        await press(pilot, "ctrl+y")
        await until(pilot, lambda: "Done again:" in seen(app))
        assert app.archive.bundle(app.meeting_id).events  # type: ignore[union-attr]
        await press(pilot, "ctrl+y")
        await until(pilot, lambda: "There is nothing to do again." in seen(app))


async def test_a_change_on_one_screen_is_seen_on_the_next(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        await press(pilot, "f5")
        await until(pilot, lambda: "Peel, Nadia" in seen(app))
        person = app.archive.people().coded("np")
        assert person is not None
        await app.perform(act("renamed", Put(person.with_(family="Pearmain"))))
        await until(pilot, lambda: "Pearmain" in seen(app) and "Councillor Pearmain." in seen(app))
        await press(pilot, "f9")
        await until(pilot, lambda: "Pearmain" in seen(app))


async def test_what_could_not_be_saved_says_so_until_something_is(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "attendance") as pilot:
        store: Any = app.archive.store
        commit = store.commit

        def full(*_args: object, **_more: object) -> None:
            raise NotSaved("Not saved: the disk [/b] is full.")

        store.commit = full
        await press(pilot, "p")
        await until(pilot, lambda: "NOT SAVED: The disk [/b] is full." in seen(app).splitlines()[0])
        assert told(app) == "NOT SAVED: The disk [/b] is full.", "said once, as above"
        assert app.archive.proceedings(app.meeting_id).room == {}  # type: ignore[union-attr]
        store.commit = commit
        await press(pilot, "p")
        await until(pilot, lambda: "saved 13:50:00" in seen(app).splitlines()[0])
        assert "NOT SAVED" not in told(app), "nor is it told any longer"


async def test_no_more_is_opened_over_one_another_than_can_be_painted(tmp_path: Path) -> None:
    """Help on the search, in which is searched, over help: the ninth ended the app."""
    app = app_on(tmp_path / "data")
    async with driving(app, "agenda") as pilot:
        await press(pilot, *["f15", "f1", "ctrl+f", "f1", "ctrl+f"] * 4)
        await settled(pilot)
        assert len(app.screen_stack) <= MOST_OPEN
        for _ in range(MOST_OPEN):
            app.push_screen(Choose("Which?", []))
        assert len(app.screen_stack) == MOST_OPEN
        assert await app.push_screen_wait(Choose("Which?", [])) is None, "as if it had been left"
        assert "Too much is open" in told(app)
        app.clear_notifications()
        await press(pilot, *["escape"] * (MOST_OPEN + 2))
        assert len(app.screen_stack) == 1
        await press(pilot, "f1")
        assert len(app.screen_stack) == 2, "and Escape goes back through all of it"


async def test_a_second_window_reads_and_says_who_writes(tmp_path: Path) -> None:
    first = open_archive(tmp_path / "data")
    app = SecretariatApp(lambda: open_store(tmp_path / "data", by="b"), now=Clock(), reports=tmp_path / "r")
    async with driving(app, "attendance") as pilot:
        assert seen(app).startswith(" READ ONLY (Shift+F11 opens it again): ")
        await press(pilot, "p")
        await until(pilot, lambda: "NOT SAVED" in seen(app))
    first.store.close()


async def test_the_status_line_tells_body_meeting_phase_and_sample(tmp_path: Path) -> None:
    sample = act("sample", Put(the_panel().with_(sample=True, rev=1)))
    app = app_on(tmp_path / "data", begun(), sample, time="15:58")
    async with driving(app, "attendance"):
        assert app.status() == ("SAMPLE · Westmere PCP · Wed 18 June 2031 · in session 1h58", False)
        assert status(app, 57) == ("SAMPLE · Westmere PCP · Wed 18 Jun 2031 · in session 1h58", False)
        app.saved = "saved 15:58:12"
        assert status(app, 90)[0].endswith("in session 1h58 · saved 15:58:12")


async def test_another_meeting_is_chosen(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "attendance") as pilot:
        await press(pilot, "f12")
        await until(pilot, lambda: isinstance(app.screen, Choose))
        await type_in(pilot, "september")
        await press(pilot, "enter")
        await until(pilot, lambda: "Wed 17 September 2031" in seen(app).splitlines()[0])
        assert app.meeting_id == NEXT_MEETING


async def test_a_meeting_still_going_is_the_one_to_begin_with(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), meeting="")
    app.now = Clock("10:00", day=DAY + dt.timedelta(days=1))
    async with driving(app):
        assert app.meeting_id == MEETING
        assert app.current_mode == "minutes"


async def test_each_screen_reads_as_plain_text(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "attendance") as pilot:
        await app.action_command("app.plain-text")
        await until(pilot, lambda: "As plain text" in seen(app) and "MEMBERS" in seen(app))
        await press(pilot, "escape")
        await settled(pilot)
        assert len(app.screen_stack) == 1


async def test_a_backup_that_fails_or_works_is_said(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "attendance") as pilot:
        store: Any = app.archive.store
        store.backup = lambda why, _step: f"[/b] {why}"
        await app.action_command("app.back-up")
        await until(pilot, lambda: "Backed up as [/b] asked for." in seen(app))


# --- the first start ---


async def test_the_first_start_asks_six_things_shows_what_it_prints_and_ends_at_the_meeting(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", acts=[])
    async with driving(app, size=(120, 40)) as pilot:
        assert app.current_mode == "welcome"
        await press(pilot, "n")
        await until(pilot, lambda: "The panel’s name" in seen(app))
        assert len(app.screen.typed()) == 6  # type: ignore[attr-defined]
        await type_in(pilot, "Fen Police and Crime Panel")
        app.screen.fill({"quorum": "7/3", "clerk": "Ann Sedge, Clerk to the Panel"})  # type: ignore[attr-defined]
        for _ in range(5):
            await press(pilot, "enter")
        await type_in(pilot, "Wed 31 September, 2pm")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "is no quorum" in seen(app))
        app.screen.fill({"quorum": "1/4, at least 3"})  # type: ignore[attr-defined]
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "There is no such day" in seen(app))
        app.screen.fill({"first": "Wed 2 July, 10am, Guildhall"})  # type: ignore[attr-defined]
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "What will be printed" in seen(app))
        assert "Quorum: 4 of 13 members" in seen(app)
        assert "AGENDA OF THE FEN POLICE AND CRIME PANEL FOR 2 JULY 2031" in seen(app).upper()
        assert "Wednesday 2 July 2031, 10:00am" in seen(app)
        assert "Contact: Ann Sedge, Clerk to the Panel" in seen(app)
        assert app.archive.panel() is None
        await press(pilot, "escape")
        await until(pilot, lambda: "The panel’s name" in seen(app))
        assert app.screen.typed()["first"] == "Wed 2 July, 10am, Guildhall"  # type: ignore[attr-defined]
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "What will be printed" in seen(app))
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "People in bulk" in seen(app))
        panel = app.archive.panel()
        assert panel is not None
        assert panel.rules[0].quorum.needed(seats=13, in_office=13) == 4
        clerk = next(iter(app.archive.people()))
        assert (clerk.in_full, clerk.roles_on(app.today)) == ("Ann Sedge", {Role.CLERK})
        pilot.app.post_message(events.Paste("Cllr A. Birch (Fenton)\nCllr B. Reed (Fenton) (Chair)\n"))
        await settled(pilot)
        await press(pilot, "ctrl+s", "ctrl+s")
        await until(pilot, lambda: len(app.archive.people()) == 3)
        await until(pilot, lambda: app.current_mode == "agenda")
        assert app.meeting_id == "2031-07-02"
        assert "Apologies for Absence" in seen(app)
        await press(pilot, "ctrl+z", "ctrl+z")
        await until(pilot, lambda: app.current_mode == "welcome")
        await press(pilot, "ctrl+y")
        await until(pilot, lambda: app.current_mode != "welcome")


async def test_a_panel_can_be_begun_before_its_first_meeting_is_fixed(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", acts=[])
    async with driving(app) as pilot:
        await press(pilot, "n")
        await until(pilot, lambda: "The panel’s name" in seen(app))
        app.screen.fill({"name": "Fen Panel", "clerk": "Sedge", "quorum": "5"})  # type: ignore[attr-defined]
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "No meeting yet: the plan (F2) adds one." in seen(app))
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "People in bulk" in seen(app))
        await press(pilot, "escape")
        await until(pilot, lambda: app.current_mode in ("plan", "people") and "in bulk" not in seen(app))
        assert len(app.archive.people()) == 1


async def test_the_sample_is_opened_from_the_welcome(tmp_path: Path) -> None:
    def sample(archive: Archive) -> None:
        archive.commit(act("sample", Put(the_panel())))

    app = app_on(tmp_path / "data", acts=[], make_sample=sample)
    async with driving(app) as pilot:
        await press(pilot, "f4")
        await until(pilot, lambda: "There is no panel yet" in seen(app))
        await press(pilot, "s")
        await until(pilot, lambda: app.current_mode != "welcome")


async def test_a_panel_with_nothing_in_it_says_what_to_do_next(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", acts=[act("panel", Put(the_panel()))], meeting="")
    async with driving(app) as pilot:
        for key, words in (("f4", "no meeting yet"), ("f5", "no meeting yet"), ("f9", "nobody here yet")):
            await press(pilot, key)
            await until(pilot, lambda words=words: words in seen(app))  # type: ignore[misc]
            await press(pilot, "n", "enter", "slash", "escape", "escape")
            await settled(pilot)


# --- the way out ---


async def test_quitting_says_once_what_cannot_be_kept(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        await press(pilot, "n")
        await until(pilot, lambda: "Add someone" in seen(app))
        store: Any = app.archive.store

        def full(*_args: object) -> None:
            raise NotSaved("The disk is full.")

        store.save_draft = full
        await type_in(pilot, "half")
        await press(pilot, "ctrl+q")
        await until(pilot, lambda: "Ctrl+Q once more" in seen(app))
        await pilot.press("ctrl+q")
        assert not app.is_running or app._exit


async def test_quitting_keeps_what_is_half_typed(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        await press(pilot, "n")
        await until(pilot, lambda: "Add someone" in seen(app))
        await type_in(pilot, "half")
        await pilot.press("ctrl+q")
    store = open_store(tmp_path / "data", background=False)
    assert "half" in store.draft("form: add person")
    store.close()


async def left(pilot: Pilot[Any]) -> None:
    """Ctrl+Q, until the application ends; whatever fails as its screens are closed is raised by ``driving``."""
    pilot.app.post_message(events.Key("ctrl+q", None))
    await until(pilot, lambda: pilot.app._exit)


WALKS = [walk for walk in product(("f2", "f3", "f6"), repeat=3) if walk[0] != walk[1] != walk[2]]


@pytest.mark.parametrize("walk", WALKS, ids=" ".join)
async def test_from_any_place_however_it_was_come_to_ctrl_q_leaves(walk: tuple[str, ...], tmp_path: Path) -> None:
    """Places are closed one after the other, and a footer that is still there asks for the screen in front."""
    app = app_on(tmp_path / "data", acts=panel_alone())
    async with driving(app) as pilot:
        await press(pilot, *walk)
        await left(pilot)
    assert app.return_code == 0


@pytest.mark.parametrize("walk", [("f3", "f6", "f3", "f1"), ("f6", "f3", "n"), ("f6", "f9", "f6", "ctrl+p")],
                         ids=" ".join)  # fmt: skip
async def test_with_a_dialog_open_ctrl_q_leaves(walk: tuple[str, ...], tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app) as pilot:
        await press(pilot, *walk)
        await until(pilot, lambda: len(app.screen_stack) > 1)
        await left(pilot)
    assert app.return_code == 0


@pytest.mark.parametrize("keys", ["f6 ctrl+q", "f6 f7 f8 ctrl+q f9 f2", "n ctrl+q n ctrl+q", "ctrl+q f8 ctrl+z"])
async def test_keys_struck_faster_than_screens_are_made_do_not_end_in_a_fault(keys: str, tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "agenda") as pilot:
        for key in keys.split():
            app.post_message(events.Key(key, None if "+" in key or key[1:] else key))
        await until(pilot, lambda: app._exit)
    assert app.return_code == 0


async def test_an_act_that_was_kept_under_a_command_is_taken_back_in_words(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "attendance") as pilot:
        await app.perform(act("/petition", Put(Arrived(people=("person-db",), place="001i"), MEETING)))
        await press(pilot, "ctrl+z")
        await until(pilot, lambda: "Taken back: petition received" in told(app))
