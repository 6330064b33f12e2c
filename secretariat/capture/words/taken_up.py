"""Words for matters of earlier meetings: settled, reported, done, carry."""

from __future__ import annotations

import re

from ...basics.pattern import pattern
from ...basics.record import Refused
from ...events.base import Happening
from ...events.taken_up import MatterTakenUp, TakenUp
from .. import reasons
from ..arguments import persons
from ..arguments.reader import Arguments
from ..arguments.references import references
from .table import word

_BY = pattern(r",?\s*by\s+(?P<who>[^:,;]+?)\s*(?=[:,;]|$)", re.IGNORECASE)


def _taken_up(args: Arguments, how: TakenUp) -> list[Happening]:
    named = references(args)
    person = whom = ""
    by = _BY.match(args.rest) if how in ("settled", "reported") else None
    if by:
        person, whom, said = _who_and_what(args, by["who"].rstrip("."))
        args.rest = f"{said}{args.rest[by.end() :]}".strip()
    text = args.free()
    if how == "carried on":
        text = _TO_WHEN.sub(r": \g<when>", text, count=1)
    if text and not text.startswith((":", ",", ";", "–", "—", "-", "because", "that", "as ", "since", "(")):
        raise args.refuse(f"“{text.split()[0]}” was not understood: a colon goes before what was said of it.")
    text = reasons.whole(text.lstrip(" :,;–—-"))
    return [
        MatterTakenUp(reference=each, how=how, person=person, whom=whom, text=text, at=args.moment) for each in named
    ]


_TO_WHEN = pattern(
    r"^(?:(?:on|forward|forwards|over)\b[\s,]*)?(?P<when>(?:to|until|till|for|pending)\b.*)$", re.I | re.S
)
"""“/carry R3 of 18 June to September”."""


def _who_and_what(args: Arguments, words: str) -> tuple[str, str, str]:
    """Who it was, and what was said, behind a colon, where somebody known is named first: “ab the grant was paid”."""
    one = persons.person_at(args.p, words)
    if one is not None and one.sure and one.rest.strip():
        return one.person, "", f": {one.rest.strip()}"
    return (*_who(args, words), "")


def _who(args: Arguments, words: str) -> tuple[str, str]:
    """Somebody in the records, or words for whoever it was. Raises Refused where two are called so."""
    known = persons.whole(args.p, words)
    if known is not None:
        return known.id, ""
    if persons.like_a_code(words):
        raise Refused(f"Nobody has the code or name “{words}”. {args.usage}")
    return "", words


@word("settled", usage="which [by whom] [: words]")
def settled(args: Arguments) -> list[Happening]:
    """What an earlier meeting referred to somebody was settled: /settled item 8 of 18 June by mo: the grant was paid.
    The matter is then settled and reported, and nobody marks it a second time."""
    return _taken_up(args, "settled")


@word("reported", usage="which [by whom] [: words]")
def reported(args: Arguments) -> list[Happening]:
    """A matter of an earlier meeting, or a referral, was reported to this one: /reported item 8 of 18 June."""
    return _taken_up(args, "reported")


@word("done", usage="which [: words]")
def done(args: Arguments) -> list[Happening]:
    """A recommendation or action of an earlier meeting is closed as done: /done R1 and R2 of 18 June."""
    return _taken_up(args, "done")


@word("carry", "carried-on", usage="which [: words]")
def carry(args: Arguments) -> list[Happening]:
    """A recommendation or action of an earlier meeting goes on: /carry R3 of 18 June: the figures are awaited."""
    args.skip("on", "forward", "forwards", "fwd", "over")
    return _taken_up(args, "carried on")
