"""A year's dates as a list brings them: each row read, held against the plan, and all of them planned in one act."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence

import msgspec

from ..basics.acts import Act, Drop, Put, act
from ..basics.amounts import so_many
from ..basics.clock import DAYS, house_date, house_time, parse_time, written_day
from ..basics.record import Refused
from ..meetings.meeting import Meeting
from ..panel.panel import Panel
from ..plan.dates import add_entry
from ..plan.planned import PLAN_KINDS, PlanEntry
from . import columns
from .cells import GivenRow
from .dates_headers import HEADS
from .dates_in_words import of_words
from .dates_read import read
from .kind import BadField, Judged, ListColumn, ListField, ListRow, but_the_struck, refuse_faults, to_take
from .written import day_of_a_cell, plainly


class DatesList(msgspec.Struct, frozen=True, kw_only=True):
    """The dates of a year, to be planned."""

    panel: Panel
    meetings: Sequence[Meeting] = ()
    entries: Sequence[PlanEntry] = ()
    today: dt.date
    name: str = "dates"
    title: str = "Dates in bulk"
    how: str = (
        "A row a date: pasted out of a spreadsheet, a web page or Word, or lines such as “Wednesday 14 September 2033, "
        "2pm, Council Chamber”. A first row may name the columns."
    )
    columns: tuple[ListColumn, ...] = (
        ListColumn("Date", 16), ListColumn("Time", 8), ListColumn("Kind", 12, 19),
        ListColumn("Place and what is due"),
    )  # fmt: skip

    def fields(self) -> tuple[ListField, ...]:
        """What can be corrected of a row."""
        return (
            ListField("date", "Date"),
            ListField("kind", "Kind", "", PLAN_KINDS), ListField("start", "Time"), ListField("venue", "Place"),
            ListField("depends", "Only if", "For a meeting in reserve: what it waits for, such as Veto."),
            ListField("note", "Note"), ListField("items", "Due", "What is due at it, parted by semicolons."),
        )  # fmt: skip

    def is_header(self, cells: Sequence[str]) -> bool:
        """Whether cells name columns."""
        return columns.is_header(cells, HEADS)

    def read(self, rows: Sequence[GivenRow]) -> list[ListRow]:
        """The rows as what they say of each field."""
        return but_the_struck(rows, lambda rows: read(rows, self.panel.name))

    def judged(self, rows: Sequence[ListRow]) -> list[Judged]:
        """How each row stands among the others and what is kept."""
        seen: dict[dt.date, list[tuple[dt.time | None, int]]] = {}
        return [self._row(row, seen) for row in rows]

    def act(self, rows: Sequence[ListRow]) -> Act:
        """All the dates, with what is due at each, planned. Raises Refused for a bad row, or where none is new."""
        judged = self.judged(rows)
        refuse_faults(rows, judged)
        taken = [row for row, how in zip(rows, judged, strict=True) if how.what == "new" and not row.left_out]
        if not taken:
            raise Refused("There is no date in that list." if not to_take(rows) else "Those dates are planned already.")
        changes: list[Put | Drop] = []
        for row in taken:
            titles = [item.strip() for item in row.values.get("items", "").split(";") if item.strip()]
            changes += add_entry(self._entry(row.values), titles, self.panel).changes
        return act(f"list taken in: {so_many(len(taken), 'date')} planned", changes)

    def _row(self, row: ListRow, seen: dict[dt.date, list[tuple[dt.time | None, int]]]) -> Judged:
        said = row.values
        asked, told = row.asked, row.not_kept
        if row.left_out:
            return Judged(_shown(said or {"note": row.words}, None), "same", (), (), (*asked, *told))
        faults: list[tuple[str, str]] = []
        entry: PlanEntry | None = None
        if not said.get("date"):
            faults.append(("date", "No date was read in it."))
        else:
            try:
                entry = self._entry(said)
            except BadField as bad:
                faults.append(bad.fault)
        if entry is None:
            return Judged(_shown(said, None), "new", tuple(faults), asked, told)
        others = seen.setdefault(entry.date, [])
        if first := next((number for start, number in others if start == entry.start), None):
            faults.append(("date", f"It is the same date as row {first}."))
        elif others:
            asked = (*asked, f"Row {others[0][1]} is of the same day.")
        others.append((entry.start, row.number))
        kept: list[Meeting | PlanEntry] = [*self.meetings, *self.entries]
        if any(_is_same(each, entry) for each in kept):
            return Judged(_shown(said, entry), "same", tuple(faults), (*asked, "Planned already: left as it is."), told)
        if entry.date.weekday() > 4 and not re.search(r"\b(?:sat|sun)", said["date"], re.IGNORECASE):
            asked = (*asked, f"It is a {DAYS[entry.date.weekday()]}.")
        if entry.date < self.today:
            asked = (*asked, "It is past.")
        return Judged(_shown(said, entry), "new", tuple(faults), asked, told)

    def _entry(self, said: Mapping[str, str]) -> PlanEntry:
        """The entry a row plans. Raises BadField."""
        return _entry_of(said, self.today)


def read_date(words: str, today: dt.date) -> PlanEntry:
    """The entry that one line plans: “14 September, 2pm, Shire Hall”. Raises Refused."""
    said = of_words(words)
    if not said.get("date"):
        raise Refused("no day was read in it. Write it as 14 September, 2pm, Shire Hall.")
    return _entry_of(said, today)


def _entry_of(said: Mapping[str, str], today: dt.date) -> PlanEntry:
    try:
        day = written_day(day_of_a_cell(said["date"]), near=today, toward="future")
    except Refused as refusal:
        raise BadField("date", str(refusal)) from None
    if day.doubt:
        raise BadField("date", day.doubt)
    try:
        start = parse_time(plainly(said["start"]).removeprefix("at "), afternoon=True) if said.get("start") else None
    except Refused as refusal:
        raise BadField("start", str(refusal)) from None
    kind = said.get("kind") or "meeting"
    if kind not in dict(PLAN_KINDS):
        raise BadField("kind", f"“{kind}” is none of {', '.join(kind for kind, _ in PLAN_KINDS)}.")
    return PlanEntry(date=day.day, kind=kind, start=start, venue=said.get("venue", ""),
                     depends=said.get("depends", ""), note=said.get("note", ""))  # fmt: skip


def _is_same(kept: Meeting | PlanEntry, entry: PlanEntry) -> bool:
    """Whether what is kept is of the same day and both are meetings, or both are not."""
    meeting = isinstance(kept, Meeting) or kept.is_meeting
    return kept.date == entry.date and meeting == entry.is_meeting


def _shown(said: Mapping[str, str], entry: PlanEntry | None) -> tuple[str, ...]:
    kind = said.get("kind") or "meeting"
    what = dict(PLAN_KINDS).get(kind, kind)  # type: ignore[call-overload]
    reserve = f"only if {said['depends']}" if said.get("depends") else ""
    rest = "; ".join(filter(None, (said.get("venue"), reserve, said.get("note"), said.get("items"))))
    if entry is None:
        return said.get("date", ""), said.get("start", ""), what, rest
    time = house_time(entry.start) if entry.start else ""
    return house_date(entry.date, weekday=True), time, what, rest
