"""Ctrl+G, then the number of the function key: for terminals that keep function keys to themselves."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from ..kit.commands import Command
from ..kit.screen import Dialog
from ..widgets.plain import plain
from .places import MODES, Mode


def _number(mode: Mode) -> str:
    """The number of its function key; L for the letters, which lie behind F7."""
    return mode.key[1:] if mode.key[:1] == "f" else mode.name[0]


def _take(name: str, dialog: GoTo) -> None:
    dialog.dismiss(name)


class GoTo(Dialog[str]):
    """Returns the name of the screen to go to."""

    HELP = "Type the number of a screen's function key: 4 for Attendance, as F4."
    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = tuple(
        Command(f"go.{m.name}", m.title, f"Go to {m.title}.", _number(m), does=partial(_take, m.name)) for m in MODES
    )

    def works_elsewhere(self, command: Command) -> None:
        """The function key itself goes there too."""
        name = command.id.removeprefix("app.")
        if any(name == mode.name for mode in MODES):
            self.dismiss(name)
        else:
            super().works_elsewhere(command)

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Static("Go to …", classes="title", markup=False)
            for mode in MODES:
                yield Static(plain(f" {_number(mode)}  {mode.title}: {mode.sentence}"), markup=False)
            yield Static("Type the number. Esc stays here.", classes="hint", markup=False)
