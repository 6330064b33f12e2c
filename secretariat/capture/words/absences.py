"""Words for who is not here: absent, sub, apology."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import cast

from msgspec.structs import replace

from ...basics.acts import Drop, Put
from ...basics.clock import local
from ...basics.pattern import pattern
from ...basics.record import Private, Refused
from ...events.base import Happening
from ...events.interests import NilReturn
from ...events.room import Absent, Arrived
from ...meetings.bundle import refuse_substitution
from ...meetings.meeting import Apology, Substitution
from ...panel.people import SEATS, Role
from .. import health, in_their_place, reasons
from ..arguments import persons
from ..arguments.persons import like_a_code
from ..arguments.reader import Arguments
from ..desk import Captured
from .room import not_here
from .table import word


@word("absent", usage="who [not required | represented by whom | sent a representative]")
def absent(args: Arguments) -> Captured:
    """Someone called at the roll is not there, was not required, or sent another: /absent mo not required."""
    if _EVERYBODY_ELSE.fullmatch(args.rest):
        args.rest = ""
        people = not_here(args)
    else:
        people = args.people("who is absent")
    if _SENT_APOLOGIES.fullmatch(args.rest):
        raise args.refuse(f"Apologies are told with /apology {args.p.people[people[0]].code}.")
    args.rest = _WITHOUT_APOLOGY.sub("", args.rest).strip(" ,")
    apart = bool(reasons.set_apart(args.rest))
    args.rest = _ALL_IN_BRACKETS.sub(r"\1", args.rest)
    why, by = in_their_place.whose(args)
    if _is_why(args, apart=apart):  # it may be her health: nothing of it is kept with the meeting
        args.rest = ""
        code = args.p.people[people[0]].code
        args.told.append(
            f"Why somebody was absent is printed nowhere, and not kept: /apology {code} keeps it, private."
        )
    args.end()
    event = Absent(people=people, why=why, by=by, at=args.moment)
    return Captured([event], note=f"{args.p.names(people)} {why or 'absent'}")


def _is_why(args: Arguments, *, apart: bool) -> bool:
    """Whether what is left can be nothing but why: words, and nobody’s name. ``apart``: signs set it apart."""
    words = args.rest.strip(" ,;:()–—-.")
    if not words or persons.somebody_within(args.p, words) or _NOT_WHY.search(words) or like_a_code(words):
        return False
    return bool(apart or reasons.begins_a_reason(words) or _AWAY.match(words))


_AWAY = pattern(
    r"(?:ill|sick|unwell|poorly|on|for|at|away|no reason|holiday|work|family|leave|maternity|paternity|bereave\w*|"
    r"isolating|hospital\w*|working|travelling|stuck|held up|childcare|caring)\b",
    re.IGNORECASE,
)
"""How words begin that say why somebody is not there."""
_NOT_WHY = pattern(
    r"\b(?:place|stead|instead|sub|subs|substitut\w+|came|comes|arriv\w+|joined|here|present|late|later|sent|voted)\b",
    re.IGNORECASE,
)
"""That somebody else is there, or that she came: no reason."""
_WITHOUT_APOLOGY = pattern(
    r"^\W*(?:(?:and )?(?:without|no|sent no|gave no|did not send(?: any| an)?)(?: an?)? )apol(?:s|og(?:y|ies))\W*$",
    re.IGNORECASE,
)
_SENT_APOLOGIES = pattern(
    r"\W*(?:(?:who )?(?:sent|sends|gave|with)(?: (?:his|her|their))? )?apol(?:s|og(?:y|ies))\W*", re.IGNORECASE
)
_EVERYBODY_ELSE = pattern(
    r"(?:and )?(?:everyone|everybody|all|the|any)? ?(?:the )?(?:else|others?|rest|other members|remaining members)"
    r"(?: of (?:the )?(?:them|members|panel))?[. ]*",
    re.IGNORECASE,
)


@word("sub", "substitute", usage="who [for] whom [time] [without vote]")
def substitute(args: Arguments) -> Captured:
    """A substitute sits for a member, for the whole meeting: /sub ih for sw."""
    if len(each := _each_pair(args)) > 1:
        return _together([cast("Captured", substitute(replace(args, rest=pair))) for pair in each])
    p = args.p
    health.leave_out(args)
    who = args.person("who the substitute is")
    turned = _REPLACED_BY.match(args.rest)
    args.rest = args.rest[turned.end() :] if turned else args.rest
    args.rest = _ALL_IN_BRACKETS.sub(r"\1", args.rest)
    if found := _INSTEAD.match(args.rest):
        args.rest = args.rest[found.end() :]
    elif args.peek().casefold() in ("and", "&"):
        raise args.refuse("Type a line for each substitute.")
    said_for = bool(found) and found is not None and found[0][:1].isalpha()
    member = args.person("whom the substitute stands in for")
    if turned or (not said_for and _is_a_member(args, who) and _is_a_substitute(args, member)):
        who, member = member, who
    at = args.time() if p.phase != "not begun" else None
    votes = args.rest.casefold().strip() not in ("without vote", "without a vote", "no vote")
    args.rest = args.rest if votes else ""
    args.end()
    if who in p.room and p.holds_a_seat(who):
        raise Refused(f"{p.name(who, start=True)} is here as a member, and sits for nobody else.")
    refuse_substitution(p.bundle, member, who, {person.id: person.in_text for person in p.people})
    if p.bundle.substitute_for(member):
        raise Refused(f"{p.name(who, start=True)} is already the substitute for {p.name(member)}.")
    if member in p.room:
        raise Refused(f"{p.name(member, start=True)} is here, so needs no substitute.")
    events: list[Happening] = []
    if who not in p.room:
        events.append(Arrived(people=(who,), at=None if p.phase == "not begun" else at or args.moment))
    arrangement = Put(Substitution(member=member, substitute=who, votes=votes), p.bundle.meeting.id)
    say = ""
    if p.spells.get(member) and p.rules.substitution == "whole meeting":
        say = (
            f"{p.name(member, start=True)} has been here: by the panel’s rules a substitute sits for the whole meeting."
        )
    return Captured(events, [arrangement], note=f"{p.name(who)} for {p.name(member)}", say=say)


_BETWEEN_PAIRS = pattern(r"\s*[;,]\s*(?:and\s+)?|\s+(?:and|&)\s+", re.IGNORECASE)


def _each_pair(args: Arguments) -> list[str]:
    """“ab for cd, ef for gh” as a piece for each, who and for whom; none where that is not what each of them says."""
    pieces = [each.strip() for each in _BETWEEN_PAIRS.split(args.rest.strip(" .")) if each.strip()]
    return pieces if len(pieces) > 1 and all(_is_a_pair(args, each) for each in pieces) else []


def _is_a_pair(args: Arguments, words: str) -> bool:
    try:
        one = persons.person_at(args.p, words)
        rest = (one.rest if one else "").lstrip(" ,")
        between = _REPLACED_BY.match(rest) or _INSTEAD.match(rest)
        return one is not None and persons.person_at(args.p, rest[between.end() :] if between else rest) is not None
    except Refused:
        return False


def _together(each: Sequence[Captured]) -> Captured:
    """Several substitutes as one line. Raises Refused for one who would sit for two, or two for one."""
    puts = [change.record for one in each for change in one.also if isinstance(change, Put)]
    found = [record for record in puts if isinstance(record, Substitution)]
    if len({one.member for one in found}) < len(found) or len({one.substitute for one in found}) < len(found):
        raise Refused("Each substitute sits for one member, and each member has one: name them once.")
    return _as_one(each)


def _as_one(each: Sequence[Captured]) -> Captured:
    """What several pieces of a line come to, as what the line comes to."""
    return Captured(
        [event for one in each for event in one.events], [change for one in each for change in one.also],
        note=", ".join(one.note for one in each), say=" ".join(filter(None, (one.say for one in each))),
    )  # fmt: skip


def _is_a_member(args: Arguments, person: str) -> bool:
    return person in {each.id for each in args.p.people.holding(args.p.day, *SEATS)}


def _is_a_substitute(args: Arguments, person: str) -> bool:
    return person in {each.id for each in args.p.people.holding(args.p.day, Role.SUBSTITUTE)}


_REPLACED_BY = pattern(
    r"(?:(?:is |was )?(?:replaced|represented|substituted)(?: for)?(?: here)? )?by\s+|"
    r"(?:sub|substitute):\s*",
    re.IGNORECASE,
)
"""“/sub ly by us”: the member stands first."""
_INSTEAD = pattern(
    r"(?:(?:is |was |as )?(?:(?:a |the )?substitut(?:e|es|ing)|sitting|sits|standing in|"
    r"stands in|acting|deputi[sz]ing|sub(?:bing|s)?|covering) )?"
    r"(?:for|vice|instead of|in (?:the )?place of|in lieu of|replac(?:es|ing)|on behalf of)\s+|substitutes |"
    r"(?:→|->|=>|/|[–—-](?=\s))\s*",
    re.IGNORECASE,
)
_ALL_IN_BRACKETS = pattern(r"^\(([^()]*)\)$")
_NOBODY_SENT = pattern(r"(?:none|nil|nobody|no one)(?: (?:were|was))?(?: (?:received|sent|given))?\W*", re.IGNORECASE)
_FROM_WHOM = pattern(
    r"^\s*(?:(?:(?:were |was )?(?:received|rec[’']?d|recvd|rcvd|sent|for absence)\b(?:[\s:–—-]+|$))*"
    r"(?:from\b[\s:–—-]*|[:–—-]\s+)?)(?=\S)",
    re.IGNORECASE,
)
_HOW_SENT = pattern(
    r"\b(?:by|via|through|over|e-?mail\w*|phone\w*|telephone\w*|letter|"
    r"text\w*|message|sms|whats-?app|post|rang|wrote|told|word|verbal\w*|in writing|in person)\b",
    re.IGNORECASE,
)
_NO_APOLOGY = pattern(r"(?:no|not (?!well\b)|never|none|withdrew|withdrawn|taken back)\b", re.IGNORECASE)


def _how_and_why(words: str) -> tuple[str, str]:
    """How apologies were sent, “by e-mail”, and whatever else is said of them, “ill”: that is why, and private."""
    if _NO_APOLOGY.match(words):  # it is held against the denials as it stands
        return words, ""
    pieces = [each.strip() for each in re.split(r"[,;]|\s[–—-]\s", words) if each.strip()]
    sent = [each for each in pieces if _HOW_SENT.search(each)]
    return ", ".join(sent), ", ".join(each for each in pieces if each not in sent)


_LATE = pattern(
    r"\s*(?:(?:for )?(?:lateness|being late|arriving late)|(?:will be |is )?(?:running )?late|delayed)\b,?",
    re.IGNORECASE,
)
_LATE_FIRST = pattern(
    r"\s*for (?:lateness|being late|arriving late|late arrival)\b[\s,:]*(?:from\s+)?(?=\S)", re.IGNORECASE
)
"""“apologies for lateness from ab”."""


@word("apology", "apologies", usage="who [represented by whom] [late] [how] [because private reason]")
def apology(args: Arguments) -> Captured:
    """Apologies from one or more: /apology st sw; of an officer who sends another: /apology pc represented by fo. A
    reason after “because” stays private."""
    args.rest = _FROM_WHOM.sub("", args.rest, count=1)
    if len(each := _each_with_why(args)) > 1:
        return _as_one([cast("Captured", apology(replace(args, rest=piece))) for piece in each])
    if _NOBODY_SENT.fullmatch(args.rest):
        return Captured([NilReturn(of="apologies", at=args.moment)])
    if (late_first := _LATE_FIRST.match(args.rest)) and not args.is_code():
        args.rest = f"{args.rest[late_first.end() :]} late"
    people = args.people("who sends apologies", sides=False, free=("by", "because", "in", "from"))
    _refuse_a_substitute(args, people)
    apart = reasons.set_apart(args.rest)
    if apart:  # “(work)”, “– in hospital”: private too
        args.rest = apart if _HOW_SENT.search(apart) or _LATE.match(apart) else f"because {apart}"
    args.rest, reason = reasons.parted(args.free())
    how = in_their_place.before(args)
    sent, by = in_their_place.whose(args)
    if by and (len(people) > 1 or by in people):
        raise args.refuse("Say of one person who comes in her or his place.")
    how = f"{how} {args.free()}".strip(" ,")
    late = _LATE.match(how)
    how = (how[late.end() :] if late else how).strip(" ,")
    how, why = _how_and_why(how)
    reason = ", ".join(filter(None, (why, reason.strip())))
    p = args.p
    last = reason.rpartition(",")[2] if "," in reason else ""
    if last and (one := persons.whole(p, last)) and one.id not in people:
        args.told.append(f"{p.name(one.id, start=True)} stands in the reason, and sends none: /apology {one.code}.")
    already = {a.person for a in p.bundle.apologies}
    able = tuple(person for person in people if person not in already and person not in p.room)
    left_out = p.names(tuple(person for person in people if person not in able))
    if able and len(able) < len(people):  # one name too many does not keep the others off
        args.told.append(f"Left out, here or with apologies already: {left_out}.")
        people = able
    for person in people:
        if person in already:
            raise Refused(f"{p.name(person, start=True)} has already sent apologies.")
        if person in p.room:
            raise Refused(f"{p.name(person, start=True)} is here. /out first, or correct the roll (F4).")
    received = local(args.now).date()
    records = [Apology(person=person, received=received, how=how.strip(), reason=Private(reason.strip()),
                       late=late is not None, represented=by)
               for person in people]  # fmt: skip
    changes: list[Put | Drop] = [Put(record, p.bundle.meeting.id) for record in records]
    say = in_their_place.has_no_seat(p, people, by)
    unnamed: list[Happening] = [Absent(people=people, why="represented", at=args.moment)] if sent and not by else []
    return Captured(unnamed, changes, note=f"apologies from {p.names(people)}", say=say)


_WHY_BETWEEN = pattern(r"\([^()]*\)\s*(?:[,;]|and\b|&)\s*(?:and\b\s*)?", re.IGNORECASE)


def _each_with_why(args: Arguments) -> list[str]:
    """“ab (ill), cd and ef” as a piece for each who has a reason of her own, with it; one where nobody follows it."""
    pieces, begun = list[str](), 0
    for between in _WHY_BETWEEN.finditer(args.rest):
        if persons.person_at(args.p, args.rest[between.end() :]):
            pieces.append(args.rest[begun : args.rest.index(")", between.start()) + 1])
            begun = between.end()
    return [*pieces, args.rest[begun:]]


_SIGNS = pattern(r"[(),;:.]")
_SUBSTITUTED = pattern(
    r"\b(?:sub|subs|subb(?:ing|ed)|cover(?:s|ing|ed)|"
    r"substitut(?:e|es|ed|ing)|deputis(?:es|ed|ing)|(?:sitting|sits|stand(?:s|ing)) in)\b",
    re.IGNORECASE,
)


def _refuse_a_substitute(args: Arguments, people: tuple[str, ...]) -> None:
    """Raises Refused where the line says who sits instead: kept as words, it would seat nobody."""
    said = re.split(r"\b(?:because|due to|owing to)\b", args.rest, flags=re.IGNORECASE)[0]
    if not _SUBSTITUTED.search(said) or in_their_place.says_whose(said):
        return
    who = persons.somebody_within(args.p, _SIGNS.sub(" ", said))
    if who is not None and who.person not in people:
        code, member = args.p.people[who.person].code, args.p.people[people[0]].code
        raise Refused(f"Type the apology alone, and then who sits instead: /sub {code} {member}.")
