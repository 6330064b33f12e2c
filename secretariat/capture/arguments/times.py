"""Times of day as a clerk types them, read by the meeting's own hours: without am or pm, and past midnight."""

from __future__ import annotations

import datetime as dt
import re

from ...basics.clock import DAYS_BEGIN, MONTHS_BEGIN, at, local, looks_like_a_date, time_meant
from ...basics.pattern import pattern
from ...basics.record import Refused
from ...basics.time_words import in_figures, wants_its_hour
from ...proceedings.proceedings import Proceedings

_FILLERS = pattern(
    r"\s*(?:(?:(?:just |shortly |soon )?(?:at|from)|(?:just |shortly |soon )(?:after|before)|"
    r"nearly|about|around|approx(?:imately)?\.?|roughly|circa|ca?\.)\s+|"
    r"@\s*|~\s*|(?:ca?\.|c)(?=\d))*",
    re.IGNORECASE,
)
"""What may stand before a time: “at 3pm”, “at about 3pm”, “@ 3pm”, “c. 3pm”."""
_ROUGHLY = pattern(
    r"\b(?:after|before|nearly|about|around|approx(?:imately)?|roughly|circa|ca?(?=\.)|c$)|~", re.IGNORECASE
)
_ISH = pattern(r"(\d{1,2}(?:[:.]\d{2})?(?:[ap]\.?m)?)-?ish(?=$|[\s,;.)])", re.IGNORECASE)
"""“3.10ish”."""
_IN_BRACKETS = pattern(r"\s*\(([^()]*)\)")
_HOUR_AND_MINUTES = pattern(r"([01]?\d|2[0-3]) ([0-5]\d)(?=$|[,;.)]| ?[ap]\.?m\b)", re.IGNORECASE)
_HALF = pattern(r"\s+([ap]\.?m\b\.?|noon\b)", re.IGNORECASE)


_STOP = pattern(r"(?<!p\.m)(?<!a\.m)\.$", re.IGNORECASE)
_AS_A_CLOCK = pattern(r"\d{1,2}[:.]?\d{2}")
_HOW_LONG = pattern(r"\s*(?:hours?|hrs?|min(?:ute)?s?)\b", re.IGNORECASE)
"""“2 hours” is no time of day."""
_GLUED = pattern(r"^(\d{3,4}|\d{1,2}[:.]\d{2})(?:hours|hrs?|h)$|^(\d{1,2})[-,;](\d{2}[ap]\.?m)$", re.IGNORECASE)
"""“1410hrs”, “3-15pm”."""
_HOURS = pattern(r"^\s*(?:hours|hrs?|h)\b\.?", re.IGNORECASE)
"""“14:10 hours”."""


_A_FIGURE = pattern(r"^\D{0,12}\d")


def roughly(typed: str) -> bool:
    """Whether what was typed before a time says that it is not exact: “at about 3pm”."""
    found = _FILLERS.match(typed)
    return bool(found and (_ROUGHLY.search(found[0]) or _ISH.match(typed, found.end())))


def begins_at(p: Proceedings) -> dt.time:
    """When the present sitting began, else when the meeting is to begin: what a time without am or pm is read by."""
    began = p.course.sittings[-1].began if p.course.sittings else None
    return local(began).time() if began else p.bundle.meeting.start


_A_DAY_AND_THEN = pattern(
    rf"(?:on )?(?P<day>(?:(?:{DAYS_BEGIN})[a-z]*\.?,? )?(?:the )?\d{{1,2}}(?:st|nd|rd|th)? (?:of )?"
    rf"(?:{MONTHS_BEGIN})[a-z]*\.?(?: \d{{4}})?|\d{{4}}-\d\d-\d\d|\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?|"
    rf"(?:next )?(?:{DAYS_BEGIN})[a-z]*|tomorrow|today)"
    r"(?:,? at |,? @ ?|,? )(?P<time>\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\b\.?)?|(?:half|quarter) (?:past|to) \w+|"
    r"noon|midday|(?<=at )[a-z]+)(?P<with_whom>(?:,? with \S.*)?)",
    re.IGNORECASE | re.DOTALL,
)


def time_first(words: str) -> str:
    """“25 June at 10am”, “tomorrow 10am” as “10am on 25 June”; what begins with no day, or says more, as it is."""
    found = _A_DAY_AND_THEN.fullmatch(words)
    if found is None or looks_like_a_date(words) or not looks_like_a_date(found["day"]):
        return words
    return f"{found['time'].strip()} on {found['day']}{found['with_whom']}"


def time_at(p: Proceedings, text: str) -> tuple[dt.datetime | None, str]:
    """The time a text begins with, perhaps after “at” or “from”, and what follows; None where it begins with none.

    Raises Refused for a word that begins with a digit and is no time, and for “ten past” without its hour.
    """
    if (bracketed := _IN_BRACKETS.match(text)) and (_A_FIGURE.search(bracketed[1]) or in_figures(bracketed[1])):
        inside, left = time_at(p, bracketed[1])
        if inside is not None and not left:
            return inside, text[bracketed.end() :].strip(" ,;")
    start = _FILLERS.match(text)
    rest = text[start.end() :] if start else text
    rest = _ISH.sub(r"\1", rest, count=1) if _ISH.match(rest) else rest
    rest = _HOUR_AND_MINUTES.sub(r"\1:\2", rest, count=1) if _HOUR_AND_MINUTES.match(rest) else rest
    if said := in_figures(rest, after_at=bool(start and start[0].strip())):
        bare, after = said[0], said[1].lstrip(".:")
    elif wants_its_hour(rest):
        raise Refused(f"“{rest}” says no hour: {rest.rstrip('. ')} three?")
    else:
        word, _, after = rest.partition(" ")
        bare = _STOP.sub("", word.rstrip(",;:"))
        bare = _GLUED.sub(lambda found: found[1] or f"{found[2]}:{found[3]}", bare)
        if not bare[:1].isdigit() or (len(bare) < 3 and _HOW_LONG.match(after)):
            return None, text
        if half := _HALF.match(f" {after}"):
            bare, after = f"{bare}{half[1]}", f" {after}"[half.end() :]
    after = _HOURS.sub("", after, count=1) if _AS_A_CLOCK.fullmatch(bare) else after
    meant = time_meant(bare, start=begins_at(p))
    day = p.sitting + dt.timedelta(days=meant.after_midnight)
    return at(day, meant.time), after.strip(" ,;")
