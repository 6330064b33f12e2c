"""The terminal's own cursor, which screen readers, magnifiers and input methods follow: it stands where the work is."""

from __future__ import annotations

from typing import Any

from textual import events
from textual.geometry import Offset
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input, OptionList

from .running import RunningClerk

STEPS = ("up", "down", "pageup", "pagedown")
"""Keys that move in a list while the focus stays in the line that letters go to."""


READ_ALONE = ".empty, .box, .read-alone"
"""What is read where nothing takes a key of its own: no rows, a question that letters answer, the welcome."""


class PointingClerk(RunningClerk):
    """Before each picture the cursor is put where the focus is: in a field where the next letter goes, in a list or a
    table on the row that is marked. Where a line steers a list, the last key says which of the two is meant."""

    _last_key = ""

    async def on_event(self, event: events.Event) -> None:
        if isinstance(event, events.Key | events.Paste | events.MouseDown):
            self.touches += 1
        if isinstance(event, events.Key):
            self._last_key = event.key
        elif isinstance(event, events.Paste):
            self._last_key = ""
        await super().on_event(event)

    def _display(self, screen: Screen[Any], renderable: Any) -> None:
        if renderable is not None and self.screen_stack:
            self.cursor_position = place(self.screen, self._last_key)
        super()._display(screen, renderable)


def place(screen: Screen[Any], last_key: str = "") -> Offset:
    """Where the cursor stands on a screen; at its beginning where nothing on it can be pointed at."""
    focused = screen.focused
    if focused is None or (isinstance(focused, Input) and last_key in STEPS):
        focused = _steered(screen) or focused
    if focused is None or not focused.region.area:
        read = (each for each in screen.query(READ_ALONE).results(Widget) if each.region.area)
        first = next(read, None)
        return first.content_region.offset if first is not None else Offset(0, 0)
    return within(focused)


def within(widget: Widget) -> Offset:
    """Where the cursor stands in a widget, on the part of it that can be seen."""
    if isinstance(widget, OptionList):
        at = widget.content_region.offset
        if widget.highlighted is not None:
            line = widget._index_to_line.get(widget.highlighted, 0)
            at += Offset(0, line - int(widget.scroll_y))
    elif isinstance(widget, Input):  # its own answer is a cell further on where the cursor is at the end
        cells = widget._position_to_cell(widget.cursor_position) - widget.scroll_offset.x
        at = widget.content_region.offset + Offset(cells, 0)
    else:
        at = getattr(widget, "cursor_screen_offset", widget.content_region.offset)
    seen = widget.region.intersection(widget.screen.region)
    return Offset(min(max(at.x, seen.x), seen.right - 1), min(max(at.y, seen.y), seen.bottom - 1))


def _steered(screen: Screen[Any]) -> Widget | None:
    """The list that is moved in from elsewhere, with a row marked; None where there is none."""
    for widget in screen.query("OptionList, LongGrid").results(Widget):
        if widget.can_focus or not widget.region.area or getattr(widget, "beside", False):
            continue
        if not isinstance(widget, OptionList) or widget.highlighted is not None:
            return widget
    return None
