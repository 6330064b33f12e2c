"""The year's dates: meetings, and what is planned for days that have no meeting yet, each with the items due at it.

A date that is planned stays in the plan once its meeting is made, for the minutes print the plan as it stood. What
the entry and its meeting have in common (date, time, place) is changed in both at once.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from ..basics.clock import house_date, house_time, short_date
from ..basics.saying import say
from ..meetings.meeting import AgendaItem, Meeting, MeetingKind, Purpose
from .planned import MEETING_KINDS, PLAN_KINDS, Move, PlanEntry, PlannedItem, in_place

if TYPE_CHECKING:
    from ..meetings.bundle import Bundle
    from ..proceedings.state import Phase


class Date(msgspec.Struct, frozen=True):
    """One line of the plan: a meeting, an entry, or both where they are the same; and what is due at it."""

    day: dt.date
    meeting: Meeting | None = None
    entry: PlanEntry | None = None
    items: tuple[PlannedItem, ...] = ()
    """In order, the dropped ones too."""

    @property
    def key(self) -> str:
        return f"meeting {self.meeting.id}" if self.meeting else f"entry {self.entry.id}" if self.entry else ""

    @property
    def to_choose(self) -> str:
        """How it is told from others it stands among: “Thu 18 Mar 2027, 4:30pm · Meeting”."""
        return f"{short_date(self.day)}{f', {house_time(self.start)}' if self.start else ''} · {self.what}"

    @property
    def in_words(self) -> str:
        """“3 February 2031”, with which meeting of that day it is where it is not the first."""
        return self.meeting.day_in_words if self.meeting else house_date(self.day)

    @property
    def identity(self) -> str:
        """What items due at it name: the entry's, or the meeting's where it was not planned."""
        return self.entry.id if self.entry else self.meeting.identity if self.meeting else ""

    @property
    def identities(self) -> frozenset[str]:
        names = [self.entry.id if self.entry else "", self.meeting.identity if self.meeting else ""]
        return frozenset(filter(None, names))

    @property
    def due(self) -> tuple[PlannedItem, ...]:
        """Its items but those that were dropped."""
        return tuple(item for item in self.items if not item.dropped)

    @property
    def start(self) -> dt.time | None:
        return self.meeting.start if self.meeting else self.entry.start if self.entry else None

    @property
    def venue(self) -> str:
        return (self.meeting.venue if self.meeting else "") or (self.entry.venue if self.entry else "")

    @property
    def note(self) -> str:
        return (self.entry.note if self.entry else "") or (self.meeting.note if self.meeting else "")

    @property
    def kind(self) -> MeetingKind | None:
        """The kind of meeting; None where it is none."""
        return self.meeting.kind if self.meeting else MEETING_KINDS.get(self.entry.kind) if self.entry else None

    @property
    def held(self) -> bool:
        """A meeting that is not cancelled."""
        return self.kind is not None and not (self.meeting and self.meeting.cancelled)

    @property
    def contingent(self) -> bool:
        """A meeting in reserve, held only if it is needed: after a veto. “Only if” makes one of any kind."""
        return self.kind is MeetingKind.CONTINGENT or (self.kind is not None and bool(self.depends))

    @property
    def depends(self) -> str:
        """What a meeting in reserve waits for."""
        return (self.meeting.depends if self.meeting else "") or (self.entry.depends if self.entry else "")

    @property
    def what(self) -> str:
        """“Annual meeting”, “Training”."""
        reserve = ", if needed" if self.contingent and self.kind is not MeetingKind.CONTINGENT else ""
        if self.meeting:
            kind = self.meeting.kind
            plain = reserve and kind is MeetingKind.ORDINARY
            said = "Meeting" if plain else f"{kind.capitalize()} meeting"
            return "Meeting, if needed" if kind is MeetingKind.CONTINGENT else f"{said}{reserve}"
        return f"{dict(PLAN_KINDS)[self.entry.kind]}{reserve}" if self.entry else ""


class Plan(msgspec.Struct, frozen=True):
    """The dates in order, and the items that wait without one."""

    dates: tuple[Date, ...] = ()
    undated: tuple[PlannedItem, ...] = ()

    @property
    def items(self) -> Iterator[PlannedItem]:
        """Every planned item there is."""
        for date in self.dates:
            yield from date.items
        yield from self.undated

    def item(self, id: str) -> PlannedItem | None:
        return next((item for item in self.items if item.id == id), None)

    def at(self, identity: str) -> Date | None:
        """The date that an item's ``due`` names."""
        return next((date for date in self.dates if identity in date.identities), None) if identity else None

    def of_meeting(self, meeting: Meeting) -> Date | None:
        return next((date for date in self.dates if date.meeting and date.meeting.id == meeting.id), None)


NO_PLAN = Plan()


def the_plan(meetings: Iterable[Meeting], entries: Iterable[PlanEntry] = (), items: Iterable[PlannedItem] = ()) -> Plan:
    """Everything in order of date, each meeting with the entry it was planned as."""
    meetings, entries = list(meetings), list(entries)
    planned_as = entries_of(meetings, entries)
    by_due: dict[str, list[PlannedItem]] = {}
    for item in items:
        by_due.setdefault(item.due, []).append(item)
    found = [Date(meeting.date, meeting, planned_as.get(meeting.id)) for meeting in meetings]
    known = {entry.id for entry in planned_as.values()}
    found += [Date(entry.date, None, entry) for entry in entries if entry.id not in known]
    dated = [
        replace(date, items=in_place(item for name in date.identities for item in by_due.pop(name, ())))
        for date in sorted(found, key=lambda date: (date.day, date.start or dt.time(), date.key))
    ]
    return Plan(tuple(dated), in_place(item for left in by_due.values() for item in left))


