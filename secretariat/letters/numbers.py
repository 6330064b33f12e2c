"""Numbers as letters write them: in figures, in words, in Roman figures, several at once."""

from __future__ import annotations

import re

from ..basics.number_words import UP_TO_TWENTY
from ..basics.pattern import pattern, small

_WORDS = UP_TO_TWENTY[1:]
_ROMAN = {"i": 1, "v": 5, "x": 10}

NUMBER_WORD = "|".join(_WORDS)
"""For a pattern: a number in words, up to twenty."""

_ONE = pattern(rf"\d{{1,4}}|\b(?:{NUMBER_WORD})\b|\b[ivx]{{1,5}}\b", re.IGNORECASE)
_RANGE = pattern(r"\s*(?:to|-|–|—)\s*", re.IGNORECASE)


def number_in_words(n: int) -> str:
    """“four” for 4; figures above twenty."""
    return _WORDS[n - 1] if 1 <= n <= len(_WORDS) else "none" if n == 0 else str(n)


def number_meant(word: str) -> int:
    """The number that a word, a Roman figure or a figure means; 0 where it is none: “Four”, “iv”, “4” are 4."""
    low = small(word).strip()
    if low.isascii() and low.isdecimal() and len(low) <= 6:
        return int(low)
    if low in _WORDS:
        return _WORDS.index(low) + 1
    if low and len(low) <= 5 and set(low) <= _ROMAN.keys():
        values = [_ROMAN[c] for c in low]
        return sum(-v if v < max(values[n:]) else v for n, v in enumerate(values))
    return 0


def numbers_of(n: str) -> tuple[int, ...]:
    """Every number that a unit's label names: “3 and 4” are 3 and 4, “3 to 5” are 3, 4 and 5, “Four” is 4."""
    found = list(_ONE.finditer(n))
    numbers: list[int] = []
    for place, one in enumerate(found):
        number = number_meant(one[0])
        if place and _RANGE.fullmatch(n[found[place - 1].end() : one.start()]) and 0 < number - numbers[-1] < 30:
            numbers += range(numbers[-1] + 1, number)
        numbers.append(number)
    return tuple(dict.fromkeys(numbers))
