"""What the form for a new complaint needs: reading and showing the time of receipt, and whom it can be about."""

from __future__ import annotations

import datetime as dt

from ..basics.clock import DAYS, at, house_date, house_time, local, one_day, parse_date, parse_time
from ..basics.record import Refused
from ..panel.people import People, Person, Role

NO_TIME = dt.time()
"""A letter comes on a day, without a time: midnight stands for that."""


def parse_moment(text: str, now: dt.datetime) -> dt.datetime:
    """When something came or was done, as the clerk types it: ``now``, ``2:10pm``, ``20 July``, ``20/7/2022 14:10``.

    A time alone is today's. Raises Refused, also for what is still to come.
    """
    present = local(now)
    words = text.replace(",", " ").split()
    moment = present.replace(second=0, microsecond=0) if [w.casefold() for w in words] in ([], ["now"]) else None
    if moment is None:
        day, time = _day_and_time(words, present.date())
        moment = at(day, time)
    if moment > present:
        raise Refused("That is still to come. Write when it was: 20 July 2022 2:10pm.")
    return moment


def _day_and_time(words: list[str], today: dt.date) -> tuple[dt.date, dt.time]:
    for n in range(len(words), -1, -1):
        day, rest = " ".join(words[:n]), " ".join(w for w in words[n:] if w != "at")
        try:
            said = parse_date(day, near=today) if day else today
            time = parse_time(rest, afternoon=True) if rest else NO_TIME
        except Refused:
            continue
        return one_day(day, near=today) if day else said, time
    raise Refused(f"“{' '.join(words)}” is not a date and time. Write it as 20 July 2022 2:10pm.")


def step_moment(text: str, now: dt.datetime, not_before: dt.datetime | None) -> dt.datetime:
    """When a step was taken, as the clerk types it. Raises Refused as ``parse_moment`` does.

    A step typed for the very minute, or with only the day, of ``not_before`` (the step before it) is given that moment.
    """
    moment = parse_moment(text, now)
    if not_before is None or moment >= not_before:
        return moment
    taken, before = local(moment), local(not_before)
    same_minute = taken == before.replace(second=0, microsecond=0)
    same_day = taken.time() == NO_TIME and taken.date() == before.date()
    return not_before if same_minute or same_day else moment


def moment_phrase(moment: dt.datetime) -> str:
    """``Wed 20 July 2022, 2:10pm``; without the time where none is known. ``parse_moment`` reads it back."""
    return f"{DAYS[local(moment).weekday()][:3]} {moment_to_change(moment)}"


def moment_to_change(moment: dt.datetime) -> str:
    """``moment_phrase`` without its weekday: whoever types another day need not type another of those."""
    shown = local(moment)
    time = "" if shown.time() == NO_TIME else f", {house_time(shown)}"
    return f"{house_date(shown.date())}{time}"


def moment_understood(text: str, now: dt.datetime) -> str:
    """How what is typed is read, while it is typed, or why it cannot be; nothing where nothing is."""
    if not text.strip():
        return ""
    try:
        return f"{moment_phrase(parse_moment(text, now))}."
    except Refused as refusal:
        return str(refusal)


def office_holders(people: People, day: dt.date) -> list[tuple[Person, str]]:
    """Whom a complaint can be about: Commissioners and Deputies, those of the day first, former ones too."""
    found = []
    for person in people:
        posts = [post for post in person.posts if post.role in (Role.COMMISSIONER, Role.DEPUTY)]
        if posts:
            now = any(post.held_on(day) for post in posts)
            office = f"acting {posts[-1].role}" if posts[-1].acting else str(posts[-1].role)
            found.append((not now, posts[-1].role is Role.DEPUTY, person.sorting, person, office))
    found.sort(key=lambda each: each[:3])
    return [(person, f"{'former ' if former else ''}{office}") for former, _, _, person, office in found]
