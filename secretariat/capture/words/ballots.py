"""The word for a vote between candidates: ballot; and how such a vote is read, with counts or by name."""

from __future__ import annotations

import re
from typing import Any, Literal

from ...basics.number_words import whole_number
from ...basics.pattern import pattern
from ...events.ballots import Balloted
from ...events.base import Happening
from ...events.nominations import Nominated
from ...panel import naming
from ...proceedings import contests, voting
from ...proceedings.presiding import refuse_casting
from ...proceedings.state import Office
from ..arguments import persons
from ..arguments.elections_said import names_first, plainly, round_said
from ..arguments.reader import Arguments
from ..desk import Captured
from .table import word

Method = Literal["hands", "ballot", "secret", "named"]
_METHODS: dict[str, Method] = {"ballot": "ballot", "secret": "secret", "named": "named"}
_ABSTAINED = ("abstained", "abstain", "abstaining", "abstentions", "abstention", "abstains", "abst", "abst.", "abs")
_SILENT = ("silent", "not", "did")
_SPOILT = ("spoilt", "spoiled", "spoil")
_NOT_FOR_ANYBODY = {"abstained": _ABSTAINED, "silent": _SILENT, "spoilt": _SPOILT}
_HIDDEN = ("hidden", "unpublished")
_ENDS = ("out", "eliminated", "refused", "casting", "lot", *_HIDDEN)
"""What may follow those named."""
_NOT_VOTING = pattern(r"\b(?:did not|didn[’']t|not) (?:vot(?:e|ing)|cast a vote)\b|\bnot voting\b", re.IGNORECASE)


def office_said(args: Arguments) -> Office:
    """The office named, or the one that the open item is for."""
    if said := _office_named(args) or _office_after_a_name(args):
        return said
    item = args.p.bundle.item(args.p.item)
    office = next((each for each, business in contests.BUSINESS.items() if item and item.business is business), None)
    if office is None:  # the one that somebody was nominated for
        office = (*(each for each in contests.BUSINESS if contests.candidates(args.p, each)), None, None)[0]
    if office is None:
        raise args.refuse("Say which office: chair or vice.")
    return office


_AS = pattern(
    r",?\s*(?P<as>(?:(?:be |was )?(?:elected |appointed )?(?:as|for|to be|to)|(?:be |was )?(?:elected|appointed))\s+)?"
    r"(?:the\s+|our\s+)?(?:office of\s+)?",
    re.IGNORECASE,
)
_NOBODY_AS = pattern(r"(?:none|nobody|no one|no-one)\b", re.IGNORECASE)


def _office_after_a_name(args: Arguments) -> Office | None:
    """The office after the first name, “Quill as Vice-Chair by ab sec cd”, taken; without “as” at the end alone, where
    it can be nobody who proposed."""
    nobody = _NOBODY_AS.match(args.rest)
    found = None if nobody else persons.person_at(args.p, args.rest)
    if found is None and nobody is None:
        return None
    typed, after = args.rest, found.rest if found else args.rest[nobody.end() if nobody else 0 :]
    begins = _AS.match(after)
    args.rest = after[begins.end() :] if begins else ""
    office = _office_named(args)
    if office is None or (not (begins and begins["as"]) and args.rest.strip()):
        args.rest = typed
        return None
    args.rest = f"{typed[: len(typed) - len(after)]} {args.rest}".strip()
    return office


def _office_named(args: Arguments) -> Office | None:
    """The office that comes next, in any of its words or this house's own: “vice chairman”, “convener”; taken."""
    args.rest = re.sub(r"^(?:the|that)\s+(?=\w)", "", args.rest, flags=re.IGNORECASE)
    house, rest = args.p.house, args.rest.casefold()
    words: list[tuple[str, Office]] = [(each, "chair") for each in (*naming.CHAIR, house.chair.casefold())]
    words += [(each, "vice-chair") for each in (*naming.VICE_CHAIR, house.vice_chair.casefold())]
    for each, office in sorted(words, key=lambda pair: -len(pair[0])):
        if rest.startswith(each) and not rest[len(each) :][:1].isalnum():
            args.rest = args.rest[len(each) :].lstrip(" ,:")
            return office
    return None


_USAGE = (
    "[chair|vice] [ballot|secret] who votes who votes … [abstained number] [silent number] [out who] [refused] [hidden]"
    " | named who: codes; who: codes; … [abstained: codes] [silent: codes] [rest for who]"
)


