"""One meaning a key: the function keys are the places, and what else they are they are everywhere; each has a second
way. A place's key in a form saves nothing, and says what has to come first."""

from __future__ import annotations

import importlib
import pkgutil
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from textual.app import App
from textual.binding import Binding
from textual.dom import DOMNode
from textual.widget import Widget
from textual.widgets import Static

import screens
from screens.app.app import SecretariatApp
from screens.app.palette import CommandPaletteProvider
from screens.app.places import MODES
from screens.complaints.letter_editor import LetterEditor
from screens.complaints.passphrase import Passphrase
from screens.dialogs.choose import Choice, Choose
from screens.dialogs.field import Field
from screens.dialogs.form import Form
from screens.dialogs.reading import Reading, help_text
from screens.dialogs.working import Working
from screens.kit.commands import KNOWN, Command, Commanded, keyed
from screens.kit.screen import ClerkScreen, Dialog
from screens.letters.paste import PasteLetter
from screens.widgets.fields import Lines
from tests.support.driving import app_on, driving, press, seen, settled, told, type_in, until
from tests.support.panels import begun


def below(cls: type) -> Iterator[type]:
    for each in cls.__subclasses__():
        yield each
        yield from below(each)


@pytest.fixture(scope="module")
def tables() -> dict[type, tuple[Command, ...]]:
    """Every table of commands in the house, with what it belongs to."""
    for found in pkgutil.walk_packages(screens.__path__, "screens."):
        importlib.import_module(found.name)
    owners = [each for each in below(Commanded) if "COMMAND_TABLE" in each.__dict__]
    return {owner: owner.__dict__["COMMAND_TABLE"] for owner in owners if owner.__module__.startswith("screens.")}


def function_key(key: str) -> bool:
    last = key.rpartition("+")[2]
    return last[:1] == "f" and last[1:].isdigit()


def keys(command: Command) -> list[str]:
    return [key for key in command.key.split(",") if key]


def test_no_function_key_means_two_things_anywhere(tables: dict[type, tuple[Command, ...]]) -> None:
    meant: dict[str, set[str]] = defaultdict(set)
    for command in (command for table in tables.values() for command in table):
        for key in filter(function_key, keys(command)):
            meant[key].add(command.id)
    assert {key: ids for key, ids in meant.items() if len(ids) > 1} == {}
    assert {key: meant[key] for mode in MODES for key in [mode.key]} == {m.key: {f"app.{m.name}"} for m in MODES}


def test_no_field_or_list_of_ours_takes_a_function_key_for_itself(tables: dict[type, tuple[Command, ...]]) -> None:
    assert tables
    for cls in below(Widget):
        if cls.__module__.startswith("screens."):
            taken = [each.key for each in own_bindings(cls) if any(map(function_key, each.key.split(",")))]
            commanded = {key for command in getattr(cls, "command_by_id", {}).values() for key in keys(command)}
            assert [key for key in taken if key not in commanded] == [], cls
    assert any(binding.key == "ctrl+shift+a" for binding in own_bindings(Lines)), "what F7 was of is not lost"


def test_nothing_is_called_as_textual_calls_what_a_key_does(tables: dict[type, tuple[Command, ...]]) -> None:
    """It asks any widget, screen and application for “key_” with the name of the key: of a table with “key_at” an @ was
    the end of the program."""
    assert tables
    for cls in {*below(DOMNode), App}:
        if cls.__module__.startswith("screens."):
            assert [name for name in vars(cls) if name.startswith(("key_", "_key_"))] == [], cls


def own_bindings(cls: type[Widget]) -> list[Binding]:
    return [binding for _key, binding in cls._merge_bindings()] if issubclass(cls, Widget) else []


def test_every_command_with_a_function_key_has_a_second_way(tables: dict[type, tuple[Command, ...]]) -> None:
    """It is of a screen, a dialog or the application: so the list of all commands has it; or it has another key."""
    for owner, table in tables.items():
        for command in table:
            if any(map(function_key, keys(command))):
                offered = issubclass(owner, ClerkScreen | Dialog | SecretariatApp) or any(
                    issubclass(each, ClerkScreen) for each in below(owner)
                )
                assert offered or not all(map(function_key, keys(command))), command.id
    assert "ctrl+p" in keys(KNOWN["app.palette"]), "and that list is reached without one"


async def test_the_list_of_commands_offers_them_on_a_screen_and_over_a_dialog(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun())
    async with driving(app, "minutes"):
        for screen in (app.screen, Reading("Read", "words")):
            if screen is not app.screen:
                await app.push_screen(screen)
            offered = [hit.text async for hit in CommandPaletteProvider(screen).discover()]
            wanted = [c.name for c in [*screen.commands(), *app.commands()] if any(map(function_key, keys(c)))]  # type: ignore[attr-defined]
            assert set(wanted) <= set(offered)
            assert offered.count("Help") == 1


def test_one_key_saves_everywhere(tables: dict[type, tuple[Command, ...]]) -> None:
    for owner in tables:
        if issubclass(owner, Dialog) and owner is not Dialog:
            doing = [command for command in owner.commands() if "ctrl+s" in keys(command)]
            assert len(doing) <= 1, owner
            if doing:
                assert owner.DOES, f"{owner} says what Ctrl+S does"
                assert "ctrl+enter" in keys(doing[0]), doing[0].id


def test_one_meaning_has_one_key(tables: dict[type, tuple[Command, ...]]) -> None:
    """What is called the same in several dialogs has the same key in each."""
    for name, wanted in (("Start afresh", "ctrl+r"), ("Write and open it", "ctrl+o")):
        named = [c for table in tables.values() for c in table if c.name == name]
        assert len(named) > 1
        assert all(wanted in keys(command) for command in named), name