def stands_in_papers(date: Date) -> bool:
    """Whether a date stands in a plan that others see: the day a notification came does not, unless something is due
    at it."""
    return date.meeting is not None or bool(date.due) or date.entry is None or date.entry.kind != "notice"


def plan_row(date: Date, titles: Iterable[str] = (), *, settled: bool = False) -> tuple[str, str]:
    """A line of the DATES / ITEMS table (8.6): lines within a cell are separated by a line break.

    ``titles``: what its agenda holds, printed where the plan says nothing of what is due. ``settled``: with what was
    settled of it since it was planned, and why: confirmed, released, moved. Why a meeting was cancelled is told in the
    notice that stands for its minutes.
    """
    begins = date.meeting.begins_at() if date.meeting else house_time(date.start) if date.start else ""
    when = [house_date(date.day, weekday=True), *([begins] if begins else []), *([date.venue] if date.venue else [])]
    entry, meeting = date.entry, date.meeting
    words = _with_moves if settled else (lambda item: item.words)
    due = [*([entry.printed_note] if entry and entry.printed_note else []), *map(words, date.due)] or [*titles]
    marks = [say("Cancelled")] if meeting and meeting.cancelled else []
    if settled and date.contingent and meeting and (meeting.cancelled or meeting.confirmed):
        why = meeting.cancelled or meeting.confirmed
        marks = [f"{say('Released') if meeting.cancelled else say('Confirmed')}{because(why)}"]
    elif date.contingent and not any("if needed" in line.casefold() for line in due):
        marks.append(reserve_words(date))
    if settled:
        moves = (meeting.moved if meeting else ()) or (entry.moved if entry else ())
        marks += [say("Moved from {day}{reason}", house_date(move.was), because(move.because)) for move in moves]
    return "\n".join(when), "\n".join([*marks, *due]) or (say(date.what) if meeting else short_date(date.day))


def _with_moves(item: PlannedItem) -> str:
    """The item with where it was put off from, and why."""
    moves = [
        say("put off from {day}{reason}", house_date(move.was_day), because(why_moved(move)))
        for move in item.deferrals
        if move.was_day
    ]
    return f"{item.words} ({'; '.join(moves)})" if moves else item.words


def why_moved(move: Move) -> str:
    """Why an item was moved, as the plan may print it: what the clerk gave there. What a meeting gave stands in its
    minutes, and may have been given in private."""
    return "" if move.source else move.reason


def because(reason: str) -> str:
    """“: the hall was let”; empty where no reason was given."""
    return f": {reason.rstrip('.')}" if reason else ""


ROUTINE = frozenset((
    Purpose.ELECT_CHAIR, Purpose.ELECT_VICE, Purpose.APOLOGIES, Purpose.DECLARATIONS, Purpose.MINUTES,
    Purpose.PLAN,
))  # fmt: skip
"""What every agenda holds and no plan names."""


def worth_naming(item: AgendaItem) -> bool:
    """Whether an item of an agenda is more than routine."""
    return item.business not in ROUTINE


def reserve_words(date: Date) -> str:
    """“If needed (Veto)” of a meeting in reserve."""
    return say("If needed ({depends})", date.depends) if date.depends else say("If needed")


def entries_of(meetings: Sequence[Meeting], entries: Iterable[PlanEntry]) -> dict[str, PlanEntry]:
    """The entry of its day that each meeting was planned as, by the meeting’s id.

    It is the one that the meeting was made of; for one that was made of none, the first left, or of a second meeting
    that day the one of its hour.
    """
    waiting = [entry for entry in entries if entry.is_meeting]
    by_id = {entry.id: entry for entry in waiting}
    found: dict[str, PlanEntry] = {}
    for meeting in meetings:
        entry = by_id.get(meeting.identity)
        if entry and entry in waiting and entry.date == meeting.date:
            found[meeting.id] = entry
            waiting.remove(entry)
    for meeting in sorted((each for each in meetings if each.id not in found), key=lambda each: each.when):
        of_day = (entry for entry in waiting if entry.date == meeting.date)
        entry = next((entry for entry in of_day if meeting.ordinal == 1 or entry.start == meeting.start), None)
        if entry:
            found[meeting.id] = entry
            waiting.remove(entry)
    return found


# --- how things stand ---


def phase(bundle: Bundle) -> Phase:
    """How far a meeting is, read from the last of its events that says so, without folding them all."""
    if not bundle.events:
        return "not begun"
    from ..events.course import Abandoned, Adjourned, Began, Closed, Resumed

    words: dict[type, Phase] = {
        Began: "in session", Adjourned: "adjourned", Resumed: "in session", Closed: "closed", Abandoned: "closed",
    }  # fmt: skip
    return next((words[type(event)] for event in reversed(bundle.events) if type(event) in words), "not begun")


def state(date: Date, phase: str) -> str:
    """How far a date is, in a word. ``phase``: how far its meeting is."""
    if date.meeting is None:
        return say("no agenda yet") if date.entry and date.entry.is_meeting else ""
    if date.meeting.cancelled:
        return "CANCELLED"
    if date.meeting.confirmed and phase in ("not begun", ""):
        return "confirmed"
    return {"not begun": "planned", "": "planned"}.get(phase, phase)


def notice_of(day: dt.date, dates: Iterable[Date]) -> Date | None:
    """The notification that a hearing of a day is about: the last one before it."""
    before = [date for date in dates if is_notice(date) and date.day <= day]
    return before[-1] if before else None


def is_notice(date: Date) -> bool:
    """Whether a date of the plan is the day on which a proposed appointment was notified."""
    return date.entry is not None and date.entry.kind == "notice"
