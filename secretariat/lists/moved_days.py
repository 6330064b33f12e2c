"""A day that was put off to another: “10 February – postponed to 17 February”, “moved from 8 to 15 December”."""

from __future__ import annotations

import re

from ..basics.clock import DAYS_BEGIN
from ..basics.pattern import pattern, small
from ..basics.said_dates import said_dates
from .cells import GivenRow

_MOVED = r"(?:moved|postponed|re-?scheduled|re-?arranged|put (?:back|off)|brought forward|changed|deferred|switched)"
_WEEKDAY = rf"(?:(?:the )?(?:{DAYS_BEGIN})[a-z]*,? )?"
_FIRST = pattern(rf"\b(?:now )?{_MOVED} from (?:the )?{_WEEKDAY}$", re.IGNORECASE)
_BETWEEN = pattern(
    rf"^[\s,;:()–—-]*(?:(?:is |was |has been |now )*{_MOVED} (?:to|until)|(?:cancell?ed|postponed)[\s,;:–—-]+now|to|"
    rf"replaced by|now)(?: (?:the|on))*\s*{_WEEKDAY}$",
    re.IGNORECASE,
)


def put_off(row: GivenRow) -> list[GivenRow]:
    """The row of a day that was moved as two: the day it was moved to, and that which takes place no more."""
    words = "; ".join(filter(None, row.cells))
    days = said_dates(words)
    if len(days) != 2:
        return [row]
    before, _, rest = words.partition(days[0].words)
    between, _, after = rest.partition(days[1].words)
    found = _BETWEEN.match(between)
    first = _FIRST.search(before)
    if found is None or (small(found[0].strip(" ,;:()–—-")) == "to" and first is None):
        return [row]
    lead = before[: first.start()] if first else before
    now = f"{lead} {days[1].words} {after.lstrip(')')} ; moved from {days[0].words}".strip()
    return [row._replace(cells=(now,)), row._replace(cells=(f"{days[0].words}; postponed",))]
