"""Facts of a matter that a letter lost, changed or added: dates, how often, how many, to whom, who is to act."""

from __future__ import annotations

import re
from collections.abc import Callable

import msgspec

from ..basics.pattern import pattern
from .said_facts import SaidFact, dates_in, frequencies_in, quantities_in, recipients_in, same_date
from .stems import stems_of

Span = tuple[int, int]


class Drifted(msgspec.Struct, frozen=True):
    """Places of lost words in the matter, of added ones in the letter; pairs changed; what was looked at in each."""

    lost: list[Span]
    added: list[Span]
    changed: list[tuple[str, str]]
    covered: list[Span]
    covered_said: list[Span]


class _Kind(msgspec.Struct, frozen=True):
    """A kind of fact: how it is found, when two are the same, and which may stand for each other."""

    find: Callable[[str], list[SaidFact]]
    same: Callable[[SaidFact, SaidFact], bool]
    comparable: Callable[[SaidFact, SaidFact], bool] = lambda _one, _other: True
    whole: bool = True
    """Whether it is told as lost, or added, by itself; else its words are looked at as words."""


def _same_value(one: SaidFact, other: SaidFact) -> bool:
    return one.value == other.value


def _of_the_same(one: SaidFact, other: SaidFact) -> bool:
    return _noun(one) == _noun(other)


def _noun(fact: SaidFact) -> frozenset[str]:
    return stems_of(fact.value.partition(" ")[2])


_TITLES = stems_of("Councillor Cllr Mr Mrs Ms Dr Sir Dame Lord Lady")


def _same_body(one: SaidFact, other: SaidFact) -> bool:
    ours, theirs = (stems_of(each.value) - _TITLES or stems_of(each.value) for each in (one, other))
    return bool(ours & theirs) or one.value == other.value


_KINDS = (
    _Kind(dates_in, same_date),
    _Kind(frequencies_in, _same_value),
    _Kind(quantities_in, _same_value, _of_the_same, whole=False),
    _Kind(recipients_in, _same_body, whole=False),
)


def facts_that_drifted(wanted: str, said: str, others: str) -> Drifted:
    """Which facts of a matter (``wanted``) a letter (``said``) lost, changed or added.

    “June” for “September” is a change, “each quarter” for “quarterly” too; “by 1 June” that nobody minuted is added.
    ``others``: matters that the same words answer; their facts are theirs.
    """
    found = Drifted([], [], [], [], [])
    changed: list[tuple[int, str, str]] = []
    for kind in _KINDS:
        ours, theirs = kind.find(wanted), kind.find(said)
        belong = kind.find(others)
        free = [one for one in theirs if not any(kind.same(fact, one) for fact in (*ours, *belong))]
        found.covered_said.extend((one.start, one.end) for one in theirs if one not in free)
        for fact in ours:
            phrase = _with_joint(wanted, fact)
            twin = next((one for one in theirs if kind.same(fact, one)), None)
            if twin:
                found.covered.append((fact.start, fact.end))
                if kind.find is frequencies_in and twin.words.casefold() != fact.words.casefold():
                    changed.append((fact.start, fact.words, twin.words))
                if kind.find is dates_in and (year := _year_lost(fact, twin)):
                    found.lost.append(year)
            elif other := next((one for one in free if kind.comparable(fact, one)), None):
                free.remove(other)
                found.covered.append(phrase)
                found.covered_said.append((other.start, other.end))
                changed.append((fact.start, fact.words, other.words))
            elif kind.whole or (kind.find is quantities_in and _noun(fact) and _noun(fact) <= stems_of(said)):
                found.covered.append(phrase)
                found.lost.append(phrase if kind.whole else (fact.start, fact.start + len(fact.words.split()[0])))
        if kind.whole:
            added = [_with_joint(said, one) for one in free]
            found.added.extend(added)
            found.covered_said.extend(added)
    changed += _determiners(wanted, said)
    if actor := _actor(wanted, said):
        changed.append(actor)
    found.changed.extend((old, new) for _, old, new in sorted(changed))
    return found


_BEFORE = pattern(
    r"\b(?:(?:beginning |starting |ending )?"
    r"(?:to|by|in|at|before|until|from|for|of|on|within|no later than|not later than|due|after|since)"
    r"(?: the)?(?: end of)?) $"
)
_AFTER = pattern(r"^(?: (?:panel meeting|meeting|report|return|agenda|panel))\b", re.IGNORECASE)


def _with_joint(text: str, fact: SaidFact) -> Span:
    """A fact with the words that join it: “to the June meeting”, “by 1 June”."""
    before, after = _BEFORE.search(text[: fact.start]), _AFTER.match(text[fact.end :])
    return before.start() if before else fact.start, fact.end + (after.end() if after else 0)


def _year_lost(ours: SaidFact, theirs: SaidFact) -> Span | None:
    """The year of a date where the letter has the date without it."""
    year = re.search(r"\d{4}$", ours.words)
    if not year or re.search(r"\d{4}", theirs.words):
        return None
    return ours.end - 4, ours.end


_DETERMINER = r"(?:each|every|all|any|both|its|the|a|an|one|some|most|their|his|her|that|this)"
_WIDE = pattern(r"\b(?P<which>each|every|all|any|both)(?: of)?(?: the)? (?P<noun>[a-z][a-z-]+)")


def _determiners(wanted: str, said: str) -> list[tuple[int, str, str]]:
    """“each meeting” that has become “its meeting”: fewer are meant. How often is another fact."""
    found = []
    often = [(each.start, each.end) for each in frequencies_in(wanted)]
    for match in _WIDE.finditer(wanted):
        if any(start <= match.start() < end for start, end in often):
            continue
        noun = stems_of(match["noun"])
        now = [
            one for one in re.finditer(rf"\b(?P<which>{_DETERMINER})(?: of the)? (?P<noun>[a-z][a-z-]+)", said)
            if noun and stems_of(one["noun"]) == noun
        ]  # fmt: skip
        if now and not any(one["which"] in ("each", "every", "all", "any", "both") for one in now):
            found.append((match.start(), match[0], now[0][0]))
    return found


_WHO_ACTS = pattern(
    r"^(?:That )?(?P<who>(?:[Tt]he )?(?:[A-Z][\w’'-]+)(?: (?:of(?: the)? |and (?:the )?)?[A-Z][\w’'-]+)*) "
    r"(?:to |should |must |shall |will |would )?[a-z]+"
)


def _actor(wanted: str, said: str) -> tuple[int, str, str] | None:
    """Who is to act, where the letter names another: “That the Commissioner tell”, “That the Chief Constable tell”."""
    ours, theirs = _WHO_ACTS.match(wanted), _WHO_ACTS.match(said)
    if not ours or not theirs or not re.match(r"That |The ", wanted) or not re.match(r"That |The ", said):
        return None
    if stems_of(ours["who"]) & stems_of(theirs["who"]) or not stems_of(ours["who"]) or not stems_of(theirs["who"]):
        return None
    return ours.start("who"), ours["who"], theirs["who"]
