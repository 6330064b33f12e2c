"""How a person may be named as well as by code: surname, full name, title and name, office or job; no accent needed.

The typed line (``capture/arguments/persons.py``) and every form read names by these.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache

from ..basics.alphabet import plain
from ..basics.pattern import pattern
from ..basics.record import Refused
from .people import People, Person, Role

COUNCILLOR = ("councillor", "cllr", "coun", "councillors", "cllrs")
HONORIFICS = ("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "rev", "lord", "lady")
CHAIR = ("chair", "chairman", "chairwoman", "chairperson", "convener", "convenor")
VICE_CHAIR = ("vice", "vicechair", "vc", *(f"{first}{chair}" for first in ("vice-", "vice ", "deputy ", "deputy-",
                                                                           "depute ") for chair in CHAIR))  # fmt: skip
_ROLES = {
    **dict.fromkeys(CHAIR, Role.CHAIR), **dict.fromkeys(VICE_CHAIR, Role.VICE_CHAIR),
    **dict.fromkeys(("deputy", "dpcc", "deputy pcc", "deputy commissioner"), Role.DEPUTY),
    **dict.fromkeys(("pcc", "commissioner"), Role.COMMISSIONER),
    **dict.fromkeys(("clerk", "panel clerk"), Role.CLERK),
}  # fmt: skip


def folded(word: str) -> str:
    """A word without accents, capitals and the stop after it, so that it may be typed without them."""
    return plain(word).rstrip(".")


def words_of(text: str) -> tuple[str, ...]:
    """The words of a name, without accents and capitals."""
    return tuple(folded(word) for word in text.split())


@lru_cache(maxsize=8)
def by_name(people: People) -> dict[tuple[str, ...], tuple[Person, ...]]:
    """Everyone by every form of the name, as words without accents and capitals."""
    found: dict[tuple[str, ...], dict[str, Person]] = {}
    for person in people:
        for form in _forms_of(person):
            found.setdefault(form, {})[person.id] = person
    titled: dict[tuple[str, ...], dict[str, Person]] = {}
    for person in people:
        for form in _plainly_titled(person) if "councillor" in words_of(person.title) else ():
            titled.setdefault(form, {})[person.id] = person
    return {form: tuple(persons.values()) for form, persons in (titled | found).items()}


def _plainly_titled(person: Person) -> Iterator[tuple[str, ...]]:
    """“Mr Bramble” for a councillor, where nobody has that name by right."""
    given = [words_of(each) for each in (person.given, person.initials) if each.strip()]
    for family in _families(person):
        for name in (family, *((*each, *family) for each in given)):
            yield from ((each, *name) for each in HONORIFICS)


def _forms_of(person: Person) -> Iterator[tuple[str, ...]]:
    given = [words_of(each) for each in (person.given, person.initials) if each.strip()]
    names = [name for family in _families(person) for name in (family, *((*each, *family) for each in given))]
    names += [
        (f"{each[0]}.{family[0]}", *family[1:])
        for family in _families(person)
        for each in given
        if family and len(each[0]) == 1
    ]
    title = words_of(person.title)
    titles = [(), title]
    if "councillor" in title:
        others = tuple(word for word in title if word not in COUNCILLOR)  # “Councillor Dr”: “Cllr Dr”, “Dr” alone
        titles += [others, *((each, *rest) for each in COUNCILLOR for rest in dict.fromkeys(((), others)))]
    else:
        titles += [(each,) for each in HONORIFICS]
    for name in names:
        yield from ((*before, *name) for before in titles if name)


def _families(person: Person) -> list[tuple[str, ...]]:
    """The family name as it is, with a blank for each hyphen, and without its apostrophe: “Ashe-Birch” is “Ashe Birch”
    too, “O’Dell” is “ODell” and “O Dell”."""
    whole = person.family
    apart = whole.replace("-", " ").replace("‐", " ")
    bare, parted = (_APOSTROPHE.sub(instead, whole) for instead in ("", " "))
    return list(dict.fromkeys(map(words_of, (whole, apart, bare, parted))))


_APOSTROPHE = pattern(r"(?<=\w)[’'‘`](?=\w)")


def by_role(people: People, keys: tuple[str, ...], day: dt.date, office_word: str = "") -> tuple[Person, ...]:
    """Those who on a day hold the office, or the job, that the words name: “the vice-chair”, “Monitoring Officer”.

    ``office_word``: what the panel calls the Commissioner.
    """
    keys = keys[1:] if keys[:1] == ("the",) else keys
    office, role = words_of(office_word), _ROLES.get(" ".join(keys))
    if office and keys == office:
        role = Role.COMMISSIONER
    elif office and keys == ("deputy", *office):
        role = Role.DEPUTY
    if role is not None:
        return tuple(person for person in people if role in person.roles_on(day))
    if keys[:1] == ("acting",) and (deputising := by_role(people, keys[1:], day, office_word)):
        return tuple(person for person in deputising if any(p.acting and p.held_on(day) for p in person.posts))
    return _jobs(people, day).get(keys, ())


@lru_cache(maxsize=8)
def _jobs(people: People, day: dt.date) -> dict[tuple[str, ...], tuple[Person, ...]]:
    """Those who have a job on a day, by its words."""
    found: dict[tuple[str, ...], dict[str, Person]] = {}
    for person in people:
        for post in person.posts:
            if post.job and post.held_on(day):
                found.setdefault(words_of(post.job), {})[person.id] = person
    return {job: tuple(persons.values()) for job, persons in found.items()}


def only(found: tuple[Person, ...], typed: str) -> Person:
    """The one person of these. Raises Refused where there are several, naming their codes."""
    if len(found) > 1:
        codes = ", ".join(f"{person.in_full} ({person.code})" for person in found)
        raise Refused(f"“{typed}” could be {codes}: type the code.")
    return found[0]


def meant(people: People, text: str, day: dt.date, office_word: str = "") -> Person:
    """The person whom a whole text names on a day, however she is named. Raises Refused, naming near misses."""
    typed = " ".join(text.split())
    if coded := people.coded(typed):
        return coded
    keys = words_of(typed.rstrip(",;:"))
    found = by_name(people).get(keys) or by_role(people, keys, day, office_word)
    return only(found, typed) if found else people.named(typed)


_BETWEEN_PEOPLE = pattern(r"\s*[,;&\n]\s*(?:and\s+)?|\s+and\s+", re.IGNORECASE)


def all_meant(people: People, text: str, day: dt.date, office_word: str = "") -> tuple[Person, ...]:
    """Everyone that is meant by one field: “Birch”, “Birch, Thorne and the Chair”, or codes side by side, “ab mt”.

    Each once, in the order typed. Raises Refused for whom nobody, or more than one, is meant.
    """
    codes = [people.coded(word) for word in text.split()]
    if len(codes) > 1 and all(codes):
        return tuple(dict.fromkeys(person for person in codes if person))
    names = [name for name in _BETWEEN_PEOPLE.split(text) if name.strip()]
    if len(names) < 2:
        return (meant(people, text, day, office_word),)
    for one in (text, " ".join(reversed(names))):  # an office with such a sign; “Thorne, Mary”
        try:
            return (meant(people, one, day, office_word),)
        except Refused:
            continue
    return tuple(dict.fromkeys(meant(people, name, day, office_word) for name in names))
