"""The order of business: which items are open, and in which order the others are to be taken."""

from __future__ import annotations

from ..meetings.meeting import AgendaItem, ItemStanding
from .proceedings import Proceedings


def in_order(p: Proceedings) -> list[AgendaItem]:
    """The items in the order they are to be taken: the agenda's, as the meeting varied it."""
    order = list(p.bundle.items)
    for varied in p.business.varied:
        moved = next((item for item in order if item.id == varied.item), None)
        if moved is None:
            continue
        order.remove(moved)
        other = next((n for n, item in enumerate(order) if item.id == varied.other), None)
        if varied.how == "forward":
            order.insert(0 if other is None else other, moved)
        else:
            order.insert(len(order) if other is None else other + 1, moved)
    return order


def untaken(p: Proceedings) -> list[AgendaItem]:
    """The items that were neither opened nor put off in the meeting, in the order they are to be taken."""
    return [item for item in in_order(p) if item.id not in p.opened and item.id not in p.put_items]


def next_item(p: Proceedings) -> AgendaItem | None:
    """The first item not yet opened, deferred or withdrawn; None when all are done."""
    return next((item for item in untaken(p) if item.standing is ItemStanding.ON), None)


def is_under_another(item: AgendaItem) -> bool:
    """Whether it is a part of another item, as 7.1 is of 7."""
    head, dot, part = item.number.partition(".")
    return bool(head and dot and part) and "/" not in part  # 34.12/13 is 34 of that year
