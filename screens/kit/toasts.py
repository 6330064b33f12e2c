"""Where what is told in passing stands over a dialog: where it covers neither the line, nor an error, nor the keys."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any

from textual.css.query import NoMatches
from textual.screen import Screen
from textual.widgets._toast import Toast, ToastRack

KEPT_FREE = ".wrong, .buttons, .hint, Input"
"""What is never covered, besides what has the focus."""


def one_of_each(screen: Screen[Any]) -> ToastRack | None:
    """Let a sentence that is told again take the place of the one before it. Where they stand; None where none does."""
    try:
        rack = screen.get_child_by_type(ToastRack)
    except NoMatches:
        return None
    told: set[str] = set()
    for holder in reversed(rack.children):
        for toast in holder.query(Toast).results():
            holder.display = toast._notification.message not in told
            told.add(toast._notification.message)
    return rack if rack.children else None


def leave_to_the_front(screen: Screen[Any]) -> None:
    """Show nothing that is told on a screen that something else comes in front of: it is told there, and would be seen
    twice, one over the other. Textual shows it again where it still holds when the screen is in front again."""
    with suppress(NoMatches):
        screen.get_child_by_type(ToastRack).display = False


def place_toasts(screen: Screen[Any]) -> None:
    """Put what is told above the keys of a dialog, at its foot if there is room, else higher."""
    rack = one_of_each(screen)
    if rack is None:
        return
    rows = screen.size.height
    needed = sum(toast.outer_size.height for toast in rack.children) or 2
    foot = lowest_gap(set(_kept_free(screen)), rows, needed)
    margin = rows - foot
    if rack.styles.margin.bottom != margin:
        rack.styles.margin = (0, 0, margin, 0)


def lowest_gap(taken: set[int], rows: int, needed: int) -> int:
    """The row below the lowest gap of so many rows; of the largest, where none is so large."""
    gaps: list[tuple[int, int]] = []
    start = 0
    for row in range(rows + 1):
        if row == rows or row in taken:
            if row > start:
                gaps.append((start, row))
            start = row + 1
    large = [gap for gap in gaps if gap[1] - gap[0] >= needed]
    if large:
        return large[-1][1]
    return max(gaps, key=lambda gap: gap[1] - gap[0], default=(0, rows))[1]


def _kept_free(screen: Screen[Any]) -> Iterator[int]:
    for widget in screen.query(KEPT_FREE).results():
        if widget.display and widget.region.area:
            yield from _rows_of(widget)
    if screen.focused is not None:
        yield from _rows_of(screen.focused)


def _rows_of(widget: Any) -> Iterable[int]:
    """The rows of a widget; of several lines or a table the one that the cursor is on."""
    from textual.widgets import DataTable, Input, TextArea

    region = widget.region
    match widget:
        case TextArea():
            return (widget.cursor_screen_offset.y,)
        case DataTable():
            return (region.y + widget.header_height + widget.cursor_row - int(widget.scroll_y),)
        case Input():
            return range(region.y, region.bottom)
        case _ if region.height > screen_part(widget):
            return ()
    return range(region.y, region.bottom)


def screen_part(widget: Any) -> int:
    """What is higher than this is a page to be read, of which any part may be covered for a moment."""
    return max(3, int(widget.screen.size.height) // 3)
