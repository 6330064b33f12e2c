"""What was asked in quotation marks, at the start of a paragraph: “That the survey be repeated.” I agree."""

from __future__ import annotations

from collections.abc import Sequence

from ..paragraphs import LetterPiece
from ..splitting import at_the_quotation
from .start import Start


def starts(pieces: Sequence[LetterPiece]) -> list[Start]:
    """“You asked “how many there were”. There were 14.”; four words or more, so that a mere title quoted is none."""
    found = []
    for at, piece in enumerate(pieces):
        split = None if piece.cells or piece.level else at_the_quotation(piece.text)
        if split and (split.reply or at + 1 < len(pieces)):
            found.append(Start(at, asked=split.asked, reply=split.reply))
    return found
