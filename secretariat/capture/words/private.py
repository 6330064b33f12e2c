"""Words for a private session: private, public."""

from __future__ import annotations

import re
from typing import Any, cast

from msgspec.structs import replace

from ...basics.pattern import pattern
from ...basics.said_dates import said_dates
from ...basics.sentences import listing
from ...events.base import Happening
from ...events.private import PublicExcluded, PublicReadmitted
from ...events.published import RecommendationPublished
from ...proceedings.business import in_order, untaken
from .. import reasons
from ..arguments import persons
from ..arguments.exclusions_said import without_the_law, without_the_public, without_the_resolution
from ..arguments.reader import Arguments
from ..desk import Captured
from .results import movers, reads_as_result, result, with_movers_said
from .table import word

_A_PARAGRAPH = pattern(
    r"\s*(?:(?:and|&)\s+)?(?P<numbers>,?\d[\d,]*[a-z]?)(?P<sign>[,;.:]*)(?=\s|$)(?!\s*[-–—/]\s*\d| ?[ap]\.?m\b)",
    re.IGNORECASE,
)
"""“1”, “1,2”, “18a”: as they are typed, and no score nor time."""


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
    fields: dict[str, Any] = {}
    found: list[str] = []
    moment, one_item = args.moment, False
    args.rest = without_the_public(args.rest)
    args.rest = args.rest if _OWN_WORDS.search(args.rest) else without_the_resolution(args.rest)
    args.rest = _moved_first(args, args.rest)
    own = re.search(r":|\bas (?:it was )?resolved\b|\bgrounds?\b|\bbecause\b", args.rest, re.IGNORECASE)
    at = own.start() if own else len(args.rest)
    args.rest = f"{_plainly(args, args.rest[:at])}{args.rest[at:]}".lstrip(" ,;")
    while args.rest.strip(" ,;."):
        args.rest = args.rest.lstrip(" ,;.")
        key = args.peek().casefold().rstrip(",.;:")
        if own := _AS_RESOLVED.match(args.rest):
            fields["resolved"], args.rest = args.rest[own.end() :].strip(), ""
            if not fields["resolved"]:
                raise args.refuse("Give the ground in the words in which it was resolved.")
        elif standing := _STANDING.match(args.rest):
            args.rest = args.rest[standing.end() :].lstrip(" ,")
            fields["ground"] = "standing"
            fields |= _standing_of(args)
        elif reasons.begins_surely(args.rest):
            own = _RESOLVED_AFTER.search(args.rest)
            why, args.rest = (args.rest[: own.start()], args.rest[own.start() :]) if own else (args.rest, "")
            fields["reason"], args.rest = reasons.whole(why).rstrip(" ,;"), args.rest.lstrip(" ,;")
        elif reads_as_result(args):
            fields |= result(args)
        elif (span := _SCORE.match(args.rest)) and not (found or fields.get("mover")) and _is_a_range(span):
            args.told += _or_a_count(args, span)
            found += [str(n) for n in range(int(span["first"]), int(span["last"]) + 1)]
            args.rest = args.rest[span.end() :].lstrip(" ,;")
        elif span and (found or fields.get("mover") or span["sign"] != "/"):
            args.rest = f"vote {args.rest}"
        elif _REST.match(args.rest):
            args.rest = _REST.sub("", args.rest, count=1).lstrip(" ,;")
            fields["items"] = _from_here_on(args)
        elif following := _FOLLOWING.match(args.rest):
            args.rest = args.rest[following.end() :].lstrip(" ,;")
            fields["items"] = _following(args, several=following["several"] is not None)
        elif _THIS.match(args.rest):
            args.rest = _THIS.sub("", args.rest, count=1).lstrip(" ,;")
        elif key == "at" or _A_TIME.match(args.rest):
            found_time = args.time()
            if found_time is None:
                args.end()
            moment = found_time or moment
        elif who := movers(args, fields):
            fields |= who
        elif _ITEMS_NEXT.match(args.rest):
            args.took("for")
            one_item = args.peek().casefold() == "item" and " and " not in args.rest
            fields["items"] = (*fields.get("items", ()), *(item.id for item in args.some_items()))
        elif key in ("confidential", "exempt"):
            fields["ground"] = args.word().casefold()
            args.skip("info", "information", "session", "business")
        elif _A_PARAGRAPH.match(args.rest):
            found += _paragraphs(args)
        elif why := reasons.set_apart(args.rest):
            fields["reason"] = why
            args.free()
        elif key in ("paragraph", "paragraphs", "paras", "para", "and", "&", "under"):
            args.word()
        else:
            args.end()
    if late := _RESULT_LAST.search(fields.get("resolved") or fields.get("reason", "")):
        raise args.refuse(f"“{late[0].strip(' ,;')}” stands before the reason or the ground.")
    if not found and not {"ground", "resolved"} & set(fields):
        if one_item and len(fields["items"]) > 1:
            numbers = [item.number for id in fields["items"] if (item := args.p.bundle.item(id))]
            raise args.refuse(f"Say which is the paragraph, and which the item: “{numbers[-1]} item {numbers[0]}”.")
        fields["ground"] = "unsaid"
    if not found and fields.get("ground") == "exempt" and "resolved" not in fields:
        fields["ground"] = "unsaid"
    return PublicExcluded(paragraphs=listing(found), at=moment, **{"items": _open_business(args), **fields})


def _paragraphs(args: Arguments) -> list[str]:
    """The paragraphs that come next, one after the other; taken. A colon after them begins the reason."""
    found: list[str] = []
    end, sign = 0, ""
    while sign[-1:] != ":" and (one := _A_PARAGRAPH.match(args.rest, end)):
        found += [number for number in one["numbers"].upper().split(",") if number]
        end, sign = one.end(), one["sign"]
    after = args.rest[end:].lstrip(" ,;")
    args.rest = f"because {after}" if sign[-1:] == ":" and after else after
    return found


