"""The plan as cards: each date with what is due at it, and how far each item is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from itertools import groupby

import msgspec

from secretariat.basics.clock import house_date, house_time, short_date
from secretariat.checks.table import Finding
from secretariat.meetings.bundle import Bundle
from secretariat.meetings.meeting import AgendaItem, MeetingKind
from secretariat.panel.panel import municipal_year
from secretariat.plan import year as plan
from secretariat.plan.history import fates
from secretariat.plan.items import on_agenda
from secretariat.plan.planned import PlannedItem
from secretariat.plan.year import Date, Plan, reserve_words, worth_naming

from ..widgets.cards import Card, CardLine, Section
from ..widgets.detail import Fact

UNDATED = "undated"
"""The key of the card for what waits without a date."""

SIGNS = {"done": "✓", "deferred": "→", "withdrawn": "–", "not reached": "–"}

LACKS = {
    "annual-report": "the Commissioner’s annual report", "annual-meeting": "the annual meeting",
    "precept": "the precept", "reserve-meeting": "a date in reserve after a veto",
    "complaints-review": "the review of complaints", "confirmation-hearing": "a confirmation hearing",
}  # fmt: skip
LACKS_ON_A_DAY = {**LACKS, "annual-meeting": "the election of the chair"}


class Shown(msgspec.Struct, frozen=True):
    """What the board is drawn from. ``bundles``: of the meetings read so far; ``gaps``: what the years lack."""

    plan: Plan
    current: str
    today: dt.date
    bundles: Mapping[str, Bundle] = msgspec.field(default_factory=dict)
    gaps: Iterable[Finding] = ()
    year_of: Callable[[dt.date], str] = municipal_year

    def bundle(self, date: Date) -> Bundle | None:
        return self.bundles.get(date.meeting.id) if date.meeting else None

    def state(self, date: Date) -> str:
        """How far the date's meeting is, as far as it has been read."""
        bundle = self.bundle(date)
        return plan.state(date, plan.phase(bundle) if bundle else "")

    def lacking(self, place: str) -> str:
        """What a year or a date lacks, in words."""
        words = LACKS_ON_A_DAY if "-" in place else LACKS
        return ", ".join(dict.fromkeys(words[gap.check] for gap in self.gaps if gap.place in (place, f"Plan, {place}")))


def sections(shown: Shown) -> list[Section]:
    """The years with their dates, and what waits without a date."""
    found = []
    for year, dates in groupby(shown.plan.dates, key=lambda date: shown.year_of(date.day)):
        lacking = shown.lacking(year)
        note = f"lacks {lacking} ({{plan.look-over}} says why)" if lacking else ""
        found.append(Section(year, tuple(card(date, shown) for date in dates), note))
    if shown.plan.undated:
        lines = tuple(_planned(item, None, {}) for item in shown.plan.undated)
        found.append(Section("No date yet", (Card(UNDATED, "Waiting for a date", "", lines),)))
    return found


_WHAT: dict[MeetingKind | None, str] = {MeetingKind.ORDINARY: "Meeting", MeetingKind.ANNUAL: "Annual"}
"""The usual kinds in a word, so that a card has room for how far they are."""


def card(date: Date, shown: Shown) -> Card:
    """A date: when, what and how far, then its items."""
    current = date.meeting is not None and date.meeting.id == shown.current
    cancelled = bool(date.meeting and date.meeting.cancelled)
    time = f" {house_time(date.start)}" if date.start else ""
    what = reserve_words(date) if date.contingent else _WHAT.get(date.kind) or date.what
    state = shown.state(date)
    marks = ["◂" if current else "", state if cancelled else what, "" if cancelled else state]
    if not cancelled and shown.lacking(str(date.day)):
        marks.append("incomplete")
    under = " · ".join(filter(None, marks)).replace("◂ · ", "◂ ")
    lines = _lines(date, shown.bundle(date))
    tone = "gone" if cancelled else "current" if current else "dim" if date.day < shown.today else ""
    return Card(date.key, f"{short_date(date.day)}{time}", under, tuple(lines), tone)


