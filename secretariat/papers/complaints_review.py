"""The Review of Complaints as a paper: the form of the panel's own reports, under its ten headings (CMP-42)."""

from __future__ import annotations

from ..complaints.review.period import Period, reviewed_at
from ..complaints.review.report import Section
from ..documents.document import Block, Document, Heading, Paragraph, Table, cell, document, text
from ..meetings.meeting import Purpose
from ..panel.people import Role
from .material import ReviewMaterial


def complaints_review(m: ReviewMaterial) -> Document:
    """The report of a period. Everything in it is a count, a day, a reference or a word of the law."""
    blocks = head(m, "Public report")
    for section in m.report.sections:
        blocks += _section(section)
    return document(m.report.title, blocks, subject=m.panel.name)


def head(m: ReviewMaterial, kind: str) -> list[Block]:
    """Whose report it is, to which meeting and under which item of its agenda, as far as that is known."""
    lines = [m.panel.name]
    counts = m.report.counts
    meeting = reviewed_at(m.meetings, Period(counts.since, counts.until))
    if meeting is not None:
        bundle = m.bundle(meeting.id)
        numbers = [item.number for item in bundle.items if item.business is Purpose.COMPLAINTS] if bundle else []
        number = next(filter(None, numbers), "")
        lines.append(f"Meeting of {meeting.day_in_words}{f', agenda item {number}' if number else ''}")
    lines.append(kind)
    day = meeting.date if meeting else counts.until
    clerk = next(iter(m.people.holding(day, Role.CLERK)), None)
    if clerk is not None:
        post = clerk.post_on(day)
        job = post.job if post else ""
        host = "" if m.panel.host in job else m.panel.host
        lines.append(f"Report of: {', '.join(filter(None, (clerk.in_full, job, host)))}")
    if meeting is not None and meeting.contact:
        lines.append(f"Contact: {meeting.contact}")
    return [Paragraph(text(line)) for line in lines]


def _section(section: Section) -> list[Block]:
    blocks: list[Block] = [Heading(2, text(section.heading), f"{section.number}.")]
    blocks += [Paragraph(text(words), number=number) for number, words in section.numbered()]
    if section.lines:
        rows = tuple((cell(line.label), cell(str(line.number))) for line in section.lines)
        blocks.append(Table("Complaints and conduct matters in the period", ("What", "Number"), rows))
    return blocks
