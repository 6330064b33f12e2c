"""The agenda as it is sent out: when and where, the items with their pages, who the panel is (MTG-07).

It comes twice: for the public, with only the title of what is exempt and the reason why its paper is withheld, and for
members, with all of it (MTG-08).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from ..agenda import publishing, urgency
from ..agenda.bound_papers import binding, item_ranges, papers_bound, private_item_ranges, with_private
from ..agenda.pack import FRONT, Front, Pages
from ..agenda.publishing import Reckoning
from ..agenda.reports.shown import as_shown
from ..basics.alphabet import by_alphabet
from ..basics.clock import house_time
from ..basics.saying import called, say
from ..basics.sentences import capitalised, councillors, sentence
from ..deadlines.rules import Anchor
from ..deadlines.working import Deadline
from ..documents.document import (
    Block,
    Cell,
    Document,
    Heading,
    Paragraph,
    Run,
    Table,
    cell,
    document,
    emphasis,
    listed,
    strong,
    text,
)
from ..documents.length import pages_of
from ..meetings.bundle import Bundle
from ..meetings.exempt import ExemptGrounds, of_a_paper, paragraphs, statement
from ..meetings.meeting import AgendaItem, ItemStanding, PaperStatus, Purpose
from ..panel.people import Person, Role
from ..proceedings.proceedings import Proceedings
from .contact import contact_of, sent_to, with_job
from .embargoed import papers_held
from .material import MeetingMaterial


def agenda(m: MeetingMaterial, *, private: bool = False) -> Document:
    """Front matter, numbered items, the note for the public, the membership, the clerk.

    ``private``: for members, with whatever is exempt and the pages of the private pack.
    """
    return composed(m, ranges_of(m, front_of(m).pages, private=private), private=private)


def ranges_of(m: MeetingMaterial, front: int, *, private: bool = False) -> dict[str, Pages]:
    """The pages of each item's papers in the pack, behind an agenda of so many pages; ``private``: in both packs."""
    bundle, how = m.p.bundle, binding(m.p.rules)
    ranges = item_ranges(bundle, front, how)
    return with_private(ranges, private_item_ranges(bundle, how)) if private else ranges


def front_of(m: MeetingMaterial) -> Front:
    """How many pages the agenda takes in front of the papers: as set, as published, as counted in the pack, else
    estimated (MTG-06).

    Estimated on the public agenda, for that is what is bound in front of the public pack.
    """
    bundle = m.p.bundle
    if bundle.meeting.agenda_pages:
        return Front(bundle.meeting.agenda_pages, "as you set it")
    if bundle.publications and bundle.publications[0].front:
        return Front(bundle.publications[0].front, "as published")
    if m.front:
        return Front(m.front, "as in the pack")
    return Front(pages_of(composed(m, ranges_of(m, FRONT), private=False)))


def composed(
    m: MeetingMaterial, ranges: Mapping[str, Pages], *, private: bool, contents: Iterable[Block] = ()
) -> Document:
    """The agenda with these pages. ``contents``: what stands behind its items, in a pack."""
    p = m.p
    whose = say("Members’ agenda") if private else say("Agenda")
    title = say("{whose} of the {name} for {day_in_words}", whose, p.panel.name, p.bundle.meeting.day_in_words)
    by = publishing.reckoning(p.panel, p.day, m.calendar)
    held = {} if private else papers_held(p.bundle, m.today, m.said)
    blocks = [*front(p), *items(p, by, ranges, private=private, held=held), *contents, *membership(p)]
    marks = [status(p), say("NOT FOR PUBLICATION") if private else ""]
    return document(title, blocks, status=" – ".join(filter(None, marks)), subject=p.panel.name)


def status(p: Proceedings) -> str:
    """What is printed on every page of an agenda that is not, or no longer, the published one."""
    if p.bundle.meeting.cancelled:
        return say("MEETING CANCELLED")
    if not p.bundle.meeting.published:
        return say("DRAFT – NOT PUBLISHED")
    return say("DRAFT – CHANGED SINCE PUBLISHED") if publishing.changes_since(p.bundle) else ""


def front(p: Proceedings) -> list[Block]:
    """Day, time, kind, place and whom to ask."""
    meeting = p.bundle.meeting
    when = f"{p.date(meeting.date, weekday=True)}, {meeting.begins_at(p.house.time)}"
    blocks: list[Block] = [Paragraph(text(strong(when))), Paragraph(text(capitalised(meeting.kind_in_words)))]
    if meeting.cancelled:
        blocks.append(Paragraph(text(strong(say("This meeting is cancelled.")))))
    blocks.append(Paragraph(text(meeting.venue or say("Place to be confirmed"))))
    if contact := contact_of(p):
        blocks.append(Paragraph(text(say("Contact: {contact}", contact))))
    published = [
        f"{_KINDS[each.kind]} {publishing.when_phrase(each.when, p.house.time)}" for each in p.bundle.publications
    ]
    if meeting.published and not published:
        published = [say("published {when_phrase}", publishing.when_phrase(meeting.published, p.house.time))]
    if published:
        blocks.append(Paragraph(text(sentence("; ".join(published)))))
    return blocks


