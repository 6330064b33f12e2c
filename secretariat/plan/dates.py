"""What the clerk does with the dates of the plan: adds, moves, cancels, confirms or removes one, each in one act."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import TypeVar

from ..basics.acts import Act, Drop, Put, act
from ..basics.clock import house_date
from ..basics.ordering import following
from ..basics.record import Refused, new_id
from ..meetings.bundle import Bundle
from ..meetings.meeting import AgendaItem, DateMove, Meeting, MeetingKind, business_of
from ..panel.panel import Panel
from ..panel.standing_items import due_at
from .planned import MEETING_KINDS, Move, PlanEntry, PlannedItem
from .year import Date, entries_of

M = TypeVar("M", Meeting, PlanEntry)

# --- meetings ---


def new_meeting(meetings: Sequence[Meeting], head: Meeting) -> Meeting:
    """A meeting with the identity its date gives it; a second that day is ``2022-07-20-2``."""
    id, known_as = _free_id(meetings, head.date), head.known_as
    if not known_as and any(meeting.known_as == id for meeting in meetings):
        known_as = new_id()  # a meeting that was moved from that day is still known by it
    return head.with_(id=id, rev=0, known_as=known_as)


def usual_venue(meetings: Sequence[Meeting]) -> str:
    """Where most of the last five meetings with a place are held, of several the latest: one held elsewhere for once is
    no place for the next. Empty where none has a place."""
    last = [meeting.venue for meeting in meetings if meeting.venue][-5:]
    return max(reversed(last), key=last.count, default="")


def _free_id(meetings: Iterable[Meeting], day: dt.date) -> str:
    taken = {meeting.id for meeting in meetings}
    ids = [str(day), *(f"{day}-{n}" for n in range(2, 100))]
    return next(id for id in ids if id not in taken)


def add_meeting(
    meetings: Sequence[Meeting], head: Meeting, due: Iterable[PlannedItem] = (), *, seeds: Sequence[PlannedItem] = ()
) -> Act:  # fmt: skip
    """A new meeting, with the items due at it as its agenda. ``seeds``: new items to add to the plan for it."""
    meeting = new_meeting(meetings, head)
    items, place = [], ""
    for n, planned in enumerate(due, 1):
        place = following(place)
        items.append(agenda_item(planned, number=str(n), place=place))
    return act(
        f"new meeting of {meeting.day_in_words}", Put(meeting), [Put(item, meeting.id) for item in items],
        [Put(seed.with_(due=meeting.identity)) for seed in seeds],
    )  # fmt: skip


def agenda_item(planned: PlannedItem, *, number: str, place: str) -> AgendaItem:
    """A planned item on an agenda. It is the same matter."""
    title = planned.agenda_title
    return AgendaItem(number=number, title=title, place=place, business=business_of(title), matter=planned.identity,
                      planned=planned.id)  # fmt: skip


def open_date(date: Date, meetings: Sequence[Meeting]) -> Act:
    """The meeting that an entry plans, with what is due for its agenda. Raises Refused."""
    entry = date.entry
    if entry is None or not entry.is_meeting:
        raise Refused(f"{date.what} has no agenda and no minutes. Edit it to change what it says.")
    if date.meeting is not None:
        raise Refused(f"The meeting of {date.meeting.day_in_words} is made already.")
    head = Meeting(date=entry.date, start=entry.start or dt.time(14), kind=MEETING_KINDS[entry.kind],
                   venue=entry.venue, note=entry.note, known_as=entry.id, depends=entry.depends)  # fmt: skip
    return add_meeting(meetings, head, date.due)


def seeds(panel: Panel, kind: MeetingKind | None, day: dt.date) -> list[PlannedItem]:
    """The standing items that the plan names for a new meeting of this kind (8.6); not due at anything yet."""
    planned, place = [], ""
    for each in due_at(panel.rules_on(day).standing, kind):
        place = following(place)
        planned.append(PlannedItem(title=each.planned, called=each.title, place=place))
    return planned


def edit_meeting(
    bundle: Bundle, head: Meeting, meetings: Sequence[Meeting], entries: Sequence[PlanEntry] = (), *, because: str = ""
) -> Act:  # fmt: skip
    """A meeting with a new head (date, time, place …). A new date gives it a new id, and all its records move along.

    ``because``: why it is moved, kept with it. Raises Refused for a new date once anybody was marked on the roll: what
    happened, happened that day.
    """
    old = bundle.meeting
    changes: list[Put | Drop] = []
    if head.date == old.date:
        changes.append(Put(head))
    else:
        if any(event.begins for event in bundle.events):
            raise Refused("That meeting has begun, so its date stays.")
        if bundle.events:
            raise Refused(
                "Something is on record of it already, so its date stays: take back who is marked on its roll (F4) and "
                "what is minuted (F6), or cancel it and plan another."
            )
        head = _moved(head, old, because)
        others = [meeting for meeting in meetings if meeting.id != old.id]
        head = new_meeting(others, head.with_(known_as=old.identity))
        changes += [Drop(old), Put(head)]
        for record in bundle.papers_kept:
            changes += [Drop(record, old.id), Put(record.with_(rev=0), head.id)]
    if (entry := entries_of(meetings, entries).get(old.id)) and (same := _alike(old, entry, head)):
        changes.append(Put(_moved(entry.with_(**same), entry, because)))
    told = f"change the meeting of {old.day_in_words}"
    if head.date != old.date:
        told = f"move the meeting of {old.day_in_words} to {head.day_in_words}"
    return act(told, changes)


def _moved(new: M, old: M, because: str) -> M:
    """The new record with its change of date added to its moves; unchanged where the date is the same."""
    if new.date == old.date:
        return new
    return new.with_(moved=(*old.moved, DateMove(old.date, because.strip())))


def _alike(old: Meeting | PlanEntry, other: Meeting | PlanEntry, new: Meeting | PlanEntry) -> dict[str, object]:
    """The changed fields that the other record (the meeting's entry, the entry's meeting) had too, to change there."""
    fields = ("date", "start", "venue", "depends")
    return {
        name: getattr(new, name)
        for name in fields
        if getattr(old, name) == getattr(other, name) != getattr(new, name) and getattr(new, name) is not None
    }


def refuse_cancelling(bundle: Bundle) -> str:
    """Why a meeting cannot be cancelled; empty where it can."""
    if any(event.begins for event in bundle.events):
        return "That meeting has begun, so it cannot be cancelled. Adjourn or close it in the minutes (F6)."
    return ""


def cancel(bundle: Bundle, reason: str) -> Act:
    """Cancel a meeting. It is kept, with the reason. Raises Refused."""
    meeting = bundle.meeting
    if why := refuse_cancelling(bundle):
        raise Refused(why)
    if not reason.strip():
        raise Refused("Say why it is cancelled: the reason is kept with the meeting.")
    return act(f"cancel the meeting of {meeting.day_in_words}", Put(meeting.with_(cancelled=reason.strip())))


def cancel_date(date: Date, bundle: Bundle | None, meetings: Sequence[Meeting], reason: str) -> Act:
    """A date's meeting will not be held; one that was only planned is made, and kept as cancelled. Raises Refused."""
    if bundle is not None:
        return cancel(bundle, reason)
    head, *items = open_date(date, meetings).changes
    assert isinstance(head.record, Meeting)
    (cancelled,) = cancel(Bundle(meeting=head.record), reason).changes
    return act(f"cancel the meeting of {head.record.day_in_words}", cancelled, items)


