"""The clerk's own steps on a matter, each judged and kept as one act: sent, answered, noted, pressed, closed …"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ..basics.acts import Act, Put, act
from ..basics.record import Refused
from ..letters.read import Position
from .follow_up import FollowUp, MatterStep, StepKind, closed_already, follow_up_of, judge_days, stepped
from .matter import CLOSED, Matter, Progress
from .state import MatterState, after
from .turns import turn_of


def take_step(
    matter: Matter, follow_ups: Iterable[FollowUp], what: StepKind, *, on: dt.date | None, words: str = "",
    who: str = "", position: Position = "", until: dt.date | None = None, meeting: str = "", item: str = "",
    by: str = "", today: dt.date | None = None,
) -> Act:  # fmt: skip
    """One step more on a matter. ``today``: what has not come yet cannot have happened. Raises Refused."""
    step = MatterStep(
        what=what, on=on, words=" ".join(words.split()), who=" ".join(who.split()), position=position, until=until,
        meeting=meeting, item=item, by=by,
    )  # fmt: skip
    judge(matter, step, today)
    follow = follow_up_of(matter, follow_ups)
    return act(f"{matter.reference}: {what}", Put(stepped(follow, step, progress_after(matter, step))))


def progress_after(matter: Matter, step: MatterStep) -> Progress:
    """How far a step takes a matter, as an earlier version reads it."""
    return after(MatterState(matter.progress), turn_of(step, matter)).progress


def judge(matter: Matter, step: MatterStep, today: dt.date | None) -> None:
    """Whether a step can be taken. Raises Refused with one sentence."""
    what, closed = step.what, matter.progress in CLOSED
    judge_days(matter, step, today)
    if closed and what not in ("opened again", "remark"):
        raise Refused(closed_already(matter))
    if what == "opened again" and matter.still_owed:
        raise Refused(f"{matter.reference} is open already.")
    if matter.kind == "decision" and what in ("pressed", "passed on", "postponed", "due", "answered"):
        raise Refused(f"{matter.reference} is a decision of the panel’s own: nobody answers it.")
    if what == "dropped" and not step.words:
        raise Refused("Say why it is dropped.")
    if what == "passed on" and not step.who:
        raise Refused("Say to whom it was passed on.")
    if what == "remark" and not step.words:
        raise Refused("Say something: a remark without words says nothing.")
    if what == "due" and step.until is None:
        raise Refused("Say by which day it is due.")
    if what == "postponed" and step.until is None and not step.words:
        raise Refused("Say until when it is postponed: a day, or a meeting.")
