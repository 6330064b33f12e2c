"""The agenda as it is sent out: when and where, the items with their pages, who the panel is (MTG-07)."""

from __future__ import annotations

from collections.abc import Iterable

from .. import publishing
from ..clock import house_date, house_time
from ..deadlines import Anchor, Deadline
from ..meetings import AgendaItem, Business, PaperStatus, Standing
from ..pack import page_ranges
from ..page import document
from ..people import Person, Role
from ..proceedings import Proceedings
from ..wording import councillors, sentence
from .document import Block, Cell, Document, Heading, Paragraph, Run, Table, cell, emphasis, listed, strong, text
from .material import Material


def agenda(m: Material) -> Document:
    """Front matter, numbered items, the note for the public, the membership, the clerk."""
    p = m.p
    title = f"Agenda of the {p.panel.name} for {house_date(p.day)}"
    if p.bundle.meeting.ordinal > 1:
        title += f" (meeting {p.bundle.meeting.ordinal} of that day)"
    by = publishing.reckoning(p.panel, p.day, m.calendar)
    blocks = [*front(p), *items(p, publishing.questions_deadline(p.bundle.meeting, by)), *membership(p)]
    return document(title, blocks, status=status(p), subject=p.panel.name)


def status(p: Proceedings) -> str:
    """What is printed on every page of an agenda that is not, or no longer, the published one."""
    if p.bundle.meeting.cancelled:
        return "MEETING CANCELLED"
    if not p.bundle.meeting.published:
        return "DRAFT – NOT PUBLISHED"
    return "DRAFT – CHANGED SINCE PUBLISHED" if publishing.changes_since(p.bundle) else ""


def front(p: Proceedings) -> list[Block]:
    """Day, time, place and whom to ask."""
    meeting = p.bundle.meeting
    when = f"{house_date(meeting.date, weekday=True)}, {house_time(meeting.start)}"
    blocks: list[Block] = [Paragraph(text(strong(when)))]
    if meeting.cancelled:
        blocks.append(Paragraph(text(strong("This meeting is cancelled."))))
    if meeting.venue:
        blocks.append(Paragraph(text(meeting.venue)))
    if meeting.contact:
        blocks.append(Paragraph(text(f"Contact: {meeting.contact}")))
    published = [f"{_KINDS[each.kind]} {publishing.in_words(each.when)}" for each in p.bundle.publications]
    if meeting.published and not published:
        published = [f"published {publishing.in_words(meeting.published)}"]
    if published:
        blocks.append(Paragraph(text(sentence("; ".join(published)))))
    return blocks


_KINDS = {"agenda": "published", "supplement": "supplement published"}


def items(p: Proceedings, deadline: Deadline) -> list[Block]:
    """The items with their pages, and under the public questions, until when they are taken."""
    blocks: list[Block] = [Heading(2, text("Items"))]
    if not p.bundle.items:
        return [*blocks, Paragraph(text("The items of this meeting are not settled yet."))]
    ranges = page_ranges(p.bundle.items)
    header: tuple[str, ...] = ("No", "Item", "Pages") if ranges else ("No", "Item")
    rows = [
        (cell(item.number or "–"), _item(p, item, deadline), cell(str(ranges.get(item.id, "–"))))[: len(header)]
        for item in p.bundle.items
    ]
    caption = "Items of the agenda, with the pages of their papers" if ranges else "Items of the agenda"
    return [*blocks, Table(caption, header, tuple(rows))]


def _item(p: Proceedings, item: AgendaItem, deadline: Deadline) -> Cell:
    about = [item.purpose, f"report by {item.author}" if item.author else "", _contact(item)]
    notes: list[str | Run] = [sentence(words) for words in about if words]
    if words := _paper(item):
        notes.append(emphasis(words))
    if item.exempt:
        notes.append(
            "Likely to be taken in private: "
            f"{_paragraphs(item.exempt)} of Part 1 of Schedule 12A to the Local Government Act 1972."
        )
    if item.urgent:
        notes.append(sentence(f"urgent item: {item.urgent}"))
    if item.business is Business.QUESTIONS and item.standing is Standing.ON:
        notes.append(questions_note(p, deadline))
    return cell(item.title, *(text(note) for note in notes))