def _lines(date: Date, bundle: Bundle | None) -> list[CardLine]:
    """What is planned, then what is on the agenda and nobody planned."""
    if bundle is None:
        return [_planned(item, None, {}) for item in date.items]
    became = fates(bundle)
    found = {item.id: on_agenda(bundle, item) for item in date.items}
    lines = [_planned(item, found[item.id], became) for item in date.items]
    linked = {each.id for each in found.values() if each}
    rest = (item for item in bundle.items if item.id not in linked and worth_naming(item))
    return [*lines, *(_on_agenda(item, became) for item in rest)]


def _planned(item: PlannedItem, found: AgendaItem | None, became: Mapping[str, str]) -> CardLine:
    times = len(item.deferrals)
    tail = f"↷{times}" if times else ""
    if item.dropped:
        return CardLine(f"item {item.id}", item.words, "✗", tail, "gone")
    if found is None:
        return CardLine(f"item {item.id}", item.words, "·", tail)
    fate = became.get(found.id, "")
    return CardLine(f"item {item.id}", item.words, f"{found.number}{SIGNS.get(fate, '')}", tail, "dim" if fate else "")


def _on_agenda(item: AgendaItem, became: Mapping[str, str]) -> CardLine:
    fate = became.get(item.id, "")
    return CardLine(f"agenda {item.id}", item.title, f"{item.number}{SIGNS.get(fate, '')}", "", "dim" if fate else "")


def date_title(date: Date) -> str:
    time = f", {house_time(date.start)}" if date.start else ""
    return f"{house_date(date.day, weekday=True)}{time} · {date.what}"


def date_facts(date: Date, shown: Shown) -> list[Fact]:
    entry, meeting = date.entry, date.meeting
    return [
        ("Cancelled because", meeting.cancelled if meeting else ""),
        ("Confirmed because", meeting.confirmed if meeting else ""),
        (
            "Only if",
            f"{date.depends} – {{plan.settle}} confirms or releases it" if date.depends and _unsettled(date) else "",
        ),
        ("State", shown.state(date)),
        ("Moved", moves_phrase(date)),
        ("Place", date.venue),
        ("Lacks", shown.lacking(str(date.day))),
        ("Due", "; ".join(item.words for item in date.due)),
        ("Note", (entry.note if entry else "") or (meeting.note if meeting else "")),
    ]


def moves_phrase(date: Date) -> str:
    """From which days it was moved, and why."""
    moves = (date.meeting.moved if date.meeting else ()) or (date.entry.moved if date.entry else ())
    return "; ".join(f"from {short_date(m.was)}{f' because {m.because}' if m.because else ''}" for m in moves)


def _unsettled(date: Date) -> bool:
    return date.contingent and not (date.meeting and (date.meeting.confirmed or date.meeting.cancelled))


def item_facts(item: PlannedItem, shown: Shown) -> list[Fact]:
    """All about a planned item."""
    date = shown.plan.at(item.due)
    bundle = shown.bundle(date) if date else None
    found = on_agenda(bundle, item) if bundle else None
    moves = [
        f"{house_date(move.to_day) if move.to_day else 'no date'}{f' ({move.reason})' if move.reason else ''}"
        for move in item.deferrals
    ]
    return [
        ("Dropped because", item.dropped),
        ("Due", date_title(date) if date else "no date yet: {plan.defer} gives it one"),
        ("On the agenda as", found.heading if found else ""),
        ("Not on the agenda", "{app.agenda} proposes it" if bundle and not found and not item.dropped else ""),
        ("Called on agendas", "" if found else item.called),
        ("Note", item.note),
        ("Deferred to", "; ".join(moves)),
    ]


def agenda_facts(item: AgendaItem, bundle: Bundle) -> list[Fact]:
    """All about an item that is on an agenda and was not planned."""
    became = fates(bundle).get(item.id, "")
    return [("On the agenda of", house_date(bundle.meeting.date)), ("Standing", {"done": "taken"}.get(became, became)),
            ("To", item.to)]  # fmt: skip


def as_lines(shown: Shown) -> list[str]:
    """The whole board in lines of text."""
    lines = []
    for section in sections(shown):
        lines.append(f"{section.heading}{f': {section.note}' if section.note else ''}")
        for each in section.cards:
            lines.append(f"  {each.title}{f' · {each.under}' if each.under else ''}")
            lines += [f"    {f'{line.mark:>2} {line.words} {line.tail}'.rstrip()}" for line in each.lines]
    return lines