def confirm(date: Date, meetings: Sequence[Meeting], reason: str) -> Act:
    """A meeting in reserve will be held; one that was only planned is made. Raises Refused."""
    if not date.contingent:
        raise Refused("Only a meeting in reserve (“if needed”) is confirmed or released.")
    reason = reason.strip() or date.depends
    if not reason:
        raise Refused("Say why it is needed: the reason is kept with the meeting.")
    if date.meeting:
        head, items = Put(date.meeting), []
    else:
        head, *items = open_date(date, meetings).changes  # type: ignore[assignment]
    assert isinstance(head.record, Meeting)
    settled = head.record.with_(confirmed=reason, cancelled="")
    return act(f"confirm the meeting of {settled.day_in_words}", Put(settled), items)


def release(date: Date, bundle: Bundle | None, meetings: Sequence[Meeting], reason: str) -> Act:
    """A meeting in reserve is not needed. Raises Refused."""
    if not date.contingent:
        raise Refused("Only a meeting in reserve (“if needed”) is confirmed or released.")
    changes = cancel_date(date, bundle, meetings, reason.strip() or "Not needed").changes
    freed = [Put(c.record.with_(confirmed="")) if isinstance(c.record, Meeting) else c for c in changes]
    return act(f"release the meeting of {date.in_words}", freed)


def put_back(meeting: Meeting) -> Act:
    """Put a cancelled meeting back: it will be held. Raises Refused."""
    if not meeting.cancelled:
        raise Refused("That meeting is not cancelled.")
    return act(f"put the meeting of {meeting.day_in_words} back", Put(meeting.with_(cancelled="")))


# --- entries ---


def add_entry(entry: PlanEntry, titles: Sequence[str] = (), panel: Panel | None = None) -> Act:
    """One more date of the plan, with what is due at it. A meeting begins with the panel's standing items."""
    entry = entry.with_(id=new_id(), rev=0)
    items = seeds(panel, MEETING_KINDS.get(entry.kind), entry.date) if panel else []
    place = items[-1].place if items else ""
    for title in titles:
        place = following(place)
        items.append(PlannedItem(title=title, place=place))
    return act(f"plan {house_date(entry.date)}", Put(entry), [Put(item.with_(due=entry.id)) for item in items])


def edit_entry(
    old: PlanEntry, new: PlanEntry, bundle: Bundle | None, meetings: Sequence[Meeting], *, because: str = ""
) -> Act:  # fmt: skip
    """An entry with new content; its meeting, if any, is changed too. ``because``: why it moved. Raises Refused."""
    changes: list[Put | Drop] = [Put(_moved(new, old, because))]
    if bundle and (same := _alike(old, bundle.meeting, new)):
        changes += edit_meeting(bundle, bundle.meeting.with_(**same), meetings, because=because).changes
    told = f"change the plan for {house_date(old.date)}"
    if new.date != old.date:
        what = "meeting" if old.is_meeting else "date"
        told = f"move the {what} of {house_date(old.date)} to {house_date(new.date)}"
    return act(told, changes)


def remove(date: Date, bundle: Bundle | None, today: dt.date) -> Act:
    """Take a date out of the plan: what is due at it waits without a date.

    A meeting goes only while nothing is kept about it. Raises Refused.
    """
    changes: list[Put | Drop] = [Drop(date.entry)] if date.entry else []
    if date.meeting:
        if bundle and (bundle.papers_kept or bundle.events):
            raise Refused("This meeting has an agenda or more, so it is kept. Cancel it instead, with the reason.")
        changes.append(Drop(date.meeting))
    for item in date.items:
        move = Move(on=today, was=item.due, was_day=date.day, reason="The date was taken out of the plan")
        changes.append(Put(item.with_(due="", moves=(*item.moves, move))))
    return act(f"remove {date.in_words} from the plan", changes)
