"""What a declared interest does: who has no vote, who goes out while the business is taken, who is back (MTG-57)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from ..basics.sentences import listing

if TYPE_CHECKING:
    from ..events.interests import Declared
    from ..events.room import Mode
    from .proceedings import Proceedings


class Outside(NamedTuple):
    """How somebody was here who has gone out for an interest, to come back in the same way."""

    mode: Mode
    counted: bool | None
    presided: bool
    stays: int
    """How many stays in the room there had been: one more says that somebody let her in meanwhile."""


@dataclass(slots=True)
class Withdrawals:
    """Who is out for an interest, and who went or came with the event that is being told."""

    out: dict[str, Outside] = field(default_factory=dict)
    gone: tuple[str, ...] = ()
    back: tuple[str, ...] = ()


def keeps_out(declared: Declared) -> bool:
    """Whether it takes the vote away: pecuniary without a dispensation, or declared with such an effect."""
    return not declared.for_all and (
        declared.effect != "remains" or (declared.interest == "pecuniary" and not declared.dispensation)
    )


def concerns(declared: Declared, items: Iterable[str]) -> bool:
    """Whether an interest is in any of these items."""
    return bool(set(declared.items) & set(items))


def barred(p: Proceedings, person: str) -> bool:
    """Whether a declared interest takes the vote from someone in what is open now."""
    mine = (declared for declared in p.interests if declared.person == person and keeps_out(declared))
    return any(
        concerns(declared, p.business.open) or (declared.effect == "withdraws for the rest" and _begun(p, declared))
        for declared in mine
    )


def _begun(p: Proceedings, declared: Declared) -> bool:
    return concerns(declared, p.opened)


def go_out(p: Proceedings, at: dt.datetime | None) -> None:
    """Those go out whose interest is in what is open now."""
    gone = []
    for declared in p.interests:
        person = declared.person
        if declared.leaves and concerns(declared, p.business.open) and (spell := p.room.get(person)):
            p.withdrawals.out[person] = Outside(spell.mode, spell.counted, p.presiding == person, len(p.spells[person]))
            p.leave(person, at)
            gone.append(person)
    p.withdrawals.gone = tuple(gone)


def come_back(p: Proceedings, at: dt.datetime | None, opening: Iterable[str]) -> None:
    """Those come back who went out for business now done with, unless what opens next keeps them out too."""
    items, back = tuple(opening), []
    for person, was in list(p.withdrawals.out.items()):
        mine = [declared for declared in p.interests if declared.person == person and declared.leaves]
        rest = any(declared.effect == "withdraws for the rest" and _begun(p, declared) for declared in mine)
        if rest or any(concerns(declared, items) for declared in mine):
            continue
        del p.withdrawals.out[person]
        if len(p.spells.get(person, ())) == was.stays and not p.refuse_arrival(person):
            p.arrive(person, at, was.mode, was.counted)
            p.presiding = person if was.presided else p.presiding
            back.append(person)
    p.withdrawals.back = tuple(back)


def in_words(p: Proceedings, declared: Declared) -> str:
    """“declared a pecuniary interest in item 5, a contract”."""
    article = "an" if declared.interest == "other registrable" else "a"
    kind = "an interest" if declared.interest == "courtesy" else f"{article} {declared.interest} interest"
    about = p.items_in_words(declared.items)
    nature = f", {declared.nature.rstrip('.')}" if declared.nature and declared.interest != "sensitive" else ""
    return f"{kind}{f' in {about}' if about else ''}{nature}"


def names(p: Proceedings, people: Iterable[str]) -> str:
    """Several people at the start of a sentence."""
    words = listing([p.name(person) for person in people])
    return words[:1].upper() + words[1:]
