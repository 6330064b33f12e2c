"""Who voted how, where it stands in a line of votes: first, it is a vote by name; beside a count, it goes with that."""

from __future__ import annotations

import re

from msgspec.structs import replace

from ...basics.pattern import pattern
from ...basics.record import Refused
from ...proceedings.state import Way
from . import count_beside, persons
from .reader import Arguments
from .result_words import IS_CARRIED

_RECORDED = pattern(
    r"\b(?:asked|requested|called|demanded|wanted)(?: for| that)? (?:a |the )?(?:recorded|named) vote\b|"
    r"\b(?:recorded|named) vote (?:was |were |had been )?(?:asked|requested|called|demanded)\b|"
    r"(?:(?:^|[\s,(])(?:recorded|by name|roll call)|[\s,(]named)(?: vote)?\)?\.?$",
    re.IGNORECASE,
)
"""That the vote was by name, and not who voted how."""
_BY_THE_DEPUTY = pattern(r"\bvice-?\s?chair\w*(?:[’']s)? (?:[^\d,;]* )?(?:cast|casts|casting)\b", re.IGNORECASE)
_A_WAY = pattern(
    r"\b(?:(?P<for>for|in favou?r|yes|ayes?)|(?P<against>against|dissent\w*|no(?=\s*(?:$|[,;]))|nays?)|"
    r"(?P<abstained>abst\w*)|silent|not vot\w*|(?:did not|didn[’']t) vote)\b",
    re.IGNORECASE,
)
_CARRIED = pattern(rf"(?:the )?(?:motion |amendment )?(?:was )?{IS_CARRIED}\b[\s,:;–—-]*", re.IGNORECASE)
_IN_BRACKETS = pattern(r"\((?P<said>[^()\d]*\b(?:against|dissent\w*|abst\w*)\b[^()]*)\)", re.IGNORECASE)
_BUT_ONE = pattern(r"\W*(?:all )?(?:but|bar|except|save|apart from|with)(?: for)? \d+\W*", re.IGNORECASE)


def comes_first(args: Arguments) -> bool:
    """Whether somebody is named first, and then how she voted: “ab against, rest for”."""
    if args.peek()[:1].isdigit():
        return False
    if way := _A_WAY.match(args.rest):  # “for db ob; against pq cx”
        return persons.person_at(args.p, args.rest[way.end() :].lstrip(" :")) is not None
    found = persons.person_at(args.p, args.rest)
    return found is not None and _A_WAY.search(found.rest) is not None


def taken_beside(args: Arguments) -> list[tuple[Way, tuple[str, ...]]]:
    """Who was against, and who abstained, told beside a count: “4-1 (Bramble against)”; taken, the counts are left.

    Those named of a way that was not counted are its count. Empty where nobody is named, or where more is said than
    that: then it is read, or refused, as it stands.
    """
    carried = _CARRIED.match(args.rest)
    words = _IN_BRACKETS.sub(r", \g<said>,", args.rest[carried.end() :] if carried else args.rest)
    if not carried and not words.strip(" (")[:1].isdigit():
        return []
    try:
        said = count_beside.read(replace(args, rest=""), words)
    except Refused:
        return []
    ways: list[tuple[Way, tuple[str, ...]]] = [("against", said["against"]), ("abstained", said["abstaining"])]
    if said["unanimous"] or not any(people for _, people in ways):
        return []
    if "votes_for" not in said:  # “carried, ab abstaining”: how many were for is not said
        counted = {"against": said["votes_against"], "abstained": said["abstained"]}
        numbers = [f", {counted[way] or len(people)} {way}" for way, people in ways if people or counted[way]]
        args.rest = "".join((carried[0].rstrip(" ,:;–—-") if carried else "", *numbers))
        return ways
    against, abstained = said["votes_against"] or len(ways[0][1]), said["abstained"] or len(ways[1][1])
    counts = f"{said['votes_for']} {against} {abstained}"
    args.rest = f"{carried[0] if carried else ''}{counts}"
    return ways


def refuse_unsaid(args: Arguments) -> None:
    """Raises Refused for a recorded vote of which nobody is named, and for a casting vote of who does not preside."""
    if args.p.voters and _RECORDED.search(args.rest):
        raise args.refuse(
            "A vote by name says who voted how, “named td against, rest for”; /note keeps who asked for it."
        )
    deputy = args.p.office_holder("vice-chair")
    if _BY_THE_DEPUTY.search(args.rest) and args.p.presiding not in ("", deputy):
        who = args.p.name(args.p.presiding, start=True)
        raise args.refuse(f"{who} presides, and the casting vote is of whoever does: /chair says who.")


def refuse_beside_a_count(args: Arguments) -> None:
    """Raises Refused where what is left of a counted vote says how somebody voted: a show of hands does not."""
    if _BUT_ONE.fullmatch(args.rest):
        raise args.refuse("Say how that was: “all but 1 against”, “all but 1 abstained”.")
    rest = re.sub(r"^[\s,;:(–—-]*(?:(?:and|with) )?", "", args.rest, flags=re.IGNORECASE)
    found = persons.person_at(args.p, rest)
    way = _A_WAY.search(found.rest) if found else None
    if found is None or way is None or len(found.rest[: way.start()].split()) > 2:
        return
    code, how = args.p.people[found.person].code, way.lastgroup or "silent"
    also = f", or where it was asked for, after the numbers: /voted {code} {how}" if way.lastgroup else ""
    also += f"; a casting vote is “casting {how}”" if found.person == args.p.presiding and way.lastgroup else ""
    raise args.refuse(f"How {args.p.name(found.person)} voted is told by name, “named {code} {how}, rest …”{also}.")
