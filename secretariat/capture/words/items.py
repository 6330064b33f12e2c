"""Words for the items of the agenda: next, item, urgent, block, bring, back, defer, withdraw, not-reached."""

from __future__ import annotations

from ...agenda.items import free_number
from ...agenda.urgent_items import item_for
from ...basics.clock import house_time
from ...basics.record import Refused
from ...events.base import Happening
from ...events.course import Began
from ...events.items import BlockOpened, ItemOpened, ItemPut, OrderVaried, UrgentTaken
from ...events.private import PublicReadmitted
from ...meetings.meeting import AgendaItem
from ...plan import deferring
from ...proceedings.business import next_item, untaken
from ...proceedings.course import time_left
from ...proceedings.private_session import stays_private
from ..desk import NARRATIVE, Asked, Captured
from ..reminders import reminders
from .course import because
from .motions import ended
from .table import word

__all__ = ["next_item"]


@word("next", "n")
def next_(asked: Asked) -> Captured:
    """Open the next item of the agenda; the first time, also begin the meeting."""
    asked.end()
    item = next_item(asked.p)
    if item is None:
        raise Refused("That was the last item. /close ends the meeting.")
    return _opening(asked, ItemOpened(item=item.id, at=asked.moment), item)


def _opening(asked: Asked, event: ItemOpened, item: AgendaItem | None) -> Captured:
    """An item, or a block of none, opens: the meeting begins, and the public comes back in, where that is due."""
    events: list[Happening] = [event]
    say = ""
    stays = item is not None and (asked.p.item == item.id or stays_private(asked.p, item))
    if asked.p.phase == "not begun":
        events.insert(0, Began(at=asked.moment))
        say = f"The meeting began at {house_time(asked.moment)}."
    elif asked.p.in_private and not stays:
        events.insert(0, PublicReadmitted(at=asked.moment))
        say = "The public is readmitted (/private excludes it again)."
    say = " ".join(filter(None, (reminders(asked.p, item), say, time_left(asked.p, asked.moment))))
    return Captured(events, desk=NARRATIVE, note=f"open item {item.number}" if item else "open a block", say=say)


@word("item", "i", usage="number [with number …] [forward]")
def item_(asked: Asked) -> Captured:
    """Open an item by its number, in or out of order, or several together: /item 5 with 6."""
    first, *others = _items(asked)
    event = ItemOpened(item=first.id, together=tuple(item.id for item in others), at=asked.moment)
    captured = _opening(asked, event, first)
    if asked.peek().casefold() in ("brought", "forward"):
        asked.skip("brought", "forward")
        captured.events.insert(0, OrderVaried(item=first.id, at=asked.moment))
    asked.end()
    if others:
        said = [captured.say, *(reminders(asked.p, item, leaving=False) for item in others)]
        captured.say = " ".join(filter(None, said))
    return captured


def _items(asked: Asked) -> list[AgendaItem]:
    """One item or more, by their numbers, each named once. Raises Refused."""
    found: list[AgendaItem] = []
    while asked.peek():
        number = asked.peek().rstrip(",")
        item = asked.p.bundle.numbered(number)
        if item is None and number.casefold() in ("with", "and", "&") and found:
            asked.word()
            continue
        if item is None and found:
            break
        if item is None:
            raise asked.refuse(f"There is no item {number} on this agenda.")
        asked.word()
        if item not in found:
            found.append(item)
    if not found:
        raise asked.refuse("Say which item.")
    return found


@word("urgent", usage="title or number, because why")
def urgent(asked: Asked) -> Captured:
    """The Chair takes an item as urgent, for a reason the minutes state: /urgent Flood because the river rose."""
    title, _, reason = f"{asked.rest} ".partition(" because ")
    title, reason = title.strip().rstrip(","), reason.strip()
    if not title:
        raise asked.refuse("Say what is urgent: a title, or the number of an item.")
    item = asked.p.bundle.numbered(title)
    if item is not None:
        event = UrgentTaken(item=item.id, reason=reason, at=asked.moment)
    else:
        id = item_for(asked.p, title)
        known = asked.p.bundle.item(id)
        number = known.number if known else free_number(asked.p.bundle)
        event = UrgentTaken(item=id, title=title, label=number, reason=reason, at=asked.moment)
        item = AgendaItem(id=id, number=number, title=title)
    return _opening(asked, event, item)


