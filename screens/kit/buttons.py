"""The buttons of a dialog: in one row where they fit, else in two columns, so that none lies beyond the edge."""

from __future__ import annotations

from typing import Any

from textual.screen import Screen
from textual.widgets import Button


def fit_buttons(screen: Screen[Any]) -> None:
    """Look at each row of buttons, whenever the dialog was laid out."""
    for row in screen.query(".buttons").results():
        shown = [button for button in row.children if isinstance(button, Button) and button.display]
        needed = sum(map(_width_in_one_row, shown))
        if row.content_size.width:
            row.set_class(needed > row.content_size.width, "-two")


def _width_in_one_row(button: Button) -> int:
    """How wide it would be there, and what parts it from the next; it is another while it stands in a column. To go by
    that two buttons would come out of their columns as soon as they were in them, and go in again, for ever."""
    least = button.styles.min_width
    width = button.get_content_width(button.size, button.app.size) + button.styles.gutter.width
    return max(width, int(least.value) if least else 0) + button.styles.margin.width
