"""Words for earlier minutes and for the dates put to the meeting: minutes, dates."""

from __future__ import annotations

import re

from ..events import DatesNoted, Happening, MinutesConfirmed
from ..events.earlier import MinutesResult
from ..meetings import Business
from ..plan import plan_row
from ..records import Refused
from .desk import Asked
from .words import word


@word("minutes", usage="[date] [agreed | noted | not agreed | subject to …]")
def minutes(asked: Asked) -> Happening:
    """The minutes of an earlier meeting were agreed (or as you say): /minutes 25 March 2022."""
    from ..clock import parse_date

    words, _, corrections = asked.rest.partition("subject to ")
    words = words.strip()
    result: MinutesResult = "agreed with corrections" if corrections else "agreed"
    endings: tuple[MinutesResult, ...] = ("not agreed", "noted", "agreed")
    if ending := next((each for each in endings if words.endswith(each)), None):
        words, result = words.removesuffix(ending).strip(), result if corrections else ending
    of = parse_date(words or _date_in_title(asked), near=asked.p.day)
    return MinutesConfirmed(of=of, result=result, corrections=corrections, at=asked.moment)


def _date_in_title(asked: Asked) -> str:
    """The date that the open item's own title names: “Minutes of the Meeting held on 25 March 2022”."""
    item = asked.p.bundle.item(asked.p.item)
    found = _LAST_DATE.search(item.title) if item and item.business is Business.MINUTES else None
    if found is None:
        raise asked.refuse("Say of which meeting: the date.")
    return found[0]


_LAST_DATE = re.compile(r"\d{1,2}(?:st|nd|rd|th)? [A-Za-z]+ \d{4}$")


@word("dates", "plan")
def dates(asked: Asked) -> Happening:
    """Print the forward plan's dates still to come, as they stand now."""
    rows = tuple(
        plan_row(date._replace(meeting=None)) for date in asked.plan.dates if date.entry and date.day > asked.p.day
    )
    if not rows:
        raise Refused("The forward plan has no date after this meeting. F2 adds them.")
    return DatesNoted(rows=rows, at=asked.moment)
