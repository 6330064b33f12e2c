"""What was recommended, as it is typed: to whom, and one recommendation or several that were numbered."""

from __future__ import annotations

import re

import msgspec

from ..basics.bullets import ALWAYS
from ..basics.limbs import parts_of
from ..basics.pattern import pattern
from ..basics.verbs import AUXILIARIES, BASE_VERBS
from ..proceedings.proceedings import Proceedings
from .addressed import addressed, is_somebody_told_that
from .arguments import persons

_OWN_NUMBER = pattern(
    r"(?:(?:recommendation |R)(?P<number>\d{1,2})(?:[.):]|(?=\s*[:–—-]?\s+(?:to|that)\b))|(?P<bare>\d{1,2})[.)]|"
    r"\((?P<bracketed>\d{1,2})\)|\(?[a-hivx]{1,4}\)|[a-h]\.)\s*[:–—-]?\s+(?=\S)", re.IGNORECASE,
)  # fmt: skip
_BULLET = pattern(rf"\s*(?:[{ALWAYS}]\s*|[-–—*]\s+)(?=\S)")
_TO_WHOM = pattern(r"to\s+(?P<whom>[^,:;.]{2,60}?)[,:]?\s+(?=that\b)", re.IGNORECASE)
_BEFORE_A_COLON = pattern(r"(?P<whom>[^,:;.]{2,60}):\s+(?=\S)")


def with_lead(lead: str, line: str) -> str:
    """A line of those under “that:”, without its number, with that word before it where it has none of its own."""
    found = _OWN_NUMBER.match(line) or _BULLET.match(line)
    return _led(lead, line[found.end() :] if found else line)


def is_one_more(words: str) -> bool:
    """Whether a line begins with a number as recommendations are numbered: after one of them it is the next."""
    return _OWN_NUMBER.match(words) is not None


_LEADS = ("", "that", "to", "the following", "as follows", "the following recommendations")


class SaidToBeWanted(msgspec.Struct, frozen=True):
    """``to``: whom it is addressed to; empty for the holder of the office. ``told``: sentences for the clerk."""

    to: str
    texts: tuple[str, ...]
    told: tuple[str, ...] = ()


def recommended(words: str, p: Proceedings, first: int) -> SaidToBeWanted:
    """What words recommend. ``first``: the number that the first of them will have.

    The number typed before one is left to the count; “(1) to sweep; (2) to grit” is two.
    """
    to, text = _to_whom(words, p)
    text = _with_the_name(text, p)
    stem, limbs, _ = parts_of(text)
    if len(limbs) > 1 and stem.casefold().rstrip(" :,") in _LEADS:
        lead = stem.rstrip(" :,") if stem.casefold().rstrip(" :,") in ("that", "to") else ""
        texts = tuple(_led(lead, limb.rstrip(" ;,")) for limb in limbs)
        return SaidToBeWanted(to, texts)
    found = _OWN_NUMBER.match(text)
    if found is None:
        return SaidToBeWanted(to, (text,))
    typed = int(found["number"] or found["bare"] or found["bracketed"] or 1)
    as_typed = found[0].strip(" :–—-")
    told = (f"“{as_typed}” is printed as R{first}: the number is counted.",) if typed not in (1, first) else ()
    return SaidToBeWanted(to, (text[found.end() :],), told)


_CODE_FIRST = pattern(r"(?P<code>[a-z]{2,3}\d?) (?=(?:to|should|must|be)\b)")


def _with_the_name(text: str, p: Proceedings) -> str:
    """“ab to publish it” with whoever has that code by name: a code is printed nowhere."""
    found = _CODE_FIRST.match(text)
    somebody = p.people.coded(found["code"]) if found and persons.like_a_code(found["code"]) else None
    return f"{p.name(somebody.id)} {text[found.end() :]}" if found and somebody else text


def _led(lead: str, limb: str) -> str:
    """A limb with the “that” or “to” that stands before all of them, where it has none of its own."""
    return limb if not lead or re.match(r"(?:that|to)\b", limb, re.IGNORECASE) else f"{lead} {limb}"


_OBJECTS = frozenset("us it them him her the a an this that these those our their".split())  # noqa: SIM905


def _is_of_them(clause: str) -> bool:
    """Whether “that …” says which body it is, “that governs us”, and not what it is to do."""
    verb, after, *_ = [*clause.casefold().split()[1:3], "", ""]
    of_one = verb.endswith("s") and (after in _OBJECTS or (verb[:-1] in BASE_VERBS and after not in AUXILIARIES))
    return verb in AUXILIARIES or of_one


_CODE_THAT = pattern(r"(?P<code>[a-z]{2,3}\d?),? (?=that\b)")
"""“ab that it be published”."""


def _to_whom(words: str, p: Proceedings) -> tuple[str, str]:
    """To whom, and what: before a colon after “to”; and where somebody is named before one, or before “that”."""
    to, text = addressed(words, p.people)
    if to:
        somebody = None if to.casefold().startswith("the ") else persons.whole(p, to)
        return (p.name(somebody.id) if somebody else to), text
    if (coded := _CODE_THAT.match(text)) and (person := p.people.coded(coded["code"])):
        return p.name(person.id), text[coded.end() :]
    said_to = _TO_WHOM.match(text)
    found = said_to or _BEFORE_A_COLON.match(text)
    if found is None:
        return "", text
    whom = found["whom"].strip()
    somebody = persons.whole(p, whom)
    bodies = [p.panel.body_word, f"the {p.panel.body_word}", *(p.panel.authorities if said_to else ())]
    known = somebody is not None or whom.casefold() in map(str.casefold, bodies)
    if not known and not (said_to and is_somebody_told_that(whom) and not _is_of_them(text[said_to.end() :])):
        return "", text
    return (p.name(somebody.id) if somebody else whom), text[found.end() :]
