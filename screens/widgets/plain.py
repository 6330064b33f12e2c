"""The clerk's own words, made safe to show: never read as markup, never able to run a command (a name may hold “[”)."""

from __future__ import annotations

from rich.text import Text
from textual.content import Content


def printable(words: str) -> str:
    """Without control characters, which a terminal would obey."""
    if words.isprintable():  # nearly all are, and a card, a footer and a table each ask it of every word they show
        return words
    return "".join(c if c.isprintable() or c == "\n" else " " for c in words)


def plain(words: str, style: str = "") -> Content:
    """For any widget, border title, option or button."""
    return Content.styled(printable(words), style) if style else Content(printable(words))


def cell(words: str, style: str = "") -> Text:
    """For a cell of a table: one line."""
    return Text(printable(words).replace("\n", " "), style=style, no_wrap=True, overflow="ellipsis", end="")
