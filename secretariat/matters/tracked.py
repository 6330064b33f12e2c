"""How a recommendation went from meeting to meeting: what each noted, closed and carried on, read from its story.

Nothing is marked for it: the story of a matter says when it was sent, answered, noted and closed (``life``), and a
meeting is put among those days.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec
from msgspec.structs import replace

from ..letters.read import Position
from ..meetings.meeting import Meeting
from .matter import Happened, Matter, StoryEntry

Came = Literal["made", "noted", "closed", "carried on"]
"""What a meeting did with a recommendation."""
CAME: tuple[Came, ...] = ("made", "noted", "closed", "carried on")

_TOLD: frozenset[Happened] = frozenset(
    ("sent", "answered", "pressed", "passed on", "postponed", "closed", "opened again")
)  # fmt: skip


class Stood(msgspec.Struct, frozen=True):
    """Where a recommendation stood on a day. ``noted``: a meeting noted the last answer."""

    how: Literal["open", "sent", "put off", "answered", "closed"] = "open"
    on: dt.date | None = None
    position: Position = ""
    noted: bool = False

    @property
    def over(self) -> bool:
        """Whether the panel has done with it: it is closed, or its answer was noted."""
        return self.how == "closed" or (self.how == "answered" and self.noted)


class Tracked(msgspec.Struct, frozen=True):
    """One recommendation at one meeting. ``since``: what happened to it after the meeting before."""

    matter: Matter
    came: tuple[Came, ...]
    since: tuple[StoryEntry, ...]
    then: Stood


class Track(msgspec.Struct, frozen=True):
    """One meeting, with the recommendations that were before it, in the order in which they were made."""

    meeting: Meeting
    of: tuple[Tracked, ...]

    def count(self, came: Came) -> int:
        """Of how many the meeting did that."""
        return sum(came in each.came for each in self.of)


def tracks(matters: Iterable[Matter], meetings: Iterable[Meeting]) -> list[Track]:
    """Of the meetings that were held, in order: what one has done with is not before the next."""
    matters = list(matters)
    in_order = sorted(meetings, key=lambda each: each.when)
    found = []
    for n, meeting in enumerate(in_order):
        before = in_order[:n]
        tracked = (_tracked(matter, meeting, before) for matter in matters)
        found.append(Track(meeting, tuple(each for each in tracked if each)))
    return found


def _tracked(matter: Matter, meeting: Meeting, before: Sequence[Meeting]) -> Tracked | None:
    """A recommendation at a meeting; None where it was not made yet, or an earlier meeting had done with it."""
    made_here = matter.meeting == meeting.id
    known = any(matter.meeting == each.id for each in before)
    if not (made_here or known or (not matter.meeting and matter.day <= meeting.date)):
        return None
    earlier = _until(matter, before[-1], before) if before and not made_here else []
    until = _until(matter, meeting, [*before, meeting])
    since = until[len(earlier) :]
    if stood(earlier).over and not any(each.what == "opened again" for each in since):
        return None
    then = stood(until)
    here = any(each.what == "noted" and each.meeting in (meeting.id, "") for each in since)
    came: list[Came] = ["made"] if made_here else []
    came += ["noted"] if here else []
    came += ["closed"] if then.how == "closed" else []
    came += ["carried on"] if not made_here and not then.over else []
    told = () if made_here else tuple(each for each in since if each.what in _TOLD)  # nothing was before it was made
    return Tracked(matter, tuple(came), told, then)


def _until(matter: Matter, meeting: Meeting, known: Sequence[Meeting]) -> list[StoryEntry]:
    """The story up to a meeting and what it did: of two meetings of a day the later one's doings are left out."""
    names = {each.id for each in known}
    found, last = [], matter.day
    for entry in matter.story:
        last = max(last, _when(entry, matter) or last)
        if last > meeting.date or (last == meeting.date and entry.meeting and entry.meeting not in names):
            break
        found.append(entry)
    return found


def _when(entry: StoryEntry, matter: Matter) -> dt.date | None:
    """Its day; where none is known, what was done outside a meeting was done after the meeting that made the matter."""
    later = entry.on is None and entry.what in _TOLD and not entry.meeting
    return matter.day + dt.timedelta(1) if later else entry.on


def stood(story: Iterable[StoryEntry]) -> Stood:
    """Where the entries leave it."""
    state = Stood()
    for entry in story:
        match entry.what:
            case "sent" | "pressed":
                state = Stood("sent", entry.on)
            case "answered" if entry.position == "postponed":
                state = Stood("put off", entry.on)
            case "answered":
                state = Stood("answered", entry.on, entry.position or state.position)
            case "postponed":
                state = Stood("put off", entry.on)
            case "noted":
                state = replace(state, noted=True)
            case "closed":
                state = Stood("closed", entry.on, state.position, state.noted)
            case "opened again":
                state = Stood()
    return state
