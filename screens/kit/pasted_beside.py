"""What is pasted where no field has the focus: it is not lost without a word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, cast

if TYPE_CHECKING:
    from textual import events


class PastedBeside:
    """Mixed into a screen. One that has a place for it takes it there, in ``pasted_beside``."""

    PASTE_IN: ClassVar[str] = "Go to a field first."
    """Where it could go, in a sentence: a screen with a command that takes in a list or a letter names that."""

    def on_paste(self, event: events.Paste) -> None:
        from textual.widgets import Input, TextArea

        focused = cast(Any, self).focused
        if not isinstance(focused, Input | TextArea) or getattr(focused, "read_only", False):
            self.pasted_beside(event.text)

    def pasted_beside(self, words: str) -> None:  # noqa: ARG002
        """Say that nothing took it."""
        cast(Any, self).tell(f"Nothing here takes what was pasted. {self.PASTE_IN}")
