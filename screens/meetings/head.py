"""The head of a meeting (date, time, kind, place) as a form, for a new meeting and for one that is planned."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from secretariat.basics.acts import Act
from secretariat.basics.clock import house_date
from secretariat.meetings.bundle import Bundle
from secretariat.meetings.meeting import Meeting, MeetingKind
from secretariat.plan import dates as plan_dates

from ..dialogs.field import Field
from . import dates as meeting_dates
from .new_agenda import with_standing

if TYPE_CHECKING:
    from ..kit.screen import ClerkScreen


def fields(head: Meeting | None, like: Meeting | None = None) -> list[Field]:
    """What is asked about a meeting. A new one begins at the time and place of the last (``like``)."""
    known = head or like
    kinds = [(kind.value, kind.capitalize()) for kind in MeetingKind]
    return [
        Field(name="date", label="Date", kind="date", value=head.date if head else None, required=True),
        Field(name="start", label="Time", kind="time", value=known.start if known else dt.time(14), required=True),
        Field(name="kind", label="Kind", kind="choice", options=kinds,
              value=head.kind.value if head else MeetingKind.ORDINARY.value,
              hint="Left and right arrows change it. The annual meeting elects the chair."),
        Field(name="venue", label="Place", value=known.venue if known else ""),
        Field(name="contact", label="Contact", value=known.contact if known else "",
              hint="Whom the public may ask about the meeting."),
        Field(name="note", label="Note", value=head.note if head else ""),
        *([_agenda_pages(head), WHY_MOVED] if head else []),
        Field(name="begins", label="Begins", value=head.begins if head else "",
              hint="Where it waits for something: on the rise of Council. Empty: at that time."),
    ]  # fmt: skip


WHY_MOVED = Field(
    name="because", label="Moved because", hint="Where the date is another: it is kept, and printed in the plan."
)


def _agenda_pages(head: Meeting) -> Field:
    hint = "In front of the papers. Left empty, it is estimated, and stays as it was when the agenda is published."
    return Field(name="agenda_pages", label="Pages of the agenda", kind="number", value=head.agenda_pages or None,
                 hint=hint)  # fmt: skip


def read(values: dict[str, Any], head: Meeting | None) -> Meeting:
    """The head as the form says it."""
    parts = {name: value for name, value in values.items() if name != "because"}
    parts |= {"kind": MeetingKind(values["kind"]), "agenda_pages": values.get("agenda_pages") or 0}
    return head.with_(**parts) if head else Meeting(**parts)


async def ask_new(screen: ClerkScreen) -> str:
    """Ask for a new meeting, keep it and make it the current one. Returns its identity, or empty.

    What the plan holds for its date becomes its agenda, with the panel's standing items.
    """
    from ..dialogs.form import Form

    archive = screen.clerk.archive
    held = [meeting for meeting in archive.meetings() if not meeting.cancelled]

    def check(values: dict[str, Any]) -> Act:
        head = read(values, None)
        meetings = archive.meetings()
        first_that_day = all(meeting.date != head.date for meeting in meetings)
        planned = (date for date in archive.plan().dates if date.day == head.date and date.kind and not date.meeting)
        if first_that_day and (date := next(planned, None)):
            made = plan_dates.add_meeting(meetings, head.with_(known_as=date.identity), date.due)
        else:
            made = plan_dates.add_meeting(meetings, head, seeds=plan_dates.seeds(screen.panel, head.kind, head.date))
        return with_standing(screen, made)

    like = held[-1].with_(venue=plan_dates.usual_venue(held)) if held else None
    asked = fields(None, like)
    act = await screen.app.push_screen_wait(Form("A new meeting", asked, check, keep=screen.do))
    return make_current(screen, act.of.id) if act else ""


async def ask_about(screen: ClerkScreen, bundle: Bundle) -> None:
    """Ask for changes to a meeting's head and keep them. Another date is another identity, which is followed."""
    from ..dialogs.form import Form

    archive = screen.clerk.archive
    head = bundle.meeting

    def check(values: dict[str, Any]) -> Act:
        now = archive.bundle(head.id) or bundle
        return plan_dates.edit_meeting(now, read(values, now.meeting), archive.meetings(), archive.entries(),
                                       because=values["because"])  # fmt: skip

    before = meeting_dates.picture(screen.clerk)
    form = Form(f"The meeting of {head.day_in_words}", fields(head), check, keep=screen.do, draft=f"head {head.id}")
    act = await screen.app.push_screen_wait(form)
    if act and screen.clerk.meeting_id == head.id:
        heads = [change.record for change in act.changes if isinstance(change.record, Meeting)]
        make_current(screen, heads[-1].id)
    if act:
        meeting_dates.say_moved(screen.clerk, before)


def make_current(screen: ClerkScreen, meeting: str) -> str:
    """Let every screen be about this meeting from now on."""
    screen.clerk.meeting_id = meeting
    screen.clerk.records_changed()
    return meeting


def in_a_list(meeting: Meeting) -> str:
    """A meeting among others, to be chosen: “Wednesday 18 June 2031 (meeting 2 of that day)  special  CANCELLED”."""
    cancelled = "  CANCELLED" if meeting.cancelled else ""
    return f"{house_date(meeting.date, weekday=True)}{meeting.which_that_day}  {meeting.kind}{cancelled}"


def heading(meeting: Meeting, nowhere: str) -> str:
    """When, what and where, in a line or two: the block above an agenda. ``nowhere``: what is said without a place."""
    words = f"{house_date(meeting.date, weekday=True)}, {meeting.begins_at()} · {meeting.kind_in_words}"
    if meeting.ordinal > 1:
        words += f" · number {meeting.ordinal} that day"
    if meeting.in_reserve and not meeting.confirmed:
        words += f" · only if {meeting.depends or 'needed'}"
    where = meeting.venue or nowhere
    lines = [words, where + (f" · {meeting.note}" if meeting.note else "")]
    if meeting.cancelled:
        lines.insert(0, f"CANCELLED: {meeting.cancelled}")
    return "\n".join(lines)
