"""The many ways in which a vote is said, put into the one way in which it is read.

“6-3-1”, “for 6, against 3”, “6 in favour, 3 against”, “named for: ab, cd against: ef”, “ab did not vote”.
"""

from __future__ import annotations

import re

from ...basics.number_words import votes_in_figures
from ...basics.pattern import pattern

_BEFORE_A_NUMBER = pattern(r"(?<=[\w,;] )(?:with|and) (?=\d)", re.IGNORECASE)
_VOTES = pattern(r"(?<=\d) votes?\b", re.IGNORECASE)
_IN_FAVOUR = pattern(r"\b(?:voted |voting )?in (?:favour|favor)\b(?: of (?:it|the motion)\b)?", re.IGNORECASE)
_VOTED_FOR = pattern(r"\b(?:voted|voting) (?=(?:for|against)\b)", re.IGNORECASE)
_DID_NOT = pattern(r"\b(?:did not|didn[’']t) vote\b", re.IGNORECASE)
_COUNTED = pattern(r"(\d+)\s*[-–—/:]\s*(\d+)(?:\s*[-–—/:]\s*(\d+))?(?=$|[\s,;])")
_WORD_FIRST = pattern(
    r"(?:votes? )?for:?\s*(\d+)[,;]?\s*(?:and )?against:?\s*(\d+)"
    r"(?:[,;]?\s*(?:and )?abst\w*:?\s*(\d+))?(?=$|[\s,;])",
    re.IGNORECASE,
)
_BY = pattern(r"^\s*by (?=\d)", re.IGNORECASE)
_TO = pattern(r"(\d+) to (\d+)\b", re.IGNORECASE)
_NAMED = pattern(r"named\s+(?=(?:for|against|abst\w*|silent)\b)", re.IGNORECASE)
_WAY = pattern(r"\b(for|against|abst\w*|silent)\b:?\s*", re.IGNORECASE)
_THE_REST = pattern(r"\b(?:the (?:rest|others)|(?:everyone|everybody|all) (?:else|others))\b", re.IGNORECASE)
_REST_LAST = pattern(r"[,;]?\s*(?:and )?\b(?:rest|others)$", re.IGNORECASE)
_ALL_FOR = pattern(r"(all|unanimous(?:ly)?),? (?:for|carried)\b", re.IGNORECASE)


def plainly(words: str) -> str:
    """The words after /vote, as /vote reads them: counts before their ways, people before theirs."""
    if not _NAMED.match(words.strip()) and not words.strip().casefold().startswith("named "):
        words = _BY.sub("", votes_in_figures(words), count=1)
    words = _BEFORE_A_NUMBER.sub("", _VOTES.sub("", words))
    words = _TO.sub(r"\1 \2", words, count=1)
    text = _THE_REST.sub("rest", _DID_NOT.sub("silent", _VOTED_FOR.sub("", _IN_FAVOUR.sub("for", words.strip()))))
    if found := _COUNTED.match(text) or _WORD_FIRST.match(text):
        return " ".join([*filter(None, found.groups()), text[found.end() :].lstrip(" ,;")]).strip()
    if found := _NAMED.match(text):
        return f"named {_people_first(text[found.end() :])}"
    return _ALL_FOR.sub(r"\1", text, count=1) if _ALL_FOR.match(text) else text


def _people_first(words: str) -> str:
    """“for: ab, cd against: ef” as “ab, cd for, ef against”; words that are not said so throughout are as they are."""
    _, *pieces = _WAY.split(words)
    ways, people = pieces[::2], [each.strip(" ,;") for each in pieces[1::2]]
    for n in range(1, len(ways)):
        if not people[n] and (last := _REST_LAST.search(people[n - 1])):  # “against: ab, rest for”
            people[n - 1], people[n] = people[n - 1][: last.start()], "rest"
    if not all(people):
        return words
    said = zip(people, ways, strict=True)
    return ", ".join(f"{who} {way}" for who, way in said if who.casefold() not in ("none", "nobody"))
