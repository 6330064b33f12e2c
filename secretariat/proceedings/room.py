"""The room: who comes, who goes, and what opening an item does to those who are in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ..basics.sentences import listing
from . import presiding
from .apologies import apologies_sentence
from .proceedings import Proceedings
from .state import Mode, Spell


def open_item(p: Proceedings, item: str) -> None:
    """The chair takes an item; whoever came for others alone goes once those are dealt with, and whoever chaired the
    last one gives the chair back."""
    taken = {*p.opened, *p.put_items}
    guests = [person for person, spell in p.room.items() if spell.for_items and item not in spell.for_items
              and taken.issuperset(spell.for_items)]  # fmt: skip
    for person in guests:
        leave(p, person, None)
    presiding.next_item(p, item)
    p.item, p.business.block, p.business.informal = item, "", False
    p.opened.append(item)
    p.put_items.pop(item, None)
    p.last_asker = p.last_answerer = ""


def arrive(
    p: Proceedings, person: str, at: dt.datetime | None, mode: Mode, counted: bool | None, *, for_item: bool = False,
    items: tuple[str, ...] = (),
) -> None:  # fmt: skip
    """Someone comes in; for someone in the room already, only ``mode`` and ``counted`` change.

    ``for_item``: for the open item alone, or for ``items`` that are still to come. ``all_came`` is to follow.
    """
    p.absent.discard(person)
    p.absent_because.pop(person, None)
    p.moves += 1
    if person in p.room:
        p.room[person].mode, p.room[person].counted = mode, counted
        if p.phase != "not begun":
            p.problems.append(f"{p.name(person, start=True)} came in, and was here already.")
        return
    if p.phase == "not begun" and p.spells.get(person):
        p.spells[person] = []
    begun = p.phase != "not begun"
    number = p.item_number if begun else ""
    if for_item and items:
        number = listing([item.number for id in items if (item := p.bundle.item(id))])
    spell = Spell(person, at if begun else None, mode, counted, since_item=number)
    spell.for_items = (items or ((p.item,) if begun else ())) if for_item else ()
    p.room[person] = spell
    p.spells.setdefault(person, []).append(spell)


def all_came(p: Proceedings) -> None:
    """Everybody who comes in the same moment is in: where nobody presides, whoever of them has the office does. Not
    before: the vice-chair, who stands first in the alphabet, does not take the chair from a chair who comes with her.
    """
    presiding.returned(p)
    if not p.presiding and p.phase == "in session":
        presiding.settle(p)


def say_who_came_after_all(p: Proceedings, people: Iterable[str]) -> None:
    """Somebody of whom the minutes said that she or he sent apologies has come: the sentence is put right."""
    sent = {apology.person for apology in p.bundle.apologies}
    if p.apologies_printed is not None and sent & set(people):
        entry, was = p.apologies_printed
        p.apologies_printed = (entry, apologies_sentence(p))
        p.page.reword(entry, was, p.apologies_printed[1])


def leave(p: Proceedings, person: str, at: dt.datetime | None) -> None:
    """Someone leaves. Before the meeting began no trace is kept; afterwards the stay ends at this time."""
    spell = p.room.pop(person, None)
    p.moves += 1
    if spell is None:
        p.problems.append(f"{p.name(person)} left without having been here.")
        return
    if p.phase == "not begun":
        p.spells.pop(person, None)
    else:
        spell.until, spell.ended, spell.until_item = at, True, p.item_number
    if person == p.presiding:
        p.presiding, p.lent = "", None
        if p.phase != "not begun":
            presiding.settle(p)


def refuse_arrival(p: Proceedings, person: str) -> str:
    """Why this person cannot come in now; else empty."""
    if person in p.room:
        return f"{p.name(person, start=True)} is already here."
    if p.rules.substitution == "while away":
        return ""
    replaced_by = p.bundle.substitute_for(person)
    if replaced_by and replaced_by in p.room:
        return (
            f"{p.name(person, start=True)} is represented by {p.name(replaced_by)}, "
            "who stands in for the whole meeting. Remove the substitution first (F5)."
        )
    member = p.bundle.member_replaced_by(person)
    if member and member in p.room:
        return f"{p.name(member)} is here, so {p.name(person)} cannot stand in."
    return ""
