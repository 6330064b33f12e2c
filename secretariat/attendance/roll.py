"""Marking the roll: acts that mark someone, correct a mark, or take it back (MIN-20, MTG-60).

Before the meeting begins a mark is changed freely and leaves no trace. Once it has begun, a mark is an arrival or a
departure with its time; what was missed at the roll itself can still be put right, as a correction.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import TypeVar

from msgspec.structs import replace

from ..basics.acts import Act, Drop, Put, act
from ..basics.clock import house_time
from ..basics.ordering import between, following
from ..basics.record import Refused, new_id
from ..events.base import Happening, happenings
from ..events.course import Began
from ..events.fold import fold
from ..events.room import Absent, Arrived, Left
from ..panel.people import Role
from ..proceedings.proceedings import Proceedings
from .expected import expected


class RollMark(StrEnum):
    """How the clerk can mark someone on the roll, with one key each."""

    PRESENT = "present"
    VIRTUAL = "virtual"
    OBSERVING = "observing"
    ABSENT = "absent"
    NOT_REQUIRED = "not required"
    NOT_CALLED = "not called"


Movement = Arrived | Left
RoomEvent = Arrived | Left | Absent
E = TypeVar("E", Arrived, Movement)


def marked(proceedings: Proceedings, person: str) -> RollMark:
    """How someone is marked at this moment."""
    if spell := proceedings.room.get(person):
        if spell.counted is False:
            return RollMark.OBSERVING
        return RollMark.VIRTUAL if spell.mode == "remote" else RollMark.PRESENT
    if proceedings.absent_because.get(person) == "not required":
        return RollMark.NOT_REQUIRED
    return RollMark.ABSENT if person in proceedings.absent else RollMark.NOT_CALLED


def mark(proceedings: Proceedings, person: str, wanted: RollMark, at: dt.datetime | None = None) -> Act:
    """Mark someone.

    ``at``: when, once the meeting has begun; None then means at the roll, “from the start”, as a correction.
    Before it has begun ``at`` says nothing, and the same mark a second time takes it back. Raises Refused.
    """
    if person not in proceedings.people:
        raise Refused("The records know nobody of that identity. Add the person first.")
    if wanted is RollMark.NOT_CALLED:
        return take_back(proceedings, person)
    if proceedings.phase == "not begun" and marked(proceedings, person) is wanted:
        wanted = RollMark.NOT_CALLED
    if proceedings.phase == "not begun" or at is None:
        return _at_the_roll(proceedings, [person], wanted)
    if wanted is RollMark.NOT_REQUIRED and proceedings.spells.get(person):
        raise Refused(f"{proceedings.name(person, start=True)} has been here. Take that mark back first (X).")
    if wanted not in (RollMark.ABSENT, RollMark.NOT_REQUIRED):
        if marked(proceedings, person) in (wanted, RollMark.ABSENT, RollMark.NOT_REQUIRED, RollMark.NOT_CALLED):
            return _moved(proceedings, _arrival((person,), wanted, at=at))
        return _otherwise(proceedings, person, wanted)
    if not proceedings.spells.get(person):
        return _at_the_roll(proceedings, [person], wanted)
    return _moved(proceedings, Left(people=(person,), at=at))


def over(proceedings: Proceedings) -> str:
    """Why several people cannot be called at the roll any more, which says that they are here from the start.

    They can, also once the meeting has begun, until somebody has come or gone: chairs begin before clerks have called.
    """
    _, since = _split(happenings(proceedings.bundle))
    if not any(isinstance(event, Movement) for event in since):
        return ""
    return "Somebody has come or gone since the meeting began: mark each arrival on its own."


def all_present(proceedings: Proceedings) -> Act:
    """Everyone in a seat who has sent no apologies, and the substitutes who stand in and sent none, as one act.

    Whoever is marked already keeps that mark, so exceptions may come first. Raises Refused.
    """
    if why := over(proceedings):
        raise Refused(why)
    bundle = proceedings.bundle
    away = bundle.spoken_for
    expected = [p.id for p in proceedings.people.in_office(proceedings.day) if p.id not in away]
    expected += bundle.standing_in
    uncalled = [person for person in expected if marked(proceedings, person) is RollMark.NOT_CALLED]
    if not uncalled:
        raise Refused("Everyone expected is marked already.")
    return _at_the_roll(proceedings, uncalled, RollMark.PRESENT)


def group_present(proceedings: Proceedings, person: str) -> Act:
    """Everyone of the group of the list that someone stands in: officers, the Commissioner's side, members; one act.

    Left out are those who have sent apologies, are substituted, or are substitutes of nobody; and whoever is marked
    already keeps that mark. Raises Refused.
    """
    if why := over(proceedings):
        raise Refused(why)
    bundle = proceedings.bundle
    away = bundle.spoken_for
    standing_in = bundle.standing_in
    groups = ([one.person for one in group.people] for group in expected(proceedings))
    group = next((people for people in groups if person in [one.id for one in people]), [])
    uncalled = [
        one.id
        for one in group
        if one.id not in away and (one.id in standing_in or proceedings.roles(one.id) != {Role.SUBSTITUTE})
        and marked(proceedings, one.id) is RollMark.NOT_CALLED
    ]  # fmt: skip
    if not uncalled:
        raise Refused("Everyone expected of this group is marked already.")
    return _at_the_roll(proceedings, uncalled, RollMark.PRESENT)


def take_back(proceedings: Proceedings, person: str) -> Act:
    """Take back the last mark of someone, whatever it was. Raises Refused."""
    events = happenings(proceedings.bundle)
    name = proceedings.name(person, start=True)
    last = next((event for event in reversed(events) if _concerns(event, person)), None)
    if not isinstance(last, RoomEvent):
        raise Refused(f"{name} is not marked.")
    changes = _Changes(proceedings)
    changes.strip(last, [person])
    changes.refuse_contradictions([person])
    return changes.act(f"{name}: mark taken back")


def movements(proceedings: Proceedings, person: str) -> list[Movement]:
    """The recorded arrivals and departures of someone since the meeting began."""
    _, since = _split(happenings(proceedings.bundle))
    return [event for event in since if isinstance(event, Movement) and person in event.people]


def correct_time(proceedings: Proceedings, event: Movement, person: str, at: dt.datetime) -> Act:
    """Give a recorded arrival or departure of someone another time. Raises Refused.

    Others recorded with it keep theirs; it moves among the other events to where its new time belongs.
    """
    changes = _Changes(proceedings)
    moved = changes.alone(event, person, at=at)
    changes.put_in_time(moved)
    changes.refuse_contradictions([person])
    verb = "arrived" if isinstance(event, Arrived) else "left"
    return changes.act(f"{proceedings.name(person, start=True)} {verb} at {house_time(at)}")


# --- how it is done ---


class _Changes:
    """The events as they will be, and what must be put and dropped to get there."""

    def __init__(self, proceedings: Proceedings) -> None:
        self._proceedings = proceedings
        self._meeting = proceedings.bundle.meeting.id
        self._events: dict[str, Happening] = {event.id: event for event in happenings(proceedings.bundle)}
        self._changes: dict[str, Put | Drop] = {}

    @property
    def events(self) -> list[Happening]:
        return sorted(self._events.values(), key=lambda event: (event.place, event.id))

    def put(self, event: Happening) -> None:
        self._events[event.id] = event
        self._changes[event.id] = Put(event, self._meeting)

    def drop(self, event: Happening) -> None:
        del self._events[event.id]
        self._changes[event.id] = Drop(event, self._meeting)

    def strip(self, event: RoomEvent, people: Sequence[str]) -> None:
        """Take people out of an event; an event that is then of nobody is deleted."""
        left = tuple(person for person in event.people if person not in people)
        if not left:
            self.drop(event)
        elif left != event.people:
            self.put(event.with_(people=left))

    def alone(self, event: E, person: str, **changes: object) -> E:
        """An event for this person alone, with changes, split off from the others recorded with it. Not put yet."""
        if event.people == (person,):
            del self._events[event.id]
            return event.with_(**changes)
        self.strip(event, [person])
        return event.with_(id=new_id(), rev=0, people=(person,), **changes)

    def put_in_time(self, event: Movement) -> None:
        """Put an event where its time belongs, if it can have happened there. Raises Refused."""
        events = self.events
        began = next((n for n, one in enumerate(events) if isinstance(one, Began)), -1)
        later = (n for n, one in enumerate(events) if n > began and one.at and event.at and one.at > event.at)
        at = next(later, len(events))
        while 0 < at < len(events) and events[at].place == events[at - 1].place:
            at += 1
        before = events[at - 1].place if at else ""
        place = between(before, events[at].place) if at < len(events) else following(before)
        placed = event.with_(place=place)
        if why := placed.refusal(self._fold(events[:at])):
            raise Refused(why)
        self.put(placed)

    def _fold(self, events: Sequence[Happening]) -> Proceedings:
        now = self._proceedings
        return fold(replace(now.bundle, events=tuple(events)), now.panel, now.people)

    def add_to_roll(self, people: Sequence[str], wanted: RollMark) -> None:
        """Mark people at the roll, together with those marked likewise. Raises Refused."""
        roll, since = _split(self.events)
        new = _away(tuple(people), wanted) or _arrival(tuple(people), wanted)
        if why := new.refusal(self._fold(roll)):
            raise Refused(why)
        for event in roll:
            if _likewise(event, new):
                self.put(event.with_(people=(*event.people, *people)))  # type: ignore[attr-defined]
                return
        last = roll[-1].place if roll else ""
        self.put(new.with_(place=between(last, since[0].place) if since else following(last)))

    def refuse_contradictions(self, people: Iterable[str]) -> None:
        """Raises Refused where someone would arrive twice, or leave without being here."""
        roll, since = _split(self.events)
        for person in people:
            in_room = person in self._fold(roll).room
            name = self._proceedings.name(person, start=True)
            for event in since:
                when = f" at {house_time(event.at)}" if event.at else ""
                if isinstance(event, Movement) and person in event.people:
                    if in_room and isinstance(event, Arrived):
                        raise Refused(f"{name} is recorded as arriving{when}. Correct that instead (Enter).")
                    if not in_room and isinstance(event, Left):
                        raise Refused(f"{name} is recorded as leaving{when}. Correct that first (Enter).")
                    in_room = isinstance(event, Arrived)

    def act(self, note: str) -> Act:
        return act(note, self._changes.values())


def _at_the_roll(proceedings: Proceedings, people: Sequence[str], wanted: RollMark) -> Act:
    changes = _Changes(proceedings)
    roll, _ = _split(happenings(proceedings.bundle))
    for event in roll:
        if isinstance(event, RoomEvent):
            changes.strip(event, people)
    if wanted is not RollMark.NOT_CALLED:
        changes.add_to_roll(people, wanted)
    if proceedings.phase != "not begun":
        changes.refuse_contradictions(people)
    who = proceedings.name(people[0], start=True) if len(people) == 1 else f"{len(people)} people"
    return changes.act(f"{who}: {wanted}")


def _moved(proceedings: Proceedings, event: Movement) -> Act:
    changes = _Changes(proceedings)
    changes.put_in_time(event)
    changes.refuse_contradictions(event.people)
    verb = "arrived" if isinstance(event, Arrived) else "left"
    when = f" at {house_time(event.at)}" if event.at else ""
    return changes.act(f"{proceedings.names(event.people)} {verb}{when}")


def _otherwise(proceedings: Proceedings, person: str, wanted: RollMark) -> Act:
    """Correct the mark of someone in the room: how they are present (in person, virtually, observing), not when."""
    _, since = _split(happenings(proceedings.bundle))
    arrived = next((e for e in reversed(since) if isinstance(e, Arrived) and person in e.people), None)
    if arrived is None:
        return _at_the_roll(proceedings, [person], wanted)
    changes = _Changes(proceedings)
    how = _arrival((person,), wanted)
    changed = changes.alone(arrived, person, mode=how.mode, counted=how.counted)
    if changed.id != arrived.id:
        later = [event.place for event in happenings(proceedings.bundle) if event.place > arrived.place]
        changed = changed.with_(place=between(arrived.place, min(later)) if later else following(arrived.place))
    changes.put(changed)
    return changes.act(f"{proceedings.name(person, start=True)}: {wanted}")


def _arrival(people: tuple[str, ...], wanted: RollMark, at: dt.datetime | None = None) -> Arrived:
    return Arrived(
        people=people, at=at, mode="remote" if wanted is RollMark.VIRTUAL else "room",
        counted=False if wanted is RollMark.OBSERVING else None,
    )  # fmt: skip


def _away(people: tuple[str, ...], wanted: RollMark) -> Absent | None:
    if wanted is RollMark.NOT_REQUIRED:
        return Absent(people=people, why="not required")
    return Absent(people=people) if wanted is RollMark.ABSENT else None


def _likewise(event: Happening, new: RoomEvent) -> bool:
    """Whether an event of the roll says the same of others."""
    if isinstance(event, Arrived) and isinstance(new, Arrived):
        return (event.mode, event.counted) == (new.mode, new.counted)
    return isinstance(event, Absent) and isinstance(new, Absent) and (event.why, event.by) == (new.why, new.by)


def _concerns(event: Happening, person: str) -> bool:
    return isinstance(event, RoomEvent) and person in event.people


def _split(events: Sequence[Happening]) -> tuple[list[Happening], list[Happening]]:
    """The roll, and what happened from the beginning of the meeting on."""
    began = next((n for n, event in enumerate(events) if isinstance(event, Began)), len(events))
    return list(events[:began]), list(events[began:])
