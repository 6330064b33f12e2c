"""Words for an election: nominate, ballot, elect."""

from __future__ import annotations

import re
from typing import Literal

from ...events.base import Happening
from ...events.elections import (
    OFFICE_WORDS,
    Balloted,
    Elected,
    Nominated,
    NominationEnded,
    NominationSupported,
    NotElected,
    supporters,
)
from ...meetings.meeting import Purpose
from ...proceedings.presiding import refuse_casting
from ...proceedings.state import Office
from ..arguments.reader import Arguments
from ..desk import Captured
from .table import word

_OFFICES: dict[str, Office] = {
    "chair": "chair", "chairperson": "chair", "vice": "vice-chair", "vice-chair": "vice-chair",
    "vicechair": "vice-chair",
}  # fmt: skip
_BY_BUSINESS: dict[Purpose, Office] = {Purpose.ELECT_CHAIR: "chair", Purpose.ELECT_VICE: "vice-chair"}
_ENDINGS: dict[str, Literal["withdrawn", "declined", "not seconded"]] = {
    "withdrawn": "withdrawn", "withdraws": "withdrawn", "withdrew": "withdrawn", "declined": "declined",
    "declines": "declined", "not seconded": "not seconded", "unseconded": "not seconded",
}  # fmt: skip


def _office(args: Arguments) -> Office:
    """The office named, or the one that the open item is for."""
    name = args.peek().casefold()
    if name in _OFFICES:
        args.word()
        if _OFFICES[name] == "vice-chair":
            args.skip("chair")
        return _OFFICES[name]
    item = args.p.bundle.item(args.p.item)
    office = _BY_BUSINESS.get(item.business) if item else None
    if office is None:
        raise args.refuse("Say which office: chair or vice.")
    return office


def _nomination(args: Arguments, office: Office, person: str) -> list[Happening]:
    """The nomination that is said; of somebody nominated before, who is now said to have proposed or seconded.

    Raises Refused where somebody else was said to have done so.
    """
    proposer = _named_after(args, _PROPOSED, "who proposes")
    seconder = _named_after(args, _SECONDED, "who seconds")
    proposer = proposer or _named_after(args, _PROPOSED, "who proposes")
    p = args.p
    if person not in p.candidates(office):
        return [Nominated(office=office, person=person, proposer=proposer, seconder=seconder, at=args.moment)]
    known = supporters(p, office, person)
    for said, before, did in ((proposer, known[0], "proposed"), (seconder, known[1], "seconded")):
        if said and before and said != before:
            was = f"{p.name(person, start=True)} was nominated already"
            raise args.refuse(f"{was}, {did} by {p.name(before)}: correct that line.")
    proposer, seconder = "" if known[0] else proposer, "" if known[1] else seconder
    if not proposer and not seconder:
        return []
    return [NominationSupported(office=office, person=person, proposer=proposer, seconder=seconder, at=args.moment)]


_PROPOSED = re.compile(r"(?:by|proposed|nominated|moved|prop|proposer)\b(?: by\b)?,?\s*", re.IGNORECASE)
_SECONDED = re.compile(r"(?:and )?(?:sec|seconded|seconder)\b(?: by\b)?,?\s*|(?:and|&) ", re.IGNORECASE)


def _named_after(args: Arguments, before: re.Pattern[str], what: str) -> str:
    """Whoever is named next, with or without such a word before; after the word somebody must be. Raises Refused."""
    if found := before.match(args.rest):
        args.rest = args.rest[found.end() :]
        return args.person(what)
    return args.person(what) if args.is_code() else ""


@word("nominate", usage="[chair|vice] who [by] proposer [sec] seconder | who withdrawn|declined|not seconded")
def nominate(args: Arguments) -> list[Happening]:
    """Put someone forward, or say that a nomination fell: /nominate chair db declined."""
    office = _office(args)
    person = args.person("who is nominated")
    if how := _ENDINGS.get(args.rest.casefold().strip()):
        return [NominationEnded(office=office, person=person, how=how, at=args.moment)]
    nomination = _nomination(args, office, person)
    args.end()
    return nomination or [Nominated(office=office, person=person, at=args.moment)]


@word("ballot", usage="[chair|vice] who votes who votes … [abstained number] [out who] [refused]")
def ballot(args: Arguments) -> Captured:
    """Count a vote between candidates without electing anybody yet: /ballot chair db 3 ob 3 pq 1 out pq."""
    office = _office(args)
    events = _ballot(args, office)
    args.end()
    (*_, counted) = events
    say = _even(args, counted) if isinstance(counted, Balloted) and not counted.out else ""
    return Captured(events, note=f"ballot for {OFFICE_WORDS[office]}", say=say)


@word(
    "elect", "e",
    usage="[chair|vice] who [by] proposer [sec] seconder | who vote [casting | lot] | who votes who votes … | none",
)  # fmt: skip
def elect(args: Arguments) -> Captured:
    """Elect unopposed in one line: /elect chair el by ab sec as. With counts: /elect chair el 4 ob 3."""
    office = _office(args)
    if args.peek().casefold() in ("none", "nobody"):
        args.word()
        return Captured([NotElected(office=office, reason=args.reason(), at=args.moment)],
                        note=f"nobody elected {OFFICE_WORDS[office]}")  # fmt: skip
    if _is_count(args):
        return _counted(args, office)
    return _elected(args, office)


