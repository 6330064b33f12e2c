"""Pick one from a list: type to narrow it, arrows to move, Enter to take it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from secretariat.basics.alphabet import plain as letters

from ..kit.commands import Command
from ..kit.keyed_words import KeyedWords
from ..kit.screen import Dialog
from ..widgets.fields import Line
from ..widgets.plain import plain
from .said_above import share_the_height

MOST = 500
"""No more rows than this are shown at once; typing narrows the rest."""


class Choice(NamedTuple):
    """``key`` is what the choice stands for; ``label`` what is read; ``also`` is found by typing, too."""

    key: str
    label: str
    also: str = ""


class Choose(Dialog[str]):
    """Returns the key of what was chosen, or None."""

    HELP = "Type a part of what you look for; every word typed must be there. Enter takes the one marked."

    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = (
        Command("choose.take", "Take it", "Take the one marked.", "ctrl+s,ctrl+enter"),
    )
    DOES = "takes the one marked"

    DEFAULT_CSS = """
    Choose OptionList { height: auto; max-height: 60vh; border: none; background: $surface; padding: 0; }
    Choose Line { margin: 0 0 1 0; }
    """

    def __init__(
        self, title: str, choices: Sequence[Choice], *, empty: str = "There is nothing to choose.", marked: str = ""
    ) -> None:  # fmt: skip
        """``marked``: the one that the cursor stands on at first; the first of them unless told."""
        super().__init__()
        self._heading = title
        self._choices = list(choices)
        self._none = empty
        self._begin_at = marked

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Static(plain(self._heading), classes="title", markup=False)
            yield Line(placeholder="type to narrow")
            yield OptionList(markup=False)
            yield KeyedWords(classes="hint")

    def on_mount(self) -> None:
        self._narrow("")
        at = next((n for n, choice in enumerate(self._choices[:MOST]) if choice.key == self._begin_at), 0)
        if at:
            self.query_one(OptionList).highlighted = at

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self._narrow(event.value)

    def _narrow(self, typed: str) -> None:
        words = letters(typed).split()
        fitting = [c for c in self._choices if all(w in letters(f"{c.label} {c.also}") for w in words)]
        exact = [c for c in fitting if words and words[0] in letters(c.also).split()]
        fitting = exact + [c for c in fitting if c not in exact]
        listing = self.query_one(OptionList)
        listing.set_options(Option(plain(c.label), id=c.key) for c in fitting[:MOST])
        listing.highlighted = 0 if fitting else None
        listing.can_focus = False
        if not self._choices:
            words_below = self._none
        elif not fitting:
            words_below = "Nothing fits what is typed."
        else:
            more = f"the first {MOST} of {len(fitting)}; " if len(fitting) > MOST else ""
            words_below = f"{more}Enter takes it, Esc leaves."
        self.query_one(".hint", KeyedWords).say(words_below)

    def laid_out(self) -> None:
        super().laid_out()
        height = self.size.height
        share_the_height(self.query_one(".box"), height, "OptionList", most=height * 6 // 10)

    def on_key(self, event: events.Key) -> None:
        """The arrows move in the list while the letters go to the line."""
        moves = {"down": "cursor_down", "up": "cursor_up", "pagedown": "page_down", "pageup": "page_up"}
        if event.key in moves:
            event.stop()
            event.prevent_default()
            getattr(self.query_one(OptionList), f"action_{moves[event.key]}")()

    @on(Input.Submitted)
    def _taken(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_take()

    def action_take(self) -> None:
        listing = self.query_one(OptionList)
        if listing.highlighted is None:
            self.refuse("Nothing is marked. Type less, or Escape to leave.")
        else:
            self.dismiss(listing.get_option_at_index(listing.highlighted).id)

    @on(OptionList.OptionSelected)
    def _clicked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(event.option.id)
