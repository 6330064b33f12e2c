"""The end of a Word paper: so much of it stays together that no last page holds a line or two alone."""

from __future__ import annotations

from collections.abc import Iterator

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.table import CT_Tbl
from docx.oxml.text.paragraph import CT_P

LINES, LETTERS = 7, 75
"""How many lines stay together at the end, and about how many letters a line has."""
_ALL_OF_IT = 14
"""A paragraph of up to so many lines is not parted."""


def keep_end_together(word: WordDocument) -> None:
    """Bind the last paragraphs to each other, back to a table at most: bound rows are lost in LibreOffice."""
    lines = 0
    for paragraph in _from_the_end(word):
        if lines:
            paragraph.get_or_add_pPr().keepNext_val = True
        its_own = -(-len("".join(filter(None, (text.text for text in paragraph.iter(qn("w:t")))))) // LETTERS) or 1
        if its_own <= _ALL_OF_IT:
            paragraph.get_or_add_pPr().keepLines_val = True
        lines += its_own
        if lines >= LINES:
            return


def _from_the_end(word: WordDocument) -> Iterator[CT_P]:
    for element in reversed(word.element.body):
        if isinstance(element, CT_Tbl):
            return
        if isinstance(element, CT_P):
            yield element
