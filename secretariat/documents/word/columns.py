"""How wide the columns of a table are, and how small its words, where they would not fit otherwise."""

from __future__ import annotations

import re
from typing import NamedTuple

from msgspec.structs import replace

from secretariat.basics.pattern import pattern
from secretariat.documents.document import Table, Text
from secretariat.documents.measured.columns import fitted
from secretariat.documents.measured.rows import CellSetting, PrintedRow, rows_of
from secretariat.documents.texts import with_texts
from secretariat.documents.typeset import NO_BREAK

TEXT_WIDTH, WIDE_WIDTH = 9070, 14000
"""Twips between the margins, upright and across."""
POINTS = 12
_WIDER = 1.12
"""How much wider than in Arial words may be: a council has a font of its own, and without Arial another is put in."""
_NO_WIDER = 1.03
"""How much wider where days would be broken else, or into three lines: then Arial is counted on."""
_TWIPS = 20
"""To a point."""
_INSET = 5.4
"""Points between a cell's edge and its words."""
_LINE, _APART = 1.21, 0.42
"""A line of a cell, and what is between two paragraphs of it, by the letters' size."""
_PARTED = pattern(rf"[^\S{NO_BREAK}]+|(?<=[^\W\d])-(?=[^\W\d])")
"""Where Word may end a line: at a space, or a hyphen between letters. A reference, “2022-07-20/R3”, stays whole."""


_BEFORE_A_YEAR, _ANYWHERE = pattern(rf"{NO_BREAK}(?=\d{{4}}\b)"), pattern(NO_BREAK)
"""Which of the spaces that end no line do so where there is no room else: in “29 September 2031” the last, or all."""


class Fitted(NamedTuple):
    """The columns of a table as they fit on the page, in twips, and its type in points. ``parted``: of spaces that end
    no line, those that do here."""

    widths: list[int]
    points: int
    parted: re.Pattern[str] | None

    def ordinary(self, words: str) -> str:
        """Words with an ordinary space where a line may end here."""
        return self.parted.sub(" ", words) if self.parted else words


def fit(table: Table, width: int) -> Fitted:
    """The widths and the size with which no word is broken, where there is one; sooner than smaller type, days are."""
    for parted, wider in ((None, _WIDER), (None, _NO_WIDER), (_BEFORE_A_YEAR, _WIDER), (_BEFORE_A_YEAR, _NO_WIDER),
                          (_ANYWHERE, _WIDER)):  # fmt: skip
        form = breaking(table, parted) if parted else table
        size, widths = fitted(form, POINTS, _INSET / wider, width / _TWIPS / wider, _PARTED)
        if size == POINTS:
            break
    return Fitted([int(each * wider * _TWIPS) for each in widths], round(size), parted)


def laid_out(table: Table, fit: Fitted, *, across: bool) -> list[PrintedRow]:
    """Its rows as they are printed in such columns."""
    widths = [each / _TWIPS / _WIDER for each in fit.widths]
    lines = CellSetting(fit.points, _LINE, _APART, _INSET / _WIDER)
    return rows_of(breaking(table, fit.parted) if fit.parted else table, lines, widths, across=across)


def breaking(table: Table, parted: re.Pattern[str]) -> Table:
    """The table with ordinary spaces, at which a line may end: in a narrow column a date takes two lines."""

    def ordinary(words: Text) -> Text:
        return tuple(replace(run, text=parted.sub(" ", run.text)) for run in words)

    return replace(with_texts(table, ordinary), header=tuple(parted.sub(" ", name) for name in table.header))
