"""Words for items that are not dealt with: defer, withdraw, not-reached."""

from __future__ import annotations

import re
from typing import cast

from msgspec.structs import replace

from ...basics.clock import MONTHS, MONTHS_BEGIN, looks_like_a_date
from ...basics.pattern import pattern, small
from ...basics.said_dates import meeting_meant
from ...events.base import Happening
from ...events.items import ItemPut
from ...meetings.meeting import AgendaItem
from ...plan import deferring
from ...proceedings import voting
from ...proceedings.business import untaken
from .. import reasons
from ..arguments import persons
from ..arguments.reader import Arguments
from ..desk import Captured
from .motions import ended
from .table import word


def _which(args: Arguments) -> list[AgendaItem]:
    """The items named next, the open one, or with “rest” all that are left."""
    if found := _THE_OPEN_ONE.match(args.rest):
        args.rest = args.rest[found.end() :]
    elif not _THE_REST.match(args.rest) and (items := args.items(free=("to", "until", "till", "because"))):
        return items
    args.rest = _THE_REST.sub("rest ", args.rest, count=1)
    args.took("the") if args.rest.casefold().startswith("the rest") else None
    if found is None and args.took("rest"):
        if left := untaken(args.p):
            return left
        raise args.refuse("No item is left.")
    current = args.p.bundle.item(args.p.item)
    if current is None:
        raise args.refuse("Say which item, by its number.")
    return [current]


_THE_REST = pattern(
    r"^(?:all )?(?:of )?(?:the )?(?:remaining|remainder|outstanding|other)(?: of)?(?: the)?"
    r"(?: (?:items?|business|agenda))?\b\s*|^all (?:the )?rest\b\s*",
    re.IGNORECASE,
)
_THE_OPEN_ONE = pattern(
    r"(?:it|this|(?:(?:the|this|a|any) )?(?:item|report|paper|matter|decision)|"
    r"(?:further )?consideration(?: of (?:it|(?:the|this) (?:item|report|paper|matter)))?)"
    r"(?=$|[\s,]*(?:[:(–—-]|\b(?:to|until|till|because|for|as|since|due|owing|pending|sine|indefinitely)\b))[\s,]*",
    re.IGNORECASE,
)
"""“the report to September”: the one that is open, in other words than its number."""


def _put(args: Arguments, items: list[AgendaItem], verb: str, **fields: str) -> Captured:
    events: list[Happening] = [ItemPut(item=item.id, at=args.moment, **fields) for item in items]  # type: ignore[arg-type]
    return Captured(events, note=verb.format(args.p.items_named(item.id for item in items)))


_ANOTHER_ITEM = pattern(
    r"[,;]\s*(?:and\s+)?(?:items?\s+)?(?P<item>\d{1,2}[a-z]?)\s+(?P<when>(?:to|until|till)\s+\S.*)$", re.IGNORECASE
)
"""“6 to September, 7 to November”."""


@word("defer", usage="[items | rest] [to when] [because why]")
def defer(args: Arguments) -> Captured:
    """Defer an item (the open one if none is named): /defer to November because the paper is late."""
    items = _which(args)
    if apart := reasons.set_apart(args.rest):
        when = _TO.sub("", apart)
        args.rest = f"to {when}" if _says_when(args, when) else f"because {apart}"
    until = args.peek().casefold() in ("until", "till")
    said_when = args.took("to", "until", "till") or _WITHOUT_A_DAY.match(args.rest) is not None
    to, reason = reasons.parted_by_colon_too(args.rest, loosely=True)
    to = to.strip().rstrip(",")
    if until and to and (_A_CLAUSE.search(to) or _is_no_day(args, to)):
        to, reason = "", f"until {to}{f', since {reason.strip()}' if reason else ''}"
    if said_when and not to and not reason:
        raise args.refuse("Say to when.")
    if another := _ANOTHER_ITEM.search(to):
        raise args.refuse(f"Type a line for each: /defer {another['item']} {another['when']}.")
    what, said, when = to.partition(" to ")
    if said and not said_when and meeting_meant(when, args.p.day) is not None:
        raise args.refuse(f"“{what}” was not understood.")
    if to and not said_when and not reason and reasons.begins_a_reason(to):
        to, reason = "", reasons.whole(to)
    if to and not said_when and not looks_like_a_date(to) and meeting_meant(to, args.p.day) is None:
        raise args.refuse(f"“{to}” was not understood.")
    if looks_like_a_date(to):
        day = args.day(to, "future")
        to = to if any(month in to.title() for month in MONTHS) else args.p.date(day)  # “12/11/31”, “next Tuesday”
    captured = _put(args, items, "defer {}", how="deferred", to=_in_full(to), reason=reason.strip())
    captured.say = " ".join(deferring.deferral_sentence(item, to, args.p.day, args.plan) for item in items)
    return captured


