"""The hearings on proposed appointments: what is due when, from the notification to the report (APP-01 to APP-07)."""

from __future__ import annotations

from ..basics.clock import house_date
from ..documents.document import Block, Document, Heading, Paragraph, Table, cell, text
from ..plan.hearings import NOT_COUNTED, HearingSequence, HearingStep, sequences
from ..proceedings.page import document
from .material import ArchiveMaterial

HEADER = ("When", "What", "How that is")


def hearings(m: ArchiveMaterial) -> Document:
    """A table for each notification in the plan, the latest first; none of what the clerk noted of one."""
    found = sequences(m.plan.dates, m.panel, m.calendar, m.bundle)
    blocks: list[Block] = [Paragraph(text(f"As it stood on {house_date(m.today)}."))]
    for each in reversed(found):
        blocks += _of(each)
    if found:
        blocks.append(Paragraph(text(NOT_COUNTED)))
    else:
        words = "No notification of a proposed appointment is in the plan."
        blocks.append(Paragraph(text(words)))
    return document(f"Appointment hearings of the {m.panel.name}", blocks, subject=m.panel.name)


def _of(sequence: HearingSequence) -> list[Block]:
    post = "Chief Constable" if sequence.may_veto else "A proposed appointment"
    title = f"{post}: notified on {house_date(sequence.notified, weekday=True)}"
    last = f"The three weeks end on {house_date(sequence.last, weekday=True)}."
    hearing = f" The hearing is on {house_date(sequence.hearing.day, weekday=True)}." if sequence.hearing else (
        " No hearing is planned within them yet."
    )  # fmt: skip
    rows = tuple((cell(_when(step)), cell(step.what), cell(step.how)) for step in sequence.steps)
    caption = f"Steps after the notification of {house_date(sequence.notified)}"
    return [Heading(2, text(title)), Paragraph(text(last + hearing)), Table(caption, HEADER, rows)]


def _when(step: HearingStep) -> str:
    if step.day is None:
        return "–"
    return f"{'by ' if step.by else ''}{house_date(step.day, weekday=True)}"
