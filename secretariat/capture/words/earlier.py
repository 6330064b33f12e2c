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
from ..desk import Asked
from .table import word


@word("minutes", usage="[date and date …] [agreed | noted | not agreed [because why] | subject to …]")
def minutes(asked: Asked) -> list[Happening]:
    """The minutes of earlier meetings were agreed (or as you say): /minutes 25 March 2022 and 1 April 2022."""
    words, _, corrections = asked.rest.partition("subject to ")
    words, _, reason = f"{words} ".partition(" because ") if not corrections else (words, "", "")
    words = words.strip().rstrip(",")
    result: MinutesResult = "agreed with corrections" if corrections else "agreed"
    endings: tuple[MinutesResult, ...] = ("not agreed", "noted", "agreed")
    if ending := next((each for each in endings if words.endswith(each)), None):
        words, result = words.removesuffix(ending).strip().rstrip(","), result if corrections else ending
    if reason and result != "not agreed":
        raise asked.refuse("A reason is given only where minutes were not agreed.")
    said = corrections or reason.strip()
    return [
        MinutesConfirmed(of=day, result=result, corrections=said, at=asked.moment)
        for day in _days(asked, words or _date_in_title(asked))
    ]


def _days(asked: Asked, words: str) -> list[dt.date]:
    """The days named, one or several; those without a year are in that of a later one. Raises Refused."""
    names = [name for name in re.split(r", | and ", words) if name.strip()]
    days: list[dt.date] = []
    near = asked.p.day
    for name in reversed(names):
        near = parse_date(name, near=near)
        days.insert(0, near)
    return days


def _date_in_title(asked: Asked) -> str:
    """The date that the open item's own title names: “Minutes of the Meeting held on 25 March 2022”."""
    item = asked.p.bundle.item(asked.p.item)
    found = LAST_DATE.search(item.title) if item and item.business is Purpose.MINUTES else None
    if found is None:
        raise asked.refuse("Say of which meeting: the date.")
    return found[0]


@word("dates", "plan")
def dates(asked: Asked) -> Happening:
    """Print the forward plan's dates still to come, as they stand now."""
    asked.end()
    rows = tuple(
        plan_row(date._replace(meeting=None)) for date in asked.plan.dates if date.entry and date.day > asked.p.day
    )
    if not rows:
        raise Refused("The forward plan has no date after this meeting. F2 adds them.")
    return DatesNoted(rows=rows, at=asked.moment)
