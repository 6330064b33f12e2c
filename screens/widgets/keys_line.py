"""The keys of a dialog, in a line below it, each to be clicked too: what a terminal swallows has a second way."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from .plain import plain


class KeyWords(NamedTuple):
    """What is read of a command, and the action a click gives."""

    key: str
    words: str
    action: str


class KeysLine(Static):
    """``N adds · Enter changes · Esc leaves``, as many lines as it takes: nothing of it is cut."""

    DEFAULT_CSS = """
    KeysLine { height: auto; color: $text-muted; }
    """
    auto_links = False
    """A click is taken without the look of a web page's link."""

    def __init__(self, *, classes: str = "hint") -> None:
        super().__init__(markup=False, classes=classes)
        self._parts: list[Content] = []

    def show(self, entries: Iterable[KeyWords]) -> None:
        """Show these keys instead of those before."""
        self._parts = [
            plain(f"{entry.key} {entry.words}").stylize(Style.from_meta({"@click": entry.action})) for entry in entries
        ]
        self._lay_out()

    def on_resize(self) -> None:
        self._lay_out()

    def _lay_out(self) -> None:
        """A line ends between two keys, never between a key and what it does."""
        lines: list[list[Content]] = [[]]
        for part in self._parts:
            if lines[-1] and _AND.join([*lines[-1], part]).cell_length + 2 > self.content_size.width > 0:
                lines.append([])
            lines[-1].append(part)
        self.update(Content(" ·\n").join(map(_AND.join, lines)))


_AND = Content(" · ")
