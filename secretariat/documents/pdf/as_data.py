"""A paper as plain data for the page `paper.typ`: one function a kind of block, and each kind has its name there.

Words go over as data and never as markup, so that “#read("secret")” or “$5” is printed letter for letter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from msgspec.structs import replace

from secretariat.documents.bars import drawn_rows, full_bar
from secretariat.documents.document import Bars, Block, Document, Heading, Listed, Paragraph, Run, Table, plain
from secretariat.documents.lists import gathered
from secretariat.documents.measured.columns import fitted, of_each_form
from secretariat.documents.measured.letters import face
from secretariat.documents.measured.rows import CellSetting, rows_of
from secretariat.documents.page_numbers import page_of_pages
from secretariat.documents.together import Gathered, kept_with_next

from .words import line, runs

Data = dict[str, Any]
SIZE = 12.0
"""Points."""
_INSET = 5.0
_ROOM, _WIDE_ROOM = 453.5, 700.0
"""Points between the margins, upright and across."""
_HANG, _GAP = 26.0, 7.0
"""Points that text stands in from its number or letter, and the least between the two."""
_LINE, _APART = 1.37, 0.3
"""A line of a cell, and what is between two paragraphs of it, by the letters' size."""
_FRAME = 14.0
"""Points that the bar of an outcome and the frame of a draft take from their words."""
_DEEPEST = 6


def as_data(doc: Document) -> Data:
    """Everything that is printed, in order."""
    language, _, region = doc.language.partition("-")
    return {
        "title": line(title_of(doc)),
        "author": line(doc.author),
        "subject": line(doc.subject),
        "language": language.lower() if language.isascii() and language.isalpha() and len(language) in (2, 3) else "en",
        "region": region if region.isascii() and region.isalpha() and len(region) == 2 else "",
        "status": line(doc.status),
        "foot": line(doc.foot),
        "spoken": {name: doc.language_of(name) for name in ("title", "status", "foot")},
        "wide": doc.wide,
        "numbered": page_of_pages(),
        "size": SIZE,
        "blocks": [_titled(doc), *_blocks(doc.body, _WIDE_ROOM if doc.wide else _ROOM)],
    }


def title_of(doc: Document) -> str:
    """What the file calls itself: a reader hears it first, so it is never empty."""
    return doc.title.strip() or plain(doc.heading.text).strip() or "Paper"


def _titled(doc: Document) -> Data:
    heading = doc.heading if plain(doc.heading.text).strip() else Heading(1, (Run(title_of(doc)),), doc.heading.number)
    return _heading(heading, 1)


def _blocks(blocks: Iterable[Block], room: float) -> Iterator[Data]:
    """The blocks one after another. A heading goes no deeper than one level under the last, as PDF/UA asks.

    What a heading right above says of a table is not said a second time in its caption.
    """
    above, called = 1, True  # by the title, where a table is the first
    every = [*gathered(blocks)]
    kept, forms = kept_with_next(every), of_each_form(every)
    for n, block in enumerate(every):
        if isinstance(block, Paragraph):
            close = isinstance(after := next(iter(every[n + 1 :]), None), Paragraph) and after.role == "under"
            yield _paragraph(block, SIZE, room) | {"keep": n in kept, "close": close}
        elif isinstance(block, Heading):
            if block.number.strip() or plain(block.text).strip():
                above = max(2, min(block.level, above + 1, _DEEPEST))
                yield _heading(block, above)
        elif isinstance(block, Table):
            shown = replace(block, caption="") if called and block.titled else block
            yield _table(shown, forms[block.header], room)
            for bars in block.bars:
                yield _bars(block, bars, room)
        else:
            yield from _block(block, SIZE, room)
        called = isinstance(block, Heading)


def _block(block: Gathered, size: float, room: float) -> Iterator[Data]:
    match block:
        case Paragraph():
            yield _paragraph(block, size, room)
        case (Listed(), *_):
            yield _list(block, size, room)
        case _:
            raise TypeError(f"A PDF has no way to print a {type(block).__name__}.")


