"""Who is expected at a meeting, and how each stands, in words (MIN-20)."""

from __future__ import annotations

import datetime as dt

import msgspec

from ..basics.clock import house_date, house_time
from ..basics.sentences import listing, lowered
from ..events.nominations import OFFICES
from ..panel.people import COMMISSIONERS_SIDE, OFFICERS, Person, Post, Role
from ..panel.posts import ON_THE_ROLL
from ..proceedings.proceedings import Proceedings
from ..proceedings.state import Spell


class Expected(msgspec.Struct, frozen=True):
    """Someone on the roll. ``what``: for which authority, or in what job; ``standing``: how it stands."""

    person: Person
    what: str
    standing: str
    sign: str
    """✓ here, ✗ absent or gone, ~ apologies or substituted, · not called; never a colour alone."""


class Group(msgspec.Struct, frozen=True):
    """The people on the roll who have the same role (members, officers …), under their heading."""

    title: str
    people: list[Expected]


def expected(proceedings: Proceedings) -> list[Group]:
    """Everyone who may be on the roll, grouped by role; empty groups are left out."""
    grouped: dict[str, list[Expected]] = {}
    placed: set[str] = set()
    for title, roles in _groups(proceedings):
        for person in proceedings.people.holding(proceedings.day, *roles):
            if person.id not in placed:
                placed.add(person.id)
                grouped.setdefault(title, []).append(_expected(proceedings, person))
    others = [person for person in _touched(proceedings) if person not in placed]
    for id in others:
        grouped.setdefault("Others", []).append(_expected(proceedings, proceedings.people[id]))
    return [Group(title, people) for title, people in grouped.items()]


def uncalled(proceedings: Proceedings) -> str:
    """Of whom besides the members nobody is marked yet, in a sentence: the Commissioner’s side, the officers.

    Empty where somebody of each is. “Everyone” leaves them out, for they hold no seat.
    """
    besides = {*COMMISSIONERS_SIDE, *OFFICERS}
    left = [
        lowered(group.title)
        for group in expected(proceedings)
        if all(one.sign == "·" and proceedings.roles(one.person.id) & besides for one in group.people)
    ]
    return f"Nobody is marked yet of {listing(left)}: G marks a group." if left else ""


def _groups(proceedings: Proceedings) -> list[tuple[str, tuple[Role, ...]]]:
    """Those who are on the roll by what they are; the Commissioner's side by what this panel's office is called."""
    side = f"The {proceedings.panel.office_word}’s side"
    return [(side if roles == COMMISSIONERS_SIDE else title, roles) for title, roles in ON_THE_ROLL]


def _touched(proceedings: Proceedings) -> list[str]:
    """Everyone this meeting's records speak of, in that order."""
    bundle = proceedings.bundle
    named = [
        *proceedings.spells,
        *sorted(proceedings.absent),
        *(a.person for a in bundle.apologies),
        *(s.substitute for s in bundle.substitutions),
    ]
    return list(dict.fromkeys(named))


def _expected(proceedings: Proceedings, person: Person) -> Expected:
    sign, words = standing(proceedings, person.id)
    return Expected(person, what_for(proceedings, person), words, sign)


def what_for(proceedings: Proceedings, person: Person) -> str:
    """Office, authority or job; for a substitute standing in, for whom; of one whose post has ended, until when."""
    if sub := next((s for s in proceedings.bundle.substitutions if s.substitute == person.id), None):
        return f"for {proceedings.name(sub.member)}{'' if sub.votes else ', without a vote'}"
    post = person.post_on(proceedings.day)
    if post is None and (ended := _last_ended(person, proceedings.day)):
        what = ended.authority or ended.job or str(ended.role)
        return f"{what}, until {house_date(ended.until)}" if ended.until else what
    held = (each for each in OFFICES if proceedings.office_holder(each) == person.id)
    office = next((proceedings.house.office(each) for each in held), "")
    return ", ".join(filter(None, (office, (post.authority or post.job) if post else "")))


def _last_ended(person: Person, day: dt.date) -> Post | None:
    """The post that somebody had last before a day: who resigned yesterday may well be at the table."""
    over = [post for post in person.posts if post.until is not None and post.until < day]
    return max(over, key=lambda post: post.until or day, default=None)


def standing(proceedings: Proceedings, person: str) -> tuple[str, str]:
    """A sign and words: “present”, “virtual”, “present (from 2:10pm)”, “left 4:20pm”, “apologies” …"""
    if spells := proceedings.spells.get(person):
        words = in_the_room(spells)
        if not proceedings.counts(person) and spells[-1].mode == "remote" and _would_count(proceedings, person):
            words += ", not counted"
        return ("✓" if person in proceedings.room else "✗"), words
    if substitute := proceedings.bundle.substitute_for(person):
        return "~", f"substituted by {proceedings.name(substitute)}"
    if apology := proceedings.bundle.apology_of(person):
        return "~", "apologies for lateness" if apology.late else "apologies"
    if because := proceedings.absent_because.get(person):
        return "~", because
    return ("✗", "absent") if person in proceedings.absent else ("·", "not called")


def _would_count(proceedings: Proceedings, person: str) -> bool:
    """Whether someone in the room would be in the quorum (MTG-60: a remote member is not, by default)."""
    holds_seat = any(person == seated.id for seated in proceedings.people.in_office(proceedings.day))
    return person in proceedings.room and (holds_seat or proceedings.bundle.member_replaced_by(person) is not None)


def in_the_room(spells: list[Spell]) -> str:
    """Someone's stays in the room, in words: “present (from 2:10pm)”, “present (left 3pm, back 3:20pm)”."""
    last = spells[-1]
    how = "observing" if last.counted is False else "virtual" if last.mode == "remote" else "present"
    notes = []
    for n, spell in enumerate(spells):
        if spell.since is not None:
            notes.append(f"{'back' if n else 'from'} {house_time(spell.since)}")
        if spell.ended:
            notes.append(f"left {house_time(spell.until)}" if spell.until else "left")
    return f"{how} ({', '.join(notes)})" if notes else how
