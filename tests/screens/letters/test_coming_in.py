"""A letter's file on its way to the desk: its path as it is typed, and what becomes of it when it takes long."""

from __future__ import annotations

from pathlib import Path

from screens.letters.desk import LetterDesk
from screens.letters.paste import PasteLetter
from tests.support.driving import app_on, driving, press, seen, told, type_in, until
from tests.support.letters import TEXT
from tests.support.panels import begun


async def test_a_file_dropped_in_quotation_marks_is_read_and_a_home_of_nobody_refused(tmp_path: Path) -> None:
    path = tmp_path / "a letter.txt"
    path.write_text(TEXT, "utf-8")
    app = app_on(tmp_path / "data", begun())
    async with driving(app, "letters") as pilot:
        await press(pilot, "o")
        await type_in(pilot, "~nobody-of-tarn/x.pdf")
        await press(pilot, "enter")
        await until(pilot, lambda: "There is no home folder for" in seen(app))
        assert isinstance(app.screen, PasteLetter)
        assert "Brought back" not in seen(app), "she never left it"
        await press(pilot, "ctrl+r", "shift+tab")
        await type_in(pilot, f"'{path}'")
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, LetterDesk), told(app))
        assert "a letter.txt" in seen(app)
