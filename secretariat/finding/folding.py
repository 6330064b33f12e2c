"""Words as they are looked for: in small letters, without accents or signs, one of a thing like many of it.

A folded text is its words with a space before, between and after them, so that a whole word, the beginning of a word
and words in a row are all found by looking for a piece of text.
"""

from __future__ import annotations

import re

from ..basics.alphabet import plain
from ..basics.pattern import pattern
from .days_in_text import days_in

_WORD = pattern(r"[^\W_]+(?:'[^\W_]+)*")
_FIGURES_JOINED = pattern(r"\d(?:[.,]\d|st|nd|rd|th)")
"""All figures but these are words as they are written: most texts have none of them."""
_THOUSANDS = pattern(r"(?<=\d),(?=\d{3}\b)")
_POINT = pattern(r"(?<=\d)\.(?=\d)")
_NTH = pattern(r"(?<=\d)(?:st|nd|rd|th)\b")
_HYPHENED = pattern(r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)+")
_POINT_WITHIN = "ˑ"
"""Stands for the point of a number in a folded text, so that “5.2” is one word and not two."""
AT_THE_END = "| "
"""Parts the words of a folded text from what stands at its end once more, in another form."""
_USUAL_SIGNS = "“”–—£"
"""The signs beyond ASCII that minutes are full of. “’” is an apostrophe by then, “…” three points."""
_SPACED = "".join(sign if sign.isalnum() else " " for sign in map(chr, range(128)))
"""By its code, each letter and figure of ASCII, and a space for all others."""


def words_in(text: str) -> list[str]:
    """The words of a text, folded, in order: “The Panel’s £1,900 (co-opted)” is the, panel, 1900, co, opted; “20th”
    is 20."""
    letters = plain(text)
    if _FIGURES_JOINED.search(letters):
        letters = _NTH.sub("", _POINT.sub(_POINT_WITHIN, _THOUSANDS.sub("", letters)))
    if not letters.isascii():
        for sign in _USUAL_SIGNS:
            letters = letters.replace(sign, " ")
    if letters.isascii() and "'" not in letters:  # most texts, in a fifth of the time that a pattern takes
        return letters.translate(_SPACED).split()
    return [_bare(word) if "'" in word else word for word in _WORD.findall(letters)]


def _bare(word: str) -> str:
    """Without the ending of an owner, nor an apostrophe within: “panel's” is panel, “o'brien” obrien."""
    if word.endswith("'s"):
        word = word[:-2]
    return word.replace("'", "")


def folded(text: str) -> str:
    """A text to be looked through. At its end stand once more, as one word, its compounds and its days: “coopted”
    finds “co-opted”, and “20/7/2022” the 20th of July 2022."""
    joined = [each for part in text.split() for each in _compounds(part)] if _has_a_hyphen(text) else []
    joined += days_in(text)
    whole = f" {' '.join(words_in(text))} "
    return f"{whole}{AT_THE_END}{' '.join(joined)} " if joined else whole


def _has_a_hyphen(text: str) -> bool:
    return "-" in text or "‐" in text or "‑" in text


def _compounds(part: str) -> list[str]:
    return [re.sub(r"\W", "", plain(each)) for each in _HYPHENED.findall(part)] if _has_a_hyphen(part) else []
