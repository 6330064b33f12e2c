"""The terminal's own cursor stands where the work is: in the field, on the row marked, and it can be seen."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.widgets import DataTable, Input, OptionList

from screens.app.places import MODES
from screens.dialogs.choose import Choice, Choose
from screens.dialogs.tick import Tick
from screens.minutes.line import CaptureLine
from screens.minutes.page import MinutesPage
from screens.widgets.board import Board
from tests.support.driving import app_on, driving, press, seen, settled, type_in, until
from tests.support.panels import begun


def at(app: Any) -> tuple[int, int]:
    return app.cursor_position.x, app.cursor_position.y


def row_under(app: Any) -> str:
    """What stands in the picture on the line that the cursor is on."""
    return seen(app).splitlines()[app.cursor_position.y]


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_at_every_place_the_cursor_stands_in_what_has_the_focus(size: tuple[int, int], tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun())
    async with driving(app, "plan", size=size) as pilot:
        for mode in MODES:
            await app.go(mode.name)
            await settled(pilot)
            focused = app.screen.focused
            if focused is not None and focused.region.area:
                assert focused.region.contains(*at(app)), mode.name
            else:  # an empty place: at the words that say what to do
                assert app.screen.query(".empty").first().region.contains(*at(app)), mode.name
            if isinstance(focused, DataTable) and focused.row_count:
                first = str(focused.get_row_at(focused.cursor_row)[0]) or str(focused.get_row_at(focused.cursor_row)[1])
                assert first.strip()[:8] in row_under(app), mode.name
            before = at(app)[1]
            if isinstance(focused, DataTable) and focused.row_count:
                row = focused.cursor_row
                await press(pilot, "down")
                assert at(app)[1] - before == focused.cursor_row - row, mode.name
            elif isinstance(focused, Board):
                await press(pilot, "down")
                assert at(app)[1] > before, mode.name


async def test_in_the_line_it_stands_where_the_next_letter_goes_and_on_the_page_at_the_line_marked(
    tmp_path: Path,
) -> None:
    app = app_on(tmp_path / "data", begun())
    async with driving(app, "minutes") as pilot:
        line, page = app.screen.query_one(CaptureLine), app.screen.query_one(MinutesPage)
        assert at(app) == (line.content_region.x, line.region.y)
        await type_in(pilot, "Bells")
        assert at(app) == (line.content_region.x + 5, line.region.y)
        await press(pilot, "left", "left")
        assert at(app) == (line.content_region.x + 3, line.region.y)
        await press(pilot, "enter", "up")
        assert page.marked
        assert page.region.contains(*at(app))
        assert "Bells" in row_under(app)
        await type_in(pilot, "x")
        assert at(app) == (line.content_region.x + 1, line.region.y)


async def test_in_a_list_steered_from_a_line_it_goes_where_the_last_key_went(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun())
    choices = [Choice(word, word) for word in ("bell", "bolt", "candle")]
    async with driving(app, "agenda") as pilot:
        app.push_screen(Choose("Which?", choices))
        await settled(pilot)
        line, listing = app.screen.query_one(Input), app.screen.query_one(OptionList)
        assert at(app) == (line.content_region.x, line.region.y)
        await press(pilot, "down")
        assert listing.region.contains(*at(app))
        assert "bolt" in row_under(app)
        await press(pilot, "b")
        assert at(app) == (line.content_region.x + 1, line.region.y)


async def test_in_a_list_that_is_ticked_it_stands_on_the_row_marked(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun())
    async with driving(app, "agenda") as pilot:
        app.push_screen(Tick("Which?", [Choice(word, word) for word in ("bell", "bolt", "candle")]))
        await settled(pilot)
        assert "bell" in row_under(app)
        await press(pilot, "down", "down")
        assert "candle" in row_under(app)


async def test_in_the_fields_of_a_form_it_goes_from_field_to_field(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun())
    async with driving(app, "people") as pilot:
        await press(pilot, "n")
        await settled(pilot)
        rows = set()
        for _ in range(4):
            focused = app.screen.focused
            assert focused is not None
            assert focused.region.contains(*at(app))
            rows.add(at(app)[1])
            await press(pilot, "tab")
        assert len(rows) == 4


async def test_where_letters_answer_and_nothing_has_the_focus_it_stands_at_what_is_read(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "plan", size=(80, 24)) as pilot:
        await press(pilot, "ctrl+g")
        await until(pilot, lambda: "Go to …" in seen(app))
        assert "Go to …" in row_under(app)


async def test_in_an_empty_folder_it_stands_at_the_welcome(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", acts=[])
    async with driving(app, size=(80, 24)) as pilot:
        await until(pilot, lambda: "Welcome to Secretariat" in seen(app))
        assert "Welcome to Secretariat" in row_under(app)
