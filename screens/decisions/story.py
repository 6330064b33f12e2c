"""The whole story of a matter: what happened to it, in order, and from each line of it to where that stands written."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from secretariat.matters.matter import Matter, StoryEntry

from ..kit.commands import Command
from ..kit.screen import Dialog
from ..widgets.detail import Detail, Fact
from ..widgets.plain import plain
from ..widgets.table import Column, Row, Table
from .facts import short_day

NOTHING_YET = (
    """Nothing has happened to it yet that is on record. {decisions.progress} in the list says how far it has got."""
)


def _nowhere(story: Story) -> str:
    entry = story.marked
    if entry is None:
        return "Nothing has happened to it yet."
    return "" if entry.letter or entry.event else "That is recorded here alone: it stands in no minute and no letter."


class Story(Dialog[StoryEntry]):
    """Returns what was chosen of the story, to be shown where it stands; None where the clerk goes back."""

    HELP = """All that happened to this matter, the first at the top. Enter on a line goes to where it stands: to the
    minute, marked in the minutes ({app.minutes}), or to the passage of the letter. Escape goes back to the list."""
    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = (
        Command(
            "story.there", "Where it stands", "Go to the minute, or to the passage of the letter.", "enter", _nowhere
        ),
    )
    AUTO_FOCUS = "DataTable"

    DEFAULT_CSS = """
    Story > .box { width: 100%; height: 100%; }
    Story Detail { height: auto; max-height: 45%; border-top: none; border-bottom: solid $panel-lighten-2; }
    Story #whole { max-height: 5; border-bottom: none; border-top: solid $panel-lighten-2; }
    Story Table { height: 1fr; }
    """

    def __init__(self, matter: Matter, facts: Sequence[Fact]) -> None:
        super().__init__()
        self._matter = matter
        self._told = facts

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Static(
                plain(f"{self._matter.reference} {self._matter.kind}: its story"), classes="title", markup=False
            )
            yield Detail(id="known")
            yield Table(Column("When", 12), Column("", 12), Column("What happened"), empty=NOTHING_YET)
            yield Detail(id="whole")
            yield Static("Enter goes to where it stands. Esc goes back.", classes="hint", markup=False)

    def on_mount(self) -> None:
        self.query_one("#known", Detail).show("", self._told)
        self.query_one(Table).show([
            Row(str(n), [short_day(entry.on) if entry.on else "", entry.what, _words(entry)])
            for n, entry in enumerate(self._matter.story)
        ])  # fmt: skip

    @on(Table.Moved)
    def _show_whole(self, event: Table.Moved) -> None:
        """All the words of the line that is marked: the table has room for their beginning alone."""
        event.stop()
        entry = self.marked
        self.query_one("#whole", Detail).show("", [("", _words(entry))] if entry else [])

    @property
    def marked(self) -> StoryEntry | None:
        key = self.query_one(Table).selected
        return self._matter.story[int(key)] if key else None

    @on(Table.Chosen)
    def _chosen(self, event: Table.Chosen) -> None:
        event.stop()
        self.action_there()

    def action_there(self) -> None:
        if why := _nowhere(self):
            self.refuse(why)
        else:
            self.dismiss(self.marked)


def _words(entry: StoryEntry) -> str:
    by = f" ({entry.by})" if entry.by else ""
    return f"{entry.words}{by}"
