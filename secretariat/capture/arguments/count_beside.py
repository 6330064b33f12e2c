"""How a vote is told beside a result: “approved 5 1”, “agreed 5 for, 1 against: jb”, “agreed with jb abstaining”."""

from __future__ import annotations

import re
from typing import Any

from ...basics.number_words import votes_in_figures, whole_number
from ...basics.openings import first_word
from ...basics.pattern import pattern
from .reader import Arguments
from .result_words import NEM_CON
from .votes_said import in_ways

_WAYS = {"for": "for", "to": "", "against": "against", "dissenting": "against", "dissented": "against",
         "dissent": "against", "abstained": "abstained", "abstaining": "abstained", "abstention": "abstained",
         "abstentions": "abstained", "abstain": "abstained", "abst": "abstained", "abst.": "abstained",
         "abs": "abstained", "abs.": "abstained", "agst": "against", "agst.": "against"}  # fmt: skip
_ORDER = ("for", "against", "abstained")
_BEGINS = pattern(
    r"[\s,:;(–—-]*(?:(?:by|on|with) )?(?:a )?(?:(?:vote|count|show of hands)(?: of)?:? )?"
    r"(?=\d{1,2}\b(?!\s*(?:[A-Za-z]{3,9}\s+\d{4}|[/.-]\d+[/.-]))|unanimous|nem\b|"
    r"[^:]*\b(?:against|agst|dissent\w*|abst?\w*)\b)",
    re.IGNORECASE,
)
_NUMBER = pattern(r"(\d{1,2})(?:\s*votes?)?(?=$|[\s,;:–-])[ –-]*", re.IGNORECASE)
_UNANIMOUS = pattern(rf"(?:unanimous(?:ly)?|{NEM_CON}\b\.?)[\s,]*", re.IGNORECASE)


def begins(words: str) -> bool:
    """Whether what follows a result tells how it was voted on."""
    return _BEGINS.match(votes_in_figures(words)) is not None


def read(args: Arguments, words: str) -> dict[str, Any]:
    """The fields ``votes_for``, ``votes_against``, ``abstained``, ``against``, ``abstaining``, ``unanimous`` and
    ``roll`` of a result from the words that tell its vote. Raises Refused for any word of them that it does not know.
    """
    words = votes_in_figures(words)
    start = _BEGINS.match(words)
    rest = words[start.end() if start else 0 :].replace("(", ": ").replace(")", ", ").strip(" ,.")
    args.rest = in_ways(rest)
    counts: dict[str, int] = {}
    people: dict[str, tuple[str, ...]] = {}
    unanimous, way = False, ""
    while args.rest.strip(" ,;()"):
        args.rest = args.rest.lstrip(" ,;()")
        args.skip("with", "and", "voted", "voting", "being")
        if args.rest.startswith(":") and _WAYS.get(first_word(args.rest.lstrip(" :"))):
            args.rest = args.rest.lstrip(" :")
        if found := _UNANIMOUS.match(args.rest):
            unanimous, args.rest = True, args.rest[found.end() :]
        elif found := _NUMBER.match(args.rest):
            args.rest = args.rest[found.end() :]
            said = args.peek().casefold().rstrip(":,;")
            named = _WAYS.get(said, "") if _WAYS.get(said) not in counts else ""
            if said == "to" or named:
                args.rest = args.rest[len(said) :].lstrip(" ")
            way = named or next((each for each in _ORDER if each not in counts), "")
            if not way or way in counts:
                args.end()
            counts[way] = whole_number(found[1])
        elif (said := args.peek().casefold().rstrip(":,;")) in _WAYS and _WAYS[said]:
            args.rest = args.rest[len(said) :].lstrip(" :")
            way = _WAYS[said]
            people[way] = args.people("who voted so") if args.rest.strip(" :,;()") else _nobody(args, said)
        elif args.rest.startswith(":") or (way and way not in people and args.is_code() and _no_way_after(args)):
            args.rest = args.rest.lstrip(" :")
            people[way] = args.people("who voted so")
        elif args.is_code():
            those = args.people("who voted otherwise", free=tuple(_WAYS))
            said = args.peek().casefold().rstrip(":,;")
            if not _WAYS.get(said):
                raise args.refuse(f"Say how {args.p.name(those[0])} voted.")
            args.rest = args.rest[len(said) :]
            people[_WAYS[said]] = those
        else:
            args.end()
    fields: dict[str, Any] = {"unanimous": unanimous, "roll": args.p.voters}
    if "for" in counts:
        fields["votes_for"] = counts["for"]
    fields |= {"votes_against": counts.get("against", 0), "abstained": counts.get("abstained", 0)}
    return fields | {"against": people.get("against", ()), "abstaining": people.get("abstained", ())}


def _nobody(args: Arguments, said: str) -> tuple[str, ...]:
    raise args.refuse(f"Say who: “{said}” names nobody.")


def _no_way_after(args: Arguments) -> bool:
    """Whether people who come next stand without a way of their own: they are of the number before them."""
    return not any(word.casefold().strip(",;:)") in _WAYS for word in args.rest.split())
