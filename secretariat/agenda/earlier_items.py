"""Items of an earlier meeting, taken onto an agenda: the standing ones, and those that were put off."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ..basics.acts import Act, act
from ..basics.record import Refused, new_id
from ..basics.said_dates import LAST_DATE
from ..meetings.bundle import Bundle
from ..meetings.meeting import AgendaItem, ItemStanding, MeetingKind, Purpose
from ..proceedings.proceedings import Proceedings
from .items import changes_to, matter_of, numbered, put_in

_OPENING = (
    Purpose.ELECT_CHAIR, Purpose.ELECT_VICE, Purpose.APOLOGIES, Purpose.DECLARATIONS, Purpose.MINUTES,
    Purpose.QUESTIONS, Purpose.COMPLAINTS, Purpose.ACTIONS,
)  # fmt: skip
"""What a meeting opens with, in the order it is taken."""


def returning(earlier: Proceedings, bundle: Bundle) -> list[str]:
    """Ids of items of an earlier meeting that this agenda probably wants: standing ones it lacks, and those put off.

    The chair and vice-chair are elected at the annual meeting only.
    """
    on_agenda = {item.business for item in bundle.items}
    if bundle.meeting.kind is not MeetingKind.ANNUAL:
        on_agenda |= {Purpose.ELECT_CHAIR, Purpose.ELECT_VICE}
    wanted = []
    for item in earlier.bundle.items:
        put_off = item.standing in (ItemStanding.DEFERRED, ItemStanding.NOT_REACHED)
        put_off = put_off or earlier.put_items.get(item.id) in ("deferred", "not reached")
        if put_off or (item.business is not Purpose.OTHER and item.business not in on_agenda):
            wanted.append(item.id)
    return wanted


def take(bundle: Bundle, earlier: Bundle, ids: Collection[str]) -> Act:
    """Items of an earlier meeting, put on this agenda. Each keeps its matter. Raises Refused.

    On an agenda that has items, those a meeting opens with go to its beginning and the others to its end. The item
    for the earlier minutes is another matter each time, and its title names the meeting it now means.
    """
    on_agenda = {matter_of(item) for item in bundle.items}
    titles = {item.title.casefold() for item in bundle.items}
    order = list(bundle.items)
    for item in earlier.items:
        title = _title_for(bundle, earlier, item)
        if item.id not in ids or matter_of(item) in on_agenda or title.casefold() in titles:
            continue
        matter = "" if item.business is Purpose.MINUTES else matter_of(item)
        new = AgendaItem(
            id=new_id(), number="", title=title, matter=matter,
            business=item.business, purpose=item.purpose, author=item.author,
        )  # fmt: skip
        at = _opening_place(order, new) if bundle.items else len(order)
        order = put_in(bundle, order, new, at)
    if len(order) == len(bundle.items):
        raise Refused("Nothing was added: those items are on this agenda already." if ids else "Nothing was chosen.")
    return act(f"take items of {earlier.meeting.day_in_words}", changes_to(bundle, numbered(bundle, order)))


def _opening_place(order: Sequence[AgendaItem], new: AgendaItem) -> int:
    if new.business not in _OPENING:
        return len(order)
    before = _OPENING[: _OPENING.index(new.business) + 1]
    return max((n + 1 for n, item in enumerate(order) if item.business in before), default=0)


def _title_for(bundle: Bundle, earlier: Bundle, item: AgendaItem) -> str:
    if item.business is Purpose.MINUTES and earlier.meeting.when < bundle.meeting.when:
        return LAST_DATE.sub(earlier.meeting.day_in_words, item.title)
    return item.title
