"""The year as a calendar file (RFC 5545), to be taken in by any calendar program: one for anybody, with the meetings,
the other dates of the plan and until when questions are taken; one for the clerk, with all her own deadlines too.

A reason for a cancellation, the clerk's notes and whoever is concerned stay out of both.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from ..basics.clock import ZONE, short_date
from ..deadlines.calendar import Calendar
from ..deadlines.rules import Way
from ..matters.matter import Matter
from ..meetings.meeting import Meeting, MeetingKind
from ..panel.panel import Panel
from ..plan.meeting_dates import MeetingDate, worked_out
from ..plan.picture import MeetingWithDates
from ..plan.planned import PLAN_KINDS, PlanEntry

if TYPE_CHECKING:
    from icalendar import Event, Timezone

LENGTH = dt.timedelta(hours=2)
"""Set aside for a meeting: when one will end is not known."""


def _british_time() -> Timezone:
    """The rules of summer time since 1996. What icalendar works out for itself has March an hour late; and to read them
    from their text, it looks through all the zones that the computer knows."""
    import icalendar

    zone = icalendar.Timezone()
    zone.add("tzid", ZONE)
    for part, begins, month, name, before, after in (
        (icalendar.TimezoneDaylight(), dt.datetime(1981, 3, 29, 1), 3, "BST", 0, 1),
        (icalendar.TimezoneStandard(), dt.datetime(1996, 10, 27, 2), 10, "GMT", 1, 0),
    ):
        part.add("dtstart", begins)
        part.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
        part.add("tzname", name)
        part.add("tzoffsetfrom", dt.timedelta(hours=before))
        part.add("tzoffsetto", dt.timedelta(hours=after))
        zone.add_component(part)
    return zone


class Changed(msgspec.Struct, frozen=True):
    """The act that last changed something: the number calendars know it by, and when it was.

    Each act has a higher number than the one before, and none is lower than the seconds of its time: so that a folder
    that is loaded elsewhere, whose journal begins anew, goes on above what calendars have taken in already.
    """

    number: int = 0
    at: dt.datetime = dt.datetime(2012, 11, 22, tzinfo=dt.UTC)


class Changes(msgspec.Struct, frozen=True):
    """The last change of a meeting itself, of anything its dates are counted from, and of what a matter's day is."""

    of_meeting: Callable[[Meeting], Changed]
    of_dates: Callable[[Meeting], Changed]
    of_matter: Callable[[Matter], Changed]
    of_entry: Callable[[PlanEntry], Changed] = lambda _: Changed()


def calendar_file(
    meetings: Iterable[MeetingWithDates], panel: Panel, calendar: Calendar, changes: Changes, now: dt.datetime,
    matters: Iterable[Matter] = (), entries: Iterable[PlanEntry] = (), *, public: bool = False,
) -> bytes:  # fmt: skip
    """All meetings and all their dates. What is cancelled stays in it, marked so.

    ``matters``: what is due of them, by its reference alone and marked as the clerk's; once it is answered or done,
    marked as cancelled. ``entries``: the dates of the plan, of which those are put in that are no meetings, such as
    training. ``public``: for anybody, without what only the clerk has to do.

    A UID is what a meeting is known by for good, so a meeting that was moved is the same event on another day, and that
    the panel is called otherwise changes none. SEQUENCE is the number of the act that last changed the event, or what
    its date is counted from: it rises with every such change, with undo too, and two exports with nothing done in
    between are alike to the byte.
    """
    import icalendar

    file = icalendar.Calendar()
    file.add("prodid", "-//Secretariat//Police and Crime Panel//EN")
    file.add("version", "2.0")
    file.add("method", "PUBLISH")
    file.add("x-wr-calname", _plain(panel.name))
    file.add_component(_british_time())
    fixed: dict[str, tuple[MeetingDate, Changed]] = {}
    for dated in meetings:
        changed = changes.of_dates(dated.meeting)
        file.add_component(_meeting(dated.meeting, panel, changes.of_meeting(dated.meeting)))
        without = replace(dated, after_veto="")  # what the clerk is to do after one is hers alone
        for due in worked_out(without, panel, calendar, now):
            if public and due.deadline.rule.name not in _FOR_ANYBODY:
                continue
            if due.deadline.rule.way is Way.FIXED_DATE:
                _keep_once(fixed, due, changed)
            else:
                file.add_component(_date(due, due.meeting.identity, panel, changed))
    for due, changed in fixed.values():
        file.add_component(_date(due, str(due.deadline.day.year), panel, changed))
    for entry in entries:
        if not entry.is_meeting and not (public and entry.kind == "notice"):
            file.add_component(_entry(entry, panel, changes.of_entry(entry)))
    for matter in () if public else matters:
        if matter.due is not None and not matter.private:
            file.add_component(_due(matter, matter.due, panel, changes.of_matter(matter)))
    return bytes(file.to_ical())


_FOR_ANYBODY = ("questions",)
"""The dates of a meeting that anybody may want to know; the others are the clerk's to keep."""


