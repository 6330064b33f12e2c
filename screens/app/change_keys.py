"""Every command with its keys: one is given another key, its own again, or all their own. It holds at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, NamedTuple, cast

from rich.text import Text
from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import BindingsMap
from textual.containers import Horizontal, Vertical
from textual.dom import DOMNode
from textual.widgets import Button, Input, Static

from secretariat.basics.alphabet import plain as letters
from secretariat.basics.record import Refused

from ..kit.commands import Command, clicked, key_shown, keys_of
from ..kit.keyed_words import KeyedWords
from ..kit.screen import Dialog
from ..widgets.fields import Line
from ..widgets.keys_line import KeysLine, KeyWords
from ..widgets.long_table import LongTable
from ..widgets.plain import cell, plain
from ..widgets.table import Column
from .fit_keys import fit, meant, place_of
from .other_words import OTHER_WORDS
from .owners import with_places
from .running import RunningClerk


class KeysChanged(NamedTuple):
    """What was changed in one go: the keys before and after, by command, ``""`` for a command's own."""

    before: Mapping[str, str]
    after: Mapping[str, str]
    note: str


def _unchanged(screen: ChangeKeys) -> str:
    command = screen.marked
    if command is None:
        return "No command is marked."
    return "" if command.id in screen.clerk.keys else f"“{command.name}” has its own key already."


def _none_changed(screen: ChangeKeys) -> str:
    return "" if screen.changed else "Every command has its own key already."


class PressKey(Dialog[str]):
    """Returns the keys that the one pressed comes to; None after Escape. Every key comes here, whatever it is."""

    AUTO_FOCUS = ""

    def __init__(self, command: Command, keymap: Mapping[str, str]) -> None:
        super().__init__()
        self._command, self._keymap = command, keymap

    def compose(self) -> ComposeResult:
        where, has = place_of(self._command), keys_of(self._command, self._keymap)
        with Vertical(classes="box"):
            yield Static(plain(f"Another key for “{self._command.name}” ({where})"), classes="title", markup=False)
            yield Static(plain(f"It has {has or 'none'}. Press the new one; Esc leaves it as it is."), classes="hint",
                         markup=False)  # fmt: skip
            yield KeyedWords(classes="wrong")
            with Horizontal(classes="buttons"):
                yield Button(plain("Leave  Esc"), id="leave", compact=True)

    @property
    def _binding_chain(self) -> list[tuple[DOMNode, BindingsMap]]:
        # No key means anything here: else Ctrl+Q would leave instead of being told for what it is.
        return []

    def on_key(self, event: events.Key) -> None:
        event.stop()
        event.prevent_default()
        if event.key == "escape":
            self.dismiss(None)
            return
        try:
            keys = fit(self._command, event.key, self._keymap)
        except Refused as refusal:
            self.say_passing(str(refusal))
        else:
            self.dismiss(keys)

    @on(Button.Pressed)
    def _left(self, event: Button.Pressed) -> None:
        event.stop()
        self.dismiss(None)


