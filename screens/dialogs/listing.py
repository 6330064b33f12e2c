"""A list that is worked on: each change is kept at once, and Ctrl+Z takes it back without leaving the list."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar, cast

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Static

from ..kit.commands import Command, clicked, keys_of
from ..kit.screen import Dialog
from ..widgets.keys_line import KeysLine, KeyWords
from ..widgets.long_table import LongTable
from ..widgets.plain import plain
from ..widgets.table import Column, Table


def _only_read(listing: Any) -> str:
    return "" if listing.CHANGES else "Nothing is changed in this list."


class Listing(Dialog[None]):
    """Records in a table, the keys that work on them in a line below.

    One of its kind says its columns, shows its records in ``show_records`` (called whenever they may have changed,
    by undo too), and marks with ``footer`` those of its commands that stand in the line of keys.
    """

    HEADING: ClassVar[str] = ""
    EMPTY: ClassVar[str] = "There is none."
    CHANGES: ClassVar[bool] = True
    """Something may be done to what it lists; else nothing is taken back here, where it would not be seen."""
    COLUMNS: ClassVar[tuple[Column, ...]] = ()
    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = (
        Command("app.undo", "Undo", "Take back the last thing done, even of an earlier day.", "ctrl+z", _only_read),
        Command("app.redo", "Redo", "Do again what was just taken back.", "ctrl+y", _only_read),
    )

    DEFAULT_CSS = """
    Listing > .box { width: 100%; height: 100%; }
    """

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Static(plain(self.HEADING), classes="title", markup=False)
            yield from self.above()
            yield self.made_list()
            yield from self.below()
            yield KeysLine()

    def above(self) -> Iterable[Widget]:
        """What stands between the title and the list."""
        return ()

    def made_list(self) -> Table | LongTable:
        """The list itself: one that may have a thousand rows is a long table."""
        return Table(*self.COLUMNS, empty=self.EMPTY)

    def below(self) -> Iterable[Widget]:
        """What stands under the list, above the keys: all about the one marked; unless told, what its row cuts."""
        return (Static("", classes="hint whole", markup=False),)

    def show_records(self) -> None:
        """Show the records as they now are."""
        raise NotImplementedError

    def on_mount(self) -> None:
        self.query_one(KeysLine).show(_keys(self))
        self.show_records()
        cast("Table | LongTable", self.query_one("Table, LongTable")).grid.focus()

    def on_screen_resume(self) -> None:
        self.records_changed()

    def keys_changed(self) -> None:
        """Follow the keys, which the clerk has just changed over it."""
        self.show_keys()
        self.query_one(KeysLine).show(_keys(self))
        self.refresh_bindings()

    def records_changed(self) -> None:
        if self.stands and self.clerk.at_work:  # undo may have taken the panel itself away
            self.show_records()
            self._say_whole()
            self.refresh_bindings()

    @on(Table.Moved)
    @on(events.Resize)
    def _say_whole(self) -> None:
        """The row marked, where a narrow window cuts it."""
        for line in self.query(".whole").results(Static):
            words = " · ".join(self.table.cut_cells())
            line.update(plain(words))
            line.display = bool(words)

    def say_title(self, words: str) -> None:
        self.query_one(".title", Static).update(plain(words))

    @property
    def table(self) -> Table:
        return self.query_one(Table)

    async def action_undo(self) -> None:
        await self.clerk.action_command("app.undo")

    async def action_redo(self) -> None:
        await self.clerk.action_command("app.redo")


def _keys(listing: Listing) -> Iterable[KeyWords]:
    """The keys of the list as the clerk has them, then those of every list."""
    changed: dict[str, Any] = listing.clerk.keys
    for command in listing.commands():
        key = keys_of(command, changed).partition(" or ")[0]
        if command.footer and key:
            yield KeyWords(key.upper() if len(key) == 1 else key, command.footer, clicked(command, changed))
    undo, leave = (listing.command_by_id[id] for id in ("app.undo", "dialog.leave"))
    if not undo.when(listing):
        yield KeyWords(keys_of(undo, changed), "undo", clicked(undo, changed))
    yield KeyWords(keys_of(leave, changed), "back", clicked(leave, changed))