_KINDS = {"agenda": "published", "supplement": "supplement published"}


def items(
    p: Proceedings, by: Reckoning, ranges: Mapping[str, Pages], *, private: bool,
    held: Mapping[str, dt.date] | None = None,
) -> list[Block]:  # fmt: skip
    """The items with their pages, and under the public questions, until when they are taken.

    ``held``: those whose paper is under embargo, and until when: its pages are counted, so that no other page moves.
    """
    held = held or {}
    blocks: list[Block] = [Heading(2, text(say("Items")))]
    if not p.bundle.items:
        note = questions_note(p, publishing.questions_deadline(p.bundle.meeting, by))
        return [*blocks, Paragraph(text(say("The items of this meeting are not settled yet."))), Paragraph(text(note))]
    header: tuple[str, ...] = (say("No"), say("Item"), say("Pages")) if ranges else (say("No"), say("Item"))
    rows = [
        (
            cell(item.number or "–"),
            _item(p, item, by, private, held.get(item.id)),
            cell("–" if item.id in held else str(ranges.get(item.id, "–"))),
        )[: len(header)]
        for item in p.bundle.items
    ]
    caption = say("Items of the agenda, with the pages of their papers") if ranges else say("Items of the agenda")
    blocks.append(Table(caption, header, tuple(rows), titled=True))
    if publishing.order_moved(p.bundle):
        blocks.append(Paragraph(text(say("The items are no longer in the order in which they were published."))))
    if private and any(pages.private for pages in ranges.values()):
        blocks.append(
            Paragraph(text(say("Pages beginning with E are in the private pack, which is for members alone.")))
        )
    return blocks


def _item(p: Proceedings, item: AgendaItem, by: Reckoning, private: bool, held: dt.date | None) -> Cell:
    about = as_shown(p.bundle, item)
    said = (
        [say("given to {delegated_to}", item.delegated_to) if item.delegated_to else ""]
        if held
        else _about(about, private)
    )
    notes = [sentence(words) for words in said if words]
    shown: list[str | Run] = [say("Guide time: {time}.", house_time(item.guide, p.house.time))] if item.guide else []
    shown += [*notes, *([emphasis(words)] if (words := _paper(item)) else [])]
    if embargo := held or (item.embargo if private else None):
        shown.append(say("Its paper is under embargo until {day}.", p.date(embargo)))
    besides = (
        p.bundle.linked(item), _privacy(item, p.rules.exempt, private), _withheld(p, item), _urgency(p.bundle, item, by)
    )  # fmt: skip
    shown += [words for words in besides if words]
    if item.business is Purpose.QUESTIONS and item.standing is ItemStanding.ON:
        shown.append(questions_note(p, publishing.questions_deadline(p.bundle.meeting, by)))
    return cell(item.title, *(text(note) for note in shown))


def _about(item: AgendaItem, private: bool) -> list[str]:
    """What it is for, whose report, whom to ask, to whom it is given. Of an exempt item the public sees the last."""
    given = say("given to {delegated_to}", item.delegated_to) if item.delegated_to else ""
    if item.exempt and not private:
        return [given]
    author = say("report by {author}", item.author) if item.author else ""
    return [item.purpose, author, say("contact: {contact}", item.contact) if item.contact else "", given]


def _privacy(item: AgendaItem, grounds: ExemptGrounds, private: bool) -> str:
    if item.standing is not ItemStanding.ON or not item.exempt:
        return ""
    if private and item.paper is PaperStatus.ATTACHED:
        return say(
            "Not for publication: exempt under {paragraphs} of {schedule}.",
            paragraphs(item.exempt),
            called(grounds.schedule),
        )
    return statement(item, grounds)


def _withheld(p: Proceedings, item: AgendaItem) -> str:
    """That papers of a public item are withheld, and under what; neither what they are called nor how long they are."""
    exempt = [paper.exempt for paper in papers_bound(p.bundle, private=True) if paper.item.id == item.id]
    return "" if item.exempt or not exempt else of_a_paper(exempt, p.rules.exempt)


