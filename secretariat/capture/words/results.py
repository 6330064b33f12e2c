"""How a procedural resolution went, as it is typed: “vote 6 1”, “vote 4 4 casting for”, “lost”."""

from __future__ import annotations

from typing import Any

from ...basics.pattern import pattern
from ..arguments.reader import Arguments
from ..arguments.votes_said import plainly


def reads_as_result(args: Arguments) -> bool:
    """Whether the next word begins a result."""
    return args.peek().casefold().rstrip(",") in ("vote", "lost", "carried", *_BY_ALL)


_NUMBERS = pattern(r"\d+(?:[ ,–-]+\d+){1,2}(?![\w:.])")
_BY_ALL = ("unanimous", "unanimously", "nem")


def result(args: Arguments) -> dict[str, Any]:
    """The fields of a ``Counted`` event; without a result, carried and not counted. Raises Refused."""
    word = args.word().casefold().rstrip(",") if reads_as_result(args) else ""
    if word == "vote" and args.peek().casefold().rstrip(",") in _BY_ALL:
        word = args.word().casefold().rstrip(",")
    if word in _BY_ALL:
        args.took("con", "con.", "carried")
        return {"carried": True, "unanimous": True}
    if word == "carried" and args.took(*_BY_ALL):
        args.took("con", "con.")
        return {"carried": True, "unanimous": True}
    if word in ("carried", "lost") and (counted := _NUMBERS.match(args.rest)):  # “carried 6 1”
        args.rest = f"{counted[0]} {word}{args.rest[counted.end() :]}"
        return counts(args)
    return counts(args) if word == "vote" else {"carried": word != "lost"}


def counts(args: Arguments) -> dict[str, Any]:
    """The fields of a ``Counted`` event from the numbers on: “6 1”, “4 4 casting for”. Raises Refused.

    Equal votes need the casting vote of whoever presides (MTG-22).
    """
    args.rest = plainly(args.rest, len(args.p.voters))
    found: list[int] = []
    while args.peek().isdecimal() and len(found) < 3:
        found.append(int(args.word()))
    if not found:
        raise args.refuse("Give the votes for and against.")
    votes_for, against, abstained = (*found, 0, 0)[:3]
    carried, cast = votes_for > against, args.took("casting")
    if cast:
        args.took("vote")
        casting = args.word().casefold().rstrip(",")
        if casting not in ("for", "against") or votes_for != against:
            raise args.refuse("A casting vote is for or against, and is given only when the votes are equal.")
        carried = casting == "for"
    args.took("declared")
    declared = args.peek().casefold().rstrip(",")
    if declared in ("carried", "lost"):
        args.word()
    elif votes_for == against and not cast:
        raise args.refuse("The votes are equal. Add “casting for” or “casting against”.")
    says = "" if votes_for == against and not cast else "carried" if carried else "lost"
    return {
        "carried": carried, "votes_for": votes_for, "votes_against": against, "abstained": abstained,
        "roll": args.p.voters, "declared": declared if declared in ("carried", "lost") and declared != says else "",
    }  # fmt: skip
