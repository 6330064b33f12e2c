"""The minutes of a meeting: who was there, what was said and decided, the ITEM / ACTION table, the hours."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..clock import house_date, house_time
from ..page import Decision, document
from ..people import COMMISSIONERS_SIDE, OFFICERS, SEATS, People, Role
from ..proceedings import Proceedings, Spell
from ..wording import councillors, listing
from .document import Block, Cell, Document, Heading, Listed, Paragraph, Table, cell, listed, text


def minutes(p: Proceedings, *, private: bool = False) -> Document:
    """The minutes as they stand. ``private``: with what was said while the public was excluded."""
    title = f"Minutes of a meeting of the {p.panel.name} on {house_date(p.day)}"
    if p.bundle.meeting.ordinal > 1:
        title += f" (meeting {p.bundle.meeting.ordinal} of that day)"
    blocks = [*attendance_blocks(p), *p.page.blocks(private=private), *closing_blocks(p, private=private)]
    status = "DRAFT" if p.phase == "closed" else "DRAFT – MEETING NOT CLOSED"
    if private:
        status += " – NOT FOR PUBLICATION"
    return document(title, blocks, status=status, subject=p.panel.name)


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
        marks.append(stay(p.spells[id], counted=p.rules.remote_members_count))
        inside = "; ".join(mark for mark in marks if mark)
        names.append((person.title, person.in_list + (f" ({inside})" if inside else "")))
    return f"{councillors(names)}." if names else "None."


def stay(spells: Sequence[Spell], *, counted: bool = True) -> str:
    """Someone's stays in words: “from 2:10pm”, “left at 4:20pm”, “to 2:40pm and from 3:10pm”; empty: throughout."""
    words = []
    for spell in spells:
        since = house_time(spell.since) if spell.since else f"item {spell.since_item}" if spell.since_item else ""
        until = house_time(spell.until) if spell.until else f"item {spell.until_item}" if spell.until_item else ""
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
    times = stay(p.spells[person], counted=bool(is_side) or p.rules.remote_members_count)
    return f"{job} ({times})" if times else job


def _names(people: People, ids: Iterable[str]) -> str:
    found = sorted((people[id] for id in ids), key=lambda person: (not person.title, person.sorting))
    return councillors((person.title, person.in_list) for person in found)


def closing_blocks(p: Proceedings, *, private: bool = False) -> list[Block]:
    """The decisions table, the hours of the meeting, and a line to sign on."""
    blocks: list[Block] = []
    rows = decision_rows(p, private=private)
    if rows:
        blocks += [Heading(2, text("Decisions")), Table("What came of each item", ("Item", "Action"), rows)]
    began = f"began at {house_time(p.began)}" if p.began else ""
    ended = f"ended at {house_time(p.ended)}" if p.ended else ""
    if began:
        blocks.append(Paragraph(text(f"The meeting {' and '.join(filter(None, (began, ended)))}.")))
    blocks.append(Paragraph(text("Chair"), "signature"))
    return blocks


def decision_rows(p: Proceedings, *, private: bool = False) -> tuple[tuple[Cell, ...], ...]:
    """One row an item that came to something: its number and title, then all that came of it."""
    by_item: dict[str, list[Decision]] = {}
    for decision in p.page.decisions:
        if private or not decision.private:
            by_item.setdefault(decision.item, []).append(decision)
    rows = []
    for item_id, decisions in by_item.items():
        item = p.bundle.item(item_id)
        blocks: list[Paragraph | Listed] = [decision.block for decision in decisions]
        rows.append((cell(item.heading if item else "Before the first item"), tuple(blocks)))
    return tuple(rows)
