"""Titles of items compared: whether two name the same thing."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

import msgspec

from ..basics.pattern import pattern, small
from ..basics.said_dates import SaidDate, said_dates

_BEFORE = pattern(r"\b(first|second|third)\b(?:\s+\w+){0,2}\s+meeting\b(?:(?!\bmeeting)[^\d])*$", re.IGNORECASE)
_BEHIND = pattern(r",? ?(?:\(meeting ([1-9]) of that day\)|/([2-9])\b|\(([1-9])\))", re.IGNORECASE)
_ALL = pattern(r"\bmeetings\b", re.IGNORECASE)
_ORDINALS = {"first": 1, "second": 2, "third": 3}


class SetInTitle(msgspec.Struct, frozen=True):
    """A set of minutes that a title names. ``ordinal``: which meeting of that day; 0 where that is not said."""

    date: SaidDate
    ordinal: int = 0


def sets_in_title(title: str) -> list[SetInTitle]:
    """“Minutes of the second meeting held on 3 February 2031”, “… 3 February 2031 (meeting 2 of that day)”."""
    found, at = [], 0
    for said in said_dates(title):
        start = title.index(said.words, at)
        before, behind = _BEFORE.search(title[at:start]), _BEHIND.match(title[start + len(said.words) :])
        at = start + len(said.words)
        ordinal = int(behind[1] or behind[2] or behind[3]) if behind else 0
        found.append(SetInTitle(said, ordinal or (_ORDINALS[small(before[1])] if before else 0)))
    return found


def speaks_of_all(title: str) -> bool:
    """Whether a title speaks of meetings, not of one: “Minutes of the Meetings held on 3 February 2031”."""
    return bool(_ALL.search(title))


def names_set(title: str, day: dt.date, ordinal: int) -> bool:
    """Whether a title names the minutes of that meeting. A day alone is its first meeting, with “Meetings” all."""
    sets = [each for each in sets_in_title(title) if (each.date.day, each.date.month) == (day.day, day.month)]
    every = speaks_of_all(title) and len(sets) == 1 and not sets[0].ordinal
    return any(every or (each.ordinal or 1) == ordinal for each in sets)


_FILLING = {"the", "and", "of", "a", "an", "for", "to"}


@lru_cache(maxsize=4096)
def name_of(title: str) -> str:
    """A title without small words, signs and capitals, to be compared: “The A & B Report.” equals “A and B Report”."""
    words = re.findall(r"\w+", title.casefold())
    return " ".join(word for word in words if word not in _FILLING) or title.casefold().strip()