@word("ballot", usage=_USAGE)
def ballot(args: Arguments) -> Captured:
    """Count a vote between candidates without electing anybody yet: /ballot chair db 3 ob 3 pq 1 out pq. With who voted
    for whom: /ballot named db: pq sw; ob: cx; abstained: mh. A secret ballot without its numbers: add hidden."""
    method = _method(args)
    office = office_said(args)
    args.rest, number = round_said(args.rest)
    if "named" not in (method, *args.rest.casefold().split()[:2]):
        args.rest = names_first(plainly(args.rest))
    events = counted(args, office, method, number)
    args.end()
    (*_, vote) = events
    say = even(args, vote) if isinstance(vote, Balloted) and not vote.out else ""
    return Captured(events, note=f"ballot for {args.p.house.office(office)}", say=say)


def is_count(args: Arguments) -> bool:
    """Whether counts follow: “ballot”, “named”, or a name and a number."""
    first, second, *_ = [*args.rest.split(), "", ""]
    return first.casefold() in _METHODS or second.rstrip(",").isdecimal()


def _method(args: Arguments) -> Method:
    method: Method = "hands"
    while found := _METHODS.get(args.peek().casefold().rstrip(",:")):
        args.word()
        method = found if method in ("hands", "ballot") else method
    return method


def _number(args: Arguments, what: str) -> int:
    number = args.word().rstrip(",;")
    if not number.isdecimal():
        raise args.refuse(f"Give the number of {what}.")
    return whole_number(number)


def counted(args: Arguments, office: Office, method: Method = "hands", number: int = 0) -> list[Happening]:
    """The vote, after the nominations of those who were not nominated yet. ``number``: of its round. Raises Refused."""
    p = args.p
    said = _method(args)
    method = method if said == "hands" else said
    args.rest, nth = round_said(args.rest)
    number = number or nth
    args.rest = " ".join(_VOTED.sub("", _NOT_VOTING.sub("silent", args.rest)).split())
    fields = _by_name(args) if method == "named" else {}
    counts: list[tuple[str, int]] = list(fields.pop("counts", ()))
    while args.peek():
        args.skip("and")
        each = args.peek().casefold().rstrip(",;:")
        if _of_the_whole(args, each, method, fields):
            continue
        if each in ("casting", "lot"):
            break
        if each.isdecimal() and counts:
            args.word()
            what = args.word().casefold().rstrip(",;")
            which = next((way for way, words in _NOT_FOR_ANYBODY.items() if what in words), "")
            if not which:
                raise args.refuse(f"Say whose {each} votes these are.")
            fields[which] = whole_number(each)
            args.skip("paper", "papers", "vote", "votes")
        elif method == "named":
            break
        else:
            person = args.person("who had the votes")
            counts.append((person, _number(args, f"votes for {p.name(person)}")))
    if not counts:
        raise args.refuse("Give each candidate with the votes.")
    known = set(contests.running(p, office).nominated)
    events: list[Happening] = [
        Nominated(office=office, person=person, at=args.moment) for person, _ in counts if person not in known
    ]
    events.append(
        Balloted(
            office=office, counts=tuple(counts), roll=p.voters, method=method, round=number, at=args.moment, **fields
        )
    )  # fmt: skip
    return events


def _of_the_whole(args: Arguments, each: str, method: Method, fields: dict[str, Any]) -> bool:
    """Whether the next word, ``each``, says something of the whole vote: “abstained 2”, “out pq”. It is taken."""
    if each in _ABSTAINED:
        args.word()
        fields["abstained"] = _number(args, "abstentions")
    elif each in _SPOILT:
        args.word()
        args.skip("paper", "papers", "vote", "votes", ":")
        fields["spoilt"] = _number(args, "spoilt papers")
    elif each in _SILENT:
        args.word()
        fields["silent"] = _number(args, "those who did not vote")
    elif each in ("out", "eliminated"):
        args.word()
        fields["out"] = args.person("who dropped out")
    elif each == "refused":
        args.word()
        fields["casting_refused"] = True
    elif each in _HIDDEN:
        args.word()
        if method == "named":
            raise args.refuse("A vote by name says who voted for whom, so its numbers cannot be hidden.")
        fields["published"] = False
    elif not each:
        args.word()
    else:
        return False
    return True


# --- who voted for whom ---


