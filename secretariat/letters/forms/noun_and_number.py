"""A noun and a number: “Recommendation 4: …”, “Recommendations 3 and 4 - …”, “AR/1: …”, or a matter's own identity."""

from __future__ import annotations

from collections.abc import Sequence

from ..labels import any_noun, code, identity_first, noun_and_number
from ..paragraphs import LetterPiece
from ..positions import opens_with_a_position
from .start import Start


def starts(pieces: Sequence[LetterPiece]) -> list[Start]:
    """“Recommendation 4 – To publish …” begins one; “Recommendations 3 and 4” one that answers two matters."""
    found = []
    for at, piece in enumerate(pieces):
        if piece.cells:
            continue
        if label := noun_and_number(piece.text) or identity_first(piece.text):
            taken = label.aside if opens_with_a_position(label.aside) else ""
            asked, reply = ("", label.rest) if label.replies else (label.rest, taken)
            found.append(Start(at, label.n, asked, reply, noun=label.noun, welsh=label.welsh))
    return found or _codes(pieces) or _of_any_noun(pieces)


def _of_any_noun(pieces: Sequence[LetterPiece]) -> list[Start]:
    """“Minute 41: …”, “Minute 42: …”: two or more with the same noun, whatever it is."""
    found = [(at, label) for at, piece in enumerate(pieces) if not piece.cells and (label := any_noun(piece.text))]
    nouns = [label.noun for _, label in found]
    return [Start(at, label.n, label.rest, noun=label.noun) for at, label in found if nouns.count(label.noun) > 1]


def _codes(pieces: Sequence[LetterPiece]) -> list[Start]:
    """“R1: …”, “R2: …”: two or more with the same letters, so that a road named alone (“A14 – …”) is none."""
    found = [(at, label) for at, piece in enumerate(pieces) if not piece.cells and (label := code(piece.text))]
    letters = [label.n.rstrip("0123456789abcdefgh").strip("/. -") for _, label in found]
    same = [one for one, letter in zip(found, letters, strict=True) if letters.count(letter) > 1 and letter not in "AQ"]
    return [Start(at, label.n, label.rest) for at, label in same]
