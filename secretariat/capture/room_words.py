"""Words for the room: in, out, sub, apology, absent, chair."""

from __future__ import annotations

from ..acts import Drop, Put
from ..clock import local
from ..events import Absent, Arrived, ChairTaken, Happening, Left
from ..meetings import Apology, Substitution, refuse_substitution
from ..records import Private, Refused
from .desk import Asked, Captured
from .words import word


@word("in", usage="who [time or ?] [virtual | observer]")
def in_(asked: Asked) -> Captured:
    """Someone arrives, now or at a time: /in sc 2:10. Before the meeting begins: is here from the start."""
    people = asked.people("who arrived")
    begun = asked.p.phase != "not begun"
    at = asked.time_or_now() if begun else asked.time()
    flags = asked.rest.casefold().split()
    if unknown := [flag for flag in flags if flag not in ("virtual", "remote", "online", "observer")]:
        raise asked.refuse(f"“{unknown[0]}” is neither a code, a time, “virtual” nor “observer”.")
    mode = "remote" if set(flags) & {"virtual", "remote", "online"} else "room"
    counted = False if "observer" in flags else None
    return Captured([Arrived(people=people, at=at, mode=mode, counted=counted)],  # type: ignore[arg-type]
                    note=f"{asked.p.names(people)} present")  # fmt: skip


@word("absent", usage="who")
def absent(asked: Asked) -> Captured:
    """Someone called at the roll is not there."""
    people = asked.people("who is absent")
    return Captured([Absent(people=people, at=asked.moment)], note=f"{asked.p.names(people)} absent")


@word("sub", "substitute", usage="who [for] whom")
def substitute(asked: Asked) -> Captured:
    """A substitute sits for a member, for the whole meeting: /sub ih for sw."""
    who = asked.person("who the substitute is")
    asked.skip("for")
    member = asked.person("whom the substitute stands in for")
    p = asked.p
    refuse_substitution(p.bundle, member, who, {person.id: person.in_text for person in p.people})
    if p.bundle.substitute_for(member):
        raise Refused(f"{p.name(who, start=True)} is already the substitute for {p.name(member)}.")
    if member in p.room:
        raise Refused(f"{p.name(member, start=True)} is here, so needs no substitute.")
    events: list[Happening] = []
    if who not in p.room:
        events.append(Arrived(people=(who,), at=None if p.phase == "not begun" else asked.moment))
    arrangement = Put(Substitution(member=member, substitute=who), p.bundle.meeting.id)
    return Captured(events, [arrangement], note=f"{p.name(who)} for {p.name(member)}")


@word("apology", "apologies", usage="who [how] [because private reason]")
def apology(asked: Asked) -> Captured:
    """Apologies from one or more: /apology st sw. A reason after “because” stays private."""
    people = asked.people("who sends apologies")
    how, _, reason = asked.rest.partition("because ")
    p = asked.p
    already = {a.person for a in p.bundle.apologies}
    for person in people:
        if person in already:
            raise Refused(f"{p.name(person, start=True)} has already sent apologies.")
        if person in p.room:
            raise Refused(f"{p.name(person, start=True)} is here. /out first, or correct the roll (F4).")
    received = local(asked.now).date()
    records = [Apology(person=person, received=received, how=how.strip(), reason=Private(reason.strip()))
               for person in people]  # fmt: skip
    changes: list[Put | Drop] = [Put(record, p.bundle.meeting.id) for record in records]
    return Captured([], changes, note=f"apologies from {p.names(people)}")


@word("chair", usage="who [for this item]")
def chair(asked: Asked) -> Happening:
    """Someone takes the chair, for the rest of the meeting or “for this item”."""
    person = asked.person("who takes the chair")
    return ChairTaken(person=person, scope="item" if "item" in asked.rest else "meeting", at=asked.moment)


@word("out", "o", usage="who [time or ?] [protest | interest | for a while] [note]")
def out(asked: Asked) -> Captured:
    """Someone leaves, now or at a time: /out sh 4:20. /out commissioner takes that whole side."""
    people = asked.people("who left")
    at = asked.time_or_now()
    why = ""
    for ending in ("protest", "interest", "for a while"):
        if asked.rest.casefold().startswith(ending):
            why, asked.rest = ending, asked.rest[len(ending) :].strip()
    return Captured([Left(people=people, at=at, why=why, note=asked.rest)],  # type: ignore[arg-type]
                    note=f"{asked.p.names(people)} left")  # fmt: skip
