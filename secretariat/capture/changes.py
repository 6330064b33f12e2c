"""What is changed most in a line already minuted, each in one step: who, at what time, under which item."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace

from ..basics.acts import Act, Drop, Put, act
from ..basics.clock import house_time
from ..basics.ordering import between, following
from ..basics.record import Refused
from ..contradictions import finding as contradictions
from ..events.base import Happening, OfOnePerson, happenings
from ..events.course import Abandoned, Adjourned, Began, Closed, Resumed
from ..events.decisions import ActionSet, Undertaken
from ..events.fold import fold
from ..events.items import ItemOpened, OrderVaried, SettledUnder
from ..events.motions import Moved
from ..events.private import PublicExcluded, PublicReadmitted
from ..events.public import Replied
from ..events.room import Absent, Arrived, Left
from ..events.speech import Answered, Note, Said
from ..meetings.meeting import AgendaItem
from ..plan.year import NO_PLAN, Plan
from ..proceedings.proceedings import Proceedings
from .arguments.reader import Arguments
from .consequences import consequences
from .corrections import correct, judge_the_times, proceedings_before
from .desk import NARRATIVE, seat

_WHOSE: dict[type[Happening], str] = {
    Moved: "mover", PublicExcluded: "mover", Undertaken: "by", Replied: "by", ActionSet: "owner",
}  # fmt: skip
"""Where a line that is somebody's keeps whose it is, unless in ``person``."""


def another_speaker(
    event: Happening, words: str, p: Proceedings, *, now: dt.datetime, plan: Plan = NO_PLAN
) -> Act:  # fmt: skip
    """The act that makes a line somebody else's: what was said, moved, promised or declared; who came or went.

    Narrative becomes what that person said. ``words``: a code, a name, or several where several come or go.
    Raises Refused.
    """
    then = proceedings_before(event, p)
    people = _people(words, then, now)
    if isinstance(event, Note) and event.form == "paragraph":
        spoken = seat(NARRATIVE, then, p.people[_one(people, then)].code)
        return correct(event, event.text, p, desk=replace(spoken, fresh=False), now=now, plan=plan)
    if isinstance(event, Arrived | Left | Absent):
        changed: Happening = event.with_(people=people)
    elif field := _WHOSE.get(type(event), "person" if isinstance(event, OfOnePerson) else ""):
        changed = event.with_(**{field: _one(people, then)})
    else:
        raise Refused("That line is nobody’s, so nobody else’s either. Enter corrects it.")
    return _kept("another speaker", event, changed, then, p, plan)


def _people(words: str, p: Proceedings, now: dt.datetime) -> tuple[str, ...]:
    args = Arguments(words.strip(), p, now)
    people = args.people("who: a code or a name")
    args.end()
    return people


def _one(people: Sequence[str], p: Proceedings) -> str:
    if len(people) > 1:
        raise Refused(f"Only one can be meant here: {p.name(people[0])}, or somebody else?")
    return people[0]


def another_time(event: Happening, words: str, p: Proceedings, *, now: dt.datetime, plan: Plan = NO_PLAN) -> Act:
    """The act that gives a line another time; the second at which it was typed stays. Raises Refused."""
    then = proceedings_before(event, p)
    if then.phase == "not begun" and not isinstance(event, Began):
        raise Refused("That was before the meeting began, and has no time.")
    args = Arguments(words.strip(), then, now)
    at = args.time()
    if at is None:
        raise Refused("Say at what time: 2:10pm or 14:10.")
    args.end()
    if why := p.refuse_time(at, "That cannot have been") if not isinstance(event, Began | Closed | Abandoned) else "":
        raise Refused(why)
    changed = event.with_(at=at)
    judge_the_times(changed, p)
    return _kept(f"at {house_time(at)}", event, changed, then, p, plan)


def _kept(note: str, event: Happening, changed: Any, then: Proceedings, p: Proceedings, plan: Plan) -> Act:
    if why := changed.refusal(then):
        raise Refused(why)
    return act(note, Put(changed, p.bundle.meeting.id), consequences([changed], [event], p, plan))


# --- under another item ---

_FRAME = (ItemOpened, Began, Closed, Abandoned, Adjourned, Resumed, PublicExcluded, PublicReadmitted, OrderVaried)
"""What the meeting itself stands on: other lines are under an item because of these."""


