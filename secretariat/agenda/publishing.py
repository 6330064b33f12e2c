"""Publishing an agenda: when, what stood in it, what has changed since. Nothing is changed silently (MTG-05)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import msgspec

from ..basics.acts import Act, Put, act
from ..basics.amounts import so_many
from ..basics.clock import TimeForm, house_date, house_time, local
from ..basics.record import Refused
from ..basics.sentences import listing
from ..deadlines.calendar import Calendar
from ..deadlines.counting import Policy, clear_days_between
from ..deadlines.rules import Rule
from ..deadlines.working import Deadline, work_out
from ..events.course import Abandoned, Closed
from ..meetings.bundle import Bundle
from ..meetings.meeting import ItemStanding, Meeting, PaperStatus
from ..meetings.publication import _CLOSED, Publication, PublishedItem, frozen, open_part
from ..panel.panel import Panel
from ..panel.rules_in_force import rules_in_force
from .bound_papers import last_page, packed, papers_changed
from .notice import questions_deadline as questions_deadline_of_notice
from .pack import Binding
from .reports.shown import as_shown

# --- doing it ---


def publish(
    bundle: Bundle, when: dt.datetime, *, now: dt.datetime, note: str = "", front: int = 0, how: Binding | None = None
) -> Act:
    """Record that the agenda went out as it stands now: as the agenda, or where that is out already, as a supplement.

    ``front``: how many pages the agenda itself takes in the pack. ``how``: how the house binds the papers, where they
    are kept: then their pages stay as they went out. Raises Refused.
    """
    meeting = bundle.meeting
    refuse_publishing(bundle)
    if when > now:
        raise Refused("That moment is still to come. Publish the agenda first, then record it here.")
    before = bundle.publications[-1] if bundle.publications else None
    if before and when < before.when:
        raise Refused(f"It was published on {when_phrase(before.when)}; a supplement cannot come before that.")
    record = Publication(
        when=when, kind="supplement" if before else "agenda", date=meeting.date, start=meeting.start,
        venue=meeting.venue, items=tuple(frozen(as_shown(bundle, item)) for item in bundle.items), note=note.strip(),
        front=front, begins=meeting.begins,
    )  # fmt: skip
    if how is not None and (papers := packed(bundle, front, how)) is not None:
        record = record.with_(papers=papers, last=last_page(bundle, papers, front, how))
    if before:
        return act("publish a supplement to the agenda", Put(record, meeting.id))
    return act("publish the agenda", Put(meeting.with_(published=when)), Put(record, meeting.id))


def refuse_publishing(bundle: Bundle) -> None:
    """Raises Refused where there is nothing to publish."""
    if bundle.meeting.cancelled:
        raise Refused("This meeting is cancelled, so its agenda is not published.")
    if not bundle.items:
        raise Refused("The agenda has no items yet, so there is nothing to publish.")
    if bundle.publications and is_over(bundle):
        raise Refused(
            "The meeting is over, so no supplement to its agenda goes out any more. What was added in it, or put "
            "off, is told by its minutes."
        )
    if bundle.publications and not changes_since(bundle):
        raise Refused("The agenda is published and has not changed since.")


def is_over(bundle: Bundle) -> bool:
    """Whether the meeting has been closed, or was abandoned: nobody can prepare for it any more."""
    return any(isinstance(event, Closed | Abandoned) for event in bundle.events)


# --- what changed ---


def changes_since(bundle: Bundle) -> list[str]:
    """What the public does not know yet: each way in which the agenda differs from the last published one."""
    if not bundle.publications:
        return []
    last, meeting = bundle.publications[-1], bundle.meeting
    changes = []
    if last.date != meeting.date:
        changes.append(f"the date is now {house_date(meeting.date)}")
    if (last.start, last.begins) != (meeting.start, meeting.begins):
        changes.append(f"the time is now {meeting.begins_at()}")
    if last.venue != meeting.venue:
        changes.append(f"the place is now {meeting.venue or 'not given'}")
    before = {item.id: open_part(item) for item in last.items}
    now = {item.id: frozen(as_shown(bundle, item)) for item in bundle.items}
    changes += [f"item {item.number} added: {item.title}" for id, item in now.items() if id not in before]
    changes += [f"item {item.number} removed: {item.title}" for id, item in before.items() if id not in now]
    for id, item in now.items():
        if id in before:
            changes += _differences(before[id], item)
    changes += papers_changed(bundle)
    kept = [id for id in now if id in before]
    if kept != [id for id in before if id in now]:
        changes.append(f"the order of the items, now {listing([item.number or '–' for item in now.values()])}")
    return changes


_FIELD_WORDS = (
    ("purpose", "purpose"), ("author", "author"), ("urgent", "reason for urgency"), ("exempt", "private or public"),
    ("pages", "number of pages"), ("delegated_to", "to whom it is given"),
)  # fmt: skip


def _differences(before: PublishedItem, now: PublishedItem) -> list[str]:
    item, changes = f"item {now.number}", []
    if before.title != now.title:
        changes.append(f"{item} renamed: {now.title}")
    if before.number != now.number:
        changes.append(f"{item} was {before.number or 'not numbered'}")
    if (before.standing, before.to) != (now.standing, now.to):
        to = f" to {now.to}" if now.standing is ItemStanding.DEFERRED and now.to else ""
        changes.append(f"{item} is now {now.standing}{to}")
    if before.paper is not now.paper:
        changes.append(f"{item}: paper {_PAPER_WORDS[now.paper]}, was {_PAPER_WORDS[before.paper]}")
    hidden = (*_CLOSED, "pages") if bool(before.exempt) != bool(now.exempt) else ()
    shown = [(name, words) for name, words in _FIELD_WORDS if name not in hidden]
    return changes + [f"{item}: {words}" for name, words in shown if getattr(before, name) != getattr(now, name)]


_PAPER_WORDS = {
    PaperStatus.NONE: "none", PaperStatus.ATTACHED: "attached", PaperStatus.TO_FOLLOW: "to follow",
    PaperStatus.VERBAL: "verbal",
}  # fmt: skip


def order_moved(bundle: Bundle) -> bool:
    """Whether items stand in another order than that in which they first went out."""
    first = list(dict.fromkeys(item.id for each in bundle.publications for item in each.items))
    places = [first.index(item.id) for item in bundle.items if item.id in first]
    return bool(bundle.publications) and places != sorted(places)


# --- dates that depend on it ---


class Reckoning(msgspec.Struct, frozen=True):
    """What the dates of a meeting are counted by: the rules in force, the working days, what a clear day is."""

    rules: Mapping[str, Rule]
    calendar: Calendar
    policy: Policy = "working days"


def reckoning(panel: Panel, day: dt.date, calendar: Calendar) -> Reckoning:
    """By the panel's rules as they stand on that day."""
    return Reckoning(rules_in_force(panel, day), calendar, panel.rules_on(day).clear_days)


