"""A letter's text as paragraphs: lines joined, no markup, page furniture apart, head and foot line by line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from secretariat.basics.cleaning import clean
from secretariat.basics.pattern import pattern

from .earlier_message import with_marks
from .flow import TextLine, goes_on, may_go_on, width
from .furniture import page_numbers
from .joining import joined, words_of
from .markup import bold_opening, is_italic, opening, plain, without_tags
from .openings_and_closes import salutation_apart
from .regions import Region, regions


class LetterPiece(NamedTuple):
    """A paragraph, a heading, a bullet, a row of a table, or one line of the head or foot."""

    text: str
    region: Region
    block: int
    """Which of the stretches between empty lines it stands in."""
    part: int = 0
    """Which of the stretches of one region, so that a second letter, or a postscript, is another."""
    level: int = 0
    bullet: int = 0
    """How deep a bullet; 0 for none."""
    bold: str = ""
    """The bold words that it opens with."""
    italic: bool = False
    cells: tuple[str, ...] = ()
    indent: int = 0
    joined: tuple[str, ...] = ()
    alone: bool = False
    """Whether it is all that stands between two empty lines."""


_APART = ("furniture", "quoted")


def pieces(text: str) -> list[LetterPiece]:
    """Every paragraph of a letter's text, in order; one that a page's end cuts is whole, after the page's foot."""
    lines = _lines(text)
    whole = words_of(clean(text))
    widest = width(lines)
    alone = _alone(lines)
    found: list[LetterPiece] = []
    gathered: list[TextLine] = []
    over_the_page = False

    def put() -> None:
        if gathered and (piece := _piece(gathered, whole, alone)).text:
            found.append(piece)
        gathered.clear()

    for line in lines:
        if line.region in _APART:
            over_the_page = line.region == "furniture" and may_go_on(gathered)
            if not over_the_page:
                put()
            found.append(LetterPiece(plain(line.text) or " ".join(line.text.split()), "furniture", line.block))
            continue
        if gathered and not goes_on(gathered, line, widest, over_the_page=over_the_page):
            put()
        gathered.append(line)
        over_the_page = False
    put()
    return found


def _lines(text: str) -> list[TextLine]:
    raw = [part for line in with_marks(without_tags(clean(text)).split("\n")) for part in salutation_apart(line)]
    raw = [_row_of_bars(_number_of_list(line)) for line in raw]
    furniture = page_numbers(raw)
    found: list[TextLine] = []
    block = part = 0
    before: Region = "head"
    for n, (line, region) in enumerate(zip(raw, regions(raw, furniture), strict=True)):
        bare = line.strip()
        if region != "quoted":  # what stands between its lines is of one part
            part += region != before
            before = region
        if not bare:
            block += 1
            continue
        apart = n in furniture or not any(map(str.isalnum, bare))
        indent = 0
        if line[:1].isspace():
            wide = line.expandtabs(4)
            indent = len(wide) - len(wide.lstrip())
        if "\t" in line and found and found[-1].block == block and _is_row(found[-1]):
            bare = line.strip(" ")
        found.append(TextLine(bare, indent, block, "furniture" if apart else region, part))
    return found


def _is_row(line: TextLine) -> bool:
    """Whether a line is a row of a table: the next with a tab is one, too, though its first cell be empty."""
    return "\t" in line.text


_BARS = pattern(r"\s*\|(?P<cells>.{0,4000})\|\s*$")
_LISTED = pattern(r"(?P<n>\s*[(\[]?(?:\d{1,3}|[A-Za-z]|[ivx]{1,5})[.)\]]{1,2})\t+(?=[^\t]{1,4000}$)")


def _row_of_bars(line: str) -> str:
    """A row between bars, with tabs: “| Recommendation | Response |”."""
    found = _BARS.match(line) if "|" in line else None
    return "\t".join(cell.strip() for cell in found["cells"].split("|")) if found and "|" in found["cells"] else line


def _number_of_list(line: str) -> str:
    """The number of a list with a space after it, where a tab stood: that is no row of a table."""
    found = _LISTED.match(line) if "\t" in line else None
    return f"{found['n']} {line[found.end() :]}" if found else line


def _alone(lines: Sequence[TextLine]) -> frozenset[int]:
    """The blocks of one line."""
    count: dict[int, int] = {}
    for line in lines:
        count[line.block] = count.get(line.block, 0) + (line.region not in _APART)
    return frozenset(block for block, times in count.items() if times == 1)


def _piece(gathered: Sequence[TextLine], whole: frozenset[str], alone: frozenset[int]) -> LetterPiece:
    first = gathered[0]
    if "\t" in first.text:
        cells = tuple(plain(cell) for cell in first.text.split("\t"))
        shown = " | ".join(cell or "-" for cell in cells).strip(" |-")
        return LetterPiece(shown, first.region, first.block, first.part, cells=cells)
    lines = [line.text for line in gathered]
    if opening(first.text).quoted:  # each line of a quoted message has its mark
        lines = [lines[0], *(opening(line).rest for line in lines[1:])]
    together = joined(lines, whole)
    start = opening(together.text)
    return LetterPiece(
        plain(start.rest), first.region, first.block, first.part, start.level,
        1 + first.indent // 2 if start.bullet else 0, bold_opening(start.rest),
        start.quoted or is_italic(start.rest), (),
        first.indent, together.words, first.block in alone,
    )  # fmt: skip
