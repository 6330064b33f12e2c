"""Words for the items of the agenda: next, item, defer, withdraw, not-reached."""

from __future__ import annotations

from .. import deferring
from ..clock import house_time
from ..events import Began, Happening, ItemOpened, ItemPut
from ..meetings import AgendaItem, Standing
from ..proceedings import Proceedings
from ..records import Refused
from ..reminders import reminders
from .desk import NARRATIVE, Asked, Captured
from .motion_words import ended
from .words import word

__all__ = ["next_item"]


def next_item(p: Proceedings) -> AgendaItem | None:
    """The first item of the agenda not yet opened, deferred or withdrawn; None when all are done."""
    waiting = (
        item
        for item in p.bundle.items
        if item.id not in p.opened and item.id not in p.put_items and item.standing is Standing.ON
    )
    return next(waiting, None)


@word("next", "n")
def next_(asked: Asked) -> Captured:
    """Open the next item of the agenda; the first time, also begin the meeting."""
    item = next_item(asked.p)
    if item is None:
        raise Refused("That was the last item. /close ends the meeting.")
    return _opening(asked, item)


def _opening(asked: Asked, item: AgendaItem) -> Captured:
    events: list[Happening] = [ItemOpened(item=item.id, at=asked.moment)]
    say = ""
    if asked.p.phase == "not begun":
        events.insert(0, Began(at=asked.moment))
        say = f"The meeting began at {house_time(asked.moment)}."
    elif asked.p.in_private:
        say = "Still in private: /public readmits the public, and this item needs a resolution of its own."
    say = f"{say} {reminders(asked.p, item)}".strip()
    return Captured(events, desk=NARRATIVE, note=f"open item {item.number}", say=say)


@word("item", "i", usage="number")
def item_(asked: Asked) -> Captured:
    """Open an item by its number, in or out of order; the first time, also begin the meeting."""
    number = asked.word()
    item = asked.p.bundle.numbered(number)
    if item is None:
        raise asked.refuse(f"There is no item {number} on this agenda." if number else "Say which item.")
    return _opening(asked, item)


def _which(asked: Asked) -> AgendaItem:
    item = asked.p.bundle.numbered(asked.peek()) if asked.peek() else None
    if item is not None:
        asked.word()
        return item
    current = asked.p.bundle.item(asked.p.item)
    if current is None:
        raise asked.refuse("Say which item, by its number.")
    return current


@word("defer", usage="[item] [to when] [because why]")
def defer(asked: Asked) -> Captured:
    """Defer an item (the open one if none is named): /defer to November because the paper is late."""
    item = _which(asked)
    asked.skip("to")
    to, _, reason = asked.rest.partition("because ")
    event = ItemPut(item=item.id, how="deferred", to=to.strip().rstrip(","), reason=reason.strip(), at=asked.moment)
    say = deferring.told(item, event.to, asked.p.day, asked.plan)
    return Captured([event], note=f"defer item {item.number}", say=say)


@word("withdraw", usage="[item | motion] [because why]")
def withdraw(asked: Asked) -> Captured:
    """Withdraw an item (the open one if none is named), or the motion before the meeting: /withdraw motion."""
    if asked.peek().casefold() == "motion":
        return ended(asked, "withdrawn")
    item = _which(asked)
    asked.skip("because")
    return Captured([ItemPut(item=item.id, how="withdrawn", reason=asked.rest, at=asked.moment)],
                    note=f"withdraw item {item.number}")  # fmt: skip


@word("not-reached", usage="item")
def not_reached(asked: Asked) -> Captured:
    """Say that an item was not reached."""
    item = _which(asked)
    return Captured([ItemPut(item=item.id, how="not reached", at=asked.moment)],
                    note=f"item {item.number} not reached")  # fmt: skip
