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
from ..desk import NARRATIVE, Asked, Captured
from ..reminders import closing, reminders
from .results import counts, result
from .table import word


@word("begin", usage="[time]")
def begin(asked: Asked) -> Captured:
    """The chair opens the meeting, now or at a time."""
    event = Began(at=asked.time() or asked.moment)
    asked.end()
    return Captured([event], say=quorum.warning(asked.p))


@word("adjourn", usage="[time] [until when | for how long] [because why]")
def adjourn(asked: Asked) -> Happening:
    """Pause the meeting; it stays one meeting: /adjourn for 10 minutes, /adjourn until 10:00 on 27 July."""
    words, _, reason = asked.rest.partition("because ")
    asked.rest = words.strip()
    moment = (None if _LENGTH.fullmatch(asked.rest) else asked.time()) or asked.moment
    key = asked.peek().casefold()
    fields: dict[str, Any] = {}
    if key in ("until", "to"):
        asked.word()
        fields, asked.rest = _until(asked), ""
    elif key == "for" or _LENGTH.fullmatch(asked.rest):
        asked.skip("for")
        fields, asked.rest = {"length": f"{asked.rest} minutes" if asked.rest.isdecimal() else asked.rest}, ""
    asked.end()
    return Adjourned(at=moment, reason=reason.strip(), **fields)


_LENGTH = re.compile(r"\d+ (?:min|hour)\w*")


def _until(asked: Asked) -> dict[str, Any]:
    """A time, a day, a time on a day, or words that name neither: “a date to be fixed”."""
    words = asked.rest.strip()
    first, second = (part.strip() for part in (*words.split(" at ", 1), "")[:2])
    if second:  # “25 June at 10am”
        first, second = second, first
    else:  # “10am on 25 June”, “10 am”
        found = re.match(r"(\S+(?: [ap]m)?)(?: (?:on )?(.+))?$", words, re.IGNORECASE)
        first, second = (found[1], found[2] or "") if found else (words, "")
    try:
        time = parse_time(first, afternoon=asked.p.bundle.meeting.start.hour >= 12)
        return {"resumes": at(_day(asked, second), time)}
    except Refused:
        try:
            return {"on": _day(asked, words)}
        except Refused:
            return {"until": words}


def _day(asked: Asked, words: str) -> dt.date:
    """A day still to come; the sitting's own where none is named. Raises Refused."""
    here = asked.p.sitting
    if not words.strip():
        return here
    day = parse_date(words, near=here)
    return parse_date(f"{words} {here.year + 1}", near=here) if day < here and not re.search(r"\d{4}|/", words) else day


@word("resume", usage="[time] [on date] [with who is here]")
def resume(asked: Asked) -> Happening:
    """Go on after an adjournment, that day or another: /resume 10:00 on 27 July."""
    moment = asked.time() or asked.moment
    asked.skip("on")
    words, _, codes = f" {asked.rest} ".partition(" with ")
    asked.rest = codes.strip()
    here = asked.people("who is here") if asked.rest else ()
    asked.end()
    day = _day(asked, words) if words.strip() else asked.p.course.resumes_on or asked.p.sitting
    return Resumed(at=at(day, local(moment).time()), here=here)


@word("extend", usage="minutes | until time [vote for against | lost]")
def extend(asked: Asked) -> Happening:
    """Go on beyond the time set for the meeting, on a vote: /extend 30 vote 6 1."""
    asked.skip("for")
    if asked.peek().isdecimal():
        ends = (limit(asked.p) or asked.moment) + dt.timedelta(minutes=min(int(asked.word()), 24 * 60))
        asked.skip("min", "mins", "minutes")
    else:
        asked.skip("until", "to")
        until = asked.time()
        if until is None:
            raise asked.refuse("Say by how many minutes, or until when.")
        ends = until
    fields = counts(asked) if asked.peek().isdecimal() else result(asked)
    asked.end()
    return Extended(ends=ends, at=asked.moment, **fields)


@word("informal", usage="[ends] [time] [because why]")
def informal(asked: Asked) -> Happening:
    """Without a quorum the meeting goes on informally and decides nothing; “ends” when it is formal again."""
    on = asked.peek().casefold() not in ("ends", "ended", "over")
    if not on:
        asked.word()
    moment = asked.time() or asked.moment
    return MadeInformal(on=on, reason=because(asked), at=moment)


def because(asked: Asked) -> str:
    """The reason that ends the line, if one does; nothing else may stand there. Raises Refused."""
    if asked.peek().casefold() != "because":
        asked.end()
        return ""
    asked.word()
    reason, asked.rest = asked.rest.strip(), ""
    return reason


@word("refer", usage="who [to decide what] | whom in words: [to decide what]")
def refer(asked: Asked) -> Captured:
    """Leave a decision to an officer, or to somebody else: /refer mo to decide the grant."""
    person = asked.person("to whom") if asked.is_code() else ""
    to, colon, text = ("", "", asked.rest) if person else asked.rest.partition(":")
    if not person and not colon:
        raise asked.refuse("Say to whom: a code, or words and a colon.")
    event = Referred(person=person, to=to.strip().removeprefix("to "), text=text.strip(), at=asked.moment)
    return Captured([event], desk=NARRATIVE)


@word("abandon", usage="[time] [because why]")
def abandon(asked: Asked) -> Captured:
    """Give the meeting up: it ends, and what it had not taken was not reached."""
    moment = asked.time() or asked.moment
    reason = because(asked)
    left = untaken(asked.p)
    events: list[Happening] = [ItemPut(item=item.id, how="not reached", at=moment) for item in left]
    say = f"Abandoned at {when(asked.p, moment)}."
    if left:
        say += f" Not reached: item {', '.join(item.number for item in left)}."
    say = f"{say} {reminders(asked.p, None)}".strip()
    return Captured([*events, Abandoned(at=moment, reason=reason)], desk=NARRATIVE, note="abandon the meeting", say=say)


@word("close", usage="[time]")
def close(asked: Asked) -> Captured:
    """The chair closes the meeting: the minutes are done."""
    moment = asked.time() or asked.moment
    asked.end()
    left = [item.number for item in untaken(asked.p)]
    say = f"Closed at {when(asked.p, moment)}. The minutes are done."
    if left:
        say += f" Never opened: item {', '.join(left)} (undo, then /not-reached or /defer, if that should be said)."
    say = f"{say} {closing(asked.p)}".strip()
    return Captured([Closed(at=moment)], desk=NARRATIVE, note="close the meeting", say=say)
