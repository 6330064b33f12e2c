"""Minutes: items without an outcome, and words a panel may not use of a complaint."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..basics.pattern import pattern
from ..events.decisions import ActionSet, Outcome, Recommended
from ..events.informal import Referred
from ..events.items import ItemOpened, ItemPut
from ..events.speech import Note
from ..events.taken_up import MatterTakenUp
from ..events.votes import Voted
from ..meetings.meeting import ItemStanding, Purpose
from .table import CheckedRecords, Remark, check, minuted, place_of

FORMAL = (
    Purpose.ELECT_CHAIR, Purpose.ELECT_VICE, Purpose.APOLOGIES, Purpose.DECLARATIONS, Purpose.MINUTES,
    Purpose.QUESTIONS, Purpose.PLAN,
)  # fmt: skip
"""Business that needs no outcome under one of the panel's verbs."""

_VERDICT = pattern(r"\b(unfounded|upheld|substantiated|unsubstantiated)\b", re.IGNORECASE)


@check("no-outcome")
def no_outcome(records: CheckedRecords) -> Iterator[Remark]:
    """Every item of a closed meeting has an outcome, unless it is formal business or was put off (domain 8.2)."""
    for p in records.held:
        if p.phase != "closed":
            continue
        concluded = {event.item for event in p.bundle.events if isinstance(event, ItemPut)}
        concluded |= set(p.outcomes)
        items: tuple[str, ...] = ()
        for event in p.bundle.events:
            if isinstance(event, ItemOpened):
                items = (event.item, *event.together)
            if isinstance(event, Outcome | Recommended | ActionSet | Voted | Referred):
                concluded |= set(items)
        for each in p.bundle.items:
            if each.id in concluded or each.business in FORMAL or each.standing is not ItemStanding.ON:
                continue
            why = "has no outcome" if each.id in p.opened else "was never opened, and nothing says why"
            yield Remark(place_of(p, each), f"The meeting is closed and this item {why}.")


@check("open-motion")
def open_motion(records: CheckedRecords) -> Iterator[Remark]:
    """No motion of a closed meeting is left open: each is voted on, withdrawn, lapsed or not put (MTG-22)."""
    for p in records.held:
        for item, undecided in p.ballots.moved.items() if p.phase == "closed" else ():
            if undecided and (opened := p.bundle.item(item)):
                yield Remark(place_of(p, opened), "A motion was moved, and nothing says what became of it.")


@check("minutes-changed")
def minutes_changed(records: CheckedRecords) -> Iterator[Remark]:
    """Minutes that a later meeting approved read as they went out to it, and signed ones as signed (MIN-02)."""
    for p in records.held:
        if said := records.changed_since(p):
            yield Remark(p.bundle.meeting.name, said)


@check("unsettled")
def unsettled(records: CheckedRecords) -> Iterator[Remark]:
    """No line is left that could not be read when it was typed, and was kept to be settled."""
    for p in records.held:
        for item, event in minuted(p, Note):
            if event.form == "unsettled":
                yield Remark(place_of(p, item), f"“{event.text}” is still to be settled.")


@check("verdict")
def verdict(records: CheckedRecords) -> Iterator[Remark]:
    """No complaint is called upheld or unfounded: a panel may not investigate (domain 5.2; SI 2012/62 reg 28(7))."""
    for place, words, _, item, _ in records.texts:
        about = "complain" in words.casefold() or (item is not None and item.business is Purpose.COMPLAINTS)
        if about and (found := _VERDICT.search(words)):
            yield Remark(place, f"“{found[0]}” is no ending of a complaint: a panel may not investigate, so it ends "
                              "resolved, withdrawn, referred, not recorded, disapplied or out of remit.")  # fmt: skip


@check("matter-unknown")
def matter_unknown(records: CheckedRecords) -> Iterator[Remark]:
    """A matter that later minutes speak of is one that its own meeting made (REC-01)."""
    held = {p.bundle.meeting.name for p in records.meetings}
    known = {matter.reference for matter in records.matters.matters}
    for p in records.held:
        for opened, event in minuted(p, MatterTakenUp):
            if event.meeting in held and event.reference not in known:
                yield Remark(
                    place_of(p, opened), f"It speaks of {event.reference}, and that meeting made no such matter."
                )
