"""How something was agreed, said before what: “unanimously”, “(nem con)”, “by 9 votes to 4”, “9-4”."""

from __future__ import annotations

import re

from ..basics.pattern import pattern
from .arguments.reader import Arguments

_BY_ALL = pattern(
    r"[\s(\[]*(?:unanimous(?:ly)?|nem(?:ine)?\.? con(?:tradicente)?\b\.?)[)\]]*(?:\s*[:;,–—-]+)?(?=\s|$)\s*",
    re.IGNORECASE,
)
_BY_VOTES = pattern(
    r"\(?(?P<how>(?:(?:by|on|with) )?(?:a )?(?:(?:vote|majority|show of hands)(?: of)?:? )?"
    r"\d{1,2}(?: votes?| for| in favour)?(?:\s*[-–—/]\s*|,? to |,? (?:and )?)\d{1,2}(?: votes?)?(?: against)?"
    r"(?:(?:\s*[-–—/]\s*|,? (?:with |and )?)\d{1,2}(?: abst\w*)?)?)\)?[\s:;,–—-]+(?=(?:that|to)\b)",
    re.IGNORECASE,
)


def unanimously(args: Arguments) -> bool:
    """Whether what comes next says that everyone agreed; it is taken."""
    found = _BY_ALL.match(args.rest)
    if found is None:
        return False
    args.rest = args.rest[found.end() :]
    return True


def votes_last(words: str) -> str:
    """Words that begin with the votes, with those at the end: “that it be so (by 9 votes to 4)”."""
    found = _BY_VOTES.match(words)
    return f"{words[found.end() :].rstrip(' .')} ({found['how']})" if found else words
