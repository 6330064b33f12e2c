"""The table of commands, walked: every command is reachable by key, palette and help, and the footer hides nothing."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from textual.widgets import Footer

from screens.app.app import SecretariatApp
from screens.app.commands import APP_COMMANDS
from screens.app.elsewhere import Elsewhere, LaidOver
from screens.app.keys import read_keys
from screens.app.owners import every_command
from screens.app.palette import CommandPaletteProvider
from screens.app.places import MODES
from screens.dialogs.reading import help_text
from screens.kit.commands import Command, Commanded, keys_of
from tests.support.driving import app_on, driving, press, seen, told, until
from tests.support.panels import begun

PLACES = [mode.name for mode in MODES]
FORBIDDEN = {f"ctrl+{letter}" for letter in "bajmih"} | {"ctrl+left_square_bracket"}
NEED_ALTGR = {"[", "]", "{", "}", "\\", "`", "~", "@"}


def keys(command: Command) -> list[str]:
    return [key for key in command.key.split(",") if key]


def test_ids_are_unique_and_every_command_has_something_that_does_it() -> None:
    ids = Counter(command.id for command in every_command())
    assert [id for id, times in ids.items() if times > 1] == []
    for owner in (SecretariatApp, *(mode.screen_class for mode in MODES)):
        for command in owner.commands():
            assert command.does or hasattr(owner, f"action_{command.verb}"), command.id
            assert command.sentence.endswith((".", "…")), command.id


def test_what_a_command_names_elsewhere_is_there() -> None:
    named = [command.does for command in APP_COMMANDS if isinstance(command.does, Elsewhere)]
    assert len(named) > 20
    for does in named:
        assert callable(does.loaded), does.named
        assert isinstance(does.loaded, type) == isinstance(does, LaidOver), does.named


def test_no_key_means_two_things_in_one_place() -> None:
    everywhere = [key for command in APP_COMMANDS for key in keys(command)]
    for mode in MODES:
        here = [key for command in mode.screen_class.commands() for key in keys(command)]
        twice = [key for key, times in Counter([*everywhere, *here]).items() if times > 1]
        assert twice == [], mode.name


def test_no_key_that_a_terminal_keeps_or_a_british_keyboard_lacks() -> None:
    for command in every_command():
        assert not FORBIDDEN & set(keys(command)), command.id
        assert not NEED_ALTGR & set(keys(command)), command.id


@pytest.mark.parametrize("place", PLACES)
async def test_each_command_is_reached_by_key_palette_and_help(place: str, tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), time="14:10")
    async with driving(app, place):
        screen = app.screen
        assert isinstance(screen, Commanded)
        active = {entry.binding.id for entry in screen.active_bindings.values()}
        provider = CommandPaletteProvider(screen)
        offered = {hit.text async for hit in provider.discover()}
        printed = " ".join(help_text(app, screen).split())
        for command in [*screen.commands(), *APP_COMMANDS]:
            if command.key and command.key != "enter":  # Enter is the table’s, which tells the screen
                assert command.id in active, command.id
                assert keys_of(command, {}) in printed, command.id
            if command.id != "app.palette":
                assert command.name in offered, command.id
            assert app.keyed(f"{command.name}: {command.sentence}") in printed, command.id
            found = [hit.text async for hit in provider.search(command.name)]
            assert command.name in found or command.id == "app.palette", command.id


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
@pytest.mark.parametrize("place", PLACES)
async def test_the_footer_hides_nothing(place: str, size: tuple[int, int], tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), time="14:10")
    async with driving(app, place, size=size) as pilot:
        footer = app.screen.query_one(Footer)
        await until(pilot, lambda: len(footer.children) > 1)
        assert footer.max_scroll_x == 0
        if size[0] == 80:
            assert len(footer.children) <= 6
        for entry in footer.children:
            assert " " not in entry.description.strip(), entry.description  # type: ignore[attr-defined]


async def test_a_disabled_key_says_why(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), time="14:10")
    async with driving(app, "attendance") as pilot:
        await press(pilot, "slash", "s", "w", "a")  # somebody goes
        await until(pilot, lambda: "left 2:10pm" in seen(app))
        await press(pilot, "e")
        await until(pilot, lambda: "mark each arrival on its own" in told(app))
        active = app.screen.active_bindings["e"]
        assert not active.enabled
        assert "mark each arrival" in active.tooltip


async def test_the_palette_gives_a_command(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "attendance") as pilot:
        await press(pilot, "ctrl+p")
        await pilot.press(*"everyone")
        await until(pilot, lambda: "All who sent no apologies" in seen(app))
        await press(pilot, "enter")
        await until(pilot, lambda: len(app.archive.proceedings(app.meeting_id).room) > 8)  # type: ignore[union-attr]


async def test_help_and_go_to_are_reached_without_function_keys(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "attendance") as pilot:
        await press(pilot, "question_mark")
        await until(pilot, lambda: "HERE" in seen(app))
        await press(pilot, "escape", "ctrl+g", "9")
        await until(pilot, lambda: app.current_mode == "people")


def test_other_keys_are_read_and_what_is_wrong_is_said(tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    assert read_keys(path, every_command()) == ({}, [])
    path.write_text('{"attendance.present": "y, f10", "attendance.absent": "v", "nothing.here": "z"}')
    keymap, problems = read_keys(path, every_command())
    assert keymap == {"attendance.present": "y,f10", "attendance.absent": "v"}
    assert problems == [
        "keys.json: there is no command “nothing.here”.",
        "v is asked for twice: “Absent” and “Virtual”.",
    ]
    for wrong in ("{", '["p"]', '{"app.help": 1}'):
        path.write_text(wrong)
        keymap, problems = read_keys(path, every_command())
        assert keymap == {}
        assert len(problems) == 1


async def test_other_keys_hold_in_the_application(tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    path.write_text('{"attendance.present": "g"}')
    app = app_on(tmp_path / "data", keys_file=path)
    async with driving(app, "attendance") as pilot:
        await press(pilot, "g")
        assert len(app.archive.bundle(app.meeting_id).events) == 1  # type: ignore[union-attr]
        await press(pilot, "down", "p")
        assert len(app.archive.bundle(app.meeting_id).events[0].people) == 1  # type: ignore[union-attr]
        assert "g " in help_text(app, app.screen)
