"""One picture a screen and size."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from tests.support.driving import app_on, press, seen, settled, until
from tests.support.panels import begun, substitution
from tests.support.snapping import SIZES, SIZES_SAID, SnapCompare, gone_to

PLACES = ["plan", "agenda", "attendance", "apologies", "minutes", "people"]
"""The others have pictures of their own, with more in them."""


@pytest.mark.parametrize("size", SIZES, ids=SIZES_SAID)
@pytest.mark.parametrize("place", PLACES)
def test_place(place: str, size: tuple[int, int], snap_compare: SnapCompare, tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", substitution(), begun(), time="14:30")

    async def shown(pilot: Pilot[Any]) -> None:
        await gone_to(pilot, app, place)

    assert snap_compare(app, terminal_size=size, run_before=shown)


@pytest.mark.parametrize("size", SIZES, ids=SIZES_SAID)
def test_welcome(size: tuple[int, int], snap_compare: SnapCompare, tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", acts=[])

    async def shown(pilot: Pilot[Any]) -> None:
        await until(pilot, lambda: app.current_mode == "welcome" and app.screen.is_mounted)
        await settled(pilot)

    assert snap_compare(app, terminal_size=size, run_before=shown)


def test_attendance_in_light(snap_compare: SnapCompare, tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), time="14:30")

    async def shown(pilot: Pilot[Any]) -> None:
        await until(pilot, lambda: app.opened and app.current_mode != "opening")
        app.theme = "textual-light"
        await gone_to(pilot, app, "attendance")

    assert snap_compare(app, terminal_size=(80, 24), run_before=shown)


@pytest.mark.parametrize("size", SIZES, ids=SIZES_SAID)
def test_the_list_of_keys(size: tuple[int, int], snap_compare: SnapCompare, tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")

    async def shown(pilot: Pilot[Any]) -> None:
        await gone_to(pilot, app, "people")
        await app.change_keys({"app.agenda": "f14"})
        await app.action_command("app.keys")
        await settled(pilot)
        await pilot.press(*"agenda")
        await settled(pilot)

    assert snap_compare(app, terminal_size=size, run_before=shown)


def test_a_form(snap_compare: SnapCompare, tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")

    async def shown(pilot: Pilot[Any]) -> None:
        await gone_to(pilot, app, "people")
        await press(pilot, "n")
        await until(pilot, lambda: "Add someone" in seen(app) and "Leave  Esc" in seen(app))
        await settled(pilot)

    assert snap_compare(app, terminal_size=(80, 24), run_before=shown)
