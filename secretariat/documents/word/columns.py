"""How wide the columns of a table are, and how small its words, where they would not fit otherwise."""

from __future__ import annotations

from itertools import chain
from typing import NamedTuple

from msgspec.structs import replace

from secretariat.basics.pattern import pattern
from secretariat.documents.document import Cell, Listed, Paragraph, Run, Table, Text, plain, text
from secretariat.documents.typeset import NO_BREAK

TEXT_WIDTH, WIDE_WIDTH = 9070, 14000
"""Twips between the margins, upright and across."""
POINTS = 12
_SMALLER = (11, 10, 9)
"""Sizes of type that a table takes in turn, where its words do not fit: never by habit."""
_LETTER, _BOLD, _MARGINS = 12.6, 15.2, 240
"""Twips that a letter takes at most on the average for each point of its size, in a wide font too, and in bold; a
cell's margins."""
_NARROWEST, _WIDEST, _SENTENCE = 10, 70, 40
_SHORT = 18
"""Letters of a line that is better not broken: “20 September 2031”."""


class Fitted(NamedTuple):
    """A table as it fits on the page: its columns in twips, its type in points; and its words, in which lines may end
    anywhere where there is no room for more."""

    table: Table
    widths: list[int]
    points: int


def fit(table: Table, width: int) -> Fitted:
    """The widths and the size with which no word is broken, where there is one."""
    broken = _breaking(table)
    forms = [(table, POINTS), *((broken, points) for points in (POINTS, *_SMALLER))]
    found = [(*form, *_wanted(*form)) for form in forms]
    roomy = next((each for each in found if sum(each[3]) <= width - _for_text(each[2], width)), None)
    tried, points, weights, least = roomy or next((each for each in found if sum(each[3]) <= width), found[-1])
    return Fitted(tried, shares(weights, _unbroken(weights, least, points, width), width), points)


def _unbroken(weights: list[int], least: list[int], points: int, width: int) -> list[int]:
    """The least with columns of short lines, such as a day, wide enough for a whole one: as far as the others keep a
    fair part of the room, and the narrowest first."""
    least, longest = [*least], max(weights, default=0)
    for index in sorted(range(len(weights)), key=lambda n: weights[n]):
        whole = round(weights[index] * _LETTER * points) + _MARGINS
        if weights[index] in (_NARROWEST, longest) or weights[index] > _SHORT or whole <= least[index]:
            continue
        if sum(least) - least[index] + whole <= width * 4 // 5:
            least[index] = whole
    return least


def _for_text(weights: list[int], width: int) -> int:
    """What is left for a column of sentences, beside the longest word of each."""
    return width // 4 if max(weights, default=0) >= _SENTENCE and len(weights) > 3 else 0


_PARTED = pattern(rf"[^\S{NO_BREAK}]+|(?<=[^\W\d])-(?=[^\W\d])")
"""Where a line may end: at a space, or a hyphen between letters. A reference, “2022-07-20/R3”, stays whole."""


def _wanted(table: Table, points: int) -> tuple[list[int], list[int]]:
    """For each column its longest text, and the twips that its longest word takes."""
    weights, least = [_NARROWEST] * table.width, [0] * table.width
    header = [(text(name),) for name in table.header]
    for letter, row in ((_BOLD, header), *((_LETTER, map(_texts, row)) for row in table.rows)):
        for index, texts in enumerate(row):
            lines = [plain(line) for line in texts]
            weights[index] = max(weights[index], min(max(map(len, lines), default=0), _WIDEST))
            longest = max((len(word) for line in lines for word in _PARTED.split(line)), default=0)
            least[index] = max(least[index], round(longest * letter * points) + _MARGINS)
    return weights, least


def _breaking(table: Table) -> Table:
    """The table with ordinary spaces, at which a line may end: in a narrow column a date takes two lines."""
    rows = tuple(tuple(tuple(map(_broken, cell)) for cell in row) for row in table.rows)
    return replace(table, rows=rows, header=tuple(name.replace(NO_BREAK, " ") for name in table.header))


def _broken(block: Paragraph | Listed) -> Paragraph | Listed:
    return _broken_item(block) if isinstance(block, Listed) else replace(block, text=_ordinary(block.text))


def _broken_item(item: Listed) -> Listed:
    parts = (_broken_item(part) if isinstance(part, Listed) else _ordinary(part) for part in item.parts)
    return replace(item, parts=tuple(parts))


def _ordinary(words: Text) -> Text:
    return tuple(Run(run.text.replace(NO_BREAK, " "), run.strong, run.emphasis) for run in words)


def shares(weights: list[int], least: list[int], width: int) -> list[int]:
    """So much of a width as each weight says, but none under its least, where all of them can have that."""
    if sum(least) > width:
        return [width * weight // sum(weights) for weight in weights]
    fixed: set[int] = set()
    while True:
        rest = [n for n in range(len(weights)) if n not in fixed]
        left = width - sum(least[n] for n in fixed)
        total = sum(weights[n] for n in rest)
        given = {n: left * weights[n] // total for n in rest}
        short = {n for n in rest if given[n] < least[n]}
        if not short:
            return [least[n] if n in fixed else given[n] for n in range(len(weights))]
        fixed |= short


def _texts(cell: Cell) -> list[Text]:
    lines = (block.paragraphs if isinstance(block, Listed) else (block.text,) for block in cell)
    return [*chain.from_iterable(lines)]
