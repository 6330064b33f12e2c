"""What the clerk is told of motions and vetoes when an item is opened or left, and when someone comes or goes."""

from __future__ import annotations

from collections.abc import Sequence

from ..events import Answered, Happening, Note, Reported, Said
from ..events.trial import after
from ..meetings.meeting import AgendaItem
from ..proceedings import majorities, voting
from ..proceedings.proceedings import Proceedings
from .reminders import on_leaving, on_opening

_SPEECH = (Said, Answered, Reported, Note)
"""What is minuted most, and changes nothing in the room."""


@on_opening
def a_veto_out_of_reach(p: Proceedings, item: AgendaItem) -> str:
    """Before the precept, or a hearing for a chief constable: what a veto would need in this room (PRE-02)."""
    if item.function not in ("PRECEPT", "CHIEF_CONSTABLE") and "precept" not in item.title.casefold():
        return ""
    return majorities.before_the_vote(p, "veto constable")


@on_leaving
def a_motion_never_put(p: Proceedings, item: AgendaItem) -> str:
    """A motion that the item leaves open."""
    motion = voting.motion_before(p)
    if motion is None:
        return ""
    by = f" moved by {p.name(motion.mover)}" if motion.mover else ""
    called = voting.called(p, motion)
    return f"The {called}{by} in item {item.number} is still open: /vote, /not-put or /withdraw motion there."


def told_of_the_room(events: Sequence[Happening], p: Proceedings) -> str:
    """What these events do to the motion before the meeting, where it needs more than an ordinary majority.

    Someone who leaves between a motion to veto and the vote may put the veto out of reach.
    """
    motion = voting.motion_before(p)
    if motion is None or not motion.majority or all(isinstance(event, _SPEECH) for event in events):
        return ""
    then = after(p, events)
    if voting.motion_before(then) != motion:
        return ""
    same = majorities.electorate(p, motion.majority) == majorities.electorate(then, motion.majority)
    return "" if same else majorities.before_the_vote(then, motion.majority)
