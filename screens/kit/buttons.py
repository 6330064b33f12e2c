"""The buttons of a dialog: in one row where they fit, else in two columns, so that none lies beyond the edge."""

from __future__ import annotations

from typing import Any

from textual.screen import Screen
from textual.widgets import Button


def fit_buttons(screen: Screen[Any]) -> None:
    """Look at each row of buttons, whenever the dialog was laid out."""
    for row in screen.query(".buttons").results():
        shown = [button for button in row.children if isinstance(button, Button) and button.display]
        needed = sum(button.outer_size.width + button.styles.margin.width for button in shown)
        if row.content_size.width:
            row.set_class(needed > row.content_size.width, "-two")
