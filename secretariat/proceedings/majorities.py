"""How many votes a motion needs: more than half of those cast, or a larger majority. The clerk sees it before the vote
(MTG-23).
"""

from __future__ import annotations

from typing import NamedTuple

from .proceedings import Proceedings
from .quorum import share

ORDINARY = ""
PRESENT = "of those present"
"""A motion that needs a share of the members present, by the panel's own rules."""


class Veto(NamedTuple):
    """A veto the law knows: what the motion says of itself, and what the panel then VETOED."""

    motion: str
    vetoed: str


VETOES: dict[str, Veto] = {
    "veto too high": Veto(
        "that the proposed precept be vetoed as too high", "the proposed precept, because it was too high"
    ),
    "veto too low": Veto(
        "that the proposed precept be vetoed as too low", "the proposed precept, because it was too low"
    ),
    "veto constable": Veto(
        "that the proposed appointment of the Chief Constable be vetoed",
        "the proposed appointment of the Chief Constable",
    ),
}
"""Vetoes by the words that are typed. Of a precept the direction is part of it: it binds the Commissioner (PRE-03)."""


class Majority(NamedTuple):
    """What one motion needs in this room at this moment. ``needed`` votes for it, of ``out_of`` members."""

    needed: int
    out_of: int
    whose: str
    share: str
    subject: str

    @property
    def reason(self) -> str:
        """What is printed after the vote: “two-thirds of the 13 members in office being 9”."""
        return reason(self.needed, self.out_of, self.whose, self.share)


def reason(needed: int, out_of: int, whose: str, share: str) -> str:
    """Why so many votes were needed: “two-thirds of the 13 members in office being 9”."""
    return f"{share} of the {out_of} {whose} being {needed}"


def majority(p: Proceedings, kind: str) -> Majority | None:
    """What a motion of this kind needs now; None for an ordinary one, which needs more for than against.

    A veto: two-thirds of the members in office, present or not (2011 Act, Sch 5 para 4(4), Sch 8; PRE-02, APP-03).
    """
    if kind in VETOES:
        return Majority(share(2, 3, p.in_office), p.in_office, "members in office", "two-thirds", "A veto")
    if kind == PRESENT:
        rule, present = p.rules.majorities, len(p.voters)
        needed = share(rule.numerator, rule.denominator, present)
        return Majority(needed, present, "members present", rule.fraction, "This motion")
    return None


def electorate(p: Proceedings, kind: str) -> tuple[str, ...]:
    """Who may vote on a motion of this kind now: everyone who counts, but for a veto perhaps not the substitutes."""
    if kind in VETOES and not p.rules.majorities.substitutes_veto:
        return tuple(person for person in p.voters if not p.bundle.member_replaced_by(person))
    return p.voters


def before_the_vote(p: Proceedings, kind: str) -> str:
    """“A veto needs 9 of the 13 members in office; only 8 are here: it cannot be carried.” Empty for an ordinary vote.

    The clerk reads it when the motion is moved, and again when the room changes before it is put (MTG-23, PRE-02).
    """
    needs = majority(p, kind)
    if needs is None:
        return ""
    present = len(electorate(p, kind))
    words = f"{needs.subject} needs {needs.needed} of the {needs.out_of} {needs.whose}"
    if needs.whose == "members present":
        return f"{words}."
    are = "is" if present == 1 else "are"
    if present < needs.needed:
        return f"{words}; only {present} {are} here: it cannot be carried."
    every = " All of them must be for it." if present == needs.needed else ""
    return f"{words}; {present} {are} here.{every}"


def share_of(p: Proceedings, kind: str) -> tuple[str, str]:
    """Of whom a share is needed, and what share: “members in office”, “two-thirds”. Empty for an ordinary majority.

    Used to print a vote, whose own numbers were kept when it was taken.
    """
    needs = majority(p, kind)
    return (needs.whose, needs.share) if needs else ("", "")
