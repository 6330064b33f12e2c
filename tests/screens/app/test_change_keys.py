"""The list of keys, by keys and by mouse: found, changed, told, refused, taken back, kept."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from screens.app.app import SecretariatApp
from screens.app.change_keys import ChangeKeys, PressKey
from screens.app.fit_keys import fit, meant
from screens.app.keys import asked_keys, keep_keys, read_keys
from screens.app.owners import IN_WORDS, every_command, owners, with_places
from screens.dialogs.form import Form
from screens.dialogs.reading import Help
from screens.kit.commands import Command, first_key
from screens.kit.screen import ClerkScreen, Dialog
from screens.settings.screen import Settings
from screens.widgets.fields import Line
from screens.widgets.keys_line import KeysLine
from secretariat.basics.record import Refused
from tests.support.driving import app_on, driving, press, seen, settled, told, type_in, until
from tests.support.panels import Clock, begun


def command(id: str) -> Command:
    return next(each for each in every_command() if each.id == id)


def asked(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


def flat(app: SecretariatApp) -> str:
    return " ".join(seen(app).replace("│", " ").split())


async def open_keys(pilot: Pilot[Any], typed: str = "") -> None:
    """The list of keys, narrowed to what is typed."""
    await pilot.app.action_command("app.keys")  # type: ignore[attr-defined]
    await until(pilot, lambda: isinstance(pilot.app.screen, ChangeKeys))
    await settled(pilot)
    await type_in(pilot, typed)


async def give(pilot: Pilot[Any], typed: str, key: str) -> None:
    """Another key for the first that fits what is typed."""
    await open_keys(pilot, typed)
    await press(pilot, "enter")
    await until(pilot, lambda: isinstance(pilot.app.screen, PressKey))
    await press(pilot, key)
    await until(pilot, lambda: isinstance(pilot.app.screen, ChangeKeys))
    await settled(pilot)


async def test_a_key_is_changed_holds_at_once_and_is_kept_for_the_next_start(tmp_path: Path) -> None:
    keys = tmp_path / "keys.json"
    app = app_on(tmp_path / "data", begun(), keys_file=keys)
    async with driving(app, "attendance") as pilot:
        await give(pilot, "go to agenda", "f14")
        assert "“Go to Agenda” (everywhere) is Shift+F2 now. Ctrl+Z takes it back." in told(app)
        assert asked(keys) == {"app.agenda": "shift+f2,f14"}
        assert "Keys: 1 of" in seen(app)
        await press(pilot, "escape", "f3")
        assert app.current_mode == "attendance", "its key of before means nothing now"
        await press(pilot, "f14")
        await until(pilot, lambda: app.current_mode == "agenda")
        assert first_key(command("app.agenda"), app.keys) == "Shift+F2"
    again = app_on(tmp_path / "next", begun(), keys_file=keys)
    async with driving(again, "attendance") as pilot:
        await press(pilot, "shift+f2")
        await until(pilot, lambda: again.current_mode == "agenda")


async def test_the_footer_the_buttons_help_and_the_places_follow(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), keys_file=tmp_path / "keys.json")
    async with driving(app, "attendance", size=(120, 40)) as pilot:
        await give(pilot, "absent attendance", "z")
        await press(pilot, "escape")
        await give(pilot, "save every form", "f10")
        await press(pilot, "escape")
        await until(pilot, lambda: app.screen.active_bindings["z"].binding.id == "attendance.absent")
        assert "z Absent" in flat(app)
        await press(pilot, "n")
        await until(pilot, lambda: app.screen is not app.screen_stack[0])
        await press(pilot, "escape", "f9")
        await until(pilot, lambda: app.current_mode == "people")
        await press(pilot, "n")
        await until(pilot, lambda: isinstance(app.screen, Form))
        assert "Save  F10" in seen(app)
        await press(pilot, "f1")
        await until(pilot, lambda: isinstance(app.screen, Help))
        assert "F10" in seen(app)
        assert "where these words and the list below differ" not in flat(app), "no word of a form's help names that key"


async def test_a_list_of_records_under_it_follows(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), keys_file=tmp_path / "keys.json")
    async with driving(app, "people") as pilot:
        await press(pilot, "s")
        await until(pilot, lambda: isinstance(app.screen, Settings) and "Enter change" in seen(app))
        await give(pilot, "change panel settings", "x")
        await press(pilot, "escape")
        await until(pilot, lambda: isinstance(app.screen, Settings) and "X change" in seen(app))


async def test_one_key_of_undo_is_changed_for_the_places_and_for_the_lists(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), keys_file=tmp_path / "keys.json")
    async with driving(app, "people") as pilot:
        await give(pilot, "undo everywhere", "ctrl+b")
        await press(pilot, "escape", "s")
        await until(pilot, lambda: isinstance(app.screen, Settings) and "Ctrl+B undo" in seen(app))
        await press(pilot, "ctrl+b")
        await until(pilot, lambda: "Taken back: " in told(app))


async def test_the_words_of_finding_follow(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), keys_file=tmp_path / "keys.json")
    async with driving(app, "people") as pilot:
        await give(pilot, "find on this page everywhere", "ctrl+b")
        await press(pilot, "escape", "f1")
        await until(pilot, lambda: "Ctrl+B finds words here." in seen(app))
        await press(pilot, "ctrl+b")
        await until(pilot, lambda: "Ctrl+B again looks everywhere" in seen(app))


async def test_in_a_small_window_the_list_can_be_read(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), keys_file=tmp_path / "keys.json")
    async with driving(app, "people", size=(60, 20)) as pilot:
        await open_keys(pilot, "save every form")
        assert "Ctrl+S or Ctrl+Enter: Check what is typed and save it." in flat(app)
        await press(pilot, "enter", "tab")
        await until(pilot, lambda: "Tab cannot be used" in flat(app))


async def test_the_line_of_the_minutes_follows(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), keys_file=tmp_path / "keys.json")
    async with driving(app, "minutes") as pilot:
        await give(pilot, "write at length", "ctrl+b")
        await press(pilot, "escape", "ctrl+b")
        await until(pilot, lambda: app.focused is not None and app.focused.id == "long")


async def test_what_a_key_means_already_is_told_and_it_is_not_taken(tmp_path: Path) -> None:
    keys = tmp_path / "keys.json"
    app = app_on(tmp_path / "data", begun(), keys_file=keys)
    async with driving(app, "attendance") as pilot:
        await open_keys(pilot, "present, and next")
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, PressKey))
        for key, words in (
            ("a", "A is “Absent” (Attendance). Give that one another key first."),
            ("A", "A is “Absent” (Attendance). Give that one another key first."),
            ("ctrl+q", "Ctrl+Q is “Quit” (everywhere). Give that one another key first."),
            ("f2", "F2 is “Go to Plan” (everywhere). Give that one another key first."),
            ("enter", "Enter cannot be used: it goes about, marks or leaves on every screen."),
            ("tab", "Tab cannot be used"),
            ("f11", "F11 cannot be used: most terminals go to full screen with it."),
            ("ctrl+shift+k", "Ctrl+Shift+K cannot be used: many terminals do not send it."),
        ):
            await press(pilot, key)
            assert words in flat(app), key
            assert isinstance(app.screen, PressKey), key
        await press(pilot, "escape")
        await until(pilot, lambda: isinstance(app.screen, ChangeKeys))
        assert not keys.exists()
        assert app.is_running
        assert app.current_mode == "attendance"


@pytest.mark.parametrize(
    ("id", "key", "why"),
    [
        ("attendance.present", "N", "N is “"),
        ("app.undo", "m", "M is a letter where words are typed. Take a function key, or Ctrl with a letter."),
        ("form.save", "question_mark", "? is a letter where words are typed"),
        ("desk.keep", "question_mark", "? is “Help” (everywhere)."),
        ("form.save", "exclamation_mark", "is a letter where words are typed"),
        ("form.save", "ctrl+a", "Ctrl+A cannot be used: it moves or changes words in the field."),
        ("form.save", "f6", "F6 is “Go to Minutes” (everywhere)."),
        ("form.save", "ctrl+o", "Ctrl+O is “Write and open it” (writing a paper)."),
        ("form.save", "ctrl+i", "Ctrl+I reaches no program as itself: a terminal sends it as Tab."),
        ("desk.keep", "escape", "Esc cannot be used"),
        ("dialog.leave", "ctrl+s", "Ctrl+S is “"),
        ("dialog.leave", "q", "Q is a letter where words are typed."),
        ("app.palette", "ctrl+k", "Ctrl+K cannot be used: it moves or changes words in the field."),
        ("app.palette", "ctrl+n", "Ctrl+N is “Next item” (Minutes)."),
        ("app.search", "super+k", "Super+K cannot be used: many terminals do not send it."),
        ("minutes.close", "f15", "F15 is “Search everything” (everywhere)."),
        ("attendance.present", "ctrl+home", "Ctrl+Home cannot be used"),
        ("minutes.close", "ctrl+c", "Ctrl+C cannot be used: it copies, everywhere."),
    ],
)
def test_what_cannot_be_used_is_refused_with_the_reason(id: str, key: str, why: str) -> None:
    with pytest.raises(Refused) as refused:
        fit(command(id), key, {})
    assert why in str(refused.value)


@pytest.mark.parametrize(
    ("id", "key", "kept"),
    [
        ("attendance.present", "y", "y"), ("form.save", "f10", "f10"), ("form.save", "ctrl+enter", ""),
        ("app.undo", "shift+f4", "shift+f4,f16"), ("desk.keep", "k", "k"), ("dialog.leave", "f10", "f10,escape"),
        ("minutes.close", "ctrl+b", "ctrl+b"), ("attendance.present", "enter", ""), ("app.quit", "alt+q", "alt+q"),
        ("attendance.present", "Y", "y"),
    ],
)  # fmt: skip
def test_what_can_be_used_is_kept_with_its_other_name_and_leaving_keeps_escape(id: str, key: str, kept: str) -> None:
    if kept:
        assert fit(command(id), key, {}) == kept
    else:
        with pytest.raises(Refused):
            fit(command(id), key, {})


def test_a_key_set_free_can_be_taken_and_one_given_away_is_free_no_more() -> None:
    assert fit(command("attendance.present"), "a", {"attendance.absent": "y"}) == "a"
    with pytest.raises(Refused, match="Y is “Absent”"):
        fit(command("attendance.present"), "y", {"attendance.absent": "y"})
    with pytest.raises(Refused, match="Y is “Absent”"):
        fit(command("attendance.present"), "y", {"attendance.absent": "Y"})


async def test_one_or_all_have_their_own_again_and_undo_takes_it_back(tmp_path: Path) -> None:
    keys = tmp_path / "keys.json"
    app = app_on(tmp_path / "data", begun(), keys_file=keys)
    async with driving(app, "attendance") as pilot:
        await give(pilot, "absent attendance", "z")
        await press(pilot, "escape")
        await give(pilot, "save every form", "f10")
        both = {"attendance.absent": "z", "form.save": "f10"}
        assert asked(keys) == both
        assert "Its own key: Ctrl+S or Ctrl+Enter." in flat(app), seen(app)
        await press(pilot, "ctrl+r")
        await until(pilot, lambda: asked(keys) == {"attendance.absent": "z"})
        await press(pilot, "ctrl+r")
        await until(pilot, lambda: "has its own key already" in told(app))
        await press(pilot, "ctrl+u", "ctrl+t")
        await until(pilot, lambda: asked(keys) == {})
        assert app.keys == {}
        assert "Keys: every command has its own" in seen(app)
        await press(pilot, "ctrl+z")
        await until(pilot, lambda: asked(keys) == {"attendance.absent": "z"})
        await press(pilot, "ctrl+z")
        await until(pilot, lambda: asked(keys) == both)
        await press(pilot, "ctrl+y")
        await until(pilot, lambda: asked(keys) == {"attendance.absent": "z"})
        assert first_key(command("form.save"), app.keys) == "Ctrl+S"


async def test_its_own_key_is_not_taken_back_from_another_in_silence(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), keys_file=tmp_path / "keys.json")
    async with driving(app, "attendance") as pilot:
        await give(pilot, "absent attendance", "z")
        await press(pilot, "escape")
        await give(pilot, "virtual attendance", "a")
        await press(pilot, "escape")
        await open_keys(pilot, "absent attendance")
        await press(pilot, "ctrl+r")
        await until(pilot, lambda: "A is “Virtual” (Attendance) now." in told(app))
        assert app.keys["attendance.absent"] == "z"


async def test_it_is_found_by_name_place_and_key_and_worked_by_mouse(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), keys_file=tmp_path / "keys.json")
    async with driving(app, "attendance") as pilot:
        await open_keys(pilot, "ctrl+s every form")
        screen = app.screen
        assert isinstance(screen, ChangeKeys)
        assert screen.marked is not None
        assert screen.marked.id == "form.save"
        await press(pilot, "ctrl+u")
        await type_in(pilot, "no such thing at all")
        assert "No command fits what is typed." in seen(app)
        await press(pilot, "enter")
        assert "No command is marked" in told(app)
        await press(pilot, "ctrl+u")
        await type_in(pilot, "everywhere")
        assert await pilot.click("LongGrid", offset=(20, 3))
        await settled(pilot)
        marked = screen.marked
        assert marked is not None
        assert marked.id != "app.help", "a click marks"
        assert await pilot.click("LongGrid", offset=(20, 3))
        await until(pilot, lambda: isinstance(app.screen, PressKey), "and one more asks")
        await until(pilot, lambda: f"Another key for “{marked.name}”" in seen(app))
        assert await pilot.click("#leave")
        await until(pilot, lambda: app.screen is screen)


async def test_help_leads_to_it_and_so_does_the_list_of_commands(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), keys_file=tmp_path / "keys.json")
    async with driving(app, "attendance") as pilot:
        await press(pilot, "f1")
        await until(pilot, lambda: isinstance(app.screen, Help))
        assert "K changes keys." in seen(app)
        await press(pilot, "k")
        await until(pilot, lambda: isinstance(app.screen, ChangeKeys))
        await press(pilot, "escape", "escape", "ctrl+p")
        await pilot.press(*"shortcuts")
        await until(pilot, lambda: "Keys" in seen(app))
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, ChangeKeys))


async def test_the_entries_of_others_stay_and_a_damaged_file_is_put_aside_and_named(tmp_path: Path) -> None:
    keys = tmp_path / "keys.json"
    keys.write_text('{"of.another": "x", "attendance.virtual": "y"}')
    app = app_on(tmp_path / "data", begun(), keys_file=keys)
    async with driving(app, "attendance") as pilot:
        await until(pilot, lambda: "there is no command “of.another”" in told(app))
        await give(pilot, "absent attendance", "z")
        assert asked(keys) == {"of.another": "x", "attendance.virtual": "y", "attendance.absent": "z"}
        await press(pilot, "ctrl+u", "ctrl+t")
        await until(pilot, lambda: asked(keys) == {"of.another": "x"})
        keys.write_text('{"attendance.virtual": ')
        await press(pilot, "escape")
        await give(pilot, "save every form", "f10")
        await until(pilot, lambda: "keys.json could not be used. It was put aside as set-aside/" in told(app))
        assert asked(keys) == {"form.save": "f10"}
        (aside,) = (tmp_path / "set-aside").iterdir()
        assert aside.read_text() == '{"attendance.virtual": '


async def test_where_they_cannot_be_kept_they_hold_until_the_end_and_that_is_said(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), keys_file=tmp_path / "gone" / "keys.json")
    async with driving(app, "attendance") as pilot:
        await give(pilot, "absent attendance", "z")
        assert "The keys hold until you leave; they could not be kept" in told(app)
        await press(pilot, "escape")
        assert app.screen.active_bindings["z"].binding.id == "attendance.absent"


async def test_a_capital_is_the_key_of_its_letter(tmp_path: Path) -> None:
    """As it is shown: with Shift or Caps Lock no letter becomes another command."""
    keys = tmp_path / "keys.json"
    app = app_on(tmp_path / "data", begun(), keys_file=keys)
    async with driving(app, "attendance") as pilot:
        await give(pilot, "absent attendance", "Z")
        assert "“Absent” (Attendance) is Z now." in told(app)
        assert asked(keys) == {"attendance.absent": "z"}
        await press(pilot, "escape")
        assert app.screen.active_bindings["z"].binding.id == "attendance.absent"


def test_a_file_written_by_hand_may_write_keys_large(tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    path.write_text('{"attendance.absent": "Z", "form.save": "F10, Ctrl+B", "attendance.virtual": "z"}')
    absent, virtual, save = map(command, ("attendance.absent", "attendance.virtual", "form.save"))
    read = read_keys(path, [absent, virtual, save])
    assert read.keymap == {"attendance.absent": "z", "form.save": "f10,ctrl+b", "attendance.virtual": "z"}
    assert read.problems == [f"z is asked for twice: “{absent.name}” and “{virtual.name}”."]


def test_no_file_can_take_escape_from_leaving(tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    path.write_text('{"dialog.leave": "f10", "app.help": "f1, h"}')
    assert asked_keys(path).keymap == {"dialog.leave": "f10,escape", "app.help": "f1,h"}
    assert keep_keys(path, {"app.help": ""}, Clock("14:00")()) == ""
    assert asked(path) == {"dialog.leave": "f10"}


def test_every_class_with_commands_is_called_by_a_name_in_the_list() -> None:
    listed = {each.id for each, _where in with_places()}
    for owner in owners():
        assert {each.id for each in owner.command_by_id.values()} <= listed, owner
    assert {each.id for each in every_command()} == listed
    assert set(IN_WORDS) <= {owner.__name__ for owner in owners() if issubclass(owner, Dialog | ClerkScreen)}
    places = {where for _each, where in with_places()}
    assert {"everywhere", "Minutes", "every form", "a letter that came in"} <= places
    assert "marked lines" not in places, "a part of the minutes’ screen is that screen"


def test_as_they_are_no_key_is_meant_twice_where_it_is_heard() -> None:
    """What the list would refuse, the house does not do itself."""
    twice = [
        (each.id, key, other.id)
        for each in every_command() for key in each.key.split(",") if key and (other := meant(each, key, {}))
    ]  # fmt: skip
    assert twice == []


async def test_a_click_on_undo_takes_back_the_words_typed_before_a_key_as_ctrl_z_does(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun())
    async with driving(app, "attendance", size=(80, 24)) as pilot:
        await give(pilot, "go to agenda", "f14")
        await type_in(pilot, " x")
        line = app.screen.query_one(KeysLine)
        rows = seen(app).splitlines()[line.region.y : line.region.bottom]
        at = next((row.index("Ctrl+Z undo"), n) for n, row in enumerate(rows) if "Ctrl+Z undo" in row)
        assert await pilot.click(offset=(at[0], line.region.y + at[1]))
        await settled(pilot)
        assert app.screen.query_one(Line).value == "go to agenda"
        assert "app.agenda" in app.keys
