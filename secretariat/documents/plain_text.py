"""A paper as plain text, read from top to bottom: for a message, a terminal or a screen reader.

A table is written row by row, each cell after the heading of its column, since columns drawn with spaces are
read aloud across.
"""

from collections.abc import Iterable, Iterator
from textwrap import fill

from secretariat.documents.bars import bar_lines, drawn_rows
from secretariat.documents.document import Block, Cell, Document, Heading, Listed, Paragraph, Table, Text, plain, text
from secretariat.documents.lists import Under, gathered, joined, within
from secretariat.documents.typeset import NO_BREAK

WIDTH = 76
"""No line is longer, in letters: one that is quoted in a message still has room before it."""
_BLANK = 40
_UNDERLINES = {1: "=", 2: "-"}


def write(doc: Document, room: int = WIDTH) -> str:
    """The whole paper, in lines of no more than ``WIDTH`` letters, or of ``room`` where that is less."""
    lines = _Lines(min(room, WIDTH))
    parts = (lines.heading(doc.heading), lines.words(doc.status), *lines.parts(doc.body), lines.words(doc.foot))
    return joined(parts, "\n") + "\n"


class _Lines:
    """The parts of a paper as lines of so many letters."""

    def __init__(self, width: int) -> None:
        self._width = width

    def parts(self, blocks: Iterable[Block], indent: str = "") -> Iterator[str]:
        above: object = None
        for block in gathered(blocks):
            last, above = above, block
            match block:
                case Heading():
                    yield self.heading(block)
                case Paragraph():
                    told = self._paragraph(block, indent)
                    yield Under(told) if block.role == "under" else told
                case Table():
                    yield from self._table(block, titled=block.titled and (last is None or isinstance(last, Heading)))
                case _:
                    yield "\n".join(self._item(item, indent) for item in block)

    def words(self, words: str) -> str:
        return "\n".join(self._wrapped(text(line), "") for line in words.split("\n"))

    def heading(self, heading: Heading) -> str:
        words = self._wrapped(text(f"{heading.number} ".lstrip(), *heading.text), "")
        underline = _UNDERLINES.get(heading.level, "") * max(map(len, words.split("\n")))
        return f"{words}\n{underline}".strip()

    def _paragraph(self, paragraph: Paragraph, indent: str) -> str:
        if paragraph.role == "blank":
            words = self._wrapped(paragraph.text, indent)
            beside = self._width - len(words.rpartition("\n")[2]) - 1
            line = "_" * min(_BLANK, self._width - len(indent))
            return f"{words} {line}" if len(line) <= beside else f"{words}\n{indent}{line}"
        if not paragraph.number:
            return self._wrapped(paragraph.text, indent)
        start = f"{indent}{paragraph.number:<3} "
        return self._wrapped(paragraph.text, " " * len(start), start)

    def _item(self, item: Listed, indent: str) -> str:
        hanging = f"{indent}    "
        first, others = within(item)
        told = self._wrapped(first, hanging, f"{indent}{item.label:<3} ")
        for other in others:
            if isinstance(other, Paragraph):
                told += f"\n\n{self._wrapped(other.text, hanging)}"
            else:
                told += "".join(f"\n{self._item(each, hanging)}" for each in other)
        return told

    def _table(self, table: Table, *, titled: bool = False) -> Iterator[str]:
        if not titled:
            yield self.words(table.caption)
        names = table.names
        for row in table.rows:
            yield "\n".join(self._cell(name, cell) for name, cell in zip(names, row, strict=False))
        for bars in table.bars:
            drawn = bar_lines(drawn_rows(table, bars), self._width, bars.top)
            yield "\n".join((f"{table.header[bars.column]}:", *drawn))

    def _cell(self, name: str, cell: Cell) -> str:
        if len(cell) == 1 and isinstance(cell[0], Paragraph):
            number = f"{cell[0].number} ".lstrip()
            return self._wrapped(text(f"{name}: {number}", *cell[0].text), "  ", "")
        return "\n".join((f"{name}:", *self.parts(cell, indent="  ")))

    def _wrapped(self, value: Text, indent: str, start: str | None = None) -> str:
        # A space at which no line is broken does its work here; in a message it would only be in the way.
        filled = fill(
            plain(value),
            self._width,
            initial_indent=indent if start is None else start,
            subsequent_indent=indent,
            break_long_words=False,
            break_on_hyphens=False,
        )
        return filled.replace(NO_BREAK, " ")
