"""What the clerk records of a matter after it was raised, kept beside the minutes and not in them."""

import datetime as dt
from collections.abc import Iterable
from typing import Literal

import msgspec

from ..basics.clock import house_date
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
    as_marked: str = ""
    """What ``progress``, ``on`` and ``note`` were when the last step was taken: a program of before the steps changes
    those alone, and what it marked is not to be lost."""

    @property
    def all_steps(self) -> tuple[MatterStep, ...]:
        """Its steps; the last state too, where that is of before there were any, or was marked by such a program."""
        if not self.steps:
            return _first_form(self)
        if self.as_marked in ("", _marked(self)):
            return self.steps
        return (*self.steps, MatterStep(what=_STEPS[self.progress], on=self.on, words=self.note))


def _marked(follow: FollowUp) -> str:
    return f"{follow.progress} {follow.on or ''} {follow.note}"


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
    on = follow.on if progress == follow.progress and step.what in _BY_THE_WAY else step.on
    note = step.words or follow.note
    return signed(follow.with_(steps=(*follow.all_steps, step), progress=progress, on=on, note=note))


def signed(follow: FollowUp) -> FollowUp:
    """The record with its last state noted as its own."""
    return follow.with_(as_marked=_marked(follow)) if follow.steps else follow


_BY_THE_WAY = ("remark", "due", "noted")
"""Steps that leave a matter where it was."""


def follow_up_of(matter: Matter, follow_ups: Iterable[FollowUp]) -> FollowUp:
    """What was recorded of a matter so far; a new record where nothing was."""
    return next((follow for follow in follow_ups if follow.id == matter.event), FollowUp(id=matter.event))


def judge_days(matter: Matter, step: MatterStep, today: dt.date | None) -> None:
    """Nothing happens to a matter before it was raised, nor on a day that has not come. Raises Refused."""
    if step.on is not None and step.on < matter.day:
        if matter.meeting:
            raise Refused("That is before the meeting.")
        raise Refused(f"That is before it was raised, on {house_date(matter.day)}.")
    if step.on is not None and today is not None and step.on > today:
        raise Refused(f"{house_date(step.on)} has not come yet.")
    if step.until is not None and step.until < max(matter.day, step.on or matter.day):
        raise Refused(f"{house_date(step.until)} is past already then: a day it is due lies ahead.")


def closed_already(matter: Matter) -> str:
    """Why nothing more can happen to it, as a sentence."""
    return f"{matter.reference} is closed ({matter.progress}). Open it again first."
