"""By keys: who, when and under which item, each changed in the marked line in one step, undone whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from screens.minutes.mode import Changing, Typing
from secretariat.events.speech import Answered, Note, Said
from tests.screens.minutes.test_handing_on import prompt
from tests.screens.minutes.test_minutes import enter, events, hint, printed, screen_of
from tests.support.driving import app_on, driving, press, type_in, until
from tests.support.panels import roll_called


@pytest.mark.parametrize("keys", [("up", "ctrl+k", "w"), ("ctrl+k", "w"), ("up", "ctrl+k", "W")])
@pytest.mark.parametrize("last", ["enter", "tab"])
async def test_a_line_becomes_somebody_elses_in_one_step(keys: tuple[str, ...], last: str, tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        await enter(pilot, "db\twhy was it late?")
        whole, version = printed(app), app.archive.store.version()
        await press(pilot, *keys)
        assert prompt(app).startswith("Who was it?")
        await type_in(pilot, "sw")
        await press(pilot, last)
        assert "Councillor Ŵyn-Llŷr asked" in printed(app)
        assert app.archive.store.version() == version + 1
        assert screen_of(app).mode == Typing()
        assert prompt(app).startswith("Councillor Bramble"), "who had the word has it still"
        await press(pilot, "ctrl+z")
        await until(pilot, lambda: printed(app) == whole)


async def test_a_note_becomes_the_answer_it_was(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        await enter(pilot, "db\twhy was it late?")
        await press(pilot, "escape")
        await enter(pilot, "explained the frost")
        assert isinstance(events(app)[-1], Note)
        await press(pilot, "ctrl+k", "w")
        await type_in(pilot, "pc")
        await press(pilot, "enter")
        assert isinstance(events(app)[-1], Answered)


async def test_a_time_and_an_item_are_changed_in_one_step_each(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n", "ctrl+n")
        app.now.set("14:40")  # type: ignore[attr-defined]
        await enter(pilot, "/out db")
        await press(pilot, "up", "ctrl+k", "h")
        await type_in(pilot, "2:31")
        await press(pilot, "enter")
        assert "Councillor Bramble left the meeting at 2:31pm" in printed(app)
        whole = printed(app)
        await press(pilot, "ctrl+k", "i")
        await type_in(pilot, "1")
        await press(pilot, "enter")
        assert printed(app).index("left the meeting") < printed(app).index("Declarations of interest")
        assert screen_of(app).page.marked, "the line is marked still, where it stands now"
        await press(pilot, "escape", "escape", "ctrl+z")
        await until(pilot, lambda: printed(app) == whole)


async def test_what_cannot_be_is_refused_with_the_reason_and_escape_leaves_it(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        await enter(pilot, "a note")
        before = events(app)
        for key, words, why in (
            ("i", "6", "Item 6 was never opened"), ("h", "1:15", "the meeting began"),
            ("w", "zz", "Nobody has the code"),
        ):  # fmt: skip
            await press(pilot, "ctrl+k", key)
            await type_in(pilot, words)
            await press(pilot, "enter")
            assert why in hint(app)
            assert isinstance(screen_of(app).mode, Changing)
            assert screen_of(app).line.value == words
            await press(pilot, "escape")
            assert (screen_of(app).mode, screen_of(app).line.value) == (Typing(), "")
        assert events(app) == before


async def test_words_not_minuted_have_no_line_to_change(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        await enter(pilot, "a note")
        await type_in(pilot, "half a thought")
        await press(pilot, "ctrl+k", "w")
        assert "not minuted yet" in hint(app)
        assert screen_of(app).line.value == "half a thought"


async def test_the_marked_line_shows_the_second_at_which_it_was_typed(tmp_path: Path) -> None:
    app = app_on(tmp_path, roll_called(), time="14:02")
    async with driving(app, "minutes") as pilot:
        await press(pilot, "ctrl+n")
        app.now.moment = app.now.moment.replace(second=37)  # type: ignore[attr-defined]
        await enter(pilot, "db\twhy?")
        assert isinstance(events(app)[-1], Said)
        await press(pilot, "up")
        assert hint(app).strip().startswith("14:02:37 · Enter corrects")
        assert len(hint(app)) <= 80
