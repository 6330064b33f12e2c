"""What of the words on a screen cannot be read: cut where it stands, without “…” and with no way to scroll to it."""

from __future__ import annotations

import re
from typing import Any

from rich.cells import cell_len
from textual.css.query import NoMatches
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Button, DataTable, Static
from textual.widgets._footer import FooterKey

from screens.widgets.fields import Line
from screens.widgets.long_table import LongTable
from screens.widgets.table import HEADING, Table, as_cell
from tests.support.driving import settled


def cut(screen: Screen[Any]) -> list[str]:
    """Each of the words that stand still (labels, hints, buttons, keys) and are cut, with what is lacking."""
    found = []
    for widget in screen.query("Static, Button, FooterKey").results():
        words = _words(widget)
        if words.strip() and widget.is_attached and _shown(widget) and (why := _lacking(screen, widget)):
            found.append(f"{type(widget).__name__} “{words}”: {why}")
    for line in screen.query(Line):
        room = line.scrollable_content_region.width
        if _shown(line) and not line.value and cell_len(str(line.placeholder)) > room:
            found.append(f"{type(line).__name__} “{line.placeholder}”: {room} cells")
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


async def cells_not_read(pilot: Pilot[Any], screen: Screen[Any], most: int = 12) -> list[str]:
    """The words of rows that a narrow column cuts, and that stand nowhere else whole while their row is marked. Of many
    rows so many, those with the longest words."""
    found = []
    for table in [*screen.query(Table), *screen.query(LongTable)]:
        if not _shown(table) or not table.display:
            continue
        cut = sorted(_cut_rows(table), key=lambda row: -max(map(len, row[1])))[:most]
        for key, words in cut:
            table.go_to(key)
            await settled(pilot)
            said = " ".join(_all_words(screen)).replace("’", "'").casefold()
            found += [f"{type(screen).__name__}, a cell: “{each}”" for each in words if not _said(each, said)]
    return found


def _cut_rows(table: Table | LongTable) -> list[tuple[str, list[str]]]:
    """Of each row whose cells are cut, its key and those cells whole."""
    if isinstance(table, Table):
        widths = [column.width for column in table.grid.ordered_columns]
        rows = [(row.key, row.cells) for row in table.rows if not row.key.startswith(HEADING)]
    else:
        widths = table.widths(table.grid.scrollable_content_region.width)
        rows = [(table.keys[n], table.row(n, widths)) for n in range(len(table.keys))]
    found = []
    for key, cells in rows:
        words = [" ".join(as_cell(each).plain.split()) for each in cells]
        if cut := [each for each, width in zip(words, widths, strict=True) if cell_len(each) > width]:
            found.append((key, cut))
    return found


def _said(cell: str, said: str) -> bool:
    """Whether each word of a cell is there: a name may stand there the other way round, a date be written out."""
    return all(word in said for word in re.findall(r"[\w']+", cell.replace("’", "'").casefold()))


def _all_words(screen: Screen[Any]) -> list[str]:
    return [str(each.content) for each in screen.query(Static).results() if _shown(each)]
