"""A sentence of a screen names a command as ``{app.plan}``, and no key: the clerk may have given it another.

Sentences of the rules, under ``secretariat``, know no screen and no keys of a clerk: they name the keys of the house
(“F4 corrects the roll”), and the command line prints them too.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import screens
from screens.app.change_keys import ChangeKeys
from screens.app.owners import every_command, of_the_app
from screens.app.palette import CommandPaletteProvider
from screens.dialogs.reading import CHANGED, Help, help_text
from screens.kit.commands import KNOWN, keyed
from screens.kit.screen import WithClerk
from tests.support.driving import app_on, driving, press, seen, settled, told, type_in, until
from tests.support.panels import begun, panel_alone

KEY = re.compile(r"\bF[1-9]\d?\b|\b(?:Ctrl|Alt)\+\w+|\bShift\+F\d+", re.IGNORECASE)
NAMED = re.compile(r"\{([a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)\}")

ALLOWED = {
    ("app/change_keys.py", "Ctrl+S"): "an example of what can be typed to find a command by its key",
    ("app/commands.py", "Ctrl+C"): "it copies everywhere, and is no command’s to be changed",
    ("app/go_to.py", "F4"): "the numbers typed there are those of the house’s own function keys",
    ("app/opening.py", "Ctrl+Q"): "the records could not be opened: keys.json was not read yet",
    ("linear/session.py", "Ctrl+C"): "the terminal’s, where no screen is",
    ("linear/in_words.py", "Ctrl+Z"): "what the rules say of a key, which is said otherwise where there are none",
    ("linear/in_words.py", "F1"): "the same",
    ("linear/in_words.py", "F4"): "the same",
    ("linear/in_words.py", "F9"): "the same",
    ("widgets/fields.py", "Ctrl+Y"): "the line’s own redo, which no command is",
    ("widgets/fields.py", "Ctrl+Z"): "the line’s own undo; said only where it is that of the records too",
}
LETTER = re.compile(r"(?<![\w’'.&{/%+–-])(?:[B-Z]|A(?= [a-z]+[a-rt-z]s\b))(?![\w’'.&}/–-])")
"""A capital that stands alone, as a key does; an A only where it does something, for it is a word too."""

LETTERS_ALLOWED = {
    ("agenda/items.py", "E"): "the pages of the private pack are E1 on",
    ("letters/letter_text.py", "FEHOTU"): "what marks a paragraph in the margin",
    ("linear/incoming.py", "PW"): "a pattern: no word of it is shown",
    ("linear/in_words.py", "T"): "what the rules say of a key, which is said otherwise where there are none",
    ("minutes/kinds.py", "CGHIJNOPQRSTVW"): "the second key of two, which belongs to the first: see its own list",
    ("minutes/screen.py", "HIW"): "the same",
    ("settings/minutes_forms.py", "BXY"): "who stands for whom, in a sentence of a paper",
}
ROOT = Path(screens.__file__).parent


def strings(path: Path) -> Iterator[ast.Constant]:
    """What may be shown: every string but those that say what a thing is, and the keys of the tables, written small."""
    tree = ast.parse(path.read_text("utf-8"))
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node


def written_out() -> set[tuple[str, str]]:
    found = set()
    for path in sorted(ROOT.rglob("*.py")):
        for string in strings(path):
            words = str(string.value)
            if " " in words.strip():  # a key of a table or a binding stands alone
                found |= {(path.relative_to(ROOT).as_posix(), key) for key in KEY.findall(words)}
    return found


def test_no_sentence_of_a_screen_writes_a_key_out() -> None:
    assert written_out() == set(ALLOWED)


def letters_written_out() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for path in sorted(ROOT.rglob("*.py")):
        for string in strings(path):
            words = str(string.value)
            if " " in words.strip() and (letters := LETTER.findall(words)):
                found.setdefault(path.relative_to(ROOT).as_posix(), set()).update(letters)
    return found


def test_no_sentence_and_no_help_writes_a_letter_out_as_a_key() -> None:
    allowed: dict[str, set[str]] = {}
    for path, letters in LETTERS_ALLOWED:
        allowed.setdefault(path, set()).update(letters)
    assert letters_written_out() == allowed


@pytest.mark.parametrize("words", [
    "N adds one after it.", "U and L move it.", "A takes all or none.", "(G says why)", "S: publish, by May",
    "Press B and paste a list.", "the one marked, D deletes it",
])  # fmt: skip
def test_a_letter_that_is_a_key_is_known_as_one(words: str) -> None:
    assert LETTER.search(words)


@pytest.mark.parametrize("words", [
    "A letter is kept.", "A paper has pages.", "The Chair, C. Birch", "E1 to E9", "F2 and Ctrl+P", "A/B", "Mr O’Brien",
    "{plan.add} adds a date.",
])  # fmt: skip
def test_a_letter_that_is_none_is_not(words: str) -> None:
    assert not LETTER.search(words)


def helps() -> Iterator[tuple[type[object], str]]:
    """Every class of a screen or dialog that has a help text of its own."""
    list(every_command())  # loads every screen
    waiting: list[type[object]] = [WithClerk]
    while waiting:
        cls = waiting.pop()
        waiting += cls.__subclasses__()
        if words := cls.__dict__.get("HELP"):
            yield cls, str(words)


def test_the_keys_that_a_help_text_names_are_of_its_own_commands_or_of_all() -> None:
    """Else it would name the key of a command that cannot be given there."""
    everywhere = {command.id for command in of_the_app()}
    named = 0
    for cls, words in helps():
        known = {command.id for command in cls.commands()} | everywhere  # type: ignore[attr-defined]
        ids = NAMED.findall(words)
        named += len(ids)
        assert set(ids) <= known, cls
    assert named > 80


def test_help_says_the_letter_that_the_clerk_has_chosen() -> None:
    """Each command that a help text names is given another key: then no letter of the house is left in it."""
    for cls, words in helps():
        keymap = dict.fromkeys(NAMED.findall(words), "alt+ö")
        said = keyed(words, keymap)
        assert said.count("Alt+Ö") == len(NAMED.findall(words)), cls
        assert "{" not in said, cls


def test_what_a_sentence_names_there_is_with_a_key() -> None:
    keys = {command.id: command.key for command in every_command()}
    named = {id for path in ROOT.rglob("*.py") for each in strings(path) for id in NAMED.findall(str(each.value))}
    assert len(named) > 15
    assert [id for id in sorted(named) if not keys.get(id) or id not in KNOWN] == []


def test_what_a_sentence_names_is_loaded_with_it() -> None:
    """A command is known once the module of its table is loaded: else it would be read as ``{form.save}``. What a part
    of a place tells, its table is there for; what is told in a form, the form."""
    wanted = {("dialogs/form.py", "form.save")}
    for path in ROOT.rglob("*.py"):
        at, words = path.relative_to(ROOT).as_posix(), path.read_text("utf-8")
        for id in (id for each in strings(path) for id in NAMED.findall(str(each.value))):
            of = ("app", path.parent.name) if at.startswith("app/") else ("app", "form", path.parent.name)
            if id.partition(".")[0] not in of and f'"{id}"' not in words:
                wanted.add((at, id))
    assert wanted
    for path in sorted({path for path, _id in wanted}):
        module = f"screens.{path.removesuffix('.py').replace('/', '.')}"
        ids = sorted(id for at, id in wanted if at == path)
        program = (
            f"import {module}; from screens.kit.commands import KNOWN; print([i for i in {ids!r} if i not in KNOWN])"
        )
        said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
        assert said.stdout.strip() == "[]", module


OTHER = """{"app.plan": "alt+p", "app.palette": "alt+c", "app.undo": "alt+z", "minutes.kind": "alt+k"}"""


def keys_file(folder: Path) -> Path:
    path = folder / "keys.json"
    path.write_text(OTHER)
    return path


def flat(app: object) -> str:
    return " ".join(seen(app).replace("│", " ").split())


@pytest.mark.parametrize("mode", ["agenda", "attendance", "apologies", "decisions", "minutes"])
async def test_where_there_is_no_meeting_the_key_of_the_plan_is_that_of_now(mode: str, tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", acts=panel_alone(), keys_file=keys_file(tmp_path))
    async with driving(app, mode, size=(100, 40)) as pilot:
        assert "Alt+P" in flat(app).replace("Alt+P Plan", "")
        assert "F2" not in flat(app).replace("F2 Plan", "")
        text = app.screen.as_text()  # type: ignore[attr-defined]
        assert "{" not in text
        await app.change_keys({"app.plan": "alt+m"})
        await until(pilot, lambda: "Alt+M" in flat(app).replace("Alt+M Plan", ""))


async def test_what_is_told_and_refused_names_the_keys_of_now(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), keys_file=keys_file(tmp_path))
    async with driving(app, "minutes", size=(100, 40)) as pilot:
        await type_in(pilot, "Something was said.")
        await press(pilot, "enter", "up", "alt+k", "g")
        await until(pilot, lambda: "Alt+Z makes it as it was." in flat(app))
        app.tell("{app.plan} plans; {no.such} stays.")
        app.refuse("Give it on {app.plan} first.")
        await settled(pilot)
        assert "Alt+P plans; {no.such} stays." in told(app)
        assert "Give it on Alt+P first." in told(app)


async def test_help_the_palette_and_the_list_of_keys_name_the_keys_of_now(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), keys_file=keys_file(tmp_path))
    async with driving(app, "minutes", size=(120, 90)) as pilot:
        hits = [hit async for hit in CommandPaletteProvider(app.screen).discover()]
        said = " ".join(str(hit.help) for hit in hits)
        assert "Also Alt+K, W." in said
        assert "{" not in said
        await press(pilot, "f1")
        await until(pilot, lambda: isinstance(app.screen, Help))
        words = " ".join(app.screen.query_one("Lines").text.split())  # type: ignore[attr-defined]
        assert "Alt+K and a letter makes a line another kind" in words
        assert "ALT+K AND A LETTER MAKES A LINE" in words
        assert "Also Alt+K, W." in words
        assert "{" not in words
        await press(pilot, "k")
        await until(pilot, lambda: isinstance(app.screen, ChangeKeys))
        await type_in(pilot, "somebody else")
        await until(pilot, lambda: "Also Alt+K, W." in flat(app))


@pytest.mark.parametrize(("id", "told"), [("agenda.add", False), ("agenda.renumber", False), ("agenda.edit", True)])
async def test_help_says_that_its_words_may_be_of_before_only_where_they_are(
    id: str, told: bool, tmp_path: Path
) -> None:
    """A letter is always that of now; Enter is a word in it."""
    app = app_on(tmp_path / "data", begun())
    async with driving(app, "agenda") as pilot:
        await app.change_keys({id: "alt+j"})
        await settled(pilot)
        assert (CHANGED.split(":")[0] in " ".join(help_text(app, app.screen).split())) is told
