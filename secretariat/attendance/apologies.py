"""Who has said she or he will not come, and who stands in: acts that record it and take it back (MTG-21)."""

from __future__ import annotations

import datetime as dt

from ..basics.acts import Act, Drop, Put, act
from ..basics.record import Private, Refused
from ..basics.sentences import capitalised
from ..meetings.bundle import refuse_substitution
from ..meetings.meeting import Apology, Substitution
from ..panel.people import SEATS, Role
from ..proceedings.proceedings import Proceedings


def send_apologies(
    proceedings: Proceedings, person: str, *, received: dt.date | None, how: str = "", reason: str | None = None,
    late: bool | None = None,
) -> Act:  # fmt: skip
    """Someone's apologies, new or corrected. Raises Refused for someone who is here.

    ``late``: for lateness, which is no apology for absence, so that who is here may have sent it; None: as it was.
    ``reason``: None keeps the one there is, which may be sealed; an empty one takes it away.
    """
    name = proceedings.name(person, start=True)
    if person not in proceedings.people:
        raise Refused("The records know nobody of that identity. Add the person first.")
    known = proceedings.bundle.apology_of(person) or Apology(person=person)
    late = known.late if late is None else late
    if person in proceedings.room and not late:
        raise Refused(f"{name} is marked as here. Take that mark back first (F4).")
    changed = known.with_(received=received, how=how, late=late)
    if reason is not None:
        changed = changed.with_(reason=Private(reason), sealed_reason="")
    return act(
        f"Apologies{' for lateness' if late else ''} from {proceedings.name(person)}",
        Put(changed, proceedings.bundle.meeting.id),
    )


def turn_lateness(proceedings: Proceedings, person: str) -> Act:
    """Apologies are for lateness and not for absence; a second time, for absence after all. Raises Refused."""
    apology = proceedings.bundle.apology_of(person)
    if apology is None:
        raise Refused(f"{proceedings.name(person, start=True)} has sent no apologies.")
    if apology.late and person in proceedings.room:
        raise Refused(f"{proceedings.name(person, start=True)} is marked as here. Take that mark back first (F4).")
    changed = apology.with_(late=not apology.late)
    note = f"Apologies of {proceedings.name(person)}: for {'lateness' if changed.late else 'absence'}"
    return act(note, Put(changed, proceedings.bundle.meeting.id))


def withdraw_apologies(proceedings: Proceedings, person: str) -> Act:
    """Someone will come after all. Raises Refused where there were no apologies."""
    apology = proceedings.bundle.apology_of(person)
    if apology is None:
        raise Refused(f"{proceedings.name(person, start=True)} has sent no apologies.")
    return act(f"Apologies of {proceedings.name(person)} withdrawn", Drop(apology, proceedings.bundle.meeting.id))


def stand_in(proceedings: Proceedings, member: str, substitute: str) -> Act:
    """A substitute for a member, for the whole meeting. Raises Refused, saying why it cannot be."""
    names = {person.id: proceedings.name(person.id, start=True) for person in proceedings.people}
    if member not in names or substitute not in names:
        raise Refused("The records know nobody of that identity. Add the person first.")
    if not proceedings.roles(member) & set(SEATS):
        raise Refused(f"{names[member]} holds no seat that day, so needs no substitute.")
    if proceedings.roles(substitute) & set(SEATS):
        raise Refused(f"{names[substitute]} holds a seat already, so cannot stand in for another.")
    refuse_substitution(proceedings.bundle, member, substitute, names)
    if proceedings.bundle.substitute_for(member):
        raise Refused(f"{names[substitute]} stands in already.")
    if member in proceedings.room:
        raise Refused(f"{names[member]} is here, so nobody can stand in. Take that mark back first (F4).")
    note = f"{proceedings.name(substitute)} stands in for {proceedings.name(member)}"
    new = Substitution(member=member, substitute=substitute)
    return act(capitalised(note), Put(new, proceedings.bundle.meeting.id))


def withdraw_substitute(proceedings: Proceedings, member: str) -> Act:
    """Nobody stands in for a member any more. Raises Refused where nobody did."""
    known = next((s for s in proceedings.bundle.substitutions if s.member == member), None)
    if known is None:
        raise Refused(f"{proceedings.name(member, start=True)} has no substitute.")
    return act(f"Substitute for {proceedings.name(member)} removed", Drop(known, proceedings.bundle.meeting.id))


def named_for(proceedings: Proceedings, member: str) -> str:
    """The one substitute who is named for a member and free to stand in; empty where there is none, or several."""
    free = (proceedings.people[id] for id in pool(proceedings))
    named = [
        person.id for person in free
        if any(post.instead_of == member and post.held_on(proceedings.day) for post in person.posts)
    ]  # fmt: skip
    return named[0] if len(named) == 1 else ""


def pool(proceedings: Proceedings) -> list[str]:
    """The substitutes who could be asked: the pool, without those who already stand in."""
    people = proceedings.people.holding(proceedings.day, Role.SUBSTITUTE)
    return [p.id for p in people if proceedings.bundle.member_replaced_by(p.id) is None]
