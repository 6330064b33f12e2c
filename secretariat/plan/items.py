"""What the clerk does with the items of the plan: moves, defers, copies, drops them, each in one act.

An item that is on the agenda of its meeting goes from there as well, as long as that agenda has not been published
and nothing was minuted; after that it is deferred where it stands.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import msgspec

from ..agenda import items as agenda
from ..basics.acts import Act, Drop, Put, act
from ..basics.clock import house_date
from ..basics.ordering import between, following
from ..basics.record import Refused
from ..basics.sentences import listing
from ..meetings.bundle import Bundle
from ..meetings.meeting import AgendaItem, Purpose, business_of
from ..meetings.titles import name_of
from .planned import Move, PlannedItem, in_place
from .year import Date, Plan


def add(
    plan: Plan, date: Date | None, title: str, *, after: PlannedItem | None = None, called: str = "", note: str = ""
) -> Act:
    """One more item: after another of its date, or last; without a date, an intention. Raises Refused."""
    item = PlannedItem(title=_title(title), due=date.identity if date else "", called=called.strip(), note=note.strip())
    place = _place_after(after, date.items if date else plan.undated)
    return act(f"plan “{item.title}”", Put(item.with_(place=place)))


def edit(item: PlannedItem, *, title: str, called: str, note: str) -> Act:
    """An item with other words. Raises Refused."""
    changed = item.with_(title=_title(title), called=called.strip(), note=note.strip())
    return act(f"change “{changed.title}”", Put(changed))


def shift(items: Sequence[PlannedItem], item: PlannedItem, by: int) -> Act:
    """One place up (-1) or down (1) among those of its date. Raises Refused at either end."""
    order = list(items)
    at = order.index(item)
    if not 0 <= at + by < len(order):
        raise Refused(f"“{item.title}” is already the {'first' if by < 0 else 'last'} of its date.")
    order.insert(at + by, order.pop(at))
    after = order[at + by + 1].place if at + by + 1 < len(order) else ""
    order[at + by] = item.with_(place=_between(order[at + by - 1].place if at + by else "", after))
    if in_place(order) != tuple(order):  # two have the same place, which were not made here: give all a new one
        place = ""
        for n, each in enumerate(order):
            place = following(place)
            order[n] = each.with_(place=place)
    return act(f"move “{item.title}”", [Put(each) for each in order if each not in items])


def neighbour(plan: Plan, item: PlannedItem, by: int) -> Date | None:
    """The date before (-1) or after (1) the item's that can take it; None: without a date, which comes after the last.

    Raises Refused at either end.
    """
    current = plan.at(item.due)
    dates = [*(date for date in plan.dates if date is current or takes_items(date)), None]
    at = dates.index(current) + by
    if not 0 <= at < len(dates):
        raise Refused("There is no date before it." if by < 0 else "It waits without a date already. N adds one.")
    return dates[at]


def takes_items(date: Date) -> bool:
    """Whether something can be planned for a date."""
    if date.meeting:
        return not date.meeting.cancelled
    return date.entry is not None and date.entry.kind != "notice"


def _refuse_full(to: Date | None) -> None:
    """Raise Refused for a date that takes no items."""
    if to is not None and not takes_items(to):
        why = "that meeting is cancelled" if to.meeting else f"that is {to.what[:1].lower()}{to.what[1:]}"
        raise Refused(f"Nothing can be planned for {house_date(to.day)}: {why}.")


def move(
    plan: Plan, item: PlannedItem, to: Date | None, *, on: dt.date, bundle: Bundle | None = None, reason: str = ""
) -> Act:  # fmt: skip
    """An item to another date, last there; ``to`` None: it waits without one. ``bundle``: of the meeting it leaves.

    A move with a reason is a deferral and stays in the item's history; of those without one on a day, only where
    the item went in the end. Raises Refused.
    """
    if item.dropped:
        raise Refused(f"“{item.title}” was dropped. B puts it back.")
    _refuse_full(to)
    if (to is not None and item.due in to.identities) or (to is None and not plan.at(item.due)):
        raise Refused(f"“{item.title}” is there already.")
    left = taken_off(bundle, item) if bundle else []
    return act(f"{'defer' if reason else 'move'} “{item.title}”", Put(moved(plan, item, to, on, reason)), left)


def moved(plan: Plan, item: PlannedItem, to: Date | None, on: dt.date, reason: str = "") -> PlannedItem:
    """The item at its new date, its history one move longer."""
    was = plan.at(item.due)
    new = Move(on=on, was=item.due, was_day=was.day if was else None, to=to.identity if to else "",
               to_day=to.day if to else None, place=item.place, reason=reason.strip())  # fmt: skip
    moves = item.moves
    if moves and not new.reason and moves[-1].on == on and not (moves[-1].reason or moves[-1].source):
        new = msgspec.structs.replace(moves[-1], to=new.to, to_day=new.to_day)
        moves = moves[:-1]
    if new.was == new.to:
        return item.with_(due=new.to, place=new.place, moves=moves)
    return item.with_(due=new.to, place=last_place(plan, to), moves=(*moves, new))


def last_place(plan: Plan, date: Date | None) -> str:
    """The place after all that is due at a date, or that waits without one."""
    items = date.items if date else plan.undated
    return following(items[-1].place if items else "")


def on_agenda(bundle: Bundle, item: PlannedItem) -> AgendaItem | None:
    """The item of an agenda that was made from a planned one, is the same matter, or goes by the same name."""
    linked = (i for i in bundle.items if i.planned == item.id or agenda.matter_of(i) == item.identity)
    if found := next(linked, None):
        return found
    business, names = business_of(item.agenda_title), {name_of(item.agenda_title), name_of(item.title)}
    return next(
        (i for i in bundle.items if i.business is business is not Purpose.OTHER or name_of(i.title) in names), None
    )


def left_out(plan: Plan, bundle: Bundle) -> list[PlannedItem]:
    """What is due at a meeting and not on its agenda, which has other items: put off to it or brought back after it was
    drawn up, or taken off it again."""
    date = plan.of_meeting(bundle.meeting)
    if date is None or not bundle.items or bundle.meeting.cancelled:
        return []
    return [item for item in date.due if on_agenda(bundle, item) is None]


def left_out_in_words(plan: Plan, bundle: Bundle) -> str:
    """The same as a sentence, for whoever publishes the agenda; empty where nothing is left out."""
    found = left_out(plan, bundle)
    return f"Due at this meeting and not on it: {listing([f'“{item.title}”' for item in found])}." if found else ""


def taken_off(bundle: Bundle, item: PlannedItem) -> Sequence[Put | Drop]:
    """What takes an item off the agenda of the meeting it leaves. Raises Refused once the agenda has gone out."""
    there = on_agenda(bundle, item)
    if there is None:
        return ()
    if bundle.meeting.published or agenda.minuted(bundle):
        went = "has begun" if agenda.minuted(bundle) else "is published"
        raise Refused(f"It is item {there.number} of an agenda that {went}. Defer it there, so that it is said "
                      "where people look for it.")  # fmt: skip
    return agenda.delete(bundle, there.id).changes


def duplicate(plan: Plan, item: PlannedItem) -> Act:
    """The same words once more, as a matter of its own, at the next date, or below at the last one."""
    copy = PlannedItem(title=item.title, called=item.called, note=item.note)
    current = plan.at(item.due)
    to = (neighbour(plan, item, 1) or current) if current else None
    copy = copy.with_(due=to.identity if to else "", place=_place_after(None, to.items if to else plan.undated))
    return act(f"copy “{item.title}”", Put(copy))


def drop(item: PlannedItem, reason: str, bundle: Bundle | None = None) -> Act:
    """Drop an item: it will not be taken. It is kept, with the reason. Raises Refused."""
    if not reason.strip():
        raise Refused("Say why it is dropped: the reason is kept with the item.")
    left = taken_off(bundle, item) if bundle else ()
    return act(f"drop “{item.title}”", Put(item.with_(dropped=reason.strip())), left)


def put_back(item: PlannedItem) -> Act:
    """Put a dropped item back. Raises Refused."""
    if not item.dropped:
        raise Refused(f"“{item.title}” was not dropped.")
    return act(f"put “{item.title}” back", Put(item.with_(dropped="")))


def delete(item: PlannedItem, bundle: Bundle | None = None) -> Act:
    """As if it had never been planned. Raises Refused for one whose history would go with it."""
    if item.deferrals or (bundle and on_agenda(bundle, item)):
        raise Refused("It has a history, which would go with it. X drops it, with the reason.")
    return act(f"delete “{item.title}” from the plan", Drop(item))


def defer_all(plan: Plan, date: Date, to: Date | None, *, on: dt.date, reason: str, bundle: Bundle | None) -> Act:
    """Everything due at a date to another: the meeting was cancelled, or there is no room. Raises Refused."""
    if not date.due:
        raise Refused("Nothing is due at that date.")
    if to is not None and date.identity == to.identity:
        raise Refused("That is the date they are due at.")
    _refuse_full(to)
    changes: list[Put | Drop] = []
    for item in date.due:
        going = moved(plan, item, to, on, reason)
        place = following(changes[-1].record.place) if changes else going.place  # type: ignore[attr-defined]
        changes.append(Put(going.with_(place=place)))
    off: list[Put | Drop] = []
    if bundle and not bundle.meeting.cancelled:
        there = [found.id for item in date.due if (found := on_agenda(bundle, item))]
        for item in date.due:
            taken_off(bundle, item)  # refuses for all where it refuses for one
        left = [other for other in bundle.items if other.id not in there]
        gone = [change for other in bundle.items if other.id in there for change in agenda.dropped(bundle, other)]
        off = [*gone, *agenda.changes_to(bundle, agenda.numbered(bundle, left))]
    count = f"{len(date.due)} items" if len(date.due) > 1 else "1 item"
    return act(f"defer {count} of {date.in_words}", changes, off)


def _title(words: str) -> str:
    title = " ".join(words.split())
    if not title:
        raise Refused("Say what is to be taken: an item needs a title.")
    return title


def _place_after(after: PlannedItem | None, items: Sequence[PlannedItem]) -> str:
    order = [item.place for item in items]
    if after is None or after.place not in order:
        return following(order[-1] if order else "")
    at = order.index(after.place) + 1
    return _between(after.place, order[at] if at < len(order) else "")


def _between(before: str, after: str) -> str:
    """A place that sorts between two; after the first where none can (places that were not made here)."""
    return between(before, after) if before < after else following(before)
