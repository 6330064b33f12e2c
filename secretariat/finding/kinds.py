"""The kinds of record that ``kind:`` narrows to, as a clerk may call them."""

from __future__ import annotations

import re

from ..basics.pattern import pattern
from ..basics.record import Refused
from .folding import words_in
from .one_and_many import forms
from .passage import KINDS, OF_MINUTES

_SEVERAL = pattern(r"\s*(?:[,;/|+&]|\bor\b|\band\b)\s*", re.IGNORECASE)


def kinds_said(said: str) -> frozenset[str]:
    """The kinds that begin with a word, one or many: “decisions”, “rec”, “past papers”, “decision, letter”. Raises
    Refused, with the kinds there are."""
    found: set[str] = set()
    for each in _SEVERAL.split(said):
        if words := words_in(each):
            some = _named(words)
            if not some:
                near = _near(each)
                raise Refused(f"There is no kind “{each}”. {near}There are: {', '.join(KINDS)}.")
            found |= some
    if "minute" in found:
        found |= OF_MINUTES
    return frozenset(found)


def _near(said: str) -> str:
    """The kind that a misspelt one is meant for, as a question."""
    from difflib import get_close_matches

    names = {" ".join(name): kind for kind, also in KINDS.items() for name in map(words_in, (kind, *also))}
    known = {" ".join((*of.split()[:-1], form)): kind for of, kind in names.items() for form in forms(of.split()[-1])}
    close = get_close_matches(" ".join(words_in(said)), known, n=1, cutoff=0.8)
    return f"Did you mean {known[close[0]]}? " if close else ""


def is_named_by(said: str) -> bool:
    """Whether several words are the whole name of a kind: “past papers”, “areas for improvement”."""
    words = words_in(said)
    return any(_fits(words, name, whole=True) for name in _names())


def _names() -> list[list[str]]:
    return [words_in(name) for kind, also in KINDS.items() for name in (kind, *also)]


def _named(words: list[str]) -> set[str]:
    joined = ["".join(words)]
    return {
        kind
        for kind, also in KINDS.items()
        if any(_fits(words, of := words_in(name)) or _fits(joined, ["".join(of)]) for name in (kind, *also))
    }


def _fits(words: list[str], name: list[str], *, whole: bool = False) -> bool:
    """Whether words are a name or the beginning of one, each for one or for many."""
    if len(words) > len(name) or (whole and len(words) != len(name)):
        return False
    begun = list(zip(words, name, strict=False))
    return all(of in forms(word) for word, of in begun[:-1]) and (
        begun[-1][1] in forms(begun[-1][0]) or (not whole and begun[-1][1].startswith(forms(begun[-1][0])))
    )
