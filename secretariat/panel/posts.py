"""Seats, offices and jobs over time: acts that give, change and end them. A post that ended is kept."""

from __future__ import annotations

import datetime as dt

import msgspec

from ..basics.acts import Act, Put, act
from ..basics.clock import house_date
from ..basics.record import Refused
from .people import COMMISSIONERS_SIDE, OFFICERS, OFFICES, SEATS, People, Person, Post, Role


def give_post(person: Person, post: Post) -> Act:
    """One more post. Raises Refused where it ends before it begins, or a seat is held already."""
    _refuse_dates(post)
    if post.role in SEATS:
        held = next((p for p in person.posts if p.role in SEATS and _overlap(p, post)), None)
        if held:
            raise Refused(f"{person.in_full} already holds a seat{_since(held)}. End that post first.")
    return act(f"{person.in_full}: {post.role}", Put(person.with_(posts=(*person.posts, post))))


def change_post(person: Person, old: Post, new: Post | None, since: dt.date | None = None) -> Act:
    """A post with other dates or words; None takes it away as if it had never been. Raises Refused.

    ``since``: the day from which on its authority or job is another one; what it was before that day is kept. None: it
    was always so.
    """
    if new is not None:
        _refuse_dates(new)
    changed = [new] if new else []
    if new and since and (new.authority, new.job) != (old.authority, old.job) and _within(new, since):
        before = msgspec.structs.replace(old, since=new.since, until=since - dt.timedelta(days=1))
        changed = [before, msgspec.structs.replace(new, since=since)]
    posts = tuple(each for post in person.posts for each in (changed if post is old else [post]))
    verb = "changed" if new else "removed"
    return act(f"{person.in_full}: {old.role} {verb}", Put(person.with_(posts=posts)))


def give_office(people: People, person: Person, office: Role, since: dt.date) -> Act:
    """The chair or vice-chair from a day on; whoever held it until then ends the day before, and so does another office
    that she or he holds: nobody is both. Raises Refused."""
    if not person.roles_on(since) & set(SEATS):
        raise Refused(f"{person.in_full} holds no seat on {house_date(since)}, so cannot be {office}.")
    if office in person.roles_on(since):
        raise Refused(f"{person.in_full} is {office} already.")
    ended = [
        Put(_ending(holder, office, since - dt.timedelta(days=1)))
        for holder in people.holding(since, office)
        if holder.id != person.id
    ]
    other = other_office(person, office, since)
    before = _ending(person, other, since - dt.timedelta(days=1)) if other else person
    began = [post.since for each in people for post in each.posts if post.role is office and post.since is not None]
    next_one = min((day for day in began if day > since), default=None)
    until = next_one - dt.timedelta(days=1) if next_one else None
    given = before.with_(posts=(*before.posts, Post(role=office, since=since, until=until)))
    return act(f"{person.in_full}: {office}", Put(given), ended)


def other_office(person: Person, office: Role, since: dt.date) -> Role | None:
    """The office that who is given this one holds already on that day."""
    return next((each for each in OFFICES if each is not office and each in person.roles_on(since)), None)


def _ending(holder: Person, office: Role, day: dt.date) -> Person:
    def ended(post: Post) -> Post:
        if post.role is not office or (post.until is not None and post.until <= day):
            return post
        return msgspec.structs.replace(post, until=day)

    # An office that began only after that day was never really held.
    posts = tuple(ended(post) for post in holder.posts)
    return holder.with_(posts=tuple(p for p in posts if not (p.role is office and p.since and p.since > day)))


def _within(post: Post, day: dt.date) -> bool:
    """Whether it was held before that day, and is on it."""
    return (post.since is None or post.since < day) and (post.until is None or day <= post.until)


def _refuse_dates(post: Post) -> None:
    if post.since and post.until and post.until < post.since:
        raise Refused(f"The post would end on {house_date(post.until)}, before it begins on {house_date(post.since)}.")


def _overlap(one: Post, other: Post) -> bool:
    starts = max(one.since or dt.date.min, other.since or dt.date.min)
    return starts <= min(one.until or dt.date.max, other.until or dt.date.max)


def _since(post: Post) -> str:
    return f" since {house_date(post.since)}" if post.since else ""


def formerly(person: Person) -> str:
    """“until 31 October 2031 Councillor Zoë Vale”, of each name of before; empty for none."""
    said = (f"until {house_date(each.until)} {person.on(each.until).in_full}" for each in person.formerly)
    return "; ".join(said)


def post_words(post: Post, people: People | None = None) -> str:
    """``member, Eldmoor (from 20 May 2029)``; with ``people`` also for whom and in whose place, where that was said."""
    whom = f"for {people[post.instead_of].in_full}" if people is not None and post.instead_of else ""
    words = ", ".join(filter(None, (str(post.role), post.authority, post.job, whom)))
    times = [f"from {house_date(post.since)}"] if post.since else []
    times += [f"to {house_date(post.until)}"] if post.until else [f"until {post.ends_with}"] if post.ends_with else []
    times += [f"in place of {people[post.in_place_of].in_full}"] if people and post.in_place_of else []
    return f"{words} ({' '.join(times)})" if times else words


class Holder(msgspec.Struct, frozen=True):
    """Someone in the list of people: with the post that puts her or him in that group, None for someone with none."""

    person: Person
    post: Post | None
    office: str = ""


ON_THE_ROLL: tuple[tuple[str, tuple[Role, ...]], ...] = (
    ("Members", (Role.MEMBER, Role.COOPTED_COUNCILLOR)),
    ("Independents", (Role.INDEPENDENT,)),
    ("Substitutes", (Role.SUBSTITUTE,)),
    ("Officers", OFFICERS),
    ("The Commissioner’s side", COMMISSIONERS_SIDE),
)
"""The groups of people, in the order in which the roll is called."""

GROUPS = (*ON_THE_ROLL, ("Others", (Role.OTHER, Role.WITNESS)))
"""The same groups and, last, those who are not on the roll."""


def holders(people: People, day: dt.date, *, former: bool = False) -> list[tuple[str, list[Holder]]]:
    """Everyone by what each holds on a day; ``former``: also those who hold nothing that day, as a last group."""
    placed: set[str] = set()
    groups: list[tuple[str, list[Holder]]] = []
    for title, roles in GROUPS:
        found = [p for p in people.holding(day, *roles) if p.id not in placed]
        placed |= {p.id for p in found}
        groups.append((title, [Holder(p, _held(p, day, roles), office_on(p, day)) for p in found]))
    rest = sorted((p for p in people if p.id not in placed), key=lambda p: p.sorting)
    none_ever = [Holder(p, None) for p in rest if not p.posts]
    groups.append(("Without a post", none_ever))
    if former:
        groups.append(("Not in post that day", [Holder(p, p.posts[-1]) for p in rest if p.posts]))
    return [(title, held) for title, held in groups if held]


def _held(person: Person, day: dt.date, roles: tuple[Role, ...]) -> Post | None:
    return next((post for post in person.posts if post.role in roles and post.held_on(day)), None)


def office_on(person: Person, day: dt.date) -> str:
    """``chair``, ``vice-chair`` or nothing."""
    return next((str(office) for office in OFFICES if office in person.roles_on(day)), "")
