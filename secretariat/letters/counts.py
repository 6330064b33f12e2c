"""What a letter says of itself in numbers: questions within a question, and “four areas”, of which three are found."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ..basics.pattern import pattern, small
from .numbers import NUMBER_WORD, number_in_words, number_meant

_ASKS_AGAIN = pattern(
    r"(?:,| and| or|;)\s(?:and |or )?(?:(?:by|to|for|of|with|from|in|at|under|on) )?(?:whom?|how|what|why|when|where|"
    r"which|whose)\b(?= \w|,|\?|$)|"
    r"(?:,| and|;)\s(?:and )?(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should) "
    r"(?:it|they|he|she|this|that|these|there|the|any|you|we)\b",
    re.IGNORECASE,
)
_COUNT = pattern(
    rf"(?<!part )(?<!Part )\b(?P<count>\d{{1,2}}|{NUMBER_WORD}|both|a dozen) (?P<between>(?:(?!of\b|other\b|and\b|or\b|"
    rf"to\b)[\w'’-]{{1,20}} ){{0,2}}?)(?P<noun>recommendations|questions|areas|actions|points|requests|queries|issues|"
    rf"matters|concerns)\b",
    re.IGNORECASE,
)
_COUNTED = {"both": 2, "a dozen": 12}
_NOT_ALL = pattern(
    r"\b(?:other|first|last|remaining|further|more than|over|another|next|(?<!all )of (?:the|these|those|your)|all but|"
    r"previous|earlier)\s(?:the\s)?$",
    re.IGNORECASE,
)
_SENTENCE = pattern(r"(?<=[.?!])\s+(?=[“‘\"'(]?[A-Z])|\n")
_DETERMINED = pattern(r"\b(?:the|your|its|these|those|all)\s$", re.IGNORECASE)
_CLAUSE = pattern(r"(?:^|.*\b)(?:that|which|says|said|found|finds)\s", re.IGNORECASE)


class Stated(NamedTuple):
    """A count that a sentence states: how many, of what, and the words to quote."""

    many: int
    noun: str
    words: str


def questions_in(asked: str) -> int:
    """How many questions stand in what was asked: “How is it judged, and by whom?” are two."""
    marks = asked.count("?")
    if not marks:
        return 1
    more = 0
    for question in asked.split("?")[:-1]:
        more += sum(1 for found in _ASKS_AGAIN.finditer(question) if found.start() > 3)
    return marks + more


def stated(text: str) -> list[Stated]:
    """The counts that a text states of what was put or found: “The Panel put five questions.” states 5 questions.

    “the other two actions” and “the first three questions” are parts, and state none.
    """
    found = []
    for sentence in _SENTENCE.split(text):
        for one in _COUNT.finditer(sentence):
            count = _COUNTED.get(small(one["count"])) or number_meant(one["count"])
            if count and not _NOT_ALL.search(sentence[: one.start()]):
                found.append(Stated(count, small(one["noun"]), _quoted(sentence, one)))
    return found


def _quoted(sentence: str, found: re.Match[str]) -> str:
    """The clause that states it: of “It finds that four areas still need to improve.” what follows “that”."""
    before = sentence[: found.start()]
    clause = _CLAUSE.match(before)
    start = clause.end() if clause else 0
    if len(sentence[start : found.start()].split()) > 6:
        determined = _DETERMINED.search(before)
        start = determined.start() if determined else found.start()
    words = sentence[start:].strip().rstrip(".!;:")
    end = re.search(r"[;:]|, (?:and|which|of which|but)\b", words[found.end() - start :])
    words = words[: found.end() - start + end.start()] if end else words
    return words if len(words) < 160 else sentence[found.start() : found.end()]


def disagreement(states: Sequence[Stated], found: dict[str, int]) -> str:
    """A count that is not what was found, as it is shown; empty where all agree.

    ``found``: how many there are of each noun. Where one count of a noun agrees, the others speak of something else.
    “four areas still need to improve”: three found.
    """
    for one in states:
        here = found.get(one.noun, 0)
        if here and not any(other.many == here for other in states if other.noun == one.noun):
            return f"“{one.words}”: {number_in_words(here)} found"
    return ""
