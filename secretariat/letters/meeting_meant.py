"""Which meeting's recommendations “the first” and a bare number count among: the one named, else the last."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..basics.pattern import pattern
from .about import about
from .headings import is_a_meeting
from .numbering import series_of
from .proposed import Asked
from .read import Read, Unit
from .when import first_date
from .whose_matter import for_this_letter

_IS_RECOMMENDATION = pattern(r"/R\d[^/]*$")


def meeting_of(matter: Asked) -> str:
    """The meeting that minuted a matter: of 2031-02-04/R2 it is 2031-02-04."""
    return matter.id.partition("/")[0]


def meeting_named(read: Read, unit: Unit | None = None) -> str:
    """The meeting that the heading over a unit names, or else the letter; empty where neither does."""
    over = about(unit.topic, read.date, inspected=False).meeting if unit is not None and unit.topic else ""
    if not over and unit is not None and is_a_meeting(unit.topic):
        over = first_date(unit.topic)
    return over or read.about.meeting


def counted_among(matters: Iterable[Asked], read: Read, meeting: str) -> tuple[Asked, ...]:
    """The recommendations to the writer of the meeting named (``meeting``), in their order.

    What was promised is counted only where nothing was recommended: “Recommendation 1” is no promise. A reply that
    names no meeting answers, as far as anybody can tell, the last one that recommended something. Empty where several
    meetings are left.
    """
    every = tuple(matters)
    ours = [each for each in every if for_this_letter(each, read)]
    ours = [each for each in ours if meeting_of(each) == meeting] or ours
    meetings = {meeting_of(each) for each in ours}
    recommended = any(_IS_RECOMMENDATION.search(each.id) for each in every if meeting_of(each) in meetings)
    listed = [each for each in ours if _IS_RECOMMENDATION.search(each.id)] if recommended else ours
    if len({series_of(each.id) for each in listed}) > 1 and not meeting:
        last = _last_meeting(listed, read)
        listed = [each for each in listed if meeting_of(each) == last]
    return tuple(listed) if len({series_of(each.id) for each in listed}) == 1 else ()


def _last_meeting(listed: Sequence[Asked], read: Read) -> str:
    """The last meeting before a letter to the panel of which something is listed, and still unanswered if any is."""
    if read.kind == "reply to an inspection":
        return ""
    before = [each for each in listed if not read.date or meeting_of(each) <= read.date]
    return max(map(meeting_of, [each for each in before if not each.answered] or before), default="")


def said_of_the_meeting(matters: Iterable[Asked], read: Read, meeting: str) -> str:
    """What a reason says besides where no meeting is named and another could be meant; empty for nothing."""
    ours = {
        series_of(each.id) for each in matters if _IS_RECOMMENDATION.search(each.id) and for_this_letter(each, read)
    }
    return "" if meeting or len(ours) < 2 else "; no meeting is named, so the last that recommended something is taken"