def _elected(args: Arguments, office: Office) -> Captured:
    person = args.person("who is nominated")
    events = _nomination(args, office, person)
    candidates = args.p.candidates(office)
    known = person in args.p.nominations.get(office, [])
    if known and person not in candidates:
        events = []  # who withdrew is not nominated again by being elected: the election is refused
    extras = [args.word().casefold().rstrip(",") for _ in args.rest.split()]
    if unknown := [each for each in extras if each not in ("vote", "casting", "lot")]:
        raise args.refuse(f"“{' '.join(unknown)}” was not understood.")
    how = "casting vote" if "casting" in extras else "lot" if "lot" in extras else "vote" if extras else "unopposed"
    if how == "unopposed" and office not in args.p.elected and len(candidates) > (1 if known else 0):
        raise args.refuse(f"There are {len(candidates) + (not known)} nominations: say “vote”, or “vote casting”.")
    roll = args.p.voters if how in ("vote", "casting vote") else ()
    events.append(Elected(office=office, person=person, how=how, roll=roll, at=args.moment))  # type: ignore[arg-type]
    return Captured(events, note=f"elect {args.p.people[person].in_text} {OFFICE_WORDS[office]}")


# --- votes that are counted ---


def _is_count(args: Arguments) -> bool:
    """Whether counts follow: “ballot”, or a name and a number."""
    first, second, *_ = [*args.rest.split(), "", ""]
    return first.casefold() == "ballot" or second.rstrip(",").isdecimal()


def _number(args: Arguments, what: str) -> int:
    number = args.word().rstrip(",")
    if not number.isdecimal():
        raise args.refuse(f"Give the number of {what}.")
    return int(number)


def _ballot(args: Arguments, office: Office) -> list[Happening]:
    """The ballot, after the nominations of those who were not nominated yet."""
    p = args.p
    method: Literal["hands", "ballot"] = "ballot" if args.peek().casefold() == "ballot" else "hands"
    args.skip("ballot")
    counts, abstained, out, refused = [], 0, "", False
    while args.peek():
        args.skip("and")
        match args.peek().casefold():
            case "abstained" | "abstain":
                args.word()
                abstained = _number(args, "abstentions")
            case "out" | "eliminated":
                args.word()
                out = args.person("who dropped out")
            case "refused":
                args.word()
                refused = True
            case "casting" | "lot":
                break
            case _:
                person = args.person("who had the votes")
                counts.append((person, _number(args, f"votes for {p.name(person)}")))
    if not counts:
        raise args.refuse("Give each candidate with the votes.")
    known = set(p.nominations.get(office, []))
    events: list[Happening] = [
        Nominated(office=office, person=person, at=args.moment) for person, _ in counts if person not in known
    ]
    events.append(
        Balloted(
            office=office,
            counts=tuple(counts),
            abstained=abstained,
            roll=p.voters,
            method=method,
            out=out,
            casting_refused=refused,
            at=args.moment,
        )
    )
    return events


def _counted(args: Arguments, office: Office) -> Captured:
    """The count and who was elected by it; of equal votes, who has the casting vote or the lot."""
    events = _ballot(args, office)
    *_, counted = events
    assert isinstance(counted, Balloted)
    how = {"casting": "casting vote", "lot": "lot"}.get(args.word().casefold(), "")
    person = args.person("who was elected by it") if how else ""
    args.end()
    if not how and (len(counted.first) > 1 or counted.out):
        say = "" if counted.out else _even(args, counted)
        return Captured(events, note=f"ballot for {OFFICE_WORDS[office]}", say=say)
    person = person or counted.first[0]
    roll = args.p.voters if how != "lot" else ()
    elected = Elected(office=office, person=person, how=how or "vote", roll=roll, at=args.moment)  # type: ignore[arg-type]
    majority = 2 * max(votes for _, votes in counted.counts) > sum(votes for _, votes in counted.counts)
    say = (
        ""
        if majority or how
        else "Nobody had more than half of the votes: the panel’s rules say whether that is enough."
    )
    return Captured([*events, elected], note=f"elect {args.p.people[person].in_text} {OFFICE_WORDS[office]}", say=say)


def _even(args: Arguments, counted: Balloted) -> str:
    """What can be done where the votes are equal."""
    if len(counted.first) < 2:
        return ""
    office = "vice" if counted.office == "vice-chair" else "chair"
    code = args.p.people[counted.first[0]].code
    if counted.casting_refused or (why := refuse_casting(args.p)):
        why = "" if counted.casting_refused else f" {why}"
        return f"The votes were equal.{why} /elect {office} {code} lot says who was drawn; or take another /ballot."
    return f"The votes were equal: /elect {office} {code} casting, /elect {office} {code} lot, or another /ballot."
