"""How a procedural resolution went, as it is typed: “vote 6 1”, “vote 4 4 casting for”, “lost”, “defeated 4 to 1”."""

from __future__ import annotations

import re
from typing import Any

from ...basics.number_words import whole_number
from ...basics.pattern import pattern
from ..arguments import persons
from ..arguments.reader import Arguments
from ..arguments.result_words import A_RESULT
from ..arguments.results_said import OF_A_VOTE
from ..arguments.supporters import found_within
from ..arguments.votes_said import plainly

_RESULT = pattern(
    rf"(?:vote|unanimous(?:ly)?|unan|nem|{A_RESULT})\b|(?:by )?(?:all|everyone|everybody)(?: (?:the )?members)? "
    r"(?:present|agreed|for|in favou?r|voted for)\b|(?:by )?(?:everyone|everybody)\W*$",
    re.IGNORECASE,
)


def reads_as_result(args: Arguments) -> bool:
    """Whether the next words begin a result."""
    return _RESULT.match(args.rest.lstrip()) is not None


def result(args: Arguments) -> dict[str, Any]:
    """The fields of a ``Counted`` event; without a result, carried and not counted. Raises Refused."""
    if not reads_as_result(args):
        return {"carried": True}
    voted = args.took("vote")
    _plainly(args)
    said = "carried" if args.took("carried") else "lost" if args.took("lost") else ""
    if args.took("unanimous", "unanimously", "nem", "all"):
        if said == "lost":
            raise args.refuse(f"Nobody was for it, then: “vote 0 {len(args.p.voters)}” says so where all voted.")
        args.took("carried")
        return {"carried": True, "unanimous": True}
    if args.peek().rstrip(",;").isdecimal() and (voted or _NUMBERS.match(args.rest)):
        return _counted(args, said)
    if voted and not said:
        raise args.refuse("Give the votes for and against.")
    return {"carried": said != "lost"}


_NUMBERS = pattern(r"\d+[ ,]+\d+(?![\w:.])")
"""Votes for and against; a number alone may be a paragraph."""


def counts(args: Arguments) -> dict[str, Any]:
    """The fields of a ``Counted`` event from the numbers on: “6 1”, “4 4 casting for”. Raises Refused.

    Equal votes need the casting vote of whoever presides (MTG-22).
    """
    _plainly(args)
    return _counted(args, "")


MOVED = ("by", "moved", "proposed", "prop", "sec", "seconded", "seconder", "mover", "2nd", "2nded")


_ALSO = pattern(r"[\s,]*(?:and|&)\s+", re.IGNORECASE)


def with_movers_said(args: Arguments, words: str) -> str:
    """Words with who moves and who seconds as ``movers`` reads it: “pq/db”, “Quill moved, Bramble seconded” as “by pq
    sec db”."""
    found = found_within(words, args.p)
    if not found.mover:
        return words
    second = f" sec {args.p.people[found.seconder].code}" if found.seconder else ""
    said = f"by {args.p.people[found.mover].code}{second}"
    after = found.after if found.after[:1] in ("", " ", ",", ";", ":") else f" {found.after}"
    return f"{found.before} {said}{after}".lstrip()


def movers(args: Arguments, so_far: dict[str, Any]) -> dict[str, Any]:
    """Who moves and who seconds, where that comes next. Raises Refused for nobody after such a word."""
    found: dict[str, Any] = {}
    while "seconder" not in {*so_far, *found}:
        also = _ALSO.match(args.rest) if "mover" in {*so_far, *found} else None
        if also and persons.person_at(args.p, args.rest[also.end() :]):
            args.rest = args.rest[also.end() :]
        key = args.peek().casefold().rstrip(",.;:")
        if key not in MOVED and (args.is_code() is None or key[:1].isdigit()):
            break
        args.skip(*MOVED)
        who = "seconder" if key.startswith(("sec", "2nd")) or "mover" in {*so_far, *found} else "mover"
        found[who] = args.person(f"who is the {who}")
    return found


_FAR = 300
"""Letters in which all that is said of a vote stands: each part of a longer line is looked at by itself."""


def _plainly(args: Arguments) -> None:
    """The words of the vote, in the one way in which they are read."""
    found = OF_A_VOTE.match(args.rest if len(args.rest) <= _FAR else args.rest[: args.rest.rfind(" ", 0, _FAR)])
    end = found.end() if found else 0
    args.rest = f"{plainly(args.rest[:end], len(args.p.voters))} {args.rest[end:]}".strip()


def _counted(args: Arguments, said: str) -> dict[str, Any]:
    """The same of words put plainly. ``said``: the result that stood before the numbers."""
    found: list[int] = []
    while args.peek().rstrip(",;").isdecimal() and len(found) < 3:
        found.append(whole_number(args.word().rstrip(",;")))
    if not found or (said and len(found) == 1):  # “carried by 2”: how many more there were, and not how many
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
    else:
        declared = said
    if votes_for == against and not cast and not declared:
        raise args.refuse("The votes are equal. Add “casting for” or “casting against”.")
    says = "" if votes_for == against and not cast else "carried" if carried else "lost"
    return {
        "carried": carried, "votes_for": votes_for, "votes_against": against, "abstained": abstained,
        "roll": args.p.voters, "declared": declared if declared != says else "",
    }  # fmt: skip
