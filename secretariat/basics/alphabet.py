"""Names by the alphabet, and typed without their accents: Łąkowska stands under L, and is found as “lakowska”."""

from __future__ import annotations

import unicodedata
from functools import cache

from .pattern import pattern

LETTERS = {
    "ß": "ss", "ẞ": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ħ": "h", "ı": "i",
    "ŋ": "n", "ĸ": "k", "ŧ": "t", "ſ": "s",
}  # fmt: skip
"""Letters that Unicode (NFKD) does not decompose, with the spelling used where a keyboard lacks them."""

_APOSTROPHES = frozenset("'’‘ʼ`´")
_FOLDED = LETTERS | dict.fromkeys(_APOSTROPHES, "'")
_BEYOND_ASCII = pattern(r"[^\x00-\x7f]")


def plain(text: str) -> str:
    """A text in small letters without accents: “Ångström” is “angstrom”, “Ŵyn-Llŷr” is “wyn-llyr”, “O’Brien” has the
    apostrophe of every keyboard."""
    low = text.casefold()
    if low.isascii():
        return low
    for letter in sorted(set(_BEYOND_ASCII.findall(low))):  # in order, for “ᴭ” comes to “æ”, and is to stay that
        low = low.replace(letter, _decomposed(letter))
    return low.replace("`", "'")


@cache
def _decomposed(letter: str) -> str:
    taken = "".join(_FOLDED.get(c, c) for c in unicodedata.normalize("NFKD", letter))
    return "".join(c for c in taken.casefold() if not unicodedata.combining(c))


def by_alphabet(name: str) -> str:
    """What a name sorts by: each letter by its base letter, an apostrophe by nothing, a hyphen by a space."""
    return "".join(c for c in plain(name).replace("-", " ") if c not in _APOSTROPHES)
