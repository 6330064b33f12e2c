"""A line that declares several things at once: “no interest in item 5 but a personal interest in item 6”.

Each is its own declaration, so that none of them is lost in the words of another (MTG-57).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

import msgspec
from msgspec.structs import replace

from ..basics.pattern import pattern
from ..basics.record import Refused
from ..events.base import Happening
from ..events.interests import Declared, NoInterest
from ..meetings.meeting import AgendaItem
from ..proceedings.proceedings import Proceedings
from .arguments import persons
from .arguments.reader import Arguments
from .interests_said import FOR_ALL, NOT_PREJUDICIAL, SAYING

_KIND = (
    rf"(?:{NOT_PREJUDICIAL}|non-prejudicial|personal(?: and prejudicial)?|prejudicial|disclosable pecuniary|"
    r"non-pecuniary|pecuniary|(?:other )?registrable|non[- ]registrable|sensitive|general|financial|dpi|ori|"
    r"nri|dpis|standing)"
)
_NONE = (
    rf"(?:no (?:(?:{_KIND}|further|other|such|new|relevant)(?:,| or| and)? ?)*(?:conflicts? of interests?|interests?|"
    r"declarations?(?: of interests?)?)(?: to declare)?|nothing (?:(?:further|else|new|more) )?to (?:add|declare)|"
    rf"(?:did|does|do|has|had|have) not (?:have |declare |hold )?an?y? (?:{_KIND} )?interests?|none|nothing)\b"
)
_SOME = (
    rf"(?:(?:(?:an?|the|any|one|another|his|her|their) )?(?:(?:further|separate|similar) )?(?:{_KIND} )?interests?\b|"
    rf"(?:an? )?{_KIND} one\b)"
)
_BY_KIND = rf"(?:an? )?{_KIND}\b"
_ITEM = r"(?:(?:the |agenda |all |every |both ){0,4}items? \d[\w.]*|\d{1,2}[a-z]?(?:\.\d+)?(?![\w%/]|[:.]\d))"
_ABOUT = (
    r"(?:in (?:respect of|relation to|regard to|connection with) |in |for |under |on |about |regarding |concerning )"
)
_VERBS = r"(?:(?:that|he|she|they|it|also|then|again|had|has|have|declares?|declared|there (?:is|was))\s+){0,6}"
_PART = pattern(
    rf"{_VERBS}(?:{_NONE}(?= {_ABOUT}{_ITEM}|\s*(?:$|[.,;]))|{_SOME},? {_ABOUT}{_ITEM}|{_BY_KIND},? {_ABOUT}?{_ITEM}|"
    rf"{_ABOUT}?{_ITEM}(?: and {_ITEM})?[,:]?\s+(?:{_NONE}|{_SOME}|(?:dpi|ori|nri)\b|{_BY_KIND}(?=\s*(?:$|[:,;]))))",
    re.IGNORECASE,
)
"""How another declaration begins: with what it is and the item, or the item and what it is."""
_JOINT = pattern(
    r"(?:\s*[,;.]\s*|\s+)(?:but|and|yet|while|whilst|whereas|although|though|however|save(?: for| that)?|"
    r"except(?:ing)?(?: for| that)?|other than|apart from|plus)\s+|\s*[,;.]\s+",
    re.IGNORECASE,
)
_DECLARES = pattern(rf"\binterests?\b|\b{_KIND}\b|{_NONE}", re.IGNORECASE)
_AN_ITEM = pattern(rf"{_ITEM}|\binterests?\b|{_NONE}", re.IGNORECASE)
_FAR = 200
"""Letters before a joint in which it is looked for, where it was not found before the joint before."""
_ONE = pattern(rf"^((?:an? )?{_KIND}) one\b", re.IGNORECASE)
"""“a personal one”, after “no pecuniary interest”."""
_LEADING = pattern(_VERBS, re.IGNORECASE)


RESPECTIVELY = pattern(r",?\s*\brespectively\b", re.IGNORECASE)


def whose(args: Arguments, free: Collection[str]) -> tuple[str, str]:
    """The words that say who declares, “sw and pq”, “mo for all”, and those after them; nobody where none do."""
    line = args.rest
    if not (every := FOR_ALL.match(line)):
        try:
            args.people("who declares", sides=False, free=free)
        except Refused:  # nobody is named: what was noted, or what is refused in its own words
            return "", line
        every = FOR_ALL.match(args.rest)
    rest = args.rest[every.end() :] if every else args.rest
    args.rest = line
    return line[: len(line) - len(rest)].strip(" ,"), rest


def each_their_own(args: Arguments, events: Sequence[Happening]) -> list[Happening]:
    """“sw and pq … in items 5 and 6 respectively”: the first of the people in the first of the items. Raises Refused
    where there are not as many of the one as of the other."""
    found: list[Happening] = []
    for n, event in enumerate(events):
        items = event.items if isinstance(event, Declared) else ()
        if len(events) < 2 or len(items) != len(events):
            raise args.refuse("“respectively” needs as many people as items: else type a line for each.")
        found.append(event.with_(items=items[n : n + 1]))
    return found


def none_of(
    args: Arguments, people: tuple[str, ...], what: str, items: Sequence[AgendaItem], rest: str
) -> Happening:  # fmt: skip
    """That there was none, but for what the rest of the line says; which is an interest where it names an item."""
    rest = rest if re.search(r"\w", rest) else ""  # a stop alone
    found = _BUT_FOR.match(rest)
    if found and _IN_AN_ITEM.match(rest[found.end() :]):
        raise args.refuse(f"“{rest}” is an interest: say whose, and its kind: sw personal interest in item 6.")
    if found or (_AN_ITEM_IN_WORDS.search(rest) and not rest.casefold().startswith(("or ", "nor ", "and in"))):
        args.told.append(f"“{rest}” is read as words: no interest is kept by it.")
    return NoInterest(people=people, what=what, items=tuple(item.id for item in items), text=rest, at=args.moment)


_BUT_FOR = pattern(r"(?:but|save|except(?:ing)?|other than|apart from|although|though)\b[\s:,]*", re.IGNORECASE)
_AN_ITEM_IN_WORDS = pattern(r"\bitems? \d", re.IGNORECASE)
_IN_AN_ITEM = pattern(
    r"(?:[^.;:]{0,40}\binterests? |(?:for|only|that|one|an?|any) )*"
    r"(?:in|for|under|on) (?:the )?(?:agenda )?(?:items? )?\d",
    re.IGNORECASE,
)


class Part(msgspec.Struct, frozen=True):
    """One declaration of a line. ``who``: the words that name other people than before it; empty: the same."""

    who: str
    words: str


def parts(p: Proceedings, words: str) -> list[Part]:
    """The declarations that the words after the people make, each apart; one, where they make no more."""
    if SAYING.match(words.strip()):
        return [Part("", words)]
    found: list[Part] = []
    begun, who = 0, ""
    declares, item, seen = False, False, begun
    for joint in _JOINT.finditer(words):
        if joint.start() < begun:
            continue
        near, seen = max(begun, seen - _FAR), joint.start()
        declares = declares or _DECLARES.search(words, near, seen) is not None
        item = item or _AN_ITEM.search(words, near, seen) is not None
        listed = _is_listed(p, words, begun, joint)
        if not listed and not (declares and item):
            continue
        before, rest = words[begun:seen], words[joint.end() :]
        if listed or _PART.match(rest):
            found.append(Part(who, before))
            begun, who = joint.end(), ""
        elif (named := _people(p, rest)) and _PART.match(rest[len(named) :].lstrip(" ,")):
            found.append(Part(who, before))
            begun, who = joint.end() + len(named), named
        else:
            continue
        declares = item = False
    found.append(Part(who, words[begun:]))
    found = [replace(each, words=_ONE.sub(r"\1 interest", each.words)) for each in found]
    return [Part(each.who.strip(" ,"), _LEADING.sub("", each.words.strip(" ,;"), count=1) if n else each.words)
            for n, each in enumerate(found)]  # fmt: skip


def _is_listed(p: Proceedings, words: str, begun: int, joint: re.Match[str]) -> bool:
    """“6: owns a farm” after “5: knows the applicant”: each of a list begins with its item, set off."""
    found = _SET_OFF.match(words, joint.end())
    number = found["number"] if found and _ITEM_FIRST.match(words, begun) else ""
    return bool(number) and p.bundle.numbered(number) is not None


_SET_OFF = pattern(
    r"(?:(?:for|in|on) )?(?:agenda )?(?:items? )?(?P<number>\d{1,2}[a-z]?)(?:\s*:|\s+[–—-])\s+(?=[^\W\d_])",
    re.IGNORECASE,
)
_ITEM_FIRST = pattern(
    r"[\s:,]*(?:(?:for|in|on) )?(?:agenda )?(?:items? )?\d{1,2}[a-z]?(?:\s*[:,]|\s+[–—-])\s+(?=[^\W\d_])",
    re.IGNORECASE,
)


def _people(p: Proceedings, words: str) -> str:
    """The words that name somebody, where words begin with that."""
    found, rest, _ = persons.people_at(p, words, free=("no", "an", "a", "had", "has", "declared", "item", "items"))
    return words[: len(words) - len(rest)] if found else ""
