"""What the clerk is told of an item as it opens or ends: exempt business, interests, loose promises, open questions."""

from __future__ import annotations

from ..basics.said_dates import meeting_meant, said_dates
from ..events import ItemOpened, QuestionPut, Undertaken
from ..meetings.exempt import numbers, paragraphs
from ..meetings.meeting import AgendaItem, Business
from ..proceedings.proceedings import Proceedings
from ..proceedings.public_questions import numbered
from .reminders import closing, on_leaving, on_opening, reminders


@on_opening
def exempt_without_resolution(p: Proceedings, item: AgendaItem) -> str:
    """An exempt item opens, and nothing was resolved about the public for it (MTG-30)."""
    if not item.exempt or item.id in p.private.settled:
        return ""
    found, under = " ".join(map(str, numbers(item.exempt))), paragraphs(item.exempt)
    which = f"The public is still out, but item {item.number}" if p.in_private else f"Item {item.number}"
    return f"{which} is down as exempt under {under} and has no resolution: /private {found}"


@on_opening
def closed_before(p: Proceedings, item: AgendaItem) -> str:
    """An item opens for which the public was to go out."""
    if item.id in p.private.closed_for and not p.in_private:
        return f"The public goes out: it was excluded for item {item.number}."
    return ""


@on_opening
def interests_declared(p: Proceedings, item: AgendaItem) -> str:
    """An item opens in which interests were declared (MTG-57)."""
    said = []
    for declared in p.interests:
        if item.id in declared.items:
            who = "all members" if declared.for_all else p.name(declared.person)
            nature = f" ({declared.nature})" if declared.nature and declared.interest != "sensitive" else ""
            kind = "an interest" if declared.interest == "courtesy" else f"the {declared.interest} interest"
            vote = ": no vote" if declared.keeps_out and not declared.leaves else ""
            said.append(f"{kind} of {who}{nature}{vote}")
    return f"Declared in item {item.number}: {'; '.join(said)}." if said else ""


@on_leaving
def exempt_taken_in_public(p: Proceedings, item: AgendaItem) -> str:
    """An exempt item was taken with the public there, and nothing says why."""
    if item.exempt and item.id not in p.private.settled and not p.in_private and item.id not in p.put_items:
        return f"Item {item.number} is down as exempt, and nothing says that the public was excluded for it."
    return ""


@on_leaving
def loose_promises(p: Proceedings, item: AgendaItem) -> str:
    """What was promised since the item was opened, with no date to it. It is said once, as the item ends."""
    loose: list[str] = []
    for event in reversed(p.bundle.events):
        if isinstance(event, ItemOpened):
            break
        if isinstance(event, Undertaken) and not said_dates(event.text) and meeting_meant(event.text, p.day) is None:
            loose.append(f"U{event.number}")
    if not loose:
        return ""
    return f"Promised in item {item.number or '?'}, without a date: {', '.join(reversed(loose))}."


@on_leaving
def questions_not_put(p: Proceedings, item: AgendaItem) -> str:
    """Accepted questions of the public that nothing says were put, as the item for them ends (MTG-40)."""
    if item.business is not Business.QUESTIONS or item.id in p.put_items:
        return ""
    put = {event.question for event in p.bundle.events if isinstance(event, QuestionPut)}
    left = [f"{n} ({question.name})" for n, question in numbered(p) if question.id not in put]
    return f"Not put: question {', '.join(left)}." if left else ""


__all__ = ["closing", "reminders"]
