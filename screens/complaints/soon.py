"""What must be done in a complaint soon, in a line without a name."""

from __future__ import annotations

import datetime as dt

from secretariat.basics.clock import house_date, house_time
from secretariat.complaints.case import Context
from secretariat.complaints.next_steps import DueInCase, Next, due_within

from ..kit.clerk import Clerk

SOON = 2
"""Days ahead that are warned of."""


def context(clerk: Clerk) -> Context:
    """What a step of a case is judged by, now."""
    panel = clerk.archive.panel()
    assert panel is not None, "complaints are looked at only where there is a panel"
    return Context(panel, clerk.archive.people(), clerk.archive.calendar(), clerk.now())


def due_words(clerk: Clerk) -> str:
    """The line for the top of every screen; empty where nothing is due. Raises Locked."""
    now = context(clerk)
    found = due_within(clerk.archive.cases(), SOON, now)
    return due_phrase(found, now.today) if found else ""


def due_phrase(found: list[DueInCase], today: dt.date) -> str:
    """``Complaint 2031/002: refer it to the IOPC by 11:59pm tomorrow (F8)``, and how many more there are."""
    first, *rest = sorted(found, key=lambda each: weight(each.next))
    title = first.next.title[:1].lower() + first.next.title[1:]
    by = when(first.next, today) if first.next.due else "now"
    more = f"; {len(rest)} more" if rest else ""
    return f"Complaint {first.case.reference}: {title} {by} ({{app.complaints}}{more})"


def weight(step: Next) -> tuple[bool, bool]:
    """A date that runs out goes before “soon”, and one of law before the panel's own target."""
    return step.due is None, step.deadline is not None and step.deadline.rule.force == "custom"


def when(step: Next, today: dt.date) -> str:
    """By when, as it is said on the day."""
    if step.due is None:
        return "as soon as practicable"
    if step.overdue(today):
        return f"OVERDUE since {house_date(step.due)}"
    day = {0: "today", 1: "tomorrow"}.get((step.due - today).days, house_date(step.due))
    time = step.deadline.time if step.deadline else None
    return f"by {house_time(time)} {day}" if time else f"by {day}"
