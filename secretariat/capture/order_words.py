"""Words for the course of the meeting: begin, next, item, defer, withdraw, adjourn, resume, close."""

from __future__ import annotations

import re

from ..clock import house_time
from ..events import (
    Adjourned,
    Began,
    Closed,
    Happening,
    ItemOpened,
    ItemPut,
    Left,
    MinutesConfirmed,
    Resumed,
)  # fmt: skip
from ..events.decisions import MinutesResult
from ..meetings import AgendaItem, Business, Standing
from ..proceedings import Proceedings
from ..records import Refused
from .desk import NARRATIVE, Asked, Captured
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


@word("begin", usage="[time]")
def begin(asked: Asked) -> Happening:
    """The chair opens the meeting, now or at a time."""
    return Began(at=asked.time() or asked.moment)


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
    return Captured([event], note=f"defer item {item.number}")


@word("withdraw", usage="[item] [because why]")
def withdraw(asked: Asked) -> Captured:
    """Withdraw an item (the open one if none is named)."""
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


@word("adjourn", usage="[time] [until when] [because why]")
def adjourn(asked: Asked) -> Happening:
    """Pause the meeting. It stays one meeting."""
    at = asked.time() or asked.moment
    asked.skip("until")
    until, _, reason = asked.rest.partition("because ")
    return Adjourned(at=at, until=until.strip(), reason=reason.strip())


@word("resume", usage="[time] [on date]")
def resume(asked: Asked) -> Happening:
    """Go on after an adjournment, that day or another: /resume 10:00 on 27 July."""
    from ..clock import at, local, parse_date

    moment = asked.time() or asked.moment
    asked.skip("on")
    day = parse_date(asked.rest, near=asked.p.sitting) if asked.rest else asked.p.sitting
    return Resumed(at=at(day, local(moment).time()))


@word("close", usage="[time]")
def close(asked: Asked) -> Captured:
    """The chair closes the meeting: the minutes are done."""
    at = asked.time() or asked.moment
    left = [i.number for i in asked.p.bundle.items if i.id not in asked.p.opened and i.id not in asked.p.put_items]
    say = f"Closed at {house_time(at)}. The minutes are done."
    if left:
        say += f" Never opened: item {', '.join(left)} (undo, then /not-reached or /defer, if that should be said)."
    return Captured([Closed(at=at)], desk=NARRATIVE, note="close the meeting", say=say)


@word("minutes", usage="[date] [agreed | noted | not agreed | subject to …]")
def minutes(asked: Asked) -> Happening:
    """The minutes of an earlier meeting were agreed (or as you say): /minutes 25 March 2022."""
    from ..clock import parse_date

    words, _, corrections = asked.rest.partition("subject to ")
    words = words.strip()
    result: MinutesResult = "agreed with corrections" if corrections else "agreed"
    endings: tuple[MinutesResult, ...] = ("not agreed", "noted", "agreed")
    if ending := next((each for each in endings if words.endswith(each)), None):
        words, result = words.removesuffix(ending).strip(), result if corrections else ending
    of = parse_date(words or _date_in_title(asked), near=asked.p.day)
    return MinutesConfirmed(of=of, result=result, corrections=corrections, at=asked.moment)


def _date_in_title(asked: Asked) -> str:
    """The date that the open item's own title names: “Minutes of the Meeting held on 25 March 2022”."""
    item = asked.p.bundle.item(asked.p.item)
    found = _LAST_DATE.search(item.title) if item and item.business is Business.MINUTES else None
    if found is None:
        raise asked.refuse("Say of which meeting: the date.")
    return found[0]


_LAST_DATE = re.compile(r"\d{1,2}(?:st|nd|rd|th)? [A-Za-z]+ \d{4}$")


@word("out", "o", usage="who [time or ?] [protest | interest | for a while] [note]")
def out(asked: Asked) -> Captured:
    """Someone leaves, now or at a time: /out sh 4:20. /out commissioner takes that whole side."""
    people = asked.people("who left")
    at = asked.time_or_now()
    why = ""
    for ending in ("protest", "interest", "for a while"):
        if asked.rest.casefold().startswith(ending):
            why, asked.rest = ending, asked.rest[len(ending) :].strip()
    return Captured([Left(people=people, at=at, why=why, note=asked.rest)],  # type: ignore[arg-type]
                    note=f"{asked.p.names(people)} left")  # fmt: skip
