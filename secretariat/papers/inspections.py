"""Inspections: each report with the day its comments were due, when they came, and what remains open (INS-01)."""

from __future__ import annotations

from ..basics.clock import house_date
from ..basics.saying import say
from ..documents.document import Block, Cell, Document, Heading, Paragraph, Table, cell, document, text
from ..inspections.inspection import Inspection, InspectionPoint
from ..inspections.standing import still_missing, told
from .material import ArchiveMaterial


def inspections(m: ArchiveMaterial) -> Document:
    """Every inspection on record, the newest first."""
    blocks: list[Block] = []
    for each in m.inspections:
        blocks += _one(m, each)
    if not blocks:
        blocks.append(Paragraph(text(say("No inspection is on record."))))
    return document(say("Inspections of the force: {name}", m.panel.name), blocks, subject=m.panel.name)


def _one(m: ArchiveMaterial, each: Inspection) -> list[Block]:
    title = f"{each.title} ({each.inspectorate}, {house_date(each.published)})"
    blocks: list[Block] = [Heading(2, text(title)), Paragraph(text(told(each, m.calendar, m.today)))]
    if each.comments:
        where = f" ({each.where})" if each.where else ""
        blocks.append(Paragraph(text(say("Comments published on {day}{where}.", house_date(each.comments), where))))
        blocks += [Paragraph(text(sentence)) for sentence in still_missing(each)]
    if each.points:
        header = (
            say("Point"),
            say("Answer of the force"),
            say("Comment of the {office}", m.panel.office_word),
            say("State"),
        )
        caption = say("Points of the report: {open} of {all} open", len(each.open), len(each.points))
        blocks.append(Table(caption, header, tuple(_row(m, point) for point in each.points)))
    return blocks


def _row(m: ArchiveMaterial, point: InspectionPoint) -> tuple[Cell, ...]:
    back = f"\n{say('to come back to {body}', m.panel.the_body)}" if point.wanted and not point.closed else ""
    state = say("closed {day}", house_date(point.closed)) if point.closed else say("open{back}", back)
    words = (f"{point.kind.capitalize()} {point.number}: {point.text}", point.force, point.comment, state)
    return tuple(cell(*each.splitlines()) for each in words)
