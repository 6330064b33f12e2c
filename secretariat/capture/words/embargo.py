"""The word for an embargo."""

from __future__ import annotations

import re

from ...basics.clock import looks_like_a_date
from ...basics.pattern import pattern
from ...events.base import Happening
from ...events.embargo import Embargoed
from .. import reasons
from ..arguments.reader import Arguments
from .table import word

_LENGTH = pattern(r"(?:\d+|an?|one|two|three|four|six) (?:days?|weeks?|months?|hours?|fortnights?)\b", re.IGNORECASE)


@word("embargo", usage="[items …] until day [because why]")
def embargo(args: Arguments) -> Happening:
    """What is decided here stays out of public papers until a day: /embargo until 3 July because she is told first."""
    args.skip("on", "for")
    args.rest = re.sub(r"^(?:this|the) item\b\s*", "", args.rest, flags=re.IGNORECASE)
    if looks_like_a_date(reasons.parted(args.rest, loosely=True)[0]):  # “/embargo 4 July”
        args.rest = f"until {args.rest.strip()}"
    if _LENGTH.match(args.rest):
        raise args.refuse("An embargo ends on a day: say which, /embargo until 3 July.")
    begins = args.peek().casefold() in ("until", "till", "til", "’til", "to", "")
    items = () if begins else tuple(item.id for item in args.some_items())
    when, reason = reasons.parted(args.free(), loosely=True)
    day = re.sub(r"^(?:until|till|’?til|to)\b(?: the end of| on)?\s*", "", when.strip(" ,"), flags=re.IGNORECASE)
    if not day:
        raise args.refuse("Say until which day.")
    if not looks_like_a_date(day) and not re.search(r"\d", day) and len(day.split()) > 1:
        raise args.refuse(f"An embargo ends on a day: say the latest, and what is waited for after “because {day}”.")
    return Embargoed(items=items, until=args.day(day, "future"), reason=reason.strip(), at=args.moment)
