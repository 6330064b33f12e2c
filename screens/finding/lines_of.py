"""What can be looked through on the screen in front: the list it shows, its cards, its paragraphs, or a text."""

from __future__ import annotations

from typing import Any

from rich.text import Text
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList, Static

from ..kit.page_lines import PageLines
from ..kit.screen import WithClerk
from ..widgets.board import Board
from ..widgets.fields import Lines
from ..widgets.keys_line import KeysLine
from ..widgets.long_table import LongTable
from ..widgets.places_line import PlacesLine
from ..widgets.table import HEADING, Table

AS_WIDE_AS_IT_IS = 100_000
_OF_NO_PAGE = (KeysLine, PlacesLine)


def lines_of(screen: Screen[Any]) -> PageLines | None:
    """The page in front; None where there is nothing on it to look through."""
    if isinstance(screen, WithClerk) and (own := screen.page_lines()) is not None:
        return own
    for widget in screen.query("Table, LongTable, Board, OptionList, Lines").results():
        if not widget.is_on_screen and not widget.display:
            continue
        if (found := _lines(widget)) is not None and found.lines:
            return found
    return None


def around(screen: Screen[Any]) -> list[str]:
    """What else stands on the page in front, line by line: its head, and all about the one that is marked."""
    texts = (each for each in screen.query(Static).results() if each.is_on_screen and not isinstance(each, _OF_NO_PAGE))
    return [line for each in texts for line in _plain(each.content).split("\n") if line.strip()]


def _lines(widget: object) -> PageLines | None:
    match widget:
        case Table():
            return _of_table(widget)
        case LongTable():
            widths = [AS_WIDE_AS_IT_IS] * len(widget.columns)
            rows = [" ".join(map(_plain, widget.row(n, widths))) for n in range(len(widget.keys))]
            return PageLines(rows, widget.at, widget.grid.mark)
        case Board():
            keys, words = zip(*found, strict=True) if (found := widget.lines()) else ((), ())
            at = keys.index(widget.selected) if widget.selected in keys else 0
            return PageLines(words, at, lambda n: widget.go_to(keys[n]))
        case OptionList():
            options = [widget.get_option_at_index(n) for n in range(widget.option_count)]

            def go(n: int) -> None:
                widget.highlighted = n
                widget.scroll_to_highlight()

            return PageLines([_plain(option.prompt) for option in options], widget.highlighted or 0, go)
        case Lines(read_only=True):
            return PageLines(widget.text.split("\n"), widget.selection.start[0], widget.mark_line)
    return None


def _of_table(table: Table) -> PageLines:
    rows = [(row.key, " ".join(map(_plain, row.cells))) for row in table.rows if not row.key.startswith(HEADING)]
    keys = [key for key, _ in rows]
    at = keys.index(table.selected) if table.selected in keys else 0
    return PageLines([words for _, words in rows], at, lambda n: table.go_to(keys[n]))


def _plain(words: object) -> str:
    return words.plain if isinstance(words, Text | Content) else str(words)
