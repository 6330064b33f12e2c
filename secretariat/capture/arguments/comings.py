"""Who comes or goes, and when, in whatever order it is typed: “3pm ab”, “ab 3pm, cd 3.10”."""

from __future__ import annotations

import re

from ...basics.pattern import pattern
from ...basics.record import Refused
from ...proceedings.proceedings import Proceedings
from . import persons, times

_TIME_FIRST = pattern(r"\s*(?:(?:at|from)\s+|@\s*)?\d{1,2}(?:[:.]\d{2}|\s?[ap]\.?m\b|\d{2}\b)", re.IGNORECASE)
_PARTED = pattern(r"\s*[;,]\s*(?:and\s+)?|\s+and\s+|\s*&\s*", re.IGNORECASE)
_NOW = pattern(r"(?<=\w)[\s,]+(?:right |just )?now\W*$", re.IGNORECASE)


def people_first(p: Proceedings, words: str) -> str:
    """“3pm ab and cd” as “ab and cd 3pm”; any other words as they are, but for “now”, which a line says anyhow."""
    words = _NOW.sub("", words)
    if not _TIME_FIRST.match(words):
        return words
    try:
        time, after = times.time_at(p, words)
        people, rest, _ = persons.people_at(p, after) if time is not None else ([], "", False)
    except Refused:
        return words
    if not people:
        return words
    when, named = words[: len(words) - len(after)].strip(" ,;:–—-"), after[: len(after) - len(rest)].strip(" ,;")
    return f"{named} {when} {rest.lstrip(' ,;:')}".strip()


def each_at_her_own(p: Proceedings, words: str) -> list[str]:
    """“ab 3pm, cd 3.10” as a piece for each, who and when; “ab and cd (3pm) and ef (3.10)” as one for those who have
    one time; none where that is not what all of it says."""
    pieces: list[str] = []
    without: list[str] = []
    for each in filter(str.strip, _PARTED.split(words.strip(" ."))):
        if _is_one_at_a_time(p, each):
            pieces.append(", ".join((*without, each)))
            without = []
        elif _is_somebody(p, each):
            without.append(each)
        else:
            return []
    return pieces if len(pieces) > 1 and not without else []


def _is_somebody(p: Proceedings, words: str) -> bool:
    try:
        return persons.whole(p, words) is not None
    except Refused:
        return False


def _is_one_at_a_time(p: Proceedings, words: str) -> bool:
    try:
        found = persons.person_at(p, people_first(p, words))
        time, rest = times.time_at(p, found.rest) if found else (None, "")
    except Refused:
        return False
    return time is not None and not rest.strip(" .,;")