def _contact(item: AgendaItem) -> str:
    return f"contact: {item.contact}" if item.contact else ""


def _paragraphs(exempt: str) -> str:
    words = exempt.removeprefix("paragraph").lstrip("s ")
    return f"{'paragraph' if words.isdecimal() else 'paragraphs'} {words}"


def _paper(item: AgendaItem) -> str:
    if item.standing is Standing.DEFERRED:
        return f"Deferred to {item.to}" if item.to else "Deferred"
    if item.standing is not Standing.ON:
        return str(item.standing).capitalize()
    return {PaperStatus.TO_FOLLOW: "Paper to follow", PaperStatus.VERBAL: "Verbal report"}.get(item.paper, "")


def questions_note(p: Proceedings, deadline: Deadline) -> str:
    """Until when questions are sure of acceptance: “before 12 noon on Friday 9 September 2022” (MTG-40)."""
    day = house_date(deadline.day, weekday=True)
    if deadline.time is None:
        by = f"by the end of {day}"
    else:
        noon = (deadline.time.hour, deadline.time.minute) == (12, 0)
        time = "12 noon" if noon else house_time(deadline.time)
        by = f"{'by' if deadline.rule.inclusive else 'before'} {time} on {day}"
    waiting = p.bundle.meeting.published is None and deadline.rule.anchor is Anchor.PUBLICATION
    proviso = f" (if the agenda is published on {house_date(deadline.anchor)})" if waiting else ""
    return (
        f"A question or statement is guaranteed acceptance if it arrives {by}{proviso}, under {p.panel.the_body}’s "
        "Rules of Procedure."
    )


def membership(p: Proceedings) -> list[Block]:
    """Councillors, independent members with their offices, substitutes, and the clerk, as of the day."""
    seated = p.people.holding(p.day, Role.MEMBER, Role.COOPTED_COUNCILLOR)
    independent = p.people.holding(p.day, Role.INDEPENDENT)
    blocks: list[Block] = [Heading(2, text("Membership"))]
    if not (seated or independent):
        blocks.append(Paragraph(text("No member is recorded for this day.")))
    if seated:
        blocks += [Heading(3, text("Members")), Paragraph(text(sentence(_names(p, seated))))]
    if independent:
        blocks.append(Heading(3, text("Independent co-opted members")))
        blocks += [
            listed("independent", "bullet", 1, _with_office(p, person)) for person in _chair_first(p, independent)
        ]
    if substitutes := p.people.holding(p.day, Role.SUBSTITUTE):
        blocks += [Heading(3, text("Substitutes")), Paragraph(text(sentence(_names(p, substitutes))))]
    if clerks := p.people.holding(p.day, Role.CLERK):
        blocks.append(Heading(3, text("Clerk to the " + p.panel.body_word)))
        for person in clerks:
            post = person.post_on(p.day)
            job = f", {post.job}" if post and post.job else ""
            blocks.append(listed("clerk", "bullet", 1, f"{person.in_full}{job}"))
    return blocks


def _names(p: Proceedings, people: Iterable[Person]) -> str:
    found = sorted(_chair_first(p, people), key=lambda person: not person.title)
    return councillors((person.title, _with_office(p, person)) for person in found)


def _with_office(p: Proceedings, person: Person) -> str:
    office = _offices(p).get(person.id, "")
    return f"{person.in_list} ({office})" if office else person.in_list


def _chair_first(p: Proceedings, people: Iterable[Person]) -> list[Person]:
    offices = _offices(p)
    return sorted(people, key=lambda person: (offices.get(person.id, "z"), person.sorting))


def _offices(p: Proceedings) -> dict[str, str]:
    return {p.office_holder("vice-chair"): "Vice-Chair", p.office_holder("chair"): "Chair"}
