"""Words as they are looked for: in small letters, without accents or signs, one of a thing like many of it.

A folded text is its words with a space before, between and after them, so that a whole word, the beginning of a word
and words in a row are all found by looking for a piece of text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..basics.alphabet import plain
from ..basics.pattern import pattern
from .days_in_text import days_in, places_of_dated_figures

_WORD = pattern(r"[^\W_]+(?:'[^\W_]+)*")
_FIGURES_JOINED = pattern(r"[0-9](?:[.,][0-9]|st|nd|rd|th)")
"""All figures but these are words as they are written: most texts have none of them."""
_THOUSANDS = pattern(r"(?<=[0-9]),(?=[0-9]{3}\b)")
_POINT = pattern(r"(?<=[0-9])\.(?=[0-9])")
_NTH = pattern(r"(?<=[0-9])(?:st|nd|rd|th)\b")
_HYPHENED = pattern(r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)+")
_POINT_WITHIN = "ˑ"
"""Stands for the point of a number in a folded text, so that “5.2” is one word and not two."""
AT_THE_END = "| "
"""Parts the words of a folded text from what stands at its end once more, in another form."""
_USUAL_SIGNS = "“”–—£"
"""The signs beyond ASCII that minutes are full of. “’” is an apostrophe by then, “…” three points."""
_BETWEEN = "\0"
"""Parts texts that are folded together: no text is kept with one."""
_SPACED = "".join(sign if sign.isalnum() or sign in {"'", _BETWEEN} else " " for sign in map(chr, range(128)))
"""By its code, each letter and figure of ASCII with the apostrophe, and a space for all others."""


def words_in(text: str) -> list[str]:
    """The words of a text, folded, in order: “The Panel’s £1,900 (co-opted)” is the, panel, 1900, co, opted; “20th”
    is 20."""
    (words,) = _in_words(text.replace(_BETWEEN, " "))
    return words.split()


def _in_words(joined: str) -> list[str]:
    """The words of each of some texts, as a line; most is done to all of them at once, in a fifth of the time."""
    letters = plain(joined)
    if _FIGURES_JOINED.search(letters):
        letters = _NTH.sub("", _POINT.sub(_POINT_WITHIN, _THOUSANDS.sub("", letters)))
    if not letters.isascii():
        for sign in _USUAL_SIGNS:
            letters = letters.replace(sign, " ")
    return [" ".join(line.split() if line.isascii() and "'" not in line else map(_bare, _WORD.findall(line)))
            for line in letters.translate(_SPACED).split(_BETWEEN)]  # fmt: skip


def _bare(word: str) -> str:
    """Without the ending of an owner, nor an apostrophe within: “panel's” is panel, “o'brien” obrien."""
    return word.removesuffix("'s").replace("'", "")


def folded(text: str) -> str:
    """A text to be looked through. At its end stand once more, as one word, its compounds and its days: “coopted”
    finds “co-opted”, and “20/7/2022” the 20th of July 2022."""
    return folded_each([text])[0]


def folded_each(texts: Sequence[str]) -> list[str]:
    """Many texts, each as ``folded`` has it: together they take a third of the time."""
    if not texts:
        return []
    joined = _BETWEEN.join(texts)
    if joined.count(_BETWEEN) >= len(texts):  # a letter that came with one in it
        texts = [text.replace(_BETWEEN, " ") for text in texts]
        joined = _BETWEEN.join(texts)
    whole = [f" {words} " for words in _in_words(joined)]
    dated = {joined.count(_BETWEEN, 0, at) for at in places_of_dated_figures(joined)}
    for n, text in enumerate(texts):
        compounds = _compounds_in(text) if _has_a_hyphen(text) else []
        if at_the_end := [*compounds, *days_in(text)] if n in dated else compounds:
            whole[n] += f"{AT_THE_END}{' '.join(at_the_end)} "
    return whole


def _has_a_hyphen(text: str) -> bool:
    return "-" in text or "‐" in text or "‑" in text


def _compounds_in(text: str) -> list[str]:
    found = (each for part in text.split() if _has_a_hyphen(part) for each in _HYPHENED.findall(part))
    return [re.sub(r"\W", "", plain(each)) for each in found]
