"""By keys: E on the roll, a question, Tab, the answer. Who has the word is seen on the prompt."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from textual.widgets import Static

from secretariat.events.room import Absent
from secretariat.events.speech import Answered, Said
from tests.screens.minutes.test_minutes import enter, events, hint, printed, screen_of, send
from tests.support.driving import app_on, driving, press, told, type_in, until


def prompt(app: Any) -> str:
    return str(screen_of(app).query_one("#prompt", Static).render()).strip()


async def test_everyone_on_the_roll_says_that_the_commissioner_is_not_called(tmp_path: Path) -> None:
    app = app_on(tmp_path)
    async with driving(app, "attendance") as pilot:
        await press(pilot, "e")
        assert "Nobody is marked yet of officers and the Commissioner’s side: G marks a group." in told(app)


async def test_an_uncalled_commissioner_is_not_minuted_as_the_questioner(tmp_path: Path) -> None:
    app = app_on(tmp_path, time="14:02")
    async with driving(app, "attendance") as pilot:
        await press(pilot, "e", "f6", "ctrl+n")
        send(app, "db\twhy was it late?\t")
        await until(pilot, lambda: "→ The Commissioner answers" in prompt(app), "nobody was handed the word")
        assert screen_of(app).bar.has_class("-handed-on")
        assert "The Commissioner is not marked present: /in pc" in hint(app)
        await enter(pilot, "Explained 0.")
        assert [type(e).__name__ for e in events(app) if isinstance(e, Said | Answered)] == ["Said", "Answered"]
        assert "The Commissioner explained 0." in printed(app)
        assert prompt(app).startswith("Councillor Bramble")
        assert not screen_of(app).bar.has_class("-handed-on")


async def test_tab_on_an_empty_line_takes_the_word_from_the_asker_even_where_nobody_answers(tmp_path: Path) -> None:
    app = app_on(tmp_path, time="14:02")
    async with driving(app, "attendance") as pilot:
        await press(pilot, "e", "f6", "ctrl+n")
        await enter(pilot, "/absent pc")
        assert any(isinstance(e, Absent) for e in events(app))
        await enter(pilot, "db\twhy was it late?")
        await press(pilot, "tab")
        assert prompt(app).startswith("Who answers?")
        assert "The Commissioner is not here to answer" in hint(app)
        await enter(pilot, "Explained 0.")
        assert sum(isinstance(e, Said) for e in events(app)) == 1
        await type_in(pilot, "ck")
        await press(pilot, "tab")
        assert prompt(app).startswith("→ Clara Knapweed answers")
