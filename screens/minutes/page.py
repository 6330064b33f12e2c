"""The growing minute of one item, as it will be printed; each line can be marked, to correct it."""

from __future__ import annotations

import msgspec
from textual.content import Content
from textual.geometry import Size
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from secretariat.basics.record import Refused
from secretariat.capture.corrections import line_of
from secretariat.documents.document import Block, Heading, Listed, Paragraph, Table, cell_words
from secretariat.events.base import Happening, happenings
from secretariat.events.items import ItemOpened
from secretariat.proceedings.page import Entry
from secretariat.proceedings.proceedings import Proceedings

from ..widgets.plain import plain
from ..widgets.wrapped import styled, wrapped
from .line import HINT_LINES

BREATHES = 26
"""From so many lines of the page on, a line is left between paragraphs."""


class Piece(msgspec.Struct, frozen=True):
    """A stretch of the meeting: all that happened from one item's opening to the next."""

    item: str
    events: tuple[Happening, ...]
    entries: tuple[Entry, ...]


def pieces(p: Proceedings) -> list[Piece]:
    """The meeting in stretches, the time before the first item being one of its own."""
    starts = [0, *(n for n, event in enumerate(p.bundle.events) if isinstance(event, ItemOpened) and n)]
    found = []
    for start, end in zip(starts, [*starts[1:], len(p.bundle.events)], strict=True):
        events = happenings(p.bundle)[start:end]
        item = events[0].item if events and isinstance(events[0], ItemOpened) else ""
        found.append(Piece(item, events, tuple(p.page.entries[start:end])))
    return found


def shown(block: Block, width: int) -> Content:
    """One block, as the clerk reads it."""
    match block:
        case Heading():
            number = f"{block.number}  " if block.number else ""
            return wrapped(Content.assemble(plain(number, "bold"), styled(block.text, "bold")), width)
        case Paragraph(role="note"):
            return wrapped(styled(block.text, "italic"), width, "   ", "   ")
        case Paragraph():
            return wrapped(styled(block.text), width, f"{block.number} " if block.number else "")
        case Listed():
            label = f" {block.label} "
            lines = [wrapped(styled(words), width, label if n == 0 else "", " " * len(label))
                     for n, words in enumerate(block.paragraphs)]  # fmt: skip
            return Content("\n").join(lines)
        case Table():
            rows = [f"{' · '.join(cell_words(c) for c in row)}" for row in block.rows]
            return Content("\n").join(wrapped(plain(row), width, " │ ", " │ ") for row in rows)


def line_shown(entry: Entry, event: Happening, p: Proceedings, width: int) -> Content:
    """One event: what it prints or, where it prints nothing, the line that made it, dimmed."""
    if entry.joins == "point":
        lines = (wrapped(styled(block.text), width, "      " if n else "    ↳ ", "      ")
                 for n, block in enumerate(entry.blocks) if isinstance(block, Paragraph))  # fmt: skip
        return Content("\n").join(lines)
    if entry.joins in ("sub-point", "promise") and isinstance(entry.blocks[0], Listed):
        start = f"      {entry.blocks[0].label} " if entry.joins == "sub-point" else f"    ↳ {entry.blocks[0].label} "
        (words,) = entry.blocks[0].paragraphs
        return wrapped(styled(words), width, start, " " * len(start))
    if entry.blocks:
        return Content("\n").join(shown(block, width) for block in entry.blocks)
    try:
        line = line_of(event, p)[1]
    except Refused:
        line = type(event).__name__
    return wrapped(plain(f"({line})", "dim"), width, "   ", "   ")


class _Drawn(msgspec.Struct, frozen=True):
    """A line as it is on the screen, and what it was drawn from."""

    entry: Entry
    event: Happening
    content: Content
    markup: str

    def still(self, entry: Entry, event: Happening) -> bool:
        """Whether it need not be drawn anew: it prints the same words, though the meeting may have been folded anew.

        What prints nothing shows how it was typed, and that may change.
        """
        return self.event is event and bool(entry.blocks) and (self.entry is entry or self.entry == entry)


