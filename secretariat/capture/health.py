"""Somebody’s health, where it is typed as why she came, left or was away: it is printed nowhere, and not kept."""

from __future__ import annotations

import re

from ..basics.pattern import pattern
from ..basics.record import Refused
from .arguments import persons
from .arguments.reader import Arguments

_HEALTH = (
    r"\b(?:ill(?!-)|illness(?:es)?|sick|sickness|unwell|poorly|not (?:feeling )?(?:very )?well|"
    r"(?:ill|poor|bad|his|her|their|own|for|on|of) health|hospital\w*|doctor\w*|GP|dentist\w*|medical|medication|"
    r"migraine|headache|covid\S*|flu|influenza|fever\w*|injur(?:y|ed|ies)|faint(?:ed|ing|s)?|collapsed|ambulance|"
    r"nausea|nauseous|vomiting|pregnan\w+|maternity|paternity|bereave\w*|chemo\w*|cancer|seizure|"
    r"(?:heart|panic|asthma) attack|nosebleed|(?:back|chest|stomach|tooth) ?(?:ache|pains?)|in pain|"
    r"(?:had|after|has had) a fall|clinic|self-?isolat\w+|isolating|symptoms|an? (?:(?:bad|heavy|nasty) )?(?:cold|bug)|"
    r"physio\w*|blood test)\b(?![’'-]?\w)"
)
_OF_BUSINESS = (
    r"\b(?:protest|interests?|governor|trust|board|committee|meeting of|conflict|closure|report|debate|panel)\b"
)
"""“in protest at the hospital’s closure”, “to the Hospital Trust”: no health of hers."""
_OF_HEALTH = pattern(rf"(?s:(?!.*{_OF_BUSINESS}).*{_HEALTH})", re.IGNORECASE)
_FIRST = (
    r"(?:(?:who|she|he|they|was|were|is|being|having|been|has|had|feeling|felt|taken|fell|got|gone|very|to|at|in|the|for|"
    r"a)\s+)*"
)
_SET_OFF = pattern(
    r"\s*\((?P<inside>[^()]*)\)|"
    r"(?:\s*[,;]|\s+[–—-])\s*(?P<piece>[^\d,;()]+?)(?=\s*(?:[,;(]|$|\s(?:at )?\d))|"
    r"(?<=\w)[\s,]+(?P<why>(?:because|due to|owing to|as|since|who (?:is|was|has|had))\b[^\d,;()]*)$|"
    rf"(?<=\w)\s+(?P<bare>{_FIRST}{_HEALTH}[^\d,;()]*)$",
    re.IGNORECASE,
)
"""A piece of a line that its signs, or a “because”, part from the rest; or its last words."""
_A_TIME_LAST = pattern(r"\d(?: ?[ap]\.?m\.?)?\W*$", re.IGNORECASE)
_LEFT_OUT = "What is said of somebody’s health is printed nowhere, and not kept."


def is_of_health(words: str) -> bool:
    """Whether words tell of somebody's health, and of no business of hers."""
    return _OF_HEALTH.match(words) is not None


def leave_out(args: Arguments) -> None:
    """Takes what a line of who came, left or is away says of health, set apart or last in it; that is told."""
    for found in reversed(list(_SET_OFF.finditer(args.rest))):
        said = next(each for each in found.groups() if each is not None)
        listed = found["piece"] and persons.whole(args.p, found["piece"].strip())
        cut_off = found["bare"] and not _ends_in_who_or_when(args, args.rest[: found.start()])
        if is_of_health(said) and not listed and not cut_off:
            args.rest = f"{args.rest[: found.start()]}{args.rest[found.end() :]}"
            tell(args)


def _ends_in_who_or_when(args: Arguments, words: str) -> bool:
    """Whether words are people and no more, or end in a time: so “ab ill”, “ab 2.40 was ill”."""
    try:
        return _A_TIME_LAST.search(words) is not None or not persons.people_at(args.p, words)[1].strip()
    except Refused:
        return False


def tell(args: Arguments) -> None:
    """That it is left out, without saying it again: what is told is kept with the line."""
    args.told.append(_LEFT_OUT)
