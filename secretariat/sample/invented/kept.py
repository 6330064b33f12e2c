"""What the invented panel's folder holds so far, in memory, so that a whole meeting can be one act."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar, cast

from msgspec.structs import replace

from ...basics.acts import Act, Drop, Put, act
from ...basics.record import Record
from ...events.base import Happening
from ...events.fold import add_new_events, fold
from ...meetings.bundle import Bundle
from ...meetings.bundled import bundled
from ...meetings.meeting import Meeting
from ...panel.panel import Panel
from ...panel.people import People, Person
from ...plan.planned import PlanEntry, PlannedItem
from ...plan.year import Plan, the_plan
from ...proceedings.proceedings import Proceedings

R = TypeVar("R", bound=Record)


class Kept:
    """The records as the acts so far have left them; and those acts, whole meetings as one."""

    def __init__(self) -> None:
        self.acts: list[Act] = []
        self._records: dict[tuple[type[Record], str], dict[str, Record]] = {}
        self._revisions: dict[tuple[type[Record], str, str], int] = {}
        self._open: list[Put | Drop] | None = None
        self._folded: dict[str, Proceedings] = {}

    def do(self, one: Act) -> None:
        """Keep an act; inside one that is open, its changes alone."""
        for change in one.changes:
            kind = Happening if isinstance(change.record, Happening) else type(change.record)
            kept = self._records.setdefault((kind, change.meeting), {})
            if isinstance(change, Put):
                kept[change.record.id] = change.record
            else:
                kept.pop(change.record.id, None)
        self._forget_what_is_folded(one)
        if self._open is None:
            self._close(one)
        else:
            self._open += one.changes

    def _forget_what_is_folded(self, one: Act) -> None:
        """A meeting is folded anew where more than its events changed; all meetings, where a person did."""
        for change in one.changes:
            if isinstance(change.record, Panel | Person):
                self._folded.clear()
            elif isinstance(change.record, Meeting):
                self._folded.pop(change.record.id, None)
            elif not isinstance(change.record, Happening):
                self._folded.pop(change.meeting, None)

    @contextmanager
    def one_act(self, note: str) -> Iterator[None]:
        """What is done inside is one act: of a record that changed several times, as it is at last."""
        self._open = []
        yield
        last = {(type(each.record), each.meeting, each.record.id): each for each in self._open}
        self._open = None
        self._close(act(note, list(last.values())))

    def _close(self, one: Act) -> None:
        """The act as an archive takes it: each record at the revision that the acts before have brought it to."""
        changes: list[Put | Drop] = []
        for change in one.changes:
            key = (type(change.record), change.meeting, change.record.id)
            changes.append(replace(change, record=change.record.with_(rev=self._revisions.get(key, 0))))
            self._revisions[key] = 0 if isinstance(change, Drop) else self._revisions.get(key, 0) + 1
        self.acts.append(act(one.note, changes))

    def all(self, kind: type[R], meeting: str = "") -> list[R]:
        """The records of a kind, in the order they were first kept."""
        return cast("list[R]", list(self._records.get((kind, meeting), {}).values()))

    @property
    def panel(self) -> Panel:
        return self.all(Panel)[0]

    def people(self) -> People:
        return People(self.all(Person))

    def plan(self) -> Plan:
        return the_plan(self.all(Meeting), self.all(PlanEntry), self.all(PlannedItem))

    def bundle(self, meeting: str) -> Bundle:
        """All about a meeting."""
        head = next(each for each in self.all(Meeting) if each.id == meeting)

        def of_it(kind: type[R]) -> list[R]:
            return self.all(kind, meeting)

        return bundled(head, of_it, self.all(Happening, meeting))

    def proceedings(self, meeting: str) -> Proceedings:
        """Where a meeting stands."""
        known, bundle = self._folded.get(meeting), self.bundle(meeting)
        if known is None or not add_new_events(known, bundle):
            known = self._folded[meeting] = fold(bundle, self.panel, self.people())
        return known

    def held(self) -> list[Proceedings]:
        """Every meeting with anything minuted, in order of days."""
        days = sorted(self.all(Meeting), key=lambda meeting: meeting.when)
        return [self.proceedings(each.id) for each in days if self.all(Happening, each.id)]
