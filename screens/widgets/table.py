"""A table of records that keeps the clerk's place while the records change under it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

import msgspec
from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.geometry import Offset
from textual.widgets import DataTable
from textual.widgets.data_table import RowDoesNotExist

from secretariat.basics.record import Record

from .giving_way import give_way, needed
from .no_rows import NoRows
from .plain import cell
from .telling import OfARecord

R = TypeVar("R", bound=Record)

HEADING = "#"
"""A row whose key begins with this is a heading: the cursor steps over it."""


class Column(msgspec.Struct, frozen=True):
    """``width`` in cells, ``wide`` where the table has a hundred columns or more; 0: whatever is left."""

    label: str
    width: int = 0
    wide: int = 0

    def at(self, table_width: int) -> int:
        return self.wide if self.wide and table_width >= 100 else self.width


LEFT = 13
"""So many cells at least are for the column that takes what is left, as long as others have more than they need."""
NEEDED = 7
"""No column is made narrower for it: a code, a time, the beginning of a name with its “…”."""


def widths_in(columns: Sequence[Column], room: int) -> list[int]:
    """How wide each column is in so many cells: what they ask for, or, where that is more than there is, the widest
    of them less, so that the last one never lies beyond the edge."""
    widths = [column.at(room) for column in columns]
    left = room - 2 * len(columns)  # the space on each side of a cell
    for least, rest in ((NEEDED, LEFT), (3, NEEDED)):
        while sum(widths) + rest * (0 in widths) > left and max(widths) > least:
            widest = max(range(len(widths)), key=widths.__getitem__)
            widths[widest] -= 1
    flexible = max(3, left - sum(widths))
    return [width or flexible for width in widths]


def widths_for(columns: Sequence[Column], room: int, needs: Sequence[int], titles: Sequence[int]) -> list[int]:
    """As ``widths_in``, but that columns give way to what the words in others need. ``titles``: what those of headings
    within the table need, which is kept for them and not asked of others."""
    widths = widths_in(columns, room)
    least = [max(len(column.label), min(n, width)) for column, n, width in zip(columns, titles, widths, strict=True)]
    return give_way(widths, needs, least, first=[n for n, column in enumerate(columns) if not column.width])


class Row(msgspec.Struct, frozen=True):
    """One record. ``key`` is its identity; cells are the clerk's words (made safe here) or ready-made Text."""

    key: str
    cells: Sequence[str | Text]


def heading(words: str, columns: int, key: str = "", at: int = 0) -> Row:
    """A heading within a table, written in the column ``at``. ``key``: its own, where the words may come twice."""
    return Row(HEADING + (key or words), [cell(words if n == at else "", "bold") for n in range(columns)])


class _Grid(DataTable[Text]):
    """The table itself; it steps over headings. Home and End go to its first and last row."""

    BINDINGS = [
        Binding("home", "scroll_top", "First", show=False),
        Binding("end", "scroll_bottom", "Last", show=False),
    ]

    @property
    def cursor_screen_offset(self) -> Offset:
        """Where the terminal's own cursor stands: at the first cell of the row marked."""
        x, y, *_ = self.content_region
        head = self.header_height if self.show_header else 0
        return Offset(x, y + head + self.cursor_row - int(self.scroll_y))

    def action_cursor_down(self) -> None:
        self.step(1)

    def action_cursor_up(self) -> None:
        self.step(-1)

    def action_scroll_top(self) -> None:
        super().action_scroll_top()
        self._off_a_heading()

    def action_scroll_bottom(self) -> None:
        super().action_scroll_bottom()
        self._off_a_heading()

    def action_page_up(self) -> None:
        super().action_page_up()
        self._off_a_heading()

    def action_page_down(self) -> None:
        super().action_page_down()
        self._off_a_heading()

    def _off_a_heading(self) -> None:
        """To the record beside it, at once: the next key may already be a command for the record marked."""
        if 0 <= self.cursor_row < self.row_count and self.record_at(self.cursor_row).startswith(HEADING):
            _ = self.step(1) or self.step(-1)

    def step(self, way: int) -> bool:
        """To the next record that way; False where there is none."""
        wanted = self.cursor_row + way
        while 0 <= wanted < self.row_count and self.record_at(wanted).startswith(HEADING):
            wanted += way
        if not 0 <= wanted < self.row_count:
            return False
        self.move_cursor(row=wanted)
        return True

    def record_at(self, row: int) -> str:
        return str(self.ordered_rows[row].key.value)


