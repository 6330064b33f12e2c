"""Words for the course of the meeting: begin, adjourn, resume, extend, informal, refer, abandon, close."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from ...basics.clock import at, local, parse_date, parse_time
from ...basics.record import Refused
from ...events.base import Happening
from ...events.course import Abandoned, Adjourned, Began, Closed, Extended, Resumed
from ...events.informal import MadeInformal, Referred
from ...events.items import ItemPut
from ...proceedings import quorum
from ...proceedings.business import untaken
from ...proceedings.course import limit, when
from .. import reasons
from ..addressed import addressed
from ..desk import NARRATIVE, Arguments, Captured
from ..reminders import closing, reminders
from .results import counts, result
from .table import word


@word("begin", usage="[time]")
def begin(args: Arguments) -> Captured:
    """The chair opens the meeting, now or at a time."""
    event = Began(at=args.time() or args.moment)
    args.end()
    return Captured([event], say=quorum.warning(args.p))


@word("adjourn", usage="[time] [until when | for how long] [because why]")
def adjourn(args: Arguments) -> Happening:
    """Pause the meeting; it stays one meeting: /adjourn for 10 minutes, /adjourn until 10:00 on 27 July."""
    words, reason = reasons.parted(args.rest, loosely=True)
    args.rest = words.strip()
    moment = (None if _LENGTH.fullmatch(args.rest) else args.time()) or args.moment
    key = args.peek().casefold()
    fields: dict[str, Any] = {}
    if key in ("until", "to"):
        args.word()
        fields, args.rest = _until(args), ""
    elif key == "for" or _LENGTH.fullmatch(args.rest):
        args.skip("for")
        fields, args.rest = {"length": f"{args.rest} minutes" if args.rest.isdecimal() else args.rest}, ""
    args.end()
    return Adjourned(at=moment, reason=reason.strip(), **fields)


_LENGTH = re.compile(r"\d+ (?:min|hour)\w*")


def _until(args: Arguments) -> dict[str, Any]:
    """The fields of ``Adjourned`` that say until when: a time (perhaps on a day), a day alone, or else the words,
    such as “a date to be fixed”.
    """
    words = args.rest.strip()
    first, second = (part.strip() for part in (*words.split(" at ", 1), "")[:2])
    if second:  # “25 June at 10am”
        first, second = second, first
    else:  # “10am on 25 June”, “10 am”
        found = re.match(r"(\S+(?: [ap]m)?)(?: (?:on )?(.+))?$", words, re.IGNORECASE)
        first, second = (found[1], found[2] or "") if found else (words, "")
    try:
        time = parse_time(first, afternoon=args.p.bundle.meeting.start.hour >= 12)
        return {"resumes": at(_day(args, second), time)}
    except Refused:
        try:
            return {"on": _day(args, words)}
        except Refused:
            return {"until": words}


def _day(args: Arguments, words: str) -> dt.date:
    """The day that words name, next year's if this year's is past; for no words, the sitting's. Raises Refused."""
    sitting = args.p.sitting
    if not words.strip():
        return sitting
    day = parse_date(words, near=sitting)
    return (
        parse_date(f"{words} {sitting.year + 1}", near=sitting)
        if day < sitting and not re.search(r"\d{4}|/", words)
        else day
    )


@word("resume", usage="[time] [on date] [with who is here]")
def resume(args: Arguments) -> Happening:
    """Go on after an adjournment, that day or another: /resume 10:00 on 27 July."""
    moment = args.time() or args.moment
    args.skip("on")
    words, _, codes = f" {args.rest} ".partition(" with ")
    args.rest = codes.strip()
    present = args.people("who is here") if args.rest else ()
    args.end()
    day = _day(args, words) if words.strip() else args.p.course.resumes_on or args.p.sitting
    return Resumed(at=at(day, local(moment).time()), here=present)


@word("extend", usage="minutes | until time [vote for against | lost]")
def extend(args: Arguments) -> Happening:
    """Go on beyond the time set for the meeting, on a vote: /extend 30 vote 6 1."""
    args.skip("for")
    if args.peek().isdecimal():
        ends = (limit(args.p) or args.moment) + dt.timedelta(minutes=min(int(args.word()), 24 * 60))
        args.skip("min", "mins", "minutes")
    else:
        args.skip("until", "to")
        until = args.time()
        if until is None:
            raise args.refuse("Say by how many minutes, or until when.")
        ends = until
    fields = counts(args) if args.peek().isdecimal() else result(args)
    args.end()
    return Extended(ends=ends, at=args.moment, **fields)


@word("informal", usage="[ends] [time] [because why]")
def informal(args: Arguments) -> Happening:
    """Without a quorum the meeting goes on informally and decides nothing; “ends” when it is formal again."""
    on = args.peek().casefold() not in ("ends", "ended", "over")
    if not on:
        args.word()
    moment = args.time() or args.moment
    return MadeInformal(on=on, reason=because(args), at=moment)


def because(args: Arguments) -> str:
    """The reason after “because”, to the end of the line; empty for none. Raises Refused for any other words left."""
    if not reasons.begins_a_reason(args.rest):
        args.end()
        return ""
    reason, args.rest = reasons.whole(args.rest), ""
    return reason


@word("refer", usage="who [to decide what] | whom in words: [to decide what]")
def refer(args: Arguments) -> Captured:
    """Leave a decision to an officer, or to somebody else: /refer mo to decide the grant."""
    person = args.person("to whom") if args.is_code() else ""
    to, text = ("", args.rest) if person else addressed(args.rest, args.p.people, after_to=False)
    if not person and not to:
        raise args.refuse("Say to whom: a code, or words and a colon.")
    event = Referred(person=person, to=to, text=text.strip(), at=args.moment)
    return Captured([event], desk=NARRATIVE)


@word("abandon", usage="[time] [because why]")
def abandon(args: Arguments) -> Captured:
    """Give the meeting up: it ends, and what it had not taken was not reached."""
    moment = args.time() or args.moment
    reason = because(args)
    left = untaken(args.p)
    events: list[Happening] = [ItemPut(item=item.id, how="not reached", at=moment) for item in left]
    say = f"Abandoned at {when(args.p, moment)}."
    if left:
        say += f" Not reached: item {', '.join(item.number for item in left)}."
    say = f"{say} {reminders(args.p, None)}".strip()
    return Captured([*events, Abandoned(at=moment, reason=reason)], desk=NARRATIVE, note="abandon the meeting", say=say)


@word("close", usage="[time]")
def close(args: Arguments) -> Captured:
    """The chair closes the meeting: the minutes are done."""
    moment = args.time() or args.moment
    args.end()
    left = [item.number for item in untaken(args.p)]
    say = f"Closed at {when(args.p, moment)}. The minutes are done."
    if left:
        say += f" Never opened: item {', '.join(left)} (undo, then /not-reached or /defer, if that should be said)."
    say = f"{say} {closing(args.p)}".strip()
    return Captured([Closed(at=moment)], desk=NARRATIVE, note="close the meeting", say=say)
