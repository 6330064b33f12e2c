"""Matters of earlier meetings as a clerk names them: “R1 of 18 June”, “2031-06-18/R1”, “item 8 of 18 June 2031”.

Read off the beginning of a text, with what is left of it.
"""

from __future__ import annotations

import datetime as dt
import re

from ...basics.pattern import pattern, small
from ...basics.said_dates import said_dates
from ...meetings.meeting import Purpose, meeting_id
from ...meetings.titles import sets_in_title
from .reader import Arguments

_LABEL = r"(?:[RAUQ]\d+(?:\.\d+)*|\d+[A-Za-z]?(?:\.\d+)*)"
_WHOLE = pattern(rf"(?P<day>\d{{4}}-\d\d-\d\d)(?P<which>/[1-9](?=/))?/(?P<label>{_LABEL})(?=$|[\s,;:])", re.IGNORECASE)
_LETTERS = "RAUQ"
"""With which the numbers of recommendations, actions, undertakings and questions begin."""
_KINDS = {"recommendation": "R", "action": "A", "undertaking": "U", "question": "Q"}
_NAMED = pattern(
    r"(?:the )?(?:(?:matters?|referrals?|decisions?|what was (?:referred|decided)) (?:(?:referred|decided) )?"
    r"(?:under|at|on|in) )?(?:the )?(?P<kind>recommendation|action|undertaking|question|item|minute|matter)?s?\s*"
    rf"(?P<label>{_LABEL})(?![\w.]|/\d)",
    re.IGNORECASE,
)
_JOIN = pattern(r"\s*(?:,|,?\s*(?:and|&))\s*", re.IGNORECASE)
_OF = pattern(
    r",?\s*(?:of|from|at|on|made on|in)\s+(?:the\s+)?(?:meeting\s+)?(?:(?:of|on|held on|held)\s+)?", re.IGNORECASE
)
_ORDINAL = pattern(r"\s*(?:/([2-9])|\((?:meeting )?([2-9])(?: of that day)?\))")


def references(args: Arguments) -> list[str]:
    """The references named next, taken: “R1 and R2 of 18 June” is two. Raises Refused where none is named."""
    found: list[str] = []
    while whole := _WHOLE.match(args.rest):
        found.append(f"{whole['day']}{whole['which'] or ''}/{whole['label'].upper()}")
        args.rest = args.rest[whole.end() :]
        join = _JOIN.match(args.rest)
        if not join or not _WHOLE.match(args.rest[join.end() :]):
            return found
        args.rest = args.rest[join.end() :]
    labels, rest = _labels(args.rest)
    if not labels:
        raise args.refuse("Say which matter of which meeting: R1 of 18 June 2031.")
    if last := _LAST.match(rest):
        args.rest = rest[last.end() :]
        return [f"{_last_meeting(args)}/{label}" for label in labels]
    of = _OF.match(rest)
    said = said_dates(rest[of.end() :]) if of else []
    if of is None and labels[0][0] in _LETTERS and (before := _meeting_before(args)):
        args.rest = rest
        name, day = before
        args.told.append(f"{labels[0]} is read as of the last meeting, {args.p.date(day)}.")
        return [f"{name}/{label}" for label in labels]
    if of is None or not said or not rest[of.end() :].startswith(said[0].words):
        raise args.refuse(f"Say of which meeting: {labels[0]} of 18 June 2031.")
    day = args.day(said[0].words, "past")
    rest = rest[of.end() + len(said[0].words) :]
    which = _ORDINAL.match(rest)
    args.rest = rest[which.end() :] if which else rest
    ordinal = f"/{which[1] or which[2]}" if which else ""
    held = [date.meeting for date in args.plan.dates if date.meeting and date.meeting.date == day]
    if args.plan.dates and not any(each.id == meeting_id(f"{day}{ordinal}") for each in held):
        args.told.append(f"No meeting of {args.p.date(day)} is kept here: is that the day?")
    return [f"{day}{ordinal}/{label}" for label in labels]


def named_first(text: str) -> tuple[str, str]:
    """The reference that words begin with, as typed, “R1 of 12 March”, and what follows; none for a number alone."""
    whole = _WHOLE.match(text)
    labels, rest = ([], text[whole.end() :]) if whole else _labels(text)
    if not whole and not labels:
        return "", text
    if (last := _LAST.match(rest)) and not whole:
        rest = rest[last.end() :]
    elif not whole:
        of = _OF.match(rest)
        said = said_dates(rest[of.end() :]) if of else []
        if of and said and rest[of.end() :].startswith(said[0].words):
            rest = rest[of.end() + len(said[0].words) :]
        elif labels[0][0] not in _LETTERS:
            return "", text
    return text[: len(text) - len(rest)].strip(), rest


_LAST = pattern(r",?\s*(?:of|from|at|on|in)\s+(?:the\s+)?(?:last|previous) (?:ordinary )?meeting\b", re.IGNORECASE)


def _last_meeting(args: Arguments) -> str:
    """What the last meeting before this one is called. Raises Refused where none is known."""
    if before := _meeting_before(args):
        return before[0]
    raise args.refuse("No meeting before this one is kept here: say its date.")


def _meeting_before(args: Arguments) -> tuple[str, dt.date] | None:
    """What the last meeting before this one is called, and its day: the last that is kept, else the last whose minutes
    are on this agenda; None where none is known."""
    when = args.p.bundle.meeting.when
    known = [date.meeting for date in args.plan.dates if date.meeting and not date.meeting.cancelled]
    if before := [meeting for meeting in known if meeting.when < when]:
        last = max(before, key=lambda meeting: meeting.when)
        return last.name, last.date
    titles = [item.title for item in args.p.bundle.items if item.business is Purpose.MINUTES]
    days = [each.date.date(args.p.day, "past") for title in titles for each in sets_in_title(title)]
    day = max((day for day in days if day is not None and day < args.p.day), default=None)
    return (str(day), day) if day is not None else None


def _labels(text: str) -> tuple[list[str], str]:
    """The labels a text begins with, each once, and what follows."""
    found: list[str] = []
    rest, kind = text, ""
    while named := _NAMED.match(rest):
        kind = small(named["kind"]) if named["kind"] else kind
        label = named["label"].upper()
        found.append(f"{_KINDS[kind]}{label}" if kind in _KINDS and label[:1].isdecimal() else label)
        text = rest[named.end() :]
        join = _JOIN.match(text)
        rest = text[join.end() :] if join else ""
    return list(dict.fromkeys(found)), text
