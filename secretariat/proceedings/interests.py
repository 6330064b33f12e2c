"""What a declared interest does: who has no vote, who goes out while the business is taken, who is back (MTG-57)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ..basics.saying import said_later, say
from ..basics.sentences import capitalised, listing
from .proceedings import Proceedings
from .room import all_came, arrive, leave, refuse_arrival
from .state import Declaration, Effect, Outside


def _begun(p: Proceedings, declared: Declaration) -> bool:
    return declared.concerns(p.opened)


def go_out(p: Proceedings, at: dt.datetime | None) -> None:
    """Whoever must leave for an interest in the open business leaves; ``come_back`` brings them in again afterwards."""
    gone = []
    for declared in p.interests:
        person = declared.person
        if not declared.by_effect and p.dispensed:
            continue
        if declared.leaves and declared.concerns(p.business.open) and (spell := p.room.get(person)):
            p.withdrawals.out[person] = Outside(spell.mode, spell.counted, p.presiding == person, len(p.spells[person]))
            leave(p, person, at)
            gone.append(person)
    p.passing.withdrew = tuple(gone)


def come_back(p: Proceedings, at: dt.datetime | None, opening: Iterable[str]) -> None:
    """Whoever left for an interest in business that is over arrives again, unless the next keeps her or him out too.

    ``opening``: the items about to be opened. Nobody arrives who is back already, or may not come in.
    """
    items, back = tuple(opening), []
    for person, was in list(p.withdrawals.out.items()):
        mine = [declared for declared in p.interests if declared.person == person and declared.leaves]
        rest = any(declared.effect == "withdraws for the rest" and _begun(p, declared) for declared in mine)
        if rest or any(declared.concerns(items) for declared in mine):
            continue
        del p.withdrawals.out[person]
        if len(p.spells.get(person, ())) == was.stays and not refuse_arrival(p, person):
            arrive(p, person, at, was.mode, was.counted)
            p.presiding = person if was.presided else p.presiding
            back.append(person)
    all_came(p)
    p.passing.returned = tuple(back)


def interest_described(p: Proceedings, declared: Declaration) -> str:
    """“a pecuniary interest in item 5, a contract”: to follow “declared”. The nature of a sensitive one is left out."""
    about = p.items_named(declared.items)
    nature = f", {declared.nature.rstrip('.')}" if declared.nature and declared.interest != "sensitive" else ""
    return f"{kind_of(declared)}{say(' in {about}', about) if about else ''}{nature}"


def kind_of(declared: Declaration) -> str:
    """“a pecuniary interest”, “a standing personal interest”."""
    interest = say(declared.interest) if declared.interest != "courtesy" else ""
    if declared.standing:
        return say("a standing {kind} interest", interest) if interest else say("a standing interest")
    if not interest:
        return say("an interest")
    return say("an {kind} interest", interest) if interest[0] in "aeiou" else say("a {kind} interest", interest)


def note_at_the_item(p: Proceedings, declared: Declaration) -> str:
    """“Councillor A had declared a personal interest in this item, a farm”: for the item concerned."""
    if declared.for_all:
        who = say("There had been declared on behalf of all members")
        if declared.person:
            who = say("{person} had declared, on behalf of all members,", p.name(declared.person, start=True))
    else:
        who = say("{person} had declared", p.name(declared.person, start=True))
    nature = f", {declared.nature.rstrip('.')}" if declared.nature and declared.interest != "sensitive" else ""
    return say("{who} {kind_of} in this item{nature}", who, kind_of(declared), nature)


_EFFECT_IN_TABLE: dict[Effect, str] = {
    "remains": "",
    "remains and speaks": said_later("Remains and speaks"),
    "speaks": said_later("Speaks but does not vote"),
    "does not vote": said_later("Does not vote"),
    "withdraws": said_later("Withdraws"),
    "withdraws for the rest": said_later("Withdraws for the rest"),
}
TABLE_HEADER = (
    said_later("Member"),
    said_later("Item"),
    said_later("Type of interest"),
    said_later("Nature"),
    said_later("Effect"),
)


def table_row(p: Proceedings, declared: Declaration) -> tuple[str, ...]:
    """A declaration as a row: who, in which items, of what type, its nature, and what it does (MTG-57)."""
    who = p.name(declared.person, start=True) if declared.person else ""
    if declared.for_all:
        who = (
            say("All members (declared by {person})", p.name(declared.person))
            if declared.person
            else say("All members")
        )
    numbers = [item.number for id in declared.items if (item := p.bundle.item(id))]
    every = len(numbers) > 1 and len(numbers) == len(p.bundle.items)
    kind = say("Interest") if declared.interest == "courtesy" else capitalised(say(declared.interest))
    effect = say(words) if (words := _EFFECT_IN_TABLE[declared.effect]) else ""
    if not effect and not declared.dispensation:
        effect = say("Withdraws") if declared.leaves else say("Does not vote") if declared.directly else ""
    effects = [effect] if effect else []
    effects += [capitalised(declared.dispensed_how.removeprefix(say("a ")))] if declared.dispensation else []
    nature = declared.nature.rstrip(".") if declared.interest != "sensitive" else ""
    kind = say("Standing: {kind}", kind) if declared.standing else kind
    return (who, say("All") if every else listing(numbers) or "–", kind,
            capitalised(nature) or "–", "; ".join(effects) or "–")  # fmt: skip


def names(p: Proceedings, people: Iterable[str]) -> str:
    """Several people at the start of a sentence."""
    return capitalised(listing([p.name(person) for person in people]))
