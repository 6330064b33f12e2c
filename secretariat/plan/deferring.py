"""What putting an item off does to the plan: it waits at the date it was put off to, with its history.

One act changes the minutes (or agenda) and the plan together; correcting the line, taking it out or putting the item
back on the agenda takes it out of the later date again.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

import msgspec

from ..agenda import items as agenda
from ..basics.acts import Act, Drop, Put, act
from ..basics.clock import house_date
from ..basics.said_dates import meeting_meant
from ..events.base import Happening
from ..events.items import ItemPut
from ..meetings.bundle import Bundle
from ..meetings.meeting import AgendaItem
from ..meetings.titles import name_of
from ..panel.standing_items import FULL
from ..proceedings.proceedings import Proceedings
from .items import last_place
from .planned import Move, PlannedItem
from .year import Date, Plan


class Deferral(msgspec.Struct, frozen=True):
    """An item put off: on which day, to when as typed, and the id of what did it (a line, an agenda item)."""

    item: AgendaItem
    on: dt.date
    to: str
    reason: str
    source: str


def minuted(added: Iterable[Happening], removed: Iterable[Happening], p: Proceedings, plan: Plan) -> list[Put | Drop]:
    """What changes in the plan when lines are added to the minutes and taken out of them."""
    put = [event for event in added if isinstance(event, ItemPut)]
    sources = {event.id for event in (*put, *removed) if isinstance(event, ItemPut)}
    deferrals = [
        Deferral(item, p.day, event.to, event.reason, event.id)
        for event in put if event.how == "deferred" and (item := p.bundle.item(event.item))
    ]  # fmt: skip
    return _changes(plan, sources, deferrals)


def defer_on_agenda(bundle: Bundle, id: str, *, to: str, reason: str, plan: Plan) -> Act:
    """Put an item off before the meeting, on its agenda and in the plan. Raises Refused."""
    deferred = agenda.defer(bundle, id, to=to, reason=reason)
    item = next(change.record for change in deferred.changes if isinstance(change.record, AgendaItem))
    deferral = Deferral(item, bundle.meeting.date, to.strip(), reason, _source(id))
    return act(deferred.note, deferred.changes, _changes(plan, {_source(id)}, [deferral]))


def put_back_on_agenda(bundle: Bundle, id: str, plan: Plan) -> Act:
    """An item on its agenda again, and out of the date it was put off to. Raises Refused."""
    back = agenda.put_back(bundle, id)
    return act(back.note, back.changes, _changes(plan, {_source(id)}, []))


def _source(item: str) -> str:
    return f"item {item}"


def date_meant(words: str, day: dt.date, plan: Plan) -> Date | None:
    """The meeting that “November”, “the next meeting” or “23 November” means; None where the plan has none such.

    One for the ordinary business comes before a hearing or a meeting in reserve, which are not “the next meeting”.
    ``day``: of the meeting where it was said.
    """
    meant = meeting_meant(words, day)
    if meant is None:
        return None
    there = [date for date in plan.dates if date.held and meant.earliest <= date.day <= meant.latest]
    full = [date for date in there if date.kind in FULL]
    return next(iter(full or (there if meant.latest < dt.date.max else [])), None)


def deferral_sentence(item: AgendaItem, to: str, day: dt.date, plan: Plan) -> str:
    """Where in the plan an item that was put off now waits, in a sentence, so that the clerk sees it was understood."""
    date = date_meant(to, day, plan)
    if date:
        return f"Item {item.number} is on the plan for {house_date(date.day)}."
    why = f"no meeting is planned for “{to}”" if to else "/defer to November says to when"
    return f"Item {item.number} waits in the plan without a date: {why}."


def _changes(plan: Plan, sources: set[str], deferrals: Iterable[Deferral]) -> list[Put | Drop]:
    """The changes to the plan that undo what these sources did before, and then make the deferrals."""
    was = {item.id: item for item in plan.items if item.source in sources or _moves_of(item, sources)}
    now = {id: _without(item, sources) for id, item in was.items()}
    for each in deferrals:
        item = _planned(each, plan, now)
        now[item.id] = _put_off(each, item, plan, was.get(item.id))
    return list(_differences(plan, was, now, sources))


def _moves_of(item: PlannedItem, sources: set[str]) -> bool:
    return any(move.source in sources for move in item.moves)


def _without(item: PlannedItem, sources: set[str]) -> PlannedItem:
    """The item without what these sources did to it. Where it has moved on since, it stays there."""
    moves = tuple(move for move in item.moves if move.source not in sources)
    if item.moves and item.moves[-1].source in sources:
        last = next(n for n, move in enumerate(item.moves) if move.source in sources)
        return item.with_(moves=moves, due=item.moves[last].was, place=item.moves[last].place)
    return item.with_(moves=moves)


def _put_off(each: Deferral, item: PlannedItem, plan: Plan, was: PlannedItem | None) -> PlannedItem:
    """The item put off. ``was``: as the plan has it, where this deferral is there already and is now corrected.

    If the clerk has moved it since, it stays where it is, and only its history is corrected.
    """
    to = date_meant(each.to, each.on, plan)
    move = Move(on=each.on, was=item.due, was_day=each.on, place=item.place, to=to.identity if to else "",
                to_day=to.day if to else None, reason=each.reason.strip(), source=each.source)  # fmt: skip
    at = next((n for n, old in enumerate(was.moves) if old.source == each.source), -1) if was else -1
    if was and 0 <= at < len(was.moves) - 1:
        move = msgspec.structs.replace(move, was=was.moves[at].was, place=was.moves[at].place)
        return item.with_(moves=(*item.moves[:at], move, *item.moves[at:]))
    before = was or item
    place = before.place if before.due == move.to and before.place else last_place(plan, to)
    return item.with_(due=move.to, place=place, moves=(*item.moves, move))


def _planned(each: Deferral, plan: Plan, now: dict[str, PlannedItem]) -> PlannedItem:
    """The plan's own record of the item put off; else the one of that name at the date it goes to; else a new one."""
    matter = agenda.matter_of(each.item)
    known = [now.get(item.id, item) for item in plan.items if not item.dropped]
    for item in (*now.values(), *known):
        if item.source == each.source or each.item.planned == item.id or matter == item.identity:
            return item
    date = date_meant(each.to, each.on, plan)
    for item in date.due if date else ():
        if name_of(item.title) == name_of(each.item.title):
            return item.with_(matter=matter)
    return PlannedItem(title=each.item.title, matter=matter, source=each.source)


def _differences(
    plan: Plan, was: dict[str, PlannedItem], now: dict[str, PlannedItem], sources: set[str]
) -> Iterator[Put | Drop]:
    for id, item in now.items():
        before = was.get(id) or plan.item(id)
        if item.source in sources and not item.moves:
            if before is not None:
                yield Drop(before)
        elif item != before:
            yield Put(item)
