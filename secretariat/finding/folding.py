"""Words as they are looked for: in small letters, without accents or signs, one of a thing like many of it.

A folded text is its words with a space before, between and after them, so that a whole word, the beginning of a word
and words in a row are all found by looking for a piece of text.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ..basics.alphabet import plain

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}\b)")
_POINT = re.compile(r"(?<=\d)\.(?=\d)")
_HYPHENED = re.compile(r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)+")
_ODD = {
    "child": "children", "man": "men", "woman": "women", "person": "people", "foot": "feet", "criterion": "criteria",
    "policeman": "policemen", "policewoman": "policewomen", "chairman": "chairmen", "alderman": "aldermen",
    "medium": "media", "appendix": "appendices", "crisis": "crises", "analysis": "analyses", "basis": "bases",
    "thief": "thieves", "knife": "knives", "life": "lives", "half": "halves", "wife": "wives",
}  # fmt: skip
_SINGULAR = {many: one for one, many in _ODD.items()}
_POINT_WITHIN = "ˑ"
"""Stands for the point of a number in a folded text, so that “5.2” is one word and not two."""


def words_in(text: str) -> list[str]:
    """The words of a text, folded, in order: “The Panel’s £1,900 (co-opted)” is the, panel, 1900, co, opted."""
    letters = _POINT.sub(_POINT_WITHIN, _THOUSANDS.sub("", plain(text)))
    return [_bare(word) for word in _WORD.findall(letters)]


def _bare(word: str) -> str:
    """Without the ending of an owner, nor an apostrophe within: “panel's” is panel, “o'brien” obrien."""
    if word.endswith("'s"):
        word = word[:-2]
    return word.replace("'", "")


def folded(text: str) -> str:
    """A text to be looked through. Compounds stand at its end once more as one word: “coopted” finds “co-opted”."""
    joined = [re.sub(r"\W", "", plain(each)) for each in _HYPHENED.findall(text)]
    whole = f" {' '.join(words_in(text))} "
    return f"{whole}| {' '.join(joined)} " if joined else whole


@lru_cache(maxsize=1024)
def forms(word: str) -> tuple[str, ...]:
    """A folded word and the same word for one or for many: complaint, complaints; policies, policy. First itself."""
    found = [word]
    if len(word) > 2 and word.isalpha():
        one = _one(word)
        found += [one, _many(one)] if one != word else [_many(word)]
        if word.endswith("ses"):  # buses and causes: either may be meant
            found.append(word[:-2])
    return tuple(dict.fromkeys(found))


def _one(word: str) -> str:
    if word in _SINGULAR:
        return _SINGULAR[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    return word


def _many(word: str) -> str:
    if word in _ODD:
        return _ODD[word]
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    if word.endswith(("s", "sh", "ch", "x", "z")):
        return word + "es"
    return word + "s"
