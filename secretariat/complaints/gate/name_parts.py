"""A name as a clerk types it, taken apart: who is named, which words are given names, which the family name.

Pure. What may stand beside a name (titles, letters after it, remarks) is known by the word lists of ``name_words``;
“née” and “c/o” part a field into the chunks of ``name_chunks``.
Where a name can be read in two ways, both are given: what is not looked for is not found. Its table of examples is
``tests/secretariat/complaints/gate/test_name_parts.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import msgspec

from ...basics.pattern import pattern
from .folded import fold_words
from .name_chunks import chunks
from .name_words import (
    AFTER,
    BEFORE,
    FAMILY_FIRST,
    GIVEN,
    LETTERS_IN_SMALL,
    PARTICLES,
    RANKS,
    REMARKS,
    TITLES,
    as_listed,
    is_body,
    is_initial,
    is_shouted,
    stripped,
    words_of,
)


class NameReading(msgspec.Struct, frozen=True):
    """One reading of one name. ``given`` and ``family``: the words as typed, a hyphen parts none.

    ``alone``: the family name is looked for by itself. ``body``: no person, so looked for only in full.
    """

    given: tuple[str, ...]
    family: tuple[str, ...]
    alone: bool = True
    body: bool = False


def taken_apart(field: str) -> list[NameReading]:
    """Everybody a field names, each in every way that it can be read. Empty where it names nobody."""
    found: list[NameReading] = []
    last: list[NameReading] = []
    for chunk, kind in chunks(field):
        if kind == "somebody":
            last = list(_chunk(chunk)) or last
            found += last
        else:
            found += _other_names(chunk, [each for each in last if not each.body], sure=kind == "other name")
    return list(dict.fromkeys(found))


# --- a chunk: one name, or several people of one family ---

_AND = pattern(r"\s*&\s*|\s+(?:and|und|et|y)\s+|\s+[-–—]\s+(?=\S+\s+\S)", re.IGNORECASE)
_DASH = pattern(r"\s+[-–—]+\s+|\s*[–—]{1,2}\s+|:\s+")
_DASHES = frozenset("-–—:")


def _chunk(chunk: str) -> Iterator[NameReading]:
    words = [stripped(word) for word in chunk.split()]
    if is_body(words):
        first, comma, rest = chunk.partition(",")
        if comma and len(first.split()) > 1 and not is_body([stripped(word) for word in first.split()]):
            yield from _chunk(first)
            chunk = rest
        yield NameReading(
            (), tuple(word for word in re.split(r"\s+", chunk.strip(" ,.")) if fold_words(word)), body=True
        )
        return
    people = _people(chunk)
    last = next((person for person in reversed(people) if len(person.words) > 1 or person.titled), None)
    family = _family(last) if last else ()
    for person in people:
        yield from _readings(person, family if person is not last else ())


class _Person(msgspec.Struct, frozen=True):
    """The words of one name in order, what stands beside it left out. ``turned``: the family name is known to be
    last, for it was written first. ``several``: a family, “the Trings”."""

    words: tuple[str, ...]
    titled: bool = False
    turned: bool = False
    sure: bool = True
    several: bool = False


def _dashes(chunk: str) -> str:
    """A chunk without the remark after a dash; “Tansy - Foxglove” is one name."""
    if _DASHES.isdisjoint(chunk):
        return chunk
    head, *tails = _DASH.split(chunk)
    for tail in tails:
        if len(tail.split()) == 1 and tail[:1].isupper() and as_listed(tail) not in REMARKS:
            head = f"{head.rstrip()}-{tail}"
        elif any(word[:1].isupper() and as_listed(word) not in REMARKS | BEFORE for word in tail.split()):
            head = f"{head} & {tail}"
    return head


def _people(chunk: str) -> list[_Person]:
    """Everybody a chunk names."""
    return [person for part in _AND.split(_dashes(chunk)) for person in _by_commas(part)]


def _by_commas(part: str) -> Iterator[_Person]:
    """The people of a part whose pieces stand between commas: letters and remarks out, a turned name set right."""
    pieces = [(piece, _person(piece)) for piece in part.split(",")]
    titled = any(_titles_only(piece) or person.titled for piece, person in pieces)
    people = [person for piece, person in pieces if person.words and not _beside(piece)]
    if not people:
        return
    first, *rest = people
    if not rest:
        yield msgspec.structs.replace(first, titled=titled)
        return
    if _may_be_family(first):
        if len(people) % 2 == 0 and all(_may_be_family(each) for each in people[::2]) and len(people) > 2:
            pairs = zip(people[::2], people[1::2], strict=True)
            yield from (_Person((*given.words, *family.words), titled, turned=True) for family, given in pairs)
            return
        yield _Person((*(word for each in rest for word in each.words), *first.words), titled, turned=True)
        return
    yield msgspec.structs.replace(first, titled=titled)
    for other in rest:
        whole = len(other.words) > 1 or other.titled
        yield other if whole else _Person((*other.words, *_family(first)), sure=False)
    yield _Person((*rest[0].words, *first.words), sure=False)


def _may_be_family(person: _Person) -> bool:
    """Whether what stands before a comma is a family name alone, so that given names follow."""
    bare = [word for word in person.words if as_listed(word) not in PARTICLES]
    return not person.titled and len(bare) == 1


def _person(piece: str) -> _Person:
    """The words of a name, what stands before and after it left out."""
    words = words_of(piece)
    titled = False
    several = len(words) == 2 and as_listed(words[0]) == "the"
    while len(words) > 1 and as_listed(words[0]) in BEFORE:
        if len(words) == 2 and as_listed(words[0]) in ("dean", "earl", "king", "prince", "major", "duke", "judge"):
            break  # a first name as well
        titled = as_listed(words.pop(0)) in TITLES | RANKS or titled
    while len(words) > 1 and (
        (as_listed(words[-1]) in AFTER and _as_letters(words[-1], words))
        or (len(words) > 3 and _is_odd(words[-1]) and as_listed(words[-2]) in AFTER)
    ):
        words.pop()
    while len(words) > 1 and as_listed(words[-1]) in TITLES:
        titled = True
        words.pop()
    capital = [n for n, word in enumerate(words) if not word.islower() or not word.isascii()]
    if capital and (len(capital) > 1 or titled):
        words = words[: capital[-1] + 1]
    cut = next((n for n, word in enumerate(words) if n and as_listed(word) in ("of", "from", "at")), len(words))
    words = [word for word in words[:cut] if not (word.islower() and as_listed(word) in REMARKS and len(words) > 1)]
    return _Person(tuple(words), titled, several=several)


def _as_letters(word: str, words: list[str]) -> bool:
    """Whether a last word is letters after the name, and not the family name: “Agatha Ma” is a person."""
    if "." in word.strip("."):
        return True
    if word.isupper() or (len(word) > 2 and sum(c.isupper() for c in word) > 1):
        return len(words) > 2 or as_listed(word) not in ("ma", "ba", "ng", "sen", "vc", "li", "om", "ming", "eng")
    return as_listed(word) in LETTERS_IN_SMALL


def _beside(piece: str) -> bool:
    """Whether a piece between commas only stands beside the name: letters, a title, a remark."""
    words = [stripped(word) for word in piece.split()]
    known = [as_listed(word) for word in words]
    if all(map(_are_letters, words)):
        return True
    if all(word in TITLES | REMARKS or not word for word in known):
        return True
    return bool(words) and all(word.islower() for word in words) and any(word in REMARKS for word in known)


def _are_letters(word: str) -> bool:
    known = as_listed(word)
    dotted = "." in word.strip(".")
    return known in AFTER and len(known) > 1 and (dotted or not word.istitle() or known in LETTERS_IN_SMALL)


def _titles_only(piece: str) -> bool:
    words = [as_listed(word) for word in piece.split()]
    return bool(words) and all(word in TITLES for word in words)


# --- the readings of a name ---


def _readings(person: _Person, shared: tuple[str, ...]) -> Iterator[NameReading]:
    """Every way to read one person's name. ``shared``: the family name of those named with it, if it has none."""
    words = person.words
    if not words:
        return
    if len(words) == 1 and shared and not person.titled:
        yield NameReading(words, shared, alone=False)
        if as_listed(words[0]) not in GIVEN:
            yield NameReading((), words)
        return
    family = _family(person)
    given = words[: len(words) - len(family)]
    if turned := None if person.turned else _turned(words):
        yield turned
        if as_listed(words[0]) in FAMILY_FIRST:
            yield NameReading(given, family)
        elif all(map(is_initial, turned.given)) or is_shouted(words[0]):
            return
        else:
            yield NameReading(given, family, alone=False)
        return
    if _may_be_letters(words):
        yield from _readings(msgspec.structs.replace(person, words=words[:-1]), shared)
    if person.several and family[-1].endswith("s") and len(family[-1]) > len("Ngs"):
        yield NameReading(given, (*family[:-1], family[-1][:-1]))
    first_name_only = len(words) == 1 and not person.titled and as_listed(words[0]) in GIVEN
    yield NameReading(given, family, alone=person.sure and not first_name_only)


