"""How a letter's words for a matter differ from those minuted: what was lost, added or changed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from ..basics.clock import MONTHS
from .phrases import Phrase, phrases_in
from .proposed import Answering, Asked, Drift
from .rare_words import Weights
from .read import Unit
from .said_facts import SaidFact, dates_in, frequencies_in, quantities_in, recipients_in, same_date
from .stems import stems_of

_QUOTED = 0.34
"""So much of a matter's words a letter must repeat before it can be said to have lost the others."""


def drift_of(
    answering: Iterable[Answering], units: Sequence[Unit], asked: dict[str, Asked], weights: Weights
) -> tuple[Drift, ...]:
    """What drifted in every matter that a unit was matched to for sure, in the order of the letter."""
    found: list[Drift] = []
    for each in answering:
        if each.unit is None or each.sure != "strong":
            continue
        matters = [asked[id] for id in each.ids]
        for matter in matters:
            others = [one for one in matters if one is not matter]
            if drift := _of_one(matter, others, units[each.unit], weights):
                found.append(drift)
    return _joined(found)


def _joined(found: list[Drift]) -> tuple[Drift, ...]:
    """Of a matter answered twice, once: what is lost in both, what was changed or added in either."""
    by_id: dict[str, Drift] = {}
    for each in found:
        before = by_id.get(each.id)
        by_id[each.id] = each if before is None else Drift(
            each.id,
            tuple(word for word in before.lost if word in each.lost),
            tuple(dict.fromkeys((*before.added, *each.added))),
            tuple(dict.fromkeys((*before.changed, *each.changed))),
            before.answer_differs or each.answer_differs,
        )  # fmt: skip
    return tuple(each for each in by_id.values() if any(each[1:]))


def is_question(matter: Asked) -> bool:
    """Whether a matter asks something: a letter asks it in its own words, and only facts can drift."""
    return matter.kind == "question" or matter.text.rstrip().endswith("?")


_ASKS_SOMETHING = re.compile(r"(?:to|that)\b|[\w’' ]{0,60} (?:to|be|should|must|shall)\b", re.IGNORECASE)


def is_heading(words: str) -> bool:
    """Whether what stands above a reply only names the matter: “Mounted patrols in Wexmere market”."""
    words = words.strip()
    return not (words.endswith((".", "?")) or _ASKS_SOMETHING.match(words)) and len(stems_of(words)) <= 6


def _of_one(matter: Asked, others: list[Asked], unit: Unit, weights: Weights) -> Drift | None:
    said, wanted = unit.asked, matter.text
    known = stems_of(f"{said} {unit.topic}")
    lost, changed, covered = _facts(wanted, said, others)
    added: tuple[str, ...] = ()
    if is_heading(said) and not is_heading(wanted):
        lost, changed = [], []
    elif not is_question(matter) and weights.sum(known & stems_of(wanted)) >= _QUOTED * weights.sum(stems_of(wanted)):
        lost += [(each.start, each.words) for each in _missing(wanted, known, weights, covered)]
        ours = stems_of(" ".join((wanted, *(one.text for one in others))))
        taken = [new for _, _, new in changed]
        added = tuple(each.words for each in _missing(said, ours | stems_of(" ".join(taken)), weights, []))
    lost.sort()
    answer = "" if is_question(matter) else _answer_differs(wanted, unit)
    drift = Drift(
        matter.id, tuple(words for _, words in lost), added, tuple((old, new) for _, old, new in changed), answer
    )
    return drift if any(drift[1:]) else None


def _missing(text: str, known: frozenset[str], weights: Weights, covered: list[tuple[int, int]]) -> list[Phrase]:
    """The phrases of a text whose words are not known; those that say little in every letter are left out."""
    found = []
    for phrase in phrases_in(text):
        if any(start < phrase.end and phrase.start < end for start, end in covered):
            continue
        words = stems_of(phrase.core)
        if words & known or not words:
            continue
        if weights.rare(words) or phrase.is_manner:
            found.append(phrase)
    return found


_Found = Callable[[str], list[SaidFact]]


