"""Words for an election: nominate, elect."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..events import Elected, Happening, Nominated
from ..events.elections import OFFICE_WORDS
from .desk import Asked, Captured
from .words import word

if TYPE_CHECKING:
    from ..events.elections import OfficeName


def _office(asked: Asked) -> OfficeName:
    name = asked.word().casefold()
    if name in ("vice", "vice-chair", "vicechair"):
        asked.skip("chair")
        return "vice-chair"
    if name in ("chair", "chairperson"):
        return "chair"
    raise asked.refuse("Say which office: chair or vice.")


def _nomination(asked: Asked) -> Nominated:
    office = _office(asked)
    person = asked.person("who is nominated")
    asked.skip("by", "proposed", "nominated")
    proposer = asked.person("who proposes") if asked.is_code() else ""
    asked.skip("sec", "seconded", "by", "and", "seconder")
    seconder = asked.person("who seconds") if asked.is_code() else ""
    return Nominated(office=office, person=person, proposer=proposer, seconder=seconder, at=asked.moment)


@word("nominate", usage="chair|vice who [by] proposer [sec] seconder")
def nominate(asked: Asked) -> Happening:
    """Put someone forward; several nominations may follow each other."""
    return _nomination(asked)


@word("elect", "e", usage="chair|vice who [by] proposer [sec] seconder | chair|vice who vote [casting]")
def elect(asked: Asked) -> Captured:
    """Elect unopposed in one line: /elect chair el by ab sec as. After nominations: /elect chair el vote."""
    nomination = _nomination(asked)
    office, name = nomination.office, asked.p.people[nomination.person].in_text
    already = asked.p.nominations.get(office, [])
    known = nomination.person in {n.person for n in already}
    how = "unopposed"
    if "vote" in asked.rest.split() or "casting" in asked.rest.split():
        how = "casting vote" if "casting" in asked.rest else "vote"
    elif len(already) > (1 if known else 0):
        raise asked.refuse(f"There are {len(already) + (not known)} nominations: say “vote”, or “vote casting”.")
    events: list[Happening] = [] if known else [nomination]
    events.append(Elected(office=office, person=nomination.person, how=how, at=asked.moment))  # type: ignore[arg-type]
    return Captured(events, note=f"elect {name} {OFFICE_WORDS[office]}")
