"""Making an agenda: what can be done to its items, each as one act that undo takes back as one.

The number of an item is kept with it and not worked out, for a printed number must not change. Only an agenda that is
numbered 1, 2, 3 in order, that has not been published, and of which nothing has been minuted, is renumbered when items
are added, moved or deleted. A number that went out with an agenda or a supplement is never another item's: the public
knows an item under it, be that taken off since or not.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from ..basics.acts import Act, Drop, Put, act
from ..basics.ordering import between, following
from ..basics.pattern import pattern
from ..basics.record import Refused
from ..events.interests import Declared
from ..events.items import ItemOpened, ItemPut, OrderVaried
from ..meetings.bundle import Bundle, item_on
from ..meetings.exempt import ExemptGrounds, numbers
from ..meetings.functions import SPECIAL, forbidden
from ..meetings.item_papers import ItemPaper
from ..meetings.meeting import AgendaItem, ItemStanding, PaperStatus, renumbered
from ..meetings.publication import PublishedItem
from ..proceedings.proceedings import Proceedings

_ENGLAND = ExemptGrounds()
Placed = TypeVar("Placed", AgendaItem, ItemPaper)
_LETTERED = pattern(r"(\d+)([A-Za-z]?)")


def matter_of(item: AgendaItem) -> str:
    """The identity of the matter through all its appearances; a first appearance is its own matter."""
    return item.matter or item.id


def minuted(bundle: Bundle) -> bool:
    """Whether an item of this agenda has been taken, so that its numbers are the minutes' too."""
    return any(isinstance(event, ItemOpened | ItemPut) for event in bundle.events)


def referred_to(bundle: Bundle, id: str) -> bool:
    """Whether anything that happened in the meeting names this item."""
    return any(
        (isinstance(event, ItemOpened | ItemPut | OrderVaried) and event.item == id)
        or (isinstance(event, ItemOpened) and id in event.together)
        or (isinstance(event, Declared) and id in event.items)
        for event in bundle.events
    )


# --- adding, changing, deleting ---


def add(bundle: Bundle, item: AgendaItem, *, after: str = "", grounds: ExemptGrounds = _ENGLAND) -> Act:
    """A new item, after the one named or at the end. Left without a number it is given one. Raises Refused.

    ``grounds``: what may be exempt by the panel's rules.
    """
    _refuse(bundle, item, grounds)
    order = list(bundle.items)
    at = next((n + 1 for n, other in enumerate(order) if other.id == after), len(order))
    items = numbered(bundle, put_in(bundle, order, item, at))
    number = next(i.number for i in items if i.id == item.id)
    return act(f"add item {number}", changes_to(bundle, items))


def edit(bundle: Bundle, item: AgendaItem, grounds: ExemptGrounds = _ENGLAND) -> Act:
    """An item with its new content. Raises Refused."""
    if not item.number:
        raise Refused("Give the item a number, such as 7 or 7A.")
    _refuse(bundle, item, grounds)
    return act(f"change item {item.number}", Put(item, bundle.meeting.id))


def delete(bundle: Bundle, id: str) -> Act:
    """Delete an item, without leaving a trace on the agenda. Raises Refused for one that the minutes name."""
    item = item_on(bundle, id)
    if referred_to(bundle, id):
        raise Refused(f"Item {item.number} has been minuted, so it stays. Withdraw it in the minutes (F6) instead.")
    left = numbered(bundle, [other for other in bundle.items if other.id != id])
    with_it = " and its report" if bundle.report_for(id) else " and its papers" if bundle.papers_of(id) else ""
    note = f"delete item {item.number}{with_it}"
    return act(note, dropped(bundle, item), changes_to(bundle, left))


def dropped(bundle: Bundle, item: AgendaItem) -> list[Put | Drop]:
    """An item taken off the agenda, and with it its report and the papers attached to it."""
    report = bundle.report_for(item.id)
    return [Drop(each, bundle.meeting.id) for each in (item, report, *bundle.papers_of(item.id)) if each is not None]


