"""A name as a list writes it, taken apart: “Cllr A. Birch”, “BIRCH, Anna”, “Dr Zoë Vale-Moor OBE”."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from ...basics.pattern import pattern
from ..kind import NOT_KEPT
from .words import AFTER_NAMES, TITLES, VACANT, folded

PARTICLES = frozenset("van von de der den la le du di da al ap ab ferch st ter ten bin ibn".split())  # noqa: SIM905
_INITIALS = pattern(r"[^\W\d_]{1,2}\.?|(?:[^\W\d_]\.[ -]?){1,4}[^\W\d_]?\.?|[^\W\d_](?:[ -][^\W\d_]\.?){1,3}")
_GLUED = pattern(r"(?<![\w.])((?:[^\W\d_a-z]\.){1,4})(?=[^\W\d_a-z][^\W\d_A-Z])")
"""“A.Birch”."""
_RIGHT_HON = pattern(r"^(the\s+)?(rt\.?|right)\s+hon(ourable|\.)?\s+", re.IGNORECASE)
_THE_HON = pattern(r"^the\s+hon(ourable|\.)?\s+", re.IGNORECASE)


class Name(msgspec.Struct, frozen=True):
    """``told``: what was not taken, or is worth a look, in sentences."""

    title: str = ""
    given: str = ""
    initials: str = ""
    family: str = ""
    told: tuple[str, ...] = ()


def read_name(words: str) -> Name:
    """A name out of its words; of one that is written backwards, the family name stands before the comma."""
    words = _GLUED.sub(r"\1 ", words)
    before, comma, after = (part.strip() for part in words.partition(","))
    title, rest = taken_titles(words if not comma else after)
    if comma:
        first, left = taken_titles(before)
        first, left = (first, left) if left else ("", before)  # “Major, John”
        title = first or title
        told, given = _without_letters_after(rest.split())
        return _name(title, " ".join(given), left, told)
    told, names = _without_letters_after(rest.split())
    if not names:
        return Name(title, told=told)
    at = _family_from(names)
    if at == 0 and len(names) > 1:  # the family name in capitals, or before the initials
        end = _end_of_family_first(names)
        return _name(title, " ".join(names[end:]), " ".join(names[:end]), told)
    return _name(title, " ".join(names[:at]), " ".join(names[at:]), told)


def whole_name_apart(said: Mapping[str, Any]) -> dict[str, Any]:
    """What a form says, with a whole name that was typed as the family name parted: “Cllr Ida Moss”, “Moss, Ida”."""
    family = said.get("family", "")
    if said.get("given") or said.get("initials") or not (taken_titles(family)[0] or "," in family):
        return dict(said)
    name = read_name(family)
    if not name.family or not (name.given or name.initials):
        return dict(said)
    title = name.title or said.get("title", "")
    return {**said, "title": title, "given": name.given, "initials": name.initials, "family": name.family}


def taken_titles(words: str) -> tuple[str, str]:
    """The titles that words begin with, in the house's spelling, and the rest."""
    found: list[str] = []
    rest = words.strip()
    while rest:
        if hon := _THE_HON.match(rest):
            found.append("the Hon")
            rest = rest[hon.end() :]
            continue
        if hon := _RIGHT_HON.match(rest):
            found.append("Rt Hon")
            rest = rest[hon.end() :]
            continue
        first, _, after = rest.partition(" ")
        if first.casefold() == "the" and folded(after.partition(" ")[0]) in TITLES:
            rest = after.strip()
            continue
        words_of = rest.split()
        longest = next((n for n in (3, 2) if folded(" ".join(words_of[:n])) in TITLES and len(words_of) >= n), 0)
        if longest:
            found.append(TITLES[folded(" ".join(words_of[:longest]))])
            rest = " ".join(words_of[longest:])
        elif _is_a_given_name(first, after, found):
            break
        elif folded(first) in TITLES:
            found.append(TITLES[folded(first)])
            rest = after.strip()
        elif (glued := re.match(r"(?i)(cllr|mrs?|ms|dr)\.(?=\w)", first)) and folded(glued[1]) in TITLES:
            found.append(TITLES[folded(glued[1])])
            rest = rest[glued.end() :]
        else:
            break
    return " ".join(dict.fromkeys(found)), rest


def joined_titles(*titles: str) -> str:
    """Titles from several places as they are said: a councillor’s before any other, each once."""
    words = list(dict.fromkeys(word for title in titles for word in title.split()))
    return " ".join(sorted(words, key=lambda word: word != "Councillor"))


_OF_ANYBODY = frozenset(("Mr", "Mrs", "Ms", "Miss", "Mx"))
_GIVEN_TOO = frozenset(("col", "major", "canon", "lord", "lady"))


def _is_a_given_name(word: str, after: str, titles: Sequence[str]) -> bool:
    """Whether a word that may be a title is a name before a family name alone, “Mr Col Larch”: right after a title that
    goes with no other; “Cllr Col Larch” is no colonel either, of whom no list would leave out the name."""
    if word.casefold() not in _GIVEN_TOO or len(after.split()) != 1 or not titles:
        return False
    return titles[-1] in _OF_ANYBODY or word == "Col"


_LETTERS = pattern(r"[A-Z]+|(?:[A-Z][a-z]{0,3}\.?){2,4}|Hons|Jnr|Snr")
"""As letters after a name are written: “OBE”, “PhD”, “Ph.D.”; “Ma” is a name."""


