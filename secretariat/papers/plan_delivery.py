"""The delivery of the Commissioner's plan as it was reported to the panel, the last four quarters side by side."""

from __future__ import annotations

from itertools import groupby

from ..basics.saying import say
from ..delivery.looking import changed_since, gone_quiet, in_order, last_periods
from ..delivery.plan_line import AsReported, PlanLine
from ..documents.document import Block, Cell, Document, Heading, Paragraph, Table, cell, document, text
from .material import ArchiveMaterial


def plan_delivery(m: ArchiveMaterial) -> Document:
    """Each theme with its deliverables and measures; then what changed since last time, and what has gone quiet."""
    lines = in_order(m.plan_lines)
    periods = last_periods(lines)
    blocks: list[Block] = []
    for theme, of_theme in groupby(lines, key=lambda line: line.theme):
        blocks.append(Heading(2, text(theme)))
        header = (say("Ref"), say("What"), *periods) if periods else (say("Ref"), say("What"), say("Status"))
        rows = tuple(_row(line, periods) for line in of_theme)
        blocks.append(Table(say("{theme}: as reported", theme), header, rows))
    if lines and periods:
        blocks += _list(say("Changed since last time"), [
            say("{ref} {text}: {was}, now {now}", each.line.ref, each.line.text, each.was, each.now)
            for each in changed_since(lines)
        ])  # fmt: skip
        blocks += _list(say("Gone quiet"), [f"{line.ref} {line.text}" for line in gone_quiet(lines)])
    if not lines:
        blocks.append(Paragraph(text(say("Nothing of the plan is on record."))))
    return document(
        say("Delivery of the plan of the {office_title}", m.panel.office_title), blocks, subject=m.panel.name
    )


def _row(line: PlanLine, periods: list[str]) -> tuple[Cell, ...]:
    what = f"{line.text} ({line.unit})" if line.unit else line.text
    said = [_words(line.of(period)) for period in periods] or [line.status]
    return tuple(cell(words) for words in (line.ref, what, *said))


def _words(reported: AsReported | None) -> str:
    if reported is None:
        return "–"
    return "; ".join(part for part in (reported.value, reported.status, reported.note) if part) or "reported"


def _list(title: str, sentences: list[str]) -> list[Block]:
    if not sentences:
        sentences = ["Nothing."]
    return [Heading(2, text(title)), *(Paragraph(text(sentence)) for sentence in sentences)]
