"""A dialog whose words are kept while they are half typed: when nothing was typed for a second, and when it is left."""

from __future__ import annotations

from typing import TypeVar

from textual import on
from textual.timer import Timer
from textual.widgets import Input, TextArea

from ..kit.screen import Dialog

T = TypeVar("T")

DRAFT_AFTER = 1.0
"""Seconds of quiet."""


class HalfTyped(Dialog[T]):
    """Escape leaves it, and what is here is back the next time. One of its kind says in ``flush_drafts`` how it is
    kept."""

    _timer: Timer | None = None

    @property
    def when_left(self) -> str:
        return "kept as a draft"

    @on(Input.Changed)
    @on(TextArea.Changed)
    def _typing(self, event: Input.Changed | TextArea.Changed) -> None:
        event.stop()
        self.keep_soon()

    def keep_soon(self) -> None:
        """Something was typed, or chosen."""
        self.keep_no_more()
        self._timer = self.set_timer(DRAFT_AFTER, self.flush_drafts)

    def keep_no_more(self) -> None:
        """It is done with, or kept otherwise."""
        if self._timer is not None:
            self._timer.stop()

    def action_leave(self) -> None:
        self.flush_drafts()
        self.dismiss(None)
