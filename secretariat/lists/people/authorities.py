"""The councils a list names, held against those the panel has: one spelling each, and a slip is asked about."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...basics.pattern import pattern
from .headings import as_a_name
from .words import core_of_council, folded, is_council, without_stops, words_of_council

_ALIKE = 0.84


class Authorities:
    """The councils known, and those a list brings."""

    def __init__(self, known: Iterable[str], in_list: Iterable[str] = ()) -> None:
        self._known = list(dict.fromkeys(known))
        self._in_list = tuple(dict.fromkeys(in_list))
        self.new: list[str] = []
        self._asked: set[str] = set()

    def asked_anew(self, said: str) -> bool:
        """Whether this spelling was not asked about in a row above."""
        new = said not in self._asked
        self._asked.add(said)
        return new

    def spelt(self, said: str) -> str:
        """A council in the panel's own spelling, where only “Council” or “City of” differs; else as it stands."""
        if not said:
            return ""
        same = [name for name in self._all() if folded(without_stops(name)) == folded(without_stops(said))]
        core = [name for name in self._all() if core_of_council(name) == core_named(said)
                and any(_fits(name, each) for each in in_full(said))]  # fmt: skip
        if not same and not core and said.isupper() and said.isalpha() and 1 < len(said) < 7:
            core = [name for name in self._all() if _initials(name) == said]
        return (same or (core if len(core) == 1 else []) or [_without_capitals(self._fullest(said))])[0]

    def has(self, said: str) -> bool:
        """Whether words are a council that the panel or the list has, by its whole name or its core."""
        core = core_of_council(said)
        return any(core_named(name) == core for name in (*self._all(), *self._in_list))

    def _fullest(self, said: str) -> str:
        """The longest name that the list itself has for a council that nobody knows: “Holt Borough Council” of “Holt
        BC”; as it stands where two would do."""
        core = core_named(said)
        fuller = [name for name in self._in_list if len(name) > len(said) and core_named(name) == core
                  and any(_fits(name, each) for each in in_full(said))]  # fmt: skip
        longest = max(fuller, key=len, default=said)
        return longest if all(_fits(longest, each) for name in fuller for each in in_full(name)[:1]) else said

    def taken(self, said: str, *, often: bool) -> str:
        """Take a council in, and say what is worth a look. ``often``: the list names it more than once."""
        if not said or said in self._known:
            return ""
        if said not in self.new:
            self.new.append(said)
        if often:
            return ""
        alike = {name: _like(name, said) for name in self._all() if name != said}
        near = max(alike, key=alike.__getitem__, default="")
        if near and alike[near] >= _ALIKE:
            return f"“{said}” is new; perhaps “{near}” is meant."
        return f"“{said}” is new: is it a council?" if not is_council(said) and len(self._all()) > 1 else ""

    def _all(self) -> list[str]:
        return [*self._known, *self.new]


_SHORT = frozenset(("BC", "DC", "CC", "MBC", "RBC", "LBC", "UA"))


def _without_capitals(said: str) -> str:
    """“WESTMARSH CITY COUNCIL” as a name is written; “WCC” and “TARN DC” keep what is short for something."""
    words = said.split()
    if len(words) < 2 or not said.isupper():
        return said
    named = as_a_name(" ".join(words)).split()
    return " ".join(word if word in _SHORT else name for word, name in zip(words, named, strict=True))


def _initials(council: str) -> str:
    """“WCC” of “Westmarsh City Council”."""
    return "".join(word[0] for word in council.split() if word[0].isupper())


_CC = pattern(r"\bCC$", re.IGNORECASE)


def core_named(said: str) -> str:
    """What tells a council from the others, however shortly it is written."""
    return core_of_council(in_full(said)[0])


def in_full(said: str) -> list[str]:
    """A council as it stands; “Westmarsh CC” is a city or a county council."""
    return [_CC.sub(full, said) for full in ("City Council", "County Council")] if _CC.search(said) else [said]


def _fits(one: str, other: str) -> bool:
    """Whether one says no more than the other: a city of the same name as a county is another council."""
    a, b = set(words_of_council(one)) - {"of", "the"}, set(words_of_council(other)) - {"of", "the"}
    return a <= b or b <= a


def _like(one: str, other: str) -> float:
    a, b = core_of_council(one), core_of_council(other)
    if not a or not b or a == b:
        return 0.0
    from difflib import SequenceMatcher

    return SequenceMatcher(None, a, b).ratio()
