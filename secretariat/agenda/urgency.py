"""Items added after the agenda went out: in time for a supplement, or urgent for a reason the Chair gives (MTG-04).

An item may be considered only where the public had notice of it for the clear days the law wants, or where the Chair
is of the opinion, by reason of special circumstances, that it is urgent; the minutes must say which circumstances
(Local Government Act 1972, s.100B(4)).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Literal

from ..basics.clock import house_date, local
from ..basics.record import Refused
from ..meetings.bundle import Bundle
from ..meetings.meeting import AgendaItem, ItemStanding
from .publishing import Reckoning, last_day

Notice = Literal["", "in time", "too late"]
"""Whether notice of an item added after publication can still be given. Empty: it was given, or none is needed."""


def added(bundle: Bundle, item: AgendaItem) -> bool:
    """Whether it was not on the agenda when that was first published."""
    return bool(bundle.publications) and all(item.id != known.id for known in bundle.publications[0].items)


def first_published(bundle: Bundle, item: AgendaItem) -> dt.date | None:
    """The day it was first published, with the agenda or a supplement; None while it is not."""
    went_out = (each.when for each in bundle.publications if any(known.id == item.id for known in each.items))
    first = next(went_out, None)
    return local(first).date() if first else None


def notice_of(bundle: Bundle, item: AgendaItem, today: dt.date, by: Reckoning) -> Notice:
    """Whether the public has, or can still be given, notice of an item that was added (MTG-02, MTG-04).

    “in time”: it is in no supplement yet, and one put out ``today`` would still be. “too late”: its supplement was, or
    would be, too late, so that it can be taken only as urgent.
    """
    if not added(bundle, item) or item.standing is not ItemStanding.ON:
        return ""
    published, latest = first_published(bundle, item), last_day(bundle.meeting, by)
    if (published or today) > latest:
        return "too late"
    return "" if published else "in time"


def unannounced(bundle: Bundle, today: dt.date, by: Reckoning) -> Iterator[AgendaItem]:
    """Items that can be taken only as urgent, of which no special circumstances are recorded (MTG-04)."""
    for item in bundle.items:
        if not item.urgent.strip() and notice_of(bundle, item, today, by) == "too late":
            yield item


def refuse_unannounced(bundle: Bundle, item: AgendaItem, today: dt.date, by: Reckoning) -> None:
    """Raises Refused for a new item that is too late for notice and has no reason for urgency (MTG-04)."""
    if bundle.meeting.published and not item.urgent.strip() and today > last_day(bundle.meeting, by):
        latest = house_date(last_day(bundle.meeting, by), weekday=True)
        raise Refused(
            f"The agenda is published and the last day for notice of another item was {latest}. Say why the Chair "
            "takes it as urgent: the minutes must state the special circumstances."
        )


def advice(bundle: Bundle, today: dt.date, by: Reckoning) -> str:
    """The advice above the form for a new item, once the agenda is published; empty before."""
    if not bundle.meeting.published:
        return ""
    latest = house_date(last_day(bundle.meeting, by), weekday=True)
    if today <= last_day(bundle.meeting, by):
        return (
            f"The agenda is published. There is still time for a supplement, by {latest}: then leave “Urgent because” "
            "empty. After that day only the Chair’s special circumstances let it be taken."
        )
    return (
        f"The agenda is published, and {latest} was the last day for notice of another item. It can be taken only if "
        "the Chair finds it urgent by reason of special circumstances: say which."
    )
