"""What is pasted where no field has the focus is taken where it belongs, or said to be taken nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual import events

from screens.dialogs.reading import Reading
from screens.lists.paste import PasteList
from tests.support.driving import app_on, driving, press, settled, told, until

WORDS = "Cllr Ada Birch (Fen City)\nCllr Bo Elm (Marsh)"


async def test_a_list_pasted_with_the_focus_on_a_button_goes_into_the_list_once(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        await press(pilot, "b")
        await until(pilot, lambda: isinstance(app.screen, PasteList))
        dialog = app.screen
        assert isinstance(dialog, PasteList)
        for id in ("#words", "#read"):
            dialog.action_afresh()
            dialog.query_one(id).focus()
            await settled(pilot)
            app.post_message(events.Paste(WORDS))
            await until(pilot, lambda: bool(dialog.words))
            assert dialog.words == WORDS, id


async def test_where_nothing_takes_it_that_is_said(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "plan") as pilot:
        app.post_message(events.Paste(WORDS))
        await settled(pilot)
        await until(pilot, lambda: "Nothing here takes what was pasted." in told(app))


@pytest.mark.parametrize(
    ("place", "way"),
    [("people", "B takes in a list"), ("letters", "N takes in a letter"), ("plan", "T takes in a list of dates")],
)
async def test_a_place_that_takes_in_such_words_says_by_which_key(place: str, way: str, tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, place) as pilot:
        app.post_message(events.Paste(WORDS))
        await until(pilot, lambda: f"Nothing here takes what was pasted. {way}: paste it there." in told(app))


async def test_a_text_that_is_only_read_takes_nothing_and_that_is_said(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "plan") as pilot:
        reading = Reading("Of the lanes", "They were swept.")
        app.push_screen(reading)
        await until(pilot, lambda: app.screen is reading and reading.focused is not None)
        app.post_message(events.Paste(WORDS))
        await until(pilot, lambda: "Nothing here takes what was pasted." in told(app))
