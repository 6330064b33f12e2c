"""A result as it is said: by itself, with how it was voted on, at the end of what was voted on."""

from __future__ import annotations

import re

from ...basics.pattern import pattern

_WORDS = r"(?:carried|lost|agreed|passed|defeated|rejected|fell|failed|not (?:carried|agreed|passed|approved))\b"
_BEFORE = r"(?:(?:was|were|is) )?(?:put and )?(?:declared )?"
RESULT = pattern(
    rf"{_BEFORE}{_WORDS}"
    r"(?=\W*(?:$|\d|(?:by|on|with|without|because|for|against|all|nem|unanimous(?:ly)?|unopposed|casting|due|as)\b))",
    re.IGNORECASE,
)
"""A result by itself, or with how it was voted on: “lost property be returned” is a motion."""
_BY_ITSELF = pattern(
    r"(?:carried|lost|passed|defeated|fell|failed)\b(?=\W*(?:$|\d|(?:by|with|without|nem|unanimous(?:ly)?|unopposed)\b|"
    r"on (?:a|the|an)\b))|unanimous(?:ly)?\W*$",
    re.IGNORECASE,
)
OF_A_VOTE = pattern(
    r"(?:[^\w\s]|\s|\b(?:\d+|not|carried|passed|agreed|approved|lost|defeated|rejected|fell|failed|unanimous(?:ly)?|nem|"
    r"con|unopposed|vote[sd]?|voting|by|to|for|in|favour|of|against|opposed|abst\w*|with|and|on|a|the|majority|show|"
    r"hands|casting|chair\w*|s|declared|put|none|nobody|nil|no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|"
    r"twelve|was|were)\b(?![’'](?!s\b)))+",
    re.IGNORECASE,
)
"""The words that can belong to a vote. What follows, a reason or a ground, is printed as it stands."""
_SCORED = pattern(rf"{_BEFORE}{_WORDS}[\s,:(]*(?:by )?\d+(?: votes?)?(?: for| to|\s*[-–—])?,? ?\d+", re.IGNORECASE)
_AT_THE_END = pattern(rf"(?:^|\s*[,;:.(–—-]+\s*)(?:and )?(?P<how>{_BEFORE}{_WORDS}[^“”\"]*)$", re.IGNORECASE)
_NEVER_PUT = pattern(
    r"(?:^|\s*[,;:.(–—-]+\s*)(?:but )?(?P<how>(?:was |were )?(?:(?:lapsed|fell) for (?:want|lack) of a seconder|lapsed|"
    r"not seconded|no seconder|withdrawn|not put(?: to the vote)?))\W*$",
    re.IGNORECASE,
)


def is_a_result(words: str) -> bool:
    """Whether words typed as a command are how a vote went: “lost 1 4”, “carried”, “defeated by 3 to 2”."""
    return _BY_ITSELF.match(words.strip()) is not None


def parted(words: str) -> tuple[str, str]:
    """What was moved, and what became of it where the end says so: “that it be so, carried 4-1”, “…, not seconded”."""
    if never := _NEVER_PUT.search(words):
        return words[: never.start()], never["how"]
    found = _AT_THE_END.search(words)
    how = found["how"].rstrip(" .") if found else ""
    how = how if how.count("(") >= how.count(")") else how.rstrip(")")
    if found is None or not RESULT.match(how) or not (OF_A_VOTE.fullmatch(how) or _SCORED.match(how)):
        return words, ""
    return words[: found.start()], how
