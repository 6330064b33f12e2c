"""Items: what may not be taken without a reason, what the whole panel must do itself, what comes too late."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..agenda.publishing import questions_deadline, reckoning
from ..agenda.urgency import unannounced
from ..basics.clock import house_date
from ..basics.pattern import pattern
from ..basics.said_dates import said_dates
from ..events.items import ItemPut
from ..meetings.functions import SPECIAL, forbidden
from ..meetings.meeting import ItemStanding, Purpose, function_of
from ..plan.items import left_out
from ..proceedings.proceedings import Proceedings
from ..proposals.questions_put_off import put_off_to
from .table import CheckedRecords, Remark, check, minuted, place_of

_OTHER_BUSINESS = pattern(r"(any )?other (urgent )?business|a\.?o\.?b\.?", re.IGNORECASE)


@check("urgent-without-reason")
def urgent_without_reason(records: CheckedRecords) -> Iterator[Remark]:
    """What was added too late for notice is taken only as urgent, for a reason the Chair gives (MTG-04)."""
    for p in records.held:
        by = reckoning(records.panel, p.day, records.calendar)
        for item in unannounced(p.bundle, records.today, by):
            yield Remark(place_of(p, item), "It was added after the agenda was published, too late for notice, and no "
                                          "special circumstances are recorded that make it urgent.")  # fmt: skip


@check("other-business")
def other_business(records: CheckedRecords) -> Iterator[Remark]:
    """“Any other business” is no item: what is not on the agenda is taken only as urgent, with a reason (MTG-04)."""
    for p in records.held:
        for item in p.bundle.items:
            if _OTHER_BUSINESS.fullmatch(item.title.strip()) and item.standing is ItemStanding.ON and not item.urgent:
                yield Remark(place_of(p, item), f"“{item.title}” gives no notice of anything: name the business, or "
                                              "say why the Chair takes it as urgent.")  # fmt: skip


@check("due-and-not-on")
def due_and_not_on(records: CheckedRecords) -> Iterator[Remark]:
    """What is due at a meeting is on its agenda, once that has items: an item brought back, or put off to it, later."""
    for p in records.held:
        for item in left_out(records.plan, p.bundle):
            yield Remark(p.bundle.meeting.name, f"“{item.title}” is due at it, and not on its agenda.")


@check("special-function")
def special_function(records: CheckedRecords) -> Iterator[Remark]:
    """What the law keeps for the whole panel is given to no sub-committee and no officer (FRM-02)."""
    for p in records.held:
        for item in p.bundle.items:
            function = function_of(item)
            if item.delegated_to.strip() and function in SPECIAL:
                yield Remark(place_of(p, item), f"It is given to {item.delegated_to}, and is {forbidden(function)}.")


@check("due-already-past")
def due_already_past(records: CheckedRecords) -> Iterator[Remark]:
    """Nothing is to be done by a day that was past when it was asked for."""
    for p, came_to in zip(records.in_order, records.came_to, strict=True):
        for matter in came_to.matters:
            if matter.due and matter.due < p.day:
                day = house_date(p.day)
                yield Remark(matter.reference, f"It was asked for on {day}, by {house_date(matter.due)}: past already.")
        for opened, event in minuted(p, ItemPut):
            for said in said_dates(event.to):
                if said.year and (to := said.date(p.day)) and to < p.day:
                    yield Remark(place_of(p, opened), f"It was put off to {house_date(to)}: past already.")


@check("question-put-off")
def question_put_off(records: CheckedRecords) -> Iterator[Remark]:
    """A public question that an earlier meeting put off to a meeting is logged there (MTG-40)."""
    before: list[Proceedings] = []
    for p in records.held:
        item = next((each for each in p.bundle.items if each.business is Purpose.QUESTIONS), None)
        for each in put_off_to(p.bundle, before, records.plan) if p.phase == "not begun" else ():
            yield Remark(place_of(p, item), f"{each.sentence} Q on F3 logs it here.")
        before.append(p)


@check("questions-too-late")
def questions_too_late(records: CheckedRecords) -> Iterator[Remark]:
    """The deadline that a published agenda gives for public questions is before the meeting (MTG-40)."""
    for p in records.held:
        meeting = p.bundle.meeting
        public_items = [i for i in p.bundle.items if i.business is Purpose.QUESTIONS and i.standing is ItemStanding.ON]
        if not (meeting.published and public_items):
            continue
        deadline = questions_deadline(meeting, reckoning(records.panel, p.day, records.calendar))
        if deadline.day >= meeting.date:
            until = f"Questions are sure of acceptance until {deadline.described()}"
            yield Remark(
                place_of(p, public_items[0]),
                f"{until}, which is not before the meeting: the agenda was published too late.",
            )
