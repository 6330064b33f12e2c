"""How the keys of a replay are written down, and which of them are counted.

    /r «To circulate a flowchart»⏎        ⇥ Tab   ⏎ Enter   ⎋ Esc   ↑ ↓ arrows   ‹ctrl+n› any other key by its name

**Counted**: every key pressed. A chord such as Ctrl+N is one key; Enter, Tab, codes, marks, times, arrows, command
words, keys that change screen, and corrections are all counted, and so is a stock phrase that says what kind of fact
it is (“to note the report”, “to the Panel:”).

**Not counted**: what stands between « and », the free text that any tool would need: the words of a remark, an answer,
an update, a recommendation, a promise, a motion, and what a decision was about where that is its own (“the Annual
Report for 2021/22”). It is reported apart, as letters typed.

A step's keys are shared evenly among the facts it records. A step that records none of the facts (a heading, a
narrative sentence that introduces an item) is counted too: in the mean, under “beside the facts”.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from textual.events import Key
from textual.keys import _character_to_key as character_to_key

_NAMED = {"⇥": "tab", "⏎": "enter", "⎋": "escape", "↑": "up", "↓": "down", "␣": "space"}
_CHARACTERS = {"enter": "\r", "tab": "\t", "escape": "\x1b", "space": " "}
_PARTS = re.compile(r"«(?P<words>[^»]*)»|‹(?P<key>[^›]+)›|(?P<one>.)", re.DOTALL)


class Stroke(NamedTuple):
    """One key. ``counted`` is False for a letter of free text."""

    key: str
    character: str | None
    counted: bool

    def event(self) -> Key:
        return Key(self.key, self.character)


class Step(NamedTuple):
    """What the clerk does at one moment, and the facts it records."""

    time: str
    keys: str
    facts: tuple[str, ...] = ()

    def strokes(self) -> list[Stroke]:
        return strokes(self.keys)

    @property
    def counted(self) -> int:
        return sum(stroke.counted for stroke in self.strokes())

    @property
    def letters(self) -> int:
        """Letters of free text."""
        return sum(not stroke.counted for stroke in self.strokes())


def strokes(keys: str) -> list[Stroke]:
    """The keys one after the other."""
    found: list[Stroke] = []
    for part in _PARTS.finditer(keys):
        if (words := part["words"]) is not None:
            found += [Stroke(character_to_key(letter), letter, False) for letter in words]
        elif name := part["key"] or _NAMED.get(part["one"]):
            found.append(Stroke(name, _CHARACTERS.get(name), True))
        else:
            found.append(Stroke(character_to_key(part["one"]), part["one"], True))
    return found


class Count(NamedTuple):
    """Keys per fact over a whole replay."""

    per_fact: dict[str, float]
    beside: int
    """Keys of the steps that record none of the facts."""
    letters: int

    @property
    def total(self) -> float:
        return sum(self.per_fact.values()) + self.beside

    @property
    def mean(self) -> float:
        """All keys, those beside the facts too, to a fact."""
        return self.total / len(self.per_fact)

    def percentile(self, share: float) -> float:
        """The smallest number of keys that this share of the facts does not exceed."""
        ranked = sorted(self.per_fact.values())
        return ranked[max(0, -(-int(share * 100) * len(ranked) // 100) - 1)]

    @property
    def worst(self) -> tuple[str, float]:
        return max(self.per_fact.items(), key=lambda fact: fact[1])

    def by_kind(self) -> list[tuple[str, int, float]]:
        """Each kind of fact, how many there are, and the mean of their keys; the dearest in all first."""
        kinds: dict[str, list[float]] = defaultdict(list)
        for fact, keys in self.per_fact.items():
            kinds[kind_of(fact)].append(keys)
        ranked = sorted(kinds.items(), key=lambda kind: -sum(kind[1]))
        return [(kind, len(keys), sum(keys) / len(keys)) for kind, keys in ranked]


def kind_of(fact: str) -> str:
    """``roll el`` is of the kind ``roll``."""
    return fact.partition(" ")[0]


def count(steps: Sequence[Step]) -> Count:
    """Every key of a replay, laid to the facts it records."""
    per_fact: dict[str, float] = {}
    beside = 0
    for step in steps:
        if not step.facts:
            beside += step.counted
        for fact in step.facts:
            per_fact[fact] = per_fact.get(fact, 0.0) + step.counted / len(step.facts)
    return Count(per_fact, beside, sum(step.letters for step in steps))