class ChangeKeys(Dialog[None]):
    """The table of all commands, narrowed by typing."""

    HELP = """Every command there is, with its key and where it is given. Type a part of its name, its place or its key
    to narrow the list; the arrows mark one. {keys.change}, or a click on the one marked, asks for another key: press
    it, and it holds at once. A key that means something else there is told and not taken. {keys.own} gives the one
    marked its own key again, {keys.all} all of them; {keys.undo} takes back what was done here. What is changed is kept
    in keys.json, beside your records."""
    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = (
        Command("keys.change", "Another key", "Press a new key for the one marked.", "enter", footer="another key"),
        Command("keys.own", "Its own key again", "The one marked has the key that it had at first.", "ctrl+r",
                _unchanged, "its own"),
        Command("keys.all", "All their own keys again", "Every command has the key that it had at first.", "ctrl+t",
                _none_changed, "all their own"),
        Command("keys.undo", "Undo", "Take back what was last changed here.", "ctrl+z", footer="undo"),
        Command("keys.redo", "Redo", "Change again what was just taken back.", "ctrl+y"),
    )  # fmt: skip
    AUTO_FOCUS = "#asked"

    DEFAULT_CSS = """
    ChangeKeys > .box { width: 100%; height: 100%; }
    ChangeKeys #asked { background: $boost; }
    ChangeKeys #whole { height: auto; min-height: 2; border-top: solid $panel-lighten-2; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._found: list[tuple[Command, str]] = []
        self._past: list[KeysChanged] = []
        self._future: list[KeysChanged] = []

    @property
    def clerk(self) -> RunningClerk:
        return cast("RunningClerk", self.app)

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Static("", classes="title", markup=False)
            yield Line(placeholder="a part of the name, the place, or a key such as Ctrl+S", id="asked")
            yield LongTable(Column("Key", 15, wide=24), Column("Command"), Column("Where", 18, wide=26),
                            empty="No command fits what is typed. Fewer words find more.", steered=True)  # fmt: skip
            yield Static("", id="whole", classes="hint", markup=False)
            yield KeysLine()

    def on_mount(self) -> None:
        self._narrow()
        self._show()

    # --- what it shows ---

    @property
    def table(self) -> LongTable:
        return self.query_one(LongTable)

    @property
    def marked(self) -> Command | None:
        id = self.table.selected if self.stands else ""
        return next((command for command, _where in self._found if command.id == id), None)

    @property
    def changed(self) -> list[str]:
        """The commands that have another key than at first."""
        known = {command.id for command, _where in with_places()}
        return [id for id in self.clerk.keys if id in known]

    @on(Input.Changed, "#asked")
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self._narrow(from_the_top=True)

    def _narrow(self, *, from_the_top: bool = False) -> None:
        words = letters(self.query_one("#asked", Line).value).split()
        fits = [(self._how_well(words, *each), each) for each in with_places()]
        self._found = [each for well, each in sorted(fits, key=lambda one: -one[0]) if well]
        self.table.show([command.id for command, _where in self._found], self._row, from_the_top=from_the_top)
        self._show_marked()

    def _how_well(self, words: list[str], command: Command, where: str) -> int:
        """How well a command fits what is typed: by its name, place and key before all that is said of it; 0: not."""
        seen = letters(f"{command.name} {where} {keys_of(command, self.clerk.keys)}")
        also = letters(f"{self.keyed(command.sentence)} {' '.join(OTHER_WORDS.get(command.id, ()))}")
        if all(word in seen for word in words):
            return 2
        return int(all(word in seen or word in also for word in words))

    def _row(self, at: int, _widths: object) -> list[str | Text]:
        command, where = self._found[at]
        changed = command.id in self.clerk.keys
        return [cell(keys_of(command, self.clerk.keys), "bold" if changed else ""), command.name, where]

    def _show(self) -> None:
        many = len(self.changed)
        told = f"{many} of {len(with_places())} changed" if many else "every command has its own"
        self.query_one(".title", Static).update(plain(f"Keys: {told}"))
        keys = self.clerk.keys
        entries = [
            KeyWords(keys_of(each, keys).partition(" or ")[0], each.footer, clicked(each, keys))
            for each in self.commands() if each.footer
        ]  # fmt: skip
        leave = self.command_by_id["dialog.leave"]
        entries.append(KeyWords(keys_of(leave, keys).rpartition(" or ")[2], "back", clicked(leave, keys)))
        self.query_one(KeysLine).show(entries)
        self._show_marked()

    @on(LongTable.Moved)
    def _moved(self, event: LongTable.Moved) -> None:
        event.stop()
        self._show_marked()

    def _show_marked(self) -> None:
        words = ""
        if command := self.marked:
            where = next(place for each, place in self._found if each is command)
            keys = keys_of(command, self.clerk.keys) or "no key"
            words = f"{command.name} ({where}), {keys}: {self.keyed(command.sentence)}"
            if command.id in self.clerk.keys:
                words += f" Its own key: {keys_of(command, {}) or 'none'}."
        self.query_one("#whole", Static).update(plain(words))

    # --- doing ---

    def on_key(self, event: events.Key) -> None:
        """The arrows move in the list while the letters go to the line."""
        self.table.steer(event)

    @on(Input.Submitted, "#asked")
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_change()

    @on(LongTable.Chosen)
    def _chosen(self, event: LongTable.Chosen) -> None:
        event.stop()
        self.action_change()

    @work(group="asking")
    async def action_change(self) -> None:
        if (command := self.marked) is None:
            self.refuse("No command is marked: none fits what is typed.")
        elif keys := await self.app.push_screen_wait(PressKey(command, self.clerk.keys)):
            first = key_shown(keys.partition(",")[0])
            own = keys == command.key
            await self._do({command.id: "" if own else keys}, f"“{command.name}” ({place_of(command)}) is {first} now.")

    async def action_own(self) -> None:
        if (command := self.marked) is not None:
            if other := self._in_the_way(command):
                raise Refused(f"{key_shown(command.key.partition(',')[0])} is “{other.name}” ({place_of(other)}) now. "
                              "Give that one another key first, or all their own.")  # fmt: skip
            await self._do({command.id: ""}, f"“{command.name}” has its own key again.")

    def _in_the_way(self, command: Command) -> Command | None:
        """What has taken the key that this command had at first, where both are given."""
        keymap = {id: keys for id, keys in self.clerk.keys.items() if id != command.id}
        return next((other for key in command.key.split(",") if key and (other := meant(command, key, keymap))), None)

    async def action_all(self) -> None:
        await self._do(dict.fromkeys(self.changed, ""), "Every command has its own key again.")

    async def _do(self, after: dict[str, str], note: str) -> None:
        keys = self.clerk.keys
        step = KeysChanged({id: keys.get(id, "") for id in after}, after, note)
        await self._hold(step.after)
        self._past.append(step)
        self._future.clear()
        self.query_one("#asked", Line).forget()  # Ctrl+Z takes back the change, and not the words that found it
        self.tell(f"{note} {keys_of(self.command_by_id['keys.undo'], self.clerk.keys)} takes it back.")

    async def _hold(self, keys: Mapping[str, str]) -> None:
        await self.clerk.change_keys(keys)
        if self.stands:
            self._narrow()
            self._show()
            self.refresh_bindings()

    async def action_undo(self) -> None:
        if not self._past:
            raise Refused("Nothing was changed here.")
        step = self._past.pop()
        self._future.append(step)
        await self._hold(step.before)
        self.tell(f"Taken back: {step.note}")

    async def action_redo(self) -> None:
        if not self._future:
            raise Refused("Nothing was taken back here.")
        step = self._future.pop()
        self._past.append(step)
        await self._hold(step.after)
        self.tell(step.note)
