"""The history of an item of business: when it was planned, where it was put off to and why, and what became of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

import msgspec

from ..agenda.items import matter_of
from ..basics.clock import house_date
from ..events.items import ItemOpened, ItemPut
from ..meetings.bundle import Bundle
from ..meetings.meeting import AgendaItem, ItemStanding
from .planned import PlannedItem
from .year import Plan


class HistoryEntry(msgspec.Struct, frozen=True):
    """One thing in the history of an item, on its day; None for what has no day."""

    day: dt.date | None
    words: str

    def __str__(self) -> str:
        return f"{house_date(self.day)}: {self.words}" if self.day else self.words


def history(of: PlannedItem | AgendaItem, plan: Plan, bundles: Iterable[Bundle]) -> list[HistoryEntry]:
    """The history of an item, in order of day: its moves in the plan, and what became of it at each meeting."""
    bundles = list(bundles)
    names = _names(of, plan, bundles)
    planned = [item for item in plan.items if names & {item.id, item.identity}]
    found = [entry for item in planned for entry in _of_plan(item, plan)]
    found += [
        HistoryEntry(bundle.meeting.date, fate_sentence(bundle, item))
        for bundle in bundles for item in bundle.items if names & {item.id, matter_of(item), item.planned}
    ]  # fmt: skip
    return sorted(dict.fromkeys(found), key=lambda entry: entry.day or dt.date.max)


def _names(of: PlannedItem | AgendaItem, plan: Plan, bundles: list[Bundle]) -> set[str]:
    """Every id the matter has had in the plan and on agendas. One id may lead to more: it looks until none is new."""
    first = {of.id, of.identity} if isinstance(of, PlannedItem) else {of.id, matter_of(of), of.planned}
    names = first - {""}
    while True:
        more = {name for item in plan.items if names & {item.id, item.identity} for name in (item.id, item.identity)}
        more |= {
            name for bundle in bundles for item in bundle.items
            if names & {item.id, matter_of(item), item.planned} for name in (item.id, matter_of(item), item.planned)
        }  # fmt: skip
        if more - {""} <= names:
            return names
        names |= more - {""}


def _of_plan(item: PlannedItem, plan: Plan) -> Iterable[HistoryEntry]:
    for move in item.moves:
        was = house_date(move.was_day) if move.was_day else "no date"
        to = house_date(move.to_day) if move.to_day else "no date"
        how = "Deferred" if move.reason or move.source else "Moved"
        yield HistoryEntry(move.on, f"{how} from {was} to {to}{f': {move.reason}' if move.reason else ''}.")
    date = plan.at(item.due)
    if item.dropped:
        yield HistoryEntry(None, f"Dropped: {item.dropped}")
    elif date:
        yield HistoryEntry(date.day, f"On the plan as “{item.words}”.")
    else:
        yield HistoryEntry(None, f"Waits without a date as “{item.words}”.")


def fate(bundle: Bundle, item: AgendaItem) -> str:
    """What became of an item: “done”, “deferred”, “withdrawn”, “not reached”, or empty while nothing has."""
    return fates(bundle)[item.id]


def fates(bundle: Bundle) -> dict[str, str]:
    """What became of each item, by its id."""
    found = {item.id: "" if item.standing is ItemStanding.ON else str(item.standing) for item in bundle.items}
    found |= {
        id: "done" for event in bundle.events if isinstance(event, ItemOpened) for id in (event.item, *event.together)
    }
    found |= {event.item: event.how for event in bundle.events if isinstance(event, ItemPut)}
    return found


def fate_sentence(bundle: Bundle, item: AgendaItem) -> str:
    """“Item 9 (Lanes): deferred to November, because the paper is late.”"""
    put = [event for event in bundle.events if isinstance(event, ItemPut) and event.item == item.id]
    to, reason = (put[-1].to, put[-1].reason) if put else (item.to, item.reason)
    how = {"done": "taken", "": "on the agenda"}.get(found := fate(bundle, item), found)
    words = f"Item {item.number or '?'} ({item.title}){bundle.meeting.which_that_day}: {how}"
    words += f" to {to}" if found == "deferred" and to else ""
    words += f", because {reason}" if reason and found not in ("done", "") else ""
    return words.rstrip(".") + "."
