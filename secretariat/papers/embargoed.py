"""A meeting as public papers may tell of it before an embargo ends: without what was minuted under the items held."""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from datetime import date

from msgspec.structs import replace

from ..basics.clock import house_date
from ..basics.record import Refused
from ..basics.saying import say
from ..documents.document import Block, Heading, Paragraph, text
from ..events.base import happenings
from ..events.embargo import Embargoed
from ..events.room import Arrived, Left
from ..meetings.bundle import Bundle
from ..meetings.meeting import day_of
from ..minutes.life import Correction
from ..proceedings.decided import Decision
from ..proceedings.embargo import standing
from ..proceedings.page import Entry
from ..proceedings.printed import PrintedBlocks
from ..proceedings.proceedings import Proceedings
from .material import MeetingMaterial


def public(m: MeetingMaterial) -> MeetingMaterial:
    """The same material, with the items under embargo told by their headings alone, and without what later meetings
    corrected under an item of theirs that is. Itself where nothing is held."""
    held, told = standing(m.p, m.today, m.said), told_later(m)
    if len(told) < len(m.life.corrections):
        m = replace(m, life=replace(m.life, corrections=told))
    return replace(m, p=_held_out(m.p, held)) if held else m


def told_later(m: MeetingMaterial) -> tuple[Correction, ...]:
    """What later meetings corrected of these minutes, as far as public papers may tell of it today."""
    return tuple(each for each in m.life.corrections if not each.held(m.today, m.said_of(each.by)))


def told_left_out(m: MeetingMaterial) -> list[str]:
    """What the clerk is told before such a paper goes out: which items it tells by their headings alone."""
    items = [_left_out(m, id, until) for id, until in standing(m.p, m.today, m.said).items()]
    later = [held_correction(each) for each in m.life.corrections if each.held(m.today, m.said_of(each.by))]
    return [*items, *later]


def held_correction(each: Correction) -> str:
    """That a correction by a later meeting is left out, in a sentence."""
    until = house_date(each.embargo) if each.embargo else ""
    return say(
        "What the meeting of {day_of} corrected under its item {item} is under embargo until "
        "{until}, and is left out of this paper.",
        day_of(each.by, each.on),
        each.item,
        until,
    )


def told_withheld(m: MeetingMaterial) -> list[str]:
    """The same of an agenda: whose paper it withholds."""
    return [_left_out(m, id, until) for id, until in papers_held(m.p.bundle, m.today, m.said).items()]


def _left_out(m: MeetingMaterial, id: str, until: date) -> str:
    item = m.p.bundle.item(id)
    return say(
        "Item {item} is under embargo until {day}, and is left out of this paper.",
        item.number if item else "",
        m.p.date(until),
    )


def refuse_embargoed(m: MeetingMaterial) -> None:
    """Raises Refused for a paper that cannot leave anything out, such as a comparison with what went to members."""
    for id in standing(m.p, m.today, m.said):
        item = m.p.bundle.item(id)
        raise Refused(f"Item {item.number if item else ''} is under embargo until {m.p.date(m.p.embargoes[id])}.")


def _held_out(p: Proceedings, held: Mapping[str, date]) -> Proceedings:
    other = copy(p)
    other.page = p.page.independent_copy()
    moved = {event.id for event in happenings(p.bundle) if isinstance(event, Arrived | Left)}
    said = {event.id for event in happenings(p.bundle) if isinstance(event, Embargoed)}
    other.page.entries = [
        replace(entry, blocks=PrintedBlocks())
        if entry.event in said and not entry.private
        else entry if entry.stands_under not in held or entry.private or entry.event in moved
        else _heading_alone(p, entry, held[entry.stands_under])
        for entry in p.page.entries
    ]  # fmt: skip
    other.page.decisions = []
    for decision in p.page.decisions:
        if decision.item not in held or decision.private:
            other.page.decisions.append(decision)
        elif all(each.item != decision.item for each in other.page.decisions):
            other.page.decisions.append(Decision(decision.item, _note(p, held[decision.item]), False, ""))
    return other


def _heading_alone(p: Proceedings, entry: Entry, until: date) -> Entry:
    """The item's number and title, and that the rest is still to come; nothing of a line that is no heading."""
    heading: list[Block] = [block for block in entry.blocks[:1] if isinstance(block, Heading) and block.number]
    blocks = PrintedBlocks([*heading, _note(p, until)] if heading else ())
    return Entry(entry.event, entry.item, blocks, aside=entry.aside, ends=entry.ends)


def _note(p: Proceedings, until: date) -> Paragraph:
    return Paragraph(text(say("(Under embargo until {day})", p.date(until))), "note")


def numbers_held(p: Proceedings, today: date) -> set[str]:
    """The numbers of the items of which the minutes, or the paper, are under embargo today."""
    ids = {*standing(p, today), *papers_held(p.bundle, today, frozenset())}
    return {item.number for id in ids if (item := p.bundle.item(id))}


def papers_held(bundle: Bundle, today: date, said: frozenset[str]) -> dict[str, date]:
    """The items of an agenda whose paper is under embargo today, each with the day from which it is public."""
    return {item.id: item.embargo for item in bundle.items
            if item.embargo and today < item.embargo and item.number not in said}  # fmt: skip
