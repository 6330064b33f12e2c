"""A text folded for comparing: its letters and digits alone, without case, accents or what stands between them."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import NamedTuple

from ...basics.alphabet import LETTERS

_IGNORED = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
"""Characters that are not seen: soft hyphen, joiners and spaces without width."""

APOSTROPHES = frozenset("'’‘ʼ`´ʻ′＇")
"""What an apostrophe is typed as."""


_LOOK_ALIKES = {
    **dict(zip("авекмнорстухіјѕһԁԛԝӏ", "abekmhopctyxijshdqwl", strict=True)),
    **dict(zip("αβεζηικμνορτυχ", "abezhikmnoptyx", strict=True)),
    "ɑ": "a", "ɡ": "g", "օ": "o", "ս": "u",
}  # fmt: skip
"""Letters of other alphabets that look like one of ours, as a capital or a small letter: a name may have one by
mistake, or by cunning. Names in those alphabets are folded alike in the register and in a paper, so they are found."""
_READ_AS = LETTERS | _LOOK_ALIKES


class Folded(NamedTuple):
    """The letters and digits of a text. ``at[i]``: the offset in ``text`` of the character that gave ``letters[i]``;
    ``begins[i]``: whether a word begins with it, for something stands before it, or a digit meets a letter there."""

    letters: str
    at: list[int]
    text: str
    begins: bytearray

    def gap(self, i: int) -> str:
        """What stands in the text before a letter, back to the letter before it; the unseen left out."""
        start = self.at[i - 1] + 1 if i else 0
        between = self.text[start : self.at[i]] if self.at[i] >= start else ""
        return "".join(filter(_is_seen, between)) if between else ""

    def place(self, i: int) -> tuple[int, int]:
        """The line and the column of a letter, both counted from one."""
        offset = self.at[i]
        line_start = self.text.rfind("\n", 0, offset) + 1
        return self.text.count("\n", 0, offset) + 1, offset - line_start + 1


@lru_cache(maxsize=4096)
def fold_letter(character: str) -> str:
    """A character as the letters and digits it is read as; empty for what is neither.

    Cached, because a gate folds every word of every complainant. The cache holds single characters, so nothing private.
    """
    low = character.casefold()
    if low in _READ_AS:
        return _READ_AS[low]
    taken = unicodedata.normalize("NFKD", low)
    return "".join(_READ_AS.get(c, c) for c in taken.casefold() if c.isalnum())


def is_wordless(letter: str) -> bool:
    """Whether a letter is of a script written without spaces between words, as Chinese is."""
    return letter >= "\u2e80" and letter.isalpha()


def _is_seen(character: str) -> bool:
    """Whether a character that is no letter parts words: an accent by itself, and what is not seen, do not."""
    return character not in _IGNORED and unicodedata.category(character)[0] != "M"


def folded(text: str) -> Folded:
    """A text folded, in one pass."""
    known: dict[str, tuple[str, int, int]] = {}
    letters: list[str] = []
    at: list[int] = []
    begins = bytearray()
    parted, before = True, 0
    for offset, character in enumerate(text):
        if (read := known.get(character)) is None:
            read = known[character] = _read(character)
        found, first, last = read
        if not found:
            parted = parted or first == _SEEN
            continue
        begins.append(parted or first != before or first == _WORDLESS)
        for letter in found:
            letters.append(letter)
            at.append(offset)
        if len(found) > 1:  # one character folded to two letters
            begins.extend(bytes(len(found) - 1))
        parted, before = False, last
    return Folded("".join(letters), at, text, begins)


_DIGIT, _WORDLESS, _SEEN = 1, 2, 3


def _read(character: str) -> tuple[str, int, int]:
    """The letters a character is read as, and of what kind the first and the last of them are: two that are not alike
    are of two words. Of one that is read as none, whether it parts words."""
    letters = fold_letter(character)
    return (letters, _kind(letters[0]), _kind(letters[-1])) if letters else ("", _SEEN * _is_seen(character), 0)


def _kind(letter: str) -> int:
    return _WORDLESS if is_wordless(letter) else _DIGIT * letter.isdecimal()


def fold_words(text: str) -> list[str]:
    """The words of a text, each folded; an apostrophe does not divide one: O’Brien is ``obrien``."""
    return text.translate(_ASCII).split() if text.isascii() else _fold_words(text)


_ASCII = {n: None if chr(n) in APOSTROPHES else fold_letter(chr(n)) or " " for n in range(128)}
"""How those letters are folded, which most names have and no others: a gate takes every name apart in many ways."""


def _fold_words(text: str) -> list[str]:
    plain = "".join(c for c in text if c not in APOSTROPHES and c not in _IGNORED)
    plain = unicodedata.normalize("NFC", plain)
    parted = "".join(c if fold_letter(c) else " " for c in plain)
    return ["".join(map(fold_letter, word)) for word in parted.split()]
