"""“I agree with the first”, “turning to recommendations 2 and 4”: prose that names matters by place or number."""

from __future__ import annotations

import re
from typing import NamedTuple

from .matching import Matching
from .numbering import in_order, number_of, numbers_said
from .proposed import Answering, Asked
from .rare_words import as_written
from .sentences_of import clause_with, sentences_of
from .stems import stems_of

_PLACES = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth",
)  # fmt: skip
_ONE = "|".join((*_PLACES, "last", "final"))
_NOUN = (
    r"(?:of (?:these|them|those|your|the panel['’]s)(?: (?:recommendations|points|requests|proposals|questions))?|"
    r"(?:recommendation|point|request|proposal|matter|question|one)s?)"
)
_GOES_ON = (
    r"is|was|are|were|will|would|has|have|had|can|cannot|may|must|should|shall|does|do|did|asks?|asked|calls?|concerns?|"
    r"belongs?|seems?|goes|raises?|needs?|requires?|I|we|to which|which|that|however|as|too|also|in|not|alone"
)
_ORDINAL = re.compile(
    r"\b(?:the|your|its|their|his|her)(?: panel['’]s)? "
    rf"(?P<places>(?:{_ONE})(?:(?:,? and|,? or|,| to| as well as) (?:(?:the|your) )?(?:{_ONE}))*)"
    rf"(?= {_NOUN}\b|(?: (?:{_GOES_ON})\b)|\s*[.,;:?!)]|\s*$)(?P<noun> {_NOUN}\b)?",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\brecommendations? (?P<numbers>\d+(?:(?:,? and|,| to|–|-| ?&) ?\d+)*)(?![\w.,]*\d)", re.IGNORECASE
)
_ANOTHERS = re.compile(
    r"^,? (?:of|in|from|by) (?!(?:(?:the|this) )?(?:panel|meeting)\b|your\b|yours\b|these\b|them\b|those\b)",
    re.IGNORECASE,
)
_ANOTHERS_BEFORE = re.compile(
    r"\b(?:inspectorate|inspectors?|auditors?|college|coroner|reviewer|inquiry|committee|council|force)(?:['’]s?)? $",
    re.IGNORECASE,
)
_NO_PLACE = re.compile(
    r"^,? (?:of (?:january|february|march|april|may|june|july|august|september|october|november|december)|place|"
    r"instance|time|year|half|quarter|week|day|month|stage|phase|part|draft|reading|round|response)\b",
    re.IGNORECASE,
)
_ADVERB = re.compile(r"\b(?:at|from|for|in|on) $", re.IGNORECASE)


class Placed(NamedTuple):
    """A clause that names matters: by their places (0 is the last), or by their numbers."""

    words: str
    places: tuple[int, ...] = ()
    numbers: tuple[int, ...] = ()


def places_named(sentence: str) -> Placed | None:
    """The places that a sentence names among what was asked: “the second and the fourth” are 2 and 4.

    Neither “the first quarter”, “the first of April” and “the first three”, nor the first recommendation of another's
    report: the inspectorate's, an auditor's.
    """
    found: list[int] = []
    at = -1
    for match in _ORDINAL.finditer(sentence):
        before, after = sentence[: match.start()], sentence[match.end() :]
        if _ANOTHERS.match(after) or _NO_PLACE.match(after):
            continue
        if not match["noun"] and _ADVERB.search(before) and after.startswith(","):
            continue  # “for the first, and …” counts nothing
        named = re.findall(rf"\b(?:{_ONE})\b", match["places"], re.IGNORECASE)
        numbers = [_PLACES.index(name.casefold()) + 1 if name.casefold() in _PLACES else 0 for name in named]
        if re.search(r" to (?:the )?", match["places"]) and len(numbers) == 2 and 0 < numbers[0] < numbers[1]:
            numbers = list(range(numbers[0], numbers[1] + 1))
        found += numbers
        at = match.start() if at < 0 else at
    return Placed(clause_with(sentence, at), places=tuple(dict.fromkeys(found))) if found else None


def numbers_named(sentence: str) -> Placed | None:
    """The recommendations that a sentence names by number: “turning to recommendations 2 and 4”.

    Neither “recommendation 1 of the inspectorate's report” nor “recommendation 5 of last year”.
    """
    found: set[int] = set()
    at = -1
    for match in _NAMED.finditer(sentence):
        if _ANOTHERS.match(sentence[match.end() :]) or _ANOTHERS_BEFORE.search(sentence[: match.start()]):
            continue
        found |= numbers_said(match["numbers"])
        at = match.start() if at < 0 else at
    return Placed(clause_with(sentence, at), numbers=tuple(sorted(found))) if found else None


def by_ordinal(matching: Matching) -> list[Answering]:
    """What the sentences of a letter without units answer by place or number: always asked, one proposal a sentence.

    Where several series were given, or there are fewer matters than the place says, nothing is proposed.
    """
    listed = matching.recommendations()
    if matching.read.units or not listed:
        return []
    found: list[Answering] = []
    for place in matching.read.loose:
        sentences = sentences_of(matching.read.paragraphs[place].text)
        named = [places_named(each) or numbers_named(each) for each in sentences]
        for at, placed in enumerate(named):
            if placed:
                following = sentences[at + 1] if at + 1 < len(named) and not named[at + 1] else ""
                found += _answering(placed, f"{sentences[at]} {following}", listed, matching)
    return found


def _answering(placed: Placed, around: str, listed: tuple[Asked, ...], matching: Matching) -> list[Answering]:
    if any(place > len(listed) for place in placed.places):
        return []
    numbered = [each for each in listed if number_of(each.id) in placed.numbers]
    if len(numbered) < len(placed.numbers):
        return []
    named = [listed[place - 1] for place in placed.places] or numbered
    words = stems_of(around)
    agree = [each for each in named if matching.weights.rare(words & stems_of(each.text))]
    why = f"the place it names among {len(listed)}" if placed.places else "the number it names"
    if agree:
        said = "; ".join(as_written(each, words & stems_of(each.text)) for each in agree)
        why += f"; words near it agree ({said})"
    elif others := [each.matter.id for each in matching.alike(around, listed)[:1] if len(each.rare) >= 2]:
        why += f"; the words near it are rather those of {others[0]}"
    ids = tuple(sorted({each.id for each in named}, key=in_order))
    by = "ordinal" if placed.places else "number"
    return [Answering(ids, "ask", why, sentence=placed.words, by=by, merged=len(ids) > 1)]
