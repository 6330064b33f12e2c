"""A result as it is said: by itself, with how it was voted on, at the end of what was voted on."""

from __future__ import annotations

import re

from ...basics.number_words import ANY_NUMBER
from ...basics.pattern import pattern
from .result_words import A_RESULT, IS_NOT, OF_A_VOTE_ALONE

_WORDS = rf"{A_RESULT}\b"
_BEFORE = r"(?:(?:was|were|is) )?(?:put and )?(?:declared )?"
RESULT = pattern(
    rf"{_BEFORE}{_WORDS}"
    r"(?=\W*(?:$|\d|(?:by|on|with|without|because|for|against|all|nem|unanimous(?:ly)?|unopposed|casting|due|as)\b))",
    re.IGNORECASE,
)
"""A result by itself, or with how it was voted on: “lost property be returned” is a motion."""
_BY_ITSELF = pattern(
    rf"{OF_A_VOTE_ALONE}\b(?=\W*(?:$|\d|(?:by|with|without|nem|unan|unanimous(?:ly)?|unopposed|none against|"
    r"(?:all|everyone|everybody)(?: (?:present|members))? (?:but|bar|except|save|apart|for|in favou?r))\b|"
    r"on (?:a|the|an)\b))|"
    rf"(?:unanimous(?:ly)?|unan|nem(?:ine)?\.? con(?:tradicente)?|by all)\b\.?(?:,? {A_RESULT})?\W*$",
    re.IGNORECASE,
)
OF_A_VOTE = pattern(
    rf"(?:[^\w\s]|\s|\b(?:\d+|{A_RESULT}|unanimous(?:ly)?|nem|"
    r"con|unopposed|vote[sd]?|voting|by|to|for|in|favour|of|against|oppos(?:ed|ing)|abst?\w*|dissent\w*|with|and|on|a|"
    r"the|majority|show|hands|(?:vice-?)?chair\w*|s|declared|put|none|nobody|nil|no|was|were|is|"
    r"casting|casts?|us(?:ed|ing)|gave|given|exercis(?:ed|ing)|having|his|her|their|second|tied|equal|drawn|"
    r"ayes?|noes|nays?|[fa]\d+|abs\d+|all|everyone|everybody|but|bar|except|save|members?|"
    rf"{ANY_NUMBER})\b(?![’'](?!s\b)))+",
    re.IGNORECASE,
)
"""The words that can belong to a vote. What follows, a reason or a ground, is printed as it stands."""
_SCORED = pattern(rf"{_BEFORE}{_WORDS}[\s,:(]*(?:by )?\d+(?: votes?)?(?: for| to|\s*[-–—])?,? ?\d+", re.IGNORECASE)
_SET_OFF = r"(?:\s*[,;:.(—]+\s*|\s+[–—-]+\s*)"
"""What sets the end of a line apart. A hyphen within a word does not: “be re-agreed”."""
_AT_THE_END = pattern(rf"(?:^|{_SET_OFF})(?P<and>and )?(?P<how>{_BEFORE}{_WORDS}[^“”\"]*)$", re.IGNORECASE)
_MAY_BE_MOVED = pattern(rf"(?!not carried){IS_NOT}\W*", re.IGNORECASE)
"""“that it be noted, not agreed”: what is moved, as likely as what became of it."""
_NUMBER = rf"(?:\d+|{ANY_NUMBER})"
_SCORE_BEFORE = pattern(
    rf"(?:^|{_SET_OFF})(?P<score>(?:by )?{_NUMBER}(?: votes?)?(?: for| in favour)?(?:\s*[-–—/]\s*|,? (?:to |and )?)"
    rf"{_NUMBER}(?: votes?)?(?: against)?(?:(?:\s*[-–—/]\s*|,? (?:with |and |to )?){_NUMBER}(?: abst\w*)?)?)$",
    re.IGNORECASE,
)
"""“…, 4 for, 1 against: carried”: the count before the result belongs to it."""
_NEVER_PUT = pattern(
    rf"(?:^|{_SET_OFF})(?:but )?(?P<how>(?:was |were )?(?:(?:lapsed|fell) for (?:want|lack) of a seconder|lapsed|"
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
    if (found["and"] and " " not in how) or _MAY_BE_MOVED.fullmatch(how):  # “that it be amended, and agreed”
        return words, ""
    moved = words[: found.start()]
    if score := _SCORE_BEFORE.search(moved):
        return moved[: score.start()], f"{score['score']}, {how}"
    return moved, how
