"""What was recommended, quoted beneath what is said of it: “Accepted:” with “1. That …” and “2. That …” below it."""

from __future__ import annotations

from collections.abc import Sequence

from ..labels import number
from ..paragraphs import LetterPiece
from ..positions import is_a_position
from ..splitting import begins_as_asked
from .start import Start


def stands_over(text: str) -> bool:
    """Whether a line is a position that is said of what stands beneath it: “Not accepted:”."""
    return text.endswith(":") and is_a_position(text)


def starts(pieces: Sequence[LetterPiece]) -> list[Start]:
    """All that is worded as a request right beneath such a line."""
    found: list[Start] = []
    beneath = False
    for at, piece in enumerate(pieces):
        label = None if piece.cells else number(piece.text)
        asked = label.rest if label else piece.text
        if stands_over(piece.text):
            beneath = True
        elif beneath and not piece.cells and begins_as_asked(asked):
            found.append(Start(at, label.n if label else "", asked))
        else:
            beneath = False
    return found
