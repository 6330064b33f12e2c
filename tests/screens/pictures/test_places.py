"""One picture a screen and size: plain functions, since the picture-taker runs a loop of its own."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any, Protocol

import pytest
from textual.pilot import Pilot

from tests.support.driving import app_on, until
from tests.support.panels import begun, substitution


class SnapCompare(Protocol):
    def __call__(self, app: object, **settings: Any) -> bool: ...


PLACES = ["plan", "agenda", "attendance", "apologies", "minutes", "people"]
"""The others have pictures of their own, with more in them."""

SIZES = [(80, 24), (120, 40)]


@pytest.mark.parametrize("size", SIZES, ids=["80x24", "120x40"])
@pytest.mark.parametrize("place", PLACES)
def test_place(place: str, size: tuple[int, int], snap_compare: SnapCompare, tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", substitution(), begun(), time="14:30")

    async def shown(pilot: Pilot[Any]) -> None:
        await until(pilot, lambda: app.opened and app.current_mode != "opening")
        await app.go(place)
        await until(pilot, lambda: app.current_mode == place and app.screen.is_mounted)
        await pilot.pause()
        await asyncio.sleep(0)
        await pilot.pause()

    assert snap_compare(app, terminal_size=size, run_before=shown)


@pytest.mark.parametrize("size", SIZES, ids=["80x24", "120x40"])
def test_welcome(size: tuple[int, int], snap_compare: SnapCompare, tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", acts=[])

    async def shown(pilot: Pilot[Any]) -> None:
        await until(pilot, lambda: app.current_mode == "welcome" and app.screen.is_mounted)
        await pilot.pause()

    assert snap_compare(app, terminal_size=size, run_before=shown)


def test_attendance_in_light(snap_compare: SnapCompare, tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), time="14:30")

    async def shown(pilot: Pilot[Any]) -> None:
        await until(pilot, lambda: app.opened and app.current_mode != "opening")
        app.theme = "textual-light"
        await app.go("attendance")
        await until(pilot, lambda: app.current_mode == "attendance" and app.screen.is_mounted)
        await pilot.pause()

    assert snap_compare(app, terminal_size=(80, 24), run_before=shown)


def test_a_form(snap_compare: SnapCompare, tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")

    async def shown(pilot: Pilot[Any]) -> None:
        await until(pilot, lambda: app.opened and app.current_mode != "opening")
        await app.go("people")
        await pilot.pause()
        await pilot.press("n")
        await until(pilot, lambda: len(app.screen_stack) > 1)
        await pilot.pause()

    assert snap_compare(app, terminal_size=(80, 24), run_before=shown)
