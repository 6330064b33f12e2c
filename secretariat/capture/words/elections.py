"""Words for an election: nominate, ballot, elect."""

from __future__ import annotations

import re
from typing import Any, Literal

from ...basics.pattern import pattern, small
from ...events.ballots import Balloted
from ...events.base import Happening
from ...events.elections import EQUAL_VOTES, Elected, NotElected, year_elected_for
from ...events.nominations import Nominated, NominationEnded, NominationSupported, supporters
from ...proceedings import contests
from ...proceedings.state import Office
from ..arguments import persons
from ..arguments.counts_said import in_whole_words
from ..arguments.elections_said import for_and_against, how_agreed, names_first, plainly, round_said, who_beat_whom
from ..arguments.reader import Arguments
from ..desk import Captured
from .ballots import counted, even, is_count, office_said
from .table import word

_ENDINGS: dict[str, Literal["withdrawn", "declined", "not seconded"]] = {
    "withdrawn": "withdrawn", "withdraws": "withdrawn", "withdrew": "withdrawn", "declined": "declined",
    "declines": "declined", "declined to stand": "declined", "will not stand": "declined",
    "not seconded": "not seconded", "unseconded": "not seconded",
}  # fmt: skip


def _nomination(args: Arguments, office: Office, person: str) -> list[Happening]:
    """The nomination that is said; of somebody nominated before, who is now said to have proposed or seconded.

    Raises Refused where somebody else was said to have done so.
    """
    args.rest = _PAIR.sub(r"by \g<proposer> sec \g<seconder>", args.rest, count=1)
    proposer = _named_after(args, _PROPOSED, "who proposes")
    another = _is_put_forward(args) or (
        not proposer and _AND.match(args.rest) is not None  # “ab and cd”: nobody proposed yet, whom cd seconds
    )
    seconder = "" if another else _named_after(args, _SECONDED, "who seconds")
    proposer = proposer or ("" if another else _named_after(args, _PROPOSED, "who proposes"))
    p = args.p
    if person not in contests.candidates(p, office):
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


def _is_put_forward(args: Arguments) -> bool:
    """Whether whoever is named next is put forward as well: “db by ob”."""
    found = persons.person_at(args.p, args.rest)
    return found is not None and _PROPOSED.match(found.rest.lstrip(" ,")) is not None


def _is_listed(args: Arguments, typed: str) -> bool:
    """Whether only a comma parts whoever is named next from who was named before: “ab, cd” are two candidates, or cd
    proposed ab. Not “ab, cd sec ef”, nor “ab, cd/ef”. ``typed``: what ``args`` had left before the first."""
    found = persons.person_at(args.p, args.rest)
    if found is None or not typed[: len(typed) - len(args.rest)].rstrip().endswith(","):
        return False
    after = found.rest.lstrip(" ,")
    return after[:1] != "/" and (not _SECONDED.match(after) or _AND.match(after) is not None)


_NOBODY = pattern(
    r"[\s:,;]*(?:none|nobody|no[- ]one|no nominations?)(?: (?:were |was )?(?:made|received))?\W*", re.IGNORECASE
)
_AND = pattern(r"(?:and|&) (?!sec|2nd)", re.IGNORECASE)
_PROPOSED = pattern(r"(?:by|proposed|nominated|moved|prop|proposer|nom|proposes)\b\.?:?(?: by\b)?,?\s*", re.IGNORECASE)
_SECONDED = pattern(
    r"(?:and )?(?:sec['’]d|sec|seconded|seconder|seconds|2nd(?:ed)?)\b\.?:?(?: by\b)?,?\s*|(?:and|&) ", re.IGNORECASE
)
_PAIR = pattern(
    r"^(?:by )?(?P<proposer>[^\W\d_][\w’'-]*)\s*/\s*(?P<seconder>[^\W\d_][\w’'-]*)(?=$|[\s,;])", re.IGNORECASE
)
"""“pq/sw”: who proposes, and who seconds."""


def _named_after(args: Arguments, before: re.Pattern[str], what: str) -> str:
    """Whoever is named next, with or without such a word before; after the word somebody must be. Raises Refused."""
    if found := before.match(args.rest):
        args.rest = args.rest[found.end() :]
        return args.person(what)
    return args.person(what) if args.is_code() else ""


