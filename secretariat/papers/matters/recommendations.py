"""The register of recommendations: its words, to whom it went, when it was due, what was answered (REC-01)."""

from __future__ import annotations

from itertools import groupby

from ...basics.clock import house_date
from ...basics.saying import said_later, say
from ...documents.document import Block, Cell, Document, Heading, Paragraph, Table, cell, document, text
from ...matters.matter import Matter
from ...meetings.meeting import day_of
from ..material import KnownMatters
from .known import Material, known, matters_of, meeting_of
from .words import NONE, answered_on, date_or_none, due_lines, line, sent_on, state
from .years import by_year

HEADER = (
    said_later("Reference"),
    said_later("Recommendation"),
    said_later("To whom"),
    said_later("Sent"),
    said_later("Due"),
    said_later("Answered"),
    said_later("Position"),
    said_later("State"),
)


def recommendations(m: Material) -> Document:
    """A table for each meeting that recommended something; of all meetings, also the days taken by year."""
    k = known(m)
    found = matters_of(m, k, "recommendation", "report")
    meeting = meeting_of(m)
    of = say(": meeting of {day_in_words}", meeting.day_in_words) if meeting else ""
    blocks: list[Block] = [line(say("As it stood on {day}.", house_date(k.today)))]
    for day, group in groupby(found, key=lambda matter: (matter.day, matter.meeting)):
        if not meeting:
            blocks.append(Heading(2, text(say("Meeting of {day_of}", day_of(day[1], day[0])))))
        rows = tuple(_row(matter, k) for matter in group)
        caption = say("Recommendations of the meeting of {day_of}", day_of(day[1], day[0]))
        blocks.append(Table(caption, tuple(map(say, HEADER)), rows, titled=not meeting))
    if not found:
        blocks.append(
            Paragraph(text(say("Nothing was recommended.") if meeting else say("Nothing was recommended yet.")))
        )
    if not meeting:
        blocks += by_year(found, k)
    return document(
        say("Register of recommendations of the {name}{of}", k.panel.name, of), blocks, subject=k.panel.name, wide=True
    )


def _row(matter: Matter, k: KnownMatters) -> tuple[Cell, ...]:
    return (
        cell(matter.reference), cell(matter.text), cell(matter.who or NONE), cell(date_or_none(sent_on(matter, k))),
        cell(*due_lines(matter)), cell(date_or_none(answered_on(matter))), cell(say(matter.position or NONE)),
        cell(state(matter, k.today)),
    )  # fmt: skip
