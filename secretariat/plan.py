"""The year's dates: meetings, and what is planned for days that have no meeting yet.

A date that is planned stays in the plan once its meeting is made, for the minutes print the plan as it stood. What
the entry and its meeting say alike (date, time, place) is changed in both at once.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from .acts import Act, Drop, Put, act
from .clock import house_date, house_time, short_date
from .events import Adjourned, Began, Closed, Resumed
from .meetings import AgendaItem, Bundle, Meeting, MeetingKind, PlanEntry, PlanKind, business_of
from .ordering import following
from .proceedings import Phase
from .records import Refused, new_id

PLAN_KINDS: tuple[tuple[PlanKind, str], ...] = (
    ("meeting", "Meeting"), ("if needed", "Meeting, if needed"), ("training", "Training"), ("external", "External"),
)  # fmt: skip


class Date(NamedTuple):
    """One line of the plan: a meeting, an entry, or both where they are the same."""

    day: dt.date
    meeting: Meeting | None = None
    entry: PlanEntry | None = None

    @property
    def key(self) -> str:
        return f"meeting {self.meeting.id}" if self.meeting else f"entry {self.entry.id}" if self.entry else ""

    @property
    def start(self) -> dt.time | None:
        return self.meeting.start if self.meeting else self.entry.start if self.entry else None

    @property
    def venue(self) -> str:
        return (self.meeting.venue if self.meeting else "") or (self.entry.venue if self.entry else "")

    @property
    def contingent(self) -> bool:
        """A meeting in reserve, held only if it is needed: after a veto."""
        kind = self.meeting.kind if self.meeting else self.entry.kind if self.entry else ""
        return kind in (MeetingKind.CONTINGENT, "if needed")

    @property
    def what(self) -> str:
        """“Annual meeting”, “Training”."""
        if self.meeting:
            kind = self.meeting.kind
            return "Meeting, if needed" if kind is MeetingKind.CONTINGENT else f"{kind.capitalize()} meeting"
        return dict(PLAN_KINDS)[self.entry.kind] if self.entry else ""


def dates(meetings: Iterable[Meeting], entries: Iterable[PlanEntry]) -> list[Date]:
    """Everything in order of date, each meeting with the entry it was planned as."""
    waiting = list(entries)
    found: list[Date] = []
    for meeting in meetings:
        entry = entry_of(meeting, waiting)
        if entry:
            waiting.remove(entry)
        found.append(Date(meeting.date, meeting, entry))
    found += [Date(entry.date, None, entry) for entry in waiting]
    return sorted(found, key=lambda date: (date.day, date.start or dt.time(), date.key))


def plan_row(date: Date, titles: Iterable[str] = ()) -> tuple[str, str]:
    """A line of the DATES / ITEMS table (8.6): lines within a cell are parted by a line break.

    ``titles``: what its agenda holds, printed where the plan says nothing of what is due.
    """
    start = [house_time(date.start)] if date.start else []
    when = [house_date(date.day, weekday=True), *start, *([date.venue] if date.venue else [])]
    entry, meeting = date.entry, date.meeting
    due = [*([entry.note] if entry and entry.note else []), *(entry.items if entry else ())]
    due = due or [*titles]
    marks = ["Cancelled"] if meeting and meeting.cancelled else []
    if date.contingent and not any("if needed" in line.casefold() for line in due):
        marks.append("If needed")
    return "\n".join(when), "\n".join([*marks, *due]) or (date.what if meeting else short_date(date.day))


def entry_of(meeting: Meeting, entries: Iterable[PlanEntry]) -> PlanEntry | None:
    """The entry this meeting was planned as: of its day, and a meeting's."""
    if meeting.ordinal > 1:
        return None
    return next((e for e in entries if e.date == meeting.date and e.kind in ("meeting", "if needed")), None)


# --- meetings ---


def new_meeting(meetings: Sequence[Meeting], head: Meeting) -> Meeting:
    """A meeting with the identity its date gives it; a second that day is ``2022-07-20-2``."""
    id, known_as = _free_id(meetings, head.date), head.known_as
    if not known_as and any(meeting.known_as == id for meeting in meetings):
        known_as = new_id()  # that day is what another, moved since, is known by
    return head.with_(id=id, rev=0, known_as=known_as)  # type: ignore[no-any-return]


def _free_id(meetings: Iterable[Meeting], day: dt.date) -> str:
    taken = {meeting.id for meeting in meetings}
    ids = [str(day), *(f"{day}-{n}" for n in range(2, 100))]
    return next(id for id in ids if id not in taken)


def add_meeting(meetings: Sequence[Meeting], head: Meeting, titles: Sequence[str] = ()) -> Act:
    """A new meeting, with an item for each title."""
    meeting = new_meeting(meetings, head)
    items, place = [], ""
    for n, title in enumerate(titles, 1):
        place = following(place)
        items.append(AgendaItem(number=str(n), title=title, place=place, business=business_of(title)))
    return act(f"new meeting {meeting.name}", Put(meeting), [Put(item, meeting.id) for item in items])


