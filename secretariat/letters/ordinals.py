"""“I agree with the first”, “the second and the fourth belong together”: answers that name a matter by its place."""

from __future__ import annotations

import re
from typing import NamedTuple

from .matching import Matching
from .numbering import in_order
from .proposed import Answering, Asked
from .rare_words import as_written
from .sentences_of import clause_with, sentences_of
from .stems import stems_of

_PLACES = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth",
)  # fmt: skip
_ONE = "|".join((*_PLACES, "last", "final", "remaining"))
_NOUN = (
    r"(?:of (?:these|them|those|your|the panel['’]s)(?: (?:recommendations|points|requests|proposals|questions))?|"
    r"(?:recommendation|point|request|proposal|matter|question|one)s?)"
)
_GOES_ON = (
    r"is|was|are|were|will|would|has|have|had|can|cannot|may|must|should|shall|does|do|did|asks?|asked|calls?|concerns?|"
    r"belongs?|seems?|goes|raises?|needs?|requires?|I|we|to which|which|that|however|as|too|also|in|not|alone"
)
_ORDINAL = re.compile(
    r"\b(?:the|your|its|their|his|her) "
    rf"(?P<places>(?:{_ONE})(?:(?:,? and|,? or|,| to| as well as) (?:the )?(?:{_ONE}))*)"
    rf"(?= {_NOUN}\b|(?: (?:{_GOES_ON})\b)|\s*[.,;:?!)]|\s*$)(?P<noun> {_NOUN}\b)?",
    re.IGNORECASE,
)
_ANOTHERS = re.compile(
    r"^ of (?:the|an?|this|that|its|their|his|her) (?!panel)[^.;:]*"
    r"\b(?:report|inspect\w+|audit\w*|review|letter|survey|strategy|policy|force|constabulary|college|auditor\w*)\b",
    re.IGNORECASE,
)
_NO_PLACE = re.compile(
    r"^,? (?:place|instance|time|year|half|quarter|week|day|month|stage|phase|part|draft|reading|round|response)\b",
    re.IGNORECASE,
)
_PARTIES = re.compile(r"\b(?:at|from|for|in|on) $", re.IGNORECASE)


class Placed(NamedTuple):
    """A clause that names matters by their places; 0 is the last."""

    words: str
    places: tuple[int, ...]


def places_named(sentence: str) -> Placed | None:
    """The places that a sentence names among what was asked: “the second and the fourth” are 2 and 4.

    Neither “the first quarter”, “the first of April” and “the first three”, nor the first recommendation of another's
    report: the inspectorate's, an auditor's.
    """
    found: list[int] = []
    at = -1
    for match in _ORDINAL.finditer(sentence):
        after = sentence[match.end() :]
        if _ANOTHERS.match(after) or _NO_PLACE.match(after) or re.match(r"(?i) of (?:january|february|march|april|may|"
           r"june|july|august|september|october|november|december)\b", after):  # fmt: skip
            continue
        if not match["noun"] and _PARTIES.search(sentence[: match.start()]) and after.startswith(","):
            continue  # “for the first, and …” counts nothing
        named = re.findall(rf"\b(?:{_ONE})\b", match["places"], re.IGNORECASE)
        numbers = [0 if name.casefold() not in _PLACES else _PLACES.index(name.casefold()) + 1 for name in named]
        if re.search(r" to (?:the )?", match["places"]) and len(numbers) == 2 and 0 < numbers[0] < numbers[1]:
            numbers = list(range(numbers[0], numbers[1] + 1))
        found += numbers
        at = match.start() if at < 0 else at
    return Placed(clause_with(sentence, at), tuple(dict.fromkeys(found))) if found else None


def by_ordinal(matching: Matching) -> list[Answering]:
    """What the sentences of a letter without units answer by place: always asked, one proposal a sentence.

    Where several series were given, or there are fewer matters than the place says, nothing is proposed.
    """
    listed = matching.recommendations()
    if matching.read.units or not listed:
        return []
    found: list[Answering] = []
    for place in matching.read.loose:
        sentences = sentences_of(matching.read.paragraphs[place].text)
        for at, sentence in enumerate(sentences):
            if placed := places_named(sentence):
                following = sentences[at + 1] if at + 1 < len(sentences) and not places_named(sentences[at + 1]) else ""
                found += _answering(placed, f"{sentence} {following}", listed, matching)
    return found


def _answering(placed: Placed, around: str, listed: tuple[Asked, ...], matching: Matching) -> list[Answering]:
    if any(place > len(listed) for place in placed.places):
        return []
    named = [listed[place - 1] for place in placed.places]
    words = stems_of(around)
    agree = [each for each in named if matching.weights.rare(words & stems_of(each.text))]
    why = f"the place it names among {len(listed)}"
    if agree:
        said = "; ".join(as_written(each, words & stems_of(each.text)) for each in agree)
        why += f"; words near it agree ({said})"
    elif others := [each.matter.id for each in matching.alike(around, listed)[:1] if len(each.rare) >= 2]:
        why += f"; the words near it are rather those of {others[0]}"
    ids = tuple(sorted({each.id for each in named}, key=in_order))
    return [Answering(ids, "ask", why, sentence=placed.words, by="ordinal", merged=len(ids) > 1)]
