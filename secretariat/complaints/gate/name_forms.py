"""The forms in which a complainant's name may stand in a paper.

What counts as a leak; what does not is left alone, because otherwise no paper could be written at all:

* A letter of another alphabet that looks like one of ours, or that is only drawn otherwise, is read as that; 0 and 1
  within a word also as o, l and i (``folded.py``).
* A full name is found in either order, with or without middle names (also such as the register does not have), with
  initials for the given names or what people of that name are called for short (``short_names.py``), and however its
  letters are spelt: ß, đ, ü, Mac and Mc.
* A family name by itself is found in any case. A given name by itself is not: half the panel may share it.
* A family name of three letters or fewer, one that is a common word (Hall, Constable, Read), one that very many bear
  (Smith), or one that somebody public bears as well, is found by itself only beside a title (“Mr Ng”, “Ng, Mr”), or
  beside initials that are capitals. With its given name it is found like any other. Initials alone never are.
* After a title any word of a name but a first name counts, for it may be the family name.
* What the clerk puts in quotation marks among the other names is found just as it is written, a common word too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec

from ...basics.pattern import pattern
from .common_names import FREQUENT, WORDS
from .folded import APOSTROPHES, fold_words, is_wordless
from .name_parts import NameReading, taken_apart
from .name_words import GIVEN, PARTICLES
from .short_names import also_called

What = Literal["name", "address", "telephone number", "e-mail address", "reference"]

How = Literal["plain", "titled", "initials", "initials after", "capitals", "turned", "digits"]
"""What a form needs to count: nothing more; a title beside it; initials before or after it; capitals; capitals, and no
other family name after it; or that it is a number, its digits grouped in any way."""


class Form(msgspec.Struct, frozen=True):
    """Letters to look for, folded.

    ``cuts``: how many letters stand before each gap between its words; ``loose``: they may also be written as one.
    ``apart``: at this cut, middle names that nobody told us of may stand between; 0 for nowhere. ``initials``: how many
    letters at the end are initials.
    """

    letters: str
    cuts: frozenset[int]
    what: What
    how: How = "plain"
    loose: bool = False
    apart: int = 0
    initials: int = 0


COMMON = WORDS | FREQUENT
"""Family names that by themselves say nobody."""

_AS_WRITTEN = pattern(r"^\s*[“\"«»‘'„‚‹›](.+)[”\"«»’'“‘‹›]\s*$")
_MARKS = tuple("“\"«»‘'„‚‹›")


def as_written(name: str) -> str:
    """What stands in quotation marks, where that is all there is: to be found just so; empty for every other name."""
    exact = _AS_WRITTEN.match(name) if name.lstrip()[:1] in _MARKS else None
    return exact[1] if exact else ""


def name_forms(name: str, public: frozenset[str] = frozenset()) -> Iterator[Form]:
    """The forms of all that a field names: one person, two, or a body.

    ``public``: the family names of those whom papers do name.
    """
    if exact := as_written(name):
        words = fold_words(exact)
        if len("".join(words)) > 1:
            yield joined(words)
        return
    for named in taken_apart(name):
        if named.body:
            words = [part for word in named.family for part in fold_words(word)]
            if len("".join(words)) > 3:
                yield joined(words)
        else:
            yield from _person(named, public)


def _person(named: NameReading, public: frozenset[str]) -> Iterator[Form]:
    """The forms of one reading of a name."""
    words = [*named.given, *named.family]
    if any(is_wordless(letter) for word in words for letter in word):
        yield from _unordered(words, public)
        return
    for given, family in spelt(named):
        yield from _spelt_so(given, family, public, alone=named.alone)


def _spelt_so(given: list[str], family: list[str], public: frozenset[str], *, alone: bool) -> Iterator[Form]:
    givens, families = [fold_words(word) for word in given], [part for word in family for part in fold_words(word)]
    givens = [word for word in givens if word]
    last = "".join(families)
    if not last:
        return
    unsure = ambiguous(last, public)
    yield from _alone(family, families, last, unsure or not alone, public)
    first = [part for word in givens for part in word]
    for middle in {"".join(word) for word in givens} - GIVEN - PARTICLES:
        if len(middle) > 1:
            yield joined([middle], "titled")
    if not givens or (len(last) == 1 and all(len(part) == 1 for part in first)):
        return
    capitals = unsure and all("".join(word) in COMMON or len("".join(word)) <= 2 for word in givens)
    how: How = "capitals" if capitals else "plain"
    for one in (first, *([part] for part in map("".join, givens)), *map(list, givens)):
        if len("".join(one)) < 2:
            continue
        middles = unsure or not alone
        loose = not unsure and len("".join(one)) + len(last) >= _LONG
        yield joined([*one, *families], how, loose=loose, apart=len("".join(one)) if middles else 0)
        turned: How = "turned" if last in WORDS else how
        yield joined([*families, *one], turned, loose=loose, apart=len(last) if middles and turned == how else 0)
    if unsure or not alone:
        yield from _called_otherwise(givens, families, last, how)
    initials = [word[0][0] for word in givens]
    more = [part[0] for word in givens for part in word]
    before: How = "initials" if unsure or not alone else "plain"
    after: How = "initials after" if unsure or not alone else "plain"
    for letters in {tuple(initials), *((letter,) for letter in initials), tuple(more)}:
        more_between = 1 if before == "initials" and len(letters) == 1 else 0  # “J. R. Smith”, of John Smith
        yield joined([*letters, *families], before, loose=before == "plain" and len(last) >= _LONG - 1,
                     apart=more_between)  # fmt: skip
        if len(letters) > 1:
            together = "".join(letters)
            yield joined([together, *families], "capitals" if unsure else "plain")
            yield joined([*families, together], after, initials=len(letters))
        yield joined([*families, *letters], after, initials=len(letters))


def _called_otherwise(givens: list[list[str]], families: list[str], last: str, how: How) -> Iterator[Form]:
    """The first name by which somebody is called, of a name that is not found by its family name alone."""
    for short in dict.fromkeys(short for word in givens for short in also_called("".join(word))):
        needs: How = "capitals" if short in COMMON or len(short) <= 3 else how
        yield joined([short, *families], needs, apart=len(short))
        yield joined([*families, short], "turned" if last in WORDS else needs)


def ambiguous(family: str, public: frozenset[str] = frozenset()) -> bool:
    """Whether a family name by itself could be somebody or something else: too short, common, or a public name.

    Such a name counts only beside a title, or with its initials in capitals.
    """
    return (len(family) <= 3 and family.isascii()) or family in COMMON or family in public


def _alone(family: list[str], families: list[str], last: str, unsure: bool, public: frozenset[str]) -> Iterator[Form]:
    """A family name by itself, each half of a double one, and one without its particle."""
    if len(last) > 1:
        yield joined(families, "titled" if unsure else "plain", loose=True)
    pieces = _PARTED.split(family[-1]) if _may_be_parted(family[-1]) else family[-1:]
    halves = [part for piece in pieces for part in fold_words(piece)]
    if len(halves) > 1 and not unsure:
        yield joined(halves, loose=True)
    for part in {*fold_words(family[-1]), "".join(fold_words(family[-1]))} - {last}:
        if len(part) > 1 and part not in PARTICLES:
            yield joined([part], "titled" if unsure or ambiguous(part, public) else "plain")


_PARTED = pattern(r"(?<=.)['’‘ʼ`´](?=.)|(?<=\bmc)(?=\w{3})|(?<=\bmac)(?=\w{3})", re.IGNORECASE)
"""Where a name is written apart by some: O’Brien and O Brien, McKenna and Mc Kenna."""


def _may_be_parted(name: str) -> bool:
    """Whether that may be: most names have neither an apostrophe nor a Mac."""
    small = name.casefold()
    return not APOSTROPHES.isdisjoint(name) or "mc" in small or "mac" in small


_SPELLINGS = (
    (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("å", "aa"), ("ø", "oe")),
    (("đ", "dj"),),
    (("đ", "dj"), ("ć", "ch"), ("č", "ch"), ("š", "sh"), ("ž", "zh"), ("ñ", "nh")),
    (("ae", "a"), ("oe", "o"), ("ue", "u"), ("aa", "a"), ("dj", "d")),
    (("mac", "mc"),),
    (("mc", "mac"),),
    (("st ", "saint "), ("st. ", "saint "), ("st-", "saint-")),
    (("saint ", "st "), ("saint-", "st-")),
)  # fmt: skip
"""How letters are written where the keyboard lacks them, and names that are spelt in two ways."""


def spelt(named: NameReading) -> Iterator[tuple[list[str], list[str]]]:
    """A name in each way it may be spelt: as it is, and with all of one kind of letters written otherwise."""
    given, family = list(named.given), list(named.family)
    yield given, family
    for spelling in _SPELLINGS:
        other = [_respelt(given, spelling), _respelt(family, spelling)]
        if other != [given, family] and "".join(map("".join, map(fold_words, other[1]))) not in COMMON:
            yield other[0], other[1]
            if other[0] != given and other[1] != family:
                yield given, other[1]


def _respelt(words: list[str], spelling: tuple[tuple[str, str], ...]) -> list[str]:
    whole = " ".join(words).casefold()
    for letter, written in spelling:
        whole = re.sub(rf"\b{letter}(?=\w{{3}})", written, whole) if letter in ("mac", "mc") else whole.replace(
            letter, written)  # fmt: skip
    return whole.split() if whole != " ".join(words).casefold() else words


def _unordered(words: list[str], public: frozenset[str]) -> Iterator[Form]:
    """A name in a script that sets the family name first, or in several scripts: each word of it by itself too."""
    folded_words = [part for word in words for part in fold_words(word)]
    yield joined(folded_words, loose=True)
    yield joined(folded_words[::-1], loose=True)
    for part in folded_words:
        if len(part) > 1:
            yield joined([part], "titled" if ambiguous(part, public) else "plain")


def joined(
    words: Iterable[str], how: How = "plain", *, loose: bool = False, what: What = "name", apart: int = 0,
    initials: int = 0,
) -> Form:  # fmt: skip
    """A form from words, with the places where they meet."""
    cuts, letters = set(), ""
    for word in words:
        if letters:
            cuts.add(len(letters))
        letters += word
    return Form(letters, frozenset(cuts), what, how, loose, apart, initials)


_LONG = 9
"""Letters from which a given name and a family name are looked for written as one word: “anightshade”."""
