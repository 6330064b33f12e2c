"""How a procedural resolution went, as it is typed: “vote 6 1”, “vote 4 4 casting for”, “lost”."""

from __future__ import annotations

from typing import Any

from ..arguments.reader import Arguments
from ..arguments.votes_said import plainly


def reads_as_result(args: Arguments) -> bool:
    """Whether the next word begins a result."""
    return args.peek().casefold() in ("vote", "lost", "carried")


def result(args: Arguments) -> dict[str, Any]:
    """The fields of a ``Counted`` event; without a result, carried and not counted. Raises Refused."""
    word = args.word().casefold() if reads_as_result(args) else ""
    return counts(args) if word == "vote" else {"carried": word != "lost"}


def counts(args: Arguments) -> dict[str, Any]:
    """The fields of a ``Counted`` event from the numbers on: “6 1”, “4 4 casting for”. Raises Refused.

    Equal votes need the casting vote of whoever presides (MTG-22).
    """
    args.rest = plainly(args.rest)
    found: list[int] = []
    while args.peek().isdecimal() and len(found) < 3:
        found.append(int(args.word()))
    if not found:
        raise args.refuse("Give the votes for and against.")
    votes_for, against, abstained = (*found, 0, 0)[:3]
    carried = votes_for > against
    if args.peek().casefold() == "casting":
        args.word()
        casting = args.word().casefold()
        if casting not in ("for", "against") or votes_for != against:
            raise args.refuse("A casting vote is for or against, and is given only when the votes are equal.")
        carried = casting == "for"
    elif votes_for == against:
        raise args.refuse("The votes are equal. Add “casting for” or “casting against”.")
    return {
        "carried": carried, "votes_for": votes_for, "votes_against": against, "abstained": abstained,
        "roll": args.p.voters,
    }  # fmt: skip
