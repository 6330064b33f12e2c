"""Bold words that open a bullet or a paragraph, and go on with the reply: “- **How many are there?** There are 14.”"""

from __future__ import annotations

from collections.abc import Sequence

from ..labels import voice
from ..paragraphs import LetterPiece
from .start import Start


def starts(pieces: Sequence[LetterPiece]) -> list[Start]:
    """“- **Which villages have waited?** Ashby Fen.”; a paragraph only where two or more do so, or where it asks."""
    found = []
    for at, piece in enumerate(pieces):
        if piece.cells or piece.level or not piece.bold or not any(map(str.isalpha, piece.bold)) or voice(piece.text):
            continue
        rest = piece.text[len(piece.bold) :].strip()
        if rest and rest[0].islower() and piece.bold[-1] not in ".?!:":
            continue  # “**Burglary** fell”: stress within a sentence
        if rest:
            found.append(
                (
                    piece,
                    Start(
                        at,
                        asked=piece.bold.rstrip(": –—-") or piece.bold,
                        reply=rest.lstrip(":–— "),
                        short=bool(piece.bullet),
                    ),
                )
            )
        elif piece.bold.endswith("?") or (piece.bullet and _goes_on(pieces, at)):
            found.append((piece, Start(at, asked=piece.bold)))
    bullets = [start for piece, start in found if piece.bullet]
    if bullets and len(bullets) * 2 >= len(found):
        return [start for piece, start in found if piece.bullet or start.asked.endswith("?")]
    asking = any(start.asked.endswith("?") for _, start in found)
    return [start for _, start in found] if len(found) > 1 or asking else []


def _goes_on(pieces: Sequence[LetterPiece], at: int) -> bool:
    return at + 1 < len(pieces) and not pieces[at + 1].bold and not pieces[at + 1].level
