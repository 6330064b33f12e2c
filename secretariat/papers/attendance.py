"""Who was there, as the head of the minutes has it: members, officers, others, each with the times of the stay."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence

from ..clock import house_time
from ..people import COMMISSIONERS_SIDE, OFFICERS, SEATS, People, Role
from ..proceedings import Proceedings, Spell
from ..wording import councillors, listing
from .document import Block, Heading, Paragraph, listed, text


def attendance_blocks(p: Proceedings) -> list[Block]:
    """Members, officers and others present, with late and early times; then those absent without apology."""
    blocks: list[Block] = [Heading(2, text("Members present")), Paragraph(text(members_sentence(p)))]
    officers = [person for person in p.spells if p.roles(person) & set(OFFICERS)]
    others = [person for person in p.spells if person not in officers and not _has_seat(p, person)]
    for title, group in (("Officers present", officers), ("Others present", others)):
        if group:
            lines = (f"{p.people[person].in_full}, {_job(p, person)}" for person in group)
            blocks += [Heading(2, text(title)), *(listed(title, "bullet", 1, line) for line in lines)]
    expected = {person.id for person in p.people.in_office(p.day)}
    excused = {apology.person for apology in p.bundle.apologies}
    missing = [m for m in expected - set(p.spells) - excused if p.bundle.substitute_for(m) is None]
    if missing and p.phase != "not begun":
        blocks.append(Paragraph(text(f"Absent without apology: {_names(p.people, missing)}.")))
    return blocks


def _has_seat(p: Proceedings, person: str) -> bool:
    return bool(p.roles(person) & set(SEATS)) or p.bundle.member_replaced_by(person) is not None


def members_sentence(p: Proceedings) -> str:
    """The chair first, councillors by name, then the others; each with “from 2:10pm” or “left at 4:20pm”."""
    chair, vice = p.office_holder("chair"), p.office_holder("vice-chair")
    members = [person for person in p.spells if _has_seat(p, person)]
    members.sort(key=lambda id: (id != chair, not p.people[id].title, p.people[id].sorting))
    names = []
    for id in members:
        person = p.people[id]
        marks = [{chair: "Chair", vice: "Vice-Chair"}.get(id, "")]
        if member := p.bundle.member_replaced_by(id):
            marks.append(f"substitute for {p.name(member)}")
        marks.append(stay(p.spells[id], counted=p.rules.remote_members_count, time=p.time))
        inside = "; ".join(mark for mark in marks if mark)
        names.append((person.title, person.in_list + (f" ({inside})" if inside else "")))
    return f"{councillors(names)}." if names else "None."


def stay(spells: Sequence[Spell], *, counted: bool = True, time: Callable[[dt.datetime], str] = house_time) -> str:
    """Someone's stays in words: “from 2:10pm”, “left at 4:20pm”, “to 2:40pm and from 3:10pm”; empty: throughout."""
    words = []
    for spell in spells:
        since = time(spell.since) if spell.since else f"item {spell.since_item}" if spell.since_item else ""
        until = time(spell.until) if spell.until else f"item {spell.until_item}" if spell.until_item else ""
        if since and spell.ended:
            words.append(f"from {since} to {until or 'a time not recorded'}")
        elif since:
            words.append(f"from {since}")
        elif spell.ended and len(spells) == 1:
            words.append(f"left at {until}" if spell.until else f"left during {until}" if until else "left")
        elif spell.ended:
            words.append(f"to {until or 'a time not recorded'}")
    remote = any(spell.mode == "remote" for spell in spells)
    watching = any(
        spell.counted is False or (spell.mode == "remote" and spell.counted is None and not counted) for spell in spells
    )
    how = ["virtual"] if remote else []
    how += ["observing, not counted"] if watching else []
    return ", ".join([*how, *([listing(words)] if words else [])])


def _job(p: Proceedings, person: str) -> str:
    post = p.people[person].post_on(p.day)
    job = post.job if post and post.job else {
        Role.CLERK: "Clerk",
        Role.COMMISSIONER: p.panel.office_title,
        Role.DEPUTY: f"Deputy {p.panel.office_title}",
    }.get(post.role if post else Role.OTHER, post.role.value.capitalize() if post else "")  # fmt: skip
    is_side = p.roles(person) & {*OFFICERS, *COMMISSIONERS_SIDE}
    times = stay(p.spells[person], counted=bool(is_side) or p.rules.remote_members_count, time=p.time)
    return f"{job} ({times})" if times else job


def _names(people: People, ids: Iterable[str]) -> str:
    found = sorted((people[id] for id in ids), key=lambda person: (not person.title, person.sorting))
    return councillors((person.title, person.in_list) for person in found)
