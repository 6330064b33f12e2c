"""The hearings on proposed appointments: what is due when, from the notification to the report (APP-01 to APP-07)."""

from __future__ import annotations

from ..basics.clock import house_date
from ..basics.saying import said_later, say
from ..documents.document import Block, Document, Heading, Paragraph, Table, cell, document, text
from ..plan.hearings import HearingSequence, HearingStep, not_counted, sequences
from .material import ArchiveMaterial

HEADER = (said_later("When"), said_later("What"), said_later("How that is"))


def hearings(m: ArchiveMaterial) -> Document:
    """A table for each notification in the plan, the latest first; none of what the clerk noted of one."""
    found = sequences(m.plan.dates, m.panel, m.calendar, m.bundle)
    blocks: list[Block] = [Paragraph(text(say("As it stood on {day}.", house_date(m.today))))]
    for each in reversed(found):
        blocks += _of(each)
    told = {not_counted(m.panel, each.notified, each.last) for each in found}
    blocks += [Paragraph(text(words)) for words in sorted(told)]
    if not found:
        words = say("No notification of a proposed appointment is in the plan.")
        blocks.append(Paragraph(text(words)))
    return document(say("Appointment hearings of the {name}", m.panel.name), blocks, subject=m.panel.name)


def _of(sequence: HearingSequence) -> list[Block]:
    post = say("Chief Constable") if sequence.may_veto else say("A proposed appointment")
    title = say("{post}: notified on {day}", post, house_date(sequence.notified, weekday=True))
    last = say("The three weeks end on {day}.", house_date(sequence.last, weekday=True))
    hearing = say(" No hearing is planned within them yet.")
    if sequence.hearing:
        hearing = say(" The hearing is on {day}.", house_date(sequence.hearing.day, weekday=True))
    rows = tuple((cell(_when(step)), cell(step.what), cell(step.how)) for step in sequence.steps)
    caption = say("Steps after the notification of {day}", house_date(sequence.notified))
    return [Heading(2, text(title)), Paragraph(text(last + hearing)), Table(caption, tuple(map(say, HEADER)), rows)]


def _when(step: HearingStep) -> str:
    if step.day is None:
        return "–"
    return say("by {day}", house_date(step.day, weekday=True)) if step.by else house_date(step.day, weekday=True)