def _refuse(bundle: Bundle, item: AgendaItem, grounds: ExemptGrounds) -> None:
    if not item.title.strip():
        raise Refused("Give the item a title.")
    if any(c.isspace() for c in item.number):
        raise Refused("A number is one word, such as 7 or 7A.")
    other = bundle.numbered(item.number) if item.number else None
    if other is not None and other.id != item.id:
        raise Refused(f"Number {item.number} is already used, for “{other.title}”.")
    known = bundle.item(item.id)
    if known is None or known.number != item.number:
        _refuse_gone_out(bundle, item)
    refuse_no_paragraph(item.exempt, grounds)
    if item.delegated_to.strip():
        refuse_sub_committee(item)


def _gone_out(bundle: Bundle) -> list[PublishedItem]:
    """Every item as it ever went out, with the agenda or with a supplement."""
    return [item for publication in bundle.publications for item in publication.items]


def _refuse_gone_out(bundle: Bundle, item: AgendaItem) -> None:
    """Raises Refused where the public knows another item under this number, and never this one."""
    under = [each for each in _gone_out(bundle) if item.number and each.number.casefold() == item.number.casefold()]
    if under and all(each.id != item.id for each in under):
        raise Refused(f"Number {item.number} went out with the agenda, for “{under[-1].title}”, so it is not given to "
                      "another item.")  # fmt: skip


def refuse_no_paragraph(exempt: str, grounds: ExemptGrounds) -> None:
    """Raises Refused where something is to be exempt, and no paragraph there is was named."""
    if exempt.strip() and (not numbers(exempt) or grounds.unknown(exempt)):
        several = " and ".join(each.paragraph for each in grounds.grounds[:2])
        raise Refused(f"Name the paragraph of Schedule 12A: one of {grounds.which}, or several as “{several}”.")


def put_in(bundle: Bundle, order: Sequence[AgendaItem], item: AgendaItem, at: int) -> list[AgendaItem]:
    """The items in this order with a new one at index ``at``. Left without a number it is given one of its place, where
    those below it keep theirs."""
    if not item.number and not numbers_follow(bundle):
        while 0 < at < len(order) and _base(order[at]) == _base(order[at - 1]) != "":
            at += 1  # past 7A, for this becomes 7B
        item = item.with_(number=free_number(bundle, order, order[at - 1] if 0 < at < len(order) else None))
    return placed_at([*order[:at], item, *order[at:]], at)


def free_number(bundle: Bundle, items: Sequence[AgendaItem], before: AgendaItem | None = None) -> str:
    """A number none of the items has, nor one that went out: 7A after item 7 (then 7B), or at the end the next whole
    number."""
    taken = [*(item.number for item in items), *(item.number for item in _gone_out(bundle))]
    used = {number.casefold() for number in taken}
    whole = [int(found[1]) for number in taken if (found := _LETTERED.fullmatch(number))]
    found = _LETTERED.fullmatch(before.number) if before else None
    if found:
        letters = (chr(code) for code in range(ord("A"), ord("Z") + 1))
        lettered = next((found[1] + c for c in letters if (found[1] + c).casefold() not in used), "")
        if lettered:
            return lettered
    return str(max(whole, default=0) + 1)


def _base(item: AgendaItem) -> str:
    """The 7 of 7 and of 7A."""
    found = _LETTERED.fullmatch(item.number)
    return found[1] if found else ""


# --- the order ---


def move(bundle: Bundle, id: str, by: int) -> Act:
    """One place up (-1) or down (1). Raises Refused at either end."""
    order = list(bundle.items)
    item = item_on(bundle, id)
    at = order.index(item)
    to = at + by
    if not 0 <= to < len(order):
        raise Refused(f"Item {item.number} is already the {'first' if by < 0 else 'last'}.")
    order.insert(to, order.pop(at))
    return act(f"move item {item.number}", changes_to(bundle, numbered(bundle, placed_at(order, to))))


def renumber(bundle: Bundle) -> Act:
    """Number the items 1, 2, 3 in order; 7A stays 7A. Raises Refused where the numbers are in the minutes, or one that
    went out would be another item's."""
    if minuted(bundle):
        raise Refused("Items have been minuted under these numbers, so they stay. Edit a single number if it is wrong.")
    changed = renumbered(bundle.items)
    if not changed:
        raise Refused("The items are numbered in order already.")
    for item in changed:
        _refuse_gone_out(bundle, item)
    return act("renumber the agenda", [Put(item, bundle.meeting.id) for item in changed])


def numbers_follow(bundle: Bundle) -> bool:
    """Whether the items are numbered 1, 2, 3 in order, and may stay so: the public has no agenda with other numbers."""
    return not bundle.publications and not minuted(bundle) and not renumbered(bundle.items)


