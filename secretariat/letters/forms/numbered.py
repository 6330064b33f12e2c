"""A number that opens a line: with a voice beneath (“Force response:”), as a title, or before a reply that says so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...basics.lettering import ROMAN
from ...basics.pattern import pattern
from ..labels import Label, limb, number, voice
from ..paragraphs import LetterPiece
from ..positions import opens_with_a_position
from ..splitting import begins_as_asked, parted
from .start import Start, in_order

_OF_ANY_LETTER = pattern(
    r"(?:introduction|background|context|purpose|summary|overview|conclusions?|next steps|closing remarks)\W*$",
    re.IGNORECASE,
)
_TITLE = 25
"""A title has no more words than this."""


def with_a_voice_beneath(pieces: Sequence[LetterPiece]) -> list[Start]:
    """“1. Too many callers give up.” with “Force response:” beneath. A list within a reply has no voice beneath it."""
    numbered = _numbered(pieces)
    places = {at for at, _ in numbered}
    voiced = []
    for at, label in numbered:
        for below in range(at + 1, len(pieces)):
            if below in places or pieces[below].level:
                break
            if voice(pieces[below].text):
                voiced.append((at, label))
                break
    return [Start(at, label.n, label.rest) for at, label in _in_order(voiced)]


def titles(pieces: Sequence[LetterPiece]) -> list[tuple[int, Label]]:
    """“1. Mounted patrols in Wexmere market” and “2. Harbour Project” with words beneath, in order."""
    numbered = [(at, label) for at, label in _numbered(pieces) if _is_title(pieces[at], label)]
    found = _in_order(numbered)
    places = {at for at, _ in found}
    beneath = all(at + 1 < len(pieces) and at + 1 not in places for at, _ in found)
    return found if len(found) > 1 and beneath else []


def under_titles(pieces: Sequence[LetterPiece]) -> list[Start]:
    """What stands beneath a numbered title is its reply."""
    return [Start(at, label.n, label.rest) for at, label in titles(pieces) if not _OF_ANY_LETTER.match(label.rest)]


def with_both(pieces: Sequence[LetterPiece]) -> list[Start]:
    """“1. Accepted. …”, “2. To publish it. Not accepted, since …”: numbers in order, each with a reply in its line."""
    found = []
    for at, label in _in_order(_numbered(pieces)):
        split = parted(label.rest, pieces[at].bold.partition(" ")[2] if pieces[at].bold else "")
        found.append(Start(at, label.n, split.asked, split.reply))
    taking = [one for one in found if one.reply and (one.asked or opens_with_a_position(one.reply))]
    return found if len(taking) > 1 and len(taking) * 2 >= len(found) else []


def quoting(pieces: Sequence[LetterPiece]) -> list[Start]:
    """“1. That the survey be repeated.” with the reply in the paragraphs beneath it, and so for two or more."""
    found = _in_order(_numbered(pieces))
    places = {at for at, _ in found}
    asked = [
        (at, label) for at, label in found
        if begins_as_asked(label.rest)
        if at + 1 < len(pieces) and at + 1 not in places
    ]  # fmt: skip
    return [Start(at, label.n, label.rest) for at, label in asked] if len(asked) > 1 else []


def _numbered(pieces: Sequence[LetterPiece]) -> list[tuple[int, Label]]:
    """What a number opens; a Roman one only where no other does, for with others it numbers the parts of a reply."""
    labels = [(at, number(piece.text) or limb(piece.text)) for at, piece in enumerate(pieces) if not piece.cells]
    found = [(at, label) for at, label in labels if label]
    arabic = [(at, label) for at, label in found if label.n[:1].isdecimal()]
    return arabic or [(at, label) for at, label in found if label.n in ROMAN]


def _in_order(numbered: Sequence[tuple[int, Label]]) -> list[tuple[int, Label]]:
    values = [int(label.n) if label.n.isdecimal() else ROMAN.get(label.n, -1) for _, label in numbered]
    return [numbered[place] for place in in_order(values)]


def _is_title(piece: LetterPiece, label: Label) -> bool:
    if piece.level or (piece.bold and piece.bold == piece.text):
        return True
    return len(label.rest.split()) <= _TITLE and not opens_with_a_position(label.rest)
