"""What a line says of interests without declaring one: there is none, one is taken back, what an officer noted."""

from __future__ import annotations

import re

from ..basics.pattern import pattern
from ..events.base import Happening
from ..events.interests import InterestNoted
from ..meetings.meeting import AgendaItem
from ..panel.people import SEATS
from . import interests_mixed
from .arguments.reader import Arguments
from .interests_said import AFTER_ITEMS, SOME_ITEMS, is_taken_back, noted_words, of_nothing

_IN_ITEMS = pattern(
    r"(?:in|for|under|on|about|in (?:respect of|relation to)|regarding|concerning)\s+"
    r"(?=\d|(?:(?:all|any|every) (?:of )?(?:the )?)?(?:agenda )?items?\b)",
    re.IGNORECASE,
)


def not_declared(args: Arguments, people: tuple[str, ...]) -> Happening | None:
    """What the rest of the line says of interests without declaring one; None where it declares one.

    ``people``: who was named; nobody: the line begins with it, and then it was noted, or is of every member.
    """
    words = args.rest.strip()
    if not people:
        words = re.sub(r"^(?:the )?members (?:present )?(?=(?:had |have )?no)", "", words, flags=re.IGNORECASE)
    officer = bool(people) and not any(set(SEATS) & args.p.roles(each) for each in people)
    substitutes = any(args.p.bundle.member_replaced_by(each) for each in people)
    said = noted_words(words, of_an_officer=officer and not substitutes)
    if said and len(people) < 2:
        args.free()
        back = bool(people) and is_taken_back(words)
        items = _items_in(args, said) if back else ()
        return InterestNoted(person="".join(people), text=said, takes_back=back, items=items, at=args.moment)
    nothing = of_nothing(words)
    if nothing is None:
        return None
    args.rest = nothing.rest
    named: list[AgendaItem] = []
    if found := _IN_ITEMS.match(args.rest):
        args.rest = args.rest[found.end() :]
        named = args.items(free=AFTER_ITEMS)
    return interests_mixed.none_of(args, people, nothing.what, named, args.free().strip(" ,;:"))


def _items_in(args: Arguments, words: str) -> tuple[str, ...]:
    """The items that words name somewhere: “withdrew his declaration in item 6”."""
    found = re.search(SOME_ITEMS, words, re.IGNORECASE)
    if found is None:
        return ()
    args.rest = found[0]
    items = tuple(item.id for item in args.items())
    args.free()
    return items