def numbered(bundle: Bundle, items: Sequence[AgendaItem]) -> list[AgendaItem]:
    """The items with numbers that follow their order, if they did before."""
    if not numbers_follow(bundle):
        return list(items)
    changed = {item.id: item for item in renumbered(items)}
    return [changed.get(item.id, item) for item in items]


def placed_at(order: Sequence[Placed], at: int) -> list[Placed]:
    """The items, or the papers of one, in this order, that at index ``at`` given a ``place`` between its neighbours."""
    before = order[at - 1].place if at else ""
    after = order[at + 1].place if at + 1 < len(order) else ""
    placed = list(order)
    try:
        place = between(before, after) if after else following(before)
        placed[at] = order[at].with_(place=place)
    except ValueError:  # places not made here leave no room, or are no places: give every item a new one
        place = ""
        for n, item in enumerate(order):
            place = following(place)
            placed[n] = item.with_(place=place)
    return placed


def changes_to(bundle: Bundle, items: Sequence[AgendaItem]) -> list[Put | Drop]:
    """The items that are new or not as they were."""
    known = {item.id: item for item in bundle.items}
    return [Put(item, bundle.meeting.id) for item in items if known.get(item.id) != item]


# --- where an item stands ---


def defer(bundle: Bundle, id: str, *, to: str, reason: str = "") -> Act:
    """Put an item off; ``to`` is when, as typed. It keeps its matter for the agenda it goes to. Raises Refused."""
    item = _before_the_meeting(bundle, id, "/defer")
    changed = item.with_(standing=ItemStanding.DEFERRED, to=to.strip(), reason=reason.strip())
    return act(f"defer item {item.number}", Put(changed, bundle.meeting.id))


def withdraw(bundle: Bundle, id: str, *, reason: str = "") -> Act:
    """Withdraw an item; the agenda still shows it, as withdrawn. Raises Refused."""
    item = _before_the_meeting(bundle, id, "/withdraw")
    changed = item.with_(standing=ItemStanding.WITHDRAWN, to="", reason=reason.strip())
    return act(f"withdraw item {item.number}", Put(changed, bundle.meeting.id))


def put_back(bundle: Bundle, id: str) -> Act:
    """Put a deferred or withdrawn item back on the agenda. Raises Refused."""
    item = item_on(bundle, id)
    if item.standing is ItemStanding.ON:
        raise Refused(f"Item {item.number} is on the agenda.")
    changed = item.with_(standing=ItemStanding.ON, to="", reason="")
    return act(f"put item {item.number} back on", Put(changed, bundle.meeting.id))


def set_paper(bundle: Bundle, id: str, paper: PaperStatus) -> Act:
    """Set how the paper of an item stands. Setting the same again takes it back, to no paper."""
    item = item_on(bundle, id)
    paper = PaperStatus.NONE if item.paper is paper else paper
    return act(f"item {item.number}: {paper}", Put(item.with_(paper=paper), bundle.meeting.id))


def _before_the_meeting(bundle: Bundle, id: str, command: str) -> AgendaItem:
    """The item, if it can still be put off on paper. What happens in the meeting has to be minuted."""
    item = item_on(bundle, id)
    if minuted(bundle):
        raise Refused(f"The meeting has begun, so say it in the minutes (F6), where it is minuted: {command} "
                      f"{item.number}")  # fmt: skip
    return item


def standing_of(item: AgendaItem, p: Proceedings) -> str:
    """How an item stands, in a word or two with its sign: “✓ done”, “▶ open”, “deferred to November”."""
    if p.item == item.id and p.phase != "closed" and item.id not in p.put_items:
        return "▶ open"
    if how := p.put_items.get(item.id):
        return how
    if item.id in p.opened:
        return "✓ done"
    if item.standing is ItemStanding.ON:
        return ""
    return f"{item.standing} to {item.to}" if item.standing is ItemStanding.DEFERRED and item.to else str(item.standing)


def refuse_sub_committee(item: AgendaItem) -> None:
    """A special function goes to no sub-committee and no officer (FRM-02; 2011 Act, Sch 6 para 27). Raises Refused."""
    if item.function in SPECIAL:
        what = f"Item {item.number}" if item.number else "This item"
        raise Refused(f"{what} is {forbidden(item.function)}.")
