"""What can be found of a meeting: every line as it is minuted, its items, their reports, questions, apologies."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from msgspec.structs import astuple

from ..basics.clock import house_date
from ..documents.document import Block, Heading, Listed, Paragraph
from ..documents.document import plain as words_of
from ..events.base import Happening, happenings
from ..events.room import Arrived
from ..meetings.meeting import AgendaItem, Meeting
from ..meetings.questions import PublicQuestion
from ..meetings.reports_in import ReportIn
from ..panel.people import People
from ..proceedings.page import Entry
from ..proceedings.proceedings import Proceedings
from .names import JOINT, all_names, posts_of
from .passage import Where, Wording


def of_meeting(p: Proceedings) -> Iterator[Wording]:
    """All that can be found of a meeting, its head first, then its agenda, then its minutes."""
    yield from _head(p)
    yield from _agenda(p)
    yield from _minutes(p)


class NamesAndPosts(NamedTuple):
    """What people are asked for by: ``who``, codes and names, those of before and since too; ``posts`` of a day."""

    who: str = ""
    posts: str = ""


def of_people(people: People, ids: Iterable[str], day: dt.date) -> NamesAndPosts:
    """Codes, names and posts of people, for ``who:``."""
    known = [person for id in ids if (person := people.kept.get(id))]
    return NamesAndPosts(
        JOINT.join(dict.fromkeys(name for person in known for name in all_names(person))),
        JOINT.join(dict.fromkeys(post for person in known for post in posts_of(person, day))),
    )


def where_in(meeting: Meeting, item: AgendaItem | None) -> str:
    """Meeting and item as a hit begins with them: ``2022-07-20/8``."""
    return f"{meeting.name}/{item.number}" if item and item.number else meeting.name


# --- the minutes ---


def _minutes(p: Proceedings) -> Iterator[Wording]:
    """Each line as it is printed. The stem over a point (“Councillor X asked:”) is its speaker's, and goes with it."""
    meeting, day, open_item = p.bundle.meeting, p.day, ""
    under = {item.id: (where_in(meeting, item), item.heading) for item in p.bundle.items}
    nowhere = (meeting.name, "")
    people = frozenset(person.id for person in p.people)
    known: dict[tuple[str, ...], NamesAndPosts] = {}  # the same few speak all day
    for event, entry in zip(happenings(p.bundle), p.page.entries, strict=True):
        if event.opens_an_item:
            open_item = entry.item or open_item
        words = _printed(entry) or event.words() or _roll(event, p)
        if not words:
            continue
        decided, named = p.decided.get(event.id), _persons(event, people)
        whose = known.get(named) or known.setdefault(named, of_people(p.people, named, day))
        where, heading = under.get((decided.item if decided else "") or entry.item or open_item, nowhere)
        yield Wording(
            decided.kind if decided else "minute", words, Where("minutes", event.id, meeting.id), day, where, heading,
            whose.who, whose.posts, exempt=entry.private,
        )  # fmt: skip


def _roll(event: Happening, p: Proceedings) -> str:
    """Who was there from the start stands in no line of the minutes, but in the list at their head."""
    return f"Present: {p.names(event.people)}" if isinstance(event, Arrived) and event.people else ""


def _printed(entry: Entry) -> str:
    return " ".join([words for block in entry.blocks if (words := words_of_block(block))])


def words_of_block(block: Block) -> str:
    """All the words of a block in one line."""
    match block:
        case Heading() | Paragraph():
            return words_of(block.text)
        case Listed(kind="recommendation" | "action" | "undertaking"):  # its number is its name: R2
            return " ".join((block.label, *map(words_of, block.paragraphs)))
        case Listed():
            return " ".join(map(words_of, block.paragraphs))
    rows = (" · ".join(" ".join(map(words_of_block, cell)) for cell in row) for row in block.rows)
    return " ".join(filter(None, (block.caption, *rows)))


def _persons(event: Happening, people: frozenset[str]) -> tuple[str, ...]:
    """Everyone that a line names: who said it, was asked, moved, voted, came or went."""
    named: list[str] = []
    for value in astuple(event):
        if isinstance(value, str):
            if value in people:
                named.append(value)
        elif isinstance(value, tuple):
            named += [each for each in value if isinstance(each, str) and each in people]
    return tuple(named)


