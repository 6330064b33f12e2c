"""What is in reserve: items not to be called, what to do when something goes otherwise, a meeting if needed."""

from __future__ import annotations

import datetime as dt

from ...basics.clock import at, house_date, house_time
from ...basics.sentences import capitalised
from ...documents.document import Text, strong, text
from ...meetings.meeting import AgendaItem, ItemStanding
from ...plan.year import Date, Plan
from ...proceedings.proceedings import Proceedings


def in_reserve(p: Proceedings, plan: Plan, today: dt.date) -> list[Text]:
    """A line each, with its name before it. ``today``: the day it is printed; of a meeting that is past, later."""
    chair, quorum = p.house.chair, p.usual_quorum
    lines = [
        ("Not to be called", " ".join(_not_called(p))),
        ("Late questions", _late_questions(p)),
        ("No quorum", f"Fewer than {quorum} members: nothing is decided until there are {quorum} again. What is "
                      "agreed meanwhile is minuted as the wish of those present."),
        (f"No {chair}", f"The {p.house.vice_chair} presides; with neither here, a member whom the meeting chooses."),
        ("Urgent business", f"Only where the {chair} is of the opinion that special circumstances make it urgent; the "
                            "minutes state which (Local Government Act 1972, section 100B(4))."),
        ("Longest meeting", _longest(p)),
        ("Meeting in reserve", " ".join(_reserve_meetings(p, plan, today))),
    ]  # fmt: skip
    return [text(strong(f"{name}: "), words) for name, words in lines if words]


def is_called(item: AgendaItem) -> bool:
    """Whether the chair calls it: not one that was deferred or withdrawn."""
    return item.standing is ItemStanding.ON


def _not_called(p: Proceedings) -> list[str]:
    return [_why_not(item) for item in p.bundle.items if not is_called(item)]


def _why_not(item: AgendaItem) -> str:
    how = f"deferred to {item.to}" if item.standing is ItemStanding.DEFERRED and item.to else str(item.standing)
    because = f": {item.reason.strip().rstrip('.')}" if item.reason.strip() else ""
    return f"{capitalised(f'item {item.number}' if item.number else 'an item')}, {item.title} ({how}{because})."


def _late_questions(p: Proceedings) -> str:
    late = [question.name for question in p.bundle.questions if question.status == "late"]
    if not late:
        return ""
    are = "is one" if len(late) == 1 else f"are {len(late)}"
    return f"There {are}, from {', '.join(late)}: the {p.house.chair} may accept them or not."


def _longest(p: Proceedings) -> str:
    """MTG-54: after how long the meeting ends unless it votes to go on."""
    minutes, meeting = p.rules.guillotine_minutes, p.bundle.meeting
    if not minutes:
        return ""
    begins = p.began or at(meeting.date, meeting.start)
    ends = house_time(begins + dt.timedelta(minutes=minutes), p.house.time)
    begun = "" if p.began else f" if it begins at {house_time(meeting.start, p.house.time)}"
    return f"It ends at {ends}{begun}, unless it votes to go on."


def _reserve_meetings(p: Proceedings, plan: Plan, today: dt.date) -> list[str]:
    """Meetings to come that are held only if they are needed (PRE-07).

    Of a meeting that is past, those up to the next one that was to be held in any case: what the plan has for later
    years was not in reserve then.
    """
    sure = [date.day for date in plan.dates if date.held and not date.contingent and date.day > p.day]
    until = min(sure, default=dt.date.max) if p.day < today else dt.date.max
    return [_reserve(date) for date in plan.dates if date.contingent and date.held and p.day < date.day < until and (
        not (date.meeting and date.meeting.confirmed))]  # fmt: skip


def _reserve(date: Date) -> str:
    waits = f": {date.depends}" if date.depends else ""
    return f"{house_date(date.day, weekday=True)}, if needed{waits}."
