"""The word that leaves a decision to somebody else: refer."""

from __future__ import annotations

import re

from ...basics.pattern import CAPITAL, pattern
from ...basics.sentences import listing
from ...events.informal import Referred
from ..addressed import COLON, addressed
from ..arguments import persons
from ..arguments.reader import Arguments
from ..desk import NARRATIVE, Captured
from .table import word


@word("refer", usage="who [to decide what] | whom in words: [to decide what]")
def refer(args: Arguments) -> Captured:
    """Leave a decision to an officer, or to somebody else: /refer mo to decide the grant. F7 follows it: asked,
    settled, reported to a meeting."""
    args.rest = _of_the_open_item(args)
    back = _BACK.match(args.rest)
    args.rest = args.rest[back.end() :] if back else args.rest
    args.rest = _an_authority(args)
    if body := _A_BODY.fullmatch(args.rest.strip()):
        args.rest = f"{body['whom']}: {body['what'] or ''}".rstrip()
    if (after := re.match(r"to\s+", args.rest, re.IGNORECASE)) and persons.person_at(args.p, args.rest[after.end() :]):
        rest = args.rest[after.end() :]
        colon = COLON.search(rest)
        args.rest = args.rest if colon else rest  # “to mo to decide”; “to the Chief Executive: …” is that office
    colon = COLON.search(args.rest)
    to, text = (args.rest[: colon.start()], args.rest[colon.end() :]) if colon else (args.rest, "")
    people, rest, _ = persons.people_at(args.p, to)
    if people and not rest.strip(" ,"):  # nothing but people before the colon, or at all
        to = ""
    elif people and (not colon or rest.split()[0] in ("to", "that")):
        to, text = "", args.rest[len(to) - len(rest) :].lstrip(" ,")
    else:
        people = []
        to, text = addressed(args.rest, args.p.people, after_to=False)
        if not to:
            args.skip("to", "the")
            stranger = f"“{args.peek()}” is nobody’s code or name. " if args.peek().strip(":,") else ""
            raise args.refuse(f"{stranger}Say to whom: a code, or words and a colon.")
    if len(people) > 1:
        to, people = listing([args.p.name(person) for person in people]), []
    person = people[0] if people else ""
    event = Referred(
        person=person, to=to.strip().removeprefix("to "), text=text.strip(), back=back is not None, at=args.moment
    )
    return Captured([event], desk=NARRATIVE)


_ITS_NUMBER = pattern(r"^\s*(?:(?:the |agenda )*items? )?(?P<number>\d{1,2}[a-z]?)\s+(?=(?:back )?to\b)", re.IGNORECASE)


def _of_the_open_item(args: Arguments) -> str:
    """What follows the item that is referred: the open one. Raises Refused for the number of another."""
    if (found := _ITS_NUMBER.match(args.rest)) and (item := args.p.bundle.numbered(found["number"])):
        if item.id not in (args.p.item, *args.p.business.open):
            raise args.refuse(f"What is referred is the open item: /item {item.number} opens that one.")
        return args.rest[found.end() :]
    return _WHAT_IS_REFERRED.sub("", args.rest, count=1)


_WHAT = r"(?:,? (?P<what>(?:to|for|because|as|since|due to)\b [^:]+))?\.?"
"""What is left to them, or why."""


def _an_authority(args: Arguments) -> str:
    """“to Eldmoor because …” with a colon behind the authority’s name; any other words as they are."""
    for name in args.p.panel.authorities:
        found = re.fullmatch(rf"to (?P<whom>(?:the )?{re.escape(name)}){_WHAT}", args.rest.strip(), re.IGNORECASE)
        if found:
            return f"to {found['whom']}: {found['what'] or ''}".rstrip()
    return args.rest


_BACK = pattern(r"^\s*back\b\s*(?=to\b|$)", re.IGNORECASE)
_WHAT_IS_REFERRED = pattern(
    r"^\s*(?:it|this|that|(?:the|this) (?:item|matter|report|issue|question|plan|paper|"
    r"proposal|decision|request))\s+(?=(?:back )?to\b)",
    re.IGNORECASE,
)
_A_BODY = pattern(
    rf"(?P<whom>to (?:the |its |their |our )?(?:(?:{CAPITAL}[\w’'&-]*|and|of|for|&)"
    rf"(?: (?:{CAPITAL}[\w’'&-]*|and|of|&))*? )?"
    r"(?:Committee|Sub-Committee|Sub-committee|Board|Group|Council|Cabinet|Team|Forum|Partnership|"
    r"Executive|Assembly|Panel|Secretary|Minister|Office|Service|Authority|Inspectorate|"
    r"Ombudsman)|to (?:the |its |their |our |all )?(?:(?:[\w’'-]+ ){0,3}?)(?:officers|officials|"
    r"office|force|constabulary|police|councils?|authorit(?:y|ies)|group|committee|sub-?committee|board|"
    r"team|services|cabinet|department|forum|scrutiny|ministers?))"
    rf"{_WHAT}"
)
"""“to the Audit Committee to consider”, “to officers for more detail”: a body by its own name, or by what it is."""
