"""The agenda a meeting will want: each item with the reason for it, for the clerk to take or leave.

From the panel's standing items, the minutes that wait to be confirmed, the forward plan, what earlier meetings put
off or asked to see again, what is open from them, and what the law wants at that time of year. What is on the agenda
already is not proposed again, and what is missing has its place among what is there.

Two things are read from what the clerk has written, and never made up here. A plan is shorter than its agenda
(“HMICFRS Report” becomes “HMICFRS PEEL Report”): the plan's own entry says so in ``titles``. An item that was
discussed and is to come back says so at the end of its outcome (“… to the September meeting”, ``Outcome.back_to``);
to call it deferred would be untrue.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from ..agenda.items import changes_to, matter_of, minuted, numbered, put_in
from ..basics.acts import Act, act
from ..basics.amounts import so_many
from ..basics.clock import house_date
from ..basics.record import Refused, new_id
from ..basics.said_dates import said_dates
from ..basics.sentences import listing
from ..letters.letter import LetterIn
from ..matters.follow_up import FollowUp
from ..matters.gathering import matters
from ..matters.matter import Matter, overdue
from ..matters.register import Register
from ..meetings.bundle import Bundle
from ..meetings.meeting import AgendaItem, Meeting, MeetingKind, Purpose, business_of
from ..meetings.titles import name_of, names_set
from ..panel.panel import Panel
from ..panel.standing_items import FULL, StandingItem
from ..plan.planned import Move, PlannedItem
from ..plan.year import NO_PLAN, Plan
from ..proceedings.proceedings import Proceedings
from . import questions_put_off
from .replies import referrals_settled, replies_waiting
from .returning import hints, minutes_waiting, returns
from .statutory import statutory
from .wishes import Wish, add_wish, covers

_SHORT = (Purpose.APOLOGIES, Purpose.DECLARATIONS)


class Proposal(msgspec.Struct, frozen=True):
    """An item the agenda would gain. It has no number yet: that follows when it is taken."""

    item: AgendaItem
    reason: str
    after: str
    """The item that would stand before it, on the agenda or proposed as well; empty for the first."""


def propose(
    bundle: Bundle, panel: Panel, *, earlier: Sequence[Proceedings] = (), plan: Plan = NO_PLAN,
    follow_ups: Iterable[FollowUp] = (), register: Register | None = None, letters: Iterable[LetterIn] = (),
    standing_only: bool = False,
) -> list[Proposal]:  # fmt: skip
    """What this meeting's agenda lacks, in order. ``earlier``: other meetings; later ones are left out.

    ``standing_only``: no more than the standing items and what the plan has for the date.

    ``register``: all matters with their stories, which know more than ``follow_ups`` of what is still open.
    ``letters``: those that came in, for the replies that no meeting has noted.
    """
    this_meeting = bundle.meeting
    before = [p for p in earlier if _is_before(p.bundle.meeting, this_meeting)]
    before.sort(key=lambda p: p.bundle.meeting.when)
    wishes: list[Wish] = []
    owed = _owed(before, this_meeting, follow_ups, register)
    replies: list[Wish] = []
    if this_meeting.kind in FULL and not standing_only:
        replies += replies_waiting(letters, register or Register(()), before, this_meeting)
        replies += referrals_settled(register or Register(()), before)
    for wish in _wished(bundle, panel, before, plan, owed, replies, standing_only=standing_only):
        add_wish(wishes, wish)
    for wish in wishes:
        wish.reasons += hints(wish.title, before, this_meeting)
    return _placed(bundle, wishes)


def _is_before(meeting: Meeting, this_meeting: Meeting) -> bool:
    return meeting.when < this_meeting.when and not meeting.cancelled


# --- what is wanted, in the order of the agenda ---


def _wished(
    bundle: Bundle,
    panel: Panel,
    before: Sequence[Proceedings],
    plan: Plan,
    owed: Sequence[Matter],
    replies: Sequence[Wish],
    *,
    standing_only: bool,
) -> Iterator[Wish]:
    this_meeting = bundle.meeting
    waiting = _still_waiting(bundle, before)
    standing = panel.rules_on(this_meeting.date).standing

    def of_part(part: str) -> Iterator[Wish]:
        for each in standing:
            if each.part != part:
                continue
            if each.business is Purpose.MINUTES or not _is_for(each, this_meeting):
                yield Wish(title=each.title, business=each.business, part=each.part, anchor=True)
            if each.business is Purpose.MINUTES and waiting:
                yield _minutes(each, waiting)
            elif each.business is not Purpose.MINUTES and _is_for(each, this_meeting):
                yield _standing(each, before, _open_matters(owed, this_meeting))

    date = plan.of_meeting(this_meeting)
    planned = [_planned(item, before) for item in (date.due if date else ())]
    law = [] if standing_only else list(statutory(this_meeting, panel, before, plan.dates))
    yield from of_part("opening")
    if this_meeting.kind in FULL and not standing_only:
        title = next((each.title for each in standing if each.business is Purpose.QUESTIONS), "Public questions")
        yield from questions_put_off.wishes(bundle, before, plan, title)
    yield from replies
    yield from (wish for wish in law if not any(wish.topic and wish.topic(each.title) for each in planned))
    yield from planned
    yield from law  # again: where the plan has the same item under other words, ``add_wish`` adds the reason to it
    yield from of_part("business")
    if this_meeting.kind in FULL and not standing_only:
        yield from returns(before, this_meeting, plan)
    yield from of_part("closing")


def _is_for(each: StandingItem, this_meeting: Meeting) -> bool:
    if this_meeting.kind not in FULL:
        return each.business in _SHORT
    return this_meeting.kind is MeetingKind.ANNUAL or not each.annual


def _still_waiting(bundle: Bundle, before: Sequence[Proceedings]) -> list[str]:
    """The days of the minutes to confirm that no item of this agenda names; none where one says only “Minutes”."""
    there = [item.title for item in bundle.items if item.business is Purpose.MINUTES]
    if any(not said_dates(title) for title in there):
        return []
    waiting = minutes_waiting(bundle, before) if bundle.meeting.kind in FULL else []
    return [m.day_in_words for m in waiting if not any(names_set(title, *m.when) for title in there)]


def _minutes(each: StandingItem, waiting: Sequence[str]) -> Wish:
    """One item for the minutes of every meeting that waits, as panels do after a hearing (MIN-01)."""
    days = listing(list(dict.fromkeys(waiting)))
    title = each.title.replace("Meeting ", "Meetings ", 1) if len(set(waiting)) > 1 else each.title
    reason = f"The minutes of {days} have not been confirmed yet."
    return Wish(title=f"{title} {days}", business=each.business, part=each.part, reasons=[reason])


def _standing(each: StandingItem, before: Sequence[Proceedings], still_open: str) -> Wish:
    """A standing item, worded as it last was, for a panel may have its own words."""
    when = "the annual meeting" if each.annual else "every meeting"
    wish = Wish(title=each.title, business=each.business, part=each.part, reasons=[f"A standing item of {when}."])
    last = before[-1] if before else None
    match each.business:
        case Purpose.ELECT_CHAIR | Purpose.ELECT_VICE:
            wish.reasons = ["The annual meeting begins with the elections."]
        case Purpose.COMPLAINTS if last:
            wish.reasons = [f"A standing item: the complaints since the meeting of {house_date(last.day)}."]
        case Purpose.ACTIONS:
            wish.reasons = [still_open]
    known = _last_time(wish, before)
    if known:
        wish.title, wish.matter = known.title, matter_of(known)
        wish.names.add(name_of(known.title))
    return wish


def _last_time(wish: Wish, before: Sequence[Proceedings]) -> AgendaItem | None:
    """The latest earlier item of the same standing business, or the same name."""
    for p in reversed(before):
        for item in p.bundle.items:
            if (item.business is wish.business) if wish.business is not Purpose.OTHER else covers(item, wish):
                return item
    return None


def _planned(item: PlannedItem, before: Sequence[Proceedings]) -> Wish:
    """A planned item, as the matter it is: its own, that of the same name before it, or a new one."""
    title = item.agenda_title
    as_ = f" as “{item.title}”" if name_of(title) != name_of(item.title) else ""
    wish = Wish(title=title, business=business_of(title), part="business", planned=item.id, matter=item.matter,
                reasons=[f"Planned for this date{as_}.", *map(_deferred, item.deferrals[-1:])])  # fmt: skip
    wish.names.add(name_of(item.title))
    if wish.business is Purpose.OTHER and not wish.matter and (known := _last_time(wish, before)):
        wish.matter = matter_of(known)
    wish.matter = wish.matter or item.id
    return wish


def _deferred(move: Move) -> str:
    was = f" from {house_date(move.was_day)}" if move.was_day else ""
    return f"Deferred{was}{f': {move.reason}' if move.reason else ''}."


def _owed(
    before: Sequence[Proceedings], this_meeting: Meeting, follow_ups: Iterable[FollowUp], register: Register | None
) -> list[Matter]:
    """What earlier meetings, or letters since, left open: neither answered nor done."""
    if register is None:
        known = list(follow_ups)
        found = [matter for p in before for matter in matters(p, known)]
    else:
        earlier = {p.bundle.meeting.id for p in before}
        found = [m for m in register.matters if m.meeting in earlier or (not m.meeting and m.day < this_meeting.date)]
    return [matter for matter in found if matter.still_owed]


_COUNTED = ("action", "undertaking", "referral", "question", "recommendation", "report", "area for improvement")
_SEVERAL = {"area for improvement": "areas for improvement"}


def _open_matters(owed: Sequence[Matter], this_meeting: Meeting) -> str:
    """How much of what was recommended, asked for and promised is still open: the reason to review it (REC-01)."""
    counts = [(sum(matter.kind == kind for matter in owed), kind) for kind in _COUNTED]
    words = listing([so_many(n, kind, _SEVERAL.get(kind, "")) for n, kind in counts if n])
    if not words:
        return "A standing item; nothing is open."
    late = sum(overdue(matter, this_meeting.date) for matter in owed)
    due = f", {late} of them due before this meeting" if late else ""
    return (
        f"A standing item: {words} of earlier meetings still open{due}."
        if words
        else "A standing item; nothing is open."
    )


# --- their places among the items on the agenda ---


def _placed(bundle: Bundle, wishes: Sequence[Wish]) -> list[Proposal]:
    """The wishes that no item meets yet, as proposals, each after the wish before it; closing items at the end."""
    order = list(bundle.items)
    met = {id(wish): item for wish in wishes for item in bundle.items if covers(item, wish)}
    reasons: dict[str, str] = {}
    before = ""
    for n, wish in enumerate(wishes):
        if item := met.get(id(wish)):
            before = item.id
            continue
        if wish.anchor:
            continue
        new = wish.as_item(new_id())
        new = new.with_(closed_part_of=before) if wish.closed_part else new
        if wish.part == "closing":
            closing = [order.index(met[id(later)]) for later in wishes[n + 1 :] if id(later) in met]
            at = min(closing, default=len(order))
        else:
            at = next((k + 1 for k, item in enumerate(order) if item.id == before), 0)
        order.insert(at, new)
        reasons[new.id] = " ".join(dict.fromkeys(wish.reasons))
        before = new.id
    return [
        Proposal(item, reasons[item.id], order[k - 1].id if k else "")
        for k, item in enumerate(order) if item.id in reasons
    ]  # fmt: skip


def take(bundle: Bundle, proposals: Sequence[Proposal], chosen: Iterable[str]) -> Act:
    """The proposals chosen (by their items' ids), put on the agenda in one act, each in its place. Raises Refused."""
    if minuted(bundle):
        raise Refused("The meeting has begun, so its agenda stands. N adds a single item.")
    wanted = set(chosen)
    stands_after = {each.item.id: each.after for each in proposals}
    order = list(bundle.items)
    taken = 0
    for each in proposals:
        if each.item.id not in wanted or any(covers(item, Wish.of(each.item)) for item in bundle.items):
            continue
        after, positions = each.after, {item.id: k for k, item in enumerate(order)}
        while after and after not in positions:
            after = stands_after.get(after, "")
        at = positions[after] + 1 if after else 0
        order = put_in(bundle, order, each.item, at)
        taken += 1
    if not taken:
        raise Refused("Those items are on this agenda already." if wanted else "Nothing was chosen.")
    note = f"take {taken} proposed item{'s' if taken > 1 else ''}"
    return act(note, changes_to(bundle, numbered(bundle, order)))
