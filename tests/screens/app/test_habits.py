"""Keys that hands press by habit: what they do not do is said, and nothing is lost by them."""

from __future__ import annotations

from pathlib import Path

from screens.agenda.questions import PublicQuestions
from screens.dialogs.form import Form
from screens.dialogs.reading import Reading, help_text
from screens.widgets.fields import Lines
from tests.support.driving import app_on, driving, press, seen, settled, told, type_in, until
from tests.support.panels import begun


async def test_ctrl_s_and_ctrl_c_say_what_they_do_not_do(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun())
    async with driving(app, "minutes") as pilot:
        await type_in(pilot, "half a line")
        await press(pilot, "ctrl+s")
        assert "Everything is kept as you do it" in told(app)
        await press(pilot, "ctrl+c")
        assert "Nothing is chosen to be copied" in told(app)
        assert app.screen.line.value == "half a line"  # type: ignore[attr-defined]
        app.clear_notifications()
        await press(pilot, "f1")
        await until(pilot, lambda: isinstance(app.screen, Reading))
        await press(pilot, "ctrl+s")
        assert "There is nothing to save here" in told(app)


async def test_ctrl_s_saves_a_form(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        before = len(app.archive.people())
        await press(pilot, "n")
        await until(pilot, lambda: isinstance(app.screen, Form))
        app.screen.fill({"title": "Councillor", "given": "Ada", "family": "Larch", "authority": "Northbeck"})  # type: ignore[attr-defined]
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: len(app.archive.people()) == before + 1)


async def test_words_taken_back_in_the_line_are_no_act_and_the_act_that_comes_next_is_announced(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun())
    async with driving(app, "minutes") as pilot:
        await type_in(pilot, "The lanes were swept.")
        await press(pilot, "enter")
        await settled(pilot)
        p = app.archive.proceedings(app.meeting_id)
        assert p is not None
        minuted = len(p.bundle.events)
        await type_in(pilot, "and so on")
        await press(pilot, *["backspace"] * 9, "ctrl+z")
        line = app.screen.line  # type: ignore[attr-defined]
        assert line.value == "and so on"
        for _ in range(8):
            if not line.value:
                break
            await press(pilot, "ctrl+z")
        await press(pilot, "ctrl+z")
        assert "Ctrl+Z once more takes back the last thing done." in told(app)
        p = app.archive.proceedings(app.meeting_id)
        assert p is not None
        assert len(p.bundle.events) == minuted
        await press(pilot, "ctrl+z")
        await until(pilot, lambda: "Taken back: " in told(app))
        await press(pilot, "ctrl+y")
        await until(pilot, lambda: "Done again: " in told(app))
        assert line.value == ""
        await press(pilot, "ctrl+y", "ctrl+y", "ctrl+y")
        assert line.value == "and so on", "and then the words"


async def test_help_shows_no_key_for_what_has_none(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people"):
        lines = help_text(app, app.screen).splitlines()
        told = [line.split()[:2] for line in lines if "Ctrl+P" in line and "(Ctrl+P)" not in line]
        assert told == [["Ctrl+P", "All"], ["BY", "NAME:"]]
        by_name = lines[lines.index("BY NAME: Ctrl+P, then a part of the name") :]
        assert any(line.strip().startswith("Back up now: ") for line in by_name)
        assert seen(app)


async def test_help_is_set_anew_for_the_width_there_is(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people", size=(120, 40)) as pilot:
        await press(pilot, "f1")
        await until(pilot, lambda: isinstance(app.screen, Reading))
        await settled(pilot)
        for width in (60, 200, 80):
            await pilot.resize_terminal(width, 30)
            await settled(pilot)
            lines = app.screen.query_one(Lines).text.splitlines()
            assert max(map(len, lines)) <= width - 7, "frame, margins, scroll bar and cursor are beside it"
            assert max(map(len, lines)) > width - 30, "the width there is is used"


async def test_a_letter_is_the_same_key_with_caps_lock(tmp_path: Path) -> None:
    """Caps Lock left on from typing a heading: no command has a small and a large letter apart."""
    app = app_on(tmp_path / "data", begun())
    async with driving(app, "agenda", size=(100, 30)) as pilot:
        await press(pilot, "N")
        await until(pilot, lambda: isinstance(app.screen, Form))
        await type_in(pilot, "HEDGES")
        assert app.screen.typed()["title"] == "HEDGES"  # type: ignore[attr-defined]
        await press(pilot, "escape", "Q")
        await until(pilot, lambda: isinstance(app.screen, PublicQuestions))
        await press(pilot, "N")
        await until(pilot, lambda: isinstance(app.screen, Form))
        await press(pilot, "escape", "escape")
        await press(pilot, "Y")  # that is no key there, large or small
        assert app.current_mode == "agenda"
        assert not app.screen.is_modal
