"""Words for the room: in, sub, apology, absent, chair, declare, none."""

from __future__ import annotations

from ..acts import Drop, Put
from ..clock import local
from ..events import Absent, Arrived, ChairTaken, Declared, Happening, NilReturn
from ..events.interests import NIL_WORDS, Effect, Interest
from ..meetings import Apology, Business, Substitution, refuse_substitution
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


_KINDS: dict[str, Interest] = {
    "dpi": "pecuniary", "pecuniary": "pecuniary", "ori": "other registrable", "registrable": "other registrable",
    "nri": "non-registrable", "non-registrable": "non-registrable", "sensitive": "sensitive", "courtesy": "courtesy",
}  # fmt: skip
_EFFECTS: dict[str, Effect] = {
    "remains": "remains",
    "stays": "remains",
    "speaks": "speaks",
    "withdraws": "withdraws",
    "leaves": "withdraws",
}


@word("declare", "d", usage="who [item …] [dpi | ori | nri | sensitive] [withdraws | speaks] nature")
def declare(asked: Asked) -> Happening:
    """A member declares an interest: /declare ch 8 nri a neighbour is a tenant of the Commissioner."""
    person = asked.person("who declares")
    interest: Interest = "courtesy"
    effect: Effect = "remains"
    items: list[str] = []
    while asked.peek():
        key = asked.peek().casefold().rstrip(",")
        if key in _KINDS:
            interest = _KINDS[key]
        elif key in _EFFECTS:
            effect = _EFFECTS[key]
        elif item := asked.p.bundle.numbered(key):
            items.append(item.id)
        elif key not in ("item", "items", "and"):
            break
        asked.word()
    return Declared(
        person=person,
        interest=interest,
        effect=effect,
        items=tuple(items),
        nature=asked.rest,
        at=asked.moment,
    )


_NIL_BY_BUSINESS = {
    Business.DECLARATIONS: "declarations", Business.QUESTIONS: "questions", Business.COMPLAINTS: "complaints",
    Business.APOLOGIES: "apologies",
}  # fmt: skip


@word("none", "nil", usage="[of what]")
def none(asked: Asked) -> Happening:
    """There was none: of what the open item is for, or of declarations, questions, complaints, urgent business."""
    words = asked.rest.casefold()
    item = asked.p.bundle.item(asked.p.item)
    nil = next((each for each in NIL_WORDS if words and each.startswith(words)), None)
    if words and nil is None:
        raise asked.refuse(f"“{asked.rest}” is not something that can be nil: {', '.join(NIL_WORDS)}.")
    nil = nil or _NIL_BY_BUSINESS.get(item.business if item else Business.OTHER)  # type: ignore[assignment]
    if nil is None:
        raise asked.refuse(f"Say of what there was none: {', '.join(NIL_WORDS)}.")
    return NilReturn(of=nil, at=asked.moment)