_GROUP = pattern(r"\s*[:=(]\s*|\s+(?:from|by)\s+")
_ARROW = pattern(r"\s*(?:→|->)\s*")
_VOTED = pattern(r"\b(?:voted|votes|voting)(?= (?:for|against|abst))|(?<=\d) votes?\b", re.IGNORECASE)
_NOBODY = ("none", "nobody", "nil", "0")


def _by_name(args: Arguments) -> dict[str, Any]:
    """The fields of a vote by name: “db: pq sw; ob: cx”, “pq sw for db, cx for ob”, “abstained: mh”, “rest for db”.

    Of whom nothing is said nothing is recorded. Raises Refused.
    """
    p, roll = args.p, args.p.voters
    args.rest = _GROUP.sub(" : ", re.sub(r"\s*[;)]\s*", " ; ", _ARROW.sub(" for ", args.rest))).strip()
    groups: dict[str, list[str]] = {}
    numbers: dict[str, int] = {}
    people: list[str] = []
    target = ""
    while (typed := args.peek().casefold().rstrip(",")) or args.peek():
        group = "abstained" if typed in _ABSTAINED else "silent" if typed in _SILENT else ""
        if typed in _ENDS and not people:
            break
        if typed in (";", "", "and", "&", ":"):
            args.word()
            target = "" if typed == ";" else target
        elif group or typed == "for":
            args.word()
            whom = group or args.person("for whom they voted")
            groups.setdefault(whom, []).extend(people)
            target, people = (whom, []) if not people or args.peek() == ":" else ("", [])
        elif typed in ("rest", "others"):
            args.word()
            said = {*people, *(each for those in groups.values() for each in those)}
            more = [person for person in roll if person not in said]
            groups[target].extend(more) if target else people.extend(more)
        elif typed in _NOBODY and target:
            args.word()
        else:
            person = args.person("who voted for whom")
            counted_too = args.peek().rstrip(",").isdecimal()
            if counted_too:
                numbers[person] = whole_number(args.word().rstrip(","))
            if counted_too or args.peek() == ":":
                if people:
                    raise args.refuse(f"Say for whom {p.name(people[0])} voted.")
                target = person
                groups.setdefault(target, [])
            elif target:
                groups[target].append(person)
            else:
                people.append(person)
    if people:
        raise args.refuse(f"Say for whom {p.name(people[0])} voted.")
    return _those_named(args, groups, numbers)


def _those_named(args: Arguments, groups: dict[str, list[str]], numbers: dict[str, int]) -> dict[str, Any]:
    """The fields of a vote by name. ``numbers``: those that were said beside the names. Raises Refused where they are
    others, or where somebody named had no vote or had two."""
    p, roll = args.p, args.p.voters
    named = [person for those in groups.values() for person in those]
    if why := voting.refuse_named(p, named, roll):
        raise args.refuse(why)
    for candidate, number in numbers.items():
        if (made := len(groups[candidate])) != number:
            raise args.refuse(f"By name that makes {made} for {p.name(candidate)}, not {number}.")
    abstaining, silent = groups.pop("abstained", []), groups.pop("silent", [])
    return {
        "counts": [(candidate, len(those)) for candidate, those in groups.items()],
        "given": tuple((candidate, tuple(those)) for candidate, those in groups.items()),
        "abstained": len(abstaining), "those_abstaining": tuple(abstaining), "silent": len(silent),
        "those_silent": tuple(silent), "unrecorded": tuple(person for person in roll if person not in named),
    }  # fmt: skip


def even(args: Arguments, vote: Balloted) -> str:
    """What can be done where the votes are equal; before it, of whom a vote by name says nothing."""
    return " ".join(filter(None, (_not_named(args, vote), _if_equal(args, vote))))


def _not_named(args: Arguments, vote: Balloted) -> str:
    if not vote.unrecorded:
        return ""
    who, code = voting.listed(args.p, vote.unrecorded), args.p.people[vote.counts[0][0]].code
    return f"Not named, so not recorded: {who}. “rest for {code}” (abstained, silent) says it of them all."


def _if_equal(args: Arguments, vote: Balloted) -> str:
    if len(vote.first) < 2:
        return ""
    office = "vice" if vote.office == "vice-chair" else "chair"
    code = args.p.people[vote.first[0]].code
    if vote.casting_refused or (why := refuse_casting(args.p)):
        why = "" if vote.casting_refused else f" {why}"
        return f"The votes were equal.{why} /elect {office} {code} lot says who was drawn; or take another /ballot."
    return f"The votes were equal: /elect {office} {code} casting, /elect {office} {code} lot, or another /ballot."
