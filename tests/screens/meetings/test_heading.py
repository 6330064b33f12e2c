"""The lines above an agenda say what kind of meeting it is in the field's own words, and whether it is certain."""

from __future__ import annotations

import datetime as dt

import pytest

from screens.meetings.head import heading
from secretariat.meetings.meeting import Meeting, MeetingKind

MEETING = Meeting(id="2031-06-24", date=dt.date(2031, 6, 24), venue="Guildhall")
ROWS = {
    "ordinary": (MEETING, "ordinary meeting"),
    "annual": (MEETING.with_(kind=MeetingKind.ANNUAL), "annual meeting"),
    "hearing": (MEETING.with_(kind=MeetingKind.HEARING), "confirmation hearing"),
    "reserve": (MEETING.with_(kind=MeetingKind.CONTINGENT), "reserve meeting · only if needed"),
    "waits for a veto": (MEETING.with_(kind=MeetingKind.CONTINGENT, depends="veto"), "reserve meeting · only if veto"),
    "confirmed": (MEETING.with_(kind=MeetingKind.CONTINGENT, depends="veto", confirmed="Vetoed"), "reserve meeting"),
    "second": (MEETING.with_(id="2031-06-24-2"), "ordinary meeting · number 2 that day"),
}


@pytest.mark.parametrize("row", ROWS)
def test_the_heading_says_what_kind_of_meeting(row: str) -> None:
    meeting, said = ROWS[row]
    assert heading(meeting, "nowhere").splitlines() == [f"Tuesday 24 June 2031, 2:00pm · {said}", "Guildhall"]
