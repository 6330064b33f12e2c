"""What is planned: the dates of the year, and the items of business that are due at them or wait without a date."""

import datetime as dt
from collections.abc import Iterable
from typing import Literal

import msgspec

from ..basics.record import Record
from ..meetings.meeting import DateMove, MeetingKind

PlanKind = Literal["meeting", "annual", "if needed", "hearing", "training", "external", "notice"]

PLAN_KINDS: tuple[tuple[PlanKind, str], ...] = (
    ("meeting", "Meeting"), ("annual", "Annual meeting"), ("if needed", "Meeting, if needed"), ("hearing", "Hearing"),
    ("training", "Training"), ("external", "External"), ("notice", "Notice of an appointment"),
)  # fmt: skip

MEETING_KINDS: dict[PlanKind, MeetingKind] = {
    "meeting": MeetingKind.ORDINARY, "annual": MeetingKind.ANNUAL, "if needed": MeetingKind.CONTINGENT,
    "hearing": MeetingKind.HEARING,
}  # fmt: skip
"""The kinds that are meetings, with the kind of meeting each is."""


class PlanEntry(Record, frozen=True, kw_only=True):
    """A date of the forward plan: a meeting to come, training, a conference.

    A ``notice`` is the day the Commissioner notified a proposed appointment: the hearing is counted from it.
    """

    date: dt.date
    kind: PlanKind = "meeting"
    start: dt.time | None = None
    venue: str = ""
    note: str = ""
    """Printed in the plan, but for a notification's; see ``printed_note``."""
    depends: str = ""
    """What a meeting in reserve waits for: “Veto”."""
    moved: tuple[DateMove, ...] = ()

    @property
    def is_meeting(self) -> bool:
        return self.kind in MEETING_KINDS

    @property
    def printed_note(self) -> str:
        """The note as a paper may print it. Of a notification nothing: whose appointment it is, is the clerk's own to
        note until the agenda of the hearing is out."""
        return "" if self.kind == "notice" else self.note


class Move(msgspec.Struct, frozen=True, kw_only=True):
    """An item went from one date to another. The days are as they were then; None is “no date”."""

    on: dt.date
    was: str = ""
    to: str = ""
    was_day: dt.date | None = None
    place: str = ""
    """Its place at the date it left, to which it returns if the move is taken back."""
    to_day: dt.date | None = None
    reason: str = ""
    source: str = ""
    """The line of the minutes that deferred it; empty where the clerk moved it in the plan."""


class PlannedItem(Record, frozen=True, kw_only=True):
    """An item of business in the plan. Its identity follows it to the agenda, the minutes and wherever it is put off.

    ``due`` names a date: an entry's ``id`` or a meeting's ``identity``; empty for an intention that has no date yet.
    """

    title: str
    due: str = ""
    place: str = ""
    """Where it stands among those of its date; see ``ordering``."""
    called: str = ""
    """What the agenda calls it, where that says more than the plan does."""
    note: str = ""
    """Printed after it: “full meeting”."""
    matter: str = ""
    """The matter it belongs to, where that began on an agenda; empty where it begins here."""
    dropped: str = ""
    """Why it will not be taken after all; empty while it stands. A dropped item is kept."""
    moves: tuple[Move, ...] = ()
    source: str = ""
    """The line of the minutes that put it here; empty where the clerk did."""

    @property
    def agenda_title(self) -> str:
        return self.called or self.title

    @property
    def identity(self) -> str:
        """What the matter is known by through all its appearances."""
        return self.matter or self.id

    @property
    def words(self) -> str:
        """The item as the plan prints it: “Precept Report 2023/2024 (full meeting)”."""
        return f"{self.title} ({self.note})" if self.note else self.title

    @property
    def deferrals(self) -> tuple[Move, ...]:
        """The moves that were given a reason, or that a meeting decided."""
        return tuple(move for move in self.moves if move.reason or move.source)


def in_place(items: Iterable[PlannedItem]) -> tuple[PlannedItem, ...]:
    """Items in the order of their places."""
    return tuple(sorted(items, key=lambda item: (item.place, item.title, item.id)))
