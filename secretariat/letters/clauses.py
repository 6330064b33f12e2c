"""A sentence that says one thing of some recommendations and another of others, parted into what it says of each."""

from __future__ import annotations

import re
from collections.abc import Callable

from ..basics.pattern import pattern
from .sentences_of import LONGEST

_HALVES = pattern(r"\s*;\s+(?:(?:and|but|while|whereas)\s+)?", re.IGNORECASE)
_PARTS = pattern(r"\s*,\s+(?:(?:and|but|while|whereas|though)\s+)?|\s+(?:and|but|while|whereas)\s+", re.IGNORECASE)
_SUBJECT = pattern(r"(?:(?:[A-Z]\w+ly|however|therefore),? )?(?P<who>I|We|The (?:\w+ ){0,4}?Commissioner)\b")
_NO_SUBJECT = pattern(
    r"(?:(?:also|do not|does not|cannot|can|will|shall|am|are|have|has|would) )?(?:accept|agree|reject|refuse|decline|"
    r"support|note|adopt|endorse|approve|disagree|write|reply|respond|answer|defer|postpone|withdraw)\w*\b|"
    r"(?:will|shall|cannot|do not|does not|am|are)\b",
    re.IGNORECASE,
)


def clauses_of(sentence: str, names: Callable[[str], bool], says: Callable[[str], bool]) -> list[str]:
    """The clauses of a sentence that each name something (``names``): parted at a semicolon, and further only where
    each of them says something of it (``says``, of a clause with its subject). Else the sentence as it is.

    “I accept recommendations 1 and 3, reject recommendation 2 and will write about 4 later” is three. “I accept the
    first, but not the second” stays whole: its second part alone says nothing.
    """
    sentence = sentence[:LONGEST]
    found: list[str] = []
    for half in _parted(sentence, _HALVES, names):
        parts = _parted(half, _PARTS, names)
        whole = len(parts) > 1 and not all(says(with_its_subject(part, half)) for part in parts)
        found += [half] if whole else parts
    return found


def _parted(sentence: str, at: re.Pattern[str], names: Callable[[str], bool]) -> list[str]:
    ends = list(at.finditer(sentence))
    starts = [0, *(end.end() for end in ends)]
    stops = [*(end.start() for end in ends), len(sentence)]
    naming = [n for n, (start, stop) in enumerate(zip(starts, stops, strict=True)) if names(sentence[start:stop])]
    if len(naming) < 2:
        return [sentence]
    begins = [0, *(starts[n] for n in naming[1:])]
    until = [*(stops[n - 1] for n in naming[1:]), len(sentence)]
    return [sentence[start:stop].strip() for start, stop in zip(begins, until, strict=True)]


def with_its_subject(clause: str, sentence: str) -> str:
    """A clause with the subject of its sentence where it has none: “reject recommendation 2” is “I reject …”."""
    who = _SUBJECT.match(sentence)
    return f"{who['who']} {clause}" if who and _NO_SUBJECT.match(clause) else clause
