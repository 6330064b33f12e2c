"""What is read in place of no rows; keys that it names as ``{app.plan}`` are those of now."""

from __future__ import annotations

from collections.abc import Callable

from textual.widgets import Static

from .plain import plain


class NoRows(Static):
    """In every table; the application, where it is ours, knows the keys."""

    def __init__(self, words: str) -> None:
        super().__init__(classes="empty", markup=False)
        self._words = words

    def on_mount(self) -> None:
        self.show_key()

    def say(self, words: str) -> None:
        """Other words."""
        self._words = words
        self.show_key()

    def show_key(self) -> None:
        """A key that it names may have been changed."""
        keyed: Callable[[str], str] = getattr(self.app, "keyed", str)
        self.update(plain(keyed(self._words)))
