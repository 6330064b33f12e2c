"""Words for what differs by the business: quorum, not-voting."""

from __future__ import annotations

import math
import re

from ...basics.number_words import first_in_figures, whole_number
from ...basics.pattern import pattern, small
from ...events.by_business import QuorumSaid, VoteWithheld
from ...panel.by_business import NO_VOTE
from .. import health
from ..arguments.reader import Arguments
from ..desk import Captured
from .table import word

_WHOLE = pattern(r"(?:for )?(?:the |this )?(?:whole |rest of the )?meeting\b", re.IGNORECASE)
_PART = pattern(r"([1-9])/([1-9]\d?)")
"""A part of the seats, rounded up (MTG-20)."""
_THIS = pattern(r"(?:for |on )?(?:this|the) item\b", re.IGNORECASE)


def _items(args: Arguments) -> tuple[str, ...]:
    """The items that are named; with none, those that are open."""
    if found := _THIS.match(args.rest):
        args.rest = args.rest[found.end() :].lstrip(" ,")
        return args.p.business.open
    if args.took("for", "on"):
        return tuple(item.id for item in args.some_items())
    return args.p.business.open


@word("quorum", usage="number [for items … | for the meeting] [because why]")
def quorum(args: Arguments) -> Captured:
    """The quorum of this business is another one: /quorum 7 because it is a veto. Where it always is so, the settings
    say it (Other rules for some business)."""
    args.skip("of", "is", "was", "to", "be", "now", "set", "at")
    args.rest = first_in_figures(args.rest)
    said = args.word().rstrip(",;:")
    if part := _PART.fullmatch(said):
        said = str(math.ceil(args.p.rules.seats * whole_number(part[1]) / whole_number(part[2])))
    if not said.isdecimal():
        raise args.refuse("Say how many must be present: /quorum 7.")
    args.skip("members", "member")
    whole = _WHOLE.match(args.rest)
    args.rest = args.rest[whole.end() :].lstrip(" ,") if whole else args.rest
    items = () if whole else _items(args)
    return Captured(
        [QuorumSaid(number=whole_number(said), items=items, reason=args.reason(), at=args.moment)], note="/quorum"
    )


def _a_group(args: Arguments) -> tuple[str, ...]:
    """Everyone here of a group that is named, “independent members”; empty where none is. Raises Refused."""
    found = _GROUP.match(args.rest)
    if found is None:
        return ()
    said = small(found["group"]).replace("independents", "independent members")
    roles = NO_VOTE[said.removesuffix("s") + "s"]
    here = [each for each in args.p.room if args.p.counts(each)]
    people = tuple(each for each in here if (set(args.p.roles(each)) & set(roles) if roles else
                                              args.p.bundle.member_replaced_by(each)))  # fmt: skip
    if not people:
        raise args.refuse(f"Nobody of the {said} is here who votes.")
    args.rest = args.rest[found.end() :].lstrip(" ,")
    return people


_GROUP = pattern(
    r"(?:all |the )*"
    r"(?P<group>independent members?|independents|co-opted members?|co-opted councillors?|substitutes?)\b",
    re.IGNORECASE,
)


@word("not-voting", usage="who [for items …] [because why]")
def not_voting(args: Arguments) -> Captured:
    """Somebody has no vote on this business, for no interest of hers: /not-voting ia jb because only councillors
    vote on it. She stays, speaks, and counts for the quorum."""
    health.leave_out(args)
    people = _a_group(args) or args.people("who has no vote", free=("for", "on", "because"))
    items = _items(args)
    return Captured(
        [VoteWithheld(people=people, items=items, reason=args.reason(), at=args.moment)], note="/not-voting"
    )
