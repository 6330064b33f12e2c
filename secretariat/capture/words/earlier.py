"""Words for earlier minutes and for the dates put to the meeting: minutes, dates."""

from __future__ import annotations

import datetime as dt
import re

from ...basics.clock import parse_date
from ...basics.record import Refused
from ...basics.said_dates import LAST_DATE
from ...events.base import Happening
from ...events.earlier import DatesNoted, MinutesConfirmed, MinutesResult
from ...meetings.meeting import Purpose
from ...plan.year import plan_row
from .. import reasons
from ..arguments.reader import Arguments
from .table import word


@word("minutes", usage="[date and date …] [agreed | noted | not agreed [because why] | subject to …]")
def minutes(args: Arguments) -> list[Happening]:
    """The minutes of earlier meetings were agreed (or as you say): /minutes 25 March 2022 and 1 April 2022."""
    words, _, corrections = args.rest.partition("subject to ")
    words, reason = reasons.parted(words) if not corrections else (words, "")
    words = words.strip().rstrip(",")
    result: MinutesResult = "agreed with corrections" if corrections else "agreed"
    endings: tuple[MinutesResult, ...] = ("not agreed", "noted", "agreed")
    if ending := next((each for each in endings if words.endswith(each)), None):
        words, result = words.removesuffix(ending).strip().rstrip(","), result if corrections else ending
    if reason and result != "not agreed":
        raise args.refuse("A reason is given only where minutes were not agreed.")
    words_after = corrections or reason.strip()
    return [
        MinutesConfirmed(of=day, result=result, corrections=words_after, at=args.moment)
        for day in _days(args, words or _date_in_title(args))
    ]


def _days(args: Arguments, words: str) -> list[dt.date]:
    """The days named, one or several; those without a year are in that of a later one. Raises Refused."""
    names = [name for name in re.split(r", | and ", words) if name.strip()]
    days: list[dt.date] = []
    near = args.p.day
    for name in reversed(names):
        near = parse_date(name, near=near)
        days.insert(0, near)
    return days


def _date_in_title(args: Arguments) -> str:
    """The date that the open item's own title names: “Minutes of the Meeting held on 25 March 2022”."""
    item = args.p.bundle.item(args.p.item)
    found = LAST_DATE.search(item.title) if item and item.business is Purpose.MINUTES else None
    if found is None:
        raise args.refuse("Say of which meeting: the date.")
    return found[0]


@word("dates", "plan")
def dates(args: Arguments) -> Happening:
    """Print the forward plan's dates still to come, as they stand now."""
    args.end()
    rows = tuple(
        plan_row(date._replace(meeting=None)) for date in args.plan.dates if date.entry and date.day > args.p.day
    )
    if not rows:
        raise Refused("The forward plan has no date after this meeting. F2 adds them.")
    return DatesNoted(rows=rows, at=args.moment)
