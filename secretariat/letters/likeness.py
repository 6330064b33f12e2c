"""How alike the words of a letter are to those of a matter, and which of several matters they mean."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

import msgspec

from ..basics.pattern import pattern
from .proposed import Asked
from .rare_words import Weights
from .said_facts import recipients_in
from .stems import every_word_of, in_a_row, stems_of

_NAME = pattern(r"(?<![.?!:] )(?<!^)(?<![“\"'(])\b[A-Z][a-z]{2,}\b")
_LABEL = pattern(r"\b(?:101|111|112|999|[A-Z]{1,2}\d{1,4})\b")
_NO_NAMES = stems_of(
    "Panel Commissioner Police Crime Chief Constable Councillor Council Secretary State Home Office Member Report Plan "
    "Annual Force Constabulary January February March April May June July August September October November December "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Recommendation Appendix"
)


_BODY = pattern(
    r"\b(?:Councillor|Council|Board|Authority|Chief|Executive|Leader|Minister|Secretary|Office|Commissioner|Constable|"
    r"Committee|Trust|Police|Ministry|Department|Partnership|Conference|Forum|Agency|Service|Association|Panel)s?\b"
)


class Likeness(msgspec.Struct, frozen=True):
    """A matter held against words of a letter; the weights of what they share, and of each."""

    matter: Asked
    shared: frozenset[str]
    """Stems that stand in both."""
    rare: frozenset[str]
    of_matter: float
    """How much of the matter's words stand in the letter's, from 0 to 1."""
    of_words: float
    """How much of the letter's words stand in the matter's, from 0 to 1."""
    score: float
    """How alike they are: both ways round, or that one holds the other, where rare words bear it out."""
    both_ways: float = 0.0
    all_rare: bool = False
    """All that is rare in the letter's words stands in the matter's."""
    word_for_word: bool = False
    """Nearly the same, with the small words: “Would there be one in 2034?”, “Will there be one in 2034?”; or quoted
    whole among others.
    """
    clashes: bool = False
    """Each names something the other does not: a place, a road, the number of a service."""

    @property
    def is_exact(self) -> bool:
        return min(self.of_matter, self.of_words) >= 0.95


def likeness(words: str, matter: Asked, weights: Weights) -> Likeness:
    """How alike some words of a letter and a matter are: both ways round, by the weight of what they share."""
    said, asked = stems_of(words), stems_of(matter.text)
    shared = said & asked
    if not shared:
        return Likeness(matter, shared, shared, 0.0, 0.0, 0.0)
    rare = weights.rare(shared)
    weight = weights.sum(shared)
    of_matter = weight / (weights.sum(asked) or 1)
    of_words = weight / (weights.sum(said) or 1)
    both_ways = 2 * of_matter * of_words / (of_matter + of_words) if weight else 0.0
    part = {0: 0.0, 1: 0.0, 2: 0.75}.get(len(rare), 0.9)
    score = max(both_ways, part * of_words, part * of_matter)
    every, its_every = every_word_of(words), every_word_of(matter.text)
    most = max(len(every), len(its_every))
    word_for_word = most >= 3 and len(every & its_every) >= (0.8 if most >= 5 else 0.85) * most
    quoted = in_a_row(matter.text)
    word_for_word = word_for_word or (quoted.count(" ") > 5 and quoted in in_a_row(words))
    all_rare = bool(rare) and rare == weights.rare(said)
    return Likeness(
        matter, shared, rare, of_matter, of_words, score, both_ways, all_rare, word_for_word, _clash(words, matter.text)
    )


@lru_cache(maxsize=4096)
def _names(text: str) -> frozenset[str]:
    """The names in a text, but for those of whom it is to go to: another addressee is drift, another place is not."""
    for each in recipients_in(text):
        if _BODY.search(each.words):
            text = text.replace(each.words, "")
    return stems_of(" ".join(_NAME.findall(text))) - _NO_NAMES


@lru_cache(maxsize=4096)
def _labels(text: str) -> frozenset[str]:
    return frozenset(_LABEL.findall(text))


def _clash(words: str, asked: str) -> bool:
    """Whether each names a place, a road or a service that the other does not: “Dunholt” and “Ashby”."""

    ours, theirs = _names(asked) - stems_of(words), _names(words) - stems_of(asked)
    return bool((ours and theirs) or (_labels(asked) - _labels(words) and _labels(words) - _labels(asked)))


Relation = Literal["both", "first", "either"]


def between(first: Likeness, other: Likeness, said: frozenset[str], weights: Weights) -> Relation:
    """Which of two matters is meant, by the words that stand in one of them and not in the other.

    Both, where each has rare words of its own and most of them are said; the first, where it has more of them said;
    else either. ``first`` is the one more alike.
    """
    own = stems_of(first.matter.text) - stems_of(other.matter.text)
    its = stems_of(other.matter.text) - stems_of(first.matter.text)
    own_said, its_said = weights.sum(own & said), weights.sum(its & said)
    own_part, its_part = own_said / (weights.sum(own) or 1), its_said / (weights.sum(its) or 1)
    if min(own_said, its_said) >= 0.9 and min(own_part, its_part) >= 0.6:
        return "both"
    if own_said - its_said >= 0.7 or (own_part >= 0.5 and not its_said) or (first.is_exact and not other.is_exact):
        return "first"
    return "either"


class MattersMeant(msgspec.Struct, frozen=True):
    """The matters that words of a letter mean. ``either``: one of them, and the words do not say which."""

    alike: tuple[Likeness, ...]
    either: bool = False


def meant(alike: list[Likeness], said: frozenset[str], weights: Weights) -> MattersMeant:
    """Which of the matters that are alike are meant; the best first."""
    chosen: list[Likeness] = []
    others: list[Likeness] = []
    for each in alike:
        relations = {between(one, each, said, weights) for one in chosen}
        if relations <= {"both"}:
            chosen.append(each)
        elif "first" not in relations:
            others.append(each)
    return MattersMeant((*chosen, *others), bool(others))
