"""Lines of one paragraph put together, and words that a line's end had parted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..basics.pattern import pattern

_PARTED = pattern(r"([^\W\d_]{1,40})-$")
_COMPOUND = pattern(r"[^\W\d_]-[^\W\d_]+-$")
_GOES_ON = pattern(r"[^\W\d_]{1,40}")
_WORD = pattern(r"[^\W\d_]+(?:-[^\W\d_]+)*")
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


def words_of(text: str) -> frozenset[str]:
    """The words of a text in small letters, those with a hyphen whole."""
    return frozenset(_WORD.findall(text.casefold()))


def joined(lines: Sequence[str], whole: frozenset[str]) -> Joined:
    """Lines as one, with the words put together that a line's end parted.

    “recommen-” and “dations” are “recommendations”. A hyphen stays where the letter writes the word with one elsewhere
    (``whole``: its words), and in words like “long-term”.
    """
    parts: list[str] = []
    words = []
    for line in lines:
        before = _PARTED.search(parts[-1][-42:]) if parts else None
        after = _GOES_ON.match(line)
        if not (before and after and line[:1].islower()):
            parts += [" ", line] if parts else [line]
            continue
        first, then = before[1], after[0]
        together = first + then
        hyphened = f"{first}-{then}".casefold() in whole
        compound = bool(_COMPOUND.search(parts[-1][-60:]))
        if together.casefold() in whole or not (hyphened or compound or first.casefold() in _KEPT_APART):
            parts[-1] = parts[-1][:-1]
            words.append(together)
        parts.append(line)
    return Joined("".join(parts), tuple(words))
