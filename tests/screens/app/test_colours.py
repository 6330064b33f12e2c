"""The colours that are chosen are kept; high contrast is high; where a terminal shows none, nothing is grey on grey."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from rich.color import Color
from rich.color_triplet import ColorTriplet

from screens.app.colours import FILE, HIGH_CONTRAST, HIGH_CONTRAST_LIGHT
from screens.app.places import MODES
from tests.support.driving import app_on, driving, press, settled, told
from tests.support.panels import begun


def light(color: ColorTriplet) -> float:
    """Relative luminance, as WCAG 2 has it."""
    parts = [part / 255 for part in color]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(ink: Color, paper: Color) -> float:
    higher, lower = sorted((light(ink.get_truecolor()), light(paper.get_truecolor())), reverse=True)
    return (higher + 0.05) / (lower + 0.05)


def faint(app: Any) -> list[str]:
    """The words in the picture, or in the dialog above it, that stand out too little from what is under them."""
    boxes = app.screen.query(".box")
    part = boxes.first().region if boxes else app.screen.region
    found = []
    for strip in app.screen._compositor.render_strips()[part.y : part.bottom]:
        for segment in strip.crop(part.x, part.right):
            words, style = segment.text.strip(), segment.style
            readable = words.isascii() and any(map(str.isalnum, words))
            if readable and style and style.color and style.bgcolor and contrast(style.color, style.bgcolor) < 4.5:
                found.append(words)
    return found


@pytest.mark.parametrize("theme", [HIGH_CONTRAST.name, HIGH_CONTRAST_LIGHT.name])
async def test_in_high_contrast_every_word_stands_out(theme: str, tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun())
    async with driving(app, "plan", size=(120, 40)) as pilot:
        app.theme = theme
        await settled(pilot)
        for mode in MODES:
            await app.go(mode.name)
            await settled(pilot)
            assert faint(app) == [], mode.name
        for id in ("app.settings", "app.search", "app.go-to"):
            await app.action_command(id)
            await settled(pilot)
            assert faint(app) == [], id
            await press(pilot, "escape")


async def test_the_colours_that_are_chosen_are_there_the_next_time(tmp_path: Path) -> None:
    keys = tmp_path / "keys.json"
    app = app_on(tmp_path / "data", keys_file=keys)
    async with driving(app, "plan") as pilot:
        before = app.theme
        assert not (tmp_path / FILE).exists(), "nothing was chosen"
        app.theme = HIGH_CONTRAST_LIGHT.name
        await settled(pilot)
    again = app_on(tmp_path / "other", keys_file=keys)
    async with driving(again, "plan"):
        assert again.theme == HIGH_CONTRAST_LIGHT.name
    (tmp_path / FILE).write_bytes(b"\xff no such colours [/b]")
    odd = app_on(tmp_path / "third", keys_file=keys)
    async with driving(odd, "plan"):
        assert odd.theme == before


async def test_colours_that_cannot_be_kept_hold_all_the_same_and_it_is_said(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    app = app_on(tmp_path / "data", keys_file=tmp_path / "keys.json")
    async with driving(app, "plan") as pilot:
        app.theme = HIGH_CONTRAST.name
        await settled(pilot)
        assert app.theme == HIGH_CONTRAST.name
        assert "The colours hold until you leave; they could not be kept" in told(app)


async def test_a_terminal_without_colours_gets_ink_on_paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = app_on(tmp_path / "data", begun())
    async with driving(app, "minutes"):
        assert app.theme == HIGH_CONTRAST.name
        assert faint(app) == []
