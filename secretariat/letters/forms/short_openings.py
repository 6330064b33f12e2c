"""A few words that name what was asked, and the reply after a colon or a dash: “- Police visibility: accepted, …”."""

from __future__ import annotations

from collections.abc import Sequence

from ...basics.pattern import pattern
from ..labels import is_any
from ..paragraphs import LetterPiece
from ..positions import opens_with_a_position
from .start import Start

_OPENING = pattern(r"(?P<asked>[^\W\d_][^.:;?!–—]{2,80}?)(?:\s?:|\s[–—-])\s+(?P<reply>\S.*)")


def starts(pieces: Sequence[LetterPiece]) -> list[Start]:
    """Two or more of which the greater part take a position right after it; the others among them are replies too."""
    found = []
    for at, piece in enumerate(pieces):
        opening = None if piece.cells or piece.level or is_any(piece.text) else _OPENING.match(piece.text)
        if opening:
            found.append(Start(at, asked=opening["asked"], reply=opening["reply"], short=bool(piece.bullet)))
    taking = [one for one in found if opens_with_a_position(one.reply)]
    return found if len(taking) > 1 and len(taking) * 2 > len(found) else []
