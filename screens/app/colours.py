"""The colours: light, dark or of high contrast, and the clerk's choice kept beside her keys for the next start."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

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
    try:
        file.write_text(name + "\n", encoding="utf-8")
    except OSError as error:
        app.refuse(f"The colours hold until you leave; they could not be kept: {error.strerror or error}.")
