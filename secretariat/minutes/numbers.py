"""How many minutes were taken before a meeting, where their numbers go on from meeting to meeting (MIN-10)."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ..meetings.bundle import Bundle
from ..meetings.meeting import Meeting
from ..panel.numbering import counted_from
from ..panel.numbers_given import own_numbers
from ..panel.panel import Panel
from ..panel.settings.timeline import course


def minutes_taken(bundle: Bundle) -> int:
    """How many numbers a meeting takes: one for each item taken, however often, that has none of its own."""
    from ..events.items import ItemOpened  # loads all that a meeting can do, and few panels number so

    own = own_numbers(item.number for item in bundle.items)
    known = {item.id for item in bundle.items if item.number not in own}
    return len({event.item for event in bundle.events if isinstance(event, ItemOpened)} & known)


def first_minute(
    panel: Panel, meeting: Meeting, meetings: Callable[[], Iterable[Meeting]], taken: Callable[[str], int]
) -> int:  # fmt: skip
    """The number of a meeting's first minute: after those of all the meetings held since the count began.

    ``meetings``: all there are, in any order. ``taken``: how many minutes the one of an identity has. Neither is
    called where each meeting begins with 1, and ``taken`` only for meetings that are counted.
    """
    if not panel.rules_on(meeting.date).numbering.runs:
        return 1
    line = ((each.since, each.value) for each in course(panel, "numbering"))
    begins, first = counted_from(line, meeting.date)
    this = (meeting.date, meeting.ordinal)
    before = (m for m in meetings() if begins <= m.date and (m.date, m.ordinal) < this and not m.cancelled)
    return first + sum(taken(each.id) for each in before)
