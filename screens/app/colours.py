"""The colours: light, dark or of high contrast, and the clerk's choice kept beside her keys for the next start."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from textual.color import Color
from textual.theme import Theme

if TYPE_CHECKING:
    from ..kit.clerk import Clerk

FILE = "colours.txt"
MOST = 100
"""No name of colours is longer: a file that is, is none of ours."""


def _strong(name: str, ink: str, paper: str, mark: str, *, dark: bool) -> Theme:
    """Ink on paper and nothing between them: what is muted elsewhere is as plain as the rest."""
    return Theme(
        name=name, primary=mark, secondary=mark, accent=mark, warning=mark, error=ink, success=ink, foreground=ink,
        background=paper, surface=paper, panel=paper, boost=paper, dark=dark, text_alpha=1.0, luminosity_spread=0.0,
        variables={
            "text": ink, "text-muted": ink, "text-disabled": ink, "foreground-muted": ink, "text-primary": mark,
            "text-secondary": mark, "text-accent": mark, "text-warning": mark, "text-error": ink, "text-success": ink,
            "block-cursor-background": ink, "block-cursor-foreground": paper, "block-cursor-text-style": "bold",
            "block-cursor-blurred-background": paper, "block-cursor-blurred-foreground": ink,
            "block-cursor-blurred-text-style": "bold underline", "input-cursor-background": ink,
            "input-cursor-foreground": paper, "input-selection-background": mark, "input-selection-foreground": paper,
            "footer-key-foreground": mark, "footer-description-foreground": ink, "border": ink, "border-blurred": ink,
            "panel-lighten-1": paper, "panel-lighten-2": ink, "panel-lighten-3": ink, "panel-darken-1": paper,
            "scrollbar": mark, "scrollbar-background": paper, "scrollbar-hover": ink, "scrollbar-active": ink,
        },
    )  # fmt: skip


HIGH_CONTRAST = _strong("high-contrast", "#ffffff", "#000000", "#ffff00", dark=True)
HIGH_CONTRAST_LIGHT = _strong("high-contrast-light", "#000000", "#ffffff", "#00008b", dark=False)


WORDS, LINES = 4.5, 2.0
"""How much words, and lines between things, stand out at the least: contrast as WCAG 2 counts it."""
MUST_STAND_OUT = (
    ("footer-key-foreground", "panel", WORDS),
    ("footer-description-foreground", "panel", WORDS),
    ("text-accent", "panel-darken-1", WORDS),
    ("block-cursor-foreground", "block-cursor-background", WORDS),
    ("panel-lighten-2", "background", LINES),
    ("panel-lighten-3", "background", LINES),
)
"""What is painted on what, here. Most colours that come with Textual are light ones as an afterthought: their keys are
orange on grey, their lines white on white, and one writes the names of commands in the colour of the paper."""
LIGHT_DISABLED = "auto 60%"
"""On white what says what may be typed has to be darker than on black it has to be light."""


def standing_out(variables: Mapping[str, str], *, dark: bool) -> dict[str, str]:
    """The colours of a theme, what would hardly be seen drawn towards black or white until it is."""
    found = dict(variables)
    for ink, paper, least in MUST_STAND_OUT:
        on, under = _written_out(found[ink]), _written_out(found[paper])
        if on and under and _contrast(on, under) < least:
            found[ink] = _drawn_apart(on, under, least).hex
    if not dark and found["text-disabled"].startswith("auto "):
        found["text-disabled"] = LIGHT_DISABLED
    return found


def _written_out(value: str) -> Color | None:
    """A colour; none where it is the terminal's own, or mixed only when it is painted (“auto 60%”)."""
    if value.startswith("auto"):
        return None
    color = Color.parse(value)
    return color if color.ansi is None and color.a == 1 else None


def _drawn_apart(ink: Color, paper: Color, least: float) -> Color:
    """The first of the ink with ever more black or white that stands out from the paper."""
    end = max((Color(0, 0, 0), Color(255, 255, 255)), key=lambda one: _contrast(one, paper))
    return next(drawn for step in range(1, 11) if _contrast(drawn := ink.blend(end, step / 10), paper) >= least)


def _contrast(one: Color, other: Color) -> float:
    darker, lighter = sorted((_light(one), _light(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _light(color: Color) -> float:
    """Relative luminance, as WCAG 2 has it."""
    parts = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in color.normalized)
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))


def begin_with(app: Clerk, file: Path | None) -> None:
    """Take the colours that were kept; where a terminal shows none (NO_COLOR), those that part ink from paper best."""
    for theme in (HIGH_CONTRAST, HIGH_CONTRAST_LIGHT):
        app.register_theme(theme)
    kept = _kept(file)
    if kept in app.available_themes:
        app.theme = kept
    elif app.no_color:
        app.theme = HIGH_CONTRAST.name
    begun = app.theme

    def chosen(theme: Theme) -> None:
        nonlocal begun
        if file is not None and theme.name != begun:
            begun = theme.name
            _keep(app, file, theme.name)

    app.theme_changed_signal.subscribe(app, chosen)


def _kept(file: Path | None) -> str:
    try:
        return file.read_text(encoding="utf-8")[:MOST].strip() if file is not None and file.exists() else ""
    except (OSError, ValueError):
        return ""  # what cannot be read was never chosen


def _keep(app: Clerk, file: Path, name: str) -> None:
    from storage.disk.disk import write_atomically

    try:
        write_atomically(file, f"{name}\n".encode())
    except OSError as error:
        app.refuse(f"The colours hold until you leave; they could not be kept: {error.strerror or error}.")