def _heading(heading: Heading, level: int) -> Data:
    text = runs(heading.text, SIZE, _ROOM)
    return {"kind": "heading", "level": level, "number": line(heading.number), "text": text}


def _paragraph(paragraph: Paragraph, size: float, room: float) -> Data:
    number = line(paragraph.number)
    hang = _hang([number], size) if number else 0.0
    role = paragraph.role
    text = runs(paragraph.text, size, room - hang - (_FRAME if role in ("outcome", "draft") else 0.0))
    return {
        "kind": "paragraph",
        "role": role,
        "number": number,
        "hang": hang,
        "text": text,
        "keep": False,
        "close": False,
    }


def _list(items: tuple[Listed, ...], size: float, room: float) -> Data:
    labels = [line(item.label) for item in items]
    hang = _hang(labels, size)
    filled = [[*_in_item(item, size, room - hang)] for item in items]
    return {"kind": "list", "labels": labels, "bullets": items[0].kind == "bullet", "hang": hang, "items": filled}


def _in_item(item: Listed, size: float, room: float) -> Iterator[Data]:
    """What stands in a point: its paragraphs, and the lists within it."""
    for within, same in groupby(item.parts, key=lambda part: isinstance(part, Listed)):
        if within:
            points = (part for part in same if isinstance(part, Listed))
            yield from (_list(each, size, room) for each in gathered(points) if isinstance(each, tuple))
        else:
            yield from ({"kind": "text", "text": runs(part, size, room)} for part in same if isinstance(part, tuple))


def _table(table: Table, form: Table, room: float) -> Data:
    """``form``: all the tables of the paper that have its headings, and so its columns."""
    size, widths = fitted(form, SIZE, _INSET, room)
    header = [line(name) for name in table.names]
    rows = []
    for row, whole in rows_of(table, CellSetting(size, _LINE, _APART, _INSET), widths, across=room > _ROOM):
        cells = [
            [data for block in gathered(cell) for data in _in_cell(block, size, width - 2 * _INSET)]
            for cell, width in zip(row, widths, strict=False)
        ]
        rows.append({"cells": cells + [[] for _ in range(table.width - len(cells))], "whole": whole})
    return {
        "kind": "table", "caption": line(table.caption), "header": header, "rows": rows,
        "size": size, "widths": widths, "inset": _INSET,
        "spoken": {name: table.language_of(name) for name in ("caption", "header")},
    }  # fmt: skip


def _in_cell(block: Gathered, size: float, room: float) -> Iterator[Data]:
    """As elsewhere, but that the cell alone says what a paragraph is for: nothing stands around it."""
    if not isinstance(block, Paragraph | tuple):
        raise TypeError(f"A PDF has no way to print a {type(block).__name__} in a table.")
    yield from _block(replace(block, role="body") if isinstance(block, Paragraph) else block, size, room)


def _bars(table: Table, bars: Bars, room: float) -> Data:
    """A picture, and all of it in words for whoever hears the page."""
    rows, name = drawn_rows(table, bars), table.header[bars.column]
    top = full_bar(rows, bars.top)
    label = max((face().width(line(label)) for label, _, _ in rows), default=0) * SIZE / 1000
    words = max((face().width(line(words)) for _, _, words in rows), default=0) * SIZE / 1000
    longest = max(0.0, room - label - words - 3 * _GAP)
    return {
        "kind": "bars",
        "caption": line(name),
        "spoken": table.language_of("header"),
        "said": line(f"{name}: " + "; ".join(f"{label}, {words}" for label, _, words in rows)),
        "label": label,
        "rows": [
            {"label": line(label), "long": longest * min(value, top) / top if top > 0 and value > 0 else 0.0,
             "words": line(words)}
            for label, value, words in rows
        ],
    }  # fmt: skip


def _hang(labels: list[str], size: float) -> float:
    """How far text stands in from its number or letter."""
    return max(_HANG, max(map(face().width, labels)) * size / 1000 + _GAP)
