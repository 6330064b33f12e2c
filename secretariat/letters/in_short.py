"""An answer in so few words that only numbers and positions are left: “1 yes, 2 yes with caveats, 3 no”.

Only where nothing else stands in the paragraph: a number in running text is a count, an hour, a road.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ..basics.pattern import pattern
from .numbering import numbers_said
from .positions import position_taken
from .read import Position

_NOUN = r"(?:(?:recommendations?|recs?\.?|questions?|points?|nos?\.?|numbers?)\s?|R\s?|#)"
_N = r"(?:\(\d{1,2}\)|\d{1,2}\b(?![.:]\d|[%/]))"
_ONE = rf"{_NOUN}?{_N}"
_MORE = rf"(?:\s?(?:,|&|and|to|-|–)\s?(?:and\s)?(?:R\s?)?{_N}){{0,12}}"
_BENEATH = rf"(?:(?:\s?(?:,|&|and|to|-|–)\s?(?:and\s)?|\n){_ONE}){{0,12}}"
"""What a position that stands above names: each may have a line of its own."""
_YES_SIGN, _NO_SIGN = "✓✔✅", "✗✘❌"
_SIGN = rf"[{_YES_SIGN}{_NO_SIGN}]"
_TO_COME = r"(?:still )?to be (?:confirmed|decided|determined|advised)|t\.?b\.?[acd]\b"
_SAID = (
    r"(?:fine|ok(?:ay)?|happy|yes|no|not|isn['’]t|aren['’]t|agree|"
    r"accept|reject|refuse|support|note|done|complete|part|in (?:part|principle)|"
    r"under|being|still|"
    r"to follow|will|partial|defer|postpone|withdraw|already|declin|implement|n/?a\b)"
)
_SOMETHING = r"(?!\s(?:the|a|an|his|her|its|their|my|our|it|them|of)\b)"
_NUMBER_FIRST = pattern(
    rf"\s*(?:and\s)?(?P<n>{_ONE}{_MORE})\s?(?:[:.)=–—-]|(?:is|are|was|were)\b)?\s?"
    rf"(?P<said>{_SIGN}|(?:{_TO_COME}|(?:all\s|both\s)?{_SAID}\w*\b{_SOMETHING})[^\d;\n]{{0,80}}?)"
    rf"\s*(?:[;,.]|$|\n|(?=\s(?:and\s)?{_ONE}))",
    re.IGNORECASE,
)
_POSITION_FIRST = pattern(
    rf"\s*(?:and\s|but\s)?(?P<said>{_SIGN}(?=\s)|(?:a\s)?(?:yes|no|fine|ok(?:ay)?|agreed|accepted|rejected|not \w+|"
    rf"noted|happy|(?:accepted|agreed) in (?:part|principle)|done|deferred|"
    rf"(?:(?:we are|i am) )?still (?:thinking|considering|deciding)|part(?:ly|ially) (?:accepted|agreed)))\s?"
    rf"(?::|to|for|on|with|about|[–-]|\n|(?<={_SIGN})\s)\s?(?P<n>{_ONE}{_BENEATH})\s*(?:[;,.]|$|\n|(?=\sand\s))",
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


_IS_NOT = pattern(r"not|isn['’]t|aren['’]t", re.IGNORECASE)
_WILL_COME = pattern(_TO_COME, re.IGNORECASE)
_WITH_NOUN = pattern(_NOUN, re.IGNORECASE)


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


def in_short_together(texts: Sequence[str]) -> tuple[list[InShort], int]:
    """The parts of the paragraphs that a run of them begins with, read as the lines of one; how many they are.

    “R1 ✓”, “R2 ✗”, each a paragraph; “Accepted:” with “R1” and “R2” beneath.
    """
    short = next((n for n, text in enumerate(texts[:MOST_LINES]) if len(text) > _A_LINE), min(len(texts), MOST_LINES))
    for many in range(max(short, 1), 0, -1):
        if found := in_short("\n".join(texts[:many])):
            return found, many
    return [], 1


MOST_LINES, _A_LINE = 20, 90


def _before(text: str) -> int:
    found = _BEFORE.match(text)
    return found.end() if found else 0


def _every(text: str, at: int, form: re.Pattern[str]) -> list[InShort]:
    found: list[InShort] = []
    one = None
    while at < len(text):
        one = form.match(text, at)
        if one is None or one.end() == at:
            return []
        found += _parts(one, found[-1].position if found else "")
        at = one.end()
        while at < len(text) and text[at] in " \n":
            at += 1
    numbers = [n for part in found for n in part.numbers]
    plain = any(part.position for part in found)
    several = len(found) > 1 or bool(one and form is _POSITION_FIRST and _WITH_NOUN.search(one["n"]))
    return found if several and plain and len(set(numbers)) == len(numbers) else []


def _parts(one: re.Match[str], before: Position) -> list[InShort]:
    """What one position is said of: a line each, where they stand beneath it."""
    position = _position(one["said"].strip(" .,-–"), before)
    lines = [(line.strip(" \n,;."), _numbers_in(line)) for line in one[0].strip(" \n,;.").split("\n")]
    return [InShort(line, numbers, position) for line, numbers in lines if numbers]


def _numbers_in(words: str) -> tuple[int, ...]:
    return tuple(sorted(numbers_said(re.sub(r"[^\d,&to–-]", " ", words))))


def _position(said: str, before: Position) -> Position:
    """``before``: what was said of those before: “1 is accepted; 2 is not”."""
    if said[:1] in _YES_SIGN:
        return "accepted"
    if said[:1] in _NO_SIGN or (before == "accepted" and _IS_NOT.fullmatch(said)):
        return "not accepted"
    if _WILL_COME.fullmatch(said):
        return "postponed"
    if _IN_PART.fullmatch(said):
        return "accepted in part"
    return "accepted" if _FINE.fullmatch(said) else position_taken(_YES_BUT.sub(r"\1, ", said)).position