def flat(words: str) -> str:
    """What is seen, without the frame it is broken into."""
    return " ".join(words.replace("│", " ").split())


DIALOGS: dict[str, tuple[Any, str]] = {
    "form": (
        lambda: Form("A form", [Field(name="words", label="Words")], dict, draft="a form"),
        "Ctrl+S saves this and Esc leaves it (kept as a draft); then F2 goes to Plan.",
    ),
    "form without a draft": (
        lambda: Form("A form", [Field(name="words", label="Words")], dict, drafted=False),
        "Ctrl+S saves this and Esc leaves it (nothing of it is kept); then F2 goes to Plan.",
    ),
    "several lines": (
        lambda: Form("A form", [Field(name="words", label="Words", kind="lines")], dict, draft="a form"),
        "Ctrl+S saves this and Esc leaves it (kept as a draft); then F7 goes to Decisions.",
    ),
    "paste": (PasteLetter, "Ctrl+S reads this and Esc leaves it (kept as a draft); then F7 goes to Decisions."),
    "letter": (
        lambda: LetterEditor("A letter", "Ann Sedge", "It", "Dear Ann", note="", draft="complaint x"),
        "Ctrl+S writes it and Esc leaves it (kept as a draft); then F6 goes to Minutes.",
    ),
    "passphrase": (
        lambda: Passphrase("set"),
        "Ctrl+S saves this and Esc leaves it (nothing of it is kept); then Shift+F7 goes to Letters.",
    ),
    "choice": (
        lambda: Choose("Which?", [Choice("1", "one")]),
        "Ctrl+S takes the one marked and Esc leaves it; then F9 goes to People.",
    ),
    "work": (lambda: Working("Writing …"), "Esc stops this; then F5 goes to Apologies."),
    "reading": (lambda: Reading("Read", "words"), "Esc leaves this; then F12 is “Choose meeting”."),
}


@pytest.mark.parametrize("which", DIALOGS)
async def test_a_key_of_a_place_says_in_a_dialog_what_has_to_come_first(which: str, tmp_path: Path) -> None:
    make, said = DIALOGS[which]
    key = said.rpartition("; then ")[2].split()[0].lower()
    app = app_on(tmp_path / "data")
    async with driving(app, "agenda", size=(100, 30)) as pilot:
        answers: list[Any] = []
        dialog = make()
        app.push_screen(dialog, answers.append)
        await settled(pilot)
        before = app.archive.store.version()
        await press(pilot, key)
        assert said in (told(app) if which in ("choice", "reading", "work") else flat(seen(app)))
        assert app.screen is dialog
        assert answers == []
        assert app.current_mode == "agenda"
        assert app.archive.store.version() == before


async def test_what_was_said_goes_with_the_next_letter_and_the_places_are_reached_after_escape(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        await press(pilot, "n")
        await until(pilot, lambda: isinstance(app.screen, Form))
        await type_in(pilot, "Cllr")
        await press(pilot, "f3")
        assert "then F3 goes to Agenda" in str(app.screen.query_one(".wrong", Static).visual)
        await type_in(pilot, "x")
        assert "goes to Agenda" not in str(app.screen.query_one(".wrong", Static).visual)
        await press(pilot, "escape", "f3")
        await until(pilot, lambda: app.current_mode == "agenda")


async def test_a_function_key_goes_where_it_goes_in_the_list_of_places_and_says_so_over_all_commands(
    tmp_path: Path,
) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "agenda") as pilot:
        await press(pilot, "ctrl+g", "f9")
        await until(pilot, lambda: app.current_mode == "people")
        await press(pilot, "ctrl+p", "f3")
        assert "Esc leaves this first; then F3 is “Go to Agenda”." in told(app)
        await press(pilot, "escape", "f3")
        await until(pilot, lambda: app.current_mode == "agenda")


async def test_f6_and_f7_go_to_their_places_out_of_a_field_of_several_lines(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun())
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+e")
        await type_in(pilot, "a passage")
        await press(pilot, "f7")
        await until(pilot, lambda: app.current_mode == "decisions")
        await press(pilot, "f6")
        await until(pilot, lambda: app.current_mode == "minutes")
        assert "a passage" in seen(app)


async def test_a_form_tells_the_key_that_the_clerk_has_chosen(tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    path.write_text('{"form.save": "f10", "app.plan": "f14"}')
    app = app_on(tmp_path / "data", keys_file=path)
    async with driving(app, "people") as pilot:
        await press(pilot, "n")
        await until(pilot, lambda: isinstance(app.screen, Form))
        assert "Save  F10" in seen(app)
        await press(pilot, "ctrl+s")
        assert "F10 saves this." in told(app)
        await press(pilot, "f14")
        assert "F10 saves this and Esc leaves it" in flat(seen(app))
        await press(pilot, "f10")
        await until(pilot, lambda: "this cannot be left empty" in seen(app))


def test_words_name_a_command_and_tell_its_key() -> None:
    assert keyed("{form.save} saves, {form.afresh} not; {no.such} stays.", {"form.save": "f10,ctrl+s"}) == (
        "F10 saves, Ctrl+R not; {no.such} stays."
    )


async def test_help_of_a_form_names_no_command_by_its_identity(tmp_path: Path, tables: object) -> None:
    assert tables
    app = app_on(tmp_path / "data")
    async with driving(app, "agenda"):
        for cls in below(Dialog):
            if cls.__module__.startswith("screens."):
                assert "{" not in help_text(app, type("Asked", (), {"HELP": cls.HELP})), cls
