"""The meeting to begin with."""

from __future__ import annotations

import datetime as dt

from secretariat.meetings.meeting import Meeting

from ..archive import Archive


def likely_meeting(archive: Archive, today: dt.date) -> str:
    """The meeting the clerk most likely works on: one still going, else the next to come, else the last."""
    meetings = [meeting for meeting in archive.meetings() if not meeting.cancelled]
    past = [meeting for meeting in meetings if meeting.date < today]
    if past and _phase(archive, past[-1]) not in ("not begun", "closed"):
        return past[-1].id
    for meeting in meetings[len(past) :]:
        if _phase(archive, meeting) != "closed":
            return meeting.id
    return meetings[-1].id if meetings else ""


def _phase(archive: Archive, meeting: Meeting) -> str:
    proceedings = archive.proceedings(meeting.id)
    return proceedings.phase if proceedings else ""
