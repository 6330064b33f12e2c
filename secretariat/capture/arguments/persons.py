"""People as a clerk names them: by code, surname, full name, title and name, or by what they are.

Each function reads the beginning of a text and gives back what is left of it.
"""

from __future__ import annotations

import re
from collections.abc import Collection

import msgspec
from msgspec.structs import replace

from ...basics.openings import first_word
from ...basics.pattern import CAPITAL, pattern, small
from ...basics.record import Refused
from ...panel import naming
from ...panel.naming import folded
from ...panel.people import COMMISSIONERS_SIDE, Person
from ...proceedings.proceedings import Proceedings
from . import groups

_WORDS_TOO = frozenset(
    """a ab act ad add age ago aid aim air all am an and any are arm art as ask at bad bar be bed big but by can car
    cut day do due end far few for get go had has he her his how i if in is it its law let lot low man may me met my
    new no nor not now of off old on one or our out own pay per put ran re red rev run saw say set she so ten the to
    too two up us use via was way we who why will yes yet you""".split()  # noqa: SIM905
)
"""Codes that may as well be the first of free words: “as agreed”, “is to be told”."""

_JOIN = pattern(r"\s*(?:[,;]\s*(?:and\b|&)?|and\b|[&+/])\s*", re.IGNORECASE)
_JOINED = pattern(r"and|[&+/]")
_WORD = pattern(r"[/+]?[^\s/+,;]+[,;:]*|[/+,;]")
"""A word, or what stands before and after a stroke or a comma: “ab/cd”, “ab+cd”, “ab,cd” are two names without a space
between them."""
_MOST_WORDS = 8
"""Of a name with its title."""


class Named(msgspec.Struct, frozen=True):
    """Somebody found at the beginning of a text. ``rest``: what follows. ``sure``: it can be nothing but a person."""

    person: str
    rest: str
    sure: bool


class _Word(msgspec.Struct, frozen=True):
    key: str
    end: int
    closed: bool
    """A comma, colon or semicolon follows: no name goes on after it."""


def _first_words(text: str) -> list[_Word]:
    found: list[_Word] = []
    for each in _WORD.finditer(text):
        bare = each[0].rstrip(",;:")
        if not bare:
            break
        found.append(_Word(folded(bare), each.start() + len(bare), bare != each[0] or text[each.end() :][:1] in "/+"))
        if found[-1].closed or len(found) == _MOST_WORDS:
            break
    return found


def person_at(p: Proceedings, text: str) -> Named | None:
    """Whoever a text begins with: the longest name that fits; None where it begins with nobody's.

    Raises Refused where two have that name, or hold that office, naming their codes.
    """
    found = _at_the_beginning(p, text)
    if found is None:
        return None
    found = replace(found, rest=_without_initial(p, found))
    return replace(found, rest=_without_what_she_is(p, found))


_INITIAL = pattern(rf",?\s+(?P<initial>{CAPITAL})\b\.?(?=\s*$|[\s,;]+(?:\d|at\b|@|and\b|&)|\s*[,;:)])")
"""“Bramble, D. 3pm”: what follows shows that it is no word of a sentence."""


def _without_initial(p: Proceedings, found: Named) -> str:
    """What follows a family name, without the initial behind it that is her own."""
    behind = _INITIAL.match(found.rest)
    person = p.people[found.person]
    own = behind is not None and not found.sure and behind["initial"] in (person.initials[:1], person.given[:1])
    return found.rest[behind.end() :] if behind and own else found.rest


_BESIDE = pattern(r"\s*\((?P<said>[^()]{1,60})\)")


def _without_what_she_is(p: Proceedings, found: Named) -> str:
    """What follows a name, without brackets that only say more of who it is: her authority, her code, her post."""
    beside = _BESIDE.match(found.rest)
    if beside is None:
        return found.rest
    person = p.people[found.person]
    said = folded(beside["said"].strip())
    known = {person.code, person.given, person.initials, *map(str, p.roles(person.id))}
    for post in person.posts:
        known |= {post.authority, post.job, str(post.role).removesuffix(" member")}
    authorities = [folded(each).split() for each in known if each]
    of_her = any(
        said == " ".join(each) or (len(said) > 3 and said.split() == each[: len(said.split())]) for each in authorities
    )
    return found.rest[beside.end() :] if of_her else found.rest


def _turned_round(p: Proceedings, text: str) -> Named | None:
    """“Smith, Tom”, where more than one is called Smith; None where the words are not so."""
    family, comma, rest = text.partition(",")
    given = rest.split()[:1]
    if not comma or not given or not family.strip():
        return None
    bare = given[0].rstrip(",;:")
    found = naming.by_name(p.people).get(naming.words_of(f"{bare} {family}"))
    after = rest[rest.index(bare) + len(bare) :]
    return Named(found[0].id, after, sure=False) if found and len(found) == 1 else None


