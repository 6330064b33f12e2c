"""Screens that are only read: help, and the plain text twin of any screen."""

from __future__ import annotations

from functools import partial
from textwrap import wrap as at_hyphens_too
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from ..kit.commands import Command, Commanded, keyed, keys_of
from ..kit.keyed_words import KeyedWords
from ..kit.screen import Dialog
from ..widgets.plain import plain, printable
from ..widgets.read_lines import Made, ReadLines


class Reading(Dialog[None]):
    """Lines of text to read through, select and copy. Escape goes back."""

    HELP = "Read with the arrow keys and Page Up, Page Down. Escape goes back to where you were."

    DEFAULT_CSS = """
    Reading > .box { width: 100%; height: 100%; }
    Reading ReadLines { height: 1fr; border: none; padding: 0; }
    """

    FOOT: ClassVar[str] = "{app.find-here} finds words here. Esc goes back."
    """Under the text; ``{…}`` is the key of a command."""

    def __init__(self, title: str, text: str | Made, *, at: int = 0) -> None:
        """``text``: the words, or what makes them for the room there is, asked again when that changes.

        ``at``: the line to begin with, marked where it is not the first.
        """
        super().__init__()
        self._heading = title
        self._text = text
        self._at = at

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Static(plain(self._heading), classes="title", markup=False)
            yield ReadLines(self._text)
            yield KeyedWords(self.FOOT, classes="hint foot")

    def on_screen_resume(self) -> None:
        self.read_again()

    def read_again(self) -> None:
        """The words as they are now."""
        self.query_one(ReadLines).make()

    def keys_changed(self) -> None:
        """Follow the keys, which the clerk has just changed over it."""
        self.show_keys()
        self.read_again()
        self.refresh_bindings()

    def on_mount(self) -> None:
        if self._at:
            self.call_after_refresh(self.query_one(ReadLines).mark_line, self._at)


wrap = partial(at_hyphens_too, break_on_hyphens=False)
CHANGED = "Some keys were changed: where these words and the list below differ, the list is right."


class Help(Reading):
    """What can be done on a screen; the keys in it can be changed."""

    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = (
        Command("help.keys", "Change keys", "Every command with its key; give one another.", "k"),
    )
    FOOT = "{app.find-here} finds words here. {help.keys} changes keys. Esc goes back."

    def action_help(self) -> None:
        """Asked for once more it closes: no help is opened over help."""
        self.dismiss(None)

    async def action_keys(self) -> None:
        await self.clerk.action_command("app.keys")


def help_text(app: Any, node: Any, width: int = 76) -> str:
    """Help for a screen, printed from the tables of commands: this screen first, then what holds everywhere. In lines
    of so many cells."""
    parts = []
    if prose := " ".join(keyed(getattr(node, "HELP", "") or "", app.keys).split()):
        parts += [*wrap(prose, width), ""]
        if any(
            each.id in app.keys and _by_its_word(each, node.HELP)
            for each in getattr(node, "command_by_id", {}).values()
        ):
            parts += [*wrap(CHANGED, width), ""]
    if more := getattr(node, "more_help", None):
        parts += more(width)
    everywhere = [] if isinstance(node, Dialog) else [("EVERYWHERE", app)]
    for title, owner in [("HERE", node), *everywhere]:
        if isinstance(owner, Commanded) and owner.commands():
            parts += [title, *_table(app, owner, width), *_by_name(app, owner, width), ""]
    return "\n".join(parts).strip()


def _by_its_word(command: Command, prose: str) -> bool:
    """Whether the words of a screen call the key of a command Enter or Space: those are said of much else too, and stay
    as they are where the clerk changes it."""
    return command.key.partition(",")[0] in ("enter", "space", "escape", "delete") and f"{{{command.id}}}" not in prose


def _by_name(app: Any, owner: Any, width: int) -> list[str]:
    """Commands that have no key: they are given by their names."""
    found = []
    for command in owner.commands():
        if not keys_of(command, app.keys):
            why = command.when(owner)
            words = f"{command.name}: {command.sentence}" + (f" (Not now: {printable(why)})" if why else "")
            found += wrap(keyed(words, app.keys), width, initial_indent="  ", subsequent_indent=" " * 6)
    palette = keys_of(app.command_by_id["app.palette"], app.keys).partition(" or ")[0]
    return ["", f"BY NAME: {palette}, then a part of the name", *found] if found else []


def _table(app: Any, owner: Commanded, width: int) -> list[str]:
    lines = []
    for command in owner.commands():
        keys = keys_of(command, app.keys)
        if not keys:
            continue
        words = f"{command.name}: {command.sentence}"
        if why := command.when(owner):
            words += f" (Not now: {printable(why)})"
        lines += wrap(keyed(words, app.keys), width, initial_indent=f"{keys:<17} ", subsequent_indent=" " * 18)
    return lines
