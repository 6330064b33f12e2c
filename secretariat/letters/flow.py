"""Whether a line goes on with the paragraph before it, or begins another."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from ..basics.pattern import pattern
from .labels import is_any, is_label_alone, is_strong
from .markup import opening, plain
from .openings_and_closes import is_salutation
from .positions import opens_with_a_position
from .regions import Region

_SENTENCE_ENDS = pattern(r"[.?!:;][”’\"')\]*_]{0,4}$")
_CAPITALS = pattern(r"[^a-z]{4,}")
_WEB = pattern(r"https?://\S+$")
_FULL = 0.85
"""A line that has more room than this for the next word was ended on purpose."""


class TextLine(msgspec.Struct, frozen=True):
    """A line with its place: ``indent`` from the left, ``block`` between empty lines, ``part`` of the letter."""

    text: str
    indent: int
    block: int
    region: Region
    part: int = 0

    @property
    def ends_a_sentence(self) -> bool:
        return _SENTENCE_ENDS.search(self.text) is not None


def width(lines: Sequence[TextLine]) -> int:
    """How wide the page was whose lines were broken; 0 where each line is a paragraph of its own."""
    inside = [line for line in lines if line.region in ("body", "appendix")]
    blocks = {line.block for before, line in pairwise(inside) if before.block == line.block}
    lengths = sorted(line.indent + len(line.text) for line in inside if line.block in blocks)
    wide = lengths[len(lengths) * 9 // 10] if lengths else 0
    return wide if 35 <= wide <= 130 else 0


def may_go_on(gathered: Sequence[TextLine]) -> bool:
    """Whether a paragraph that the end of a page cuts goes on after it: its last line ends no sentence."""
    return bool(gathered) and gathered[-1].region in ("body", "appendix") and not gathered[-1].ends_a_sentence


def goes_on(gathered: Sequence[TextLine], line: TextLine, widest: int, *, over_the_page: bool) -> bool:
    """Whether a line goes on with the paragraph so far: nothing opens at it, and the line before was not the last."""
    before = gathered[-1]
    if line.region not in ("body", "appendix") or before.region != line.region or before.part != line.part:
        return False
    first = opening(line.text)
    if "\t" in line.text or "\t" in before.text or first.level or opening(gathered[0].text).level:
        return False
    if first.quoted != opening(before.text).quoted:
        return False  # what was written is answered beneath it
    if before.block != line.block:
        return over_the_page and line.text[:1].islower() and not first.bullet
    if first.bullet or line.text.startswith("**"):
        return False
    full = widest > 0 and before.indent + len(before.text) + 1 + len(line.text.split(" ", 1)[0]) >= widest * _FULL
    if is_any(plain(first.rest)):
        if is_strong(plain(first.rest)) and is_strong(plain(opening(gathered[0].text).rest)):
            return False
        filled = widest > 0 and before.indent + len(before.text) >= widest * _FULL
        return filled and not before.ends_a_sentence and not is_label_alone(plain(before.text))
    if is_salutation(before.text) or is_label_alone(plain(opening(before.text).rest)):
        return False
    if _CAPITALS.fullmatch(before.text) and not _CAPITALS.fullmatch(line.text):
        return False
    if line.text[:1].isupper() and opens_with_a_position(line.text) and not before.ends_a_sentence:
        return False  # “Accepted.” begins a line of its own
    return full or first.rest[:1].islower() or _WEB.match(line.text) is not None
