"""What is said over the fields of a form: the whole of a recommendation may stand there."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.css.scalar import Scalar
from textual.widget import Widget

from ..kit.keyed_words import KeyedWords
from ..widgets.fields import Lines

SOME_LINES = 4
"""So many lines at least has a field for a text of several."""
SOME_FIELDS = 4
"""So many lines of fields are in sight under what is said over them."""


class SaidAbove(VerticalScroll):
    """Words that take the room that the form leaves them. Where that is too little they scroll, and Tab goes into
    them."""

    DEFAULT_CSS = """
    SaidAbove { height: auto; }
    SaidAbove:focus { background: $boost; }
    """

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words

    def compose(self) -> ComposeResult:
        yield KeyedWords(self._words, classes="hint")

    def allow_focus(self) -> bool:
        """Nobody need stop at what is seen whole."""
        return self.max_scroll_y > 0


def share_the_height(box: Widget, height: int, of: str = ".fields", most: int = 0) -> None:
    """Give the fields of a form, or the list that is named, all the height that the words and buttons around them
    leave, and those over them what leaves some of the fields in sight. ``most``: so many lines at most; 0: no bound.

    A box grows by all that its fields would take, also where these have to be scrolled: a height of theirs that did not
    follow left empty lines below the buttons.
    """
    fields, said = box.query_one(of), next(iter(box.query(SaidAbove)), None)
    around = sum(each.outer_size.height + each.styles.margin.height for each in box.children
                 if each not in (fields, said) and each.display)  # fmt: skip
    left = height - 2 - around
    if said:
        above = max(2, left - SOME_FIELDS)
        _at_most(said, above)
        left -= min(above, said.virtual_size.height)
    _at_most(fields, max(3, min(left, most or left)))


def as_high_as_its_text(lines: Lines, most: int) -> None:
    """Show a text of several lines whole, as far as there is room: four of the thirty short forms were in sight."""
    rows = Scalar.from_number(max(SOME_LINES, min(lines.wrapped_document.height, most)))
    if lines.styles.height != rows:
        lines.styles.height = rows


def keep_in_sight(fields: Widget, lines: Lines) -> None:
    """Bring the line that is typed in back among the fields in sight, where it grew out of them."""
    room, at = fields.region, lines.cursor_screen_offset.y
    if by := max(0, at - room.bottom + 1) or min(0, at - room.y):
        fields.scroll_relative(y=by, animate=False)


def _at_most(widget: Widget, rows: int) -> None:
    room = Scalar.from_number(rows)
    if widget.styles.max_height != room:
        widget.styles.max_height = room
