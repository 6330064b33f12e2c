"""A list with all about the one marked below it."""

from __future__ import annotations

from collections.abc import Iterable

from textual import on
from textual.app import ComposeResult

from ..widgets.detail import Detail, Fact
from ..widgets.long_table import LongTable
from ..widgets.table import Table
from .listing import Listing


class Detailed(Listing):
    """One of its kind says what is known of the one marked (``about_marked``), and ends ``show_records`` with
    ``show_detail``."""

    DEFAULT_CSS = """
    Detailed Detail { height: auto; max-height: 10; }
    """

    def below(self) -> ComposeResult:
        yield Detail()

    def about_marked(self) -> tuple[str, Iterable[Fact]] | None:
        """A title, and what is known of the one marked; None where none is."""
        raise NotImplementedError

    @on(Table.Moved)
    @on(LongTable.Moved)
    def show_detail(self) -> None:
        about, detail = self.about_marked(), self.query_one(Detail)
        detail.display = about is not None
        if about is not None:
            detail.show(*about)
        self.refresh_bindings()
