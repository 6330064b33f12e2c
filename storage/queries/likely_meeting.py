"""The meeting to begin with."""

from __future__ import annotations

import datetime as dt

from secretariat.meetings.meeting import Meeting

from ..archive import Archive
from ..places import EVENTS

COURSE = {
    "began": "in session", "adjourned": "adjourned", "resumed": "in session", "closed": "closed", "abandoned": "closed",
}  # fmt: skip
"""What kinds of event say how far a meeting is, and what they say. A test holds them against the events."""


def likely_meeting(archive: Archive, today: dt.date) -> str:
    """The meeting the clerk most likely works on: one still going, else the next to come, else the last."""
    meetings = [meeting for meeting in archive.meetings() if not meeting.cancelled]
    past = [meeting for meeting in meetings if meeting.date < today]
    if past and phase(archive, past[-1]) not in ("not begun", "closed"):
        return past[-1].id
    for meeting in meetings[len(past) :]:
        if phase(archive, meeting) != "closed":
            return meeting.id
    return meetings[-1].id if meetings else ""


def phase(archive: Archive, meeting: Meeting) -> str:
    """How far a meeting is. Nothing is read of its events but their kind: the start asks it of a meeting that it does
    not show, and all the minutes of a long one take a while to read and to fold."""
    events = [kept.doc for kept in archive.store.find(EVENTS.format(meeting.id))]
    said = [event for event in events if event.get("kind") in COURSE]
    last = max(said, key=lambda event: (str(event.get("place", "")), event["id"]), default=None)
    return COURSE[last["kind"]] if last is not None else "not begun"
