"""“Question: … / Response: …”, “Q: … / A: …”, “Q3. …”."""

from __future__ import annotations

from collections.abc import Sequence

from ..labels import question, voice
from ..paragraphs import LetterPiece
from ..splitting import parted
from .start import Start


def starts(pieces: Sequence[LetterPiece]) -> list[Start]:
    """“Q: How many girls took part?” with “A: Nineteen of 84.” below it. Questions that nothing answers are none."""
    found = []
    answered = 0
    for at, piece in enumerate(pieces):
        if piece.cells:
            continue
        if label := question(piece.text):
            split = parted(label.rest)
            asked, reply = split if split.asked else (label.rest, "")
            answered += bool(reply)
            found.append(Start(at, label.n, asked, reply, noun="question", welsh=label.welsh))
        elif found and voice(piece.text):
            answered += 1
    return found if answered else []
