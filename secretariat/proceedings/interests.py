"""What a declared interest does: who has no vote, who goes out while the business is taken, who is back (MTG-57)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ..basics.sentences import listing
from .proceedings import Proceedings
from .room import arrive, leave, refuse_arrival
from .state import Declaration, Outside


def _begun(p: Proceedings, declared: Declaration) -> bool:
    return declared.concerns(p.opened)


def go_out(p: Proceedings, at: dt.datetime | None) -> None:
    """Whoever must leave for an interest in the open business leaves; ``come_back`` brings them in again afterwards."""
    gone = []
    for declared in p.interests:
        person = declared.person
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
    p.passing.returned = tuple(back)


def interest_described(p: Proceedings, declared: Declaration) -> str:
    """“a pecuniary interest in item 5, a contract”: to follow “declared”. The nature of a sensitive one is left out."""
    article = "an" if declared.interest == "other registrable" else "a"
    kind = "an interest" if declared.interest == "courtesy" else f"{article} {declared.interest} interest"
    about = p.items_named(declared.items)
    nature = f", {declared.nature.rstrip('.')}" if declared.nature and declared.interest != "sensitive" else ""
    return f"{kind}{f' in {about}' if about else ''}{nature}"


def names(p: Proceedings, people: Iterable[str]) -> str:
    """Several people at the start of a sentence."""
    words = listing([p.name(person) for person in people])
    return words[:1].upper() + words[1:]
