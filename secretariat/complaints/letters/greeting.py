"""Whom “Dear …” names: title and family name, as a letter is begun; a knight by his given name.

A name is greeted so only where there is one way to read it. Without a title, and where it is unclear which word is
the family name, the whole name stands there, as the clerk typed it.
"""

from __future__ import annotations

import re
import unicodedata

from ...basics.pattern import pattern
from ...panel.people import Person
from ..gate.name_parts import taken_apart
from ..gate.name_words import BEFORE, BODIES, RANKS, REMARKS, TITLES

_BY_GIVEN_NAME = frozenset({"sir", "dame"})
_STYLES = BEFORE - TITLES - RANKS | {"hon", "honourable"}
"""What stands before a title and is no part of a greeting: “The Rt Hon”."""
_WHOLE = frozenset(
    "lady sister sr brother br mother king queen prince princess count countess duke duchess".split()  # noqa: SIM905
)
"""Titles that go with the given name or with the family name, as the case may be: the name stays whole."""
_GONE = frozenset({"late", "deceased", "decd", "died", "dead", "estate"})
_POLICE = pattern(
    r"(?:(?:acting|temporary|deputy|assistant|detective|chief)\s+)*"
    r"(?:constable|superintendent|inspector|sergeant|supt|insp|sgt)\b\.?\s+(?=\S)",
    re.IGNORECASE,
)
_TITLE_LAST = pattern(r"^(?P<name>[^(),]+(?:,[^(),]+)?)(?:\s*\((?P<within>[^\W\d]+)\.?\)|,\s*(?P<after>[^\W\d]+)\.?)$")
_TITLE_WITHIN = pattern(r"^(?P<family>[^(),\s]+), (?P<title>[^\W\d]+)\.? (?P<given>[^(),]+)$")
_TWO = pattern(r"\s+(?:and|&)\s+", re.IGNORECASE)


_NO_NAME = frozenset(
    """anonymous anon unknown unnamed undisclosed unsigned withheld none n/a n/k nk tbc not public concerned
    """.split()  # noqa: SIM905
)
_BESIDE_NO_NAME = _NO_NAME | REMARKS | frozenset("local citizen supplied disclosed stated provided left".split())  # noqa: SIM905


def nobody_named(name: str) -> bool:
    """Whether what stands for a name names nobody: “Anonymous”, “name not given”, “a member of the public”, “?”."""
    known = [_known(word) for word in name.split()]
    return not any(map(str.isalpha, name)) or (bool(set(known) & _NO_NAME) and set(known) <= _BESIDE_NO_NAME)


def greeted(name: str) -> str:
    """“Mr Quillfeather” of “Mr Tobias Quillfeather”, “Mr and Mrs Fern” of “Mr & Mrs J Fern”; empty of no name."""
    name = " ".join(name.split()).strip(" ,;")
    if not name:
        return ""
    known = [_known(word) for word in name.split()]
    if set(known) & _GONE or any(map(_is_body, known[:-1])) or (_is_body(known[-1]) and known[0] not in TITLES):
        return name
    first, *others = _TWO.split(name)
    if not others:
        return _one(name)
    titles, second = first.split(), _one(others[0])
    if len(others) > 1 or (second == others[0] and len(second.split()) > 2):
        return name
    if all(map(_is_title, titles)) and _is_title(second.split()[0]):
        return f"{first} and {second}"
    alone = _one(first)
    return f"{alone} and {second}" if len(titles) > 2 and alone != first else name


def greeted_person(person: Person) -> str:
    """The same of somebody in People, whose title, given name and family name are each known."""
    titles = [word for word in person.title.split() if _known(word) not in _STYLES]
    knighted = [word for word in titles if _known(word) in _BY_GIVEN_NAME]
    if not titles or {_known(word) for word in titles} & _WHOLE:
        return person.in_full
    if knighted:
        return f"{knighted[-1]} {person.given}" if person.given and not _is_initial(person.given) else person.in_full
    return f"{' '.join(titles)} {person.family}"


def _one(name: str) -> str:
    """One person's name as it is greeted, or as it stands."""
    if (last := _TITLE_LAST.match(name)) and _is_title(said := last["within"] or last["after"]):
        name = f"{said} {last['name']}"
    elif (turned := _TITLE_WITHIN.match(name)) and _is_title(turned["title"]):
        name = f"{turned['title']} {turned['given']} {turned['family']}"
    titles, rest = _titles(name)
    if rest.startswith("of "):
        return titles  # “Lord Mayor of Westmere”
    readings = taken_apart(f"Mr {rest}" if titles else name)
    families = {reading.family for reading in readings}
    if len(families) != 1 or any(reading.body for reading in readings):
        return name
    family, given = _typed(readings[0].family, rest), _typed(readings[0].given, rest)
    if not titles:
        return " ".join((*given, *family)) if "(" in name or "," in name else name
    knows = {_known(word) for word in titles.split()}
    if knows & _BY_GIVEN_NAME:
        knighted = next(word for word in reversed(titles.split()) if _known(word) in _BY_GIVEN_NAME)
        return f"{knighted} {given[0]}" if given and not _is_initial(given[0]) else name
    cut = _is_initial(rest.split()[-1]) and rest.split()[-1] not in family
    sure = not cut and not _is_initial(family[-1]) and not (knows & _WHOLE and given)
    return f"{titles} {' '.join(family)}" if sure else name


def _titles(name: str) -> tuple[str, str]:
    """The titles that a name begins with, without “The Rt Hon”, and the rest of it."""
    if police := _POLICE.match(name):
        return police[0].strip(), name[police.end() :]
    words = name.split()
    count = 0
    while count < len(words) - 1 and _known(words[count]) in BEFORE:
        count += 1
    if count == 1 and len(words) == 2 and _known(words[0]) in RANKS - _SURE_RANKS:
        count = 0  # “Dean Fern” may be called so
    kept = [word for word in words[:count] if _known(word) not in _STYLES]
    return " ".join(kept), " ".join(words[count:])


_SURE_RANKS = RANKS - frozenset("dean earl king prince major duke judge justice master mayor bishop canon".split())  # noqa: SIM905


def _typed(words: tuple[str, ...], name: str) -> list[str]:
    """Words of a reading as they were typed: a reading has one form of each apostrophe and dash."""
    typed = {_letters(word): word.strip(",;()") for word in name.split()}
    return [typed.get(_letters(word), word) for word in words]


def _letters(word: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFC", word) if letter.isalnum())


def _is_body(word: str) -> bool:
    return word in BODIES


def _is_initial(word: str) -> bool:
    return len(word.strip(".,")) == 1


def _is_title(word: str) -> bool:
    return _known(word) in TITLES | RANKS and _known(word) not in _STYLES


def _known(word: str) -> str:
    return word.strip(".,()").replace(".", "").casefold()
