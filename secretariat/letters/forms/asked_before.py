"""What was asked in a list, and answered in a second list of the same numbers.

“The Panel recommended: (1) that …; (2) that …” and below it “My response is: (1) …; (2) …”.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from ...basics.pattern import pattern
from ..labels import Label, limb, number
from ..paragraphs import LetterPiece
from ..turns import is_turn

_ANSWERING = pattern(r"\b(?:respon(?:se|ses|d)|repl(?:y|ies)|answers?|positions?|comments?)\b", re.IGNORECASE)
_TO_ONE = pattern(
    r"(?:my |our |the )?(?:response|reply|answer|re|as) to (?P<n>[(\[]?(?:\d{1,3}|[a-z]|[ivx]{1,5})[)\]]?)\s?[:–—-]\s?",
    re.IGNORECASE,
)


class Paired(msgspec.Struct, frozen=True):
    """One thing asked in the first list, with its reply in the second."""

    n: str
    asked: str
    reply: str
    asked_at: int
    reply_at: tuple[int, ...]


def pairs(pieces: Sequence[LetterPiece]) -> list[Paired]:
    """Two or more numbers asked under a line that ends in a colon, each answered further down under the same number."""
    runs: list[list[tuple[int, Label]]] = []
    for at, piece in enumerate(pieces):
        label = None if piece.cells else _numbered(piece.text)
        if label is None:
            continue
        if (
            not runs
            or label.n in {before.n for _, before in runs[-1]}
            or runs[-1][0][1].n.isdecimal() != label.n.isdecimal()
        ):
            runs.append([])
        runs[-1].append((at, label))
    for asked, replied in pairwise(runs):
        if len(asked) < 2 or [label.n for _, label in asked] != [label.n for _, label in replied]:
            continue
        lead = pieces[asked[0][0] - 1].text if asked[0][0] else ""
        between = [pieces[at].text for at in range(asked[-1][0] + 1, replied[0][0])]
        told = _TO_ONE.match(pieces[replied[0][0]].text) or (len(between) == 1 and _ANSWERING.search(between[0]))
        if told and len(between) < 2 and (lead.endswith(":") or not between):
            return _paired(pieces, asked, replied)
    return []


def _numbered(text: str) -> Label | None:
    if found := _TO_ONE.match(text):
        return Label(found["n"].strip("()[]"), text[found.end() :].strip())
    return number(text) or limb(text)


def _paired(
    pieces: Sequence[LetterPiece], asked: Sequence[tuple[int, Label]], replied: Sequence[tuple[int, Label]]
) -> list[Paired]:
    ends = [*(at for at, _ in replied[1:]), len(pieces)]
    found = []
    for (asked_at, label), (at, reply), end in zip(asked, replied, ends, strict=True):
        last = at + 1
        while (
            last < end
            and not is_turn(pieces[last].text)
            and not pieces[last].level
            and pieces[last].part == pieces[at].part
        ):
            last += 1
        words = "\n".join([reply.rest, *(pieces[n].text for n in range(at + 1, last))])
        found.append(Paired(label.n, label.rest, words, asked_at, tuple(range(at, last))))
    return found
