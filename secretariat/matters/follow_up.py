"""What the clerk records of a matter after it was raised, kept beside the minutes and not in them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Literal

import msgspec

from ..basics.acts import Act, Put, act
from ..basics.record import Record, Refused
from ..letters.read import Position
from .matter import Matter, Progress

StepKind = Literal[
    "sent", "answered", "noted", "pressed", "passed on", "postponed", "due", "done", "dropped", "opened again", "remark"
]


class MatterStep(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that happened to a matter. ``who``: to whom it was sent or passed on. ``by``: who recorded it.

    ``until``: the day it is now due, of “postponed”, “due” and “pressed”; the words say which meeting, where it is one.
    ``meeting`` and ``item``: of “noted”, where it was.
    """

    what: StepKind
    on: dt.date | None = None
    who: str = ""
    words: str = ""
    position: Position = ""
    until: dt.date | None = None
    by: str = ""
    meeting: str = ""
    item: str = ""


class FollowUp(Record, frozen=True, kw_only=True):
    """What happened to a matter since the meeting. Its ``id`` is that of the matter.

    ``progress``, ``on`` and ``note`` are all that a folder of before November 2026's end knows: the last state alone.
    They are still kept, and are read as one step where there are no others.
    """

    progress: Progress = "open"
    on: dt.date | None = None
    note: str = ""
    steps: tuple[MatterStep, ...] = ()

    @property
    def all_steps(self) -> tuple[MatterStep, ...]:
        """Its steps; of a record of before there were any, the one that its last state comes to."""
        return self.steps or _first_form(self)


_STEPS: dict[Progress, StepKind] = {
    "open": "opened again", "sent": "sent", "answered": "answered", "done": "done", "dropped": "dropped",
}  # fmt: skip


def _first_form(follow: FollowUp) -> tuple[MatterStep, ...]:
    """“open” with a note is a remark; “open” without one says nothing at all."""
    if follow.progress == "open":
        return (MatterStep(what="remark", on=follow.on, words=follow.note),) if follow.note else ()
    return (MatterStep(what=_STEPS[follow.progress], on=follow.on, words=follow.note),)


def stepped(follow: FollowUp, step: MatterStep, progress: Progress) -> FollowUp:
    """The record with one more step. What it said before stays; an earlier version still reads the last state."""
    on, note = step.on or follow.on, step.words or follow.note
    return follow.with_(steps=(*follow.all_steps, step), progress=progress, on=on, note=note)


def follow_up_of(matter: Matter, follow_ups: Iterable[FollowUp]) -> FollowUp:
    """What was recorded of a matter so far; a new record where nothing was."""
    return next((follow for follow in follow_ups if follow.id == matter.event), FollowUp(id=matter.event))


def mark(
    matter: Matter, follow_ups: Iterable[FollowUp], *, progress: Progress, on: dt.date | None, note: str, by: str = ""
) -> Act:  # fmt: skip
    """How far a matter has got, kept beside the minutes and not in them: one step more. Raises Refused."""
    if on is not None and on < matter.day:
        raise Refused("That is before the meeting.")
    known = follow_up_of(matter, follow_ups)
    what: StepKind = _STEPS[progress]
    if progress == "open" and matter.progress == "open":
        what = "remark"
    marked = stepped(known, MatterStep(what=what, on=on, words=note.strip(), by=by), progress)
    return act(f"mark {matter.reference} {progress}", Put(marked.with_(on=on, note=note.strip())))
