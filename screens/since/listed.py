"""The list of what happened since last time and what waits; Enter goes to where the marked line stands."""

from __future__ import annotations

import datetime as dt
import textwrap
from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from secretariat.finding.passage import Where
from secretariat.since.line import SinceLine

from ..dialogs.day import past_day_form
from ..kit.commands import Command
from ..kit.keyed_words import KeyedWords
from ..kit.screen import Dialog
from ..widgets.plain import plain, printable

NOTHING = "Nothing happened since, and nothing waits: no date is near or past, no letter came, nothing is half typed."
READ = "Enter goes there, {since.day} tells of another day. Esc closes this."
NONE_READ = "{since.day} tells of another day. Esc closes this."
WIDTH = 76
"""So wide is the box where there is room; frame, margins and scroll bar take eight of it."""


def _nothing(screen: SinceLastTime) -> str:
    return "" if screen.lines else "There is nothing to go to."


class SinceLastTime(Dialog[Where | dt.date]):
    """Returns where the chosen line stands, or since which day it is asked for instead; else None."""

    HELP = """What happened since you were last here, and what waits: dates that passed and those of the coming week,
    each with how it was counted, answers that are late, letters that came, what others did in this folder, what you
    left half typed. It is shown by itself after three days away, never while a meeting is open, and again by “Since
    last time” among all commands. {since.day} shows what happened since a day that you name."""
    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = (
        Command("since.go", "Go there", "Go to where the marked line stands.", "enter", _nothing),
        Command("since.day", "Since another day", "What happened since a day that you name.", "t"),
    )

    DEFAULT_CSS = """
    SinceLastTime OptionList, SinceLastTime OptionList:focus {
        height: auto; max-height: 72vh; border: none; background: $surface; padding: 0;
    }
    """

    def __init__(
        self, heading: str, lines: Sequence[SinceLine], keys: Mapping[str, str], *, of_register: bool
    ) -> None:  # fmt: skip
        """``keys``: of each place of work, the key that goes to it. ``of_register``: complaints are told of, too."""
        super().__init__()
        self.shows_sealed = of_register
        self._heading = heading
        self.lines = list(lines)
        self._keys = keys

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Static(plain(self._heading), classes="title", markup=False)
            if self.lines:
                yield OptionList(*self._options(), markup=False)
            yield KeyedWords(READ if self.lines else f"{NOTHING}\n\n{NONE_READ}", classes="hint")

    def _options(self) -> list[Option]:
        """The headings, which cannot be chosen, and the lines under them."""
        options: list[Option] = []
        before = ""
        for number, line in enumerate(self.lines):
            if line.heading != before:
                before = line.heading
                options.append(Option(plain(line.heading, "bold underline"), disabled=True))
            options.append(Option(self._words(line), id=str(number)))
        return options

    def _words(self, line: SinceLine) -> Content:
        """What it says with the key of its place, then how that came, each set in under its beginning."""
        key = self._keys.get(line.spot.place, "")
        words = self._set_in(f"{line.words}{f' ({key})' if key else ''}", "  ", "    ")
        return (
            plain(words) + plain(f"\n{self._set_in(line.why, '      ', '      ')}", "dim") if line.why else plain(words)
        )

    def _set_in(self, words: str, first: str, others: str) -> str:
        width = max(20, min(WIDTH, self.app.size.width) - 8)
        lines = textwrap.wrap(printable(words), width, initial_indent=first, subsequent_indent=others)
        return "\n".join(lines)

    def on_mount(self) -> None:
        if self.lines:
            listing = self.query_one(OptionList)
            listing.highlighted = 1  # under the first heading
            listing.focus()

    def on_resize(self) -> None:
        """The lines are broken for the width of the window."""
        if self.lines:
            listing = self.query_one(OptionList)
            at = listing.highlighted
            listing.set_options(self._options())
            listing.highlighted = at

    @work(group="asking")
    async def action_day(self) -> None:
        if (day := await self.app.push_screen_wait(past_day_form(self.clerk.today))) is not None:
            self.dismiss(day)

    def action_go(self) -> None:
        self.query_one(OptionList).action_select()

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(self.lines[int(event.option.id or 0)].spot)
