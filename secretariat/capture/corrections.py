"""Correcting a line already minuted: its own line back to be retyped, and what that changes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from ..acts import Act, Drop, Put, act
from ..clock import house_date, house_time, local
from ..events import (
    Absent,
    ActionSet,
    Adjourned,
    Answered,
    Arrived,
    Began,
    ChairTaken,
    Closed,
    Declared,
    Elected,
    Happening,
    ItemOpened,
    ItemPut,
    Left,
    MinutesConfirmed,
    Moved,
    NilReturn,
    Nominated,
    Note,
    Outcome,
    PublicExcluded,
    Recommended,
    Reported,
    Resumed,
    Said,
    Undertaken,
    Voted,
)  # fmt: skip
from ..meetings import PlanEntry
from ..ordering import between, following
from ..proceedings import Proceedings
from ..records import Refused
from . import judge, read, reads_as_more
from .consequences import consequences
from .desk import NARRATIVE, Desk

_NOTE_MARKS = {"numbered": "1. ", "bullet": "* ", "heading": "# ", "sub-point": "a. ", "stage": "/stage "}


def line_of(event: Happening, p: Proceedings) -> tuple[Desk, str]:
    """The line that would minute this event again, with who is speaking. Raises Refused where none would."""
    match event:
        case Said():
            return Desk(event.person, event.manner), event.text
        case Answered():
            return Desk(event.person, "answered"), event.text
        case Reported():
            return Desk(event.person, "reported"), event.text
        case Note():
            mark = _NOTE_MARKS.get(event.form, "")
            return NARRATIVE, (mark or ("/note " if reads_as_more(event.text) else "")) + event.text
        case _:
            line = _command(event, p)
            if not line:
                raise Refused("That line has no words to correct. Delete it, or undo.")
            return NARRATIVE, line


def _command(event: Happening, p: Proceedings) -> str:
    def code(person: str) -> str:
        return p.people[person].code

    def codes(people: Sequence[str]) -> str:
        return " ".join(map(code, people))

    time = f" {house_time(event.at)}" if event.at else ""
    match event:
        case ItemOpened():
            item = p.bundle.item(event.item)
            return f"/item {item.number}" if item else ""
        case Absent():
            return f"/absent {codes(event.people)}"
        case NilReturn():
            return f"/none {event.of}"
        case PublicExcluded():
            return f"/private {event.paragraphs}{'' if event.carried else ' lost'}"
        case Outcome():
            return f"/{event.verb} {event.text}".rstrip()
        case Recommended():
            return f"/recommend {f'to {event.to}: ' if event.to else ''}{event.text}"
        case ActionSet():
            due = f" by {event.due}" if event.due else ""
            return f"/action {code(event.owner) + ' ' if event.owner else ''}{event.text}{due}"
        case Undertaken():
            return f"/promise {code(event.by) + ' ' if event.by else ''}{event.text}"
        case Arrived():
            roll = next((e.place for e in p.bundle.events if isinstance(e, Began)), event.place)
            time = time or (" ?" if event.place > roll else "")
            mode = " virtual" if event.mode == "remote" else ""
            return f"/in {codes(event.people)}{time}{mode}{' observer' if event.counted is False else ''}"
        case Left():
            time = time or " ?"
            return f"/out {codes(event.people)}{time}{' ' + event.why if event.why else ''} {event.note}".rstrip()
        case ChairTaken():
            return f"/chair {code(event.person)}{' for this item' if event.scope == 'item' else ''}"
        case Declared():
            return _declaration(event, p)
        case Nominated():
            by = f" by {code(event.proposer)}" if event.proposer else ""
            return f"/nominate {event.office} {code(event.person)}{by}" + (
                f" sec {code(event.seconder)}" if event.seconder else ""
            )
        case Elected():
            how = {"vote": " vote", "casting vote": " vote casting"}.get(event.how, "")
            return f"/elect {event.office} {code(event.person)}{how}"
        case Moved():
            mover = f"{code(event.mover)} " if event.mover else ""
            return f"/motion {mover}{f'sec {code(event.seconder)} ' if event.seconder else ''}{event.text}"
        case Voted():
            casting = f" casting {event.casting}" if event.casting else ""
            return f"/vote {event.votes_for} {event.votes_against} {event.abstained}{casting}"
        case MinutesConfirmed():
            subject = f"subject to {event.corrections}" if event.corrections else event.result
            return f"/minutes {event.of} {subject}"
        case ItemPut():
            item = p.bundle.item(event.item)
            word = {"deferred": "defer", "withdrawn": "withdraw", "not reached": "not-reached"}[event.how]
            to = f" to {event.to}" if event.to else ""
            return f"/{word} {item.number if item else ''}{to}" + (f" because {event.reason}" if event.reason else "")
        case Adjourned():
            until = f" until {event.until}" if event.until else ""
            return f"/adjourn{time}{until}" + (f" because {event.reason}" if event.reason else "")
        case Resumed():
            day = local(event.at).date() if event.at else p.day
            return f"/resume{time}" + (f" on {house_date(day)}" if day != p.day else "")
        case Began() | Closed():
            return f"/{'begin' if isinstance(event, Began) else 'close'}{time}"
        case _:
            return ""


def _declaration(event: Declared, p: Proceedings) -> str:
    short = {"pecuniary": "dpi", "other registrable": "ori", "non-registrable": "nri"}
    numbers = [item.number for id in event.items if (item := p.bundle.item(id))]
    words = ["/declare", p.people[event.person].code, *numbers]
    words += [short.get(event.interest, event.interest)] if event.interest != "courtesy" else []
    words += [event.effect] if event.effect != "remains" else []
    return " ".join([*words, event.nature]).rstrip()


_NUMBERED = (Recommended, ActionSet, Undertaken)
_TIMED = (Arrived, Left, Began, Adjourned, Resumed, Closed)
"""Those whose line says when; all others keep the time at which they were minuted."""


def _numbered(event: Happening, p: Proceedings) -> Happening:
    """With a number that no matter of the whole meeting has, wherever among them it stands (REC-04)."""
    if isinstance(event, _NUMBERED):
        return event.with_(number=p.next_number(type(event)))  # type: ignore[no-any-return]
    return event


def standing_before(event: Happening, p: Proceedings) -> Proceedings:
    """Where the meeting stood just before an event."""
    before = tuple(e for e in p.bundle.events if (e.place, e.id) < (event.place, event.id))
    return Proceedings(replace(p.bundle, events=before), p.panel, p.people)


def correct(
    event: Happening, line: str, p: Proceedings, *, desk: Desk = NARRATIVE, plan: Sequence[PlanEntry] = (),
    now: dt.datetime,
) -> Act:  # fmt: skip
    """The act that puts a retyped line in an event's place. It keeps its identity, its time and its number.

    Raises Refused, judged where the event stands and not at the meeting's end.
    """
    then = standing_before(event, p)
    captured = read(line, then, desk=desk, now=event.at or now, plan=plan)
    if not captured.events:
        raise Refused("That line minutes nothing, so it cannot take this one's place.")
    first, *more = captured.events
    kept = {"id": event.id, "rev": event.rev, "place": event.place}
    if not isinstance(first, _TIMED):
        kept["at"] = event.at
    if isinstance(event, _NUMBERED) and type(first) is type(event):
        kept["number"] = event.number
    else:
        first = _numbered(first, p)
    corrected = [first.with_(**kept)]
    place = event.place
    after = next((e.place for e in p.bundle.events if (e.place, e.id) > (event.place, event.id)), "")
    for extra in more:
        place = between(place, after) if after else following(place)
        corrected.append(extra.with_(place=place))
    judge(corrected, then)
    _judge_the_times(corrected[0], p)
    puts: list[Put | Drop] = [Put(each, p.bundle.meeting.id) for each in corrected]
    return act("correct a line", puts, captured.also, consequences(corrected, [event], p))


def _judge_the_times(event: Happening, p: Proceedings) -> None:
    """A corrected time must still lie within the meeting as it ended up."""
    if isinstance(event, Arrived | Left | Adjourned | Resumed) and (why := p.refuse_time(event.at, "That cannot be")):
        raise Refused(why)
    if isinstance(event, Began) and event.at:
        stamped = [e.at for e in p.bundle.events if isinstance(e, Arrived | Left) and e.at]
        if stamped and min(stamped) < event.at:
            raise Refused(
                f"Somebody came or left at {house_time(min(stamped))}, so the meeting cannot have begun at "
                f"{house_time(event.at)}."
            )


def delete(event: Happening, p: Proceedings) -> Act:
    """The act that takes a line out. Undo brings it back."""
    return act("delete a line", Drop(event, p.bundle.meeting.id), consequences((), [event], p))


def insert_after(
    event: Happening, line: str, p: Proceedings, *, desk: Desk = NARRATIVE, plan: Sequence[PlanEntry] = (),
    now: dt.datetime,
) -> Act:  # fmt: skip
    """The act that puts a forgotten line in after another. Raises Refused."""
    following_event = next((e for e in p.bundle.events if (e.place, e.id) > (event.place, event.id)), None)
    then = standing_before(following_event, p) if following_event else p
    captured = read(line, then, desk=desk, now=event.at or now, plan=plan)
    place, after, placed = event.place, following_event.place if following_event else "", []
    for each in captured.events:
        place = between(place, after) if after else following(place)
        placed.append(_numbered(each, p).with_(place=place))
    judge(placed, then)
    puts: list[Put | Drop] = [Put(each, p.bundle.meeting.id) for each in placed]
    return act("insert a line", puts, captured.also, consequences(placed, (), p))


def move(event: Happening, p: Proceedings, *, by: int) -> Act | None:
    """The act that moves a line up (-1) or down (1); None at the end of the meeting's lines."""
    events = p.bundle.events
    at = next(n for n, e in enumerate(events) if e.id == event.id)
    to = at + by
    if not 0 <= to < len(events):
        return None
    low, high = (to - 1, to) if by < 0 else (to, to + 1)
    before = events[low].place if low >= 0 else ""
    after = events[high].place if high < len(events) else ""
    place = between(before, after) if after else following(before)
    return act("move a line", Put(event.with_(place=place), p.bundle.meeting.id))
