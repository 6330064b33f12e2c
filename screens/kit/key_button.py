"""A button that bears the key of its command, as the clerk has it."""

from __future__ import annotations

from typing import Any, cast

from textual.widgets import Button

from ..widgets.plain import plain
from .clerk import Clerk
from .commands import KNOWN, first_key


class KeyButton(Button):
    """``Save  Ctrl+S``: what is read on it, and the command whose key stands beside."""

    def __init__(self, words: str, command: str, *, id: str, **more: Any) -> None:
        self._words, self._command = words, KNOWN[command]
        super().__init__(plain(self._with_key()), id=id, compact=True, **more)

    def show_key(self) -> None:
        """Its key may have been changed."""
        if str(self.label) != (words := self._with_key()):
            self.label = plain(words)

    def _with_key(self) -> str:
        return f"{self._words}  {first_key(self._command, cast('Clerk', self.app).keys)}".rstrip()
