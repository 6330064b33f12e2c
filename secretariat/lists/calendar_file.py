"""A calendar file (.ics), as council websites and Outlook give one out: an event a row, under names of columns."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from ..basics.clock import local
from ..basics.record import Refused
from .cells import GivenRow

_BEGINS = b"BEGIN:VCALENDAR"
_COLUMNS = ("Date", "Time", "Venue", "Meeting", "Note")


def is_calendar(data: bytes) -> bool:
    """Whether a file is a calendar, by its content."""
    return data.removeprefix(b"\xef\xbb\xbf").lstrip()[: len(_BEGINS)].upper() == _BEGINS


def rows_of(name: str, data: bytes) -> list[GivenRow]:
    """The events of a calendar, as a table. Raises Refused where it is damaged."""
    import icalendar

    try:
        file = icalendar.Calendar.from_ical(data.removeprefix(b"\xef\xbb\xbf").lstrip())
        found = [*_events(file)]
    except (ValueError, KeyError, AttributeError, IndexError) as error:  # what a broken line makes the library raise
        raise Refused(f"{name} is damaged, and cannot be opened as a calendar.") from error
    return [GivenRow(1, _COLUMNS), *found] if found else []


def _events(file: Any) -> Iterator[GivenRow]:
    for n, event in enumerate(file.walk("VEVENT"), 2):
        start = event["DTSTART"].dt
        time = ""
        if isinstance(start, dt.datetime):
            start = local(start) if start.tzinfo else start
            time = f"{start:%H:%M}"
        off = "cancelled" if str(event.get("STATUS", "")).upper() == "CANCELLED" else ""
        told = ("It comes back, and only its first day is read.",) if "RRULE" in event else ()
        words = [" ".join(str(event.get(field, "")).split()) for field in ("LOCATION", "SUMMARY")]
        yield GivenRow(n, (f"{start:%Y-%m-%d}", time, *words, off), told=told)