class Table(Vertical):
    """Rows under at most six columns; in place of no rows, words that say what to do next."""

    DEFAULT_CSS = """
    Table { height: 1fr; }
    Table > DataTable {
        height: 1fr; background: $background; overflow-x: hidden; scrollbar-size-vertical: 1;
    }
    Table > .empty { display: none; padding: 1 2; color: $text; }
    Table.-empty { overflow-y: auto; }
    Table.-empty > DataTable { display: none; }
    Table.-empty > .empty { display: block; }
    """

    class Moved(OfARecord["Table"]):
        """The cursor stands on another record; ``key`` is empty on none."""

    class Chosen(OfARecord["Table"]):
        """Enter, or a second click, on a record."""

    def __init__(self, *columns: Column, empty: str, id: str | None = None) -> None:
        super().__init__(id=id)
        self.columns = columns
        self._rows: list[Row] = []
        self._empty = empty
        self._widths: list[int] = []
        """Of its columns; none before there was room to lay them out."""
        self._wanted = ""
        """What is to be marked once there is room to show it."""

    def compose(self) -> ComposeResult:
        grid = _Grid(cursor_type="row", cell_padding=1)
        yield grid
        yield NoRows(self._empty)

    @property
    def grid(self) -> _Grid:
        return self.query_one(_Grid)

    @property
    def selected(self) -> str:
        """The identity of the record under the cursor; empty where there is none."""
        if not self._rows or not self.grid.row_count:
            return ""
        key = self.grid.record_at(min(self.grid.cursor_row, self.grid.row_count - 1))
        return "" if key.startswith(HEADING) else key

    def marked(self, records: Iterable[R]) -> R | None:
        """That of the records which is under the cursor."""
        key = self.selected
        return next((each for each in records if each.id == key), None) if key else None

    def cut_cells(self) -> list[str]:
        """The words of the row under the cursor, where some of them have no room in their column; else none."""
        row = next((each for each in self._rows if each.key == self.selected), None) if self._widths else None
        cells = [as_cell(each) for each in row.cells] if row else []
        cut = any(each.cell_len > column.width for each, column in zip(cells, self.grid.ordered_columns, strict=False))
        return [each.plain for each in cells if each.plain.strip()] if cut else []

    @property
    def rows(self) -> Sequence[Row]:
        """The rows it shows, with their headings."""
        return self._rows

    def say_empty(self, words: str) -> None:
        """What to read in place of no rows."""
        self.query_one(NoRows).say(words)

    def go_to(self, key: str) -> bool:
        """Put the cursor on a record; False where it is not shown."""
        if not self._widths:
            self._wanted = key
            return any(row.key == key for row in self._rows)
        try:
            self.grid.move_cursor(row=self.grid.get_row_index(key), scroll=True)
        except RowDoesNotExist:
            return False
        return True

    def show(self, rows: Sequence[Row]) -> None:
        """Show these rows instead of those before, keeping cursor and scroll. Only what differs is touched."""
        before, self._rows = self._rows, list(rows)
        self.set_class(not rows, "-empty")
        if rows and self.screen.focused is None:
            self.grid.focus()
        if self._lay_out() or not self._widths:
            return
        if [row.key for row in before] == [row.key for row in rows]:
            self._touch(before)
        else:
            self._refill()

    def _touch(self, before: list[Row]) -> None:
        grid = self.grid
        for old, new in zip(before, self._rows, strict=True):
            for n, (was, now) in enumerate(zip(old.cells, new.cells, strict=True)):
                if was != now:
                    grid.update_cell(new.key, str(n), as_cell(now))

    def _refill(self, *, columns: bool = False) -> None:
        """All rows anew, and the ``columns`` too, in the widths that are wanted."""
        grid, place, at = self.grid, self._wanted or self.selected_before_refill(), self.grid.cursor_row
        scroll, self._wanted = grid.scroll_y, ""
        grid.clear(columns=columns)
        for n, (column, wide) in enumerate(zip(self.columns, self._widths, strict=True) if columns else ()):
            grid.add_column(cell(column.label), width=wide, key=str(n))
        for row in self._rows:
            grid.add_row(*map(as_cell, row.cells), key=row.key)
        if not (place and self.go_to(place)):
            self._rest_near(at)
        grid.scroll_to(y=scroll, animate=False, force=True)

    def selected_before_refill(self) -> str:
        """The key under the cursor as the grid still holds it."""
        grid = self.grid
        return grid.record_at(grid.cursor_row) if 0 <= grid.cursor_row < grid.row_count else ""

    def _rest_near(self, at: int) -> None:
        """Where the record is gone: the one that took its place, never a heading."""
        grid = self.grid
        records = [n for n, row in enumerate(self._rows) if not row.key.startswith(HEADING)]
        if records:
            grid.move_cursor(row=min(records, key=lambda n: (abs(n - at), n)))

    def _lay_out(self) -> bool:
        """Columns and rows anew, where these want other widths than the columns have. Not while it is out of sight and
        has no width: then its rows are kept up to date in the columns there are."""
        widths = self._widths_now() if self.size.width else self._widths
        if widths == self._widths:
            return False
        self._widths = widths
        self._refill(columns=True)
        return True

    def _widths_now(self) -> list[int]:
        """How wide the columns are for the rows it shows: they give way to each other where words would be cut."""
        columns = len(self.columns)
        titles = needed(columns, (row.cells for row in self._rows if row.key.startswith(HEADING)))
        needs = needed(columns, (row.cells for row in self._rows if not row.key.startswith(HEADING)))
        return widths_for(self.columns, self.size.width - 1, needs, titles)  # 1: the scrollbar

    def on_resize(self) -> None:
        self._lay_out()

    @on(DataTable.RowHighlighted)
    def _moved(self, event: DataTable.RowHighlighted) -> None:
        event.stop()
        if not self.selected and self._rows and (self.grid.step(1) or self.grid.step(-1)):
            return  # a page key or a click landed on a heading
        self.post_message(self.Moved(self, self.selected))

    @on(DataTable.RowSelected)
    def _chosen(self, event: DataTable.RowSelected) -> None:
        event.stop()
        if self.selected:
            self.post_message(self.Chosen(self, self.selected))


def as_cell(words: str | Text) -> Text:
    """Words as a cell shows them; what has a form already keeps it."""
    return words if isinstance(words, Text) else cell(words)