@word("nominate", usage="[chair|vice] who [by] proposer [sec] seconder | who withdrawn|declined|not seconded")
def nominate(args: Arguments) -> list[Happening]:
    """Put someone forward, or say that a nomination fell, or who was elected will not serve: /nominate chair db
    declined."""
    office = office_said(args)
    args.rest = typed = plainly(args.rest)
    if _NOBODY.fullmatch(args.rest):
        raise args.refuse("Where nobody is put forward, nobody is elected: /elect vice none.")
    person = args.person("who is nominated")
    listed = _is_listed(args, typed)
    if how := _ENDINGS.get(args.rest.casefold().strip()):
        return [NominationEnded(office=office, person=person, how=how, at=args.moment)]
    if listed:
        args.told.append("Names in a list are read as candidates; “by” says who proposed.")
    alone: list[Happening] = [Nominated(office=office, person=person, at=args.moment)]
    nomination = alone if listed else _nomination(args, office, person) or alone
    while _AND.match(args.rest) or _is_put_forward(args) or (listed and args.is_code()):
        if _AND.match(args.rest):
            args.word()
        typed = args.rest
        person = args.person("who is nominated")
        more = listed and (_is_listed(args, typed) or not args.rest)
        nomination += (
            [Nominated(office=office, person=person, at=args.moment)] if more else _nomination(args, office, person)
        )
    args.end()
    return nomination


@word(
    "elect", "e",
    usage="[chair|vice] who [by] proposer [sec] seconder | who vote [casting | lot] | who assent | who unanimous | "
          "who rotation | who ballot | who votes who votes … [for this meeting | for this item | for 2031/32] | none",
)  # fmt: skip
def elect(args: Arguments) -> Captured:
    """Elect unopposed in one line: /elect chair hb by ps sec jp. With counts: /elect chair hb 4 gw 3. By assent, by
    rotation of the authorities, for this meeting alone: /elect chair hb rotation for this meeting."""
    args.rest, score = for_and_against(who_beat_whom(in_whole_words(args.rest)))
    args.rest, agreed = how_agreed(plainly(args.rest))
    office = office_said(args)
    args.rest, number = round_said(args.rest)
    args.rest = names_first(args.rest)
    if args.peek().casefold().rstrip(",:;") in ("none", "nobody"):
        args.word()
        args.rest = args.rest.lstrip(" ,;:")
        reason = args.free() if EQUAL_VOTES.fullmatch(args.rest.rstrip(" .")) else args.reason()
        return Captured([NotElected(office=office, reason=reason, at=args.moment)],
                        note=f"nobody elected {args.p.house.office(office)}")  # fmt: skip
    if is_count(args) and not agreed:
        return _counted(args, office, number)
    return _elected(args, office, agreed, score)


def _elected(args: Arguments, office: Office, agreed: str, score: tuple[int, int, int] | None) -> Captured:
    typed = args.rest
    person = args.person("who is nominated")
    if _is_listed(args, typed):
        raise args.refuse("One is elected: “by” says who proposed, and votes say of whom each was (“db 3, pq 2”).")
    term, said = _term(args), _how_said(args)
    said = agreed if agreed and said == "unopposed" else said
    said = "vote" if score and said == "unopposed" else said
    events = _nomination(args, office, person)
    candidates = contests.candidates(args.p, office)
    known = person in contests.running(args.p, office).nominated
    unsaid = said in ("assent", "rotation", "unanimous") and all(
        isinstance(each, Nominated) and not each.proposer for each in events
    )
    if (known and person not in candidates) or (unsaid and not known):
        events = []  # nor is who withdrew nominated again by being elected: that is refused
    typed_last = [args.word().rstrip(",") for _ in args.rest.split()]
    extras = [each.casefold() for each in typed_last]
    if how_typed := "unopposed" in extras:
        extras.remove("unopposed")
    if unknown := [each for each in typed_last if each.casefold() not in ("vote", "casting", "lot", "unopposed")]:
        raise args.refuse(f"“{' '.join(unknown)}” was not understood.")
    how = "casting vote" if "casting" in extras else "lot" if "lot" in extras else "vote" if extras else said
    if how_typed and how not in ("unopposed", "unanimous"):
        raise args.refuse("“unopposed” and a vote cannot both be.")
    filled = contests.filled_here(args.p, office) and term["term"] == "year"
    if how == "unopposed" and not filled and len(candidates) > (1 if known else 0):
        raise args.refuse(f"There are {len(candidates) + (not known)} nominations: say “vote”, or “vote casting”.")
    roll = args.p.voters if how in ("vote", "casting vote", "ballot", "secret ballot", "assent", "unanimous") else ()
    if score and len({*candidates, person}) > 1:
        raise args.refuse("Say whose the votes are: a name and its number each.")
    if score and how != "vote":
        raise args.refuse("Votes for and against, and how else it went, cannot both be.")
    votes = dict(zip(("votes_for", "votes_against", "abstained"), score or (), strict=False))
    events.append(
        Elected(office=office, person=person, how=how, roll=roll, at=args.moment, **term, **votes)  # type: ignore[arg-type]
    )
    return Captured(events, note=f"elect {args.p.people[person].in_text} {args.p.house.office(office)}")


