"""A list with a line above it, whose words narrow it while they are typed."""

from __future__ import annotations

from typing import ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from secretariat.basics.alphabet import plain as letters

from ..widgets.fields import Line
from ..widgets.long_table import LongTable
from ..widgets.table import Table
from .listing import Listing


class WithWords(Listing):
    """One of its kind shows in ``show_records`` what has all ``words``, and has a command by which the line is gone to:
    its action is ``find``."""

    LOOKS_FOR: ClassVar[str] = "words to look for"

    DEFAULT_CSS = """
    WithWords > .box > Line { background: $boost; }
    """

    def above(self) -> ComposeResult:
        yield Line(placeholder=self.LOOKS_FOR, id="words")

    @property
    def line(self) -> Line:
        return self.query_one("#words", Line)

    @property
    def words(self) -> list[str]:
        """What is typed in the line, word by word, without accents and capitals."""
        return letters(self.line.value).split()

    @on(Input.Changed, "#words")
    def _narrow(self, event: Input.Changed) -> None:
        event.stop()
        self.records_changed()

    @on(Input.Submitted, "#words")
    def _narrowed(self, event: Input.Submitted) -> None:
        event.stop()
        cast("Table | LongTable", self.query_one("Table, LongTable")).grid.focus()

    def action_find(self) -> None:
        self.line.focus()
