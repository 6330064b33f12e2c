"""A row of a list held against a person: whether it means her, whether she has the post, what she is called then."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from ...basics.record import Private
from ...panel.people import OFFICES, SEATS, Person, Post
from ...panel.posts import post_words
from .authorities import core_named
from .names import initials_in
from .words import folded


def elsewhere(person: Person, said: dict[str, str]) -> bool:
    """Whether “J Smith (Holt)” and “Jane Smith (Eldmoor)” are two: alike by the initial alone, and of two councils.

    Asked of people in rows above alone: of who is kept, another council may be a slip, or a move.
    """
    alike = folded(said.get("given", "")) == folded(person.given)
    council = said.get("authority", "")
    councils = [post.authority for post in person.posts if post.authority]
    others = all(core_named(council) != core_named(each) for each in councils)
    return not alike and bool(council and councils) and others


def same_given(person: Person, said: dict[str, str]) -> bool:
    """Whether the given names are the same, or one is the initials of the other."""
    given = said.get("given", "")
    if given and person.given:
        return folded(given) == folded(person.given)
    one, other = said.get("initials") or initials_in(given), person.initials or initials_in(person.given)
    return folded(one).replace(" ", "") == folded(other).replace(" ", "")


def likelier(several: Sequence[Person], said: dict[str, str]) -> list[Person]:
    """Of several whom a row may mean, those of its council, or where it says none, those called just so; all of them
    where that tells nothing: of “A Birch (Westmarsh)” and “Alan Birch (Eldmoor)”, “A. Birch, Eldmoor” is Alan."""
    if council := said.get("authority", ""):
        there = [p for p in several if any(core_named(post.authority) == core_named(council) for post in p.posts)]
    else:
        given = folded(said.get("given") or said.get("initials", ""))
        there = [p for p in several if folded(p.given or p.initials) == given]
    return there or list(several)


def called(person: Person, said: dict[str, str], *, new: bool, since: dt.date | None) -> Person:
    """The person with what the row says of the name; what it leaves out stays.

    Somebody who is kept is called so from ``since`` on, that papers of before keep the name they were printed with.
    """
    given = said.get("given", "")
    initials = said.get("initials") or initials_in(given)
    names = {"title": said.get("title", ""), "given": given, "initials": initials, "family": said["family"]}
    if not new:
        names = {name: words or getattr(person, name) for name, words in names.items()}
        if not said.get("initials") and (person.initials or folded(given) == folded(person.given)):
            names["initials"] = person.initials  # also none, where the list tells nothing new
    named = person.with_(**names) if new else person.renamed(since, **names)
    contact = said.get("contact", "")
    return named.with_(contact=Private(contact)) if contact else named


def same_post(one: Post, other: Post, since: dt.date | None) -> bool:
    """The same post: what the row does not say of it may be anything."""
    if one.role is not other.role or other.authority not in ("", one.authority) or other.job not in ("", one.job):
        return False
    return one.since == other.since or not said_since(other, since)


def said_since(post: Post, since: dt.date | None) -> bool:
    """Whether the row itself named the first day."""
    return post.since is not None and post.since != since


def holds(person: Person, post: Post) -> bool:
    """Whether a post like it is held at some time while this one is."""
    starts, ends = post.since or dt.date.min, post.until or dt.date.max
    return any(
        each.role is post.role and (each.since or dt.date.min) <= ends and starts <= (each.until or dt.date.max)
        for each in person.posts
    )


def ending(person: Person, kept: Person | None) -> Iterator[str]:
    """Which posts, held until now with no end, a row ends, and which offices go on beyond the seat."""
    held = [(post.role, post.authority, post.since) for post in (kept.posts if kept else ()) if post.until is None]
    last = [post for post in person.posts if post.until and (post.role, post.authority, post.since) in held]
    yield from (f"It ends a post held here: {post_words(post)}." for post in last)
    going_on = [post.role for post in person.posts if post.until is None]
    if any(post.role in SEATS for post in last) and not {*SEATS} & {*going_on}:
        yield from (f"The office of {role} goes on here: end that too." for role in going_on if role in OFFICES)
