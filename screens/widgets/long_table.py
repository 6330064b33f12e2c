"""A table of any length: a row is made only when it is drawn, so ten thousand are as quick as ten."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.geometry import Offset, Region, Size, Spacing
from textual.scroll_view import ScrollView
from textual.strip import Strip

from .giving_way import needed
from .no_rows import NoRows
from .plain import cell
from .table import Column, as_cell, widths_for, widths_in
from .telling import OfARecord

Cells = Sequence[str | Text]
MakeRow = Callable[[int, Sequence[int]], Cells]
"""The cells of the row of a place, as many as there are columns; the second: how wide each is."""


class LongGrid(ScrollView, can_focus=True):
    """The rows, under a line of headings that stays. Arrows mark, Enter or a click on the marked one chooses."""

    DEFAULT_CSS = """
    LongGrid {
        height: 1fr; background: $background; overflow-x: hidden; overflow-y: scroll; scrollbar-size-vertical: 1;
    }
    LongGrid > .long--header { background: $panel; color: $foreground; text-style: bold; }
    LongGrid > .long--cursor {
        background: $block-cursor-blurred-background; color: $block-cursor-blurred-foreground;
        text-style: $block-cursor-blurred-text-style;
    }
    LongGrid > .long--cursor-here {
        background: $block-cursor-background; color: $block-cursor-foreground; text-style: $block-cursor-text-style;
    }
    """
    COMPONENT_CLASSES = {"long--header", "long--cursor", "long--cursor-here"}

    BINDINGS = [
        Binding("up", "step(-1)", "Up", show=False),
        Binding("down", "step(1)", "Down", show=False),
        Binding("pageup", "page(-1)", "Page up", show=False),
        Binding("pagedown", "page(1)", "Page down", show=False),
        Binding("home", "end(0)", "First", show=False),
        Binding("end", "end(-1)", "Last", show=False),
        Binding("enter", "choose", "Choose", show=False),
    ]

    def __init__(self, table: LongTable) -> None:
        super().__init__()
        self._table = table
        self.cursor_row = 0

    @property
    def row_count(self) -> int:
        return len(self._table.keys)

    @property
    def cursor_screen_offset(self) -> Offset:
        """Where the terminal's own cursor stands: at the row marked, under the headings."""
        return self.content_region.offset + Offset(0, 1 + self.cursor_row - int(self.scroll_y))

    def mark(self, row: int) -> None:
        """Mark a row, and bring it into sight."""
        row = max(0, min(row, self.row_count - 1))
        if row != self.cursor_row:
            self.refresh_lines(self.cursor_row + 1)
            self.cursor_row = row
            self.refresh_lines(row + 1)
            self._table.told_marked()
        self.into_sight()

    def into_sight(self) -> None:
        """Scroll as far as is needed for the marked row to be seen under the headings."""
        if self.size.height > 1:
            self.scroll_to_region(
                Region(0, self.cursor_row + 1, 1, 1), spacing=Spacing(top=1), animate=False, immediate=True
            )

    def action_step(self, by: int) -> None:
        self.mark(self.cursor_row + by)

    def action_page(self, by: int) -> None:
        self.mark(self.cursor_row + by * max(1, self.size.height - 2))

    def action_end(self, which: int) -> None:
        self.mark(self.row_count - 1 if which else 0)

    def action_choose(self) -> None:
        self._table.told_chosen()

    def on_click(self, event: events.Click) -> None:
        row = event.y + self.scroll_offset.y - 1
        if event.y < 1 or not 0 <= row < self.row_count:
            return
        if row == self.cursor_row:
            self.action_choose()
        else:
            self.mark(row)

    def on_focus(self) -> None:
        self.refresh()

    def on_blur(self) -> None:
        self.refresh()

    def on_resize(self, _event: events.Resize) -> None:
        self.lay_out()
        self.into_sight()

    def lay_out(self) -> None:
        """The room for the rows there are. The screen is not laid out anew for it: it would be, for each letter typed
        in a search, and costs more than all else that such a letter does. So the scrollbar stands there always."""
        size = Size(self.size.width, self.row_count + 1)
        self.set_reactive(LongGrid.virtual_size, size)
        self._scroll_update(size)
        self.scroll_y = min(self.scroll_y, self.max_scroll_y)
        self.refresh()

    # --- drawing ---

    def render_line(self, y: int) -> Strip:
        widths = self._table.widths(self.scrollable_content_region.width)
        if y == 0:
            labels = [cell(column.label) for column in self._table.columns]
            return self._strip(labels, widths, self.get_component_rich_style("long--header"))
        row = y + self.scroll_offset.y - 1
        if not 0 <= row < self.row_count:
            return Strip.blank(self.size.width, self.rich_style)
        style = self.rich_style
        if row == self.cursor_row:
            name = "long--cursor-here" if self.has_focus or self._table.steered else "long--cursor"
            style = self.get_component_rich_style(name)
        cells = [*map(as_cell, self._table.row(row, widths))]
        return self._strip(cells, widths, style)

    def _strip(self, cells: Sequence[Text], widths: Sequence[int], style: Style) -> Strip:
        parts: list[Segment] = []
        for text, width in zip(cells, widths, strict=True):
            fitted = text.copy()
            fitted.truncate(width, overflow="ellipsis", pad=True)
            parts += [Segment(" ", style), *Segment.apply_style(fitted.render(self.app.console, end=""), style),
                      Segment(" ", style)]  # fmt: skip
        return Strip(parts).adjust_cell_length(self.size.width, style)


