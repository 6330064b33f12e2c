"""Where am I, and where can I go: the places with their keys everywhere, the present one marked, each clickable."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from screens.app.places import MODES
from screens.widgets.places_line import PlacesLine, in_lines
from tests.support.driving import app_on, driving, press, seen, settled, until
from tests.support.panels import begun

WORDS = ("F2 Plan", "F3 Agenda", "F4 Attendance", "F5 Apologies", "F6 Minutes", "F7 Decisions", "Shift+F7 Letters",
         "F8 Complaints", "F9 People")  # fmt: skip


def rows(app: Any) -> list[str]:
    line = app.screen.query_one(PlacesLine)
    return seen(app).splitlines()[line.region.y : line.region.bottom]


def marked(app: Any) -> str:
    """What is drawn otherwise than the rest of the line."""
    line = app.screen.query_one(PlacesLine)
    grounds: dict[Any, str] = {}
    for strip in app.screen._compositor.render_strips()[line.region.y : line.region.bottom]:
        for segment in strip:
            ground = segment.style.bgcolor if segment.style else None
            grounds[ground] = grounds.get(ground, "") + segment.text
    return min(grounds.values(), key=len).strip()


@pytest.mark.parametrize("size", [(120, 40), (200, 60), (80, 40), (60, 40)])
async def test_every_place_shows_where_one_is_and_where_one_can_go(size: tuple[int, int], tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun())
    async with driving(app, "plan", size=size) as pilot:
        for mode, words in zip(MODES, WORDS, strict=True):
            await app.go(mode.name)
            await settled(pilot)
            there = " ".join(" ".join(rows(app)).split())
            assert there == " ".join(WORDS)
            assert marked(app) == words


@pytest.mark.parametrize("size", [(120, 40), (80, 40)])
async def test_each_is_gone_to_with_the_mouse(size: tuple[int, int], tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun())
    async with driving(app, "plan", size=size) as pilot:
        for mode in [*MODES[1:], MODES[0]]:
            top = app.screen.query_one(PlacesLine).region.y
            x, y = next((row.index(mode.title), top + n) for n, row in enumerate(rows(app)) if mode.title in row)
            assert await pilot.click(offset=(x, y))
            await until(pilot, lambda mode=mode: app.current_mode == mode.name)
            await settled(pilot)


async def test_a_low_window_keeps_its_lines_for_the_work_and_follows_when_it_grows(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun())
    async with driving(app, "plan", size=(80, 24)) as pilot:
        assert not app.screen.query_one(PlacesLine).display
        await pilot.resize_terminal(120, 40)
        await settled(pilot)
        assert app.screen.query_one(PlacesLine).display
        await pilot.resize_terminal(120, 24)
        await settled(pilot)
        assert not app.screen.query_one(PlacesLine).display
        x = seen(app).splitlines()[0].rindex("Plan")
        assert await pilot.click(offset=(x, 0))
        await until(pilot, lambda: "Type the number. Esc stays here." in seen(app))
        await press(pilot, "9")
        await until(pilot, lambda: app.current_mode == "people")


async def test_keys_that_the_clerk_has_changed_stand_there_and_before_a_panel_there_is_nothing(tmp_path: Path) -> None:
    keys = tmp_path / "keys.json"
    keys.write_text(json.dumps({"app.plan": "f10", "app.people": "ctrl+e"}))
    app = app_on(tmp_path / "data", keys_file=keys)
    async with driving(app, "plan", size=(120, 40)):
        assert "F10 Plan" in seen(app)
        assert "Ctrl+E People" in seen(app)
    app = app_on(tmp_path / "none", acts=[])
    async with driving(app, size=(120, 40)):
        assert app.current_mode == "welcome"
        assert not app.screen.query_one(PlacesLine).display


def test_as_many_lines_as_it_takes() -> None:
    assert in_lines(["aa", "bb", "cc"], 6) == [3]
    assert in_lines(["aa", "bb", "cc"], 5) == [2, 1]
    assert in_lines(["aaaa", "bb", "cc"], 3) == [1, 1, 1]
