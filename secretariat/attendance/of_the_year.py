"""Attendance through a municipal year: who was expected at each meeting, and how each stands (MIN-20, CAL-06)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from ..panel.people import SEATS, Person
from ..proceedings.proceedings import Proceedings
from ..proceedings.state import Spell

Standing = Literal["", "present", "part", "remote", "apologies", "substituted", "absent"]
"""How a member stands at a meeting; empty where she or he held no seat then, and so was not expected."""

THERE = ("present", "part")


class Attended(msgspec.Struct, frozen=True):
    """A member's year. ``at``: the standing at each meeting, in their order."""

    person: Person
    authorities: tuple[str, ...]
    at: tuple[Standing, ...]

    @property
    def expected(self) -> int:
        """How many meetings were held while she or he had a seat."""
        return sum(1 for each in self.at if each)

    @property
    def attended(self) -> int:
        """At how many of them she or he was present, be it for a part."""
        return sum(1 for each in self.at if each in THERE)


class StoodIn(msgspec.Struct, frozen=True):
    """A substitute who came: at which meeting, for whom, and whether with a vote."""

    p: Proceedings
    substitute: Person
    member: Person
    votes: bool


def held(meetings: Iterable[Proceedings]) -> list[Proceedings]:
    """The meetings that were held, in order: begun and over, or adjourned to another day; none that was cancelled."""
    found = [p for p in meetings if p.phase in ("closed", "adjourned") and p.spells and not p.bundle.meeting.cancelled]
    return sorted(found, key=lambda p: p.bundle.meeting.when)


def attended(meetings: Sequence[Proceedings]) -> list[Attended]:
    """Everyone who had a seat at one of these meetings, by name: expected from the day of the appointment on."""
    seated = {id: None for p in meetings for id in _seated(p)}
    found = []
    for id in seated:
        person = next(p.people[id] for p in reversed(meetings) if id in p.people)
        posts = (p.people[id].post_on(p.day, seat_only=True) for p in meetings)
        authorities = tuple(dict.fromkeys(post.authority for post in posts if post and post.authority))
        found.append(Attended(person, authorities, tuple(standing(p, id) for p in meetings)))
    return sorted(found, key=lambda each: each.person.sorting)


def standing(p: Proceedings, person: str) -> Standing:
    """How a member stands at one meeting. An apology for lateness is none for absence (MIN-20)."""
    if person not in _seated(p):
        return ""
    stays = p.spells.get(person, [])
    counted = [stay for stay in stays if _counts(p, stay)]
    if counted:
        return "part" if any(_for_a_part(p, stay) for stay in counted) else "present"
    if stays:
        return "remote"
    if any(each.member == person and p.spells.get(each.substitute) for each in p.bundle.substitutions):
        return "substituted"
    return "apologies" if person in p.excused else "absent"


def substitutes(meetings: Iterable[Proceedings]) -> list[StoodIn]:
    """The substitutes who came, in order of the meetings."""
    return [
        StoodIn(p, p.people[each.substitute], p.people[each.member], each.votes)
        for p in meetings for each in p.bundle.substitutions if p.spells.get(each.substitute)
    ]  # fmt: skip


def _seated(p: Proceedings) -> set[str]:
    """Those who had a seat on the day of a meeting, or took one in it."""
    return {person.id for person in p.people if p.roles(person.id) & set(SEATS)} | set(p.seated)


def _counts(p: Proceedings, stay: Spell) -> bool:
    """Whether a stay is one of a member present: who joins remotely does not count unless the rules say so (MTG-60)."""
    if stay.counted is not None:
        return stay.counted
    return stay.mode == "room" or p.rules.remote_members_count


def _for_a_part(p: Proceedings, stay: Spell) -> bool:
    """Whether she or he came after the beginning, or left before the end; at the end everybody leaves."""
    left_early = stay.ended and not (p.ended and stay.until and stay.until >= p.ended)
    return (bool(stay.since or stay.since_item) and stay.person not in p.seated) or left_early
