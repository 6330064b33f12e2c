"""How the papers list people: in what groups those present stand, and what is said of apologies and substitutes."""

import re
from collections.abc import Iterable
from typing import Literal

import msgspec

from ..basics.record import Refused
from .naming import folded
from .people import COMMISSIONERS_SIDE, OFFICERS, Post, Role

Substitutes = Literal["one each", "respectively"]
"""A sentence for each substitute, or one for them all: “X and Y were … substitutes for A and B respectively”."""


class PeopleGroup(msgspec.Struct, frozen=True):
    """A heading of those present besides the members, and who stands under it.

    ``who``: what each is to the panel (“officers”, “commissioner’s staff”), or words of a job or body (“constable”).
    """

    heading: str
    who: tuple[str, ...]


class Lists(msgspec.Struct, frozen=True, kw_only=True):
    """How this panel's papers list people."""

    groups: tuple[PeopleGroup, ...] = ()
    """In order. Whoever is in none of them stands under the two headings that every panel has."""
    apologies_by_authority: bool = False
    """Whether apologies are printed with the authority of each member."""
    substitutes: Substitutes = "one each"
    absent: bool = True
    """Whether the minutes name those who were absent without apology."""


_ROLES: dict[str, tuple[Role, ...]] = {
    "officer": OFFICERS,
    "commissioner's office": COMMISSIONERS_SIDE,
    "commissioner's side": COMMISSIONERS_SIDE,
    "staff": (Role.STAFF,),
    "deputy": (Role.DEPUTY,),
    "guest": (Role.OTHER, Role.WITNESS),
    "substitute": (Role.SUBSTITUTE,),
    **{role.value: (role,) for role in Role if role is not Role.OFFICER},
}


def is_among(who: Iterable[str], roles: Iterable[Role], post: Post | None) -> bool:
    """Whether somebody of these roles and this post is meant by any of the words of a group."""
    held = set(roles)
    words = folded(f"{post.job} {post.authority}") if post else ""
    for each in who:
        if any(role in held for role in _roles(each)) or re.search(rf"\b{re.escape(folded(each))}\b", words):
            return True
    return False


def _roles(word: str) -> tuple[Role, ...]:
    said = folded(word).replace("’", "'")
    return _ROLES.get(said) or _ROLES.get(said.removesuffix("s"), ())


def group_of(groups: Iterable[PeopleGroup], roles: Iterable[Role], post: Post | None) -> str:
    """The heading of the first group that takes somebody; empty for none."""
    held = list(roles)
    return next((group.heading for group in groups if is_among(group.who, held, post)), "")


# --- as the clerk fills them in ---


def groups_from(lines: str) -> tuple[PeopleGroup, ...]:
    """The groups of “The force = constable, superintendent”, one a line. Raises Refused, naming what makes no sense."""
    found = []
    for line in filter(None, map(str.strip, lines.splitlines())):
        heading, equals, who = (part.strip() for part in line.partition("="))
        if not equals:
            raise Refused(f"Say who stands under “{heading}”: Officers = clerk, officers.")
        found.append(PeopleGroup(heading, tuple(who.split(","))))
    return judged_groups(found)


def judged_groups(groups: Iterable[PeopleGroup]) -> tuple[PeopleGroup, ...]:
    """The groups made tidy. Raises Refused for one without a heading or anybody under it, or a heading given twice."""
    found: list[PeopleGroup] = []
    for group in groups:
        heading = " ".join(group.heading.split())
        who = tuple(filter(None, (" ".join(each.split()) for each in group.who)))
        if not heading:
            raise Refused("A group has a heading: Officers = clerk, officers.")
        if not who:
            raise Refused(f"Say who stands under “{heading}”: {heading} = clerk, officers.")
        if any(heading.casefold() == each.heading.casefold() for each in found):
            raise Refused(f"“{heading}” is there twice.")
        found.append(PeopleGroup(heading, who))
    return tuple(found)


def groups_as_lines(groups: Iterable[PeopleGroup]) -> str:
    """The groups as they are filled in, one a line."""
    return "\n".join(f"{group.heading} = {', '.join(group.who)}" for group in groups)
