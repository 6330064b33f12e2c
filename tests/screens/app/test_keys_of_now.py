"""What is read while a key is changed over it names the key of now, without being closed and opened anew."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from screens.app.app import SecretariatApp
from screens.app.change_keys import ChangeKeys, PressKey
from screens.dialogs.field import Field
from screens.dialogs.form import Form
from screens.dialogs.reading import Help, Reading
from screens.letters.paste import PasteLetter
from screens.widgets.fields import Lines
from tests.support.driving import app_on, driving, press, seen, settled, type_in, until
from tests.support.panels import begun


def flat(app: SecretariatApp) -> str:
    return " ".join(seen(app).replace("│", " ").split())


async def give(pilot: Pilot[Any], typed: str, key: str) -> None:
    """Another key for the first command that fits what is typed, by the list of keys over whatever is shown."""
    app = pilot.app
    assert isinstance(app, SecretariatApp)
    under = app.screen
    await app.action_command("app.keys")
    await until(pilot, lambda: isinstance(app.screen, ChangeKeys))
    await settled(pilot)
    await type_in(pilot, typed)
    await press(pilot, "enter")
    await until(pilot, lambda: isinstance(app.screen, PressKey))
    await press(pilot, key)
    await until(pilot, lambda: isinstance(app.screen, ChangeKeys))
    await press(pilot, "escape")
    await until(pilot, lambda: app.screen is under)


async def test_help_that_led_to_the_list_of_keys_names_the_new_one_when_it_is_seen_again(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), keys_file=tmp_path / "keys.json")
    async with driving(app, "attendance", size=(120, 70)) as pilot:
        await press(pilot, "f1")
        await until(pilot, lambda: isinstance(app.screen, Help) and "F12 Choose meeting" in flat(app))
        await press(pilot, "k")
        await until(pilot, lambda: isinstance(app.screen, ChangeKeys))
        await type_in(pilot, "choose meeting everywhere")
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, PressKey))
        await press(pilot, "f14")
        await until(pilot, lambda: isinstance(app.screen, ChangeKeys))
        await press(pilot, "escape")
        await until(pilot, lambda: isinstance(app.screen, Help))
        await until(pilot, lambda: "Shift+F2 Choose meeting" in flat(app))
        assert "F12 Choose meeting" not in flat(app)


async def test_help_stays_where_she_was_reading(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), keys_file=tmp_path / "keys.json")
    async with driving(app, "minutes", size=(90, 24)) as pilot:
        await press(pilot, "f1")
        await until(pilot, lambda: isinstance(app.screen, Help))
        await press(pilot, "pagedown", "pagedown")
        lines = app.screen.query_one(Lines)
        top, at = lines.scroll_offset.y, lines.cursor_location[0]
        assert top > 10
        await give(pilot, "find on this page everywhere", "f14")
        await until(pilot, lambda: "Shift+F2 finds words here." in flat(app))
        assert "Shift+F2" in lines.text
        assert (lines.scroll_offset.y, lines.cursor_location[0]) == (top, at)


NOTED = "{form.save} keeps it."
HINTED = "{app.palette} names it."


def a_form() -> Form[dict[str, Any]]:
    return Form("A form", [Field(name="words", label="Words", hint=HINTED)], dict, note=NOTED, draft="a form")


@pytest.mark.parametrize(
    ("make", "typed", "key", "before", "after"),
    [
        (a_form, "save every form", "f14", "Ctrl+S keeps it.", "Shift+F2 keeps it."),
        (a_form, "all commands everywhere", "f14", "Ctrl+P names it.", "Shift+F2 names it."),
        (PasteLetter, "read pasting", "f14", "Ctrl+S reads it.", "Shift+F2 reads it."),
        (lambda: Reading("Read", "words"), "find on this page everywhere", "f14", "Ctrl+F finds", "Shift+F2 finds"),
    ],
)
async def test_the_words_of_a_dialog_follow(
    make: Any, typed: str, key: str, before: str, after: str, tmp_path: Path
) -> None:
    app = app_on(tmp_path / "data", keys_file=tmp_path / "keys.json")
    async with driving(app, "agenda", size=(100, 40)) as pilot:
        app.push_screen(make())
        await until(pilot, lambda: before in flat(app))
        await give(pilot, typed, key)
        await until(pilot, lambda: after in flat(app))
        assert before not in flat(app)


async def test_what_was_brought_back_follows(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", keys_file=tmp_path / "keys.json")
    async with driving(app, "agenda", size=(100, 40)) as pilot:
        app.push_screen(a_form())
        await settled(pilot)
        await type_in(pilot, "half")
        await press(pilot, "escape")
        app.push_screen(a_form())
        await until(pilot, lambda: "Ctrl+R starts afresh." in flat(app))
        await give(pilot, "start afresh every form", "f14")
        await until(pilot, lambda: "Shift+F2 starts afresh." in flat(app))
        assert "half" in seen(app), "and nothing that was typed is lost"


@pytest.mark.parametrize(
    ("mode", "keys", "typed", "before", "after"),
    [
        ("agenda", ("q",), "undo everywhere", "Ctrl+Z undo", "Shift+F2 undo"),
        ("minutes", (), "next item minutes", "Ctrl+N begins the meeting", "Shift+F2 begins the meeting"),
    ],
)
async def test_the_words_of_a_place_and_of_its_lists_follow(
    mode: str, keys: tuple[str, ...], typed: str, before: str, after: str, tmp_path: Path
) -> None:
    app = app_on(tmp_path / "data", keys_file=tmp_path / "keys.json")
    async with driving(app, mode, size=(120, 40)) as pilot:
        await press(pilot, *keys)
        await until(pilot, lambda: before in flat(app))
        await give(pilot, typed, "f14")
        await until(pilot, lambda: after in flat(app))
        assert before not in flat(app)
