"""The word that leaves a decision to somebody else: refer."""

from __future__ import annotations

import re

from ...basics.pattern import pattern
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
    args.rest = _WHAT_IS_REFERRED.sub("", args.rest, count=1)
    back = _BACK.match(args.rest)
    args.rest = args.rest[back.end() :] if back else args.rest
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


_BACK = pattern(r"^\s*back\b\s*(?=to\b|$)", re.IGNORECASE)
_WHAT_IS_REFERRED = pattern(
    r"^\s*(?:it|this|that|(?:the|this) (?:item|matter|report|issue|question))\s+(?=(?:back )?to\b)", re.IGNORECASE
)
_A_BODY = pattern(
    r"(?P<whom>to (?:the |its |their |our )?(?:(?:[A-Z][\w’'&-]*|and|of|for|&)"
    r"(?: (?:[A-Z][\w’'&-]*|and|of|&))*? )?"
    r"(?:Committee|Sub-Committee|Sub-committee|Board|Group|Council|Cabinet|Team|Forum|Partnership|"
    r"Executive|Assembly|Panel)|to (?:the |its |their |our |all )?(?:(?:[\w’'-]+ ){0,3}?)(?:officers|officials|"
    r"office|force|constabulary|police|councils?|authorit(?:y|ies)|group|committee|sub-?committee|board|"
    r"team|services|cabinet|department|forum))"
    r"(?:,? (?P<what>(?:to|for)\b [^:]+))?\.?"
)
"""“to the Audit Committee to consider”, “to officers for more detail”: a body by its own name, or by what it is."""
