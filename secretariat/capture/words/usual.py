"""The word for what usually comes of an item: usual. Its mark is ``=`` alone."""

from __future__ import annotations

from msgspec.structs import replace

from ...basics.record import Refused
from ...events.base import Happening
from ...events.earlier import DatesNoted
from ...meetings.meeting import PaperStatus, Purpose
from ..arguments.reader import Arguments
from ..desk import NARRATIVE, Captured
from ..how_agreed import unanimously
from .decisions import outcome_of
from .earlier import dates, minutes
from .nil import none
from .table import Result, word

DATES = "the forthcoming meeting dates"
_WRITTEN = (PaperStatus.ATTACHED, PaperStatus.TO_FOLLOW)


@word("usual", usage="[unanimously]")
def usual(args: Arguments) -> Captured:
    """What usually comes of such an item: nothing declared or asked, the minutes agreed, the report noted."""
    how = "unanimously" if unanimously(args) else ""
    args.end()
    p = args.p
    item = p.bundle.item(p.item)
    if item is None:
        raise Refused("Open the item first: an outcome belongs to an item.")
    if p.outcomes.get(p.item):
        raise Refused(f"Item {item.number} has its outcome already. Type what else came of it after the “=”.")
    match item.business:
        case Purpose.ELECT_CHAIR | Purpose.ELECT_VICE:
            raise Refused("Say who was elected, by codes: = who proposer seconder.")
        case Purpose.APOLOGIES if p.bundle.apologies:
            raise Refused("The apologies are printed without a word of yours.")
        case Purpose.DECLARATIONS | Purpose.QUESTIONS | Purpose.APOLOGIES:
            return _as_captured(none(args))
        case Purpose.MINUTES:
            return _as_captured(minutes(replace(args, rest=how)))
        case Purpose.PLAN:
            return _dates_noted(args, how)
        case Purpose.COMPLAINTS | Purpose.ACTIONS:
            args.rest = how if item.paper in _WRITTEN else f"{how} the item"  # these often come without a report
            return outcome_of(args, "noted")
    return outcome_of(replace(args, rest=how), "agreed", to="to note")


def _dates_noted(args: Arguments, how: str) -> Captured:
    """The dates printed, if there are any to come and they were not yet, and noted."""
    events: list[Happening] = []
    ahead = any(date.entry and date.day > args.p.day for date in args.plan.dates)
    if ahead and not any(isinstance(event, DatesNoted) for event in args.p.bundle.events):
        events += _as_captured(dates(args)).events
    args.rest = f"{how} {DATES}"
    noted = outcome_of(args, "noted")
    return Captured([*events, *noted.events], desk=NARRATIVE, note="/usual", say=noted.say)


def _as_captured(result: Result) -> Captured:
    if isinstance(result, Captured):
        return result
    return Captured(result if isinstance(result, list) else [result], desk=NARRATIVE, note="/usual")
