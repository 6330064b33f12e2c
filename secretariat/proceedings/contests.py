"""Elections as contests: which one of an office a line belongs to, and when another begins (MTG-50)."""

from __future__ import annotations

from ..meetings.meeting import Purpose
from .proceedings import Proceedings
from .state import Contest, Office

BUSINESS: dict[Office, Purpose] = {"chair": Purpose.ELECT_CHAIR, "vice-chair": Purpose.ELECT_VICE}
"""The business of an item that is for the election to an office."""


def running(p: Proceedings, office: Office) -> Contest:
    """The contest that a line about the office belongs to now: a fresh one, not yet kept, where the last is over, or
    was of another item for that office. Nobody is a candidate in it who was not nominated for it.
    """
    known = p.contests.get(office)
    if known is None or known.over or _of_another_item(p, known, office):
        return Contest(item=p.item)
    return known


def join(p: Proceedings, office: Office) -> Contest:
    """The same, kept: something happens in it."""
    contest = p.contests[office] = running(p, office)
    return contest


def last(p: Proceedings, office: Office) -> Contest:
    """The contest begun last, over or not: what a line that just happened belongs to."""
    return p.contests.get(office) or Contest(item=p.item)


def candidates(p: Proceedings, office: Office) -> list[str]:
    """Those who are candidates now, in the order of nomination."""
    return running(p, office).candidates


def filled_here(p: Proceedings, office: Office) -> str:
    """Who was elected to the office under the open item, and serves: under another item there may be an election
    again, as where the first elected cannot serve after all."""
    known = p.contests.get(office)
    return known.elected if known is not None and known.item == p.item else ""


def _of_another_item(p: Proceedings, contest: Contest, office: Office) -> bool:
    """Whether the item that is open, and the one the contest was begun under, are each an election to the office."""
    there = (p.bundle.item(p.item), p.bundle.item(contest.item))
    return contest.item != p.item and all(item is not None and item.business is BUSINESS[office] for item in there)
