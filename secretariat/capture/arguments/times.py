"""Times of day as a clerk types them, read by the meeting's own hours: without am or pm, and past midnight."""

from __future__ import annotations

import datetime as dt
import re

from ...basics.clock import at, local, time_meant
from ...basics.pattern import pattern
from ...basics.record import Refused
from ...basics.time_words import in_figures, wants_its_hour
from ...proceedings.proceedings import Proceedings

_FILLERS = pattern(r"\s*(?:(?:at|from)\s+)*", re.IGNORECASE)
_HALF = pattern(r"\s+([ap]\.?m\b\.?|noon\b)", re.IGNORECASE)


def begins_at(p: Proceedings) -> dt.time:
    """When the present sitting began, else when the meeting is to begin: what a time without am or pm is read by."""
    began = p.course.sittings[-1].began if p.course.sittings else None
    return local(began).time() if began else p.bundle.meeting.start


def time_at(p: Proceedings, text: str) -> tuple[dt.datetime | None, str]:
    """The time a text begins with, perhaps after “at” or “from”, and what follows; None where it begins with none.

    Raises Refused for a word that begins with a digit and is no time, and for “ten past” without its hour.
    """
    start = _FILLERS.match(text)
    rest = text[start.end() :] if start else text
    if said := in_figures(rest, after_at=bool(start and start[0].strip())):
        bare, after = said[0], said[1].lstrip(".:")
    elif wants_its_hour(rest):
        raise Refused(f"“{rest}” says no hour: {rest.rstrip('. ')} three?")
    else:
        word, _, after = rest.partition(" ")
        bare = word.rstrip(",;:")
        if not bare[:1].isdigit():
            return None, text
        if half := _HALF.match(f" {after}"):
            bare, after = f"{bare}{half[1]}", f" {after}"[half.end() :]
    meant = time_meant(bare, start=begins_at(p))
    day = p.sitting + dt.timedelta(days=meant.after_midnight)
    return at(day, meant.time), after.strip(" ,;")
