"""Words for a private session: private, publish, public."""

from __future__ import annotations

import re
from typing import cast

from msgspec.structs import replace

from ...basics.pattern import pattern
from ...events.base import Happening
from ...events.private import PublicReadmitted
from ...events.published import RecommendationPublished
from ..arguments.reader import Arguments
from ..desk import Captured
from .exclusion import Exclusion
from .table import word


@word(
    "private",
    "exclude",
    "exempt",
    usage="[paragraphs | confidential | standing [of date]] [items …] [by who sec who] [vote for against | lost] "
    "[at time] [because why | as resolved: the ground in its words]",
)
def private(args: Arguments) -> Happening:
    """Exclude the public under a paragraph of Schedule 12A: /private 1. What follows stays off the public minutes.
    Under a standing resolution: /private standing of 18 June. Any ground in its own words: /private as resolved: …
    Alone, it is private at once; the ground can follow: /private 3."""
    if args.p.in_private and (ends := _PRIVATE_ENDS.match(args.rest)):  # “/private ends 3.20”
        return cast("Happening", public(replace(args, rest=args.rest[ends.end() :])))
    return Exclusion(args).event()


@word("publish", usage="R1 [and R2 …]")
def publish(args: Arguments) -> Captured:
    """Publish a recommendation that was made in private, under its number: /publish R3."""
    found: list[int] = []
    while args.peek():
        number = re.fullmatch(r"[rR]?(\d{1,4})[,;.]?", args.peek())
        if number:
            args.word()
            found.append(int(number[1]))
        elif not args.took("recommendation", "recommendations", "and", "&"):
            args.end()
    if not found:
        raise args.refuse("Say which recommendation.")
    return Captured([RecommendationPublished(number=number, at=args.moment) for number in dict.fromkeys(found)])


_BACK_IN = pattern(
    r"^\s*(?:(?:the )?(?:press (?:and|&) (?:the )?)?public )?(?:(?:was|were|is|are) )?"
    r"(?:(?:now )?(?:re-?admitted|returned|back|came back|(?:let|invited|asked) back)\b(?: in\b)?"
    r"(?: ?to the (?:room|meeting))?)?[\s,]*",
    re.IGNORECASE,
)
"""What /public says already."""
_PRIVATE_ENDS = pattern(r"(?:session )?(?:is |was )?(?:ends?|ended|over|finish(?:es|ed)|closed)\b[\s,]*", re.IGNORECASE)


@word("public", usage="[time]")
def public(args: Arguments) -> Happening:
    """The public is readmitted."""
    args.rest = _BACK_IN.sub("", args.rest, count=1)
    event = PublicReadmitted(at=args.time() or args.moment)
    args.end_but_for_why()
    return event
