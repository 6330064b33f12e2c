"""The clerk's own editor: which it is, its words back, and nothing lost where it fails."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest

from screens.minutes.editor import edited, editor
from secretariat.basics.record import Refused
from secretariat.events.speech import Note
from tests.screens.minutes.test_minutes import events, screen_of, send
from tests.support.driving import app_on, driving, press, told, until
from tests.support.panels import roll_called


def script(folder: Path, body: str) -> str:
    """An editor of a few lines of Python, as it would be named in EDITOR."""
    path = folder / "an editor.py"
    path.write_text(f"import pathlib, sys\npath = pathlib.Path(sys.argv[-1])\n{body}\n", encoding="utf-8")
    return f'"{sys.executable}" "{path}"'


ADDS = (
    'path.write_text(path.read_text(encoding="utf-8") + "Llŷr’s words\\n   go on\\n\\nThe last\\n", encoding="utf-8")'
)


def test_visual_comes_before_editor_and_a_usual_one_after_both(monkeypatch: pytest.MonkeyPatch) -> None:
    assert editor({"VISUAL": "emacs -nw", "EDITOR": "vi"}) == ["emacs", "-nw"]
    assert editor({"VISUAL": " ", "EDITOR": "vi"}) == ["vi"]
    monkeypatch.setattr("screens.minutes.editor.shutil.which", lambda name: f"/usr/bin/{name}")
    assert editor({})[0].startswith("/usr/bin/")
    monkeypatch.setattr("screens.minutes.editor.shutil.which", lambda _name: None)
    with pytest.raises(Refused, match="No editor is named"):
        editor({})


def test_the_words_come_back_and_the_file_goes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert edited("first", {"EDITOR": script(tmp_path, ADDS)}) == "first\nLlŷr’s words\n   go on\n\nThe last"
    assert [path.suffix for path in tmp_path.iterdir()] == [".py"]


@pytest.mark.parametrize(
    ("body", "why", "stays"),
    [
        ('path.write_text("half")\nsys.exit(3)', r"ended badly \(3\)", True),
        ('path.write_bytes(b"\\xff\\xfe\\xff")', "is no text", True),
    ],
)
def test_an_editor_that_fails_says_where_its_words_are(
    body: str, why: str, stays: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with pytest.raises(Refused, match=why) as refused:
        edited("first", {"EDITOR": script(tmp_path, body)})
    left = [path for path in tmp_path.iterdir() if path.suffix == ".txt"]
    assert bool(left) is stays
    assert str(left[0]) in str(refused.value)


def test_an_editor_that_is_not_there_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with pytest.raises(Refused, match="could not be started"):
        edited("first", {"EDITOR": "no-such-editor-anywhere"})
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("command", ["vi '", 'emacs "-nw'])
def test_an_editor_whose_name_cannot_be_read_is_refused(command: str) -> None:
    with pytest.raises(Refused, match="EDITOR names no editor"):
        edited("first", {"EDITOR": command})


@pytest.mark.parametrize("what", ["tempfile.mkstemp", "screens.minutes.editor.os.fdopen"])
def test_where_no_file_can_be_made_the_words_stay_in_the_line(
    what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object, **_more: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr(what, full)
    with pytest.raises(Refused, match=r"could not be put in a file \(No space left on device\)"):
        edited("first", {"EDITOR": "vi"})
    assert not list(tmp_path.iterdir())


async def test_the_line_goes_to_the_editor_and_comes_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISUAL", script(tmp_path, ADDS))
    app: Any = app_on(tmp_path / "data", roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        monkeypatch.setattr(app, "suspend", nullcontext)
        await press(pilot, "ctrl+n")
        send(app, "first")
        await until(pilot, lambda: screen_of(app).line.value == "first")
        await press(pilot, "ctrl+e", "ctrl+e")
        screen = screen_of(app)
        await until(pilot, lambda: screen.line.value == "first ¶ Llŷr’s words ↵ go on ¶ The last")
        assert screen.line.has_focus
        await press(pilot, "ctrl+z")
        assert screen.line.value == "first", "undo takes the editor's words back"
        await press(pilot, "ctrl+y", "enter")
        await until(pilot, lambda: len([e for e in events(app) if isinstance(e, Note)]) == 3)


async def test_an_editor_that_failed_leaves_the_words_where_they_were(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", script(tmp_path, "sys.exit(1)"))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    app: Any = app_on(tmp_path / "data", roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        monkeypatch.setattr(app, "suspend", nullcontext)
        await press(pilot, "ctrl+n")
        send(app, "precious words")
        await until(pilot, lambda: screen_of(app).line.value)
        await press(pilot, "ctrl+e", "ctrl+e")
        await until(pilot, lambda: "ended badly" in told(app))
        assert screen_of(app).field.text == "precious words"
        await press(pilot, "escape")
        assert screen_of(app).line.value == "precious words"


async def test_where_the_screen_cannot_be_lent_that_is_said(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        screen_of(app).action_editor()  # a test has no terminal to lend
        await until(pilot, lambda: "cannot be lent" in told(app))
