"""A result as it is said: by itself, and with how it was voted on."""

from __future__ import annotations

import re

from ...basics.number_words import ANY_NUMBER
from ...basics.pattern import pattern
from .result_words import A_MAJORITY, A_RESULT, HOW_SURELY, NEM_CON, OF_A_VOTE_ALONE

BEFORE_IT = r"(?:(?:was|were|is) )?(?:put and )?(?:declared )?"
RESULT = pattern(
    rf"{BEFORE_IT}{A_RESULT}\b"
    r"(?=\W*(?:$|\d|(?:by|on|with|without|because|for|against|all|nem|unan|unanimous(?:ly)?|unopposed|casting|due|as|"
    rf"none|nobody|{HOW_SURELY}|{ANY_NUMBER})\b))",
    re.IGNORECASE,
)
"""A result by itself, or with how it was voted on: “lost property be returned” is a motion."""
_BY_ITSELF = pattern(
    rf"(?:{HOW_SURELY} )?{OF_A_VOTE_ALONE}\b(?=\W*(?:$|\d|[^:\d]*\b(?:against|abst\w*|dissent\w*)\b|"
    rf"(?:by|with|without|nem|unan|unanimous(?:ly)?|unopposed|none against|{HOW_SURELY}|"
    r"(?:all|everyone|everybody)(?: (?:present|members))? (?:but|bar|except|save|apart|for|in favou?r))\b|"
    r"on (?:a|the|an)\b))|"
    rf"(?:unanimous(?:ly)?|unan|{NEM_CON}|by all|all(?: present)? (?:in favou?r|agreed))"
    rf"\b\.?(?:,? {A_RESULT})?\W*$",
    re.IGNORECASE,
)
OF_A_VOTE = pattern(
    rf"(?:[^\w\s]|\s|\b(?:\d+|{A_RESULT}|unanimous(?:ly)?|nem|"
    r"con|unopposed|vote[sd]?|voting|by|to|for|in|favour|of|against|oppos(?:ed|ing)|abst?\w*|dissent\w*|with|and|on|a|"
    r"the|majority|show|hands|(?:vice-?)?chair\w*|s|declared|put|none|nobody|nil|no|was|were|is|"
    r"casting|casts?|us(?:ed|ing)|gave|given|exercis(?:ed|ing)|having|his|her|their|second|tied|equal|drawn|"
    r"ayes?|yes|noes|nays?|[fayn]\d+|\d+[fayn]|abs\d+|rest|others|unan|present|those|all|everyone|everybody|but|bar|except|save|members?|councillors?|"
    rf"{HOW_SURELY}|{A_MAJORITY}|{ANY_NUMBER})\b(?![’'](?!s\b)))+",
    re.IGNORECASE,
)
"""The words that can belong to a vote. What follows, a reason or a ground, is printed as it stands."""


def is_a_result(words: str) -> bool:
    """Whether words typed as a command are how a vote went: “lost 1 4”, “carried”, “defeated by 3 to 2”."""
    return _BY_ITSELF.match(words.strip()) is not None
