"""Who is not there and was not required, or comes to no seat of her own in somebody's place: an officer's deputy."""

from __future__ import annotations

import re
from typing import Literal

from ..basics.pattern import pattern
from ..panel.people import SEATS
from ..proceedings.proceedings import Proceedings
from .arguments.reader import Arguments

_NOT_REQUIRED = pattern(
    r"(?:(?:was|were|is|are|as) )?not (?:required|needed|asked|invited)(?: to (?:attend|come|be (?:here|present)))?\b",
    re.IGNORECASE,
)
_SENT = pattern(
    r"(?:(?:was|were|is|has been|will be) )?represented(?: by)?\b|(?:having )?(?:sent|sends|sending)\b", re.IGNORECASE
)
_SOMEBODY = pattern(r"(?:(?:an?|the|her|his|their) )?(?:representative|deputy|colleague|substitute)s?\b", re.IGNORECASE)


def whose(args: Arguments) -> tuple[Literal["", "not required", "represented"], str]:
    """Whether somebody was not required, or sent another, and whom. Raises Refused where it does not say whom."""
    if found := _NOT_REQUIRED.match(args.rest):
        args.rest = args.rest[found.end() :]
        return "not required", ""
    if not (found := _SENT.match(args.rest)):
        return "", ""
    args.rest = args.rest[found.end() :].strip()
    if found := _SOMEBODY.match(args.rest):
        args.rest = args.rest[found.end() :].lstrip(" ,:")
        args.skip("who", "was", "by")
        return "represented", args.person("who came instead") if args.rest.strip() else ""
    if not args.rest and not found:
        return "represented", ""
    return "represented", args.person("who came instead")


_REPRESENTED = pattern(
    r"(?:^|(?<=[\s,]))(?:(?:was|is|will be) )?represented by\b|^(?:sent|sends|sending)\b", re.IGNORECASE
)


def says_whose(words: str) -> bool:
    """Whether words say that somebody comes in her place: “sent a substitute, us”."""
    return re.search(r"\b(?:represented|sent|sends|sending)\b", words, re.IGNORECASE) is not None


def before(args: Arguments) -> str:
    """The words before it is said who comes instead, taken; all of them where that is not said."""
    found = _REPRESENTED.search(args.rest)
    words, args.rest = (args.rest[: found.start()], args.rest[found.start() :]) if found else (args.rest, "")
    return words.strip(" ,")


def has_no_seat(p: Proceedings, people: tuple[str, ...], by: str) -> str:
    """A sentence for the clerk where a member is represented: only a substitute sits in a member's place (MTG-21)."""
    if not by or not p.roles(people[0]) & set(SEATS):
        return ""
    code, member = p.people[by].code, p.people[people[0]].code
    return f"{p.name(by, start=True)} has no vote by that: /sub {code} {member} for a substitute."