def _without_letters_after(words: list[str]) -> tuple[tuple[str, ...], list[str]]:
    over: list[str] = []
    while len(words) > 1 and folded(words[-1]) in AFTER_NAMES and _LETTERS.fullmatch(words[-1].strip(".,")):
        over.insert(0, words.pop().strip(".,"))
    return ((f"{NOT_KEPT} {' '.join(over)}.",) if over else ()), words


def is_initials(words: str) -> bool:
    """“A”, “A.B.”, “S A”, and “SA”; never a name of two letters such as “Jo”."""
    letters = "".join(c for c in words if c.isalpha())
    return bool(letters) and letters.isupper() and _INITIALS.fullmatch(words) is not None


def _capitals(word: str) -> bool:
    letters = [c for c in word if c.isalpha()]
    return len(letters) > 1 and all(c.isupper() for c in letters) and not is_initials(word)


def _shouted(word: str) -> bool:
    """A word in capitals, short ones too: “NG” beside “Anna”."""
    letters = [c for c in word if c.isalpha()]
    return len(letters) > 1 and all(c.isupper() for c in letters) and "." not in word


def _family_from(names: list[str]) -> int:
    """Where the family name begins; 0 where it is written first."""
    if len(names) == 1:
        return 0
    first = next((n for n, name in enumerate(names) if folded(name) not in PARTICLES), 0)
    if first and _shouted(names[first]) and not _shouted(names[-1]):
        return 0  # “van DYKE Max”
    shouted = [_shouted(name) for name in names]
    some = any(not loud and not is_initials(name) for loud, name in zip(shouted, names, strict=True))
    if _capitals(names[0]) and not shouted[-1] and (some or all(is_initials(name) for name in names[1:])):
        return 0
    if some and shouted[-1] and not shouted[0]:
        return next(n for n in range(len(names)) if all(shouted[n:]))
    if not is_initials(names[0]) and all(is_initials(name) for name in names[1:]):
        return 0
    at = len(names) - 1
    while at > 1 and folded(names[at - 1]) in PARTICLES:
        at -= 1
    return at


def _end_of_family_first(names: list[str]) -> int:
    if all(is_initials(name) for name in names[1:]):
        return 1
    return next((n for n, name in enumerate(names) if not _capitals(name) and folded(name) not in PARTICLES), 1)


def _name(title: str, given: str, family: str, told: tuple[str, ...]) -> Name:
    family, given = family.strip(" ,;"), given.strip(" ,;")
    loud = [name for name in family.split() if name not in PARTICLES]
    if len(loud) < len(family.split()) and loud and all(map(_shouted, loud)):
        family = " ".join(name if name in PARTICLES else _small(name) for name in family.split())
    if _capitals(family.replace(" ", "")) or _shouted(family.replace(" ", "")):
        small = _small(family)
        unsure = re.match(r"(MC|MAC)[A-Z]{3}", family) is not None
        told = (*told, f"“{family}” is read as {small}.") if unsure else told
        family = small
    family = _LOUD_BEHIND.sub(lambda found: found[1] + found[2].capitalize(), family)
    if _capitals(given):
        given = _small(given)
    if family.islower() and (not given or given.islower()) and folded(family) not in VACANT:
        small = f"{given} {family}".strip()
        family, given = _capitalised(family), _capitalised(given)
        told = (*told, f"“{small}” is read as {f'{given} {family}'.strip()}.")
    if is_initials(given):
        return Name(title, "", initials_in(given), family, told)
    return Name(title, given, initials_in(given), family, told)


_LOUD_BEHIND = pattern(r"\b(Mc|Mac|[OodD][’'])([^\W\d_a-z]{2,})\b")
"""“McHOLLY”, “d’ARCY”."""


def initials_in(given: str) -> str:
    """“SA” of “Sarah Anne”, of “S. A.” and of “S.A.”."""
    if is_initials(given):
        return "".join(c for c in given if c.isalpha())
    return "".join(part[:1] for part in given.replace(".", " ").split())


def _capitalised(names: str) -> str:
    """Names in small letters with capitals, but for “van” and “de”."""
    return " ".join(name if name in PARTICLES else _small(name) for name in names.split())


def _small(family: str) -> str:
    words = re.sub(r"[^\W\d_]+", lambda found: found[0].capitalize(), family)
    words = re.sub(r"\bMc([a-z])", lambda found: f"Mc{found[1].upper()}", words)
    return re.sub(r"(?<=[’'])S\b", "s", words)


_OF_SOMEBODY_ELSE = frozenset(("cllr", "cllrs", "councillor", "councillors", "mr", "mrs", "ms"))


def why_no_name(words: str, *, coded: bool) -> str:
    """Why words are no name of one person; empty where they may be. ``coded``: a row with a code may have any sign."""
    if any(c.isdigit() for c in words):
        return "There is a figure in the name."
    if re.match(r"~|/|\\\\|[A-Za-z]:[\\/]|\w+://|\S+@\S+\.\S+$", words):
        return "It is a path or an address, and no name."
    if not any(c.isalpha() for c in words):
        return "There is no letter in the name."
    names = words.split()
    if any(folded(name) in _OF_SOMEBODY_ELSE for name in names) or re.search(r"\s(?:and|&)\s|\w\s*/\s*\w", words):
        return "It names two people: give each a row."
    if not coded and (found := re.search(r"[:;{}=|<>*#%^?!_~\x22“”()\[\]\u2190-\u2bff]", words)):
        return f"There is “{found[0]}” in the name."
    if names[0] in ("of", "the", "and", "&"):
        return "It says what somebody is, and names nobody."
    return ""
