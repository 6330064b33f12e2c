"""The table of checks, the records that a check reads, and the form of what it finds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import msgspec

from ..basics.cited import cited
from ..deadlines.calendar import Calendar
from ..events.base import Happening, happenings
from ..events.items import ItemPut
from ..inspections.inspection import Inspection
from ..letters.letter import LetterIn
from ..matters.composed import OfOneMeeting, gathered, register_of
from ..matters.follow_up import FollowUp
from ..matters.raised import Raised
from ..matters.register import Followed, Register
from ..matters.report import ReportSent
from ..meetings.bundle import Bundle
from ..meetings.functions import Function
from ..meetings.meeting import AgendaItem, MeetingKind, Purpose, business_of, function_of
from ..panel.panel import Panel
from ..panel.people import People
from ..panel.standing_items import at
from ..plan.year import NO_PLAN, Plan
from ..proceedings.proceedings import Proceedings

if TYPE_CHECKING:
    from ..contradictions.table import Contradiction

H = TypeVar("H", bound=Happening)


class TypedText(NamedTuple):
    """Words typed freely, where they stand, and the day that a date without a year in them is read by."""

    place: str
    words: str
    day: dt.date
    item: AgendaItem | None = None
    minuted: bool = False


class MeetingOfYear(msgspec.Struct, frozen=True):
    """A meeting held or planned, with what is on its agenda and in its plan."""

    day: dt.date
    kind: MeetingKind
    titles: tuple[str, ...]
    businesses: frozenset[Purpose]
    functions: frozenset[Function]


class CheckedRecords(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """The records that the checks read: all of the archive but the register of complaints."""

    panel: Panel
    people: People
    meetings: tuple[Proceedings, ...] = ()
    plan: Plan = NO_PLAN
    follow_ups: tuple[FollowUp, ...] = ()
    inspections: tuple[Inspection, ...] = ()
    raised: tuple[Raised, ...] = ()
    reports: tuple[ReportSent, ...] = ()
    letters: tuple[LetterIn, ...] = ()
    calendar: Calendar = msgspec.field(default_factory=Calendar)
    bundle: Callable[[str], Bundle | None] | None = None
    """Reads one meeting by its id, so that not all need be read; None: it is looked for among ``meetings``."""
    today: dt.date
    contradictions: Mapping[str, Sequence[Contradiction]] = msgspec.field(default_factory=dict)
    """What was found, by meeting, while it was folded; of one that is not there it is looked for when it is asked."""

    changed_since: Callable[[Proceedings], str] = lambda _: ""
    """That minutes which were approved or signed are not as they were then, in a sentence; empty for others."""

    def contradictions_of(self, p: Proceedings) -> Sequence[Contradiction]:
        """Where the record of a meeting contradicts itself."""
        from ..contradictions.finding import found  # the plan's own checks have no use for it

        known = self.contradictions.get(p.bundle.meeting.id)
        return found(p) if known is None else known

    @cached_property
    def texts(self) -> tuple[TypedText, ...]:
        """Everything typed freely in plan, agendas and minutes, except what was minuted in private."""
        return tuple(text for text in self._texts() if text.words)

    @cached_property
    def all_words(self) -> str:
        """The words of all the texts as one, a line each: what is looked for in every text is sooner found in it."""
        return "\n".join(text.words for text in self.texts)

    @cached_property
    def came_to(self) -> tuple[OfOneMeeting, ...]:
        """What each meeting came to, in the order of their days."""
        return tuple(map(gathered, self.in_order))

    @property
    def in_order(self) -> list[Proceedings]:
        """All meetings in the order of their days."""
        return sorted(self.meetings, key=lambda p: (p.day, p.bundle.meeting.ordinal))

    @cached_property
    def matters(self) -> Register:
        """Everything that was asked, recommended or promised, with its story."""
        known = Followed(
            panel=self.panel, calendar=self.calendar, follow_ups=self.follow_ups, raised=self.raised,
            reports=self.reports, letters=self.letters, meetings=[p.bundle.meeting for p in self.meetings],
        )  # fmt: skip
        return register_of(self.came_to, known)

    def agenda(self, meeting: str) -> tuple[AgendaItem, ...]:
        """The items of a meeting."""
        if self.bundle is not None:
            found = self.bundle(meeting)
            return found.items if found else ()
        return next((p.bundle.items for p in self.meetings if p.bundle.meeting.id == meeting), ())

    @cached_property
    def meetings_of_years(self) -> tuple[MeetingOfYear, ...]:
        """Every meeting that is not cancelled, and every planned one that has no agenda yet."""
        found = []
        for date in self.plan.dates:
            if not date.held or date.kind is None:
                continue
            items = self.agenda(date.meeting.id) if date.meeting else ()
            due = tuple(title for item in date.due for title in dict.fromkeys((item.agenda_title, item.title)))
            # An agenda that is still to be made begins with what no plan names, such as the election of the chair.
            standing = () if items else at(self.panel.rules_on(date.day).standing, date.kind)
            businesses = {item.business for item in items} if items else {business_of(title) for title in due}
            businesses |= {each.business for each in standing if not each.planned}
            functions = frozenset(map(function_of, items))
            titles = (*(item.title for item in items), *due)
            found.append(MeetingOfYear(date.day, date.kind, titles, frozenset(businesses), functions))
        return tuple(found)

    @property
    def held(self) -> list[Proceedings]:
        """The meetings that are not cancelled, in order."""
        return [p for p in self.in_order if not p.bundle.meeting.cancelled]

    def _texts(self) -> Iterator[TypedText]:
        for date in self.plan.dates:
            for words in (*(item.words for item in date.due), date.entry.note if date.entry else ""):
                yield TypedText(f"Plan, {date.day}", words, date.day)
        for p in self.meetings:
            meeting = p.bundle.meeting.name
            yield TypedText(meeting, p.bundle.meeting.note, p.day)
            places = {item.id: place_of(p, item) for item in p.bundle.items}
            for item in p.bundle.items:
                for words in (item.title, item.purpose, item.to, item.reason):
                    yield TypedText(places[item.id], words, p.day, item)
            for opened, event in minuted(p, Happening):
                place = places[opened.id] if opened else meeting
                for words in (event.words(), event.reason if isinstance(event, ItemPut) else ""):
                    yield TypedText(place, words, p.day, opened, minuted=True)


def minuted(p: Proceedings, kind: type[H]) -> Iterator[tuple[AgendaItem | None, H]]:
    """What happened in public, of one kind of event, each with the item it happened under."""
    items = {item.id: item for item in p.bundle.items}
    for event, entry in zip(happenings(p.bundle), p.page.entries, strict=True):
        if isinstance(event, kind) and not entry.private:
            yield items.get(entry.item), event


def place_of(p: Proceedings, item: AgendaItem | None) -> str:
    """``2022-07-20, item 8``: the meeting as the command line calls it."""
    return f"{p.bundle.meeting.name}, item {item.number or '?'}" if item else p.bundle.meeting.name


class Remark(NamedTuple):
    """What one check found: the place, and a sentence for the clerk."""

    place: str
    sentence: str


class Finding(NamedTuple):
    """A remark with the name of the check that made it."""

    check: str
    place: str
    sentence: str

    def __str__(self) -> str:
        return f"{self.place}: {self.sentence} [{self.check}]"


class Check(msgspec.Struct, frozen=True):
    """A check: its name, and the function that reads the records."""

    id: str
    run: Callable[[CheckedRecords], Iterable[Remark]]

    @property
    def sentence(self) -> str:
        """What it looks for: the first line of the docstring of its function."""
        return cited((self.run.__doc__ or "").strip().splitlines()[0])


CHECKS: dict[str, Check] = {}


def check(
    id: str,
) -> Callable[[Callable[[CheckedRecords], Iterable[Remark]]], Callable[[CheckedRecords], Iterable[Remark]]]:
    """Enter a function into the table. The first line of its docstring says what it looks for."""

    def enter(run: Callable[[CheckedRecords], Iterable[Remark]]) -> Callable[[CheckedRecords], Iterable[Remark]]:
        if id in CHECKS:
            raise ValueError(f"two checks are called {id!r}")
        CHECKS[id] = Check(id, run)
        return run

    return enter
