"""Words for the course of the meeting: begin, adjourn, resume, close."""

from __future__ import annotations

from .. import quorum
from ..clock import house_time
from ..events import Adjourned, Began, Closed, Happening, Resumed
from ..reminders import reminders
from .desk import NARRATIVE, Asked, Captured
from .words import word


@word("begin", usage="[time]")
def begin(asked: Asked) -> Captured:
    """The chair opens the meeting, now or at a time."""
    return Captured([Began(at=asked.time() or asked.moment)], say=quorum.warning(asked.p))


@word("adjourn", usage="[time] [until when] [because why]")
def adjourn(asked: Asked) -> Happening:
    """Pause the meeting. It stays one meeting."""
    at = asked.time() or asked.moment
    asked.skip("until")
    until, _, reason = asked.rest.partition("because ")
    return Adjourned(at=at, until=until.strip(), reason=reason.strip())


@word("resume", usage="[time] [on date]")
def resume(asked: Asked) -> Happening:
    """Go on after an adjournment, that day or another: /resume 10:00 on 27 July."""
    from ..clock import at, local, parse_date

    moment = asked.time() or asked.moment
    asked.skip("on")
    day = parse_date(asked.rest, near=asked.p.sitting) if asked.rest else asked.p.sitting
    return Resumed(at=at(day, local(moment).time()))


@word("close", usage="[time]")
def close(asked: Asked) -> Captured:
    """The chair closes the meeting: the minutes are done."""
    at = asked.time() or asked.moment
    left = [i.number for i in asked.p.bundle.items if i.id not in asked.p.opened and i.id not in asked.p.put_items]
    say = f"Closed at {house_time(at)}. The minutes are done."
    if left:
        say += f" Never opened: item {', '.join(left)} (undo, then /not-reached or /defer, if that should be said)."
    say = f"{say} {reminders(asked.p, None)}".strip()
    return Captured([Closed(at=at)], desk=NARRATIVE, note="close the meeting", say=say)