_MARKED = pattern(r"\s*[(\[\"“‘']?(?P<code>[^\W\d_]{2,4}\d?)[)\]\"”’'.!]+(?=[\s,;:]|$)")
"""“ab.”, “(ab)”: a code with signs around it."""


def _is_somebody(p: Proceedings, text: str) -> bool:
    """Whether what stands after a stroke, up to the next one, is somebody: “cd” of “ab/cd/ef”.

    Each name of a list is looked at by itself: one of a thousand names is no deeper than one of two.
    """
    return _at_the_beginning(p, text.replace("+", "/").partition("/")[0]) is not None


def _at_the_beginning(p: Proceedings, text: str) -> Named | None:
    if (marked := _MARKED.match(text)) and p.people.coded(marked["code"]):
        text = f"{marked['code']} {text[marked.end() :].lstrip()}"
    words = _first_words(text)
    for n in range(len(words), 0, -1):
        keys = tuple(word.key for word in words[:n])
        rest = text[words[n - 1].end :]
        if rest[:1] in ("/", "+") and not _is_somebody(p, rest[1:]):
            continue  # “pc/laptop” is one word, and nobody's name
        if n == 1 and (coded := p.people.coded(text[: words[0].end].strip())):
            typed = text[: words[0].end].strip()
            return Named(coded.id, rest, sure=typed.casefold() not in _WORDS_TOO)
        found = naming.by_name(p.people).get(keys) or _holders(p, keys)
        if found and len(found) > 1 and words[n - 1].closed and (one := _turned_round(p, text)):
            return one
        if found:
            return Named(naming.only(found, text[: words[n - 1].end].strip()).id, rest, sure=False)
    return None


def _holders(p: Proceedings, keys: tuple[str, ...]) -> tuple[Person, ...]:
    """Those who hold the office, or the job, that the words name; the chair is whoever is so at this meeting by now."""
    name = " ".join(keys[1:] if keys[:1] == ("the",) else keys)
    chairs, deputies = (*naming.CHAIR, folded(p.house.chair)), (*naming.VICE_CHAIR, folded(p.house.vice_chair))
    if name in (*chairs, *deputies):
        chair = p.office_holder("chair") or p.presiding
        who = chair if name in chairs else p.office_holder("vice-chair")
        return (p.people[who],) if who else ()
    return naming.by_role(p.people, keys, p.day, p.panel.office_word)


def whole(p: Proceedings, text: str) -> Person | None:
    """The person whom an entire text names; None where it names nobody, or says more. Raises Refused: see above."""
    found = person_at(p, text.strip())
    return p.people[found.person] if found and not found.rest.strip(" ,:;") else None


def somebody_within(p: Proceedings, words: str) -> Named | None:
    """Whoever is named first anywhere in words; None where nobody is. Raises Refused: see ``person_at``."""
    said = words.split()
    return next((found for n in range(len(said)) if (found := person_at(p, " ".join(said[n:])))), None)


def meant(p: Proceedings, text: str) -> Person:
    """The person whom an entire text names. Raises Refused, naming near misses."""
    return whole(p, text) or p.people.named(text)


def must_be(p: Proceedings, text: str) -> Named:
    """Whoever a text begins with. Raises Refused for its first words, where they are nobody's name."""
    if found := person_at(p, text):
        return found
    first, *more = text.split() or [""]
    titled = folded(first.rstrip(",;:")) in (*naming.COUNCILLOR, *naming.HONORIFICS, "the")
    wanted = " ".join([first, *more[:1]]) if titled else first
    known = p.people.named(wanted.rstrip(",:;"))
    return Named(known.id, text.strip()[len(wanted) :], sure=True)


