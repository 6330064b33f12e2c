"""A board of cards, a cursor among their lines. Only what is in view is drawn: a long plan is as quick as a short."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding
from textual.geometry import Offset, Region, Size, Spacing
from textual.scroll_view import ScrollView
from textual.strip import Strip

from .cards import Laid, Section, Spot, at_point, lay_out, line_of, nearest, row_away, step
from .plain import printable
from .telling import OfARecord


class Board(ScrollView, can_focus=True):
    """Dates with what is due at each. Arrows move within a card and from card to card; a click marks, Enter chooses."""

    DEFAULT_CSS = """
    Board { height: 1fr; background: $background; color: $foreground; overflow-x: hidden; scrollbar-size-vertical: 1; }
    Board > .board--heading { text-style: bold; }
    Board > .board--border { color: $panel-lighten-3; }
    Board > .board--border-marked { color: $primary; }
    Board > .board--title { text-style: bold; }
    Board > .board--under { color: $text-muted; }
    Board > .board--dim { color: $text-muted; }
    Board > .board--gone { color: $text-muted; text-style: strike; }
    Board > .board--current { color: $text-primary; text-style: bold; }
    Board > .board--warning { color: $text-warning; }
    Board > .board--cursor { background: $block-cursor-background; color: $block-cursor-foreground; }
    Board > .board--cursor-away { background: $block-cursor-blurred-background; }
    """
    COMPONENT_CLASSES = {
        "board--heading", "board--border", "board--border-marked", "board--title", "board--under", "board--dim",
        "board--gone", "board--current", "board--warning", "board--cursor", "board--cursor-away",
    }  # fmt: skip

    BINDINGS = [
        Binding("up", "step(0,-1)", "Up", show=False),
        Binding("down", "step(0,1)", "Down", show=False),
        Binding("left", "step(-1,0)", "Card before", show=False),
        Binding("right", "step(1,0)", "Next card", show=False),
        Binding("pageup", "page(-1)", "Row of cards above", show=False),
        Binding("pagedown", "page(1)", "Row of cards below", show=False),
        Binding("home", "end(0)", "First", show=False),
        Binding("end", "end(-1)", "Last", show=False),
        Binding("enter", "choose", "Choose", show=False),
    ]

    class Moved(OfARecord["Board"]):
        """The cursor stands elsewhere; ``key`` is empty where there is nothing."""

    class Chosen(OfARecord["Board"]):
        """Enter, or a second click, on a line or a title."""

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self._sections: tuple[Section, ...] = ()
        self._laid: Laid | None = None
        self._key = ""
        self._styles: dict[str, Style] = {}

    # --- what it shows ---

    @property
    def selected(self) -> str:
        """The key of what the cursor stands on; empty on an empty board."""
        return self._key

    @property
    def laid(self) -> Laid:
        """The cards as they lie at the present width."""
        width = max(20, self.size.width - 1)  # the scrollbar, there or not
        if self._laid is None or self._laid.width != width:
            self._laid = lay_out(self._sections, width)
            self._take_up(Size(width, self._laid.height))
        return self._laid

    def _take_up(self, size: Size) -> None:
        """Be as large as this within, without the whole screen being laid out anew where no more than the scrollbar is
        another: an item that was moved makes one card longer, and one shorter."""
        if not (
            self.show_vertical_scrollbar and size.height > self.size.height and size.width == self.virtual_size.width
        ):
            self.virtual_size = size
            return
        self.set_reactive(Board.virtual_size, size)
        self.vertical_scrollbar.window_virtual_size = size.height
        self.scroll_y = self.validate_scroll_y(self.scroll_y)

    def show(self, sections: Sequence[Section]) -> None:
        """These cards instead of those before. The cursor stays on its line; where that is gone, near it."""
        if tuple(sections) == self._sections and self._laid is not None:
            return
        seen = self._seen()
        before, self._laid, self._sections = self._laid, None, tuple(sections)
        key = nearest(before, self._key, self.laid)
        if key != self._key:
            self._go(key)
        elif seen:  # what came to the cards above it may have put it out of view
            self._into_view()
        self.refresh()

    def go_to(self, key: str) -> bool:
        """Put the cursor on a line or a card; False where it is not shown."""
        if key not in self.laid.where:
            return False
        if key != self._key:
            self._go(key)
        self._into_view()
        return True

    @property
    def cursor_screen_offset(self) -> Offset:
        """Where the terminal's own cursor stands: at the line marked, within its card."""
        at = self.content_region.offset
        if self._key not in self.laid.where:
            return at
        number, position = self.laid.where[self._key]
        spot = self.laid.spots[number]
        return at + Offset(spot.x + 1, line_of(spot, position) - int(self.scroll_y))

    def lines(self) -> list[tuple[str, str]]:
        """Every line that the cursor can stand on, with its key, in order."""
        found: list[tuple[str, str]] = []
        for spot in self.laid.spots:
            found.append((spot.card.key, f"{spot.card.title} {spot.card.under}"))
            found += [(line.key, line.words) for line in spot.card.lines]
        return found

    def _go(self, key: str) -> None:
        self._key = key
        self.post_message(self.Moved(self, key))
        self.refresh()
        self._into_view()

    def _seen(self) -> bool:
        """Whether the line marked is in view; not where the clerk has turned the wheel away from it."""
        if self._laid is None or self._key not in self._laid.where:
            return False
        number, position = self._laid.where[self._key]
        return 0 <= line_of(self._laid.spots[number], position) - self.scroll_y < max(1, self.size.height)

    def _into_view(self) -> None:
        """The line marked in view, with its card's title where there is room for both."""
        if self._key not in self.laid.where or not self.size.height:
            return
        number, position = self.laid.where[self._key]
        spot = self.laid.spots[number]
        line = line_of(spot, position)
        top = spot.y if line - spot.y < self.size.height - 2 else line
        if spot.row == 0 or self.laid.headings.get(spot.y - 1):
            top -= 1  # with the heading over it
        bottom = min(spot.y + spot.height, top + self.size.height) if position == 0 else line + 1
        region = Region(0, max(0, top), self.laid.width, max(1, bottom - max(0, top)))
        self.scroll_to_region(region, spacing=Spacing(), animate=False, immediate=True)

    # --- keys and mouse ---

    def action_step(self, across: int, down: int) -> None:
        if self._key:
            self._move(step(self.laid, self._key, across, down))

    def action_page(self, down: int) -> None:
        if self._key:
            self._move(row_away(self.laid, self._key, down))

    def action_end(self, which: int) -> None:
        if self._key:
            self._move(self.laid.spots[which].card.key)

    def _move(self, key: str) -> None:
        if key != self._key:
            self._go(key)

    def action_choose(self) -> None:
        if self._key:
            self.post_message(self.Chosen(self, self._key))

    def on_click(self, event: events.Click) -> None:
        key = at_point(self.laid, event.x + self.scroll_offset.x, event.y + self.scroll_offset.y)
        if key and key == self._key and event.chain > 1:
            self.action_choose()
        elif key:
            self._move(key)

    def on_focus(self) -> None:
        self.refresh()

    def on_blur(self) -> None:
        self.refresh()

    def on_resize(self, _event: events.Resize) -> None:
        self._into_view()

    # --- drawing ---

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._styles.clear()

    def _style(self, name: str) -> Style:
        """A component's style over the board's own."""
        if name not in self._styles:
            known = f"board--{name}" in self.COMPONENT_CLASSES
            self._styles[name] = self.get_component_rich_style(f"board--{name}") if known else self.rich_style
        return self._styles[name]

    def render_line(self, y: int) -> Strip:
        laid = self.laid
        line = y + self.scroll_offset.y
        ground = self._style("")
        if section := laid.headings.get(line):
            return Strip(self._heading(section, laid.width)).adjust_cell_length(self.size.width, ground)
        row = laid.row_at.get(line)
        if row is None:
            return Strip.blank(self.size.width, ground)
        parts: list[Segment] = []
        at = laid.where.get(self._key)
        marked = laid.spots[at[0]] if at else None
        for spot in laid.rows[row]:
            if spot.column:
                parts.append(Segment(" ", ground))
            parts += self._card_line(spot, line - spot.y, here=spot is marked)
        return Strip(parts).adjust_cell_length(self.size.width, ground)

    def _heading(self, section: Section, width: int) -> list[Segment]:
        words = f" {printable(section.heading)} "
        note = _fit(section.note, max(0, width - cell_len(words) - 1))
        return [Segment(words, self._style("heading")), Segment(note, self._style("warning"))]

    def _card_line(self, spot: Spot, n: int, *, here: bool) -> list[Segment]:
        """A line of a card. ``here``: the cursor stands on it."""
        card, inner = spot.card, spot.width - 2
        border = self._style("border-marked" if here else "border")
        if n == 0:
            title = f" {_fit(card.title, inner - 2)} "
            style = self._cursor() if self._key == card.key else self._style(card.tone or "title")
            return [Segment("╭", border), Segment(title, style),
                    Segment("─" * (inner - cell_len(title)) + "╮", border)]  # fmt: skip
        if n == spot.height - 1:
            return [Segment("╰" + "─" * inner + "╯", border)]
        if card.under and n == 1:
            words, style = _padded(f" {card.under}", inner), self._style("warning" if card.tone == "gone" else "under")
            return [Segment("│", border), Segment(words, style), Segment("│", border)]
        at = n - (2 if card.under else 1)
        if at >= len(card.lines):
            return [Segment("│", border), Segment(" " * inner, self._style("")), Segment("│", border)]
        line = card.lines[at]
        marked = self._key == line.key
        tail = f" {line.tail}" if line.tail else ""
        words = f"{line.mark:>3} " + _fit(line.words, inner - 4 - cell_len(tail))
        style = self._cursor() if marked else self._style(line.tone)
        return [Segment("│", border), Segment(_padded(words, inner - cell_len(tail)) + tail, style),
                Segment("│", border)]  # fmt: skip

    def _cursor(self) -> Style:
        return self._style("cursor" if self.has_focus else "cursor-away")


@lru_cache(maxsize=4096)
def _fit(words: str, width: int) -> str:
    """Words in at most so many cells, with an ellipsis where they are cut. Kept: the board says the same again."""
    words = printable(words).replace("\n", " ")
    return words if cell_len(words) <= width else set_cell_size(words, max(0, width - 1)) + "…"


def _padded(words: str, width: int) -> str:
    return set_cell_size(_fit(words, width), width)
