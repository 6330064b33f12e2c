"""The calendar of all meetings and their dates as a file, for anybody or for the clerk with her own deadlines."""

from __future__ import annotations

import datetime as dt

from secretariat.basics.record import Refused
from secretariat.papers.calendar import calendar_file

from ..archive import Archive
from .dated_meetings import every_meeting, of_none
from .last_changes import last_changes


def calendar_bytes(archive: Archive, now: dt.datetime, *, public: bool) -> bytes:
    """The file, without the line that says of which record it is. In any thread, of an archive ``as_it_stands``.
    Raises Refused where there is no panel."""
    panel = archive.panel()
    if panel is None:
        raise Refused("There is no panel in this folder yet, so there are no dates.")
    changes, matters = last_changes(archive.store), () if public else archive.register().matters
    entries = [date.entry for date in archive.plan().dates if date.entry]
    return calendar_file(
        every_meeting(archive, noted=of_none), panel, archive.calendar(), changes, now, matters, entries, public=public
    )  # fmt: skip