def another_item(event: Happening, words: str, p: Proceedings) -> Act:
    """The act that puts a line under another item, after what stands there; a point takes its answers with it.

    Raises Refused.
    """
    if isinstance(event, _FRAME):
        raise Refused("That line is of the meeting’s own course, and stands where it happened.")
    number = words.strip().rstrip(".").casefold().removeprefix("item").strip()
    item = p.bundle.numbered(number) if number else None
    if item is None:
        raise Refused(f"There is no item {number} on this agenda." if number else "Say under which item: its number.")
    moved = _with_its_answers(event, p)
    if proceedings_before(event, p).phase == "closed":
        return _settled_under(item, moved, p)
    events = [each for each in happenings(p.bundle) if each not in moved]
    end = _end_of(item.id, events)
    if not end:
        raise Refused(f"Item {item.number} was never opened, so nothing stands under it.")
    if _opening_before(event, p) is events[_opening(item.id, events)]:
        raise Refused(f"It is under item {item.number} already.")
    place, after = events[end - 1].place, events[end].place if end < len(events) else ""
    placed = []
    for each in moved:
        place = between(place, after) if after else following(place)
        placed.append(each.with_(place=place))
    then = fold(replace(p.bundle, events=tuple(events[:end])), p.panel, p.people)
    if why := placed[0].refusal(then):
        raise Refused(why)
    return act(f"under item {item.number}", [Put(each, p.bundle.meeting.id) for each in placed])


def _settled_under(item: AgendaItem, moved: Sequence[Happening], p: Proceedings) -> Act:
    """Lines after the close are put under an item as settled afterwards, and never among what was said in the meeting.

    They come after what was settled under it before; else last, with the item named before them. Raises Refused.
    """
    if _opening_before(moved[0], p) is (opening := _settling(item.id, p)) and opening is not None:
        raise Refused(f"It is under item {item.number} already.")
    meeting, changes = p.bundle.meeting.id, list[Put | Drop]()
    events = [each for each in happenings(p.bundle) if each not in moved]
    start = events.index(opening) if opening else len(events)
    end = next((n for n in range(start + 1, len(events)) if isinstance(events[n], ItemOpened)), len(events))
    place, after = events[end - 1].place, events[end].place if end < len(events) else ""
    if opening is None:
        place = following(place)
        changes.append(Put(SettledUnder(item=item.id, place=place, at=moved[0].at, typed=moved[0].typed), meeting))
    for each in moved:
        place = between(place, after) if after else following(place)
        changes.append(Put(each.with_(place=place), meeting))
    return act(f"settled afterwards under item {item.number}", changes)


def _settling(item: str, p: Proceedings) -> SettledUnder | None:
    """Where the clerk last said that what follows the close is of this item; None where that was never said."""
    found = [each for each in happenings(p.bundle) if isinstance(each, SettledUnder) and each.item == item]
    return found[-1] if found else None


def what_moving_did(before: Proceedings, event: str, after: Proceedings) -> str:
    """What the clerk should know of a line that was moved: that it is private now, or public; and what contradicts
    itself since. Empty for nothing.
    """
    was, is_now = (next((e.private for e in p.page.entries if e.event == event), False) for p in (before, after))
    hidden = "" if was == is_now else "It is private there." if is_now else "IT IS PUBLIC THERE: it was private before."
    return " ".join(filter(None, (hidden, what_changing_did(before, after))))


def what_changing_did(before: Proceedings, after: Proceedings) -> str:
    """What contradicts itself since a line was changed, and did not before; empty for nothing."""
    known = {each.sentence for each in contradictions.found(before)}
    return " ".join(each.sentence for each in contradictions.found(after) if each.sentence not in known)


def _with_its_answers(event: Happening, p: Proceedings) -> list[Happening]:
    """A member's point, and the answers to it that follow; any other line alone."""
    events = happenings(p.bundle)
    at = next(n for n, each in enumerate(events) if each.id == event.id)
    end = at + 1
    while isinstance(event, Said) and end < len(events) and isinstance(events[end], Answered):
        end += 1
    return list(events[at:end])


def _opening(item: str, events: Sequence[Happening]) -> int:
    """Where the item was opened last; -1 where it never was."""
    opened = ((n, e) for n, e in enumerate(events) if isinstance(e, ItemOpened) and not isinstance(e, SettledUnder))
    return max((n for n, e in opened if item in (e.item, *e.together)), default=-1)


def _end_of(item: str, events: Sequence[Happening]) -> int:
    """How many events there are up to the end of the item, without what only leads to the next one; 0: never opened."""
    start = _opening(item, events)
    if start < 0:
        return 0
    stops = (ItemOpened, Closed, Abandoned)
    end = next((n for n in range(start + 1, len(events)) if isinstance(events[n], stops)), len(events))
    while end > start + 1 and isinstance(events[end - 1], _FRAME):
        end -= 1
    return end


def _opening_before(event: Happening, p: Proceedings) -> Happening | None:
    before = [
        e for e in happenings(p.bundle) if isinstance(e, ItemOpened) and (e.place, e.id) < (event.place, event.id)
    ]
    return before[-1] if before else None