def _urgency(bundle: Bundle, item: AgendaItem, by: Reckoning) -> str:
    """Why an item is urgent; that it was added; and, where it needs a reason and has none, that it does (MTG-04)."""
    words = sentence(say("urgent item: {urgent}", item.urgent)) if item.urgent else ""
    if not urgency.added(bundle, item):
        return words
    published = urgency.first_published(bundle, item)
    if not words and published and urgency.notice_of(bundle, item, published, by) == "too late":
        words = say("Urgent item: the special circumstances are still to be given.")
    return say("{words} Added after the agenda was published.", words).strip()


def _paper(item: AgendaItem) -> str:
    if item.standing is ItemStanding.DEFERRED:
        return say("Deferred to {to}", item.to) if item.to else say("Deferred")
    if item.standing is not ItemStanding.ON:
        return say(str(item.standing).capitalize())
    return {PaperStatus.TO_FOLLOW: say("Paper to follow"), PaperStatus.VERBAL: say("Verbal report")}.get(item.paper, "")


def questions_note(p: Proceedings, deadline: Deadline) -> str:
    """Until when questions are sure of acceptance: “before 12 noon on Friday 9 September 2022” (MTG-40)."""
    day = p.date(deadline.day, weekday=True)
    if deadline.time is None:
        by = say("by the end of {day}", day)
    else:
        noon = (deadline.time.hour, deadline.time.minute) == (12, 0)
        time = say("12 noon") if noon else house_time(deadline.time, p.house.time)
        by = (
            say("by {time} on {day}", time, day)
            if deadline.rule.inclusive
            else say("before {time} on {day}", time, day)
        )
    waiting = p.bundle.meeting.published is None and deadline.rule.anchor is Anchor.PUBLICATION
    proviso = say(" (if the agenda is published on {day})", p.date(deadline.anchor)) if waiting else ""
    to = say(" Send it to {whom}.", whom) if (whom := sent_to(p)) else ""
    limits = p.rules.question_limits.strip().rstrip(".")
    to += say(" Limits: {limits}.", limits) if limits else ""
    return say(
        "A question or statement is guaranteed acceptance if it arrives {by}{proviso}, under "
        "{the_body}’s Rules of Procedure.{to}",
        by,
        proviso,
        p.panel.the_body,
        to,
    )


def membership(p: Proceedings) -> list[Block]:
    """Councillors, independent members with their offices, substitutes, and the clerk, as of the day."""
    seated = p.people.holding(p.day, Role.MEMBER, Role.COOPTED_COUNCILLOR)
    independent = p.people.holding(p.day, Role.INDEPENDENT)
    blocks: list[Block] = [Heading(2, text(say("Membership")))]
    if not (seated or independent):
        blocks.append(Paragraph(text(say("No member is recorded for this day."))))
    if seated:
        blocks += [Heading(3, text(say("Members"))), Paragraph(text(sentence(_names(p, seated))))]
    if independent:
        blocks.append(Heading(3, text(say("Independent co-opted members"))))
        blocks += [
            listed("independent", "bullet", 1, _with_office(p, person)) for person in _chair_first(p, independent)
        ]
    if substitutes := p.people.holding(p.day, Role.SUBSTITUTE):
        blocks += [Heading(3, text(say("Substitutes"))), Paragraph(text(sentence(_names(p, substitutes))))]
    if clerks := p.people.holding(p.day, Role.CLERK):
        blocks.append(Heading(3, text(say("Clerk to the {body}", p.panel.body_word))))
        blocks += [listed("clerk", "bullet", 1, with_job(p, person)) for person in clerks]
    return blocks


def _names(p: Proceedings, people: Iterable[Person]) -> str:
    found = sorted(_chair_first(p, people), key=lambda person: not person.title)
    return councillors(((person.title, _with_office(p, person)) for person in found), p.house.name_separator)


def _with_office(p: Proceedings, person: Person) -> str:
    """As the house lists people, with the authority where it lists by that, and the office held."""
    post = person.post_on(p.day)
    authority = post.authority if post and p.house.order == "by authority" else ""
    coopted = say("co-opted member") if post and post.role is Role.COOPTED_COUNCILLOR else ""
    marks = "; ".join(filter(None, (authority, _offices(p).get(person.id, ""), coopted)))
    return f"{p.listed(person)} ({marks})" if marks else p.listed(person)


def _chair_first(p: Proceedings, people: Iterable[Person]) -> list[Person]:
    offices = _offices(p)
    order = [*reversed(offices)]

    def first(person: Person) -> tuple[int, str]:
        post = person.post_on(p.day) if p.house.order == "by authority" else None
        return order.index(person.id) if person.id in offices else 2, by_alphabet(post.authority) if post else ""

    return sorted(people, key=lambda person: (*first(person), person.sorting))


def _offices(p: Proceedings) -> dict[str, str]:
    return {p.office_holder(each): p.house.office(each) for each in ("vice-chair", "chair")}
