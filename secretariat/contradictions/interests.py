"""Interests declared that do not fit what the declarer does (MTG-57, INT-01)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..basics.pattern import pattern
from ..events.interests import Declared, NoInterest
from ..events.room import Left
from ..proceedings.proceedings import Proceedings
from .table import contradiction


@contradiction("withdraws-from-nothing", "Withdrawing from no item", "asks", Declared)
def withdraws_from_nothing(p: Proceedings, event: Declared) -> Iterator[str]:
    """Who withdraws for an interest withdraws from an item: named none, she stays in the room and is counted."""
    if event.leaves and not event.items:
        name = p.name(event.person, start=True)
        yield f"Say in which item (/declare code 7 …): until then {name} stays in the room and is counted."


@contradiction("declared-while-absent", "An interest declared by somebody who is not here", "told", Declared)
def declared_while_absent(p: Proceedings, event: Declared) -> Iterator[str]:
    """A declaration is made at the meeting."""
    if event.person and event.person not in p.room:
        yield f"{p.name(event.person, start=True)} is not here, and declares an interest."


@contradiction("speaks-in-spite", "Speaking in spite of a disclosable interest", "told", Declared)
def speaks_in_spite(p: Proceedings, event: Declared) -> Iterator[str]:
    """A disclosable interest bars speaking and voting, unless dispensed (Localism Act 2011, section 31(4))."""
    if p.rules.interests_under != "Localism Act 2011":
        return
    if event.interest == "pecuniary" and not event.dispensation and event.effect in ("speaks", "remains and speaks"):
        yield "A disclosable pecuniary interest bars speaking and voting, unless dispensed: no vote is counted."


@contradiction("kind-of-another-act", "An interest of a kind that another Act has", "told", Declared)
def kind_of_another_act(p: Proceedings, event: Declared) -> Iterator[str]:
    """Where Part III of the Local Government Act 2000 holds, interests are personal or prejudicial (WAL-01)."""
    if p.rules.interests_under == "Localism Act 2011":
        return
    if event.interest in ("pecuniary", "other registrable", "non-registrable"):
        kind = "disclosable pecuniary" if event.interest == "pecuniary" else event.interest
        yield f"“{kind}” is a kind of the Localism Act 2011: by the panel’s setting it is personal, or prejudicial."


@contradiction("speaks-and-votes", "Speaking takes no vote away", "told", Declared)
def speaks_and_votes(p: Proceedings, event: Declared) -> Iterator[str]:
    """Another interest takes the vote only where it directly relates, or meets the panel's own test (INT-01)."""
    registered = event.interest in ("other registrable", "non-registrable", "sensitive")
    if registered and event.effect == "remains and speaks" and not event.directly:
        name = p.name(event.person, start=True)
        yield f"{name} keeps the vote: “directly” says that it directly relates, or meets the panel’s own test."


@contradiction("declared-twice", "An interest declared twice", "told", Declared)
def declared_twice(p: Proceedings, event: Declared) -> Iterator[str]:
    """One interest is declared once."""
    same = (event.person, event.interest, event.items, event.nature)
    if event.person and any((each.person, each.interest, each.items, each.nature) == same for each in p.interests):
        yield f"{p.name(event.person, start=True)} has declared that already."


@contradiction("none-of-some", "No interest, of somebody who declared one", "told", NoInterest)
def none_of_some(p: Proceedings, event: NoInterest) -> Iterator[str]:
    """Who declared an interest in an item does not say that there is none in it."""
    if not event.what.startswith("no "):
        return
    for person in event.people:
        mine = [each for each in p.interests if each.person == person and not each.for_all]
        if any(not event.items or each.concerns(event.items) for each in mine):
            yield f"{p.name(person, start=True)} has declared an interest already."


@contradiction("dispensed-in-nothing", "A dispensation for all that names no item", "told", Declared)
def dispensed_in_nothing(p: Proceedings, event: Declared) -> Iterator[str]:
    """A dispensation gives the vote back in the items it is for (Localism Act 2011, section 33)."""
    if event.for_all and event.dispensation and not event.items:
        yield "No vote depends on it until it says in which items: /declare for all 6 dispensation …"


_FOR_AN_INTEREST = pattern(
    r"\b(?:because of|owing to|due to|declar\w*|having|prejudicial|pecuniary|registrable|disclosable|personal)"
    r"(?: (?:an|the|his|her|their|a))?(?: (?:prejudicial|pecuniary|registrable|disclosable|personal|declared))*"
    r" interests?\b(?! in\s+(?:hearing|seeing))|\bconflict of interest",
    re.IGNORECASE,
)
"""“having declared an interest”, typed as the reason."""


@contradiction("undeclared-interest", "Leaving for an interest that nobody declared", "asks", Left)
def undeclared_interest(p: Proceedings, event: Left) -> Iterator[str]:
    """Nobody leaves “having declared an interest” who declared none."""
    if event.why != "interest" and not (event.note and _FOR_AN_INTEREST.search(event.note)):
        return
    declared = {each.person for each in p.interests}
    if silent := [person for person in event.people if person not in declared]:
        have = "have" if len(silent) > 1 else "has"
        yield f"{p.names(tuple(silent))} {have} declared no interest: /declare says which."
