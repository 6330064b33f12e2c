"""Headings within a letter's answers: with its sign, in capitals, or a short line alone above what is labelled."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..basics.clock import MONTHS
from ..basics.pattern import pattern
from .holding import is_put_off
from .labels import is_any, is_label_alone, limb, noun_and_number, number, question
from .paragraphs import LetterPiece
from .positions import opens_with_a_position
from .splitting import begins_as_asked

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
    """Whether a line is what is said to what stands above it, a label alone or words that were asked: “Accepted”,
    “Response to follow”. Over those that were accepted it is a heading."""
    text = pieces[at].text
    if not at or not (opens_with_a_position(text) or is_put_off(text)):
        return False
    return is_label_alone(pieces[at - 1].text) or (_is_asked(pieces[at - 1]) and not _are_under_positions(pieces))


def _is_asked(piece: LetterPiece) -> bool:
    """Whether a paragraph is what was asked: quoted, or worded so."""
    label = noun_and_number(piece.text) or number(piece.text) or limb(piece.text)
    words = label.rest if label else piece.text
    return begins_as_asked(words) or (piece.italic and not opens_with_a_position(words))


def _are_under_positions(pieces: Sequence[LetterPiece]) -> bool:
    """Whether what was asked stands under headings that say what became of it: the first stands over the first."""
    for piece in pieces:
        if _is_asked(piece):
            return False
        if piece.alone and len(piece.text.split()) < 5 and opens_with_a_position(piece.text):
            return True
    return False


def is_title_within(piece: LetterPiece, before: LetterPiece) -> bool:
    """Whether a short line alone, after a reply that ended a sentence, is a title of something else.

    ``before``: the paragraph above it.
    """
    if not piece.alone or piece.bullet or piece.text[-1:] in ".?!:;,)" or any(map(str.isdigit, piece.text)):
        return False
    if is_any(piece.text) or is_label_alone(before.text) or before.text[-1:] not in ".?!":
        return False
    return 1 < len(piece.text.split()) <= 8 and piece.text[:1].isupper()
