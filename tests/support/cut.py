"""What of the words on a screen cannot be read: cut where it stands, without “…” and with no way to scroll to it."""

from __future__ import annotations

from typing import Any

from rich.cells import cell_len
from textual.css.query import NoMatches
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Button, DataTable, Static
from textual.widgets._footer import FooterKey


def cut(screen: Screen[Any]) -> list[str]:
    """Each of the words that stand still (labels, hints, buttons, keys) and are cut, with what is lacking."""
    found = []
    for widget in screen.query("Static, Button, FooterKey").results():
        words = _words(widget)
        if words.strip() and widget.is_attached and _shown(widget) and (why := _lacking(screen, widget)):
            found.append(f"{type(widget).__name__} “{words}”: {why}")
    for grid in screen.query(DataTable):
        if _shown(grid) and grid.ordered_columns and grid.virtual_size.width > grid.content_size.width:
            beyond = f"{grid.virtual_size.width} of {grid.content_size.width} cells"
            found.append(f"a table whose last column is “{grid.ordered_columns[-1].label}”: {beyond}")
    return found


def laid_out(screen: Screen[Any]) -> bool:
    """Whether each key of the footer has its place: it is set anew a turn after what it shows has changed."""
    keys = [key for key in screen.query(FooterKey) if _shown(key)]
    return all(key in screen._compositor.full_map for key in keys)


def _words(widget: Widget) -> str:
    match widget:
        case FooterKey():
            return f"{widget.key_display} {widget.description}"
        case Button():
            return str(widget.label)
        case Static():
            return str(widget.content)
    return ""


def _shown(widget: Widget) -> bool:
    return all(getattr(each, "display", True) for each in widget.ancestors_with_self)


def _lacking(screen: Screen[Any], widget: Widget) -> str:
    if isinstance(widget, Static):
        width, height = widget.content_size
        if not width or not height:
            return "no room"
        styles = widget.styles
        if styles.text_wrap == "nowrap":
            too_long = cell_len(str(widget.content)) > width and styles.text_overflow != "ellipsis"
            return f"{width} cells" if too_long else ""
        needed = widget.visual.get_height(styles.get_rules(), width)
        if needed > height:
            return f"{height} of {needed} lines"
    scrolled = any(getattr(each, "allow_vertical_scroll", False) for each in widget.ancestors)
    try:
        clip = screen.find_widget(widget).clip
    except NoMatches:
        return "" if scrolled else "nowhere"
    return "" if scrolled or clip.intersection(widget.region) == widget.region else f"{clip} of {widget.region}"
