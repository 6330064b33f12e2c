"""A meeting as it is made: what is due at it and the panel's standing items are its agenda from the first moment."""

from __future__ import annotations

from collections.abc import Sequence

from ..basics.acts import Act, Put, act
from ..meetings.bundle import Bundle
from ..meetings.meeting import AgendaItem, Meeting, agenda_order
from ..panel.panel import Panel
from ..plan.planned import PlannedItem, in_place
from ..plan.year import Date, Plan
from ..proceedings.proceedings import Proceedings
from .propose import propose, take


def with_standing_items(made: Act, panel: Panel, *, earlier: Sequence[Proceedings] = ()) -> Act:
    """The act that makes a meeting with the standing items on its agenda, each in its place; one act still.

    ``earlier``: meetings before it, for the minutes that wait and for the words an item last had. What the law or a
    letter would want beside is proposed, and not put there unasked.
    """
    meeting = made.of
    assert isinstance(meeting, Meeting), "the meeting comes first, then what follows from it"
    if meeting.cancelled:
        return made
    records = [change.record for change in made.changes]
    items = agenda_order(record for record in records if isinstance(record, AgendaItem))
    seeds = in_place(record for record in records if isinstance(record, PlannedItem))
    bundle = Bundle(meeting=meeting, items=items)
    plan = Plan((Date(meeting.date, meeting, None, seeds),))
    found = propose(bundle, panel, earlier=earlier, plan=plan, standing_only=True)
    if not found:
        return made
    taken = take(bundle, found, [each.item.id for each in found])
    agenda = {item.id: item for item in items}
    agenda |= {change.record.id: change.record for change in taken.changes if isinstance(change.record, AgendaItem)}
    rest = [change for change in made.changes[1:] if not isinstance(change.record, AgendaItem)]
    return act(made.note, Put(meeting), [Put(item, meeting.id) for item in agenda_order(agenda.values())], rest)
