"""Whom the public may ask about a meeting, and how to reach him or her."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..basics.pattern import pattern
from ..panel.people import COMMISSIONERS_SIDE, OFFICERS, Person, Role
from ..proceedings.proceedings import Proceedings
from .material import MeetingMaterial


def contact_of(p: Proceedings) -> str:
    """Whom to ask, with e-mail and telephone where they are for anybody: as the meeting's head says, else the clerk;
    empty where neither is known."""
    name, reached = _named(p)
    return ", ".join((name, *reached)) if name else ""


def sent_to(p: Proceedings) -> str:
    """The same as whom to send something to: “Jane Marsh, clerk@council.example or 01632 960001”."""
    name, reached = _named(p)
    return ", ".join((name, " or ".join(reached))) if name and reached else name


def no_address(m: MeetingMaterial) -> list[str]:
    """That the agenda asks the public to write to somebody, and does not say where; nothing where it does."""
    name, reached = _named(m.p)
    if not name or reached or _REACHED.search(name):
        return []
    return [f"The agenda asks the public to write to {name}, and says no e-mail or telephone: F9, Enter on the name."]


_REACHED = pattern(r"@|\d{3}|www\.|https?:")
"""In what the head of the meeting says: a way to reach somebody is there already."""


def _named(p: Proceedings) -> tuple[str, tuple[str, ...]]:
    said = p.bundle.meeting.contact
    clerks = p.people.holding(p.day, Role.CLERK)
    if not said:
        return (with_job(p, clerks[0]), clerks[0].reached) if clerks else ("", ())
    return said.rstrip(". "), _reached_of([*clerks, *p.people.holding(p.day, *OFFICERS)], said)


def how_reached(p: Proceedings, said: str) -> tuple[str, ...]:
    """The public e-mail and telephone of whoever is named in these words, as far as they do not say it themselves."""
    return _reached_of(p.people.holding(p.day, *OFFICERS, *COMMISSIONERS_SIDE), said)


def _reached_of(people: Iterable[Person], said: str) -> tuple[str, ...]:
    person = next((each for each in people if re.search(rf"(?<!\w){re.escape(each.in_full)}(?!\w)", said)), None)
    return () if person is None else tuple(each for each in person.reached if each.casefold() not in said.casefold())


def with_job(p: Proceedings, person: Person) -> str:
    """Somebody with what she or he is: “Jane Marsh, Democratic Services Officer”."""
    post = person.post_on(p.day)
    return f"{person.in_full}, {post.job}" if post and post.job else person.in_full
