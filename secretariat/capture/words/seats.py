"""The word for a seat taken during a meeting: who, for whom, until when."""

from __future__ import annotations

import re

from ...basics.pattern import pattern
from ...events.room import Seated
from ...panel.people import SEATS, Role
from ..arguments import persons
from ..arguments.reader import Arguments
from ..desk import Captured
from .table import word


@word("seat", usage="who for authority [in place of who] [until …] | who independent")
def seat(args: Arguments) -> Captured:
    """A new member takes a seat, and counts and votes from here on: /seat jd for Southbeck in place of nt until the
    annual meeting. A change of membership is so kept as a chain: who for whom, since when."""
    person = args.person("who takes the seat")
    args.skip("for")
    args.rest, ends_with = _until_what(_IN_HER_PLACE.sub(r"in place of \g<who>", args.rest, count=1))
    in_place_of = ""
    if found := _IN_PLACE_OF.search(args.rest):
        before, args.rest = args.rest[: found.start()], args.rest[found.end() :]
        in_place_of = args.person("in whose place")
        if before.strip(" ,"):
            args.end()
            args.rest = before
        args.skip("for")
    elif member := persons.whole(args.p, args.rest):  # “us for tk”: in whose place, and so for whose authority
        in_place_of, args.rest = member.id, ""
    if in_place_of and not args.rest.strip(" ,"):
        args.rest = _seat_of(args, in_place_of)
        args.told.append(f"For whom is taken from the seat of {args.p.name(in_place_of)}: {args.rest or 'none'}.")
    named = args.rest.strip(" ,")
    if not named:
        raise args.refuse("Say for which authority, or “independent”.")
    known = args.p.panel.authorities
    fitting = [each for each in known if each.casefold().startswith(named.casefold())]
    if named.casefold() in ("independent", "independent member", "as independent", "ind", "ind.", "indep", "indep."):
        authority = ""
    elif known and len(fitting) != 1:
        raise args.refuse(f"“{named}” is none of the authorities: {', '.join(known)}.")
    else:
        authority = fitting[0] if fitting else named
    ends = bool(in_place_of) and in_place_of != person and args.p.holds_a_seat(in_place_of)
    event = Seated(
        person=person, authority=authority, in_place_of=in_place_of, ends_with=ends_with, ends_the_other=ends,
        at=args.moment,
    )  # fmt: skip
    say = ""
    if ends:
        name = args.p.name(in_place_of, start=True)
        say = f"{name} holds the seat no longer: it ends with this day, in People (F9) too."
        if {Role.CHAIR, Role.VICE_CHAIR} & args.p.roles(in_place_of):
            say += " An office that goes with it is ended there, by D."
    return Captured([event], note=f"{args.p.name(person)} takes a seat", say=say)


def _seat_of(args: Arguments, member: str) -> str:
    """For what a member holds a seat: the authority, or “independent”; empty where she or he holds none now."""
    posts = [post for post in args.p.people[member].posts if post.role in SEATS and post.held_on(args.p.day)]
    return (posts[0].authority or "independent") if posts else ""


_IN_PLACE_OF = pattern(
    r",?\s*\b(?:in (?:the )?(?:place|room|stead) of|instead of|replac(?:ing|es|ed)|to replace|vice)\s+", re.IGNORECASE
)
_IN_HER_PLACE = pattern(r"\bin (?P<who>[^\W\d_][^,;:()\d]{0,50}?)[’']s? (?:place|stead|room|seat)\b", re.IGNORECASE)
"""“in tk’s place”."""
_UNTIL_WHAT = pattern(r",?\s*\b(?:until|till|til|’til)\s+(?P<what>\S.*)$", re.IGNORECASE)


def _until_what(words: str) -> tuple[str, str]:
    """The words before, and the event until which a seat is held, “the annual meeting”; empty for none."""
    found = _UNTIL_WHAT.search(words)
    return (words[: found.start()], found["what"].strip(" .,")) if found else (words, "")
