"""Headings within a letter's answers: with its sign, in capitals, or a short line alone above what is labelled."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..basics.clock import MONTHS
from ..basics.pattern import pattern
from .holding import is_put_off
from .labels import is_any, is_label_alone, noun_and_number, question
from .paragraphs import LetterPiece
from .positions import opens_with_a_position

_LETTERED = pattern(r"(?:[A-Z]|\d{1,2}|[IVX]{1,4})[.)]\s+(?=\S{2})")


_MEETING = pattern(
    r"(?:(?:the |your )?(?:panel['’]?s? )?meeting (?:of|on|held on) )?(?:the )?"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
    rf"\d{{1,2}}(?:st|nd|rd|th)? (?:{'|'.join(MONTHS)}) \d{{4}}",
    re.IGNORECASE,
)
"""A day alone over what answers the meeting of that day: “7 December 2032”."""


def title_of(text: str) -> str:
    """A heading without its letter or number: “ROADS” of “A. ROADS”."""
    return _LETTERED.sub("", text)


def is_a_meeting(title: str) -> bool:
    """Whether a title is no more than the day of a meeting."""
    return _MEETING.fullmatch(title) is not None


def is_heading(pieces: Sequence[LetterPiece], at: int) -> bool:
    """“## Speeding”, “FLY-TIPPING”, “**Shops**”, or a short line alone that a label, a bullet or a question follows."""
    piece = pieces[at]
    if piece.cells or piece.bullet or piece.text[-1:] in "?.:":
        return False
    letters = [c for c in piece.text if c.isalpha()]
    capitals = len(letters) > 3 and all(c.isupper() for c in letters) and len(piece.text) < 120
    if capitals and not noun_and_number(piece.text) and not question(piece.text):
        return True
    if is_any(piece.text) or _is_a_reply(pieces, at):
        return False
    if piece.alone and is_a_meeting(piece.text):
        return True
    if piece.level or (piece.bold == piece.text and len(piece.text.split()) < 14):
        return True
    title = piece.alone and piece.text[-1:] not in "!;," and len(piece.text.split()) <= 10 and piece.text[:1].isupper()
    if not title or at + 1 == len(pieces) or "http" in piece.text:
        return False
    below = pieces[at + 1]
    return is_any(below.text) or below.text.endswith("?") or bool(below.bold or below.cells or below.bullet)


def _is_a_reply(pieces: Sequence[LetterPiece], at: int) -> bool:
    """Whether a line is what is said to the label that stands alone above it: “Accepted”, “Response to follow”."""
    above, text = pieces[at - 1].text if at else "", pieces[at].text
    return is_label_alone(above) and (opens_with_a_position(text) or is_put_off(text))


def is_title_within(piece: LetterPiece, before: LetterPiece) -> bool:
    """Whether a short line alone, after a reply that ended a sentence, is a title of something else.

    ``before``: the paragraph above it.
    """
    if not piece.alone or piece.bullet or piece.text[-1:] in ".?!:;,)" or any(map(str.isdigit, piece.text)):
        return False
    if is_any(piece.text) or is_label_alone(before.text) or before.text[-1:] not in ".?!":
        return False
    return 1 < len(piece.text.split()) <= 8 and piece.text[:1].isupper()
