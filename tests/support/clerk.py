"""A clerk at the line, with everything in memory: rules are tested without a disk and without a screen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from copy import copy
from typing import Any

from secretariat.basics.acts import Act, Put, act
from secretariat.basics.clock import local
from secretariat.basics.ordering import following
from secretariat.basics.record import Refused
from secretariat.capture.desk import NARRATIVE, Captured, Desk
from secretariat.capture.entering import act_of, enter, read
from secretariat.documents.document import Block, Heading, Listed, Paragraph, plain
from secretariat.documents.plain_text import write
from secretariat.events.base import Happening
from secretariat.events.fold import fold
from secretariat.events.room import Arrived, Left
from secretariat.meetings.bundle import Bundle
from secretariat.meetings.bundled import bundled
from secretariat.meetings.meeting import Meeting
from secretariat.panel.panel import Panel, QuorumRule, Rules
from secretariat.panel.people import People, Person
from secretariat.papers.minutes import minutes
from secretariat.plan.planned import PlanEntry, PlannedItem
from secretariat.plan.year import Plan, the_plan
from secretariat.proceedings.proceedings import Proceedings
from tests.support.panels import MEETING, Clock, invented_panel, the_panel


class Memory:
    """What an archive keeps, without keeping it."""

    def __init__(self, acts: Iterable[Act] = ()) -> None:
        self._records: dict[tuple[type, str], dict[str, Any]] = {}
        self._folded: dict[str, Proceedings] = {}
        self._people: People | None = None
        for one in acts:
            self.do(one)

    def copy(self) -> Memory:
        """The same records, kept apart from now on. Who the people are, and where a meeting stands as long as nothing
        is done in it, is worked out once for all copies."""
        other = copy(self)
        other._records = {of: dict(kept) for of, kept in self._records.items()}
        other._folded = dict(self._folded)
        return other

    @property
    def people(self) -> People:
        if self._people is None:
            self._people = People(self.all(Person))
        return self._people

    def do(self, one: Act) -> None:
        self._folded.clear()
        for change in one.changes:
            kind = Happening if isinstance(change.record, Happening) else type(change.record)
            if kind is Person:
                self._people = None
            kept = self._records.setdefault((kind, change.meeting), {})
            if isinstance(change, Put):
                kept[change.record.id] = change.record
            else:
                del kept[change.record.id]

    def all(self, kind: type, meeting: str = "") -> list[Any]:
        return list(self._records.get((kind, meeting), {}).values())

    def bundle(self, meeting: str = MEETING) -> Bundle:
        head = next(one for one in self.all(Meeting) if one.id == meeting)
        return bundled(head, lambda kind: self.all(kind, meeting), self.all(Happening, meeting))

    def proceedings(self, meeting: str = MEETING) -> Proceedings:
        """Where a meeting stands: folded afresh after every act, and once, however often it is asked for."""
        if meeting not in self._folded:
            self._folded[meeting] = fold(self.bundle(meeting), self.all(Panel)[0], self.people)
        return self._folded[meeting]

    def plan(self) -> Plan:
        return the_plan(self.all(Meeting), self.all(PlanEntry), self.all(PlannedItem))


class Clerk:
    """Someone who types lines into the invented panel's meeting (or another), at a clock that stands still."""

    def __init__(self, *more: Act, time: str = "13:50", acts: list[Act] | None = None, meeting: str = MEETING) -> None:
        self.memory = Memory([*(invented_panel() if acts is None else acts), *more])
        self.meeting = meeting
        self.desk: Desk = NARRATIVE
        self.waits = True
        self.clock = Clock(time, self.p.day)

    def copy(self) -> Clerk:
        """Another clerk in the same meeting, who goes on alone."""
        other = copy(self)
        other.memory, other.clock = self.memory.copy(), copy(self.clock)
        return other

    @property
    def p(self) -> Proceedings:
        """Where the meeting stands, folded afresh after every act."""
        return self.memory.proceedings(self.meeting)

    @property
    def plan(self) -> Plan:
        """The plan as it stands."""
        return self.memory.plan()

    def read(self, line: str, time: str = "") -> Captured:
        """What a line would come to; nothing is kept."""
        if time:
            self.clock.set(time)
        if self.waits:
            self.wait_for(line)
        return enter(line, self.p, desk=self.desk, now=self.clock(), plan=self.plan)

    def wait_for(self, line: str) -> None:
        """Who comes or goes at a time is typed when it happens: the clock goes on to the time in the line."""
        if self.p.phase != "in session" or local(self.clock()).date() != self.p.sitting:
            return
        try:
            events = read(line, self.p, desk=self.desk, now=self.clock(), plan=self.plan).events
        except Refused:
            return
        times = [event.at for event in events if isinstance(event, Arrived | Left) and event.at]
        self.clock.moment = max([self.clock.moment, *times])

    def type(self, *lines: str, time: str = "") -> Captured:
        """Type lines and keep what they come to; the last one's is given back."""
        captured = Captured()
        for line in lines:
            captured = self.read(line, time)
            self.memory.do(act_of(captured, self.p, self.plan))
            self.desk = self.desk if captured.desk is None else captured.desk
        return captured

    def put(self, *events: Happening) -> None:
        """Let events happen without anybody judging them, as a file from elsewhere might."""
        for event in events:
            last = self.p.bundle.events[-1].place if self.p.bundle.events else ""
            placed = event if event.place else event.with_(place=following(last))
            self.memory.do(act("put", Put(placed, self.meeting)))

    @property
    def last(self) -> Happening:
        return self.p.bundle.events[-1]

    def at(self, time: str) -> dt.datetime:
        return Clock(time, self.p.day)()

    @property
    def one_line(self) -> str:
        """The minutes as words alone, however they are broken into lines."""
        return " ".join(self.minutes.split())

    @property
    def printed(self) -> list[str]:
        """The public page so far: one string a block, with its number or letter."""
        return printed(self.p.page.blocks())

    @property
    def minutes(self) -> str:
        """The public minutes as plain text, line breaks taken out."""
        return squeezed(write(minutes(self.p)))