@word("block", usage="title")
def block(asked: Asked) -> Captured:
    """Something without a number between the items: /block Presentation by the Lanes Trust."""
    return _opening(asked, BlockOpened(title=asked.rest.strip(), at=asked.moment), None)


@word("bring", usage="item [before item]")
def bring(asked: Asked) -> Captured:
    """The meeting agrees to take an item earlier, next or before another: /bring 9 before 7."""
    return _varied(asked, "before")


@word("back", usage="item [after item]")
def back(asked: Asked) -> Captured:
    """The meeting agrees to take an item later, last or after another: /back 7 after 9."""
    return _varied(asked, "after")


def _varied(asked: Asked, beside: str) -> Captured:
    item = _one(asked)
    other = ""
    asked.skip("forward")
    if asked.peek().casefold() == beside:
        asked.word()
        other = _one(asked).id
    asked.end()
    how = "forward" if beside == "before" else "back"
    event = OrderVaried(item=item.id, how=how, other=other, at=asked.moment)  # type: ignore[arg-type]
    return Captured([event], note=f"item {item.number} {how}")


def _one(asked: Asked) -> AgendaItem:
    item = asked.p.bundle.numbered(asked.peek()) if asked.peek() else None
    if item is None:
        number = asked.peek()
        raise asked.refuse(f"There is no item {number} on this agenda." if number else "Say which item.")
    asked.word()
    return item


# --- not dealt with ---


def _which(asked: Asked) -> list[AgendaItem]:
    """The item named next, the open one, or with “rest” all that are left."""
    item = asked.p.bundle.numbered(asked.peek()) if asked.peek() else None
    if item is not None:
        asked.word()
        return [item]
    if asked.peek().casefold() == "rest":
        asked.word()
        if left := untaken(asked.p):
            return left
        raise asked.refuse("No item is left.")
    current = asked.p.bundle.item(asked.p.item)
    if current is None:
        raise asked.refuse("Say which item, by its number.")
    return [current]


def _put(asked: Asked, items: list[AgendaItem], verb: str, **fields: str) -> Captured:
    events: list[Happening] = [ItemPut(item=item.id, at=asked.moment, **fields) for item in items]  # type: ignore[arg-type]
    numbers = ", ".join(item.number for item in items)
    return Captured(events, note=verb.format(f"item {numbers}"))


@word("defer", usage="[item | rest] [to when] [because why]")
def defer(asked: Asked) -> Captured:
    """Defer an item (the open one if none is named): /defer to November because the paper is late."""
    items = _which(asked)
    asked.skip("to")
    to, _, reason = asked.rest.partition("because ")
    to = to.strip().rstrip(",")
    captured = _put(asked, items, "defer {}", how="deferred", to=to, reason=reason.strip())
    captured.say = " ".join(deferring.told(item, to, asked.p.day, asked.plan) for item in items)
    return captured


@word("withdraw", usage="[item | rest | motion] [because why]")
def withdraw(asked: Asked) -> Captured:
    """Withdraw an item (the open one if none is named), or the motion before the meeting: /withdraw motion."""
    if asked.peek().casefold() == "motion":
        return ended(asked, "withdrawn")
    items = _which(asked)
    return _put(asked, items, "withdraw {}", how="withdrawn", reason=because(asked))


@word("not-reached", usage="item | rest [because why]")
def not_reached(asked: Asked) -> Captured:
    """Say that an item was not reached, or the rest of them."""
    items = _which(asked)
    return _put(asked, items, "{} not reached", how="not reached", reason=because(asked))
