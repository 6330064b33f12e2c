"""The exempt annex as a paper. It prints what is private, so it is not among the papers the public may see.

Whoever complained is not named in it either: a name, an address or a number that the register knows is left out of
what was noted, however it is written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...basics.clock import house_date
from ...basics.record import Private
from ...documents.document import Block, Document, Heading, Paragraph, Table, cell, document, text
from ...meetings.exempt import paragraphs
from ..letter_sent import letter_to

if TYPE_CHECKING:
    from ...panel.panel import Panel
    from .annex import Annex, AnnexedCase

STATUS = "NOT FOR PUBLICATION"


def complaints_annex(annex: Annex, panel: Panel) -> Document:
    """The cases of the annex, each by its reference: the matter, where it stands, what was done, what is to be sent."""
    blocks: list[Block] = [Paragraph(text(panel.name)), Paragraph(text(_why(annex)))]
    for case in annex.cases:
        blocks += _case(case)
    return document(annex.title, blocks, status=STATUS, subject=panel.name)


def _why(annex: Annex) -> str:
    exempt, grounds = annex.grounds.of_a_person, annex.grounds
    under = f"{paragraphs(exempt)} of {grounds.schedule} ({grounds.covers(exempt)})"
    return f"Not for publication: exempt information under {under}."


def _case(case: AnnexedCase) -> list[Block]:
    blocks: list[Block] = [Heading(2, text(f"Complaint {case.reference}"))]
    if case.allegation:
        blocks.append(Paragraph(text(f"The matter: {_words(case.allegation)}")))
    blocks.append(Paragraph(text(f"Where it stands: {case.stands}.")))
    rows = tuple(
        (cell(house_date(entry.day)), cell(entry.title, *([_words(entry.note)] if entry.note else [])))
        for entry in case.history
    )
    if rows:
        blocks.append(Table(f"What was done about {case.reference}", ("Date", "Step"), rows))
    blocks += [
        Paragraph(text(f"Still to be sent: {letter_to(owed.letter, owed.to)} ({owed.law}).")) for owed in case.owed
    ]
    return blocks


def _words(private: Private) -> str:
    return " ".join(private.reveal().split())