def people_at(
    p: Proceedings, text: str, *, sides: bool = False, free: Collection[str] | None = None
) -> tuple[list[str], str, bool]:  # fmt: skip
    """The people a text begins with, in any of the ways a list is said; what follows; and whether that is sure.

    ``sides``: the Commissioner's word means that whole side. ``free``: words may follow that are anything; a code that
    is a word too is then somebody only where the list goes on, the line ends, or one of these follows.

    Raises Refused for a name that two have, and where “and” is followed by nobody, unless words may follow.
    """
    found: list[str] = []
    sure = True
    rest, joined = text, False
    while rest.strip():
        if (
            (both := _BOTH_OF.match(rest))
            and not found
            and not groups.of_one_name(p, rest)[0]
            and person_at(p, rest[both.end() :])
        ):
            rest = rest[both.end() :]
        more, after = groups.of_authority(p, rest)
        if not more:
            more, after = groups.of_one_name(p, rest)
        if not more and sides:
            more, after = groups.side(p, rest)
        if not more and sides:
            more, after = groups.group(p, rest, beside=bool(found))
        if not more:
            one = person_at(p, rest)
            surely = one is not None and (one.sure or (text != rest and _as_a_name(rest, one.rest)))
            if one is None or (free is not None and not surely and found and not _goes_on(p, one.rest, free)):
                if joined and free is None:
                    raise Refused(str(_nobody(p, rest)))
                break
            more, after, sure = [one.person], one.rest, sure and one.sure
            if sides and (staff := groups.AND_STAFF.match(after)) and p.roles(one.person) & set(COMMISSIONERS_SIDE):
                more += [person for person in p.room if p.roles(person) & set(COMMISSIONERS_SIDE)]
                after = after[staff.end() :]
        found += more
        text = after
        join = _JOIN.match(after)
        rest = after[join.end() :] if join else after
        joined = bool(join and _JOINED.search(small(join[0])))
        if not join and after[:1] == ":":
            break
    return list(dict.fromkeys(found)), text, sure


_BOTH_OF = pattern(r"\s*both (?:of )?", re.IGNORECASE)
"""“both ab and cd”."""


def _as_a_name(text: str, rest: str) -> bool:
    """Whether somebody who comes next in a list is written as a name is: “, Dunn an orchard”, not “, Dunn House”."""
    return text.lstrip()[:1].isupper() and not rest.lstrip()[:1].isupper()


def _goes_on(p: Proceedings, rest: str, free: Collection[str]) -> bool:
    """Whether what follows a name shows that it is somebody: nothing, another name, a list, or a word that may."""
    if not rest.strip() or rest[:1] in ",;:/+":
        return True
    first = first_word(rest)
    return first in free or first in ("and", "&", "+", "?") or first[:1].isdigit() or bool(person_at(p, rest))


def _nobody(p: Proceedings, text: str) -> Refused:
    try:
        must_be(p, text)
    except Refused as refusal:
        return refusal
    return Refused(f"“{text.strip()}” was not understood.")


def owners_at(p: Proceedings, text: str, goes_on: Collection[str]) -> tuple[list[str], str]:
    """People named where free words may begin at once: “mo to write”, “pc, mo to write”, “as agreed, …”.

    Codes that are no words are people. A name, an office, or a code that is a word too is somebody only where the line
    ends after it or goes on with one of ``goes_on``: “Hill to write”, but not “hill climbing to be told”.
    """
    try:
        found, rest, sure = people_at(p, text, free=goes_on)
    except Refused:
        if _says_who(text, goes_on):
            raise
        return [], text
    if stranger := _stranger(p, rest if found else text, goes_on, listed=bool(found)):
        raise _nobody(p, stranger)
    first = first_word(rest)
    if found and (sure or not rest.strip() or first in goes_on or rest.lstrip()[:1] == ":"):
        return found, rest.lstrip(" ,:")
    return [], text


def _stranger(p: Proceedings, text: str, goes_on: Collection[str], *, listed: bool) -> str:
    """What is typed like a code in a place where nobody has it: “zz to write”, “, zz to write”; empty for none."""
    join = _JOIN.match(text) if listed else None
    if listed and not join:
        return ""
    first, second, *_ = [*text[join.end() if join else 0 :].split(), "", ""]
    goes = second.casefold().rstrip(",") in goes_on or first.endswith((",", ":"))
    return first if goes and like_a_code(first.rstrip(",:")) and not person_at(p, first) else ""


def like_a_code(word: str) -> bool:
    """Whether a word is written as a code is, and is no word that everybody knows: “zz”, not “all” nor “HR”."""
    return bool(_CODE.fullmatch(word)) and word not in _WORDS_TOO and word not in _SHORT_NOUNS


def is_a_word_too(code: str) -> bool:
    """Whether a code may as well be the subject of “said”, or stand before it: “men said”, “as said before”."""
    return code in _WORDS_TOO or code in _SHORT_WORDS


_CODE = pattern(r"[a-z]{2,3}\d?")
_SHORT_WORDS = frozenset("them they this that each both none some ill men".split())  # noqa: SIM905
_SHORT_NOUNS = _SHORT_WORDS | frozenset(
    "nb fyi fao eg ie tba tbc ps pcc dpcc cc opcc".split()  # noqa: SIM905
)


def _says_who(text: str, goes_on: Collection[str]) -> bool:
    """Whether a line of somebody to do something begins with a name: “Dunn to write”."""
    words = text.casefold().split()
    return any(word.rstrip(",;:") in goes_on for word in words[1:5])
