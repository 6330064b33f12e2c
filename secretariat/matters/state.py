"""Where a matter stands after all that happened to it: how far, since when, which position, and what it waits for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

import msgspec
from msgspec.structs import replace

from ..letters.read import Position
from .matter import OWED, Progress
from .turns import Turn


class MatterState(msgspec.Struct, frozen=True):
    """Follows from the turns alone, in their order. ``noted``: whether a meeting has noted what was answered last."""

    progress: Progress = "open"
    since: dt.date | None = None
    position: Position = ""
    noted: bool = False
    through: str = ""
    """The body that it was last passed to."""
    later: str = ""
    """Until when it was put off, in words, while that holds."""
    day_set: Turn | None = None
    """The turn that last said when it is due."""


def state_of(turns: Iterable[Turn]) -> MatterState:
    """The state that the turns come to."""
    state = MatterState()
    for turn in turns:
        state = after(state, turn)
    return state


def after(state: MatterState, turn: Turn) -> MatterState:
    """One turn: how far it takes the matter, and the position it says."""
    entry = turn.entry
    owed: Progress = state.progress if state.progress in OWED else "sent"
    match entry.what:
        case "sent":
            state = replace(state, progress="sent", noted=False)
        case "answered":
            state = _answered(state, turn, owed)
        case "noted":
            state = replace(state, noted=True)
        case "pressed":
            state = replace(state, progress="sent", noted=False, through="", later="")
        case "passed on":
            state = replace(state, progress=owed, through=turn.through or "another body", noted=False)
        case "postponed":
            state = replace(state, progress=owed, later=turn.later, noted=False)
        case "closed":
            state = replace(state, progress="dropped" if turn.dropped else "done")
        case "opened again":
            state = replace(state, progress="open", noted=False, through="", later="")
    return replace(
        state,
        since=entry.on or state.since if entry.what in _TAKES_IT_ON else state.since,
        position=entry.position or state.position,
        day_set=turn if turn.sets_day else state.day_set,
    )


_TAKES_IT_ON = ("sent", "answered", "pressed", "passed on", "postponed", "closed", "opened again")


def _answered(state: MatterState, turn: Turn, owed: Progress) -> MatterState:
    """A reply that puts it off leaves it owed; any other answers it, be it that it declines (REC-06)."""
    if turn.entry.position == "postponed":
        return replace(state, progress=owed, later=turn.later, noted=False, through=turn.through)
    position: Position = "" if state.position == "postponed" else state.position
    return replace(state, progress="answered", position=position, noted=False, through=turn.through, later="")
