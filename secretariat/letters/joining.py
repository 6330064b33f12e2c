"""Lines of one paragraph put together, and words that a line's end had parted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_PARTED = re.compile(r"([^\W\d_]{1,40})-$")
_GOES_ON = re.compile(r"[^\W\d_]{1,40}")
_KEPT_APART = frozenset(
    """all above anti back body cross cut drink early ex extra face far fire first front full fund half hard hate high
    ill inter knife left life long low mid multi near non off old one part past post quarter road round second self
    semi short single six step stop ten third three time top two under up vice well whole year young zero""".split()  # noqa: SIM905
)
"""First halves of words that are written with a hyphen wherever they stand: “long-term”."""


class Joined(NamedTuple):
    """A paragraph of one line, and the words in it that were put together."""

    text: str
    words: tuple[str, ...] = ()


def joined(lines: Sequence[str], whole: str) -> Joined:
    """Lines as one, with the words put together that a line's end parted.

    “recommen-” and “dations” are “recommendations”. A hyphen stays where the letter writes the word with one elsewhere
    (``whole``: all of it, in small letters), and in words like “long-term”.
    """
    text, words = "", []
    for line in lines:
        before = _PARTED.search(text)
        after = _GOES_ON.match(line)
        if not (before and after and line[:1].islower()):
            text = f"{text} {line}" if text else line
            continue
        first, then = before[1], after[0]
        together = first + then
        hyphened = f"{first}-{then}".casefold() in whole
        keep = together.casefold() not in whole and (hyphened or first.casefold() in _KEPT_APART)
        if keep:
            text += line
        else:
            text = text[:-1] + line
            words.append(together)
    return Joined(text, tuple(words))
