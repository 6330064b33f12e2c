"""How near what is typed in the palette comes to a command: by whole words first, by its letters last."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from secretariat.basics.pattern import pattern
from secretariat.finding.one_and_many import forms

BY_WORDS = 100.0
"""At least so much has a command that words typed were found in; what only has their letters has less."""
_EXACT, _IN_A_NAME, _IN_ALL, _IN_PART, _NEAR = 500.0, 300.0, 200.0, BY_WORDS, 60.0
_ALIKE = 0.75
_SAYS_NOTHING = frozenset((
    "a", "an", "the", "to", "of", "for", "on", "in", "at", "by", "with", "my", "me", "i", "we", "how", "do", "does",
    "can", "where", "what", "is", "are", "and", "or", "please", "mode", "it",
))  # fmt: skip
_SAYS_LITTLE = frozenset((
    "change", "choose", "down", "edit", "find", "give", "item", "line", "list", "make", "meeting", "new", "off", "open",
    "out", "set", "show", "take", "up", "use",
))  # fmt: skip
_ADDING = frozenset(("new", "create", "insert"))
"""Said where a command says “add”."""
_WORD = pattern(r"[\w’']+")


def likeness(typed: str, names: Sequence[str], sentence: str) -> float:
    """How near words typed come to a command, by its ``names``, its own first, and its sentence; 0: not by words.

    “dark mode” is one of its other words and a word that says nothing; “exprot” is a slip for “export”.
    """
    return max(_likeness(way, names, sentence) for way in _ways(typed))


def _ways(typed: str) -> list[tuple[str, ...]]:
    """The words typed, also with those joined that a hyphen or a space parts: “back-ups” is “backups” and “back up”;
    and “new item” is “add item”."""
    whole = typed.casefold()
    ways = [_words(whole), _words(whole.replace("-", "")), _words(whole.replace(" ", "").replace("-", ""))]
    ways.append(tuple("add" if word in _ADDING else word for word in ways[0]))
    return [*filter(None, dict.fromkeys(ways))]


@lru_cache(maxsize=2048)
def _words(words: str) -> tuple[str, ...]:
    found = tuple(word.replace("’", "'") for word in _WORD.findall(words.casefold()))
    return tuple(word for word in found if word not in _SAYS_NOTHING) or found


def _likeness(typed: tuple[str, ...], names: Sequence[str], sentence: str) -> float:
    each = [_words(name) for name in names]
    own = 20.0
    best = 0.0
    for n, name in enumerate(each):
        if typed == name:
            best = max(best, _EXACT + (own if n == 0 else 0))
        elif all(_is_in(word, name) for word in typed):
            best = max(best, _IN_A_NAME + 100 * len(typed) / max(len(typed), len(name)) + (own if n == 0 else 0))
    if best:
        return best
    in_names = [word for word in typed if any(_is_in(word, name) for name in each)]
    told = _words(sentence)
    if all(word in in_names or _is_in(word, told) for word in typed):
        return _IN_ALL + 50 * len(in_names) / len(typed)
    share = sum(map(_weight, in_names)) / sum(map(_weight, typed))
    if 2 * share >= 1:
        return _IN_PART + 50 * share
    alike = 0.0
    others = {other for name in each for other in name}
    for word in typed:
        nearest = max((_alike(word, other) for other in others), default=0.0)
        if not nearest:
            return 0.0
        alike += nearest
    return _NEAR * alike / len(typed)


def _weight(word: str) -> float:
    """“Change the theme” is rather about the theme."""
    return 0.5 if word in _SAYS_LITTLE else 1.0


def _is_in(word: str, words: Sequence[str]) -> bool:
    """Whether a word, or what it is for one instead of many, begins one of these."""
    ways = forms(word)
    return any(other.startswith(ways) or word in forms(other) for other in words)


@lru_cache(maxsize=8192)
def _alike(one: str, other: str) -> float:
    """How like two words are by their letters; 0: not enough, or too short to tell. Most differ too much in length, or
    have too few letters alike in any order, and need not be laid side by side."""
    if len(one) < 4 or len(other) < 4 or 2 * min(len(one), len(other)) < _ALIKE * (len(one) + len(other)):
        return 0.0
    both = SequenceMatcher(None, one, other)
    alike = both.ratio() if both.quick_ratio() >= _ALIKE else 0.0
    return alike if alike >= _ALIKE else 0.0