# --- the head and the agenda ---


def _head(p: Proceedings) -> Iterator[Wording]:
    meeting = p.bundle.meeting
    moved = [
        f"moved from {house_date(move.was)}{f': {move.because}' if move.because else ''}" for move in meeting.moved
    ]
    cancelled = f"cancelled: {meeting.cancelled}" if meeting.cancelled else ""
    words = "; ".join(filter(None, (
        f"Meeting of {meeting.day_in_words}", meeting.kind, meeting.venue, meeting.contact, meeting.note, cancelled,
        meeting.confirmed, *moved,
    )))  # fmt: skip
    yield Wording("meeting", words, Where("agenda", "", meeting.id), p.day, meeting.name)
    for apology in p.bundle.apologies:
        name = p.people[apology.person].in_full
        late = " for lateness" if apology.late else ""
        how = f", {apology.how}" if apology.how else ""
        yield Wording("apology", f"Apologies{late} from {name}{how}", Where("apologies", apology.person, meeting.id),
                      p.day, meeting.name, "Apologies", *of_people(p.people, [apology.person], p.day))  # fmt: skip
    for each in p.bundle.substitutions:
        words = f"{p.people[each.substitute].in_full} substitutes for {p.people[each.member].in_full}"
        yield Wording("apology", words, Where("apologies", each.member, meeting.id), p.day, meeting.name, "Apologies",
                      *of_people(p.people, [each.substitute, each.member], p.day))  # fmt: skip


def _agenda(p: Proceedings) -> Iterator[Wording]:
    meeting = p.bundle.meeting
    for item in p.bundle.items:
        said = (item.heading, item.purpose, item.author and f"by {item.author}", item.contact, item.urgent, item.reason,
                item.delegated_to)  # fmt: skip
        standing = "" if item.standing == "on the agenda" else f"{item.standing} {item.to}".strip()
        yield Wording(
            "agenda", "; ".join(filter(None, (*said, standing))), Where("agenda", item.id, meeting.id), p.day,
            where_in(meeting, item), item.heading, JOINT.join(filter(None, (item.author, item.contact))),
        )  # fmt: skip
    for report in p.bundle.reports:
        yield from _report(p, report)
    for paper in p.bundle.papers:
        of = p.bundle.item(paper.item)
        words = "; ".join(filter(None, (paper.title, paper.file.name and f"File: {paper.file.name}")))
        yield Wording("report", words, Where("agenda", paper.item, meeting.id), p.day, where_in(meeting, of),
                      of.heading if of else "", exempt=bool(paper.exempt or (of and of.exempt)))  # fmt: skip
    for question in p.bundle.questions:
        yield _question(p, question)


def _report(p: Proceedings, report: ReportIn) -> Iterator[Wording]:
    meeting, item = p.bundle.meeting, p.bundle.item(report.item)
    under = report.title or (item.heading if item else "")
    exempt = bool(item and item.exempt)
    for line, words in enumerate(lines_of_report(report)):
        yield Wording("report", words, Where("agenda", report.item, meeting.id, line), p.day, where_in(meeting, item),
                      under, JOINT.join(filter(None, (report.author, report.contact))), exempt=exempt)  # fmt: skip


def lines_of_report(report: ReportIn) -> list[str]:
    """A report as it is read through, a line each: its head, what is asked, its paragraphs, what goes with it."""
    head = (report.title, report.author and f"Report by {report.author}", report.purpose, report.asked)
    paragraphs = (f"{each.number} {each.text}".strip() for each in report.paragraphs)
    file = f"File: {report.file.name}" if report.file else ""
    return [words for words in (*head, *paragraphs, *report.appendices, *report.background, file) if words]


def _question(p: Proceedings, question: PublicQuestion) -> Wording:
    reply = f" Reply: {question.reply}" if question.reply else ""
    reason = f" ({question.status}: {question.reason})" if question.reason else ""
    words = f"{question.kind.capitalize()} from {question.name}: {question.text}{reason}{reply}"
    meeting = p.bundle.meeting
    return Wording("question", words, Where("questions", question.id, meeting.id), p.day, meeting.name,
                   "Questions of the public", question.name)  # fmt: skip
