"""The word for how one member voted, told after the vote: voted."""

from __future__ import annotations

import re
from typing import cast

from ...basics.pattern import pattern
from ...events.base import Happening
from ...events.votes import VoteRecorded
from ..arguments.reader import Arguments
from ..desk import Captured
from .table import word
from .votes import WAYS, vote


@word("voted", usage="who for | against | abstained [unasked]")
def voted(args: Arguments) -> Captured:
    """A member asks, straight after a vote, that it be minuted how he or she voted: /voted td against. Where nobody
    asked for it: unasked."""
    events: list[Happening] = []
    if args.peek()[:1].isdigit():  # “/voted 4 1”: /vote as of what has happened
        return cast("Captured", vote(args))
    args.skip("that")
    args.rest = _AT_HER_REQUEST.sub("", _TO_BE_RECORDED.sub("", args.rest))
    args.rest = _WAY_APART.sub(" ", _WISHED.sub(" ", args.rest))
    if (found := _WAY_FIRST.match(args.rest)) and not args.is_code():
        args.rest = f"{found['who']} {found['way']}"
    while args.rest or not events:
        people = args.people("whose vote is to be recorded")
        args.skip("voted", "voting")
        way = "for" if args.rest.casefold().startswith("in favour") else args.word().casefold().rstrip(",;")
        if way not in WAYS:
            raise args.refuse("Say how: for, against or abstained.")
        args.rest = re.sub(r"^in favour\b", "", args.rest, flags=re.IGNORECASE).lstrip(" ,;")
        asked = not args.took("unasked")
        events += [VoteRecorded(person=person, way=WAYS[way], asked=asked, at=args.moment) for person in people]
        args.skip("and")
        if not args.is_code():
            args.end()
    return Captured(events, note="recorded vote")


_AT_HER_REQUEST = pattern(
    r"(?<![\s,(])[\s,(]*\b(?:(?:at|on|by) (?:(?:his|her|their|own|a|members?[’']s?) )*request|"
    r"as (?:he |she |they )?(?:requested|asked)|"
    r"on being asked|requested|asked)\)?\.?$",
    re.IGNORECASE,
)
"""What /voted says anyhow."""
_TO_BE_RECORDED = pattern(r",? (?:to |should |that it |it )?be (?:recorded|minuted|noted)\.?$", re.IGNORECASE)
_WISHED = pattern(
    r",? (?:asked|wished|requested|wanted)(?:(?: that| for)? (?:his|her|their|a)(?: vote| abstention(?= abst))?|"
    r" to be (?:recorded|minuted|noted)(?: as)?(?: voting| having voted)?) "
    r"(?=(?:for|in favour|against)\b)", re.IGNORECASE,
)  # fmt: skip
_WAY_APART = pattern(r"(?<=[\w)])\s*[:–—-]\s*(?=(?:voted |voting )?(?:for|against|in favour|abst\w*)\b)", re.IGNORECASE)
_WAY_FIRST = pattern(r"(?P<way>for|against|abst\w*)(?:\s*[:–—-]\s*|\s+)(?P<who>\S[^:]*)$", re.IGNORECASE)
"""“against: Bramble”."""
