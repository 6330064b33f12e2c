"""The archive as the checks of the year read it: everything but the register of complaints."""

from __future__ import annotations

import datetime as dt

from secretariat.lint import Whole
from secretariat.records import Refused

from .archive import Archive


def whole(archive: Archive, today: dt.date) -> Whole:
    """Read all of it. Raises Refused where there is no panel."""
    panel = archive.panel()
    if panel is None:
        raise Refused("There is no panel in this folder yet.")
    return Whole(
        panel=panel,
        people=archive.people(),
        meetings=tuple(p for meeting in archive.meetings() if (p := archive.proceedings(meeting.id))),
        plan=tuple(archive.plan()),
        follow_ups=tuple(archive.follow_ups()),
        calendar=archive.calendar(),
        today=today,
    )
