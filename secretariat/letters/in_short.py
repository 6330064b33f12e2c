"""An answer in so few words that only numbers and positions are left: “1 yes, 2 yes with caveats, 3 no”.

Only where nothing else stands in the paragraph: a number in running text is a count, an hour, a road.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ..basics.pattern import pattern
from .numbering import numbers_said
from .positions import position_taken
from .read import Position

_ONE = r"(?:(?:recommendations?|recs?\.?|questions?|points?|nos?\.?|numbers?)\s?|R\s?|#)?\d{1,2}\b(?![.:]\d|[%/])"
_MORE = r"(?:\s?(?:,|&|and|to|-|–)\s?(?:and\s)?(?:R\s?)?\d{1,2}\b(?![.:]\d|[%/])){0,12}"
_SAID = (
    r"(?:fine|ok(?:ay)?|happy|yes|no|not|agree|"
    r"accept|reject|refuse|support|note|done|complete|part|in (?:part|principle)|"
    r"under|being|still|"
    r"to follow|will|partial|defer|postpone|withdraw|already|declin|implement|n/?a\b)"
)
_NUMBER_FIRST = pattern(
    rf"\s*(?:and\s)?(?P<n>{_ONE}{_MORE})\s?(?:[:.)=–—-]|(?:is|are|was|were)\b)?\s?"
    rf"(?P<said>(?:all\s|both\s)?{_SAID}\w*\b(?!\s(?:the|a|an|his|her|its|their|my|our|it|them|of)\b)"
    rf"[^\d;\n]{{0,80}}?)\s*(?:[;,.]|$|\n|(?=\s(?:and\s)?{_ONE}))",
    re.IGNORECASE,
)
_POSITION_FIRST = pattern(
    rf"\s*(?:and\s|but\s)?(?P<said>(?:a\s)?(?:yes|no|fine|ok(?:ay)?|agreed|accepted|rejected|not \w+|noted|happy|"
    rf"(?:(?:we are|i am) )?still (?:thinking|considering|deciding)|part(?:ly|ially) (?:accepted|agreed)))\s?"
    rf"(?::|to|for|on|with|about|[–-])\s?(?P<n>{_ONE}{_MORE})\s*(?:[;,.]|$|\n|(?=\sand\s))",
    re.IGNORECASE,
)
_BEFORE = pattern(
    r"\s*(?:(?:dear|hi|hello)?\s?[A-Z]\w+,?\s+)?"
    r"(?:(?:in short|briefly|my answers?|our answers?|answers?|in (?:answer|reply)|(?:my|our) (?:position|response|"
    r"reply)s?|as follows|the answers are)\s?[:–—,-]?\s*)?",
    re.IGNORECASE,
)
_FINE = pattern(r"(?:all |both )?(?:fine|ok(?:ay)?|happy)\b(?! but| if| with)", re.IGNORECASE)


_YES_BUT = pattern(r"^(yes|no|fine|ok)\s(?=with|but|if|subject|provided|in part)", re.IGNORECASE)
_IN_PART = pattern(r"in part|part(?:ly|ial|ially)?(?: yes| agreed| accepted)?|(?:yes|agreed),? in part", re.IGNORECASE)


class InShort(NamedTuple):
    """One part of it: its words, the numbers it names and the position it takes; empty where it is not plain."""

    words: str
    numbers: tuple[int, ...]
    position: Position


def in_short(text: str) -> list[InShort]:
    """The parts of a paragraph that is nothing but numbers with what is said of each; empty for any other paragraph."""
    if len(text) > 600:
        return []
    for start in dict.fromkeys((0, _before(text))):
        for form in (_NUMBER_FIRST, _POSITION_FIRST):
            if found := _every(text, start, form):
                return found
    return []


def _before(text: str) -> int:
    found = _BEFORE.match(text)
    return found.end() if found else 0


def _every(text: str, at: int, form: re.Pattern[str]) -> list[InShort]:
    found: list[InShort] = []
    while at < len(text):
        one = form.match(text, at)
        if one is None or one.end() == at:
            return []
        found.append(_part(one))
        at = one.end()
        while at < len(text) and text[at] in " \n":
            at += 1
    numbers = [n for part in found for n in part.numbers]
    plain = any(part.position for part in found)
    return found if len(found) > 1 and plain and len(set(numbers)) == len(numbers) else []


def _part(one: re.Match[str]) -> InShort:
    said = one["said"].strip(" .,-–")
    position: Position = "accepted" if _FINE.fullmatch(said) else position_taken(_YES_BUT.sub(r"\1, ", said)).position
    position = "accepted in part" if _IN_PART.fullmatch(said) else position
    return InShort(one[0].strip(" \n,;."), tuple(sorted(numbers_said(re.sub(r"[^\d,&to–-]", " ", one["n"])))), position)
