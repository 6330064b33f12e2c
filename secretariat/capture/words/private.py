"""Words for a private session: private, public."""

from __future__ import annotations

import re
from typing import Any

from ...basics.pattern import pattern
from ...basics.said_dates import said_dates
from ...basics.sentences import listing
from ...events.base import Happening
from ...events.private import PublicExcluded, PublicReadmitted
from ...events.published import RecommendationPublished
from ...proceedings.business import untaken
from .. import reasons
from ..arguments.reader import Arguments
from ..desk import Captured
from .results import reads_as_result, result
from .table import word

_PARAGRAPHS = pattern(r"[\d,]*\d[a-z]?")
"""“1”, “1,2”, “18a”: as they are typed."""


@word(
    "private",
    usage="paragraphs | confidential | standing [of date] [items …] [by who sec who] [vote for against | lost] "
    "[at time] [because why | as resolved: the ground in its words]",
)
def private(args: Arguments) -> Happening:
    """Exclude the public under a paragraph of Schedule 12A: /private 1. What follows stays off the public minutes.
    Under a standing resolution: /private standing of 18 June. Any ground in its own words: /private as resolved: …"""
    fields: dict[str, Any] = {}
    found: list[str] = []
    moment = args.moment
    args.rest = _EXCLUDED.sub("", args.rest, count=1)
    own = re.search(r":|\bas (?:it was )?resolved\b|\bgrounds?\b|\bbecause\b", args.rest, re.IGNORECASE)
    at = own.start() if own else len(args.rest)
    args.rest = f"{_OF_THE_ACT.sub('', args.rest[:at], count=1)}{args.rest[at:]}"
    while args.peek():
        key = args.peek().casefold().rstrip(",")
        if own := _AS_RESOLVED.match(args.rest):
            fields["resolved"], args.rest = args.rest[own.end() :].strip(), ""
            if not fields["resolved"]:
                raise args.refuse("Give the ground in the words in which it was resolved.")
        elif standing := _STANDING.match(args.rest):
            args.rest = args.rest[standing.end() :].lstrip(" ,")
            fields["ground"] = "standing"
            fields |= _standing_of(args)
        elif reasons.parted(args.rest) == ("", reasons.whole(args.rest)):
            own = _RESOLVED_AFTER.search(args.rest)
            why, args.rest = (args.rest[: own.start()], args.rest[own.start() :]) if own else (args.rest, "")
            fields["reason"], args.rest = reasons.whole(why).rstrip(" ,;"), args.rest.lstrip(" ,;")
        elif reads_as_result(args):
            fields |= result(args)
        elif key == "at":
            found_time = args.time()
            if found_time is None:
                args.end()
            moment = found_time or moment
        elif key in _MOVED or (not fields.get("mover") and args.is_code() and not key[:1].isdigit()):
            args.skip(*_MOVED)
            who = "seconder" if key.startswith("sec") else "mover"
            fields[who] = args.person(f"who is the {who}")
        elif key in ("for", "item", "items", "all", "the", "agenda"):
            args.took("for")
            fields["items"] = (*fields.get("items", ()), *(item.id for item in args.some_items()))
        elif key in ("confidential", "exempt"):
            fields["ground"] = args.word().casefold()
        elif _PARAGRAPHS.fullmatch(key):
            found += [number for number in args.word().upper().split(",") if number]
        elif key in ("paragraph", "paragraphs", "paras", "para", "and", "&", "under"):
            args.word()
        else:
            args.end()
    if late := _RESULT_LAST.search(fields.get("resolved") or fields.get("reason", "")):
        raise args.refuse(f"“{late[0].strip(' ,;')}” stands before the reason or the ground.")
    return PublicExcluded(paragraphs=listing(found), at=moment, **{"items": _open_business(args), **fields})


_MOVED = ("by", "moved", "proposed", "sec", "seconded", "seconder", "mover")
_EXCLUDED = pattern(
    r"^\s*(?:to |that )?(?:exclu(?:de|ded|ding|sion of) )?(?:the )?(?:press and (?:the )?)?public"
    r"(?: (?:were |be |was )?excluded)?\b[\s,:]*",
    re.IGNORECASE,
)
_OF_THE_ACT = pattern(
    r"\s+of (?:part (?:1|i|one) of )?(?:the )?schedule 12A"
    r"(?: (?:to|of) the (?:local government )?act(?: 1972)?)?(?=$|[\s,;:])",
    re.IGNORECASE,
)
"""What /private says already."""
_AS_RESOLVED = pattern(
    r"(?:as (?:it was )?resolved|(?:on )?(?:the )?grounds?(?: that)?)\s*[:,]?(?=\s|$)\s*", re.IGNORECASE
)
_RESULT_LAST = pattern(r"(?:[,;]\s*(?:lost|not carried|declined)|\bvote:? \d+ (?:to )?\d+(?: \d+)?)\W*$", re.IGNORECASE)
"""How it was voted on, after the reason: read as words of it, it would print the opposite."""
_RESOLVED_AFTER = pattern(r"[\s,;]+as (?:it was )?resolved:", re.IGNORECASE)
"""Where a reason ends, and the ground in its own words begins."""
_STANDING = pattern(
    r"(?:(?:under|by|in accordance with|pursuant to) )?(?:(?:the|a|our|its) )?standing\b"
    r"(?: (?:resolution|exclusion|order|decision))?",
    re.IGNORECASE,
)
_MADE = pattern(r"(?:made )?(?:of|from|on)\s+(?:the\s+meeting\s+of\s+)?(?=\d|[A-Z])", re.IGNORECASE)


def _standing_of(args: Arguments) -> dict[str, Any]:
    """When the standing resolution was made, where that comes next; taken."""
    made = _MADE.match(args.rest)
    said = said_dates(args.rest[made.end() :]) if made else []
    if made is None or not said or not args.rest[made.end() :].startswith(said[0].words):
        return {}
    day = args.day(said[0].words, "past")
    args.rest = args.rest[made.end() + len(said[0].words) :].lstrip(" ,")
    return {"standing_of": day}


def _open_business(args: Arguments) -> tuple[str, ...]:
    """The open items; before the first is opened, the next one, since a meeting may begin in private."""
    if args.p.item:
        return args.p.business.open
    return tuple(item.id for item in untaken(args.p)[:1])


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


@word("public", usage="[time]")
def public(args: Arguments) -> Happening:
    """The public is readmitted."""
    event = PublicReadmitted(at=args.time() or args.moment)
    args.end()
    return event
