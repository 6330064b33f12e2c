"""The minuted words over the words a letter quotes, with what was lost, added or changed marked in both."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import Literal

import msgspec

from ..basics.alphabet import plain as letters

Mark = Literal["same", "lost", "added"]


class Marked(msgspec.Struct, frozen=True):
    """Words that stand together, and whether both have them."""

    words: str
    mark: Mark = "same"


def word_marks(minuted: str, quoted: str) -> tuple[list[Marked], list[Marked]]:
    """The minuted words, with those that the letter lost marked; and the letter's, with those it added marked.

    Capitals, points and the kind of quotation mark are no difference. Every word of both is given back.
    """
    ours, theirs = minuted.split(), quoted.split()
    matcher = SequenceMatcher(None, [_bare(word) for word in ours], [_bare(word) for word in theirs], autojunk=False)
    above: list[Marked] = []
    below: list[Marked] = []
    for what, a, b, c, d in matcher.get_opcodes():
        lost: Mark = "same" if what == "equal" else "lost"
        added: Mark = "same" if what == "equal" else "added"
        if ours[a:b]:
            above.append(Marked(" ".join(ours[a:b]), lost))
        if theirs[c:d]:
            below.append(Marked(" ".join(theirs[c:d]), added))
    return above, below


def _bare(word: str) -> str:
    return re.sub(r"\W", "", letters(word)) or word