def _facts(
    wanted: str, said: str, others: list[Asked]
) -> tuple[list[tuple[int, str]], list[tuple[int, str, str]], list[tuple[int, int]]]:
    """The facts of a matter that a letter lost or changed; and where they stand in the matter, said or not."""
    lost: list[tuple[int, str]] = []
    changed: list[tuple[int, str, str]] = []
    covered: list[tuple[int, int]] = []
    rules: tuple[tuple[_Found, Callable[[SaidFact, SaidFact], bool], Callable[[SaidFact, SaidFact], bool]], ...] = (
        (dates_in, same_date, lambda _one, _other: True),
        (frequencies_in, lambda one, other: one.value == other.value, lambda _one, _other: True),
        (quantities_in, lambda one, other: one.value == other.value, _of_the_same),
        (recipients_in, _same_body, lambda _one, _other: True),
    )
    for find, same, comparable in rules:
        ours, theirs = find(wanted), find(said)
        belong = [fact for other in others for fact in find(other.text)]
        free = [one for one in theirs if not any(same(fact, one) for fact in (*ours, *belong))]
        for fact in ours:
            phrase = _with_preposition(wanted, fact)
            covered.append((fact.start if find is recipients_in else phrase[0], phrase[1]))
            if twin := next((one for one in theirs if same(fact, one)), None):
                if find is frequencies_in and twin.words.casefold() != fact.words.casefold():
                    changed.append((fact.start, fact.words, twin.words))
                continue
            if other := next((one for one in free if comparable(fact, one)), None):
                free.remove(other)
                changed.append((fact.start, fact.words, other.words))
            elif find is recipients_in:
                covered.pop()  # words of it may be left: they are looked at as words
            elif find is not quantities_in or _noun_is_said(fact, said):
                lost.append((phrase[0], wanted[phrase[0] : phrase[1]]))
            else:
                covered.pop()
    return lost, sorted(changed), covered


def _of_the_same(one: SaidFact, other: SaidFact) -> bool:
    return stems_of(one.value.partition(" ")[2]) == stems_of(other.value.partition(" ")[2])


def _noun_is_said(fact: SaidFact, said: str) -> bool:
    noun = stems_of(fact.value.partition(" ")[2])
    return bool(noun) and noun <= stems_of(said)


def _same_body(one: SaidFact, other: SaidFact) -> bool:
    return bool(stems_of(one.value) & stems_of(other.value)) or one.value == other.value


_BEFORE = re.compile(
    r"\b(?:(?:to|by|in|at|before|until|from|for|of|on|within|no later than|not later than|due)(?: the)?(?: end of)?) $"
)
_AFTER = re.compile(r"^(?: (?:meeting|report|return|agenda|panel meeting|panel))\b", re.IGNORECASE)


def _with_preposition(text: str, fact: SaidFact) -> tuple[int, int]:
    """A fact with the words that join it: “to the June meeting”, “by 1 June”."""
    before, after = _BEFORE.search(text[: fact.start]), _AFTER.match(text[fact.end :])
    return before.start() if before else fact.start, fact.end + (after.end() if after else 0)


def _answer_differs(wanted: str, unit: Unit) -> str:
    """That the reply promises it for another time than was asked: “June asked, September promised”."""
    asked = [fact for fact in dates_in(wanted) if any(month.casefold() in fact.value for month in MONTHS)]
    promised = [day for promise in unit.promises if (day := _by_in_words(promise.by))]
    if len(asked) != 1 or not promised:
        return ""
    for day in promised:
        fact = next(iter(dates_in(day)), None)
        if fact is None or same_date(asked[0], fact):
            return ""
    both_days = re.search(r"\d{1,2} ", asked[0].words) and re.match(r"\d", promised[-1])
    year = re.search(r"\d{4}", asked[0].words) is not None
    words = promised[-1] if year else re.sub(r" \d{4}$", "", promised[-1])
    if not both_days and re.match(r"\d", words) and _month(words) == _month(asked[0].words):
        return ""  # a day within the month asked
    return f"{asked[0].words} asked, {words} promised"


def _month(words: str) -> str:
    return next((month for month in MONTHS if month in words), "")


def _by_in_words(by: str) -> str:
    if found := re.fullmatch(r"(\d{4})-(\d{2})(?:-(\d{2}))?", by):
        if not 1 <= int(found[2]) <= 12:
            return ""
        day = f"{int(found[3])} " if found[3] else ""
        return f"{day}{MONTHS[int(found[2]) - 1]} {found[1]}"
    if found := re.fullmatch(r"(\d{4}) (spring|summer|autumn|winter)", by):
        return f"{found[2]} {found[1]}"
    return ""
