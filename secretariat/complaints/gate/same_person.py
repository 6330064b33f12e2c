"""Whether words name a person who is known: a name is read as the gate reads it, however it is typed.

A title, initials, another order, letters after it, another spelling or what people of that name are called for short
make nobody else of somebody; another first name does.
"""

from __future__ import annotations

from collections.abc import Iterable

from ...panel.people import Person
from .folded import fold_words
from .name_forms import spelt
from .name_parts import NameReading, taken_apart
from .short_names import also_called


def may_be(words: str, person: Person) -> bool:
    """Whether words may name this person: the family name, now or before, and no first name that is another's."""
    known = [
        each
        for family in person.families
        for given in person.given_names
        for each in taken_apart(f"{given or ' '.join(person.initials)} {family}")
    ]
    return any(_alike(read, each) for read in taken_apart(words) if not read.body for each in known)


def _alike(read: NameReading, known: NameReading) -> bool:
    words = (*read.given, *read.family)
    theirs = _words(given for given, _family in spelt(known))
    for at in range(len(words)):  # a double name may be typed with a gap: “Wyn Dy”
        typed = _words([words[:at]])
        if _families(NameReading((), words[at:])) & _families(known):
            return not typed or not theirs or any(_one_name(word, other) for word in typed for other in theirs)
    return False


def _one_name(word: str, other: str) -> bool:
    """Whether two first names may be one: an initial stands for every name that it begins, Bob for Robert."""
    return word == other or (1 in (len(word), len(other)) and word[0] == other[0]) or other in also_called(word)


def _families(named: NameReading) -> set[str]:
    """The family name in each way that it is spelt, in folded letters without gaps."""
    return {"".join(part for word in family for part in fold_words(word)) for _given, family in spelt(named)}


def _words(names: Iterable[Iterable[str]]) -> set[str]:
    return {"".join(fold_words(word)) for words in names for word in words} - {""}
