"""What was asked in italics, or behind the sign of a quoted message, with the reply beneath it."""

from __future__ import annotations

from collections.abc import Sequence

from ..labels import is_any
from ..paragraphs import LetterPiece
from .start import Start


def starts(pieces: Sequence[LetterPiece]) -> list[Start]:
    """“*How many are there?*” with “There are 14.” beneath it, and so for two or more."""
    found = [
        Start(at, asked=piece.text)
        for at, piece in enumerate(pieces[:-1])
        if piece.italic and len(piece.text.split()) > 2 and not pieces[at + 1].italic and not is_any(piece.text)
    ]
    return found if len(found) > 1 else []
