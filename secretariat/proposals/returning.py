"""What earlier meetings left for a later one: minutes to confirm, items put off or to be seen again, promises."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..agenda.items import matter_of
from ..basics.pattern import pattern
from ..basics.said_dates import not_before
from ..events.earlier import REFUSED, MinutesConfirmed
from ..events.items import ItemPut
from ..meetings.bundle import Bundle
from ..meetings.meeting import AgendaItem, ItemStanding, Meeting, MeetingKind, Purpose
from ..plan.year import NO_PLAN, Date, Plan
from ..proceedings.proceedings import Proceedings
from .wishes import Wish

NOT_SUITABLE = (MeetingKind.EXTRAORDINARY, MeetingKind.HEARING)
"""Meetings at which no minutes are confirmed; theirs wait for the next ordinary one, like any other's (MIN-01)."""


def minutes_waiting(bundle: Bundle, before: Sequence[Proceedings]) -> list[Meeting]:
    """The closed meetings whose minutes nobody confirmed, the earliest first; none for an extraordinary one (MIN-01).

    Minutes that were noted count as dealt with: panels do so with those of an adjourned meeting (MTG-53). Minutes that
    were not agreed, were disputed or put off, wait on.
    """
    if bundle.meeting.kind in NOT_SUITABLE:
        return []
    events = [event for each in (*(p.bundle for p in before), bundle) for event in each.events]
    done = {
        (event.of, event.ordinal)
        for event in events
        if isinstance(event, MinutesConfirmed)
        and event.result not in (*REFUSED, "deferred")
        and not event.exempt
        and not event.body
    }
    closed = (p.bundle.meeting for p in before if p.phase == "closed")
    return [meeting for meeting in closed if meeting.when not in done]


def returns(before: Sequence[Proceedings], this_meeting: Meeting, plan: Plan = NO_PLAN) -> Iterator[Wish]:
    """The matters whose last appearance put them off to this meeting, or to one before it that had no room for them.

    Those that somebody has moved to a later date of the plan, or dropped there, are left to the plan.
    """
    elsewhere = {
        item.identity for item in plan.items if item.dropped or (item.moves and _later(plan.at(item.due), this_meeting))
    }
    last: dict[str, tuple[Proceedings, AgendaItem]] = {}
    for p in before:
        for item in p.bundle.items:
            matter = matter_of(item)
            last.pop(matter, None)
            last[matter] = (p, item)
    for matter, (p, item) in last.items():
        to, why = _put_off(p, item, this_meeting)
        if (
            why
            and matter not in elsewhere
            and item.business is Purpose.OTHER
            and not_before(to, p.day) <= this_meeting.date
        ):
            yield Wish(title=item.title, matter=matter, function=item.function, reasons=[why])


def _later(date: Date | None, this_meeting: Meeting) -> bool:
    return date is not None and date.day > this_meeting.date


def _put_off(p: Proceedings, item: AgendaItem, this_meeting: Meeting) -> tuple[str, str]:
    """To when an item was put off, and the reason to propose it, as a sentence; both empty where it was finished.

    Deferred and not reached are facts, and so is that a meeting closed without opening it. An outcome may say that the
    item comes back, though it was discussed.
    """
    where = f"item {item.number} of {p.bundle.meeting.day_in_words}"
    put = p.put_items.get(item.id) or ("" if item.id in p.opened else str(item.standing))
    if put == "deferred":
        deferred_to = [event.to for event in p.bundle.events if isinstance(event, ItemPut) and event.item == item.id]
        to = deferred_to[-1] if deferred_to else item.to
        return to, f"Deferred{f' to {to}' if to else ''}: {where}."
    if put == str(ItemStanding.NOT_REACHED):
        return "", f"Not reached: {where}."
    resumes = p.course.resumes_on
    if p.phase == "adjourned" and not put.startswith("with") and item.id not in p.opened:
        if resumes in (None, this_meeting.date):
            return "", f"Not reached before the meeting adjourned: {where}."
        return "", ""  # it goes on by itself on another day, and takes the item then (MTG-53)
    if p.phase == "closed" and put == str(ItemStanding.ON):
        return "", f"Never opened, and not said to be put off: {where}."
    back = [outcome.back_to for outcome in p.outcomes.get(item.id, ()) if outcome.back_to]
    return (back[-1], f"To come back to {back[-1]}: {where}.") if back and not put.startswith("with") else ("", "")


_NEXT = pattern(r"\bnext (?:panel )?meeting\b", re.IGNORECASE)
_ABBREVIATION = pattern(r"\b[A-Z]{4,}\b")


def hints(title: str, before: Sequence[Proceedings], this_meeting: Meeting) -> list[str]:
    """Further reasons for an item: what the last meeting asked or was promised for the next one about the same.

    Only a shared abbreviation (“HMICFRS”) is taken for the same, so this adds a reason and never an item.
    """
    if not before:
        return []
    p, about = before[-1], set(_ABBREVIATION.findall(title))
    return [
        f"{'Asked for' if matter.kind == 'recommendation' else 'Promised'} on {p.bundle.meeting.day_in_words} "
        f"({'R' if matter.kind == 'recommendation' else 'U'}{matter.number})."
        for matter in p.matters
        if matter.kind != "action"
        and about & set(_ABBREVIATION.findall(matter.text))
        and _NEXT.search(matter.text) and this_meeting.date > p.day
    ]  # fmt: skip
