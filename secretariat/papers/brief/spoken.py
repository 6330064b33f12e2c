"""What the chair says at an item, in the words of this house: a sentence each, to be said or left."""

from __future__ import annotations

from ...agenda.reports.asked import asked_briefly
from ...basics.sentences import listing, sentence
from ...meetings.exempt import numbers, paragraphs
from ...meetings.meeting import AgendaItem, MeetingKind, Purpose
from ...proceedings.proceedings import Proceedings
from ...proceedings.public_questions import numbered
from .beforehand import excused, expected_late, substitutes

ALL_OF_IT = 4000
"""Letters of what a report asks that are read out; what is longer stands in the report."""


def said_at(p: Proceedings, item: AgendaItem, asked: str, author: str) -> list[str]:
    """What is said from the item's opening to what is put. ``asked``, ``author``: as its report and the agenda say."""
    opening = f"We come to item {item.number}, {item.title}." if item.number else f"The next item is {item.title}."
    urgent = [f"I have agreed to take it as urgent: {item.urgent.strip().rstrip('.')}."] if item.urgent.strip() else []
    return [opening, *urgent, *_of_its_business(p, item, asked, author)]


def _of_its_business(p: Proceedings, item: AgendaItem, asked: str, author: str) -> list[str]:
    match item.business:
        case Purpose.ELECT_CHAIR | Purpose.ELECT_VICE:
            return _election(p, item)
        case Purpose.APOLOGIES:
            known = [*excused(p), *expected_late(p), *substitutes(p)]
            return [*(known or ["No apology is on record."]), "Are there any other apologies?"]
        case Purpose.DECLARATIONS:
            return ["Does any member wish to declare an interest in an item of this agenda?"]
        case Purpose.MINUTES:
            return [f"Are these minutes {p.house.approval}?"]
        case Purpose.QUESTIONS:
            return _questions(p)
        case _:
            return _business(p, asked, author)


def _election(p: Proceedings, item: AgendaItem) -> list[str]:
    """MTG-50: nominations, each with proposer and seconder; who is alone is appointed without a vote."""
    office = p.house.chair if item.business is Purpose.ELECT_CHAIR else p.house.vice_chair
    year = p.panel.year_elected_for(p.day, annual=p.bundle.meeting.kind is MeetingKind.ANNUAL)
    return [
        f"I invite nominations for {office} for the municipal year {year}, each with a proposer and a seconder.",
        "Are there any more nominations?",
    ]  # fmt: skip


def _questions(p: Proceedings) -> list[str]:
    taken = numbered(p)
    if not taken:
        return ["No question or statement of the public has been accepted."]
    listed = listing([f"number {n}, a {question.kind} from {question.name}" for n, question in taken])
    return [f"We have {listed}."]


def _business(p: Proceedings, asked: str, author: str) -> list[str]:
    what = asked_briefly(asked, ALL_OF_IT)
    body = p.panel.the_body
    said = [f"I invite {author[:1].lower() + author[1:] if author.startswith('The ') else author} to introduce it."]
    said = [*(said if author else []), "Are there any questions or comments?"]
    if what.startswith("to "):
        said.append(f"Does {body} agree {what}?")
    elif what:
        that = what if what.startswith("that ") else f"this: {what}"
        said.append(f"Does {body} agree {that}?")
    return said


def minuted_as(p: Proceedings, item: AgendaItem, asked: str) -> str:
    """What is asked as this house minutes it once it is agreed; empty where nobody says what is asked."""
    what = asked_briefly(asked, ALL_OF_IT)
    if item.business is not Purpose.OTHER or not what.startswith(("to ", "that ")):
        return ""
    return f"{p.deciding}{p.house.word('agreed', 'AGREED')} {what}."


def to_exclude(p: Proceedings, item: AgendaItem) -> list[str]:
    """The words of the resolution before an exempt item, under its paragraphs (MTG-30); nothing for an open one."""
    if not item.exempt or not numbers(item.exempt):
        return []
    which = f"item {item.number}" if item.number else "this item"
    covers = p.rules.exempt.covers(item.exempt)
    inside = f" ({covers})" if covers else ""
    return [
        f"Will somebody move, and somebody second, that under section 100A(4) of the Local Government Act 1972 the "
        f"public be excluded for {which}, on the ground that it involves exempt information under "
        f"{paragraphs(item.exempt)} of {p.rules.exempt.shortly}{inside}, and that the public interest in maintaining "
        "the exemption outweighs that in disclosing it?"
    ]


def opening_words(p: Proceedings) -> str:
    """With what the meeting is opened."""
    return sentence(f"I open this {p.bundle.meeting.kind_in_words} of the {p.panel.name}")


def closing_words(p: Proceedings) -> str:
    """With what it is closed, once the agenda is done."""
    return f"That is the business of this meeting of {p.panel.the_body}, and I close it."
