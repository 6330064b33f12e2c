"""The sheets that are put between the papers of a pack: covers, contents, and what a supplement begins with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ...agenda import publishing
from ...agenda.bound_papers import BoundPaper
from ...agenda.pack import Pages
from ...documents.document import Block, Document, Heading, Paragraph, Run, Table, cell, strong, text
from ...meetings.exempt import paragraphs
from ...meetings.publication import Publication
from ...proceedings.proceedings import Proceedings

PRIVATE = "NOT FOR PUBLICATION"


class Sheet(NamedTuple):
    """What a cover sheet says of a paper: its title as it may be told here, its pages, and why it is not behind it."""

    paper: BoundPaper
    title: str
    pages: Pages
    apart: str = ""
    """A sentence: it is supplied apart, or under embargo."""
    shortly: str = ""
    """The same in two words, for the contents."""
    held: bool = False
    """Under embargo: neither its author nor its pages are told."""


def cover(p: Proceedings, sheet: Sheet, status: str) -> Document:
    """The cover sheet of one paper."""
    paper, item = sheet.paper, sheet.paper.item
    lines: list[str | Run] = [
        strong(p.panel.name),
        p.date(p.day, weekday=True),
        f"Agenda item {item.number}: {item.title}",
    ]
    if paper.author and not sheet.held:
        lines.append(f"Report by {paper.author}")
    if paper.exempt:
        lines.append(f"Exempt under {paragraphs(paper.exempt)} of {p.rules.exempt.schedule}.")
    if not sheet.held:
        lines.append(f"Page{'' if sheet.pages.first == sheet.pages.last else 's'} {sheet.pages} of the pack")
    blocks: list[Block] = [Heading(1, text(sheet.title)), *(Paragraph(text(line)) for line in lines)]
    if sheet.apart:
        blocks.append(Paragraph(text(strong(sheet.apart))))
    return Document(f"Item {item.number}: {sheet.title}", tuple(blocks), subject=p.panel.name, status=status)


def contents(sheets: Sequence[Sheet], heading: str = "Papers in this pack") -> list[Block]:
    """The papers with their pages; nothing where there are none."""
    if not sheets:
        return []
    rows = tuple(
        (cell(sheet.paper.item.number or "–"), cell(f"{sheet.title}{f' ({sheet.shortly})' if sheet.shortly else ''}"),
         cell("–" if sheet.held else str(sheet.pages)))
        for sheet in sheets
    )  # fmt: skip
    table = Table("Papers with their items and pages", ("Item", "Paper", "Pages"), rows, titled=True)
    return [Heading(2, text(heading)), table]


def front_of_supplement(p: Proceedings, sheets: Sequence[Sheet], out: Publication | None, status: str) -> Document:
    """What a supplement begins with: to what it is one, when it went out, and what is in it."""
    title = f"Supplement to the agenda of the {p.panel.name} for {p.bundle.meeting.day_in_words}"
    when = f"Published {publishing.when_phrase(out.when, p.house.time)}." if out else ""
    said: list[str | Run] = [strong(f"{p.date(p.day, weekday=True)}, {p.bundle.meeting.begins_at(p.house.time)}"), when,
            "These papers came after the agenda was published. Their pages go on from those of its pack."]  # fmt: skip
    blocks = [Heading(1, text(title)), *(Paragraph(text(words)) for words in said if words),
              *contents(sheets, "Papers in this supplement")]  # fmt: skip
    return Document(title, tuple(blocks), subject=p.panel.name, status=status)


def front_of_private(p: Proceedings, sheets: Sequence[Sheet]) -> Document:
    """What the exempt papers begin with: for whom they are, and what they are."""
    title = f"Exempt papers of the {p.panel.name} for {p.bundle.meeting.day_in_words}"
    said = ["For members alone. These papers contain exempt information, and are not part of the public pack."]
    blocks = [Heading(1, text(title)), *(Paragraph(text(words)) for words in said),
              *contents(sheets, "Exempt papers")]  # fmt: skip
    return Document(title, tuple(blocks), subject=p.panel.name, status=PRIVATE)
