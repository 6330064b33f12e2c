"""A word and what else it may be written as: for one or for many, and as others spell it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ..basics.pattern import pattern

_ODD = {
    "foot": "feet", "tooth": "teeth", "goose": "geese", "person": "people", "mouse": "mice", "louse": "lice",
    "ox": "oxen", "penny": "pence", "criterion": "criteria", "phenomenon": "phenomena", "automaton": "automata",
    "datum": "data", "forum": "fora", "focus": "foci", "locus": "loci", "die": "dice",
    "passerby": "passersby",
}  # fmt: skip
_SINGULAR = {many: one for one, many in _ODD.items()}
_BORROWED = (
    ("um", "a", 4), ("us", "i", 4), ("ix", "ices", 3), ("ex", "ices", 3), ("a", "ae", 4), ("eau", "eaux", 2),
    ("sis", "ses", 2), ("xis", "xes", 1), ("child", "children", 0), ("person", "people", 0),
)  # fmt: skip
"""How a word ends for one and for many where that is not English, and how many letters stand before it at least."""
_NO_MAN = frozenset({"human", "german", "roman", "norman", "ottoman", "talisman", "shaman"})
_INVARIABLE = frozenset(
    {"news", "series", "species", "always", "perhaps", "whereas", "this", "thus", "does", "means", "its", "his", "was",
     "has", "yes"}
)  # fmt: skip
_INITIALS = pattern(r"[b-df-hj-np-tv-xz]{2}")
"""MP, PC: the shortest words there may be many of."""
_IN_OUR = "behavi|col|fav|flav|harb|hon|lab|neighb|rum|vig"
_GOES_ON = r"(?=(?:s|ed|ers?|ing|able|al|hoods?|less|ly|ful)?$)"
_SPELLED = [
    ("enquir", pattern(r"^enquir"), "inquir"),
    ("inquir", pattern(r"^inquir"), "enquir"),
    ("is", pattern(r"(?<=..)is(?=(?:e[drs]?|ers?|ing|ations?)$)"), "iz"),
    ("iz", pattern(r"(?<=..)iz(?=(?:e[drs]?|ers?|ing|ations?)$)"), "is"),
    ("ys", pattern(r"(?<=..)ys(?=(?:e[drs]?|ers?|ing)$)"), "yz"),
    ("yz", pattern(r"(?<=..)yz(?=(?:e[drs]?|ers?|ing)$)"), "ys"),
    ("dgement", pattern(r"^(judg|acknowledg)ement"), r"\1ment"),
    ("dgment", pattern(r"^(judg|acknowledg)ment"), r"\1ement"),
    ("program", pattern(r"^program(?=s?$)"), "programme"),
    ("programme", pattern(r"^programme(?=s?$)"), "program"),
    ("icence", pattern(r"^(l)icence"), r"\1icense"),
    ("icense", pattern(r"^(l)icense"), r"\1icence"),
    ("practic", pattern(r"^practic(?=e[drs]?$|ing$)"), "practis"),
    ("practis", pattern(r"^practis(?=e[drs]?$|ing$)"), "practic"),
    ("fence", pattern(r"^(de|of)fence(?=s?$)"), r"\1fense"),
    ("fense", pattern(r"^(de|of)fense(?=s?$)"), r"\1fence"),
    ("cuss", pattern(r"^focuss(?=e[ds]$|ing$)"), "focus"),
    ("focus", pattern(r"^focus(?=e[ds]$|ing$)"), "focuss"),
    ("our", pattern(rf"^({_IN_OUR})our{_GOES_ON}"), r"\1or"),
    ("or", pattern(rf"^({_IN_OUR})or{_GOES_ON}"), r"\1our"),
    ("cllr", pattern(r"^cllr(?=s?$)"), "councillor"),
    ("councillor", pattern(r"^councillor(?=s?$)"), "cllr"),
]
"""Letters that a word has in another spelling, where exactly, and what others write there. Most words have none."""


@lru_cache(maxsize=4096)
def forms(word: str) -> tuple[str, ...]:
    """A folded word and what else it may stand as: complaint, complaints; policies, policy; enquiry, inquiry. First
    itself."""
    if len(word) < 3 or not word.isalpha():
        return (word, f"{word}s") if len(word) == 2 and _INITIALS.fullmatch(word) else (word,)
    found = list(_numbers(word))
    found += [spelled.sub(by, each) for each in found for letters, spelled, by in _SPELLED
              if letters in each and spelled.search(each)]  # fmt: skip
    return tuple(dict.fromkeys(found))


def _numbers(word: str) -> Iterator[str]:
    """The word, what it would be for one, and what those would be for many: all that may be meant."""
    ones = list(_ones(word))
    yield word
    yield from ones
    for one in (*ones, word) if word.endswith(_ALSO_OF_ONE) else ones or [word]:
        yield from _many(one)


_ALSO_OF_ONE = ("us", "is", "as", "ns", "a", "i")
"""Endings of one thing as well as of many: campus and menus, axis and taxis, bias, agenda and strata, alibi."""


def _ones(word: str) -> Iterator[str]:
    if word in _SINGULAR:
        yield _SINGULAR[word]
    for one, many, least in _BORROWED:
        if word.endswith(many) and len(word) - len(many) >= least:
            yield word.removesuffix(many) + one
    if word.endswith("men"):
        yield word[:-2] + "an"
    if word in _INVARIABLE or not word.endswith("s") or word.endswith(("ss", "sis")):
        return
    if word.endswith("ies") and len(word) > 4:
        yield word[:-3] + "y"
    elif word.endswith("ves"):
        yield from (word[:-3] + "f", word[:-3] + "fe")  # halves, knives
    elif word.endswith("zzes"):
        yield word[:-3]
    if word.endswith(("ses", "shes", "ches", "xes", "zes", "oes")):
        yield word[:-2]
    if not word.endswith(("sses", "shes", "zzes")):
        yield word[:-1]  # movies, caves, causes, caches, shoes, taxis, menus


def _many(one: str) -> Iterator[str]:
    if one in _ODD:
        yield _ODD[one]
    for ending, many, least in _BORROWED:
        if one.endswith(ending) and len(one) - len(ending) >= least:
            yield one.removesuffix(ending) + many
    if one in _INVARIABLE or one.endswith("people"):
        return
    if one.endswith("man") and one not in _NO_MAN:
        yield one[:-2] + "en"
    elif one.endswith("y") and one[-2:-1] not in "aeiou":
        yield one[:-1] + "ies"
    elif one.endswith(("s", "sh", "ch", "x", "z")):
        yield one + "es"
        if one.endswith("ch"):
            yield one + "s"  # stomachs
        if one.endswith("iz"):
            yield one + "zes"
    else:
        yield from (one + "s", one + "es") if one.endswith("o") else (one + "s",)
        if one.endswith(("fe", "lf", "af", "ef", "arf", "oof")) and not one.endswith("eef"):
            yield re.sub("fe?$", "ves", one)
