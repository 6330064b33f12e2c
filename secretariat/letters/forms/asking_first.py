"""A question that opens a paragraph or stands above one, without any label: “How many are there? There are 14.”"""

from __future__ import annotations

from collections.abc import Sequence

from ..paragraphs import LetterPiece
from ..splitting import at_the_questions
from .start import Start


def starts(pieces: Sequence[LetterPiece]) -> list[Start]:
    """Two or more such paragraphs or bullets: one question in running prose is only a manner of speaking."""
    found = []
    for at, piece in enumerate(pieces):
        if piece.cells:
            continue
        if split := at_the_questions(piece.text):
            found.append(Start(at, asked=split.asked, reply=split.reply, short=bool(piece.bullet)))
        elif piece.text.endswith("?") and at + 1 < len(pieces) and not pieces[at + 1].text.endswith("?"):
            found.append(Start(at, asked=piece.text))
    return found if len(found) > 1 else []