class MinutesPage(OptionList, can_focus=False):
    """One piece of the meeting. Only lines that differ are drawn anew, so marking and scrolling survive."""

    def __init__(self) -> None:
        super().__init__(id="page", markup=False)
        self._piece: Piece | None = None
        self._p: Proceedings | None = None
        self._width = 0
        self._breathes = False
        """There is height for a line between paragraphs."""
        self._shown: list[_Drawn] = []

    @property
    def marked(self) -> str:
        """The event of the marked line; empty where none is."""
        if self.highlighted is None or self.highlighted >= self.option_count:
            return ""
        return self.get_option_at_index(self.highlighted).id or ""

    def show(self, piece: Piece | None, p: Proceedings) -> None:
        self._piece, self._p = piece, p
        self._redraw()

    def _redraw(self) -> None:
        if self._piece is None or self._p is None:
            self.clear_options()
            self._shown = []
            return
        width, breathes = max(20, self.scrollable_content_region.width - 2), self.size.height >= BREATHES
        if (width, breathes) != (self._width, self._breathes):
            self._shown = []
            self._width, self._breathes = width, breathes
        before, now = self._shown, self._drawn(width)
        ids = [line.event.id for line in now]
        if before and ids[: len(before)] == [line.event.id for line in before]:
            for n, (old, new) in enumerate(zip(before, now, strict=False)):
                if old is not new and old.markup != new.markup:
                    self.replace_option_prompt_at_index(n, new.content)
            if len(now) > len(before):
                self.add_options([Option(line.content, id=line.event.id) for line in now[len(before) :]])
        else:
            marked = self.marked
            self.set_options([Option(line.content, id=line.event.id) for line in now])
            self.highlighted = ids.index(marked) if marked in ids else None
        self._shown = now

    def _drawn(self, width: int) -> list[_Drawn]:
        """Every line of the piece; those that are as they were, from before: wrapping is most of the work."""
        assert self._piece is not None
        assert self._p is not None
        drawn = []
        for n, (entry, event) in enumerate(zip(self._piece.entries, self._piece.events, strict=True)):
            if n < len(self._shown) and self._shown[n].still(entry, event):
                drawn.append(self._shown[n])
            else:
                content = line_shown(entry, event, self._p, width)
                if self._breathes and n and entry.blocks and not entry.joins:
                    content = Content("\n").join([Content(""), content])
                drawn.append(_Drawn(entry, event, content, content.markup))
        return drawn

    def to_the_end(self) -> None:
        """The newest line in sight, none marked."""
        self.highlighted = None
        self.call_after_refresh(self._end_in_sight)

    def _end_in_sight(self) -> None:
        if self.highlighted is None:  # else a line was marked meanwhile, and stands in sight
            self.scroll_end(animate=False, immediate=True)

    def step(self, by: int) -> bool:
        """Mark a line further up or down; False past either end."""
        count = self.option_count
        if not count:
            return False
        at = self.highlighted
        to = (count - 1 if by < 0 else count) if at is None else at + by
        if abs(by) > 1 and at is not None:
            to = max(0, min(count - 1, to)) if 0 < at < count - 1 else to
        if not 0 <= to < count:
            return False
        self.highlighted = to
        self.scroll_to_highlight()
        return True

    def mark(self, event: str) -> None:
        self.highlighted = self.get_option_index(event)
        self.scroll_to_highlight()

    def on_mount(self) -> None:
        self.watch(self, "show_vertical_scrollbar", self._room_changed, init=False)

    def _room_changed(self) -> None:
        """The bar came or went, and takes two columns: that is no change of size, and tells nobody."""
        self.call_after_refresh(self._redraw)

    def on_resize(self) -> None:
        at_the_end = self.scroll_offset.y >= self.max_scroll_y - HINT_LINES
        self._redraw()
        if at_the_end and not self.marked:
            self.to_the_end()
        elif self.marked:
            self.scroll_to_highlight()

    def get_content_width(self, container: Size, viewport: Size) -> int:  # noqa: ARG002
        return container.width
