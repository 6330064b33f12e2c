"""What was recommended, with no number, and what is said of it beneath: “That the survey be repeated.”, “Accepted”."""

from __future__ import annotations

from collections.abc import Sequence

from ...basics.pattern import pattern
from ..paragraphs import LetterPiece
from ..positions import is_a_position, opens_with_a_position
from ..splitting import parted
from .start import Start

_RECOMMENDED = pattern(r"[“\"‘']?That (?!(?:is|was|has|said|will|would|may|might|being)\b)(?:\S+\s+){3}", 0)


def starts(pieces: Sequence[LetterPiece]) -> list[Start]:
    """Two or more, or one with a position and nothing else."""
    found: list[tuple[Start, str]] = []
    for at, piece in enumerate(pieces):
        if piece.cells or not _RECOMMENDED.match(piece.text):
            continue
        below = pieces[at + 1].text if at + 1 < len(pieces) and not pieces[at + 1].cells else ""
        split = parted(piece.text)
        if split.reply and opens_with_a_position(split.reply):
            found.append((Start(at, asked=split.asked, reply=split.reply), split.reply))
        elif opens_with_a_position(below):
            found.append((Start(at, asked=piece.text), below))
    several = len(found) > 1 or any(is_a_position(reply) for _, reply in found)
    return [start for start, _ in found] if several else []
