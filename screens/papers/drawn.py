"""A paper as it will stand, drawn from its blocks in the letters of a terminal: what is read is what is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from textual.content import Content

from secretariat.documents.bars import bar_lines, drawn_rows
from secretariat.documents.document import Block, Cell, Document, Heading, Listed, Paragraph, Table, text
from secretariat.documents.lists import gathered, within
from secretariat.documents.typeset import typeset

from ..widgets.plain import plain as words_of
from ..widgets.wrapped import styled, wrapped

UPRIGHT, WIDE = 84, 130
"""Columns that a page takes at most, upright and across: a longer line is hard to read."""
_BLANK = 32
_WIDEST = 40


def page_width(doc: Document, room: int) -> int:
    """How wide the page is drawn where there is so much room."""
    return max(20, min(room, WIDE if doc.wide else UPRIGHT))


def drawn(doc: Document, width: int) -> Iterator[Content]:
    """The paper block by block, each with its lines; a list is one block. Does not touch a widget: any thread may."""
    doc = typeset(doc)
    if doc.status:
        yield wrapped(words_of(doc.status, "bold reverse"), width)
    yield _heading(doc.heading, width)
    yield from _blocks(doc.body, width)


_AT_MOST = 6
"""Lines that are marked together: a table longer than the screen is gone through piece by piece."""


def pieces(content: Content) -> Iterator[Content]:
    """A block in pieces of a few lines, with an empty line after the last."""
    lines = [*content.split("\n")]
    for start in range(0, len(lines), _AT_MOST):
        last = [Content("")] if start + _AT_MOST >= len(lines) else []
        yield _lines((*lines[start : start + _AT_MOST], *last))


def _blocks(blocks: Iterable[Block], width: int) -> Iterator[Content]:
    above: object = None
    for block in gathered(blocks):
        titled = above is None or isinstance(above, Heading)
        above = block
        match block:
            case Heading():
                yield _heading(block, width)
            case Paragraph():
                yield _paragraph(block, width)
            case Table():
                yield _lines(_table(block, width, titled=block.titled and titled))
            case _:
                yield _lines(line for item in block for line in _item(item, width))


def _lines(lines: Iterable[Content]) -> Content:
    return Content("\n").join(list(lines))


def _heading(heading: Heading, width: int) -> Content:
    words = styled(text(f"{heading.number}  ".lstrip(), *heading.text), "bold")
    whole = wrapped(words, width)
    if heading.level > 2:
        return whole
    line = "═" if heading.level == 1 else "─"
    under = max((each.cell_length for each in whole.split("\n")), default=0)
    return _lines((whole, Content(line * under)))


def _paragraph(paragraph: Paragraph, width: int) -> Content:
    match paragraph.role:
        case "blank":
            return _lines((wrapped(styled(paragraph.text) + Content(f" {'_' * _BLANK}"), width),))
        case "note":
            return wrapped(styled(paragraph.text, "italic"), width)
        case "outcome":
            return wrapped(styled(paragraph.text), width, "│ ", "│ ")
        case "draft":
            return wrapped(styled(paragraph.text, "reverse"), width)
        case _:
            return wrapped(styled(paragraph.text), width, f"{paragraph.number}  " if paragraph.number else "")


def _item(item: Listed, width: int, indent: str = "") -> Iterator[Content]:
    label = f"{indent}{item.label:<3} "
    hanging = " " * len(label)
    first, others = within(item)
    yield wrapped(styled(first), width, label, hanging)
    for other in others:
        if isinstance(other, Paragraph):
            yield wrapped(styled(other.text), width, hanging, hanging)
        else:
            for each in other:
                yield from _item(each, width, hanging)


# --- tables ---


def _table(table: Table, width: int, *, titled: bool) -> Iterator[Content]:
    if not titled and table.caption:
        yield wrapped(words_of(table.caption, "italic"), width)
    if table.width:
        widths = _widths(table, width - 3 * table.width - 1)
        if widths:
            yield from _grid(table, widths)
        else:
            yield from _row_by_row(table, width)
    for bars in table.bars:
        yield words_of(f"{table.header[bars.column]}:", "bold")
        yield from map(words_of, bar_lines(drawn_rows(table, bars), width, bars.top))


def _widths(table: Table, room: int) -> list[int]:
    """The columns’ widths; empty where there is no room for them side by side."""
    wanted, least = [1] * table.width, [1] * table.width
    header = [[name] for name in table.header]
    for row in (header, *([_plain_lines(cell) for cell in row] for row in table.rows)):
        for n, lines in enumerate(row):
            for line in lines:
                wanted[n] = max(wanted[n], Content(line).cell_length)
                longest = max((Content(word).cell_length for word in line.split()), default=0)
                least[n] = max(least[n], min(longest, _WIDEST))
    if sum(least) > room:
        return []
    widths, left = [*least], room - sum(least)
    while left > 0 and (short := [n for n in range(len(widths)) if widths[n] < wanted[n]]):
        for n in sorted(short, key=lambda n: widths[n])[:left]:
            widths[n] += 1
        left = room - sum(widths)
    return widths


def _plain_lines(cell: Cell) -> list[str]:
    return [line.plain for block in _blocks(cell, 10_000) for line in block.split("\n")]


def _grid(table: Table, widths: list[int]) -> Iterator[Content]:
    names = zip(table.names, widths, strict=True)
    header = [[*wrapped(words_of(name, "bold"), width).split("\n")] for name, width in names]
    yield _rule("┌┬┐", widths)
    yield from _row(header, widths)
    for row in table.rows:
        yield _rule("├┼┤", widths)
        cells = [[line for block in _blocks(cell, width) for line in block.split("\n")]
                 for cell, width in zip(row, widths, strict=False)]  # fmt: skip
        yield from _row([*cells, *[[] for _ in widths[len(cells) :]]], widths)
    yield _rule("└┴┘", widths)


def _rule(corners: str, widths: list[int]) -> Content:
    return Content(corners[0] + corners[1].join("─" * (width + 2) for width in widths) + corners[2])


def _row(cells: list[list[Content]], widths: list[int]) -> Iterator[Content]:
    for parts in zip_longest(*cells, fillvalue=Content("")):
        line = Content("│")
        for part, width in zip(parts, widths, strict=True):
            line += Content(" ") + part + Content(" " * (width - part.cell_length) + " │")
        yield line


def _row_by_row(table: Table, width: int) -> Iterator[Content]:
    """Each cell under the name of its column, where the page is too narrow for the columns side by side."""
    names = table.names
    for n, row in enumerate(table.rows):
        if n:
            yield Content("")
        for name, cell in zip(names, row, strict=False):
            said = " ".join(block.plain for block in _blocks(cell, 10_000))
            yield wrapped(Content.assemble(words_of(f"{name}: ", "bold"), words_of(said)), width)
