"""The line keeps up with its typist: no key is lost or overtaken, and a letter moves nothing but the line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.events import Key
from textual.keys import _character_to_key as character_to_key
from textual.pilot import Pilot
from textual.widgets._footer import FooterKey

from screens.minutes import page as minutes_page
from screens.minutes.screen import MinutesScreen
from secretariat.basics.acts import Put, act
from secretariat.basics.ordering import following
from secretariat.events.decisions import Outcome
from secretariat.events.items import ItemOpened
from secretariat.events.speech import Note
from tests.support.driving import app_on, driving, press, seen, settled, told, type_in, until
from tests.support.panels import MEETING, begun


def screen_of(app: Any) -> MinutesScreen:
    assert isinstance(app.screen, MinutesScreen)
    return app.screen


def send(app: Any, *keys: str) -> None:
    """Keys one behind the other, waiting for nothing; words are typed letter by letter."""
    for key in keys:
        if key in ("tab", "enter") or key.startswith("ctrl+"):
            app._driver.send_message(Key(key, "\r" if key == "enter" else None))
        else:
            for letter in key:
                app._driver.send_message(Key(character_to_key(letter), letter))


def events(app: Any) -> list[Any]:
    return list(app.archive.bundle(MEETING).events)


async def kept(pilot: Pilot[Any], count: int) -> None:
    await until(pilot, lambda: len(events(pilot.app)) >= count, f"fewer than {count} events came of it")
    await settled(pilot)


async def test_a_tab_typed_behind_half_a_command_completes_it(tmp_path: Path) -> None:
    app = app_on(tmp_path, begun())
    async with driving(app, "minutes") as pilot:
        before = len(events(app))
        send(app, "/ag", "tab", "to note the report", "enter")
        await kept(pilot, before + 1)
        assert isinstance(events(app)[-1], Outcome)
        assert events(app)[-1].text == "to note the report"


def in_the_line(app: Any) -> str:
    """What is seen of the line, whatever room the hint under it takes."""
    return seen(app).splitlines()[screen_of(app).line.region.y]


async def test_half_a_command_shows_the_rest_of_it(tmp_path: Path) -> None:
    app = app_on(tmp_path, begun())
    async with driving(app, "minutes") as pilot:
        await type_in(pilot, "/recom")
        assert "/recommend" in in_the_line(app)
        await type_in(pilot, " ")
        assert "/recom" in in_the_line(app)
        assert "/recommend" not in in_the_line(app)


async def test_a_chord_typed_ahead_of_the_disk_waits_its_turn_and_is_not_lost(tmp_path: Path) -> None:
    app = app_on(tmp_path, begun())
    async with driving(app, "minutes") as pilot:
        before = len(events(app))
        send(app, "First words", "enter", "Second words", "enter", "ctrl+n", "Third words", "enter")
        await kept(pilot, before + 4)
        first, second, opened, third = events(app)[before:]
        assert [type(event) for event in (first, second, opened, third)] == [Note, Note, ItemOpened, Note]
        assert (first.text, second.text, third.text) == ("First words", "Second words", "Third words")


async def test_a_letter_lays_no_other_part_of_the_screen_out_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = app_on(tmp_path, begun())
    async with driving(app, "minutes") as pilot:
        await type_in(pilot, "wh")  # the first letter changes the hint
        screen = screen_of(app)
        laid_out = []
        again = screen._refresh_layout
        monkeypatch.setattr(screen, "_refresh_layout", lambda *a, **k: laid_out.append(1) or again(*a, **k))  # type: ignore[func-returns-value]
        await type_in(pilot, "y no figures")
        assert "why no figures" in seen(app)
        assert not laid_out


async def test_words_longer_than_the_line_scroll_in_it(tmp_path: Path) -> None:
    app = app_on(tmp_path, begun())
    async with driving(app, "minutes") as pilot:
        await type_in(pilot, " ".join(f"word{n}" for n in range(30)))
        assert in_the_line(app).endswith("word28 word29")
        await press(pilot, "home")
        assert "› word0 word1" in in_the_line(app)


def drawn_from_now_on(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The words of every line that is drawn, as it is drawn."""
    drawn: list[str] = []
    draw = minutes_page.line_shown

    def noted(entry: Any, event: Any, *rest: Any) -> Any:
        drawn.append(event.words())
        return draw(entry, event, *rest)

    monkeypatch.setattr(minutes_page, "line_shown", noted)
    return drawn


