"""The table of contradictions: what each is called, when it is looked at, and what happens where it arises."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Literal

import msgspec

from ..basics.record import Record
from ..proceedings.proceedings import Proceedings

Happens = Literal["told", "asks", "refused"]
"""Told: a sentence under the line, and in the open questions. Asks: the same, to be settled before a paper goes out.
Refused: the line would print an untruth; where lines were moved or corrected since, it is asked about."""


class Contradiction(msgspec.Struct, frozen=True):
    """One place where the record contradicts itself. ``event``: the line it was found at, where it was at one."""

    rule: str
    sentence: str
    item: str = ""
    event: str = ""
    private: bool = False
    """Found at something minuted while the public was excluded, so that no public finding may quote it."""


class ContradictionRule(msgspec.Struct, frozen=True):
    """A row: its id, its plain name, what happens, and the function that looks.

    ``at``: the kinds of event, or of record, it looks at; it is given the proceedings as they were before that event.
    None: it looks at the whole meeting, and only when the meeting closes or a paper goes out.
    """

    id: str
    name: str
    happens: Happens
    at: tuple[type[Record], ...]
    look: Callable[..., Iterable[Any]]
    sign: Sign | None = None
    """Tells of words that it can find nothing in them. All words of a meeting are shown to it at once, and where it can
    find nothing the rule is asked about no line. None: it does not look at words alone."""


RULES: dict[str, ContradictionRule] = {}
_BY_KIND: dict[type[Record], tuple[ContradictionRule, ...]] = {}

Look = Callable[[Proceedings, Any], Iterable[str]]
"""Sentences on one event or record, in the proceedings as they are just before it."""

Sign = Callable[[Proceedings, str], bool]
"""Whether a rule may find something in these words. True of some words, it is true of more in which they stand."""

OverAll = Callable[[Proceedings], Iterable[tuple[str, str]]]
"""Pairs of an item (its identity, or nothing) and a sentence, on a meeting as it stands."""


def contradiction(
    id: str, name: str, happens: Happens, *at: type[Record], sign: Sign | None = None
) -> Callable[[Look], Look]:
    """Enter a function that looks at each event, or record, of these kinds."""

    def enter(look: Look) -> Look:
        _enter(ContradictionRule(id, name, happens, at, look, sign))
        return look

    return enter


def of_the_whole(id: str, name: str, happens: Happens) -> Callable[[OverAll], OverAll]:
    """Enter a function that looks at a meeting as a whole."""

    def enter(look: OverAll) -> OverAll:
        _enter(ContradictionRule(id, name, happens, (), look))
        return look

    return enter


def _enter(rule: ContradictionRule) -> None:
    if rule.id in RULES:
        raise ValueError(f"two contradictions are called {rule.id!r}")
    RULES[rule.id] = rule
    _BY_KIND.clear()


def rules_at(kind: type[Record]) -> tuple[ContradictionRule, ...]:
    """The rules that look at events, or records, of this kind."""
    if kind not in _BY_KIND:
        _BY_KIND[kind] = tuple(rule for rule in RULES.values() if rule.at and issubclass(kind, rule.at))
    return _BY_KIND[kind]


class WorthAsking:
    """The rules to be asked about each kind of event of a meeting, with these words in all of it."""

    def __init__(self, p: Proceedings, words: str) -> None:
        signs = {sign: sign(p, words) for sign in dict.fromkeys(rule.sign for rule in RULES.values()) if sign}
        self._idle = {rule.id for rule in RULES.values() if rule.sign and not signs[rule.sign]}
        self._by_kind: dict[type[Record], tuple[ContradictionRule, ...]] = {}

    def at(self, kind: type[Record]) -> tuple[ContradictionRule, ...]:
        """As ``rules_at``, without those that can find nothing in this meeting."""
        known = self._by_kind.get(kind)
        if known is None:
            known = self._by_kind[kind] = tuple(rule for rule in rules_at(kind) if rule.id not in self._idle)
        return known


def rules_of_the_whole() -> tuple[ContradictionRule, ...]:
    """The rules that look at the whole meeting."""
    return tuple(rule for rule in RULES.values() if not rule.at)