def open_entry(entry: PlanEntry, meetings: Sequence[Meeting]) -> Act:
    """The meeting an entry plans, with the entry's items for its agenda. Raises Refused."""
    if entry.kind not in ("meeting", "if needed"):
        raise Refused(f"{dict(PLAN_KINDS)[entry.kind]} has no agenda and no minutes. Edit it to change what it says.")
    kind = MeetingKind.CONTINGENT if entry.kind == "if needed" else MeetingKind.ORDINARY
    head = Meeting(date=entry.date, start=entry.start or dt.time(14), kind=kind, venue=entry.venue, note=entry.note,
                   known_as=entry.id)  # fmt: skip
    return add_meeting(meetings, head, entry.agenda_titles)


def edit_meeting(
    bundle: Bundle, head: Meeting, meetings: Sequence[Meeting], entries: Sequence[PlanEntry] = ()
) -> Act:  # fmt: skip
    """The head of a meeting as it now is to be. A new date gives it a new identity, and all it holds goes with it.

    Raises Refused for another date once the roll was called: what happened, happened that day.
    """
    old = bundle.meeting
    changes: list[Put | Drop] = []
    if head.date == old.date:
        changes.append(Put(head))
    else:
        if bundle.events:
            raise Refused("People are on this meeting's roll, or it has begun, so its date stays. Cancel it instead.")
        others = [meeting for meeting in meetings if meeting.id != old.id]
        head = new_meeting(others, head.with_(known_as=old.identity))
        changes += [Drop(old), Put(head)]
        for record in bundle.papers_kept:
            changes += [Drop(record, old.id), Put(record.with_(rev=0), head.id)]
    if (entry := entry_of(old, entries)) and (same := _alike(old, entry, head)):
        changes.append(Put(entry.with_(**same)))
    return act(f"change meeting {old.name}", changes)


def _alike(old: Meeting | PlanEntry, other: Meeting | PlanEntry, new: Meeting | PlanEntry) -> dict[str, object]:
    """What has changed of the things that the other record says too."""
    fields = ("date", "start", "venue")
    return {
        name: getattr(new, name)
        for name in fields
        if getattr(old, name) == getattr(other, name) != getattr(new, name) and getattr(new, name) is not None
    }


def refuse_cancelling(bundle: Bundle) -> str:
    """Why a meeting cannot be cancelled; empty where it can."""
    if any(isinstance(event, Began) for event in bundle.events):
        return "That meeting has begun, so it cannot be cancelled. Adjourn or close it in the minutes (F6)."
    return ""


def cancel(bundle: Bundle, reason: str) -> Act:
    """It will not be held. It is kept, with the reason. Raises Refused."""
    meeting = bundle.meeting
    if why := refuse_cancelling(bundle):
        raise Refused(why)
    if not reason.strip():
        raise Refused("Say why it is cancelled: the reason is kept with the meeting.")
    return act(f"cancel meeting {meeting.name}", Put(meeting.with_(cancelled=reason.strip())))


def cancel_entry(entry: PlanEntry, meetings: Sequence[Meeting], reason: str) -> Act:
    """A planned date that has no meeting yet will not be held: it is kept as a cancelled one. Raises Refused."""
    head, *items = open_entry(entry, meetings).changes
    assert isinstance(head.record, Meeting)
    (cancelled,) = cancel(Bundle(meeting=head.record), reason).changes
    return act(f"cancel meeting {head.record.name}", cancelled, items)


def put_back(meeting: Meeting) -> Act:
    """It will be held after all. Raises Refused."""
    if not meeting.cancelled:
        raise Refused("That meeting is not cancelled.")
    return act(f"put meeting {meeting.name} back", Put(meeting.with_(cancelled="")))


# --- entries ---


def add_entry(entry: PlanEntry) -> Act:
    """One more date of the plan."""
    return act(f"plan {entry.date}", Put(entry.with_(id=new_id(), rev=0)))


def edit_entry(old: PlanEntry, new: PlanEntry, bundle: Bundle | None, meetings: Sequence[Meeting]) -> Act:
    """An entry as it now is to be; its meeting, if it has one, follows. Raises Refused."""
    changes: list[Put | Drop] = [Put(new)]
    if bundle and (same := _alike(old, bundle.meeting, new)):
        changes += edit_meeting(bundle, bundle.meeting.with_(**same), meetings).changes
    return act(f"change the plan for {old.date}", changes)


def remove(date: Date, bundle: Bundle | None) -> Act:
    """Take a date out of the plan. A meeting goes only while nothing is kept about it. Raises Refused."""
    changes: list[Put | Drop] = [Drop(date.entry)] if date.entry else []
    if date.meeting:
        if bundle and (bundle.papers_kept or bundle.events):
            raise Refused("This meeting has an agenda or more, so it is kept. Cancel it instead, with the reason.")
        changes.append(Drop(date.meeting))
    return act(f"remove {date.day} from the plan", changes)


# --- how things stand ---


def phase(bundle: Bundle) -> Phase:
    """How far a meeting is, told from its events without going through them all."""
    words: dict[type, Phase] = {
        Began: "in session", Adjourned: "adjourned", Resumed: "in session", Closed: "closed",
    }  # fmt: skip
    return next((words[type(event)] for event in reversed(bundle.events) if type(event) in words), "not begun")


def state(date: Date, phase: str) -> str:
    """How far a date is, in a word. ``phase``: how far its meeting is."""
    if date.meeting is None:
        return "no agenda yet" if date.entry and date.entry.kind in ("meeting", "if needed") else ""
    if date.meeting.cancelled:
        return "CANCELLED"
    return {"not begun": "planned", "": "planned"}.get(phase, phase)
