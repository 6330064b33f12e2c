"""The shortest way through a meeting, at the line itself: signs, words that tell, and Tab after words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from textual.widgets import Static

from secretariat.events.decisions import Outcome, Undertaken
from secretariat.events.interests import NilReturn
from secretariat.events.speech import Answered, Note, Said
from tests.screens.minutes.test_minutes import enter, events, screen_of, send
from tests.support.driving import app_on, driving, press, seen, settled, until
from tests.support.panels import MEETING, roll_called


def hint(app: Any) -> str:
    return str(screen_of(app).query_one("#hint", Static).render()).strip()


async def kept(pilot: Any, kind: type) -> None:
    await until(pilot, lambda: isinstance(events(pilot.app)[-1], kind), f"no {kind.__name__} was kept")
    await settled(pilot)


async def test_a_question_is_minuted_by_tab_and_the_answer_typed_at_once(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", roll_called(), time="14:00")
    async with driving(app, "minutes", size=(120, 40)) as pilot:
        await press(pilot, "ctrl+n")
        send(app, "db\twhy were the lanes icy?\tit froze hard\nnobody swept them\n")
        await kept(pilot, Said)
        asked, answered, stated = events(app)[-3:]
        assert (asked.manner, type(answered), stated.manner) == ("asked", Answered, "stated")
        assert answered.text == "it froze hard"
        assert screen_of(app).desk.speaker == asked.person


async def test_the_hint_says_how_the_words_would_be_minuted(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", roll_called(), time="14:00")
    async with driving(app, "minutes", size=(80, 24)) as pilot:
        await press(pilot, "ctrl+n", "ctrl+n", "x", "backspace")
        assert hint(app) == "Tab who · = outcome · > recommend · ! promise · / command · ↑ earlier lines"
        assert hint(app) in seen(app), "all of it is in sight at 80 columns"
        send(app, "db\twhy")
        await until(pilot, lambda: hint(app) == "Enter: Councillor Bramble asked: a) Why?")
        send(app, "ever came")
        await until(pilot, lambda: "Councillor Bramble stated" in hint(app))
        await press(pilot, *["backspace"] * 12)
        send(app, "thanked all")
        await until(pilot, lambda: hint(app) == "Enter: Councillor Bramble thanked all.")


async def test_a_sign_is_told_of_like_the_command_it_stands_for(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", roll_called(), time="14:00")
    async with driving(app, "minutes", size=(120, 40)) as pilot:
        await press(pilot, "ctrl+n", "ctrl+n")
        send(app, ">to sweep")
        await until(pilot, lambda: hint(app) == "Enter: The Panel RECOMMENDED: R1 To sweep.")
        await press(pilot, *["backspace"] * 9)
        await enter(pilot, "=")
        assert isinstance(events(app)[-1], NilReturn)
        await enter(pilot, "!pc to sweep")
        assert isinstance(events(app)[-1], Undertaken)


async def test_tab_completes_a_command_and_leaves_a_correction_alone(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", roll_called(), time="14:00")
    async with driving(app, "minutes", size=(120, 40)) as pilot:
        await press(pilot, "ctrl+n")
        await enter(pilot, "the pannel rested")
        send(app, "↑\n")
        await until(pilot, lambda: screen_of(app).line.value == "the pannel rested")
        before = app.archive.store.version()
        await press(pilot, "tab")
        assert app.archive.store.version() == before
        assert screen_of(app).line.value == "the pannel rested"
        assert screen_of(app).query("#hint.-wrong"), "and says why"
        await press(pilot, "escape", "escape")
        send(app, "/agr\t")
        await until(pilot, lambda: screen_of(app).line.value == "/agreed ")


async def test_words_that_tab_could_not_save_are_back_without_a_tab_in_them(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", roll_called(), time="14:00")
    async with driving(app, "minutes", size=(120, 40)) as pilot:
        await press(pilot, "ctrl+n")
        await enter(pilot, "+frost on the lanes")
        assert isinstance(events(app)[-1], Note)
        screen = screen_of(app)
        kept_before = len(app.archive.bundle(MEETING).events)

        async def cannot(*_: Any, **__: Any) -> bool:
            return False

        screen.do = cannot
        send(app, "db\tit was very cold\tand")
        await until(pilot, lambda: "NOT SAVED" in hint(app))
        await until(pilot, lambda: screen.line.value == "it was very cold and")
        assert len(app.archive.bundle(MEETING).events) == kept_before


async def test_help_lists_the_signs(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", roll_called(), time="14:00")
    async with driving(app, "minutes", size=(120, 40)):
        lines = screen_of(app).more_help(100)
        assert lines[0] == "SIGNS THAT BEGIN A LINE"
        assert any(line.startswith("> to …: A recommendation") for line in lines)


async def test_the_usual_outcome_by_two_keys(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", roll_called(), time="14:00")
    async with driving(app, "minutes", size=(120, 40)) as pilot:
        await press(pilot, *["ctrl+n"] * 5)
        await enter(pilot, "=")
        last = events(app)[-1]
        assert isinstance(last, Outcome)
        assert (last.verb, last.text) == ("agreed", "to note the report")