def last_day(meeting: Meeting, by: Reckoning) -> dt.date:
    """The latest day to publish on (MTG-01): for 14 September 2022, 6 September."""
    return work_out(by.rules["publish-agenda"], meeting.date, by.calendar, policy=by.policy).day


def notice(meeting: Meeting, published: dt.date, by: Reckoning) -> str:
    """How much notice publishing on a day gives, in a sentence; too little is only a warning (MTG-01, MTG-02)."""
    clear, needed = (
        clear_days_between(published, meeting.date, by.calendar, by.policy),
        by.rules["publish-agenda"].amount,
    )
    days = so_many(clear, "clear day", nothing="no")
    if clear >= needed:
        return f"{days} before the meeting; {needed} are needed."
    latest = house_date(last_day(meeting, by), weekday=True)
    return (
        f"LATE: {days} before the meeting where {needed} are needed (by {latest}). It is lawful only for a meeting "
        "called at shorter notice, or for items the Chair takes as urgent, with the reason in the minutes."
    )


def questions_deadline(meeting: Meeting, by: Reckoning) -> Deadline:
    """Until when public questions are sure of acceptance, as the list of a meeting's dates has it (MTG-40)."""
    rule, latest = by.rules["questions"], last_day(meeting, by)
    return questions_deadline_of_notice(rule, meeting, latest, by.calendar, by.policy)


def when_phrase(moment: dt.datetime, form: TimeForm = "2:10pm") -> str:
    """``6 September 2022 at 10:00am``."""
    shown = local(moment)
    return f"{house_date(shown.date())} at {house_time(shown, form)}"
