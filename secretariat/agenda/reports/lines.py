"""The lines of a report: its paragraphs, headings and rows, with their number apart and no markup left."""

from __future__ import annotations

import re
from typing import NamedTuple

from ...basics.bullets import DRAWN, OF_A_SYMBOL_FONT
from ...basics.cleaning import clean
from ...basics.clock import MONTHS
from ...basics.pattern import pattern

_PAGE = pattern(
    r"(?:page\s*)?[-–—\[]*\s*\d{1,4}\s*[-–—\]]*(?:\s*(?:of|/)\s*\d{1,4})?|this page is intentionally left blank",
    re.IGNORECASE,
)
_BULLET = pattern(rf"^[-*{DRAWN}{OF_A_SYMBOL_FONT}]\s+")
_TAGS = pattern(r"</?(?:p|u|i|b|em|strong|span|ul|ol|li|br|div)\b[^>]{0,200}>", re.IGNORECASE)
_MEASURES = (
    rf"(?:{'|'.join(MONTHS)}|million|billion|thousand|hundred|per\s?cent|hours?|days?|weeks?|months?|years?|fte|"
    r"officers?)\b|%"
)
NUMBERED = pattern(
    rf"(?P<number>\d{{1,2}}(?:\.\d{{1,3}}){{1,3}}|\d{{1,2}}(?=[.)]?(?:\s|$)))(?P<dot>[.)]?)"
    rf"(?:[\s:–-]+(?!(?:{_MEASURES}))(?P<words>[A-Z“‘\"'(£\[*].*|\W*$)|\s*$)",
    re.IGNORECASE | re.DOTALL,
)
_STARTS_A_SENTENCE = pattern(r"[A-Z“‘\"'(\[£*]")


class ReportLine(NamedTuple):
    """A paragraph, a heading, or a row of a table.

    ``number``: the one it bears, “5” or “5.2”. ``dotted``: a single number that a stop or a bracket follows.
    ``looks``: it is set as a heading is: marked as one, bold or in capitals from end to end. ``block``: which of the
    stretches between empty lines it stands in.
    """

    text: str
    number: str = ""
    dotted: bool = False
    looks: bool = False
    bullet: bool = False
    cells: tuple[str, ...] = ()
    block: int = 0


def lines_of(text: str) -> list[ReportLine]:
    """Every line of a report's text in the light markup, page numbers and blank pages left out.

    “- 1.1 To update the Panel” and the row “1.1 → To update the Panel” are both the paragraph 1.1.
    """
    found: list[ReportLine] = []
    block = 0
    for raw in clean(text).split("\n"):
        if not raw.strip():
            block += 1
            continue
        line = _line(raw, block)
        if line is None:
            continue
        if found and (whole := _with_the_number_before(found[-1], line)):
            found[-1] = whole
        else:
            found.append(line)
    return found


def _line(raw: str, block: int) -> ReportLine | None:
    bare = _TAGS.sub(" ", raw.strip()) if "<" in raw else raw.strip()
    row = raw.strip("\n ")
    if "\t" in row or " | " in row:
        cells = tuple(_plain(cell) for cell in (row.split("\t") if "\t" in row else row.strip("|").split(" | ")))
        cells = cells if any(cells) else ()
        if not cells:
            return None
        filled = [cell for cell in cells if cell]
        number = NUMBERED.fullmatch(cells[0]) if cells[0] else None
        if number and not number["words"] and len(filled) == 2 and _STARTS_A_SENTENCE.match(filled[1]):
            return ReportLine(filled[1], number["number"], bool(number["dot"]), _capitals(filled[1]), block=block)
        if len(filled) == 1:
            bare = filled[0]
        else:
            return ReportLine(" | ".join(filled), cells=cells, block=block)
    if _PAGE.fullmatch(bare.strip("*# ")) and not NUMBERED.fullmatch(bare.strip("*# ")):
        return None
    heading = bool(re.match(r"#{1,6}\s", bare))
    bare = re.sub(r"^#{1,6}\s+", "", bare)
    bullet = bool(_BULLET.match(bare))
    bare = _BULLET.sub("", bare)
    bold = bool(re.fullmatch(r"\*\*[^*]+\*\*[.:]?", bare))
    bare = _plain(bare)
    if not any(map(str.isalnum, bare)):
        return None
    found = NUMBERED.fullmatch(bare)
    if found and _may_be_a_number(found):
        words = _plain(found["words"] or "")
        looks = heading or bold or _capitals(words)
        return ReportLine(words, found["number"], bool(found["dot"]), looks, bullet, block=block)
    return ReportLine(bare, looks=heading or bold or _capitals(bare), bullet=bullet, block=block)


def _may_be_a_number(found: re.Match[str]) -> bool:
    """Whether what begins with a number bears it: its words begin as a sentence does, with a capital."""
    words = found["words"] or ""
    return not words.strip() or bool(_STARTS_A_SENTENCE.match(words))


def _with_the_number_before(before: ReportLine, line: ReportLine) -> ReportLine | None:
    """A number on a line of its own, as a table's cell may leave it, goes with the words that follow."""
    if before.text or not before.number or line.number or line.cells:
        return None
    return line._replace(number=before.number, dotted=before.dotted, block=before.block)


def _plain(text: str) -> str:
    return " ".join(_TAGS.sub(" ", text).replace("**", "").strip().strip("*_").split())


def _capitals(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 2 and sum(c.isupper() for c in letters) >= 0.9 * len(letters)
