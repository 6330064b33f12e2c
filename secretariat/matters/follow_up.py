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

    ``until``: the day it is now due, of “postponed” and “due”; the words say which meeting, where it is one.
    """

    what: StepKind
    on: dt.date | None = None
    who: str = ""
    words: str = ""
    position: Position = ""
    until: dt.date | None = None
    by: str = ""


class FollowUp(Record, frozen=True, kw_only=True):
    """What happened to a matter since the meeting. Its ``id`` is that of the matter.

    ``progress``, ``on`` and ``note`` are all that a folder of before November 2026's end knows: the last state alone.
    They are still kept, and are read as one step where there are no others.
    """

    progress: Progress = "open"
    on: dt.date | None = None
    note: str = ""
    steps: tuple[MatterStep, ...] = ()


def mark(
    matter: Matter, follow_ups: Iterable[FollowUp], *, progress: Progress, on: dt.date | None, note: str
) -> Act:  # fmt: skip
    """How far a matter has got, kept beside the minutes and not in them. Raises Refused."""
    if on is not None and on < matter.day:
        raise Refused("That is before the meeting.")
    known = next((follow for follow in follow_ups if follow.id == matter.event), FollowUp(id=matter.event))
    marked = known.with_(progress=progress, on=on, note=note.strip())
    return act(f"mark {matter.reference} {progress}", Put(marked))
