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

_WIDTH, _BLANK = 76, 40
_UNDERLINES = {1: "=", 2: "-"}


def write(doc: Document) -> str:
    """The whole paper."""
    parts = (_heading(doc.heading), doc.status, *_parts(doc.body), doc.foot)
    return joined(parts, "\n") + "\n"


def _parts(blocks: Iterable[Block], indent: str = "") -> Iterator[str]:
    above: object = None
    for block in gathered(blocks):
        last, above = above, block
        match block:
            case Heading():
                yield _heading(block)
            case Paragraph():
                told = _paragraph(block, indent)
                yield Under(told) if block.role == "under" else told
            case Table():
                yield from _table(block, titled=block.titled and (last is None or isinstance(last, Heading)))
            case _:
                yield "\n".join(_item(item, indent) for item in block)


def _heading(heading: Heading) -> str:
    words = _wrapped(text(f"{heading.number} ".lstrip(), *heading.text), "")
    underline = _UNDERLINES.get(heading.level, "") * max(map(len, words.split("\n")))
    return f"{words}\n{underline}".strip()


def _paragraph(paragraph: Paragraph, indent: str) -> str:
    if paragraph.role == "blank":
        return f"{_wrapped(paragraph.text, indent)} {'_' * _BLANK}"
    if not paragraph.number:
        return _wrapped(paragraph.text, indent)
    start = f"{indent}{paragraph.number:<3} "
    return _wrapped(paragraph.text, " " * len(start), start)


def _item(item: Listed, indent: str) -> str:
    hanging = f"{indent}    "
    first, others = within(item)
    told = _wrapped(first, hanging, f"{indent}{item.label:<3} ")
    for other in others:
        if isinstance(other, Paragraph):
            told += f"\n\n{_wrapped(other.text, hanging)}"
        else:
            told += "".join(f"\n{_item(each, hanging)}" for each in other)
    return told


def _table(table: Table, *, titled: bool = False) -> Iterator[str]:
    if not titled:
        yield table.caption
    names = table.names
    for row in table.rows:
        yield "\n".join(_cell(name, cell) for name, cell in zip(names, row, strict=False))
    for bars in table.bars:
        yield "\n".join((f"{table.header[bars.column]}:", *bar_lines(drawn_rows(table, bars), _WIDTH, bars.top)))


def _cell(name: str, cell: Cell) -> str:
    if len(cell) == 1 and isinstance(cell[0], Paragraph):
        number = f"{cell[0].number} ".lstrip()
        return _wrapped(text(f"{name}: {number}", *cell[0].text), "  ", "")
    return "\n".join((f"{name}:", *_parts(cell, indent="  ")))


def _wrapped(value: Text, indent: str, start: str | None = None) -> str:
    # A space at which no line is broken does its work here; in a message it would only be in the way.
    filled = fill(
        plain(value),
        _WIDTH,
        initial_indent=indent if start is None else start,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return filled.replace(NO_BREAK, " ")