def _is_no_day(args: Arguments, words: str) -> bool:
    """“until legal advice received”: what is waited for, and no day, meeting or season."""
    return not (
        looks_like_a_date(words) or _A_MEETING.fullmatch(words) or meeting_meant(words, args.p.day)
        or _A_SEASON.search(words) or len(words.split()) < 3
    )  # fmt: skip


_A_SEASON = pattern(
    rf"\b(?:{MONTHS_BEGIN})[a-z]*\b|\b(?:spring|summer|autumn|winter|year|month|week|meeting|later|date|notice|\d{{4}})\b",
    re.IGNORECASE,
)


def _in_full(when: str) -> str:
    """“sept”, “next mtg” as they are printed; anything else as it was typed."""
    when = _MEETING.sub("meeting", when)
    month = _MONTH.fullmatch(when)
    if month is None:
        return when
    name = next(each for each in MONTHS if each[:3].casefold() == small(month["month"]))
    return f"{name}{month['year'] or ''}"


_MONTH = pattern(rf"(?P<month>{MONTHS_BEGIN})[a-z]{{0,6}}\.?(?P<year> \d{{4}})?", re.IGNORECASE)
_MEETING = pattern(r"\bmtg\b\.?", re.IGNORECASE)


def _says_when(args: Arguments, words: str) -> bool:
    """Whether words set apart say to when, and not why: “– next meeting”, “(September)”."""
    return looks_like_a_date(words) or _A_MEETING.fullmatch(words) is not None or (
        len(words.split()) < 3 and meeting_meant(words, args.p.day) is not None)  # fmt: skip


_TO = pattern(r"^(?:to|until|till) ", re.IGNORECASE)
_A_MEETING = pattern(r"(?:the |a )?(?:next|following|future|\w+) meeting", re.IGNORECASE)
_A_CLAUSE = pattern(r"\w (?:is|are|was|were|has|have|had|can|could|comes?|arrives?|become)\b", re.IGNORECASE)
"""“until more is known”: no day, and no meeting."""
_WITHOUT_A_DAY = pattern(
    r"sine die\b|indefinitely\b|"
    r"for (?:a|one|two|three|four|\d+|several|some) (?:\w+ )?(?:week|month|meeting)s?\b",
    re.IGNORECASE,
)
"""To when something is put off where no day or meeting is named."""


@word("withdraw", usage="[items | rest | motion] [by who] [because why]")
def withdraw(args: Arguments) -> Captured:
    """Withdraw an item (the open one if none is named), or the motion before the meeting: /withdraw motion."""
    if re.match(r"(?:the |that )?(?:motion|amendment)\b", args.rest, re.IGNORECASE):
        return ended(args, "withdrawn")
    before = voting.motion_before(args.p) if not args.rest.strip() else None
    items = _which(args)
    by = _by_whom(args)
    captured = _put(args, items, "withdraw {}", how="withdrawn", by_words=by, reason=args.reason())
    if before:
        still = f"The {voting.called(args.p, before)} is before the meeting still: /withdraw motion withdraws it."
        captured.say = f"{captured.say} {still}".strip()
    return captured


def _by_whom(args: Arguments) -> str:
    """Who withdrew it, “by pc”, as it is printed: somebody known by name, or the words; taken. Raises Refused."""
    if reasons.begins_surely(args.rest) or not args.took("by"):  # “by reason of frost”
        return ""
    who, reason = reasons.parted(args.rest, loosely=True)
    args.rest = f"because {reason}" if reason else ""
    if known := persons.whole(args.p, who):
        return args.p.name(known.id)
    if not who or re.search(r"[\d:;(]", who):
        raise args.refuse("Say by whom it was withdrawn.")
    return who


@word("not-reached", usage="items | rest [because why]")
def not_reached(args: Arguments) -> Captured:
    """Say that an item was not reached, or the rest of them; with a day or meeting it is put off to that one."""
    typed = args.rest
    items = _which(args)
    found = _PUT_OFF.match(args.rest)
    when, why = reasons.parted(found["when"], loosely=True) if found else ("", "")
    if _says_when(args, when := when.strip(" .)")):
        which = typed[: len(typed) - len(args.rest)].rstrip(" ,;")
        rest = f"{which} to {when} because it was not reached{f': {why}' if why else ''}"
        return cast("Captured", defer(replace(args, rest=rest.strip())))
    return _put(args, items, "{} not reached", how="not reached", reason=args.reason())


_PUT_OFF = pattern(
    r"[\s,;:(–—-]*(?:and )?(?:so )?(?:(?:is |was |to be )?(?:deferred|postponed|put off|carried (?:over|forward)) )?"
    r"(?:to be (?:taken|considered|heard|dealt with) (?:at|in|on)|to|until|till|til|’til) (?P<when>.+)",
    re.IGNORECASE,
)
"""“7 to September”: when it is taken, and no reason."""
