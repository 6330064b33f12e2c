"""Words looked for on the page in front: it goes to the first line that holds them, and on to the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input

from secretariat.finding.excerpt import shortened
from secretariat.finding.on_a_page import fitting, on_a_page

from ..kit.commands import Command
from ..kit.keyed_words import KeyedWords
from ..kit.page_lines import PageLines
from ..kit.screen import Dialog
from ..widgets.fields import Line

AGAIN = "{app.find-here} again looks everywhere, Esc stays here."
KEYS = f"Enter the next, ↑ the one before, {AGAIN}"
ROOM = 60
"""Letters of a line that are told."""
NOTHING = "There is nothing on this page to look through."


class FindHere(Dialog[str]):
    """Returns the words, where they are to be looked for everywhere; None where the clerk is content with the page."""

    HELP = """Type words: the page goes to the first line that holds them all. Enter and the down arrow go on to the
    next, the up arrow back. Escape stays on the line that was found. {app.find-here} again looks for the same words in
    everything there is."""
    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = (
        Command("here.next", "The next", "The next line that holds the words.", "down,enter"),
        Command("here.before", "The one before", "The line before that holds the words.", "up"),
    )
    AUTO_FOCUS = "Line"

    DEFAULT_CSS = """
    FindHere { align: center bottom; background: transparent; }
    FindHere > .box { width: 100%; border: none; border-top: solid $primary; padding: 0 1; }
    FindHere Line { background: $boost; }
    """

    def __init__(self, page: PageLines, around: Callable[[], Sequence[str]] = tuple) -> None:
        """``around``: the lines that stand beside those of ``page``, for now: they are told, and not gone to."""
        super().__init__()
        self._page = page
        self._around = around
        self._from = page.at
        self._fitting: list[int] = []
        self._at = page.at

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Line(placeholder="find on this page")
            yield KeyedWords(classes="hint")

    def on_mount(self) -> None:
        self._say()

    @property
    def typed(self) -> str:
        return self.query_one(Line).value

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self._fitting = fitting(self._page.lines, on_a_page(self.typed))
        if self._fitting:
            self._go(next((n for n in self._fitting if n >= self._from), self._fitting[0]))
        self._say()

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_next()

    def on_key(self, event: events.Key) -> None:
        if event.key in ("up", "down"):
            event.stop()
            event.prevent_default()
            (self.action_before if event.key == "up" else self.action_next)()

    def action_next(self) -> None:
        self._step([n for n in self._fitting if n > self._at] or self._fitting)

    def action_before(self) -> None:
        self._step(([n for n in self._fitting if n < self._at] or self._fitting)[::-1])

    def _step(self, coming: list[int]) -> None:
        if coming:
            self._go(coming[0])
            self._from = self._at
            self._say()
        else:
            self.app.bell()
            self._say()

    def _go(self, n: int) -> None:
        self._at = n
        self._page.go(n)

    def _say(self) -> None:
        if not self.typed.strip():
            words = KEYS if self._page.lines else f"{NOTHING} {AGAIN}"
        elif not self._fitting:
            words = f"{self._told_around() or ('Not on this page.' if self._page.lines else NOTHING)} {AGAIN}"
        else:
            words = f"{self._fitting.index(self._at) + 1} of {len(self._fitting)}. {KEYS}"
        self.query_one(".hint", KeyedWords).say(words)

    def _told_around(self) -> str:
        """The line that holds the words and is none of the list: it may be cut, or out of sight."""
        wanted, lines = on_a_page(self.typed), self._around()
        places = fitting(lines, wanted)
        return f"Here: “{shortened(lines[places[0]], wanted, ROOM)}”." if places else ""
