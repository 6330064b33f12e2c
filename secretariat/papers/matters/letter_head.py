"""How a letter of the panel begins and ends: who writes, to whom, on which day, and who signs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ...basics.clock import house_date
from ...basics.saying import say
from ...documents.document import Block, Paragraph, strong, text
from ...meetings.meeting import Meeting
from ...panel.panel import Panel
from ...panel.people import People, Person, Role
from ...wordings.salutation import salutation
from ..material import KnownMatters


def in_office(people: People, day: dt.date, role: Role) -> Person | None:
    """Whoever holds a post on a day; of two that overlap, the one who came to it last."""
    return next(iter(people.incumbents(day, role)), None)


def commissioner(k: KnownMatters, day: dt.date) -> list[str]:
    """The addressee, a line each: the name of whoever is in office on that day, where People has it, and the office."""
    holder = in_office(k.people, day, Role.COMMISSIONER)
    acts = _acting(k.people, day)
    title, area = acts or k.panel.office_title, k.panel.area
    office = say("{office_title} for {area}", title, area) if area and area not in acts else title
    return [*([holder.in_full] if holder else []), office]


def greeted(people: People, panel: Panel, day: dt.date) -> str:
    """The office as a letter to whoever holds it that day greets it: “Commissioner”, “Acting Commissioner”."""
    return say("Acting {office}", panel.office_word) if _acting(people, day) else panel.office_word


def _acting(people: People, day: dt.date) -> str:
    """The office of an acting Commissioner in full, as People has it; empty where nobody acts."""
    holder = in_office(people, day, Role.COMMISSIONER)
    posts = holder.posts if holder else ()
    held = (post for post in posts if post.role is Role.COMMISSIONER and post.held_on(day))
    return next((post.job for post in held if post.acting), "")


def head(k: KnownMatters, day: dt.date, meeting: Meeting | None = None) -> list[Block]:
    """The panel, whom to ask, the day; then the addressee and the salutation."""
    clerk = in_office(k.people, day, Role.CLERK)
    post = clerk.post_on(day) if clerk else None
    contact = ", ".join(filter(None, (clerk.in_full, post.job if post else ""))) if clerk else ""
    if meeting and meeting.contact:
        contact = meeting.contact
    lines = [
        say("c/o {host}", k.panel.host) if k.panel.host else "",
        say("Contact: {contact}", contact) if contact else "",
    ]
    return [
        Paragraph(text(strong(k.panel.name))), *_under(filter(None, lines)), _part(house_date(day)),
        *address(commissioner(k, day)), _part(salutation(greeted(k.people, k.panel, day)).dear),
    ]  # fmt: skip


def address(lines: Iterable[str]) -> list[Paragraph]:
    """An address, a line each, one close under the other."""
    first, *others = lines
    return [_part(first), *_under(others)]


def _part(words: str) -> Paragraph:
    return Paragraph(text(words), "part")


def _under(lines: Iterable[str]) -> list[Paragraph]:
    return [Paragraph(text(each), "under") for each in lines]


def close(k: KnownMatters, day: dt.date) -> list[Block]:
    """The chair signs; where there is none, the clerk for the panel."""
    yours = _part(salutation(k.panel.office_word).yours)
    for role, called in ((Role.CHAIR, k.panel.rules_on(day).house.office(Role.CHAIR)), (Role.CLERK, say("Clerk"))):
        if person := in_office(k.people, day, role):
            signed = say("{in_full}, {called} of the {name}", person.in_full, called, k.panel.name)
            return [yours, Paragraph(text(signed), "signature")]
    return [yours, Paragraph(text(say("For the {name}", k.panel.name)), "signature")]


def nobody_in_office(k: KnownMatters, day: dt.date) -> list[str]:
    """That People has nobody as Commissioner on that day, so that the letter goes to the office alone."""
    if in_office(k.people, day, Role.COMMISSIONER):
        return []
    return [
        f"Nobody is down in People as {k.panel.office_word} on {house_date(day)}: the letter names the office alone."
    ]
