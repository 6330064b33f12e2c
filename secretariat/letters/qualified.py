"""What takes back something of a position in the same sentence: “accepted, save for …”, “agreed, subject to …”.

Only what stands in so many words: where a letter is not plain, no more is proposed than it says.
"""

from __future__ import annotations

import re

from ..basics.pattern import pattern
from .leaving_out import APART
from .read import Position

_LEAVES_OUT = pattern(
    r"\b(?:save (?:for|that|as)\b|except(?:ing)?\b(?! where\b| when\b| if\b| as\b| in\b)|"
    rf"{APART}|(?<=, )bar\b(?! none\b)|"
    r"(?:(?:but|though|although|albeit) |(?<=, ))only\b(?! because\b| since\b| as\b)|"
    r"(?:but|though|although|and) not (?!before\b|until\b|yet\b|only\b|least\b|just\b))\b|"
    r"\b(?:only |but )?in part\b|"
    r"\b(?:but|however|although|though|and)\b[^.;]{0,40}?\b(?:not|cannot|unable to) (?:\w+ )?(?:accept|agree|support)",
    re.IGNORECASE,
)
_ON_CONDITION = pattern(
    r"\b(?:subject to|provided(?: that)? (?!by\b|for\b|in\b|to\b)|on (?:the )?condition|conditional(?:ly)?|"
    r"in principle|"
    r"with (?:some |a few |certain |minor |one |an? |the (?:following )?)?"
    r"(?:caveat|reservation|amendment|modification|qualification|change|proviso)s?)\b|^[\s,:–-]{0,3}if\b",
    re.IGNORECASE,
)
_ONLY_THE_SPIRIT = pattern(
    r"[\s,:–-]{0,3}(?:with |in )?(?:(?:the|its|this|general|broad|underlying|overall) ){0,3}"
    r"(?:panel['’]s )?(?:spirit|thrust|needs?|concerns?|analysis|diagnosis|argument|case|sentiments?|intent(?:ion)?s?|"
    r"aims?|principles?|ideas?|reasoning|logic|gist|premise)\b",
    re.IGNORECASE,
)
_BY_ANOTHER = pattern(
    r"\s(?:by (?:(?:the|my|our|a|your|both) )?(?:previous |former |late )?(?:[A-Z][\w’'-]* ){0,3}"
    r"(?:chief constable|chief officer|force|council|"
    r"predecessors?|panel|board|government|minister|members)\b)|.*\b(?:but|and|though) not by (?:me|us|my|this|the)\b",
    re.IGNORECASE,
)
_HEARD = pattern(
    r"[,:–-] ?(?:(?:or so |as |so )?(?:i (?:am|was) told|i (?:hear|understand)|it (?:is|was) said)\b|according to\b|"
    r"which (?:is|was) not (?:so|true|the case)\b|not\W*$)|"
    r"^\s(?:is|would|means?|in error)\b|"
    r"^\s?(?:/|or)\s?(?:not|reject|refus|declin|part|not|accept|agree|deferred)|"
    r"\b(?:but|and|since|now|later),? (?:\w+ ){0,2}?(?:withdrawn|abandoned|dropped|reversed|rescinded|refused|rejected|"
    r"shelved)\b(?! in part\b| by\b)",
    re.IGNORECASE,
)
"""What leaves nothing said: it was heard, it is a choice that was not made, it holds no more."""
_A_FACT = pattern(
    r" that\b(?:(?!\b(?:should|ought|must|be|needs? to|will|would|shall|may|can|could)\b)[^.;]){0,120}?"
    r"\b(?:was|were|is|are|has|have|had|did|does|do|remains?|fell|rose)\b",
    re.IGNORECASE,
)


def qualified(position: Position, after: str) -> Position:
    """The position that is left of one, by the words that follow it in its sentence; empty where none is left.

    “Agreed, save for the Sunday sailing” is accepted in part. “Accepted subject to funding” and “I accept the spirit of
    it” are unclear, and so is “done in part”. “Accepted by the Chief Constable but not by me”, “accepted, I am told”
    and “I accept that the year was hard” take none, and neither does a question.
    """
    if after.rstrip("”’\"') ").endswith("?"):
        return ""
    if _HEARD.search(after) or (position in ("accepted", "not accepted") and _BY_ANOTHER.match(after)):
        return ""
    if position == "done":
        return "unclear" if _ON_CONDITION.search(after) or _LEAVES_OUT.search(after) else position
    if position != "accepted":
        return position
    if _A_FACT.match(after):
        return ""
    if _ONLY_THE_SPIRIT.match(after) or _ON_CONDITION.search(after):
        return "unclear"
    return "accepted in part" if _LEAVES_OUT.search(after) else position
