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

    def show(self, entries: Iterable[KeyWords]) -> None:
        """Show these keys instead of those before."""
        parts = [
            plain(f"{entry.key} {entry.words}").stylize(Style.from_meta({"@click": entry.action})) for entry in entries
        ]
        self.update(Content(" · ").join(parts))
