"""Words for interests: declare, interests."""

from __future__ import annotations

import re

from ...basics.record import Refused
from ...basics.sentences import capitalised
from ...events.base import Happening
from ...events.interests import StandingNoted
from ...panel.people import SEATS
from .. import interests_mixed
from ..arguments.reader import Arguments
from ..declaration import TypedDeclaration
from ..interests_noted import not_declared
from ..interests_plainly import plainly
from ..interests_said import EFFECTS, FOR_ALL, OF_KIND
from .table import word

_AFTER_PEOPLE = (*OF_KIND, *EFFECTS, "dispensation", "dispensed", "item", "items", "for", "having", "all", "in",
                 "standing", "nothing", "no", "none", "did", "does", "had", "noted", "advised", "confirmed", "stated",
                 "reminded", "withdrew", "declared")  # fmt: skip


@word("declare", "d", usage="who | [officer] for all [item …] [dpi | ori | nri | sensitive] [standing] [dispensation] "
      "[directly] [withdraws [for the rest] | speaks [without vote] | remains and speaks | no vote] nature | "
      "who nothing to add | who no interest [in items] | who noted that …")  # fmt: skip
def declare(args: Arguments) -> list[Happening]:
    """A member declares an interest: /declare ch 8 nri a neighbour is a tenant of the Commissioner. Or says that there
    is none, or nothing to add; or an officer notes something about interests, which declares none."""
    args.rest = plainly(args.rest)
    who, words = interests_mixed.whose(args, _AFTER_PEOPLE)
    if found := interests_mixed.RESPECTIVELY.search(words):
        args.rest = f"{who} {words[: found.start()]}{words[found.end() :]}"
        return interests_mixed.each_their_own(args, _declared(args))
    said = interests_mixed.parts(args.p, words) if who else []
    events: list[Happening] = []
    for each in said:
        who = each.who or who
        args.rest = f"{who}, {each.words}" if len(said) > 1 else args.rest
        events += _declared(args)
    return events or _declared(args)


def _declared(args: Arguments) -> list[Happening]:
    """What one declaration comes to: an interest, none, or what was noted of it."""
    if (said := not_declared(args, ())) is not None:
        return [said]
    line = args.rest
    people = args.people("who declares", sides=False, free=_AFTER_PEOPLE) if not FOR_ALL.match(args.rest) else ("",)
    if people != ("",) and (said := not_declared(args, people)) is not None:
        return [said]
    args.rest = re.sub(r"^:\s*(?=\d|(?:agenda )?items?\b)", "", args.rest, flags=re.IGNORECASE)  # “ab, cd: 6 - a farm”
    return TypedDeclaration(args, line, people).events()


@word("interests")
def interests(args: Arguments) -> Happening:
    """Print the standing interests of the members in office, as a table. F9 keeps them; /declare adds one."""
    args.end()
    p = args.p
    seated = [each for each in p.people if p.roles(each.id) & set(SEATS) or p.bundle.member_replaced_by(each.id)]
    rows = [
        (p.name(person.id, start=True), each.kind.capitalize() or "–", capitalised(each.nature))
        for person in sorted(seated, key=lambda person: (not person.title, person.sorting))
        for each in person.interests
        if each.held_on(p.day)
    ]
    if not rows:
        raise Refused("No member has a standing interest: F9 enters them, or /declare db standing personal: why.")
    return StandingNoted(interests=tuple(rows), at=args.moment)