_ALL_OF = r"(?:(?:the )?(?:(?P<left>rest|remainder)|duration|whole) of )?"
_TERM = pattern(
    rf",?\s*\b(?:only )?for {_ALL_OF}(?:"
    r"(?P<meeting>(?:this|the|today[’']s|that) meeting|today|now)|(?P<item>(?:this|the) item|items? (?P<number>\S+))"
    r"|(?:the|this) (?:(?:ensuing|coming|forthcoming|current|present) )?(?:municipal |civic |council )?y(?:ea)?r\b"
    r"(?: (?P<year>\d{4}[/–-]\d{2,4}|\d{2}/\d{2}))?"
    r"|(?P<alone>\d{4}[/–-]\d{2,4}|\d{2}/\d{2}))(?: only| alone)?(?=$|[\s,;])",
    re.IGNORECASE,
)


def _term(args: Arguments) -> dict[str, Any]:
    """For how long somebody is elected, where that is not the municipal year: “for this meeting”, “for item 7”; taken.

    Raises Refused for an item that is not on the agenda, or where no item is open.
    """
    found = _TERM.search(args.rest)
    if found is None:
        return {"term": "year"}
    before, after = args.rest[: found.start()], args.rest[found.end() :]
    item = args.p.item
    if found["number"]:
        args.rest = found["number"].rstrip(",;")
        item = args.one_item().id
        args.end()
    args.rest = " ".join(filter(None, (before.strip(), after.strip(" ,;"))))
    if not found["item"]:
        return {"term": "meeting" if found["meeting"] else "year", "year": _year_said(args, found),
                "rest": bool(found["left"]) and not found["meeting"]}  # fmt: skip
    if not item:
        raise args.refuse("No item is open: say for which one.")
    return {"term": "item", "item": item}


def _year_said(args: Arguments, found: re.Match[str]) -> str:
    """The year that was said, “2032/33”, where it is not the one that the day says. Raises Refused for no such year."""
    said = found["year"] or found["alone"]
    if not said:
        return ""
    first, last = re.split(r"[/–-]", said)
    short = len(first) == 2  # “31/32”
    first = f"{args.p.day.year // 100}{first}" if short else first
    if (short and abs(int(first) - args.p.day.year) > 1) or (int(first) + 1) % 10 ** len(last) != int(last):
        raise args.refuse(f"{said} is no municipal year: write 2031/32.")
    year = f"{first}/{int(last) % 100:02}"
    return "" if year == year_elected_for(args.p) else year


_HOW_SAID = pattern(
    r",?\s*\b(?:(?:by|with|on|in) )?(?:(?:the|a|general|common) ){0,3}"
    r"(?P<how>assent|consent|acclamation|rotation|turn|secret ballot|ballot|secret)"
    r"(?: (?:of|among|amongst|between) (?:the )?(?:authorities|councils))?(?: hidden)?(?=$|[\s,;])",
    re.IGNORECASE,
)
_HOWS = {"consent": "assent", "acclamation": "assent", "turn": "rotation", "secret": "secret ballot"}


def _how_said(args: Arguments) -> str:
    """How the election went, where that is said in words: by assent, by rotation, on a ballot nobody counted; taken."""
    found = _HOW_SAID.search(args.rest)
    if found is None:
        return "unopposed"
    args.rest = " ".join(filter(None, (args.rest[: found.start()].strip(), args.rest[found.end() :].strip(" ,;"))))
    return _HOWS.get(small(found["how"]), small(found["how"]))


def _counted(args: Arguments, office: Office, number: int) -> Captured:
    """The count and who was elected by it; of equal votes, who has the casting vote or the lot."""
    term = _term(args)
    events = counted(args, office, number=number)
    *_, vote = events
    assert isinstance(vote, Balloted)
    how = {"casting": "casting vote", "lot": "lot"}.get(args.word().casefold(), "")
    person = args.person("who was elected by it") if how else ""
    args.end()
    if not how and (len(vote.first) > 1 or vote.out):
        say = "" if vote.out else even(args, vote)
        return Captured(events, note=f"ballot for {args.p.house.office(office)}", say=say)
    person = person or vote.first[0]
    roll = args.p.voters if how != "lot" else ()
    elected = Elected(office=office, person=person, how=how or "vote", roll=roll, at=args.moment, **term)  # type: ignore[arg-type]
    majority = 2 * max(votes for _, votes in vote.counts) > sum(votes for _, votes in vote.counts)
    say = (
        ""
        if majority or how
        else "Nobody had more than half of the votes: the panel’s rules say whether that is enough."
    )
    return Captured(
        [*events, elected], note=f"elect {args.p.people[person].in_text} {args.p.house.office(office)}", say=say
    )
