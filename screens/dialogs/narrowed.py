"""A list of up to some thousand rows, narrowed by a line above it to those with all the words that are typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import ClassVar

from rich.text import Text

from secretariat.basics.alphabet import plain as letters

from ..kit.commands import Command
from ..widgets.detail import Fact
from ..widgets.long_table import LongTable
from .detailed import Detailed
from .with_words import WithWords


class Narrowed(WithWords, Detailed):
    """One of its kind says what its rows are (``words_of``), how one is shown (``cells``), and all about the one that
    is marked (``about``)."""

    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = (
        Command("narrowed.find", "Look for words", "Only rows in which all of them stand.", "slash",
                footer="look for words"),
    )  # fmt: skip
    EMPTY = "Nothing here has all of these words."

    DEFAULT_CSS = """
    Narrowed Detail { max-height: 8; }
    """

    # --- what one of its kind says ---

    def words_of(self) -> Mapping[str, str]:
        """Every row by its key, with what is looked for words in."""
        raise NotImplementedError

    def cells(self, key: str) -> list[str | Text]:
        """How a row is shown, a cell a column."""
        raise NotImplementedError

    def about(self, key: str) -> tuple[str, list[Fact]]:
        """All about a row: a title, and what is known of it."""
        raise NotImplementedError

    # --- the list ---

    def made_list(self) -> LongTable:
        return LongTable(*self.COLUMNS, empty=self.EMPTY)

    @property
    def rows(self) -> LongTable:
        """The list: each row is made when it is drawn."""
        return self.query_one(LongTable)

    @cached_property
    def _looked_in(self) -> dict[str, str]:
        """Of each row what is looked in, without accents and capitals."""
        return {key: letters(words) for key, words in self.words_of().items()}

    def rows_changed(self) -> None:
        """There are other rows now."""
        self.__dict__.pop("_looked_in", None)
        self.show_records()

    def show_records(self) -> None:
        words = self.words
        fitting = [key for key, looked in self._looked_in.items() if all(word in looked for word in words)]
        self.rows.show(fitting, self._row)
        self.show_detail()

    def _row(self, at: int, _widths: Sequence[int]) -> list[str | Text]:
        return self.cells(self.rows.keys[at])

    def about_marked(self) -> tuple[str, list[Fact]] | None:
        return self.about(self.rows.selected) if self.rows.selected else None
