"""How wide the columns of a table are: by what stands in them, and never narrower than their longest word."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain
from math import sqrt

from msgspec.structs import replace

from secretariat.basics.pattern import pattern
from secretariat.documents.document import Cell, Listed, Run, Table, Text

from .letters import face
from .spelled import spelled

PARTED = pattern(r"[ \u200b]+|(?<=[^\W\d])-(?=[^\W\d])|(?<=[^\W\d]/)(?=[^\W\d])")
"""Where a line may end: at a space, a hyphen between letters, a stroke. A no-break space does not part."""
_SHORT, _LONG = 9.0, 12.0
"""Letters’ heights: a short line is better not broken; of a long one the length counts by its square root."""
_BROKEN = 0.7
"""The part of the room that short lines may take before they are broken as well."""
_FAIR = 0.8
"""The part of it that some of them may take, where not all can be left whole."""
LABEL = 26.0
_Line = tuple[Text, float]
"""The words of a line, and how far it stands in."""
_SMALLEST = 9.0


def fitted(
    table: Table, size: float, inset: float, room: float, parted: re.Pattern[str] = PARTED
) -> tuple[float, list[float]]:
    """The size of its letters and the width of each column, in points, that together fill the room.

    The letters are those of the text, and smaller only where the longest words would not stand side by side.
    ``parted``: where a line may end.
    """
    while True:
        wanted, least = _asked(table, size, inset, parted)
        if sum(least) <= room or size <= _SMALLEST:
            break
        size -= 1
    whole = [each if each <= _SHORT * size else word for each, word in zip(wanted, least, strict=True)]
    long = _LONG * size
    wanted = [min(each, sqrt(each * long)) for each in wanted]
    return size, shared(wanted, whole if sum(whole) <= _BROKEN * room else _unbroken(least, whole, room), room)


def of_each_form(blocks: Iterable[object]) -> dict[tuple[str, ...], Table]:
    """The tables with the same headings as one table: they are set with the same columns, wherever they stand."""
    found: dict[tuple[str, ...], Table] = {}
    for table in (block for block in blocks if isinstance(block, Table)):
        before = found.get(table.header)
        found[table.header] = replace(before, rows=(*before.rows, *table.rows)) if before else table
    return found


def _unbroken(least: list[float], whole: list[float], room: float) -> list[float]:
    """The least, with as many columns of short lines, such as a day, wide enough for a whole one as leave the others a
    fair part of the room; those first that take the least more."""
    least = [*least]
    for n in sorted(range(len(whole)), key=lambda n: whole[n] - least[n]):
        if sum(least) - least[n] + whole[n] <= _FAIR * room:
            least[n] = whole[n]
    return least


def _asked(table: Table, size: float, inset: float, parted: re.Pattern[str]) -> tuple[list[float], list[float]]:
    """What each column would take for its longest line, and what it must have for its longest word."""
    wanted, least = [2 * inset] * table.width, [2 * inset] * table.width
    header: list[list[_Line]] = [[((Run(name, strong=True),), 0.0)] for name in table.header]
    for row in chain([header], ([_lines(cell) for cell in row] for row in table.rows)):
        for n, lines in enumerate(row):
            for text, indent in lines:
                whole, word = measured(text, size, parted)
                wanted[n] = max(wanted[n], whole + indent + 2 * inset + 1)
                least[n] = max(least[n], word + indent + 2 * inset + 1)
    return wanted, least


def _lines(cell: Cell) -> list[_Line]:
    found: list[_Line] = []
    for block in cell:
        if isinstance(block, Listed):
            found += [(text, LABEL) for text in block.paragraphs]
        else:
            found.append((block.text, LABEL if block.number else 0.0))
    return found


def measured(text: Text, size: float, parted: re.Pattern[str] = PARTED) -> tuple[float, float]:
    """How far a line goes, and the longest of its words; a word that is set in two ways is one word all the same."""
    whole = longest = word = 0.0
    for run in text:
        drawn_in, words = face(strong=run.strong, emphasis=run.emphasis), spelled(run.text)
        for n, part in enumerate(parted.split(words)):
            word = drawn_in.width(part) + (0.0 if n else word)
            longest = max(longest, word)
        whole += drawn_in.width(words)
    return whole * size / 1000, longest * size / 1000


def shared(wanted: list[float], least: list[float], room: float) -> list[float]:
    """The room by what each column wants, but none under its least, where all of them can have that."""
    if sum(least) >= room:
        return [room * each / sum(least) for each in least]
    fixed: dict[int, float] = {}
    while True:
        left = room - sum(fixed.values())
        asked = sum(each for n, each in enumerate(wanted) if n not in fixed)
        given = [fixed.get(n, left * each / asked) for n, each in enumerate(wanted)]
        short = {n: least[n] for n, each in enumerate(given) if n not in fixed and each < least[n]}
        if not short:
            return given
        fixed |= short