def _entry(entry: PlanEntry, panel: Panel, changed: Changed) -> Event:
    """A date of the plan that is no meeting of the panel: training, a conference."""
    from zoneinfo import ZoneInfo

    event, called = _event(f"planned-{entry.id}", panel, changed, "CONFIRMED"), panel.on(entry.date)
    _say(event, f"{called.short or called.name}: {dict(PLAN_KINDS)[entry.kind].lower()}", cancelled=False)
    if entry.start:
        event.add("dtstart", dt.datetime.combine(entry.date, entry.start, ZoneInfo(ZONE)))
        event.add("duration", LENGTH)
    else:
        event.add("dtstart", entry.date)
    if entry.venue:
        event.add("location", _plain(entry.venue))
    return event


def _due(matter: Matter, day: dt.date, panel: Panel, changed: Changed) -> Event:
    """A day that something is due: no word of what, for a calendar may hang on a wall."""
    over = not matter.still_owed
    event = _event(f"matter-{matter.event}", panel, changed, "CANCELLED" if over else "CONFIRMED")
    what = "reply due" if matter.kind in ("recommendation", "question", "report") else "due"
    _say(event, f"Clerk: {matter.reference}, {what}", cancelled=over)
    event.add("dtstart", day)
    event.add("description", f"{matter.kind.capitalize()} of {short_date(matter.day)}. For the clerk alone.")
    event.add("class", "PRIVATE")
    event.add("categories", ["Clerk"])
    event.add("transp", "TRANSPARENT")
    return event


def with_record(file: bytes, line: str) -> bytes:
    """A calendar file that says of which record it was made; as it was where the line is empty."""
    if not line:
        return file
    from icalendar import Parameters, vText
    from icalendar.parser import Contentline

    added = Contentline.from_parts("X-SECRETARIAT-RECORD", Parameters(), vText(line))
    head, method, rest = file.partition(b"METHOD:PUBLISH\r\n")
    return head + method + bytes(added.to_ical()) + b"\r\n" + rest


def _keep_once(fixed: dict[str, tuple[MeetingDate, Changed]], due: MeetingDate, changed: Changed) -> None:
    """A date fixed by law belongs to the year, not to a meeting: given once, and cancelled only with all meetings."""
    key = f"{due.deadline.rule.name} {due.deadline.day.year}"
    other, touched = fixed.get(key, (due, changed))
    stands = other if due.meeting.cancelled else due
    fixed[key] = (stands, max(touched, changed, key=lambda each: each.number))


def _meeting(meeting: Meeting, panel: Panel, changed: Changed) -> Event:
    from zoneinfo import ZoneInfo

    what, called = meeting.kind_in_words, panel.on(meeting.date)
    if meeting.in_reserve:
        kind = "meeting" if meeting.kind in (MeetingKind.CONTINGENT, MeetingKind.ORDINARY) else what
        what = f"{kind}, confirmed" if meeting.confirmed else f"{kind}, if needed"
    event = _event(f"meeting-{meeting.identity}", panel, changed, _status(meeting))
    start = dt.datetime.combine(meeting.date, meeting.start, ZoneInfo(ZONE))
    _say(event, f"{called.short or called.name}: {what}", cancelled=bool(meeting.cancelled))
    event.add("dtstart", start)
    event.add("duration", LENGTH)
    if meeting.venue:
        event.add("location", _plain(meeting.venue))
    return event


def _date(due: MeetingDate, of: str, panel: Panel, changed: Changed) -> Event:
    from zoneinfo import ZoneInfo

    meeting, deadline = due.meeting, due.deadline
    cancelled = bool(meeting.cancelled)
    event = _event(f"{deadline.rule.name}-{of}", panel, changed, _status(meeting))
    fixed = deadline.rule.way is Way.FIXED_DATE
    again = f", meeting {meeting.ordinal} of that day" if meeting.ordinal > 1 else ""
    of_meeting = f"{due.what} (meeting of {short_date(meeting.date)}{again})"
    _say(event, due.what if fixed else of_meeting, cancelled=cancelled)
    time = deadline.time
    event.add("dtstart", dt.datetime.combine(deadline.day, time, ZoneInfo(ZONE)) if time else deadline.day)
    event.add("description", "\n".join(part for part in (deadline.why(), due.note) if part))
    event.add("transp", "TRANSPARENT")
    return event


def _status(meeting: Meeting) -> str:
    """RFC 5545: a meeting in reserve, and all its dates, are tentative until it is confirmed or released."""
    if meeting.cancelled:
        return "CANCELLED"
    return "TENTATIVE" if meeting.in_reserve and not meeting.confirmed else "CONFIRMED"


def _event(name: str, panel: Panel, changed: Changed, status: str) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", f"{name}@{_host(panel)}")
    event.add("dtstamp", changed.at.astimezone(dt.UTC).replace(microsecond=0))
    event.add("sequence", changed.number)
    event.add("status", status)
    return event


def _say(event: Event, words: str, *, cancelled: bool) -> None:
    event.add("summary", _plain(f"CANCELLED: {words}" if cancelled else words))


def _host(panel: Panel) -> str:
    """The panel's part of each UID: two panels in one diary must not take each other's meetings.

    Of the name it had when its calendar was first made: a diary knows its meetings by it.
    """
    slug = re.sub(r"[^a-z0-9]+", "-", (panel.known_as or panel.name).casefold()).strip("-")
    return f"{slug or 'panel'}.secretariat"


def _plain(words: str) -> str:
    """Words without characters that no calendar file may hold; the rest icalendar escapes."""
    return re.sub(r"[\x00-\x08\x0b-\x1f\x7f]", " ", words)
