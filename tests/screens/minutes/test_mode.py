"""The line is in the middle of one thing at a time: what is begun over another leaves that, and loses no word."""

from __future__ import annotations

from pathlib import Path

from screens.minutes.mode import Carrying, Correcting, Inserting, Typing
from secretariat.capture.desk import NARRATIVE
from tests.screens.minutes.test_minutes import enter, events, screen_of
from tests.support.driving import app_on, driving, press
from tests.support.panels import roll_called


async def test_a_correction_begun_over_an_insertion_gives_the_word_back_to_whoever_had_it(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        await enter(pilot, "first")
        await press(pilot, "s", "w", "tab")
        screen = screen_of(app)
        speaking = screen.desk
        assert speaking != NARRATIVE
        await press(pilot, "up", "ctrl+o")
        assert isinstance(screen.mode, Inserting)
        assert screen.desk == NARRATIVE
        await press(pilot, "enter")
        assert isinstance(screen.mode, Correcting)
        await press(pilot, "escape")
        assert (screen.mode, screen.desk, screen.line.value) == (Typing(), speaking, "")


async def test_half_a_correction_that_is_left_for_an_insertion_can_be_recalled(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        await enter(pilot, "first")
        await press(pilot, "up", "enter", "x", "ctrl+o")
        screen = screen_of(app)
        assert isinstance(screen.mode, Inserting)
        assert screen.line.value == ""
        await press(pilot, "shift+up")
        assert screen.line.value == "firstx"


async def test_nothing_is_picked_up_while_a_line_is_corrected(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        await enter(pilot, "first")
        screen, before = screen_of(app), events(app)
        await press(pilot, "up", "enter", "ctrl+x")
        assert isinstance(screen.mode, Correcting)
        await press(pilot, "escape", "up", "ctrl+o", "ctrl+x")
        assert isinstance(screen.mode, Carrying)
        await press(pilot, "escape")
        assert screen.mode == Typing()
        assert events(app) == before
