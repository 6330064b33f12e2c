"""An act of the clerk's: one thing done, with all the changes of records that it makes. Storage saves all or none."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from .record import Record


class Put(msgspec.Struct, frozen=True):
    """A record is new, or has changed. ``meeting``: the meeting it belongs to, for an item or an event."""

    record: Record
    meeting: str = ""


class Drop(msgspec.Struct, frozen=True):
    """A record goes. History keeps it, and undo brings it back."""

    record: Record
    meeting: str = ""


class Act(msgspec.Struct, frozen=True):
    """``note`` says in a few words what was done; undo and history show it."""

    note: str
    changes: tuple[Put | Drop, ...]

    @property
    def of(self) -> Record:
        """The record this act is about: its first change is of it, and the others follow from that.

        Whoever asked for something new learns here what it became. An act that changes nothing is about nothing.
        """
        return self.changes[0].record


def act(note: str, *changes: Put | Drop | Iterable[Put | Drop]) -> Act:
    """An act from single changes and lists of changes, in that order."""
    flat: list[Put | Drop] = []
    for change in changes:
        if isinstance(change, Put | Drop):
            flat.append(change)
        else:
            flat += change
    return Act(note, tuple(flat))
