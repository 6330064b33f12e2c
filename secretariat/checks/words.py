"""Words: names and abbreviations that are spelt two ways."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from ..basics.pattern import pattern
from .table import CheckedRecords, Remark, TypedText, check

_WORD = pattern(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_TITLES = {"councillor", "councillors", "cllr", "cllrs", "mr", "mrs", "ms", "miss", "dr", "lord", "lady", "sir"}
_ABBREVIATION = pattern(r"\b[A-Z]{4,}\b")
_KNOWN_SLIPS = {"HMRICFRS": "HMICFRS", "HMIC": "HMICFRS", "HMICFS": "HMICFRS", "HMICRFS": "HMICFRS"}


@cache
def distance(one: str, other: str) -> int:
    """How many letters must be put in, left out or changed to make one word the other."""
    row = list(range(len(other) + 1))
    for n, letter in enumerate(one, 1):
        before, row[0] = row[0], n
        for m, wanted in enumerate(other, 1):
            before, row[m] = row[m], min(row[m] + 1, row[m - 1] + 1, before + (letter != wanted))
    return row[-1]


@check("name-spelt-two-ways")
def name_spelt_two_ways(records: CheckedRecords) -> Iterator[Remark]:
    """A name in the words is spelt as the register spells it, or is not near any name there (MIN-21).

    After a title or somebody's given name, one or two letters' difference are looked at (one for a short name).
    Elsewhere only a long capitalised word within a sentence, one letter away, that is written nowhere as an ordinary
    word: so that “the Bridge” is not taken for Councillor Ridge.
    """
    families = {word.casefold(): word for person in records.people for family in person.families
                for word in _WORD.findall(family)}  # fmt: skip
    given = {word.casefold() for person in records.people for name in person.given_names
             for word in _WORD.findall(name)}  # fmt: skip
    known = {*families, *given, *_WORD.findall(" ".join(records.panel.authorities).casefold()),
             *_WORD.findall(" ".join(records.panel.every_name).casefold())}  # fmt: skip
    pieces = set(records.all_words.split())  # far fewer than there are words
    every = {word for piece in pieces for word in _WORD.findall(piece)}
    ordinary = {word for word in every if word.islower()}
    doubtful = {word for word in every if _is_name(word) and (low := _bare(word).casefold()) not in known
                and any(_near(low, key, limit) for key in families for limit in (1, 2))}  # fmt: skip
    seen: set[tuple[str, str]] = set()
    for text in records.texts:
        if not any(word in text.words for word in doubtful):
            continue  # nearly every one: what is about each word is not looked at
        for word, in_a_name, within in _capitalised(text, given):
            bare = _bare(word)
            low = bare.casefold()
            if low in known or (text.place, low) in seen:
                continue
            limit = (2 if len(low) > 4 else 1) if in_a_name else int(within and len(low) > 5 and low not in ordinary)
            long = 0 if in_a_name else 6
            near = [name for key, name in families.items() if limit and len(key) >= long and _near(low, key, limit)]
            if near:
                seen.add((text.place, low))
                yield Remark(
                    text.place, f"“{bare}” is nearly {near[0]}, the name in the register: is that who is meant?"
                )


def _bare(word: str) -> str:
    """Without the s of what is somebody’s."""
    return re.sub(r"[’']s$", "", word)


def _is_name(word: str) -> bool:
    """Whether it may be one: it has a capital, and is not all capitals."""
    return word[0].isupper() and not word.isupper()


def _near(word: str, name: str, limit: int) -> bool:
    if abs(len(word) - len(name)) > limit or (limit > 1 and len(name) <= 4):
        return False
    if len({*word} - {*name}) > limit or len({*name} - {*word}) > limit:  # each letter that one lacks is a difference
        return False
    return word != name + "s" and 0 < distance(word, name) <= limit


def _capitalised(text: TypedText, given: set[str]) -> Iterator[tuple[str, bool, bool]]:
    """Each word with a capital: whether it follows a title or a given name, and whether it is within a sentence."""
    before, end = "", 0
    for found in _WORD.finditer(text.words):
        between = text.words[end : found.start()]
        if _is_name(found[0]):
            follows = not between.strip(" .") and (before in _TITLES or before in given)
            yield found[0], follows, bool(before) and not re.search(r"[.:;?!\n“]", between)
        before, end = found[0].casefold(), found.end()


@check("abbreviation")
def abbreviation(records: CheckedRecords) -> Iterator[Remark]:
    """An abbreviation is spelt one way throughout (domain 8.2)."""
    times = Counter(_ABBREVIATION.findall(records.all_words))
    for word in times:
        right = _KNOWN_SLIPS.get(word, "")
        alike = [
            other for other in times
            if other != word and (right == other or (_KNOWN_SLIPS.get(other) != word and _one_slip(word, other)))
        ]  # fmt: skip
        better = max(alike, key=lambda other: (other == right, times[other], other), default="")
        if better and (right == better or (times[word], word) < (times[better], better)):
            first = next(text.place for text in records.texts if word in _ABBREVIATION.findall(text.words))
            yield Remark(first, f"“{word}” here and “{better}” elsewhere: one of them, throughout.")


def _one_slip(one: str, other: str) -> bool:
    return min(len(one), len(other)) > 4 and distance(one, other) == 1
