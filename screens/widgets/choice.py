"""One of a few things, on one line: left and right arrows, or a first letter, change it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from .plain import plain


class ChoiceLine(Widget, can_focus=True):
    """``‹ member ›``. Smaller than a drop-down list, and wholly visible without opening anything."""

    DEFAULT_CSS = """
    ChoiceLine { height: 1; width: auto; }
    ChoiceLine:focus { text-style: bold; }
    """
    BINDINGS = [
        Binding("left,up", "turn(-1)", "The one before", show=False),
        Binding("right,down,space", "turn(1)", "The next", show=False),
    ]

    value: reactive[str] = reactive("")

    @dataclass
    class Changed(Message):
        """Another one is chosen."""

        line: ChoiceLine

        @property
        def control(self) -> ChoiceLine:
            return self.line

    def __init__(self, choices: Sequence[tuple[str, str]], value: str, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._choices = list(choices)
        self.set_reactive(ChoiceLine.value, value)

    def render(self) -> Content:
        label = next((label for value, label in self._choices if value == self.value), self.value)
        return plain(f"‹ {label} ›")

    def watch_value(self) -> None:
        self.post_message(self.Changed(self))

    def action_turn(self, by: int) -> None:
        values = [value for value, _ in self._choices]
        if values:
            at = values.index(self.value) if self.value in values else -1
            self.value = values[(at + by) % len(values)]

    def on_click(self) -> None:
        self.action_turn(1)

    def on_key(self, event: events.Key) -> None:
        """A letter goes to the next choice that starts with it."""
        letter = (event.character or "").casefold()
        if not letter.isalnum():
            return
        values = [value for value, _ in self._choices]
        at = values.index(self.value) if self.value in values else -1
        turned = self._choices[at + 1 :] + self._choices[: at + 1]
        found = next((value for value, label in turned if label.casefold().startswith(letter)), None)
        if found is not None:
            event.stop()
            self.value = found