def _plainly(args: Arguments, words: str) -> str:
    """Words before the ground or the reason, put plainly, and with “pq/db” as who moves and who seconds."""
    words = without_the_law(words)
    return with_movers_said(args, words)


_ITEMS_NEXT = pattern(r"(?:(?:for|the|all|agenda)\b[\s,]*)+(?=items?\b|\d|$)|items?\b|all\b", re.IGNORECASE)
_SCORE = pattern(r"(?P<first>\d{1,3})\s*(?P<sign>[-–—/])\s*(?P<last>\d{1,3})(?![\w:.])")


def _is_a_range(span: re.Match[str]) -> bool:
    """“1-3” before anything else is said is paragraphs 1 to 3, as it is after “paragraphs”; “4-1” is a count."""
    return span["sign"] != "/" and int(span["first"]) < int(span["last"])


def _or_a_count(args: Arguments, span: re.Match[str]) -> list[str]:
    """What is told of such a range where as many could have voted."""
    if int(span["first"]) + int(span["last"]) > len(args.p.voters):
        return []
    return [f"“{span[0]}” is read as paragraphs; a count has its word: “vote {span['first']} {span['last']}”."]


_REST = pattern(
    r"(?:for )?(?:all )?(?:the )?(?:rest|remainder)(?: of (?:the |this )?(?:meeting|agenda|business|items))?"
    r"(?=$|[\s,;])",
    re.IGNORECASE,
)
_FOLLOWING = pattern(
    r"(?:for )?(?:the )?(?:following|next) (?:agenda )?(?:item(?P<several>s)?|business)(?: of business)?"
    r"(?: on the agenda)?(?=$|[\s,;])",
    re.IGNORECASE,
)
_OWN_WORDS = pattern(r"\bas (?:it was )?resolved\b", re.IGNORECASE)
_THIS = pattern(r"(?:for )?(?:this|the) (?:item|business)(?: of business)?(?=$|[\s,;])(?!,? \d)", re.IGNORECASE)
_A_TIME = pattern(r"\d{1,2}[:.]\d{2}(?!\d)|\d{1,2} ?[ap]\.?m\b|@", re.IGNORECASE)
_AS_RESOLVED = pattern(
    r"(?:as (?:it was )?resolved|(?:on )?(?:the )?grounds?(?: that)?)\s*[:,]?(?=\s|$)\s*", re.IGNORECASE
)
_WHY_NEXT = pattern(r"(?<![\s,;])[\s,;]+(?:because|due to|owing to|as resolved)\b|\s+[–—-]+\s|\s*[:(]", re.IGNORECASE)
_MOVED_LAST = pattern(
    r"(?<=\w)[\s,;]+(?:(?:moved|proposed)(?: by)? )?(?P<mover>[^,;:()–—]{2,40}?),? (?:and )?(?:sec|seconded|2nd)\.?"
    r"(?: by)? (?P<seconder>[^,;:()–—]{2,40}?)"
    r"(?:[\s,;]+(?P<how>carried|agreed|unanimous(?:ly)?|nem\.? con\.?|by all(?: present)?))?\W*$",
    re.IGNORECASE,
)
"""“3 – a tender, ab sec cd, carried”: who moved it, after the reason."""


def _moved_first(args: Arguments, words: str) -> str:
    """The words with who moved and seconded before the reason; as they are where that is not said after it."""
    why, last = _WHY_NEXT.search(words), _MOVED_LAST.search(words)
    if why is None or last is None or last.start() < why.end():
        return words
    if not all(persons.whole(args.p, last[each]) for each in ("mover", "seconder")):
        return words
    by = f" by {last['mover']} sec {last['seconder']} {last['how'] or ''}".rstrip()
    return f"{words[: why.start()]}{by}{words[why.start() : last.start()]}"


_RESULT_LAST = pattern(r"(?:[,;]\s*(?:lost|not carried|declined)|\bvote:? \d+ (?:to )?\d+(?: \d+)?)\W*$", re.IGNORECASE)
"""How it was voted on, after the reason: read as words of it, it would print the opposite."""
_RESOLVED_AFTER = pattern(r"(?<![\s,;])[\s,;]+as (?:it was )?resolved:", re.IGNORECASE)
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


def _following(args: Arguments, *, several: bool) -> tuple[str, ...]:
    """“the following item”: the open one or the next, whichever the agenda has as exempt. Raises Refused where it has
    neither, or both: of the wrong one, what is exempt would be printed in public."""
    here, coming = _open_business(args), _coming(args)
    exempt = [id for id in (*here, *coming[: None if several else 1]) if _is_exempt(args, id)]
    if not exempt or (not several and len(exempt) > 1):
        raise args.refuse("Say which item the following one is, by its number.")
    return tuple(exempt)


def _is_exempt(args: Arguments, id: str) -> bool:
    item = args.p.bundle.item(id)
    return item is not None and bool(item.exempt)


def _from_here_on(args: Arguments) -> tuple[str, ...]:
    """The open business, and all that comes after it."""
    return (*_open_business(args), *_coming(args))


def _coming(args: Arguments) -> list[str]:
    """What comes after the open business, and was not taken."""
    here = _open_business(args)
    order = [item.id for item in in_order(args.p)]
    after = order[order.index(here[-1]) + 1 :] if here and here[-1] in order else order
    left = {item.id for item in untaken(args.p)}
    return [id for id in after if id in left and id not in here]


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
    args.end()
    return event
