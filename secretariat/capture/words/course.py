"""Words for the course of the meeting: begin, adjourn, extend, informal, abandon, close."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from msgspec.structs import replace

from ...basics.clock import at, looks_like_a_date, parse_time
from ...basics.number_words import minutes_in_figures, whole_number
from ...basics.openings import first_word
from ...basics.pattern import pattern
from ...basics.record import Refused
from ...basics.time_words import FIRST_WORDS
from ...events.base import Happening
from ...events.course import WITHOUT_A_DAY, Abandoned, Adjourned, Began, Closed, Extended
from ...events.informal import MadeInformal
from ...events.items import ItemPut
from ...meetings.meeting import ItemStanding
from ...proceedings import quorum
from ...proceedings.business import untaken
from ...proceedings.course import limit, when
from .. import reasons
from ..arguments import times
from ..arguments.reader import Arguments
from ..arguments.set_off import SET_OFF_BUT_COLON
from ..before_its_day import before_its_day
from ..desk import NARRATIVE, Captured
from ..reminders import closing, reminders
from .results import counts, movers, result, with_movers_said
from .table import word


@word("begin", usage="[time]")
def begin(args: Arguments) -> Captured:
    """The chair opens the meeting, now or at a time."""
    args.rest = _IT_BEGAN.sub("", args.rest.lstrip(), count=1)
    event = Began(at=args.time() or args.moment)
    args.end_but_for_why()
    return Captured([event], say=f"{before_its_day(args.p, args.now)} {quorum.warning(args.p)}".strip())


@word("adjourn", usage="[time] [until when | for how long] [because why]")
def adjourn(args: Arguments) -> Captured:
    """Pause the meeting; it stays one meeting: /adjourn for 10 minutes, /adjourn until 10:00 on 27 July."""
    args.rest = _THE_MEETING.sub("", args.rest, count=1)
    args.rest = _TILL.sub("until", _FROM_TO.sub(r"\1 until \2", args.rest, count=1), count=1)
    words, reason = reasons.parted_by_colon_too(args.rest, loosely=True)
    args.rest = words.strip()
    args.rest = f"for {args.rest}" if _LENGTH_FOR.match(args.rest) else args.rest
    moment = (None if _LENGTH.match(args.rest) else args.time()) or _time_at_the_end(args)
    args.rest = _TILL.sub("until", args.rest, count=1)
    if moment is None and not args.rest:
        moment, reason = _past_at_the_end(args, reason)
    moment = moment or args.moment
    key = args.peek().casefold()
    fields: dict[str, Any] = {}
    if apart := reasons.set_apart(args.rest):
        reason, args.rest = reason or apart, "" if not reason else args.rest
    elif args.rest.casefold() in WITHOUT_A_DAY:
        fields, args.rest = {"until": args.free().casefold()}, ""
    elif (reasons.begins_a_reason(args.rest) and key not in ("to", "for")) or _is_a_purpose(args.rest):
        reason, args.rest = reason or args.rest, "" if not reason else args.rest
    elif key in ("until", "to"):
        args.word()
        fields, why = _until(args)
        reason, args.rest = " because ".join(filter(None, (why, reason))), ""
    elif key == "for" or _LENGTH.fullmatch(args.rest) or _A_BREAK.fullmatch(args.rest):
        args.skip("for")
        fields, args.rest = {"length": f"{args.rest} minutes" if args.rest.isdecimal() else args.rest}, ""
    elif not reason and _says_only_why(args):  # “fire alarm”, “so members can read it”
        reason = args.free()
    args.end()
    event = Adjourned(at=moment, reason=reason.strip(), **fields)
    return Captured([event], note="/adjourn", say=_left_for_later(args, event))


def _says_only_why(args: Arguments) -> bool:
    """Whether words that are left tell no time, no day and nobody: then they tell why."""
    words = args.rest.strip()
    return bool(words) and not (
        re.search(r"\d", words) or looks_like_a_date(words) or args.is_code() or first_word(words) in FIRST_WORDS
    )


def _left_for_later(args: Arguments, event: Adjourned) -> str:
    """What the meeting has not reached as it adjourns to another day, or to one that is to be fixed (MTG-53)."""
    left = [item for item in untaken(args.p) if item.standing is ItemStanding.ON]
    a_pause = event.length or (event.day == args.p.sitting if event.day else not event.until)
    if a_pause or not left:
        return ""
    one = len(left) == 1
    named = args.p.items_named(item.id for item in left)
    return (
        f"Not reached: {named}. {'It is' if one else 'They are'} taken when the meeting goes on: /resume, then /next."
    )


_NEAR = 120
"""Letters from the end in which a time stands that is said last."""


def _time_at_the_end(args: Arguments) -> dt.datetime | None:
    """When it adjourned, where the line says that last: “for ten minutes at 3pm”; it is taken off. None for nothing.

    “until 27 July at 10am” is when it goes on.
    """
    for found in reversed(list(_AT.finditer(args.rest, max(0, len(args.rest) - _NEAR)))):
        before = args.rest[: found.start()].strip(" ,")
        day = re.sub(r"^(?:until|till|to)\s+(?:on\s+)?", "", before)
        if (before and day in ("until", "till", "to")) or looks_like_a_date(day):
            return None
        try:
            moment, rest = times.time_at(args.p, args.rest[found.start() :].lstrip(" ,"))
        except Refused:
            continue
        if moment is not None and not rest.strip(" ."):
            args.rest = before
            return moment
    return None


def _past_at_the_end(args: Arguments, reason: str) -> tuple[dt.datetime | None, str]:
    """When it adjourned, where the reason ends with a time that is past, and the reason without it: “due to an alarm at
    3.15”. One that is still to come is of what it adjourns for."""
    said = replace(args, rest=reason)
    moment = _time_at_the_end(said)
    return (moment, said.rest) if moment is not None and moment <= args.moment else (None, reason)


_THE_MEETING = pattern(r"^\s*(?:(?:the |this )?(?:meeting|mtg)\b[\s,:]*)?", re.IGNORECASE)
_TILL = pattern(r"^(?:till|’til|'til|til)\b", re.IGNORECASE)
_FROM_TO = pattern(r"^(?:from )?(\d{1,2}(?:[:.]\d{2})? ?(?:[ap]\.?m\b\.?)?)\s*[-–—]\s*(\d)", re.IGNORECASE)
_A_BREAK = pattern(
    r"(?:(?:a )?\d+[- ]?(?:min\w*|hour\w*) )?(?:comfort|tea|coffee|lunch|short|refreshment|prayer)? ?"
    r"(?:break|recess|lunch|tea|coffee)",
    re.IGNORECASE,
)
"""“comfort break”, “5 min tea break”, “lunch”: for how long, or for what."""
_AT = pattern(r"(?:^|(?<![ ,])[ ,]+)(?:at|from) ", re.IGNORECASE)
_LENGTH = pattern(
    r"(?:about )?(?:\d+|an?|half an|a quarter of an|two|three|five|ten|fifteen|twenty|thirty|forty[- ]five) "
    r"(?:min|hour)\w*\b(?! (?:past|to)\b)",
    re.IGNORECASE,
)


_FOR_WHAT = pattern(
    rf"[\s,]*(?:{_A_BREAK.pattern}|(?:(?:so|for|to|while|whilst|as|since) |\(|[–—-] )[^\d]*[^\W\d_][^\d]*)",
    re.IGNORECASE,
)
"""What follows the time to which a meeting adjourns, and tells no other: “for tea”, “so members can read it”."""
_LENGTH_FOR = pattern(
    r"(?:about )?(?:\d+|an?|half an|five|ten|fifteen|twenty|thirty) (?:min|hour)\w*\b\.?,? (?:for|so|to|while|as)\b",
    re.IGNORECASE,
)
"""“10 minutes for tea”."""


def _is_a_purpose(words: str) -> bool:
    """“to allow members to read it”, not “to a date in May”, “to noon”, “to the next meeting”."""
    to, verb, *more = [*words.casefold().split(), "", ""]
    known = (
        *FIRST_WORDS,
        "tomorrow",
        "today",
        "next",
        "later",
        "early",
        "mid",
        "when",
        "after",
        "a",
        "an",
        "the",
        "be",
    )
    return (
        to == "to"
        and bool(more[0])
        and verb.isalpha()
        and verb not in known
        and not looks_like_a_date(words[3:].partition(" at ")[0])
    )


def _until(args: Arguments) -> tuple[dict[str, Any], str]:
    """The fields of ``Adjourned`` that say until when: a time (perhaps on a day), a day alone, or else the words,
    such as “a date to be fixed”; and for what, where that follows the time: “3.15 for tea”.
    """
    words = times.time_first(args.rest.strip())
    if looks_like_a_date(words):
        return {"on": args.day(words, "future")}, ""
    time, day = _time_and_rest(args, words)  # “10am on 25 June”, “half past ten”
    day = day.removeprefix("on ")
    if time and _FOR_WHAT.fullmatch(day):
        return {"resumes": moment_on(args, time, None)}, reasons.set_apart(day) or day.lstrip(" ,")
    if not time or (day and not looks_like_a_date(day)):
        return {"until": words}, ""
    return {"resumes": moment_on(args, time, args.day(day, "future") if day else None)}, ""


def _time_and_rest(args: Arguments, words: str) -> tuple[str, str]:
    """The time that words begin with, as typed, and what follows it; no time for words that only begin with a number.

    Raises Refused for what stands alone, or before a day, and is no time.
    """
    try:
        found, rest = times.time_at(args.p, words)
    except Refused:
        first, _, rest = words.partition(" ")
        if not rest or looks_like_a_date(rest.removeprefix("on ")):
            raise
        return ("", words) if first[:1].isdigit() else (words, "")
    return (words[: len(words) - len(rest)].strip(" ,;"), rest) if found else ("", words)


def moment_on(args: Arguments, words: str, day: dt.date | None) -> dt.datetime:
    """A time of the meeting's own hours; on another day one to seven o'clock is in the afternoon. Raises Refused."""
    if day is not None and day != args.p.sitting:
        return at(day, parse_time(words, afternoon=True))
    found, rest = times.time_at(args.p, words)
    if found is None or rest:
        raise args.refuse(f"“{rest or words}” was not understood.")
    return found


@word("extend", usage="minutes | until time [by who sec who] [vote for against | lost]")
def extend(args: Arguments) -> Happening:
    """Go on beyond the time set for the meeting, on a vote: /extend 30 vote 6 1."""
    args.rest = _THE_MEETING.sub("", args.rest, count=1)
    args.skip("for", "by", "another", "a", "further")
    args.rest = minutes_in_figures(args.rest)
    if args.peek().rstrip(",").isdecimal():
        length = whole_number(args.word().rstrip(",")) * (
            60 if args.peek().casefold().rstrip(",") in ("hour", "hours") else 1
        )
        ends = (limit(args.p) or args.moment) + dt.timedelta(minutes=min(length, 24 * 60))
        args.took("min", "mins", "minute", "minutes", "hour", "hours")
    else:
        args.skip("until", "till", "til", "’til", "to")
        args.rest = f"at {args.rest}"  # so that “three” is a time
        until = args.time()
        if until is None:
            raise args.refuse("Say by how many minutes, or until when.")
        ends = until
    args.rest = with_movers_said(args, args.rest)
    fields = movers(args, {})
    fields |= counts(args) if args.peek()[:1].isdecimal() else result(args)
    fields |= movers(args, fields)
    args.end()
    return Extended(ends=ends, at=args.moment, **fields)


@word("informal", usage="[ends] [time] [because why]")
def informal(args: Arguments) -> Happening:
    """Without a quorum the meeting goes on informally and decides nothing; “ends” when it is formal again."""
    on = args.peek().casefold() not in ("ends", "ended", "over")
    if not on:
        args.word()
    moment = args.time() or args.moment
    return MadeInformal(on=on, reason=reasons.whole(args.free()) if _says_only_why(args) else args.reason(), at=moment)


@word("abandon", usage="[time] [because why]")
def abandon(args: Arguments) -> Captured:
    """Give the meeting up: it ends, and what it had not taken was not reached."""
    moment = args.time() or args.moment
    reason = reasons.whole(args.free()) if _says_only_why(args) else args.reason()
    left = untaken(args.p)
    events: list[Happening] = [ItemPut(item=item.id, how="not reached", at=moment) for item in left]
    say = f"Abandoned at {when(args.p, moment)}."
    if left:
        say += f" Not reached: {args.p.items_named(item.id for item in left)}."
    say = f"{say} {reminders(args.p, None)}".strip()
    return Captured([*events, Abandoned(at=moment, reason=reason)], desk=NARRATIVE, note="abandon the meeting", say=say)


_IT_BEGAN = pattern(
    r"^(?:the )?(?:(?:meeting|mtg)\b,?\s*)?(?:(?:was )?(?:opened|began|begun|started|commenced)\b,?\s*)?"
    r"(?:late\b,?\s*)?",
    re.IGNORECASE,
)
"""What /begin says already."""
_NO_MORE = pattern(
    rf"{SET_OFF_BUT_COLON}*(?:(?:there being|there was|as there was|with) )?no (?:further|other|more) business"
    r"(?: to transact)?\)?[\s.]*$",
    re.IGNORECASE,
)
_IT_ENDED = pattern(
    r"^(?:(?:there being )?no (?:further|other|more) business[\s,;:–—-]*)?(?:the )?(?:(?:meeting|mtg)\b,?\s*)?"
    r"(?:(?:was )?(?:closed|ended|finished|concluded)\b,?\s*)?",
    re.IGNORECASE,
)
"""What /close says already."""


@word("close", usage="[time]")
def close(args: Arguments) -> Captured:
    """The chair closes the meeting: the minutes are done."""
    args.rest = _IT_ENDED.sub("", args.rest.lstrip(), count=1)
    moment = args.time() or args.moment
    args.rest = _NO_MORE.sub("", args.rest, count=1)
    args.end_but_for_why()
    left = args.p.items_named(item.id for item in untaken(args.p))
    say = f"Closed at {when(args.p, moment)}. The minutes are done."
    if left:
        say += f" Never opened: {left} (undo, then /not-reached or /defer, if that should be said)."
    say = f"{say} {closing(args.p)}".strip()
    return Captured([Closed(at=moment)], desk=NARRATIVE, note="close the meeting", say=say)
