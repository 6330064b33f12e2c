"""The passphrase of the register: set, asked for, changed, taken off; locked, nothing of it is anywhere."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.widgets import Input, OptionList, Static, TextArea

from screens.app.app import SecretariatApp
from screens.complaints.letter_editor import LetterEditor
from screens.complaints.screen import ComplaintsScreen
from screens.dialogs.choose import Choice, Choose
from screens.dialogs.form import Form
from screens.papers import writing
from screens.papers.preview import Preview
from screens.since.listed import SinceLastTime
from screens.widgets.table import Table
from secretariat.basics.acts import Put, act
from secretariat.basics.record import Private
from secretariat.complaints.case import Complainant
from storage.port import NotSaved
from tests.support.cases import kept, logged
from tests.support.driving import app_on, driving, press, seen, settled, told, type_in, until
from tests.support.panels import DAY, Clock, invented_panel, open_archive
from tests.support.registers import PASSPHRASE, choose, fill, set_passphrase, unlock, words

SECRETS = ("Nightshade", "Hemlock", "2031/001", "the drains", "Preserve evidence", "received")


def the_register() -> Any:
    who = Complainant(name=Private("Mrs Agatha Nightshade"), address=Private("12 Hemlock Row"))
    return kept(logged(complainant=who, allegation=Private("That the drains were laughed at.")))


def everything_on(app: SecretariatApp) -> str:
    """All text of all screens of all places: the pictures as last drawn, and what their widgets hold."""
    found = [told(app), *app.status()[:1], app.soon.words]
    for screen in (screen for stack in app.every_stack() for screen in stack):
        found += ["".join(part.text for part in strip) for strip in screen._compositor.render_strips()]
        for widget in screen.walk_children():
            if isinstance(widget, Static):
                found.append(str(widget.visual))
            elif isinstance(widget, Input):
                found.append(widget.value)
            elif isinstance(widget, TextArea):
                found.append(widget.text)
            elif isinstance(widget, Table):
                found += [str(cell) for row in widget.grid.rows for cell in widget.grid.get_row(row)]
    return "\n".join(found)


def nothing_shown(app: SecretariatApp) -> bool:
    shown = everything_on(app)
    return not [word for word in SECRETS if word in shown]


async def locked_app(pilot: Pilot[Any]) -> SecretariatApp:
    """With a passphrase set and the register locked by its key."""
    app = pilot.app
    assert isinstance(app, SecretariatApp)
    await set_passphrase(pilot)
    await press(pilot, "k")
    await until(pilot, lambda: app.archive.locked)
    return app


# --- setting it ---


async def test_before_one_is_set_it_is_said_what_forgetting_it_means(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", the_register())
    async with driving(app, "complaints") as pilot:
        await press(pilot, "p")
        assert "Nobody can bring back a forgotten passphrase" in words(app)
        assert "can never be read again" in words(app)
        await type_in(pilot, "short")
        await press(pilot, "ctrl+s")
        assert "8 characters or more" in words(app)
        await type_in(pilot, "er than this")
        await press(pilot, "enter")
        await type_in(pilot, "shorter then this")
        await press(pilot, "enter")
        assert "The two are not the same." in words(app)
        assert "shorter than" not in seen(app), "nor can it be read over a shoulder"
        assert not app.archive.has_passphrase
        await press(pilot, "escape")
        assert not app.archive.has_passphrase
    data = b"".join(path.read_bytes() for path in (tmp_path / "data").rglob("*") if path.is_file())
    assert b"shorter" not in data, "and no draft of it is kept"


async def test_one_is_set_and_the_next_start_is_locked(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", the_register())
    async with driving(app, "complaints") as pilot:
        await set_passphrase(pilot)
        assert "2031/001" in seen(app), "it stays open for whoever set it"
        app.archive.store.close()
    app = app_on(tmp_path / "data", acts=[])
    async with driving(app) as pilot:
        await until(pilot, lambda: "The register of complaints is locked (F8)" in seen(app))
        assert nothing_shown(app)
        await press(pilot, "f8")
        assert "Type its passphrase and press Enter." in seen(app)
        await type_in(pilot, "four quiet lanes by day")
        await press(pilot, "enter")
        await until(pilot, lambda: "That is not the passphrase." in words(app))
        assert nothing_shown(app)
        await unlock(pilot)
        await until(pilot, lambda: "Who complains: Mrs Agatha Nightshade" in seen(app))
        assert app.screen.query(Input).first().value == "", "what was typed is not left in its line"
        assert PASSPHRASE not in everything_on(app)
        await press(pilot, "n", "escape", "o")
        assert "Complaint 2031/001: preserve evidence" in seen(app)


async def test_it_is_changed_and_taken_off_with_the_present_one_alone(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", the_register())
    async with driving(app, "complaints") as pilot:
        await set_passphrase(pilot)
        await press(pilot, "p")
        await choose(pilot, "change")
        for typed in ("wrong one entirely", "three slow rivers", "three slow rivers"):
            await type_in(pilot, typed)
            await press(pilot, "enter")
        await until(pilot, lambda: "That is not the passphrase." in words(app))
        await press(pilot, "escape", "p")
        await choose(pilot, "change")
        for typed in (PASSPHRASE, "three slow rivers", "three slow rivers"):
            await type_in(pilot, typed)
            await press(pilot, "enter")
        await until(pilot, lambda: "The passphrase is changed." in told(app))
        await press(pilot, "k")
        await until(pilot, lambda: app.archive.locked)
        await unlock(pilot, "three slow rivers")
        await press(pilot, "p")
        await choose(pilot, "take")
        await type_in(pilot, "three slow rivers")
        await press(pilot, "enter")
        await until(pilot, lambda: "The passphrase is taken off." in told(app))
        assert not app.archive.has_passphrase
        assert "2031/001" in seen(app)


async def test_in_a_window_that_only_reads_no_passphrase_is_set(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", the_register())
    async with driving(app, "complaints") as pilot:
        app.archive.store.read_only = "Another window writes."
        await press(pilot, "p")
        for _ in range(2):
            await type_in(pilot, PASSPHRASE)
            await press(pilot, "enter")
        await until(pilot, lambda: "The passphrase was not changed: Another window writes." in words(app))
        assert not app.archive.has_passphrase


async def test_it_is_asked_for_in_the_palette_from_any_screen(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", the_register())
    async with driving(app, "agenda") as pilot:
        await press(pilot, "ctrl+p")
        await type_in(pilot, "passphrase of")
        await until(pilot, lambda: "Passphrase of the complaints" in seen(app))
        await press(pilot, "enter")
        await until(pilot, lambda: "Nobody can bring back a forgotten passphrase" in words(app))


async def test_a_fast_hand_types_each_into_its_own_line(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", the_register())
    async with driving(app, "complaints") as pilot:
        await press(pilot, "p")
        for key in (*PASSPHRASE, "enter", *PASSPHRASE, "enter"):
            app.post_message(
                events.Key(_character_to_key(key) if len(key) == 1 else key, key if len(key) == 1 else None)
            )
        await until(pilot, lambda: "The passphrase is set." in told(app))
        await press(pilot, "k")
        await until(pilot, lambda: app.archive.locked)
        await unlock(pilot)


# --- locking it ---


async def test_one_key_blanks_it_and_closes_what_is_open_over_it(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", the_register())
    async with driving(app, "complaints") as pilot:
        await set_passphrase(pilot)
        await press(pilot, "c")
        assert isinstance(app.screen, Form)
        await fill(pilot, address="7 Marigold Way")
        await press(pilot, "shift+f8")
        await until(pilot, lambda: app.archive.locked)
        await settled(pilot)
        assert isinstance(app.screen, ComplaintsScreen)
        rows = [row.strip() for row in seen(app).splitlines()]
        assert rows.index("The register of complaints is locked.") < 6, "what was shown below leaves no room behind"
        assert nothing_shown(app)
        assert "Marigold" not in everything_on(app)
        await unlock(pilot)
        await press(pilot, "c")
        assert "7 Marigold Way" in words(app), "what was half typed was kept, sealed"
    data = b"".join(path.read_bytes() for path in (tmp_path / "data").rglob("*") if path.is_file())
    assert b"Marigold" not in data


async def test_from_another_screen_the_whole_place_is_let_go(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", the_register())
    async with driving(app, "complaints") as pilot:
        await set_passphrase(pilot)
        await press(pilot, "l", "enter")
        assert isinstance(app.screen, LetterEditor)
        await press(pilot, "f4")
        await press(pilot, "escape")
        await app.go("agenda")
        await settled(pilot)
        assert not nothing_shown(app), "so that this test looks where it could be"
        await press(pilot, "shift+f8")
        await until(pilot, lambda: app.archive.locked)
        await settled(pilot)
        assert nothing_shown(app)
        assert "The register of complaints is locked (F8)" in seen(app)
        await press(pilot, "f8")
        await until(pilot, lambda: "Type its passphrase" in seen(app))
        await unlock(pilot)
        await until(pilot, lambda: "2031/001" in seen(app))


@pytest.mark.parametrize("place", ["complaints", "agenda", "minutes"])
async def test_it_locks_by_itself_when_nobody_is_there_on_any_screen(place: str, tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", the_register())
    async with driving(app, "complaints") as pilot:
        await set_passphrase(pilot)
        await app.go(place)
        assert isinstance(app.now, Clock)
        await press(pilot, "shift+f8" if app.guard.why_not_lock() else "home")
        app.now.set("13:59")
        await app.guard.look()
        assert not app.archive.locked
        await press(pilot, "home")
        app.now.set("14:08")
        await app.guard.look()
        assert not app.archive.locked, "a key was pressed in between"
        app.now.set("14:09")
        await app.guard.look()
        assert app.archive.locked
        await settled(pilot)
        assert nothing_shown(app)


async def test_whoever_comes_back_after_that_long_finds_it_locked_at_the_first_key(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", the_register())
    async with driving(app, "complaints") as pilot:
        await set_passphrase(pilot)
        await press(pilot, "home")
        assert isinstance(app.now, Clock)
        app.now.set("17:00")
        await press(pilot, "c")
        assert app.archive.locked
        assert nothing_shown(app)


async def test_how_long_is_a_setting(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", the_register())
    async with driving(app, "complaints") as pilot:
        await set_passphrase(pilot)
        panel = app.archive.panel()
        assert panel is not None
        await app.perform(act("longer", Put(panel.with_(lock_minutes=60))))
        await press(pilot, "home")
        assert isinstance(app.now, Clock)
        app.now.set("14:40")
        await app.guard.look()
        assert not app.archive.locked
        app.now.set("14:50")
        await app.guard.look()
        assert app.archive.locked


async def test_without_a_passphrase_it_never_locks(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", the_register(), now=Clock("09:00", DAY))
    async with driving(app, "complaints") as pilot:
        await press(pilot, "home", "shift+f8")
        assert "has no passphrase, so it cannot be locked" in told(app)
        assert isinstance(app.now, Clock)
        app.now.moment += dt.timedelta(days=2)
        await press(pilot, "home")
        assert "2031/001" in seen(app)


# --- while it is locked ---


async def test_no_command_shows_anything_while_it_is_locked(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", the_register())
    async with driving(app, "complaints") as pilot:
        await locked_app(pilot)
        screen = app.screen
        assert isinstance(screen, ComplaintsScreen)
        assert screen.case is None
        assert screen.as_text() == "The register of complaints is locked."
        for command in screen.commands():
            if command.id.startswith("complaints."):
                assert "locked" in command.when(screen), command.id
        await press(pilot, "ctrl+p")
        await type_in(pilot, "complaint")
        await until(pilot, lambda: "Log a complaint" in seen(app))
        assert not [word for word in SECRETS if word in seen(app).replace("received", "")]
        await press(pilot, "escape", "f1")
        assert not [word for word in SECRETS if word in seen(app).replace("received", "")]


async def test_undo_while_it_is_locked_says_and_changes_nothing(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", the_register())
    async with driving(app, "complaints") as pilot:
        await locked_app(pilot)
        version = app.archive.store.version()
        await app.go("agenda")
        await press(pilot, "ctrl+z")
        await until(pilot, lambda: "was in the register of complaints, which is locked" in told(app))
        assert app.archive.store.version() == version
        assert not app.trouble
        assert nothing_shown(app)
        await press(pilot, "f8")
        await unlock(pilot)
        await press(pilot, "o", "o", "ctrl+z")
        await until(pilot, lambda: not app.archive.cases())
        version = app.archive.store.version()
        await press(pilot, "k")
        await until(pilot, lambda: app.archive.locked)
        await press(pilot, "f3", "ctrl+y")
        await until(pilot, lambda: "which is locked" in told(app))
        assert app.archive.store.version() == version


async def test_other_work_goes_on_while_it_is_locked(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", the_register())
    async with driving(app, "complaints") as pilot:
        await locked_app(pilot)
        await app.go("attendance")
        await press(pilot, "p")
        await until(pilot, lambda: app.archive.bundle(app.meeting_id).events)  # type: ignore[union-attr]
        await press(pilot, "ctrl+z")
        await until(pilot, lambda: not app.archive.bundle(app.meeting_id).events)  # type: ignore[union-attr]


async def test_what_is_being_saved_is_saved_before_it_locks(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", the_register())
    async with driving(app, "complaints") as pilot:
        await set_passphrase(pilot)
        await press(pilot, "n")
        await fill(pilot, name="Mr Dell", allegation="rude")
        app.call_later(app.screen.action_save)  # type: ignore[attr-defined]
        app.call_later(app.guard.lock)
        await until(pilot, lambda: app.archive.locked)
        await settled(pilot)
        assert isinstance(app.screen, ComplaintsScreen)
        assert "Mr Dell" not in everything_on(app)
        assert not app.trouble
        await unlock(pilot)
        assert sorted(case.reference for case in app.archive.cases()) == ["2031/001", "2031/002"]


async def test_a_passphrase_that_cannot_be_kept_leaves_what_was(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", the_register())
    async with driving(app, "complaints") as pilot:
        ring: Any = app.archive.ring

        def full(*_: object) -> None:
            raise NotSaved("The keys of the register could not be written: the disk is full.")

        ring._write = full
        await press(pilot, "p")
        for _ in range(2):
            await type_in(pilot, PASSPHRASE)
            await press(pilot, "enter")
        await until(pilot, lambda: "the disk is full" in words(app))
        assert not app.archive.has_passphrase
        del ring._write
        await press(pilot, "escape")
        assert "2031/001" in seen(app)


async def test_damaged_keys_leave_all_other_work_as_it_is(tmp_path: Path) -> None:
    open_archive(tmp_path / "data", [*invented_panel(), the_register()]).store.close()
    for name in ("complaints.keys", "complaints.keys.copy"):
        (tmp_path / "data" / name).write_bytes(b"no keys")
    app = app_on(tmp_path / "data", acts=[])
    async with driving(app, "attendance") as pilot:
        await press(pilot, "p")
        await until(pilot, lambda: app.archive.bundle(app.meeting_id).events)  # type: ignore[union-attr]
        await press(pilot, "f8")
        await type_in(pilot, PASSPHRASE)
        await press(pilot, "enter")
        await until(pilot, lambda: "complaints.keys and its copy are damaged" in words(app))


async def test_damaged_keys_are_told_at_the_start_and_on_the_screen_and_no_complaint_is_logged(tmp_path: Path) -> None:
    open_archive(tmp_path / "data", [*invented_panel(), the_register()]).store.close()
    for name in ("complaints.keys", "complaints.keys.copy"):
        (tmp_path / "data" / name).unlink()
    app = app_on(tmp_path / "data", acts=[])
    async with driving(app, "agenda") as pilot:
        await until(pilot, lambda: "1 record of the register of complaints cannot be opened" in told(app))
        await until(pilot, lambda: "Something is wrong with the keys" in seen(app))
        await press(pilot, "f8")
        await until(pilot, lambda: "its key is not in complaints.keys" in words(app))
        await press(pilot, "n")
        await fill(pilot, name="Mr Dell", allegation="rude")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "no new complaint can be logged" in told(app))
        assert not (tmp_path / "data" / "complaints.keys").exists(), "and no new key is made"


async def test_one_damaged_key_file_is_told_at_the_start(tmp_path: Path) -> None:
    open_archive(tmp_path / "data", [*invented_panel(), the_register()]).store.close()
    (tmp_path / "data" / "complaints.keys").write_bytes(b"{}")
    app = app_on(tmp_path / "data", acts=[])
    async with driving(app, "complaints") as pilot:
        await until(pilot, lambda: "complaints.keys was damaged." in told(app))
        assert "2031/001" in seen(app)
        assert list((tmp_path / "data" / "set-aside").glob("*-complaints.keys"))


async def test_once_the_keys_are_put_back_enter_opens_the_register(tmp_path: Path) -> None:
    open_archive(tmp_path / "data", [*invented_panel(), the_register()]).store.close()
    files = [tmp_path / "data" / name for name in ("complaints.keys", "complaints.keys.copy")]
    good = files[0].read_bytes()
    for path in files:
        path.write_bytes(good[:-9])
    app = app_on(tmp_path / "data", acts=[])
    async with driving(app, "complaints") as pilot:
        await until(pilot, lambda: "complaints.keys and its copy are damaged" in words(app))
        assert "Type its passphrase" not in words(app)
        files[0].write_bytes(good)
        await press(pilot, "enter")
        await until(pilot, lambda: "2031/001" in seen(app))


# --- shown in other places ---


async def _annex(pilot: Pilot[Any], _: Path) -> None:
    await settled(pilot)
    app: Any = pilot.app
    writing.write_paper(app.screen, "complaints-annex", "2031/001")
    await until(pilot, lambda: isinstance(app.screen, Form))
    await settled(pilot)
    await press(pilot, "ctrl+l")
    await until(pilot, lambda: isinstance(app.screen, Preview) and app.screen.query_one(OptionList).option_count > 3)


async def _since(pilot: Pilot[Any], _: Path) -> None:
    await pilot.app.action_command("app.since")  # type: ignore[attr-defined]
    await until(pilot, lambda: isinstance(pilot.app.screen, SinceLastTime))


async def _places(pilot: Pilot[Any], _: Path) -> None:
    pilot.app.push_screen(question := Choose("Which place?", [Choice("1", "by Mrs Agatha Nightshade")]))
    question.shows_sealed = True
    await until(pilot, lambda: "Nightshade" in seen(pilot.app))


@pytest.mark.parametrize("opened", [_annex, _since, _places])
@pytest.mark.parametrize("over", ["", "f1"])
async def test_what_shows_it_in_another_place_closes_with_whatever_lies_over_it(
    opened: Any, over: str, tmp_path: Path
) -> None:
    app = app_on(tmp_path / "data", the_register())
    async with driving(app, "complaints") as pilot:
        await set_passphrase(pilot)
        await press(pilot, "f3")
        await opened(pilot, tmp_path)
        await settled(pilot)
        assert not nothing_shown(app) or opened is _since
        shows = app.screen
        assert shows.shows_sealed  # type: ignore[attr-defined]
        if over:
            await press(pilot, over)
            await until(pilot, lambda: app.screen is not shows)
        await app.guard.lock()
        await until(pilot, lambda: shows not in app.screen_stack)
        await settled(pilot)
        assert app.current_mode == "agenda"
        assert nothing_shown(app)