class LongTable(Vertical):
    """Rows by their keys, each made when it is drawn; in place of no rows, words that say what to do next.

    ``steered``: its cursor is moved from a line that has the focus, and so is drawn as if the table had it.
    ``measured``: its rows say the same in whatever widths, so that its columns can give way to what so many
    of them need, the first: each is made for it.
    """

    DEFAULT_CSS = """
    LongTable { height: 1fr; }
    LongTable > .empty { display: none; padding: 1 2; color: $text; }
    LongTable.-empty { overflow-y: auto; }
    LongTable.-empty > LongGrid { display: none; }
    LongTable.-empty > .empty { display: block; }
    """

    class Moved(OfARecord["LongTable"]):
        """The cursor stands on another record; ``key`` is empty on none."""

    class Chosen(OfARecord["LongTable"]):
        """Enter, or a click on the one marked."""

    def __init__(self, *columns: Column, empty: str, id: str | None = None, steered: bool = False,
                 measured: int = 0) -> None:  # fmt: skip
        super().__init__(id=id)
        self.columns = columns
        self.steered = steered
        self._measured = measured
        self._needs: list[int] = []
        self._given: dict[int, list[int]] = {}
        self.keys: Sequence[str] = ()
        self._row: MakeRow = lambda _row, _widths: ()
        self._empty = empty

    def compose(self) -> ComposeResult:
        grid = LongGrid(self)
        grid.can_focus = not self.steered
        yield grid
        yield NoRows(self._empty)

    @property
    def grid(self) -> LongGrid:
        return self.query_one(LongGrid)

    @property
    def at(self) -> int:
        """The place of the row that is marked; -1 where there is none."""
        return min(self.grid.cursor_row, len(self.keys) - 1)

    @property
    def selected(self) -> str:
        """The key of the row that is marked; empty where there is none."""
        return self.keys[self.at] if self.keys else ""

    def widths(self, width: int) -> list[int]:
        """How wide each column is in a table of a width."""
        if width not in self._given:
            no_titles = [0] * len(self.columns)
            self._given[width] = widths_for(self.columns, width, self._needs or no_titles, no_titles)
        return self._given[width]

    def row(self, at: int, widths: Sequence[int]) -> Cells:
        return self._row(at, widths)

    def say_empty(self, words: str) -> None:
        """What to read in place of no rows."""
        self.query_one(NoRows).say(words)

    def go_to(self, key: str) -> bool:
        """Put the cursor on a record; False where it is not shown."""
        if key not in self.keys:
            return False
        self.grid.mark(self.keys.index(key))
        return True

    def show(self, keys: Sequence[str], row: MakeRow, *, from_the_top: bool = False) -> None:
        """Show these rows instead of those before. The cursor stays on its record, or near where that was."""
        before, grid = self.selected, self.grid
        self.keys, self._row, self._given, self._needs = keys, row, {}, []
        if self._measured:
            first = widths_in(self.columns, self.size.width)
            few = range(min(len(keys), self._measured))
            self._needs = needed(len(self.columns), (row(n, first) for n in few))
        self.set_class(not keys, "-empty")
        at = keys.index(before) if before and not from_the_top and before in keys else grid.cursor_row
        grid.cursor_row = 0 if from_the_top else max(0, min(at, len(keys) - 1))
        grid.lay_out()
        grid.into_sight()
        if self.selected != before:
            self.told_marked()
        if keys and self.screen.focused is None and not self.steered:
            grid.focus()

    def steer(self, event: events.Key) -> None:
        """Take the key where it moves the mark: for a ``steered`` table, whose line has all other keys."""
        moves = {"down": (self.grid.action_step, 1), "up": (self.grid.action_step, -1),
                 "pagedown": (self.grid.action_page, 1), "pageup": (self.grid.action_page, -1)}  # fmt: skip
        if event.key in moves:
            event.stop()
            event.prevent_default()
            move, by = moves[event.key]
            move(by)

    def told_marked(self) -> None:
        self.post_message(self.Moved(self, self.selected))

    def told_chosen(self) -> None:
        if self.keys:
            self.post_message(self.Chosen(self, self.selected))
