"""A burst of keys, as a paste, a dictation or a slow line hands it over: each goes where it was meant for."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
from textual.events import Key, Paste
from textual.keys import _character_to_key
from textual.widgets import Input

from screens.app import palette
from screens.dialogs.form import Form
from screens.finding.everything import Everything
from screens.finding.here import FindHere
from tests.support.driving import app_on, driving, seen, settled, until
from tests.support.panels import begun

KEYS = {"\t": "tab", "\r": "enter", "\x13": "ctrl+s", "\x1b": "escape", "\x06": "ctrl+f", "\x10": "ctrl+p"}


def send(app: Any, *parts: str) -> None:
    """Keys one behind the other, waiting for nothing; a name of a key, else letters."""
    for part in parts:
        if part in ("shift+f3", "ctrl+f", "ctrl+p", "ctrl+s", "escape", "f9", "f3", "f2", "enter"):
            app._driver.send_message(Key(part, None))
            continue
        for letter in part:
            app._driver.send_message(Key(KEYS.get(letter) or _character_to_key(letter), letter))


def fields(app: Any) -> list[str]:
    return [line.value for line in app.screen.query(Input)]


@pytest.mark.parametrize(
    ("place", "burst", "wanted"),
    [
        ("people", "nDr\tAnneliese\tA\tBirch-Snape", ["Dr", "Anneliese", "A", "Birch-Snape"]),
        ("agenda", "nAn item of news", ["An item of news"]),
        ("plan", "n5 November 2031", ["5 November 2031"]),
        ("apologies", "npq", ["pq"]),
    ],
)
async def test_what_is_typed_behind_the_key_of_a_form_stands_in_the_form(
    place: str, burst: str, wanted: list[str], tmp_path: Path
) -> None:
    app = app_on(tmp_path / "data", begun(), time="14:10")
    async with driving(app, place) as pilot:
        before = app.archive.store.undo_note()
        send(app, burst)
        await until(pilot, lambda: app.in_turn and isinstance(app.screen, Form), seen(app))
        await settled(pilot)
        assert len(app.screen_stack) == 2, "one form, and nothing beneath it"
        for each in wanted:
            assert any(each in value for value in fields(app)), (each, fields(app))
        assert app.archive.store.undo_note() == before


async def test_from_anywhere_through_several_screens(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), time="14:10")
    async with driving(app, "plan") as pilot:
        send(app, "shift+f3", "nine gorse bushes")
        await until(pilot, lambda: app.in_turn and isinstance(app.screen, Everything))
        assert fields(app) == ["nine gorse bushes"]
        send(app, "escape", "f9", "ctrl+f", "nobody")
        await until(pilot, lambda: app.in_turn and isinstance(app.screen, FindHere))
        assert app.current_mode == "people"
        assert fields(app) == ["nobody"]
        send(app, "escape", "ctrl+p", "nothing of the kind")
        await until(pilot, lambda: app.in_turn and "nothing of the kind" in fields(app))
        send(app, "escape", "f3", "nA new item", "escape", "f9", "nMs")
        await until(pilot, lambda: app.in_turn and isinstance(app.screen, Form))
        assert app.current_mode == "people"
        assert fields(app)[0] == "Ms"


async def test_through_a_palette_that_has_still_to_find_what_enter_is_to_take(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded = palette.beyond

    def on_a_slow_disk() -> object:
        time.sleep(0.15)
        return loaded()

    monkeypatch.setattr(palette, "beyond", on_a_slow_disk)
    app = app_on(tmp_path / "data", begun(), time="14:10")
    async with driving(app, "people") as pilot:
        send(app, "ctrl+p", "new item", "enter", "A bench by the ford")
        await until(pilot, lambda: app.in_turn and isinstance(app.screen, Form), seen(app))
        await settled(pilot)
        assert app.current_mode == "plan"
        assert "A bench by the ford" in fields(app)


async def test_a_paste_behind_a_key_goes_into_what_it_opens(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), time="14:10")
    async with driving(app, "people") as pilot:
        send(app, "n")
        app._driver.send_message(Paste("Dr"))  # type: ignore[union-attr]
        send(app, "\tNina")
        await until(pilot, lambda: app.in_turn and isinstance(app.screen, Form))
        assert fields(app)[:2] == ["Dr", "Nina"]
