"""Which act last changed a meeting, a matter, or what their dates are counted from; the journal read in one pass."""

from __future__ import annotations

import datetime as dt

from secretariat.deadlines.calendar import Holiday
from secretariat.letters.letter import LetterIn
from secretariat.matters.follow_up import FollowUp
from secretariat.matters.matter import Matter
from secretariat.matters.raised import Raised
from secretariat.matters.report import ReportSent
from secretariat.meetings.meeting import AgendaItem, Meeting
from secretariat.meetings.questions import PublicQuestion
from secretariat.panel.panel import Panel
from secretariat.panel.people import Person
from secretariat.papers.calendar import Changed, Changes
from secretariat.plan.planned import PlanEntry, PlannedItem

from ..places import EVENTS, LOADING, PLACES
from ..port import Store

_AHEAD = 1000
"""How far a load goes on: what it brings may come from a folder that did as much within the same second."""

_MATTERS_FOLLOW = (FollowUp, Raised, ReportSent, LetterIn, Meeting, Person, Panel, Holiday)
"""What the day and the state of a matter follow from, besides what its own meeting holds."""


def last_changes(store: Store) -> Changes:
    """The last change of each record by its place, and of each collection."""
    last: dict[str, Changed] = {}
    number = 0
    for change in store.changes(documents=False):
        at = dt.datetime.fromisoformat(change.at)
        number = max(number + 1, int((at - Changed().at).total_seconds()))
        number += _AHEAD if change.note == LOADING else 0
        changed = Changed(number, at)
        for op in change.ops:
            last[f"{op.coll}/{op.id}"] = last[op.coll] = changed

    def latest(*places: str) -> Changed:
        return max((last.get(place, Changed()) for place in places), key=lambda changed: changed.number)

    def of_meeting(meeting: Meeting) -> Changed:
        own = f"{PLACES[Meeting]}/{meeting.id}", f"{PLACES[PlanEntry]}/{meeting.known_as}"
        return latest(*own, PLACES[Panel])  # whose name stands in it

    def of_dates(meeting: Meeting) -> Changed:
        counted_from = (PLACES[AgendaItem].format(meeting.id), PLACES[PlannedItem], PLACES[Panel], PLACES[Holiday])
        return max(of_meeting(meeting), latest(*counted_from), key=lambda changed: changed.number)

    def of_matter(matter: Matter) -> Changed:
        """By whole collections: its day may be that of another meeting, and its state that of its parts."""
        own = (PLACES[kind].format(matter.meeting) for kind in (AgendaItem, PublicQuestion))
        return latest(EVENTS.format(matter.meeting), *own, *(PLACES[kind] for kind in _MATTERS_FOLLOW))

    def of_entry(entry: PlanEntry) -> Changed:
        return latest(f"{PLACES[PlanEntry]}/{entry.id}", PLACES[Panel])

    return Changes(of_meeting, of_dates, of_matter, of_entry)
