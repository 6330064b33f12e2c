"""A year's dates as a list brings them: each row read, held against the plan, and all of them planned in one act."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..basics.acts import Act, Drop, Put, act
from ..basics.clock import house_date, house_time, parse_time, written_day
from ..basics.record import Refused
from ..basics.said_dates import said_dates
from ..meetings.meeting import Meeting
from ..panel.panel import Panel
from ..plan.dates import add_entry
from ..plan.planned import PLAN_KINDS, PlanEntry, PlanKind
from . import columns
from .cells import GivenRow, bare
from .kind import BadField, Judged, ListColumn, ListField, ListRow, refuse_faults, to_take

COLUMNS: Mapping[str, Sequence[str]] = {
    "date": ("date", "dates", "day and date", "when", "meeting date", "date of meeting", "date and time", "date/time"),
    "day": ("day", "weekday", "day of week"),
    "start": ("time", "start", "start time", "starts", "begins", "from", "at"),
    "venue": ("venue", "place", "location", "where", "room"),
    "kind": ("kind", "type", "meeting", "meeting type", "type of meeting", "event"),
    "depends": ("only if", "if", "condition", "depends on", "contingent on"),
    "items": (
        "items",
        "due",
        "business",
        "agenda items",
        "topics",
        "agenda",
        "reports",
        "items due",
        "main business",
        "purpose",
        "main items",
        "focus",
        "theme",
        "main item",
    ),
    "note": ("note", "notes", "comments", "comment", "remarks"),
    "": ("no", "number", "ref", "deadline", "publication", "agenda published", "papers due", "reports due"),
}

_KINDS: tuple[tuple[str, PlanKind], ...] = (
    (r"(?:in )?reserve(?: date| meeting)?|if needed|if required|provisional|contingency|contingent", "if needed"),
    (r"confirmation hearing|hearing", "hearing"),
    (r"annual(?: general)?(?: meeting)?|agm", "annual"),
    (r"(?:member |panel )?(?:training|induction|briefing|workshop)(?: day| session)?", "training"),
    (r"external|conference", "external"),
    (r"notice(?: of an appointment)?", "notice"),
    (r"(?:ordinary |panel |formal |public |full )*meeting|ordinary", "meeting"),
)  # fmt: skip
_TIME = re.compile(
    r"(?:\bat |\bfrom )?\b(?:"
    r"(?P<first>\d{1,2}(?:[.:]\d{2})?) ?(?:-|–|to) ?\d{1,2}(?:[.:]\d{2})? ?(?P<half>a\.?m|p\.?m)\.?|"
    r"(?P<time>\d{1,2}(?:[.:]\d{2})? ?(?:a\.?m\.?|p\.?m\.?|noon)|\d{1,2}[.:]\d{2}|noon|midday)"
    r"(?:\s*(?:-|–|to)\s*\d{1,2}(?:[.:]\d{2})? ?(?:a\.?m|p\.?m)?\.?)?)(?![\w/])",
    re.IGNORECASE,
)
_IF = re.compile(r"\(?\bonly if\b:?\s*([^)]+?)\)?$|\bif needed\s*\(([^)]+)\)", re.IGNORECASE)
_RESERVE = re.compile(
    r"\b(?:in )?reserve(?: date| meeting)? (?:for|after|in case of) (?:an? |the )?([^;,()]+)", re.IGNORECASE
)
_PLACE = re.compile(
    r"\b(\w*room|\w*hall|chambers?|\w*house|centre|center|building|suite|offices?|online|teams|zoom|virtual|theatre|"
    r"library|street|road|council|headquarters|hq|campus|hub)\b", re.IGNORECASE,
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class DatesList:
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
        return columns.is_header(cells, COLUMNS)

    def read(self, rows: Sequence[GivenRow]) -> list[ListRow]:
        """The rows as what they say of each field."""
        found = columns.headed(rows, COLUMNS)
        said = []
        rows = found.rows if found.columns is not None else [each for row in found.rows for each in _each_day(row)]
        for row in rows:
            values, told = {}, []
            if found.columns is not None:
                values = found.columns.values(row.cells)
                told = [f"Not kept: {each}." for each in found.columns.not_taken(row.cells)]
            values = _of_columns(values) if values else _of_words("; ".join(filter(None, map(bare, row.cells))))
            days = said_dates(row.words)
            told += ["It names another day, too."] if len({(d.day, d.month) for d in days}) > 1 else []
            heading = not values.get("date") and _no_day(row.words)
            told += ["No date: taken for a heading."] if heading else []
            said.append(ListRow(number=row.number, words=row.words, values=values, told=tuple(told), left_out=heading))
        return said

    def judged(self, rows: Sequence[ListRow]) -> list[Judged]:
        """How each row stands among the others and what is kept."""
        seen: dict[tuple[dt.date, dt.time | None], int] = {}
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
        return act(f"plan {len(taken)} date{'' if len(taken) == 1 else 's'}", changes)

    def _row(self, row: ListRow, seen: dict[tuple[dt.date, dt.time | None], int]) -> Judged:
        said = row.values
        asked = tuple(each for each in row.told if not each.startswith("Not kept"))
        told = tuple(each for each in row.told if each.startswith("Not kept"))
        if row.left_out:
            return Judged(_shown(said, None), "same", (), (), (*asked, *told))
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
        key = (entry.date, entry.start)
        if (first := seen.setdefault(key, row.number)) != row.number:
            faults.append(("date", f"It is the same date as row {first}."))
        kept: list[Meeting | PlanEntry] = [*self.meetings, *self.entries]
        if any(_is_same(each, entry) for each in kept):
            return Judged(_shown(said, entry), "same", tuple(faults), (*asked, "Planned already: left as it is."), told)
        if entry.date < self.today:
            asked = (*asked, "It is past.")
        return Judged(_shown(said, entry), "new", tuple(faults), asked, told)

    def _entry(self, said: Mapping[str, str]) -> PlanEntry:
        """The entry a row plans. Raises BadField."""
        return _entry_of(said, self.today)


def read_date(words: str, today: dt.date) -> PlanEntry:
    """The entry that one line plans: “14 September, 2pm, Shire Hall”. Raises Refused."""
    said = _of_words(words)
    if not said.get("date"):
        raise Refused("no day was read in it. Write it as 14 September, 2pm, Shire Hall.")
    return _entry_of(said, today)


def _entry_of(said: Mapping[str, str], today: dt.date) -> PlanEntry:
    try:
        day = written_day(said["date"], near=today, toward="future")
    except Refused as refusal:
        raise BadField("date", str(refusal)) from None
    if day.doubt:
        raise BadField("date", day.doubt)
    try:
        start = parse_time(said["start"], afternoon=True) if said.get("start") else None
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


def _no_day(words: str) -> bool:
    """Whether a row says nothing of a day: “Municipal year 2033/34” names a year alone."""
    if re.search(r"\b(?:tbc|tba|to be (?:confirmed|agreed|arranged)|date)\b", words, re.IGNORECASE):
        return False
    return not any(c.isdigit() for c in re.sub(r"\b\d{4}(?:\s*[/–-]\s*\d{2,4})?\b", "", words))


def _each_day(row: GivenRow) -> list[GivenRow]:
    """A line that holds days and nothing else, as a row for each."""
    days = said_dates(row.words)
    rest = row.words
    for day in days:
        rest = rest.replace(day.words, " ", 1)
    if len(days) < 2 or re.sub(r"\b(?:and|on)\b|[\s,;&·.]", "", rest):
        return [row]
    return [row._replace(cells=(day.words,)) for day in days]


def _of_columns(values: dict[str, str]) -> dict[str, str]:
    said = dict(values)
    weekday = said.pop("day", "")
    if said.get("date"):
        rest = _of_words(said["date"])
        said["date"] = rest.pop("date", said["date"])
        if weekday and not re.match(r"[A-Za-z]{3,}", said["date"]):
            said["date"] = f"{weekday} {said['date']}"
        said = {**rest, **said}
    if said.get("start") and (found := _TIME.search(said["start"])):
        said["start"] = _start(found)
    if kind := said.get("kind", ""):
        depends, kind = _waits_for(kind)
        named, rest_of = _kind_said(kind)
        said["kind"] = named or "meeting"
        if depends:
            said.setdefault("depends", depends)
        if rest_of:
            said["note"] = "; ".join(filter(None, (rest_of, said.get("note", ""))))
    return {name: words for name, words in said.items() if words}


def _of_words(words: str) -> dict[str, str]:
    """What a line says: the day, the time, the kind; a place where it sounds like one; all else is a note."""
    said: dict[str, str] = {}
    words = re.sub(r"^\s*(?:date|day|when)\s*:\s*", "", words, flags=re.IGNORECASE)
    if days := said_dates(words):
        said["date"] = days[0].words
        words = words.replace(days[0].words, " ; ", 1)
    elif found := re.match(r"\W*(\d{1,2}(?:st|nd|rd|th)? \w+ \d{2,4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})", words):
        said["date"] = found[1]
        words = words[found.end() :]
    if found := _TIME.search(words):
        said["start"] = _start(found)
        words = f"{words[: found.start()]} ; {words[found.end() :]}"
    depends, words = _waits_for(words)
    words, _, due = words.partition(": ")
    kind, rest = _kind_said(words)
    if kind:
        said["kind"] = kind
    if depends:
        said["depends"] = depends
    parts = [part.strip(" .()–—-") for part in re.split(r"\s*[;,|]\s*|\s+[–—-]\s+|[()]", rest)]
    parts = [re.sub(r"^(?:at|in|on)$|^(?:at|in|on)\s+(?:the\s+)?(?=[A-Z])", "", part) for part in parts]
    parts = [part for part in parts if part]
    places = [part for part in parts if _PLACE.search(part)]
    if places:
        said["venue"] = ", ".join(places)
    if notes := [part for part in parts if part not in places]:
        said["note"] = "; ".join(notes)
    if due.strip():
        said["items"] = "; ".join(item.strip() for item in re.split(r"\s*[;,]\s*", due) if item.strip())
    return said


def _start(found: re.Match[str]) -> str:
    """When it begins: “2-4pm” is from 2pm on; of “11-1pm” the half of the day is left to the hour."""
    if found["time"]:
        return found["time"]
    first, half = found["first"], found["half"].replace(".", "").casefold()
    ends = re.search(r"(\d{1,2})(?:[.:]\d{2})? ?(?:a|p)", found[0][found[0].index(first) + len(first) :], re.IGNORECASE)
    crosses = ends is not None and int(re.split(r"[.:]", first)[0]) % 12 > int(ends[1]) % 12
    return first if crosses else f"{first}{half}"


def _waits_for(words: str) -> tuple[str, str]:
    """What a meeting in reserve waits for, and the words without it."""
    if found := _RESERVE.search(words):
        return found[1].strip(), f"{words[: found.start()]} ; if needed ; {words[found.end() :]}"
    found = _IF.search(words)
    if not found:
        return "", words
    reserve = " ; if needed ; " if found[2] else " "
    return (found[1] or found[2]).strip(), words[: found.start()] + reserve + words[found.end() :]


def _kind_said(words: str) -> tuple[str, str]:
    """The kind, and the words without it."""
    for pattern, kind in _KINDS:
        whole = re.compile(rf"(?:^|(?<=[;,(–—-])|(?<=[;,(–—-] ))\s*(?:the )?(?:{pattern})\s*(?=$|[;,()–—-])", re.I)
        if found := whole.search(words):
            return kind, f"{words[: found.start()]} ; {words[found.end() :]}".strip(" ;")
    return "", words


def _shown(said: Mapping[str, str], entry: PlanEntry | None) -> tuple[str, ...]:
    kind = said.get("kind") or "meeting"
    what = dict(PLAN_KINDS).get(kind, kind)  # type: ignore[call-overload]
    reserve = f"only if {said['depends']}" if said.get("depends") else ""
    rest = "; ".join(filter(None, (said.get("venue"), reserve, said.get("note"), said.get("items"))))
    if entry is None:
        return said.get("date", ""), said.get("start", ""), what, rest
    time = house_time(entry.start) if entry.start else ""
    return house_date(entry.date, weekday=True), time, what, rest
