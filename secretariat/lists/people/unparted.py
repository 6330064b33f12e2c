"""A row of words with nothing between them: “Cllr Ann Elm Holt Borough Council Chair”, “Holt Cllr Ann Elm”.

Its signs are put in where it is sure what is what: the end is a council the panel has, or calls itself one after a
title and a name, a post, a job or a party.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ...basics.pattern import pattern
from .names import PARTICLES, is_initials, taken_titles
from .words import (
    DATED,
    core_of_council,
    folded,
    is_council,
    is_job,
    is_of_the_council,
    is_party,
    is_what_somebody_is,
    office_named,
    post_named,
)

_PARTED = pattern(r"[,;:()\[\]|/@\d]|\s[-–—]\s|\b(?:for|of|from|representing|and)\b|\s&\s")
_TWO = pattern(r"(?P<name>[^,;:()]+?)\s*,\s*(?P<council>[^,;:()]+)")
"""“Birch, Holt”: a council the panel has, and no given name."""
_TITLE_WITHIN = pattern(r"(?P<before>.+?)\s+(?P<who>(?i:cllr|councillor)\.?\s+(?=[^\W\d_a-z]).+)")


def signs_put_in(words: str, councils: Sequence[str]) -> tuple[str, str]:
    """The words with “;” between what they say, and a sentence where that is worth a look; both empty where the words
    are parted already or it is not sure. ``councils``: those the panel has."""
    line = words.strip().rstrip(".")
    if dated := DATED.fullmatch(line):
        signs, told = signs_put_in(dated["what"], councils)
        return (f"{signs}; {dated['when']}", told) if signs else ("", "")
    if (found := _TWO.fullmatch(line)) and _is_known(found["council"], {core_of_council(each) for each in councils}):
        return f"{found['name']}; for {found['council']}", ""
    if _PARTED.search(_without_councils(line, councils)):
        return "", ""
    known = {core_of_council(each) for each in councils} - {""}
    if (found := _TITLE_WITHIN.fullmatch(line)) and not taken_titles(line)[0]:
        before, who = found["before"], found["who"]
        rest = signs_put_in(who, councils)[0] or who
        whose = _is_known(before, known) or is_council(before)
        return (f"{rest}; {before}", "") if whose or office_named(before) or post_named(before) else ("", "")
    title, bare = taken_titles(line)
    names = bare.split()
    for n in range(1, len(names) - 1):
        before, after = " ".join(names[:n]), names[n:]
        if not title and _is_known(before, known) and len(after) == _usual(after) and _is_nothing_else(after):
            return f"{' '.join(after)}; {before}", f"It is read as {' '.join(after)} of {before}."
    for sure in (True, False):
        for n in _lengths(names, titled=bool(title)) if sure or title else ():
            name, rest = names[:n], names[n:]
            if not all(_may_be_of_a_name(each) for each in name) or not (sure or n == _usual(names)):
                continue
            pieces = _pieces(rest, (lambda piece: _is_known(piece, known)) if sure else _calls_itself_one)
            if pieces and (n > 1 or _calls_itself_one(pieces[0])):
                council = next((each for each in pieces if not sure and _calls_itself_one(each)), "")
                told = f"It is read as {' '.join(name)} of {council}." if council else ""
                return "; ".join([f"{line[: len(line) - len(bare)]}{' '.join(name)}", *pieces]), told
    return "", ""


def councils_of_others(lines: Sequence[str], councils: Sequence[str]) -> list[str]:
    """Councils that several lines end with, each after a name of its usual length: they are the panel's too.

    Of “Cllr Ann Elm Holt Eldmoor Council” nobody could say where the name ends; lines beside it say so.
    """
    found: list[str] = []
    for line in lines:
        signs, told = signs_put_in(line, councils)
        found += [piece for piece in signs.split("; ")[1:] if told and _calls_itself_one(piece)]
    return [each for each in dict.fromkeys(found) if found.count(each) > 1]


def _without_councils(line: str, councils: Sequence[str]) -> str:
    """The line without the councils the panel has: “City of Westmarsh” has an “of” of its own."""
    for each in sorted(councils, key=len, reverse=True):
        line = re.sub(rf"\b{re.escape(each)}\b", " ", line, flags=re.IGNORECASE)
    return re.sub(r"\b(?:city|county|borough) of\b", " ", line, flags=re.IGNORECASE)


def _usual(names: Sequence[str]) -> int:
    """Of how many words a name usually is: initials or one given name, and a family name with its particles."""
    at = 0
    while at < len(names) - 1 and is_initials(names[at]):
        at += 1
    at = at or 1
    while at < len(names) - 1 and folded(names[at]) in PARTICLES:
        at += 1
    return at + 1


def _lengths(names: Sequence[str], *, titled: bool) -> list[int]:
    """Of how many words the name may be, the likeliest first; something must be left."""
    usual = _usual(names)
    return [n for n in (usual, usual + 1, *((1,) if titled else ())) if 0 < n < len(names)]


def _may_be_of_a_name(word: str) -> bool:
    return word[:1].isupper() or folded(word) in PARTICLES or word.islower()


def _is_nothing_else(names: Sequence[str]) -> bool:
    """Whether words can only be a name."""
    words = " ".join(names)
    return not (is_council(words) or is_what_somebody_is(words)) and all(map(_may_be_of_a_name, names))


_ENDS = pattern(
    r"\b(?:council|authority|borough|police|constabulary|[a-z]{0,2}[bcd]c)$|^(?:city|county) of\b", re.IGNORECASE
)


def _calls_itself_one(piece: str) -> bool:
    """Whether words call themselves a council, and say nothing after it."""
    return is_council(piece) and _ENDS.search(piece) is not None


def _is_known(piece: str, known: set[str]) -> bool:
    core = core_of_council(piece)
    return core in known and (folded(piece) == core or is_council(piece))


def _pieces(words: Sequence[str], is_of_a_council: Callable[[str], bool]) -> list[str] | None:
    """The words cut into a council, posts, an office, a party and a job; None where they cannot be."""
    if not words:
        return []
    begins = any(map(_is_of_a_person, (" ".join(words[:n]) for n in range(1, len(words)))))
    for n in range(len(words), 0, -1):
        piece = " ".join(words[:n])
        council = is_of_a_council(piece) and not begins  # “Labour Holt Council” is a party and a council
        if council or _is_of_a_person(piece) or (is_job(piece) and n > 1) or is_of_the_council(piece):
            rest = _pieces(words[n:], is_of_a_council)
            if rest is not None:
                return [piece, *rest]
    return None


def _is_of_a_person(piece: str) -> bool:
    """Whether words are a party, an office or a post."""
    return is_party(piece) or bool(office_named(piece)) or post_named(piece) is not None
