"""The Review of Complaints as a paper: the form of the panel's own reports, under its ten headings (CMP-42)."""

from __future__ import annotations

from ..basics.clock import house_date
from ..basics.record import Refused
from ..complaints.review.period import Period, reviewed_at
from ..complaints.review.report import Report, Section
from ..documents.document import Block, Document, Heading, Paragraph, Table, cell, text
from ..meetings.meeting import Purpose
from ..panel.people import Role
from ..proceedings.page import document
from .material import Material


def complaints_review(m: Material) -> Document:
    """The report of a period. Everything in it is a count, a day, a reference or a word of the law."""
    if m.review is None:
        raise Refused("Say which period the Review of Complaints is of.")
    blocks = head(m, m.review, "Public report")
    for section in m.review.sections:
        blocks += _section(section)
    return document(m.review.title, blocks, subject=m.panel.name)


def head(m: Material, report: Report | None, kind: str) -> list[Block]:
    """Whose report it is, to which meeting and under which item of its agenda, as far as that is known."""
    lines = [m.panel.name]
    period = Period(report.counts.since, report.counts.until) if report else None
    meeting = reviewed_at(m.meetings, period) if period else None
    if meeting is not None:
        bundle = m.bundle(meeting.id)
        numbers = [item.number for item in bundle.items if item.business is Purpose.COMPLAINTS] if bundle else []
        number = next(filter(None, numbers), "")
        lines.append(f"Meeting of {house_date(meeting.date)}{f', agenda item {number}' if number else ''}")
    lines.append(kind)
    day = meeting.date if meeting else report.counts.until if report else None
    clerk = next(iter(m.people.holding(day, Role.CLERK)), None) if m.people and day else None
    if clerk is not None:
        post = clerk.post_on(day) if day else None
        job = post.job if post else ""
        host = "" if m.panel.host in job else m.panel.host
        lines.append(f"Report of: {', '.join(filter(None, (clerk.in_full, job, host)))}")
    if meeting is not None and meeting.contact:
        lines.append(f"Contact: {meeting.contact}")
    return [Paragraph(text(line)) for line in lines]


def _section(section: Section) -> list[Block]:
    blocks: list[Block] = [Heading(2, text(section.heading), f"{section.number}.")]
    blocks += [Paragraph(text(f"{number} {words}")) for number, words in section.numbered()]
    if section.lines:
        rows = tuple((cell(line.label), cell(str(line.number))) for line in section.lines)
        blocks.append(Table("Complaints and conduct matters in the period", ("What", "Number"), rows))
    return blocks
