"""Choose several from a list: Space ticks one, Enter takes those ticked."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from ..kit.commands import Command
from ..kit.screen import Dialog
from ..widgets.plain import plain
from .choose import Choice

_MOVES = {"down": "cursor_down", "up": "cursor_up", "pagedown": "page_down", "pageup": "page_up",
          "home": "first", "end": "last"}  # fmt: skip


class Tick(Dialog[list[str]]):
    """Returns the keys of what was ticked, in the order of the list, or None."""

    HELP = """Space ticks the one marked, or takes its tick away. {tick.all} ticks all or none. Enter takes what is
    ticked."""
    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = (
        Command("tick.mark", "Tick", "Tick the one marked, or take its tick away.", "space"),
        Command("tick.all", "All or none", "Tick all; if all are ticked, none.", "a"),
        Command("tick.take", "Take", "Take what is ticked.", "enter,ctrl+s,ctrl+enter"),
    )
    DOES = "takes these"

    DEFAULT_CSS = """
    Tick OptionList { height: auto; max-height: 66vh; border: none; background: $surface; padding: 0; }
    """

    def __init__(self, title: str, choices: Sequence[Choice], ticked: Collection[str] = ()) -> None:
        super().__init__()
        self._heading = title
        self._choices = list(choices)
        self._ticked = set(ticked)

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Static(plain(self._heading), classes="title", markup=False)
            listing = OptionList(*(Option(self._line(c), id=c.key) for c in self._choices), markup=False)
            listing.can_focus = False  # the keys come here, so that Enter can mean “take” and Space “tick”
            yield listing
            yield Static("", classes="hint", markup=False)

    def on_mount(self) -> None:
        self.query_one(OptionList).highlighted = 0 if self._choices else None
        self._count()

    def _line(self, choice: Choice) -> Content:
        return plain(f"[{'x' if choice.key in self._ticked else ' '}] {choice.label}")

    def _count(self) -> None:
        keys = self.keyed("Space ticks, {tick.all} all or none, Enter takes them.")
        words = f"{len(self._ticked)} of {len(self._choices)} ticked. {keys}"
        self.query_one(".hint", Static).update(plain(words))

    def _set(self, at: int, ticked: bool) -> None:
        choice = self._choices[at]
        (self._ticked.add if ticked else self._ticked.discard)(choice.key)
        self.query_one(OptionList).replace_option_prompt_at_index(at, self._line(choice))
        self._count()

    def action_mark(self) -> None:
        at = self.query_one(OptionList).highlighted
        if at is not None:
            self._set(at, self._choices[at].key not in self._ticked)

    def action_all(self) -> None:
        every = len(self._ticked) == len(self._choices)
        for at in range(len(self._choices)):
            self._set(at, not every)

    def action_take(self) -> None:
        self.dismiss([choice.key for choice in self._choices if choice.key in self._ticked])

    def on_key(self, event: events.Key) -> None:
        if event.key in _MOVES:
            event.stop()
            event.prevent_default()
            getattr(self.query_one(OptionList), f"action_{_MOVES[event.key]}")()

    @on(OptionList.OptionSelected)
    def _clicked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._set(event.option_index, self._choices[event.option_index].key not in self._ticked)
