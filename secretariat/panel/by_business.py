"""A quorum, or who may vote, that differs by the business: the panel's own rule for some of it (MTG-20, FRM-07)."""

import math
import re
from collections.abc import Collection, Iterable

import msgspec

from ..basics.pattern import pattern
from ..basics.record import Refused
from .people import SEATS, Role

SUBSTITUTES = "substitutes"
NO_VOTE: dict[str, tuple[Role, ...]] = {
    "independent members": (Role.INDEPENDENT,),
    "co-opted members": (Role.INDEPENDENT, Role.COOPTED_COUNCILLOR),
    "co-opted councillors": (Role.COOPTED_COUNCILLOR,),
    "councillors": (Role.MEMBER, Role.COOPTED_COUNCILLOR),
    SUBSTITUTES: (),
}
"""Who can be without a vote, as it is typed."""


class ForBusiness(msgspec.Struct, frozen=True, kw_only=True):
    """The rule for the items whose title has these words, or for meetings of that kind: “hearing”."""

    words: str
    fixed: int = 0
    numerator: int = 0
    denominator: int = 0
    """The quorum, as a number or as a part of the seats; all three 0: as for other business."""
    no_vote: tuple[str, ...] = ()
    """Who has no vote: words of ``NO_VOTE``."""

    def fits(self, title: str, kind: str) -> bool:
        """Whether it is the rule for an item of that title, at a meeting of that kind."""
        words = self.words.casefold()
        return words in title.casefold() or words == kind.casefold()

    def quorum(self, seats: int) -> int:
        """How many must be present; 0: as for other business."""
        return self.fixed or (math.ceil(seats * self.numerator / self.denominator) if self.denominator else 0)

    def takes_the_vote_of(self, roles: Collection[Role]) -> bool:
        """Whether somebody of these roles has no vote; who holds no seat, and votes, is a substitute."""
        if SUBSTITUTES in self.no_vote and not set(roles) & set(SEATS):
            return True
        return any(set(roles) & set(NO_VOTE[each]) for each in self.no_vote)

    def __str__(self) -> str:
        parts = [f"quorum {self.fixed or f'{self.numerator}/{self.denominator}'}"] if self.quorum(1) else []
        parts += [f"no vote: {', '.join(self.no_vote)}"] if self.no_vote else []
        return f"{self.words}: {'; '.join(parts)}"


def as_lines(rules: Iterable[ForBusiness]) -> str:
    """The rules as they are filled in, a business a line."""
    return "\n".join(map(str, rules))


def from_lines(lines: str) -> tuple[ForBusiness, ...]:
    """The rules from what was filled in: “precept: quorum 7; no vote: independent members”. Raises Refused."""
    return judged_by_business(_rule(line.strip()) for line in lines.splitlines() if line.strip())


_QUORUM = pattern(r"quorum(?: of)? (?:(?P<n>\d{1,2})/(?P<d>\d{1,2})|(?P<fixed>\d{1,2}))")
_NONE = pattern(r"(?:no vote|without (?:a )?vote|not voting):? (?P<who>.+)")


def _rule(line: str) -> ForBusiness:
    words, colon, rest = line.partition(":")
    fixed = numerator = denominator = 0
    no_vote: tuple[str, ...] = ()
    for part in filter(None, (each.strip().casefold().rstrip(".") for each in rest.split(";"))):
        if found := _QUORUM.fullmatch(part):
            fixed, numerator, denominator = (int(found[name] or 0) for name in ("fixed", "n", "d"))
        elif found := _NONE.fullmatch(part):
            no_vote = tuple(each.strip() for each in re.split(r",| and ", found["who"]) if each.strip())
        else:
            raise Refused(
                f"“{part}” was not understood. A line reads: precept: quorum 7; no vote: independent members."
            )
    if not colon:
        raise Refused(f"“{line}” has no colon. A line reads: precept: quorum 7; no vote: independent members.")
    return ForBusiness(
        words=" ".join(words.split()), fixed=fixed, numerator=numerator, denominator=denominator, no_vote=no_vote
    )


def judged_by_business(rules: Iterable[ForBusiness]) -> tuple[ForBusiness, ...]:
    """The rules, each of some business and with something in it. Raises Refused."""
    found: dict[str, ForBusiness] = {}
    for each in rules:
        if not each.words.strip():
            raise Refused("Say for which business: words of its title, such as precept.")
        if unknown := next((who for who in each.no_vote if who not in NO_VOTE), ""):
            raise Refused(f"“{unknown}” is none of those who can be without a vote: {', '.join(NO_VOTE)}.")
        if each.denominator and not 0 < each.numerator <= each.denominator:
            raise Refused(
                f"{each.numerator}/{each.denominator} is no quorum. Write a number, or a fraction such as 2/3."
            )
        if not each.quorum(99) and not each.no_vote:
            raise Refused(f"{each.words}: say the quorum, or who has no vote.")
        if each.words.casefold() in found:
            raise Refused(f"{each.words}: this business is there twice.")
        found[each.words.casefold()] = each
    return tuple(found.values())
