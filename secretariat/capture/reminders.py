"""Sentences shown to the clerk when an item is opened or left, or the meeting closed. They never prevent anything.

A new reminder is one function here under ``@on_opening``, ``@on_leaving`` or ``@on_closing``: it takes the proceedings
and the item, and returns its sentence, or an empty string. They are shown in the order of this file.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..attendance.missing import missing
from ..basics.said_dates import meeting_meant, said_dates
from ..basics.sentences import listing
from ..contradictions.finding import open_questions
from ..events.base import Happening
from ..events.decisions import Undertaken
from ..events.items import ItemOpened
from ..events.public import QuestionPut, QuestionSettled
from ..events.speech import Answered, Note, Reported, Said
from ..events.trial import after
from ..meetings.exempt import numbers, paragraphs
from ..meetings.meeting import AgendaItem, ItemStanding, Purpose
from ..proceedings import majorities, voting
from ..proceedings.business import untaken
from ..proceedings.proceedings import Proceedings
from ..proceedings.public_questions import numbered
from ..proceedings.quorum import warning

Reminder = Callable[[Proceedings, AgendaItem], str]

_OPENING: list[Reminder] = []
_LEAVING: list[Reminder] = []
_CLOSING: list[Callable[[Proceedings], str]] = []


def on_opening(remind: Reminder) -> Reminder:
    """Enter a reminder for when an item is about to be opened; it is given the proceedings as they are before that."""
    _OPENING.append(remind)
    return remind


def on_leaving(remind: Reminder) -> Reminder:
    """Enter a reminder for when the open item is about to be left; it is given the proceedings with it still open."""
    _LEAVING.append(remind)
    return remind


def on_closing(remind: Callable[[Proceedings], str]) -> Callable[[Proceedings], str]:
    """Enter a reminder for when the meeting is about to be closed."""
    _CLOSING.append(remind)
    return remind


def reminders(p: Proceedings, opening: AgendaItem | None, *, leaving: bool = True) -> str:
    """All reminders on opening an item, after those on leaving the open one. ``leaving``: whether that one is left."""
    left = p.bundle.item(p.item) if leaving else None
    sentences = [remind(p, left) for remind in _LEAVING] if left else []
    sentences += [remind(p, opening) for remind in _OPENING] if opening else []
    return " ".join(filter(None, sentences))


def closing(p: Proceedings) -> str:
    """All reminders on closing the meeting."""
    return " ".join(filter(None, (reminders(p, None), *(remind(p) for remind in _CLOSING))))


# --- motions and vetoes ---


@on_opening
def other_rules(p: Proceedings, item: AgendaItem) -> str:
    """A quorum, or who may vote, that differs for this business is told before it is taken (MTG-20)."""
    return p.by_business.told(item.id, p.usual_quorum, p.rules.seats) if p.by_business.any else ""


@on_opening
def a_veto_out_of_reach(p: Proceedings, item: AgendaItem) -> str:
    """Before the precept, or a hearing for a chief constable: what a veto would need in this room (PRE-02)."""
    if item.function not in ("PRECEPT", "CHIEF_CONSTABLE") and "precept" not in item.title.casefold():
        return ""
    if why := majorities.no_veto(p, item):
        return why
    return majorities.before_the_vote(p, "veto constable")


@on_leaving
def a_motion_never_put(p: Proceedings, item: AgendaItem) -> str:
    """A motion that the item leaves open."""
    motion = voting.motion_before(p)
    if motion is None:
        return ""
    by = f" moved by {p.name(motion.mover)}" if motion.mover else ""
    called = voting.called(p, motion)
    return f"The {called}{by} in item {item.number} is still open: /vote, /not-put or /withdraw motion there."


_SPEECH = (Said, Answered, Reported, Note)
"""What is minuted most, and changes nothing in the room."""


def warn_of_a_changed_majority(events: Sequence[Happening], p: Proceedings) -> str:
    """What the motion before the meeting needs, where these events change the number of members who may vote on it.

    Empty for an ordinary majority, and where nothing changes.

    Someone who leaves between a motion to veto and the vote may put the veto out of reach.
    """
    motion = voting.motion_before(p)
    if motion is None or not motion.majority or all(isinstance(event, _SPEECH) for event in events):
        return ""
    then = after(p, events)
    if voting.motion_before(then) != motion:
        return ""
    same = majorities.electorate(p, motion.majority) == majorities.electorate(then, motion.majority)
    return "" if same else majorities.before_the_vote(then, motion.majority)


# --- exempt business, interests, loose promises, open questions ---


@on_opening
def exempt_without_resolution(p: Proceedings, item: AgendaItem) -> str:
    """An exempt item opens, and nothing was resolved about the public for it (MTG-30)."""
    if not item.exempt or item.id in p.private.settled:
        return ""
    found, under = " ".join(numbers(item.exempt)), paragraphs(item.exempt)
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
    sentences = []
    for declared in p.interests:
        if item.id in declared.items:
            who = "all members" if declared.for_all else p.name(declared.person)
            nature = f" ({declared.nature})" if declared.nature and declared.interest != "sensitive" else ""
            kind = "an interest" if declared.interest == "courtesy" else f"the {declared.interest} interest"
            vote = ": no vote" if declared.keeps_out and not declared.leaves else ""
            sentences.append(f"{kind} of {who}{nature}{vote}")
    return f"Declared in item {item.number}: {'; '.join(sentences)}." if sentences else ""


@on_leaving
def exempt_taken_in_public(p: Proceedings, item: AgendaItem) -> str:
    """An exempt item was taken with the public there, and nothing says why."""
    if item.exempt and item.id not in p.private.settled and not p.in_private and item.id not in p.put_items:
        return f"Item {item.number} is down as exempt, and nothing says that the public was excluded for it."
    return ""


@on_leaving
def loose_promises(p: Proceedings, item: AgendaItem) -> str:
    """What was promised since the item was opened, with no date to it. Shown once, as the item ends."""
    loose: list[str] = []
    for event in reversed(p.bundle.events):
        if isinstance(event, ItemOpened):
            break
        if isinstance(event, Undertaken) and not said_dates(event.text) and meeting_meant(event.text, p.day) is None:
            loose.append(f"U{event.number}")
    if not loose:
        return ""
    return f"Promised in item {item.number or '?'}, without a date: {listing(loose[::-1])}."


@on_leaving
def questions_not_put(p: Proceedings, item: AgendaItem) -> str:
    """Accepted questions of the public that nothing says were put, as the item for them ends (MTG-40)."""
    if item.business is not Purpose.QUESTIONS or item.id in p.put_items:
        return ""
    put = {event.question for event in p.bundle.events if isinstance(event, QuestionPut | QuestionSettled)}
    left = [f"{n} ({question.name})" for n, question in numbered(p) if question.id not in put]
    return f"Not put: question{'s' if len(left) > 1 else ''} {listing(left)}." if left else ""


# --- the room and the chair ---


@on_opening
def begins_without_a_quorum(p: Proceedings, _item: AgendaItem) -> str:
    """The first item also begins the meeting."""
    return warning(p) if p.phase == "not begun" else ""


@on_opening
def presider_has_an_interest(p: Proceedings, item: AgendaItem) -> str:
    """Whoever presides has declared an interest that keeps her or him out of the item (MTG-57)."""
    if not p.presiding or not any(d.person == p.presiding and item.id in d.items for d in p.interests):
        return ""
    name = p.name(p.presiding, start=True)
    return f"{name} presides and has declared an interest in item {item.number}: /chair says who else does."


# --- the end ---


def left_behind(p: Proceedings, half_typed: str) -> str:
    """What a meeting that goes on would leave behind if it were closed now; empty for nothing. Asked once.

    Items never opened, nor said to be put off; and words that stand in the line, not minuted.
    """
    if p.phase in ("not begun", "closed"):
        return ""
    left = p.items_named(item.id for item in untaken(p) if item.standing is ItemStanding.ON)
    half = "What stands in the line is not minuted." if half_typed.strip() else ""
    never = f"Never opened: {left}." if left else ""
    return f"{half} {never}".strip()


@on_closing
def open_questions_left(p: Proceedings) -> str:
    """What in the record contradicts itself, and is still open."""
    left = open_questions(p)
    return f"Open questions ({len(left)}): {' '.join(left)}" if left else ""


@on_closing
def still_unsettled(p: Proceedings) -> str:
    """Lines that could not be read when they were typed, and were kept to be settled."""
    left = [event.text for event in p.bundle.events if isinstance(event, Note) and event.form == "unsettled"]
    return f"Still to be settled: {'; '.join(f'“{words}”' for words in left)}." if left else ""


@on_closing
def decision_notice(p: Proceedings) -> str:
    """What goes out first (MIN-03)."""
    return "The decision notice can go out within the hour: Ctrl+P finds it." if p.page.decisions else ""


@on_closing
def spoke_and_never_marked(p: Proceedings) -> str:
    """Whose words are minuted and whom nothing marks present, so that the attendance leaves them out (MIN-20)."""
    speakers = (event.person for event in p.bundle.events if isinstance(event, Said | Answered | Reported))
    unmarked = [person for person in dict.fromkeys(speakers) if not p.spells.get(person)]
    return f"Spoke, and is not marked present: {listing([p.name(each) for each in unmarked])} (F4)." if unmarked else ""


@on_closing
def never_marked_at_the_roll(p: Proceedings) -> str:
    """Members whom nobody called absent, and whom the minutes will call that (MIN-20)."""
    unmarked = missing(p) - p.absent
    if not unmarked or not p.rules.lists.absent:
        return ""
    names = listing([p.name(each) for each in sorted(unmarked, key=lambda each: p.people[each].sorting)])
    return f"Never marked at the roll, and printed as absent without apology: {names} (F4; an apology: F5)."