async def test_one_more_line_is_the_only_one_drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = app_on(tmp_path, begun())
    async with driving(app, "minutes") as pilot:
        before = len(events(app))
        send(app, "First words", "enter", "Second words", "enter")
        await kept(pilot, before + 2)
        drawn = drawn_from_now_on(monkeypatch)
        send(app, "Third words", "enter")
        await kept(pilot, before + 3)
        assert set(drawn) == {"Third words"}
        assert "Second words." in seen(app)


@pytest.mark.parametrize("lines", [10, 200])
async def test_after_a_correction_or_undo_the_lines_that_differ_are_drawn_and_no_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lines: int
) -> None:
    place, said = "", []
    for _ in range(lines + 3):
        place = following(place)
        said.append(Put(Note(text=f"words of {place}", place=place), MEETING))
    app = app_on(tmp_path, begun(), act("minuted", said[3:]))
    async with driving(app, "minutes") as pilot:
        drawn = drawn_from_now_on(monkeypatch)
        await press(pilot, "up", "up", "enter", "ctrl+u")
        await type_in(pilot, "Other words")
        await press(pilot, "enter")
        assert "Other words." in seen(app)
        assert drawn == ["Other words"]
        await press(pilot, "ctrl+z")
        assert "Other words" not in seen(app)
        assert drawn == ["Other words", said[-2].record.words()]  # type: ignore[attr-defined]


async def test_a_corrected_line_is_drawn_anew_and_the_others_stay(tmp_path: Path) -> None:
    app = app_on(tmp_path, begun())
    async with driving(app, "minutes") as pilot:
        before = len(events(app))
        send(app, "First words", "enter", "Second words", "enter")
        await kept(pilot, before + 2)
        await press(pilot, "up", "up", "enter", "ctrl+u")
        await type_in(pilot, "Other words")
        await press(pilot, "enter")
        assert "Other words." in seen(app)
        assert "Second words." in seen(app)
        assert "First words" not in seen(app)


async def test_the_footer_is_composed_anew_only_where_it_would_differ(tmp_path: Path) -> None:
    app = app_on(tmp_path, begun())
    async with driving(app, "minutes") as pilot:
        footer = list(app.screen.query(FooterKey))
        before = len(events(app))
        send(app, "First words", "enter")
        await kept(pilot, before + 1)
        assert list(app.screen.query(FooterKey)) == footer
        await press(pilot, "up")
        await type_in(pilot, "Second words")
        await press(pilot, "enter")
        assert {key.description for key in app.screen.query(FooterKey)} == {key.description for key in footer}


async def test_a_command_that_can_no_longer_be_given_is_dimmed_at_once(tmp_path: Path) -> None:
    app = app_on(tmp_path, begun())
    async with driving(app, "minutes", size=(120, 40)) as pilot:
        assert footer_key(app, "Correct").has_class("-disabled")
        before = len(events(app))
        send(app, "First words", "enter")
        await kept(pilot, before + 1)
        await press(pilot, "up")
        app.records_changed()
        await settled(pilot)
        assert not footer_key(app, "Correct").has_class("-disabled")


async def test_a_click_on_a_key_that_is_dimmed_says_why(tmp_path: Path) -> None:
    app = app_on(tmp_path, begun())
    async with driving(app, "minutes", size=(120, 40)) as pilot:
        key = footer_key(app, "Correct")
        assert key.has_class("-disabled")
        assert await pilot.click(key)
        await until(pilot, lambda: "Mark a line first" in told(app))


def footer_key(app: Any, words: str) -> FooterKey:
    return next(key for key in app.screen.query(FooterKey) if key.description == words)
