"""The colours that are chosen are kept; high contrast is high; where a terminal shows none, nothing is grey on grey."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from rich.color import Color
from rich.color_triplet import ColorTriplet
from textual.theme import BUILTIN_THEMES, Theme

from screens.app.colours import FILE, HIGH_CONTRAST, HIGH_CONTRAST_LIGHT, MUST_STAND_OUT, standing_out
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


def faint(app: Any, least: float = 4.5) -> list[str]:
    """The words in the picture, or in the dialog above it, that stand out too little from what is under them. A key
    that does nothing now is meant to (Textual marks it “not dim”)."""
    boxes = app.screen.query(".box")
    part = boxes.first().region if boxes else app.screen.region
    found = []
    for strip in app.screen._compositor.render_strips()[part.y : part.bottom]:
        for segment in strip.crop(part.x, part.right):
            words, style = segment.text.strip(), segment.style
            readable = words.isascii() and any(map(str.isalnum, words))
            if not (readable and style and style.color and style.bgcolor) or style.dim is False:
                continue
            if contrast(style.color, style.bgcolor) < least:
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


@pytest.mark.parametrize("theme", ["textual-dark", "textual-light", "solarized-light"])
async def test_in_other_colours_no_word_is_lost_on_its_paper(theme: str, tmp_path: Path) -> None:
    """Less than high contrast, but to be read: of light colours the keys, the titles and the footer were not."""
    app = app_on(tmp_path / "data", begun())
    async with driving(app, "minutes", size=(120, 40)) as pilot:
        app.theme = theme
        for mode in ("minutes", "agenda", "plan", "complaints"):
            await app.go(mode)
            await settled(pilot)
            assert faint(app, 3) == [], mode
        for id in ("app.search", "app.go-to"):
            await app.action_command(id)
            await settled(pilot)
            assert faint(app, 3) == [], id
            await press(pilot, "escape")


@pytest.mark.parametrize("theme", BUILTIN_THEMES.values(), ids=lambda theme: theme.name)
def test_keys_and_lines_stand_out_in_all_colours_that_may_be_chosen(theme: Theme) -> None:
    own = {**theme.to_color_system().generate(), **theme.variables}
    mended = standing_out(own, dark=theme.dark)
    for ink, paper, least in MUST_STAND_OUT:
        on, under = mended[ink], mended[paper]
        if on.startswith("#") and under.startswith("#"):
            assert contrast(*map(Color.parse, (on, under))) >= least, (ink, paper)
    assert mended.keys() == own.keys()


def test_what_stands_out_already_is_left_as_it_is() -> None:
    own = HIGH_CONTRAST.to_color_system().generate()
    assert standing_out(own, dark=True) == own


async def test_the_colours_that_are_chosen_are_there_the_next_time(tmp_path: Path) -> None:
    keys = tmp_path / "keys.json"
    app = app_on(tmp_path / "data", keys_file=keys)
    async with driving(app, "plan") as pilot:
        before = app.theme
        assert not (tmp_path / FILE).exists(), "nothing was chosen"
        app.theme = HIGH_CONTRAST_LIGHT.name
        await settled(pilot)
        if os.name == "posix":
            assert (tmp_path / FILE).stat().st_mode & 0o777 == 0o600, "as all else in the folder"
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
