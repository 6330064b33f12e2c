"""Colours are chosen by their plain names: “light” takes the light ones, and the list says which there are now."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.command import CommandPalette
from textual.widgets import OptionList

from screens.app.colours import FILE, HIGH_CONTRAST, HIGH_CONTRAST_LIGHT
from tests.support.driving import app_on, driving, press, until


def listed(app: Any) -> list[str]:
    lists = app.screen.query(OptionList) if isinstance(app.screen, CommandPalette) else []
    return [str(option.prompt).strip() for each in lists for option in each.options]


@pytest.mark.parametrize(
    ("typed", "taken"),
    [
        ("light", "textual-light"),
        ("High contrast", HIGH_CONTRAST.name),
        ("contrast light", HIGH_CONTRAST_LIGHT.name),
        ("nord", "nord"),
    ],
)
async def test_what_is_typed_takes_what_is_called_so(typed: str, taken: str, tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", keys_file=tmp_path / "keys.json")
    async with driving(app, "plan") as pilot:
        await app.action_command("app.theme")
        await until(pilot, lambda: len(listed(app)) == len(app.available_themes))
        assert listed(app)[:4] == ["Dark (as now)", "Light", "High contrast", "High contrast, light"]
        await press(pilot, *("space" if letter == " " else letter for letter in typed))
        await until(pilot, lambda: 0 < len(listed(app)) < len(app.available_themes))
        await press(pilot, "enter")
        await until(pilot, lambda: app.theme == taken, app.theme)
        assert (tmp_path / FILE).read_text(encoding="utf-8").strip() == taken


async def test_escape_leaves_the_colours_as_they_were(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", keys_file=tmp_path / "keys.json")
    async with driving(app, "plan") as pilot:
        await app.action_command("app.theme")
        await until(pilot, lambda: listed(app))
        await press(pilot, "down", "escape")
        await until(pilot, lambda: not isinstance(app.screen, CommandPalette))
        assert app.theme == "textual-dark"
        assert not (tmp_path / FILE).exists()
