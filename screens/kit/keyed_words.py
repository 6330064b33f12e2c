"""Words of ours on a screen that name keys: they are kept as ``{form.save} saves``, and shown with the key of now."""

from __future__ import annotations

from typing import Any, cast

from textual.widgets import Static

from ..widgets.plain import plain
from .clerk import Clerk
from .commands import keyed


class KeyedWords(Static):
    """A hint, a note or what was refused; it follows where the clerk changes a key over it."""

    def __init__(self, words: str = "", **more: Any) -> None:
        self._words = words
        self._shown = self._with_keys()
        super().__init__(plain(self._shown), markup=False, **more)

    def say(self, words: str) -> None:
        """Other words."""
        self._words = words
        self.show_key()

    def show_key(self) -> None:
        """A key that it names may have been changed."""
        if (words := self._with_keys()) != self._shown:
            self._shown = words
            self.update(plain(words))

    def _with_keys(self) -> str:
        return keyed(self._words, cast("Clerk", self.app).keys)
