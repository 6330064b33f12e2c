"""The course of a meeting: its sittings, the time it may not go beyond, and the hours the minutes print.

An adjourned meeting is one meeting with another sitting to come (MTG-53). A panel may set how long its meetings last
at most (MTG-54); going beyond that is put to the vote.
"""

from __future__ import annotations

import datetime as dt

from ..basics.clock import local
from ..basics.saying import say
from .proceedings import Proceedings

WARNED = 15
"""How many minutes before a meeting has to end the clerk is reminded (MTG-54)."""
CLOSED = "The meeting is closed. Take the line /close out of the minutes to go on with it."
"""Why nothing can happen in a meeting any more, and the way back; undo is none once anything else was done."""


# --- times, as the minutes of several days say them ---


def when(p: Proceedings, moment: dt.datetime) -> str:
    """A time of the meeting: “10:15am”, and on another day than its first “10:15am on 25 June 2031”."""
    day = local(moment).date()
    return p.time(moment) if day == p.day else say("{time} on {day}", p.time(moment), p.date(day))


def hours(p: Proceedings) -> str:
    """When it began and ended, in a sentence; of several sittings each with its day. Empty before it began."""
    if p.began is None:
        return ""
    several = len(p.course.sittings) > 1
    parts = []
    for n, sitting in enumerate(p.course.sittings):
        at = p.at(sitting.began)
        words = (
            (say("it resumed") if n else say("began")) + at + (say(" on {day}", p.date(sitting.day)) if several else "")
        )
        parts.append(
            words + (say(" and {how} at {time}", say(sitting.how), p.time(sitting.ended)) if sitting.ended else "")
        )
    return say("The meeting {list}.", "; ".join(parts))


def refuse_before_the_sitting(p: Proceedings, at: dt.datetime | None, what: str) -> str:
    """Why something cannot have been at that time: the present sitting began, or was adjourned, only later; else empty.

    ``what`` begins the sentence: “The meeting cannot end”.
    """
    sittings = p.course.sittings
    if at is None or not sittings:
        return ""
    last = sittings[-1]
    if p.phase == "adjourned" and last.ended and at < last.ended:
        return f"{what} at {when(p, at)}: it adjourned at {when(p, last.ended)}."
    if len(sittings) > 1 and last.began and at < last.began:
        return f"{what} at {when(p, at)}: it resumed at {when(p, last.began)}."
    return ""


# --- how long it may last ---


def limit(p: Proceedings) -> dt.datetime | None:
    """When the sitting has to end, by the panel's own rule or by what it resolved; None where nothing is set."""
    course, minutes = p.course, p.rules.guillotine_minutes
    if course.extended_to is not None:
        return course.extended_to
    began = course.sittings[-1].began if course.sittings else None
    return began + dt.timedelta(minutes=minutes) if began and minutes > 0 else None


def nearing(p: Proceedings, now: dt.datetime) -> dt.datetime | None:
    """When the sitting has to end, once that is near or past; None while there is time."""
    ends = limit(p)
    near = ends is not None and p.phase == "in session" and now >= ends - dt.timedelta(minutes=WARNED)
    return ends if near else None


def time_left(p: Proceedings, now: dt.datetime) -> str:
    """A sentence for the clerk when the meeting nears its limit or has passed it; empty while there is time."""
    ends = nearing(p, now)
    if ends is None:
        return ""
    if now < ends:
        return f"The time set for the meeting ends at {p.time(ends)}: /extend, /adjourn, or /defer what is left."
    return f"The time set for the meeting ended at {p.time(ends)}: /extend says that it goes on."
