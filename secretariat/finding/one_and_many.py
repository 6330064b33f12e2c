"""A word and what else it may be written as: for one or for many, and as others spell it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ..basics.pattern import pattern

_ODD = {
    "child": "children", "foot": "feet", "tooth": "teeth", "person": "people", "mouse": "mice", "penny": "pence",
    "criterion": "criteria", "phenomenon": "phenomena", "medium": "media", "datum": "data", "stadium": "stadia",
    "memorandum": "memoranda", "addendum": "addenda", "referendum": "referenda", "corrigendum": "corrigenda",
    "erratum": "errata", "bacterium": "bacteria", "appendix": "appendices", "index": "indices", "matrix": "matrices",
    "formula": "formulae", "bureau": "bureaux", "die": "dice",
}  # fmt: skip
_SINGULAR = {many: one for one, many in _ODD.items()}
_NO_MAN = frozenset({"human", "german", "roman", "norman", "ottoman", "talisman", "shaman"})
_INVARIABLE = frozenset({"news", "series", "species", "always", "perhaps", "whereas", "this", "thus", "does", "means"})
_SPELLED = [
    (pattern(r"^enquir"), "inquir"),
    (pattern(r"^inquir"), "enquir"),
    (pattern(r"(?<=..)is(?=(?:e[drs]?|ers?|ing|ations?)$)"), "iz"),
    (pattern(r"(?<=..)iz(?=(?:e[drs]?|ers?|ing|ations?)$)"), "is"),
    (pattern(r"(?<=..)ys(?=(?:e[drs]?|ers?|ing)$)"), "yz"),
    (pattern(r"(?<=..)yz(?=(?:e[drs]?|ers?|ing)$)"), "ys"),
    (pattern(r"^(judg|acknowledg)ement"), r"\1ment"),
    (pattern(r"^(judg|acknowledg)ment"), r"\1ement"),
    (pattern(r"^program(?=s?$)"), "programme"),
    (pattern(r"^programme(?=s?$)"), "program"),
    (pattern(r"^cllr(?=s?$)"), "councillor"),
    (pattern(r"^councillor(?=s?$)"), "cllr"),
]


@lru_cache(maxsize=1024)
def forms(word: str) -> tuple[str, ...]:
    """A folded word and what else it may stand as: complaint, complaints; policies, policy; enquiry, inquiry. First
    itself."""
    if len(word) < 3 or not word.isalpha():
        return (word,)
    found = list(_numbers(word))
    found += [spelled.sub(by, each) for each in found for spelled, by in _SPELLED if spelled.search(each)]
    return tuple(dict.fromkeys(found))


def _numbers(word: str) -> Iterator[str]:
    """The word, what it would be for one, and what those would be for many: all that may be meant."""
    ones = list(_ones(word))
    yield word
    yield from ones
    for one in ones or [word]:
        yield from _many(one)


def _ones(word: str) -> Iterator[str]:
    if word in _SINGULAR:
        yield _SINGULAR[word]
    elif word == "persons":
        yield "person"
    elif word.endswith("people"):
        yield word[:-6] + "person"
    elif word.endswith("men"):
        yield word[:-2] + "an"
    elif word in _INVARIABLE or not word.endswith("s") or word.endswith("ss") or len(word) < 4:
        return
    elif word.endswith("ies"):
        if len(word) > 4:
            yield word[:-3] + "y"
        yield word[:-1]  # movies, ties
    elif word.endswith("ves"):
        yield from (word[:-1], word[:-3] + "f", word[:-3] + "fe")  # caves, halves, knives
    elif word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        yield word[:-2]
        yield word[:-1]  # caches
    elif word.endswith("ses"):
        yield from (word[:-1], word[:-2], word[:-2] + "is")  # causes, buses, analyses
    elif word.endswith("oes"):
        yield from (word[:-2], word[:-1])  # vetoes, shoes
    elif word.endswith("zes"):
        yield from (word[:-1], word[:-2])
    elif not word.endswith(("us", "is")):
        yield word[:-1]


def _many(one: str) -> Iterator[str]:
    if one in _ODD:
        yield _ODD[one]
        if one == "person":
            yield "persons"
    elif one in _INVARIABLE or one.endswith("people"):
        return
    elif one.endswith("person"):
        yield from (one + "s", one[:-6] + "people")
    elif one.endswith("man") and one not in _NO_MAN:
        yield one[:-2] + "en"
    elif one.endswith("sis"):
        yield one[:-2] + "es"
    elif one.endswith("y") and one[-2:-1] not in "aeiou":
        yield one[:-1] + "ies"
    elif one.endswith(("s", "sh", "ch", "x", "z")):
        yield one + "es"
    elif one.endswith(("fe", "lf", "af", "ef")) and not one.endswith("eef"):
        yield from (one + "s", re.sub("fe?$", "ves", one))
    else:
        yield from (one + "s", one + "es") if one.endswith("o") else (one + "s",)
