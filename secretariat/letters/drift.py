"""How a letter's words for a matter differ from those minuted: what was lost, added or changed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ..basics.clock import MONTHS
from ..basics.pattern import pattern
from .drifted_facts import facts_that_drifted
from .phrases import joined, phrases_in
from .proposed import Answering, Asked, Drift
from .rare_words import Weights
from .read import Unit
from .said_facts import dates_in, same_date
from .sentences_of import LONGEST
from .stems import stems_of

_QUOTED = 0.34
"""So much of a matter's words a letter must repeat before it can be said to have lost the others."""
_ASKS_SOMETHING = pattern(r"(?:to|that)\b|[\w’' ]{0,60} (?:to|be|should|must|shall)\b", re.IGNORECASE)


def drift_of(
    answering: Iterable[Answering], units: Sequence[Unit], asked: dict[str, Asked], weights: Weights
) -> tuple[Drift, ...]:
    """What drifted in every matter that a unit was matched to for sure, in the order of the letter.

    What several units quote of one matter is taken together: one limb does not lose what the other says.
    """
    answering = [each for each in answering if each.unit is not None]
    sure = dict.fromkeys(id for each in answering if each.sure == "strong" for id in each.ids)
    found: list[Drift] = []
    for id in sure:
        theirs = [each for each in answering if id in each.ids]
        others = {other for each in theirs for other in each.ids} - {id}
        of_it = [units[each.unit] for each in theirs if each.unit is not None]
        drift = _of_one(asked[id], [asked[other] for other in sorted(others)], of_it, weights)
        if any(drift[1:]):
            found.append(drift)
    return tuple(found)


def is_question(matter: Asked) -> bool:
    """Whether a matter asks something: a letter asks it in its own words, and only facts can drift."""
    return matter.kind == "question" or matter.text.rstrip().endswith("?")


def is_heading(words: str) -> bool:
    """Whether what stands above a reply only names the matter: “Mounted patrols in Wexmere market”."""
    words = words.strip()
    return not (words.endswith((".", "?")) or _ASKS_SOMETHING.match(words)) and len(stems_of(words)) <= 6


def _of_one(matter: Asked, others: list[Asked], units: list[Unit], weights: Weights) -> Drift:
    quoted = [unit for unit in units if unit.asked.strip()]
    wanted = matter.text[:LONGEST]
    said = " / ".join(dict.fromkeys(unit.asked.strip() for unit in quoted))[:LONGEST]
    answer = "" if is_question(matter) else next(filter(None, (_answer_differs(wanted, unit) for unit in units)), "")
    if not said or (not is_heading(wanted) and all(is_heading(unit.asked) for unit in quoted)):
        return Drift(matter.id, answer_differs=answer)
    facts = facts_that_drifted(wanted, said, " / ".join(each.text for each in others))
    lost, added = list(facts.lost), list(facts.added)
    topics = " ".join(unit.topic for unit in quoted)
    known = stems_of(f"{said} {topics}")
    ours = weights.sum(stems_of(wanted))
    if not is_question(matter) and weights.sum(known & stems_of(wanted)) >= _QUOTED * ours:
        lost += _missing(wanted, known, weights, facts.covered)
        minuted = stems_of(" ".join((wanted, *(each.text for each in others))))
        added += _missing(said, minuted, weights, facts.covered_said, only_manner=True, heads=bool(lost))
    elif is_question(matter):
        added = []
    return Drift(
        matter.id, _words(wanted, lost), _words(said, added), tuple(dict.fromkeys(facts.changed)), answer
    )  # fmt: skip


def _words(text: str, spans: Iterable[tuple[int, int]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text[start:end].strip(" ,(") for start, end in joined(text, spans)))


_ALSO = pattern(r"\b(?:and|or) (?:on|about|by|in|to|for|with|of|at|from) (?:the |an? )?$")
"""What joins a phrase to the one before: “on overtime and on sickness”."""


def _missing(
    text: str, known: frozenset[str], weights: Weights, covered: Sequence[tuple[int, int]], *,
    only_manner: bool = False, heads: bool = False,
) -> list[tuple[int, int]]:  # fmt: skip
    """The places of the phrases whose words are not known; those that say little in every letter are left out.

    ``only_manner``: no more than those that say how or by whom, or name somebody: of the rest a letter's own turn of
    phrase is too often the reason. ``heads``: the last word of a phrase whose others are known, too: it stands for one
    that was lost.
    """
    found = []
    for phrase in phrases_in(text):
        words = stems_of(phrase.core)
        if not words or any(start < phrase.end and phrase.start < end for start, end in covered):
            continue
        if words & known:
            head = phrase.core.split()[-1]
            new = stems_of(head) - known
            if heads and phrase.is_introduced and weights.rare(new) and len(words) > 1:
                found.append((phrase.end - len(head), phrase.end))
            continue
        names = re.search(r"(?<!^)\b[A-Z]", phrase.core if phrase.start else phrase.core[1:]) is not None
        if phrase.is_manner or (weights.rare(words) and (names if only_manner else phrase.is_introduced)):
            begin = phrase.end - len(phrase.words)
            also = _ALSO.search(text[:begin])
            found.append((also.start() if also else begin, phrase.end))
    return found


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
    year = re.search(r"\d{4}", asked[0].words) is not None
    words = promised[-1] if year else re.sub(r" \d{4}$", "", promised[-1])
    if not re.search(r"\d{1,2} ", asked[0].words) and _month(words) == _month(asked[0].words):
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
