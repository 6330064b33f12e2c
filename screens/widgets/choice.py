"""One of a few things, on one line: arrows or a first letter change it; Space, or a click, opens them as a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from .plain import plain
from .telling import FromWidget


class ChoiceLine(Widget, can_focus=True):
    """``‹ member ›``. Smaller than a drop-down list, and wholly visible without opening anything.

    Where there are more than two it asks to be opened (``Opened``) by whoever holds it; two take turns.
    """

    DEFAULT_CSS = """
    ChoiceLine { height: 1; width: auto; text-wrap: nowrap; text-overflow: ellipsis; }
    ChoiceLine:focus { text-style: bold; }
    """
    BINDINGS = [
        Binding("left,up", "turn(-1)", "The one before", show=False),
        Binding("right,down", "turn(1)", "The next", show=False),
        Binding("space", "open", "All of them", show=False),
    ]

    value: reactive[str] = reactive("", layout=True)

    class Changed(FromWidget["ChoiceLine"]):
        """Another one is chosen."""

    @dataclass
    class Unfit(FromWidget["ChoiceLine"]):
        """A letter or a figure was typed with which none of the choices begins."""

        letter: str

    class Opened(FromWidget["ChoiceLine"]):
        """All of the choices are to be shown, to take one of them."""

    def __init__(self, choices: Sequence[tuple[str, str]], value: str, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.choices = list(choices)
        self.set_reactive(ChoiceLine.value, value)

    def render(self) -> Content:
        label = next((label for value, label in self.choices if value == self.value), self.value)
        return plain(f"‹ {label} ›")

    def watch_value(self) -> None:
        self.post_message(self.Changed(self))

    def action_turn(self, by: int) -> None:
        values = [value for value, _ in self.choices]
        if values:
            at = values.index(self.value) if self.value in values else -1
            self.value = values[(at + by) % len(values)]

    def action_open(self) -> None:
        if len(self.choices) > 2:
            self.post_message(self.Opened(self))
        else:
            self.action_turn(1)

    def on_mouse_down(self) -> None:
        """At once, not when the button is let go: what is said below differs from field to field, and the box moves."""
        self.action_open()

    def on_key(self, event: events.Key) -> None:
        """A letter goes to the next choice that starts with it."""
        letter = (event.character or "").casefold()
        if not letter.isalnum():
            return
        values = [value for value, _ in self.choices]
        at = values.index(self.value) if self.value in values else -1
        turned = self.choices[at + 1 :] + self.choices[: at + 1]
        found = next((value for value, label in turned if label.casefold().startswith(letter)), None)
        event.stop()
        if found is None:
            self.post_message(self.Unfit(self, event.character or ""))
        else:
            self.value = found
