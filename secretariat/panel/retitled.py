"""Somebody's title or job from the day after a meeting on: papers of before keep the old one."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from .people import COMMISSIONERS_SIDE, OFFICERS, Person, Post, Role

_BY_JOB = (*OFFICERS, *COMMISSIONERS_SIDE, Role.OTHER, Role.WITNESS)
"""Those who are called by their job; a member has a title, such as Councillor."""


def retitled(person: Person, words: str, day: dt.date, source: str) -> Person:
    """The person with this title or job from the day after on. ``source``: the line of the minutes that says so."""
    since, post = day + dt.timedelta(1), _by_job(person, day)
    if post is None:
        return person.renamed(since, title=words)
    if post.until is not None and post.until <= day:
        return person
    after = replace(post, since=since, job=words, source=source)
    return _with(person, post, replace(post, until=day), after)


def taken_back(person: Person, words: str, day: dt.date, source: str) -> Person:
    """The same without what that line made of it, as it was before."""
    after = next((post for post in person.posts if post.source == source), None)
    if after is not None:
        alike = (after.role, after.authority, day)
        before = next((post for post in person.posts if (post.role, post.authority, post.until) == alike), None)
        whole = replace(before, until=after.until) if before else None
        posts = [whole if post is before else post for post in person.posts if post is not after]
        return person.with_(posts=tuple(post for post in posts if post))
    last = person.formerly[-1] if person.formerly else None
    if last is not None and last.until == day and person.title == words:
        return person.with_(title=last.title, formerly=person.formerly[:-1])
    return person


def _by_job(person: Person, day: dt.date) -> Post | None:
    return next((post for post in person.posts if post.role in _BY_JOB and post.held_on(day)), None)


def _with(person: Person, old: Post, *new: Post) -> Person:
    return person.with_(posts=tuple(each for post in person.posts for each in (new if post is old else (post,))))
