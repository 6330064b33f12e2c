"""The public's exclusion as it is said, without what /private says already."""

from __future__ import annotations

import re

from ...basics.number_words import ANY_NUMBER, first_in_figures
from ...basics.pattern import pattern

_EXCLUDED = pattern(
    r"^\s*(?:to |that )?(?:exclu(?:de|ded|ding|sion of) )?(?:the )?(?:press (?:and|&) (?:the )?)?public"
    r"(?: (?:(?:were |be |was )?excluded|left|(?:were |was )?asked to leave))?\b[\s,:]*",
    re.IGNORECASE,
)
_SESSION = pattern(
    r"^\s*(?:(?:(?:exempt|closed|private) )?session|in camera|business|(?:part (?:two|ii|2)))\b[\s,:]*(?=$|[^\s:])",
    re.IGNORECASE,
)
_OF_THE_ACT = pattern(
    r"(?:^|(?<![\s,(])[\s,(]+)(?:(?:of|in|to|under) )?"
    r"(?:part (?:1|i|one),? (?:(?:of|to) )?)?(?:the )?sch(?:edule|ed)?\.? ?12A"
    r"(?:,? (?:to|of) the (?:local government )?act(?: 1972)?)?\)?(?=$|[\s,;:])",
    re.IGNORECASE,
)
_OF_THE_SECTION = pattern(
    r"(?:^|\s)(?:under )?(?:s\.?|sec(?:tion)?\.?) ?100A ?(?:\(\d\))?"
    r"(?: (?:of )?(?:the )?(?:(?:local government )?act(?: 1972)?|LGA(?: 1972)?))?(?=$|[\s,;:])|"
    r"(?:^|\s)LGA(?: 1972)?(?=$|[\s,;:])",
    re.IGNORECASE,
)
"""What /private says already."""
_IN_WORDS = pattern(rf"\b(paragraphs?|paras?\.?) ({ANY_NUMBER})\b", re.IGNORECASE)


def without_the_public(words: str) -> str:
    """Words after /private without the public that is excluded, or the session that is private."""
    return _SESSION.sub("", _EXCLUDED.sub("", words, count=1), count=1)


def without_the_law(words: str) -> str:
    """Words before the ground or the reason without the law that /private names already, and with the number of a
    paragraph in figures."""
    for of_the_law in (_OF_THE_ACT, _OF_THE_SECTION):
        words = of_the_law.sub(" ", words, count=1)
    return _IN_WORDS.sub(lambda found: f"{found[1]} {first_in_figures(found[2])}", words)
