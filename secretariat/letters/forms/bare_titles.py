"""Titles without a number, each with its reply beneath: “Police visibility”, then paragraphs, then “Retail crime”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...basics.pattern import pattern
from ..labels import is_any
from ..paragraphs import LetterPiece
from ..positions import opens_with_a_position, position_taken
from ..read import Position
from .start import Start

_OF_ANY_LETTER = pattern(
    r"(?:introduction|background|context|purpose|(?:executive )?summary|overview|conclusions?|next steps|"
    r"closing remarks|further information|contacts?|my (?:response|reply)|re(?:sponse|ply)|.*\brecommendations)\W*$",
    re.IGNORECASE,
)
_WORDS = 8
_ASKED = pattern(r"\b(?:recommend\w*|asked|requests?|requested|questions?|proposals?|points raised)\b", re.IGNORECASE)
_SAID_OF_ANYTHING: frozenset[Position] = frozenset(("noted", "done", "unclear", "postponed", "overtaken"))
"""Positions whose words are those of any letter: “We have met the Chief Constable”, “This is under review”."""


def starts(pieces: Sequence[LetterPiece]) -> list[Start]:
    """Two titles or more that have words beneath, where some of these take a position: else they part a letter that
    answers nothing. “I note the rise in burglary” takes one only in a letter that speaks of what was asked."""
    titles = [at for at in range(len(pieces)) if _is_title(pieces, at)]
    if len(titles) < 2:
        return []
    beneath = [piece.text for at, piece in enumerate(pieces) if at > titles[0] and at not in titles]
    speaks_of_it = any(_ASKED.search(piece.text) for piece in pieces)
    taken = {position_taken(text).position for text in beneath} - {""}
    answers = bool(taken if speaks_of_it else taken - _SAID_OF_ANYTHING)
    return [Start(at, asked=pieces[at].text) for at in titles] if answers else []


def _is_title(pieces: Sequence[LetterPiece], at: int) -> bool:
    """A short line alone above a sentence, or right above a position: “Accepted.”"""
    piece = pieces[at]
    if at + 1 == len(pieces) or piece.cells or piece.bullet:
        return False
    below = pieces[at + 1]
    answered = opens_with_a_position(below.text)
    if not (piece.alone or piece.level or answered) or opens_with_a_position(piece.text):
        return False
    words = piece.text.split()
    if not 0 < len(words) <= _WORDS or piece.text[-1:] in ".?!:;,-)" or not piece.text[:1].isupper():
        return False
    if is_any(piece.text) or "http" in piece.text or _OF_ANY_LETTER.match(piece.text):
        return False
    sentence = below.text[-1:] in ".!" and len(below.text.split()) > 1
    return (answered or sentence) and not below.cells and not below.bullet