SMALL_QUORUM = act("quorum", Put(the_panel().with_(rules=(Rules(quorum=QuorumRule(fixed=4)),))))
"""Of the five members there one may leave, and nothing is said of a quorum."""


def begun_clerk(*more: Act, present: str = "sw pq db ob cx ck pc", item: str = "5", **settings: Any) -> Clerk:
    """A clerk in a meeting that began at 2pm with seven people there, and an item of it open."""
    if "acts" in settings:
        return _begun(*more, present=present, item=item, **settings)
    # Four thousand tests begin with the same three lines, in the same few panels. Records never change, so panels that
    # are equal are one.
    known = _BEGUN.setdefault((present, item, *(one.note for one in more)), [])
    for asked, begun in known:
        if asked == (more, settings):
            return begun.copy()
    begun = _begun(*more, present=present, item=item, **settings)
    known.append(((more, settings), begun))
    del known[:-8]
    return begun.copy()


_BEGUN: dict[tuple[str, ...], list[tuple[tuple[tuple[Act, ...], dict[str, Any]], Clerk]]] = {}


def _begun(*more: Act, present: str, item: str, **settings: Any) -> Clerk:
    clerk = Clerk(SMALL_QUORUM, *more, **settings)
    clerk.type(f"/in {present}")
    clerk.type("/begin", time="14:00")
    if item:
        clerk.type(f"/item {item}")
    return clerk


def squeezed(words: str) -> str:
    return " ".join(words.split())


def printed(blocks: Iterable[Block]) -> list[str]:
    """Blocks as strings: ``a) Why …``, ``5 Annual report``, ``(Councillor X left …)``."""
    lines = []
    for block in blocks:
        match block:
            case Heading():
                lines.append(f"{block.number} {plain(block.text)}".strip())
            case Paragraph():
                lines.append(plain(block.text))
            case Listed():
                lines.append(f"{block.label} " + " / ".join(map(plain, block.paragraphs)))
            case _:
                lines += [" | ".join(" ".join(map(_in_cell, cell)) for cell in row) for row in block.rows]
    return lines


def _in_cell(block: Paragraph | Listed) -> str:
    return (
        plain(block.text) if isinstance(block, Paragraph) else f"{block.label} {' '.join(map(plain, block.paragraphs))}"
    )
