"""Words that are only read: those that are broken into lines are broken for the room there is."""

from __future__ import annotations

from collections.abc import Callable

from .fields import Lines

Made = Callable[[int], str]
"""What makes words for so many cells: none of its lines is longer, where a word allows it."""

BESIDE = 4
"""What the frame of a box as wide as the window and its margins take."""


class ReadLines(Lines):
    """Words to read, select and copy. Where the width changes they are made anew, and she reads on where she was."""

    def __init__(self, words: str | Made) -> None:
        super().__init__(read_only=True)
        self._made = words

    def on_mount(self) -> None:
        self.make()

    def on_resize(self) -> None:
        self.make()

    @property
    def room(self) -> int:
        """So many cells a line may have: beside it are the scroll bar, if there is one, and the cursor. Before it is
        laid out, those of a box as wide as the window."""
        width = self.size.width or self.app.size.width - BESIDE
        return max(1, width - self.styles.scrollbar_size_vertical - 1)

    def make(self) -> None:
        """The words as they are now: what they say may follow from more than the width."""
        words = self._made if isinstance(self._made, str) else self._made(self.room)
        if words == self.text:
            return
        at, top = self.cursor_location, self.scroll_offset
        self.text = words
        self.move_cursor((min(at[0], self.document.line_count - 1), 0))
        self.scroll_to(y=top.y, animate=False, immediate=True)