def _may_be_letters(words: tuple[str, ...]) -> bool:
    """Whether the last of these may be letters that no list has: “Alan Tring FREng”, “Agatha Nightshade RIP”."""
    before = words[:-1]
    if len(before) < 2 or not _is_odd(words[-1]) or any(map(is_shouted, before)):
        return False
    return as_listed(before[-1]) not in GIVEN and not is_initial(before[-1])


def _is_odd(word: str) -> bool:
    """Whether a word has capitals where a name has none."""
    capitals = sum(c.isupper() for c in word) > 1
    return capitals and not set(word) & set("-'") and not word.startswith(("Mc", "Mac", "Fitz"))


def _family(person: _Person) -> tuple[str, ...]:
    """The family name at the end of a name, with its particles."""
    words = list(person.words)
    family = words[-1:]
    rest = words[:-1]
    while (
        rest
        and (len(rest) > 1 or person.titled or person.turned or rest[-1].islower())
        and (as_listed(rest[-1]) in PARTICLES)
    ):
        family.insert(0, rest.pop())
    return tuple(family)


def _turned(words: tuple[str, ...]) -> NameReading | None:
    """A name whose family name stands first: in capitals, before initials, or before what is only a first name."""
    if len(words) < 2:
        return None
    capitals = 0
    while capitals < len(words) and is_shouted(words[capitals]):
        capitals += 1
    if 0 < capitals < len(words) and not any(map(is_shouted, words[capitals:])):
        return NameReading(words[capitals:], words[:capitals])
    first = next((n for n, word in enumerate(words) if n and all(map(is_initial, words[n:]))), 0)
    if first and not is_initial(words[0]):
        begins = 0 if as_listed(words[0]) in PARTICLES else first - 1
        return NameReading(words[first:] + words[:begins], words[begins:first])
    known = [as_listed(word) for word in words]
    if known[0] in FAMILY_FIRST:
        return NameReading(words[1:], words[:1])
    if known[-1] in GIVEN and known[0] not in GIVEN and not is_initial(words[0]):
        return NameReading(words[1:], words[:1]) if known[0] not in PARTICLES else None
    return None


def _other_names(chunk: str, known: Iterable[NameReading], *, sure: bool) -> Iterator[NameReading]:
    """Another name of those already read: a family name instead of theirs, a first name, or a whole name."""
    for person in _people(chunk):
        if len([word for word in person.words if as_listed(word) not in PARTICLES]) > 1:
            yield from _readings(person, ())
            continue
        alone = sure and all(as_listed(word) not in GIVEN and as_listed(word) not in REMARKS for word in person.words)
        for each in list(known) or [NameReading((), ())]:
            yield NameReading(each.given, person.words, alone=alone)
            if each.family and not each.body:
                yield NameReading(person.words, each.family, alone=False)
