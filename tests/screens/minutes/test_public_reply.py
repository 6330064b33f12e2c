"""By keys: a reply kept on F3 is printed with the question when it is put."""

from __future__ import annotations

from pathlib import Path

from tests.screens.minutes.test_minutes import enter, events, hint, printed
from tests.support.driving import app_on, driving, press, settled, type_in, until
from tests.support.lines.public import RECORDS
from tests.support.panels import MEETING, roll_called


async def test_a_reply_kept_on_f3_prints_with_its_question_and_goes_with_it(tmp_path: Path) -> None:
    app = app_on(tmp_path, *RECORDS, roll_called(), time="14:02")
    async with driving(app, "agenda") as pilot:
        await press(pilot, "q", "enter", *["tab"] * 7)
        await type_in(pilot, "The lamps are old.")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: app.archive.bundle(MEETING).questions[0].reply == "The lamps are old.")  # type: ignore[union-attr]
        await press(pilot, "escape", "f6", *["ctrl+n"] * 4)
        await type_in(pilot, "/q 1")
        assert "The reply to Ada Moss was: The lamps are old." in hint(app)
        await enter(pilot, "")
        await settled(pilot)
        assert "Ada Moss asked: why are the lanes dark?" in printed(app)
        assert "The reply to Ada Moss was: The lamps are old." in printed(app)
        before = len(events(app))
        await press(pilot, "ctrl+z")
        await until(pilot, lambda: len(events(app)) == before - 1)
        assert "Ada Moss" not in printed(app)
