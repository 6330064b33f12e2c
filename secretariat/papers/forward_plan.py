"""The forward plan: the DATES / ITEMS table, in order of date, meetings and planned dates together (8.6)."""

from __future__ import annotations

from itertools import groupby

from ..basics.clock import house_date
from ..basics.saying import say
from ..documents.document import Block, Document, Heading, Paragraph, Table, cell, document, listed, text
from ..plan.planned import PlannedItem
from ..plan.year import Date, because, plan_row, stands_in_papers, why_moved, worth_naming
from .material import ArchiveMaterial


def forward_plan(m: ArchiveMaterial) -> Document:
    """Every date there is, under its municipal year; the reserve meeting “if needed” until it is confirmed or released.

    What was confirmed, released or moved says why; last, what is intended and has no date. The day on which a proposed
    appointment was notified is the clerk's to know, and stands in it only where something is due then."""
    dates = filter(stands_in_papers, m.plan.dates)
    years = [(year, list(days)) for year, days in groupby(dates, key=lambda date: m.panel.year_of(date.day))]
    blocks: list[Block] = []
    for year, days in years:
        if len(years) > 1:
            blocks.append(Heading(2, text(year)))
        rows = tuple(tuple(cell(*words.split("\n")) for words in _row(m, date)) for date in days)
        blocks.append(
            Table(say("Dates of {year} and what is due at each", year), (say("Dates"), say("Items")), rows, titled=True)
        )
    waiting = [item for item in m.plan.undated if not item.dropped]
    if waiting:
        blocks.append(Heading(2, text(say("Not yet given a date"))))
        blocks += [listed("undated", "bullet", 1, _intention(item)) for item in waiting]
    if not blocks:
        blocks.append(Paragraph(text(say("No date is planned yet."))))
    span = (
        f" {years[0][0]}" if len(years) == 1 else say(" {first} to {last}", years[0][0], years[-1][0]) if years else ""
    )
    return document(say("Forward plan of the {name}{span}", m.panel.name, span), blocks, subject=m.panel.name)


def _intention(item: PlannedItem) -> str:
    """What is meant to be taken some day; where it had a date, which, and why it has none now."""
    last = item.moves[-1] if item.moves else None
    was = (
        say(" (was due on {day}{reason})", house_date(last.was_day), because(why_moved(last)))
        if last and last.was_day
        else ""
    )
    return f"{item.words}{was}"


def _row(m: ArchiveMaterial, date: Date) -> tuple[str, str]:
    entry, meeting = date.entry, date.meeting
    bundle = m.bundle(meeting.id) if meeting and not (date.due or (entry and entry.printed_note)) else None
    titles = [item.title for item in bundle.items if worth_naming(item)] if bundle else []
    named = say(date.what) if meeting and titles and date.what != "Ordinary meeting" and not date.contingent else ""
    when, what = plan_row(date, titles, settled=True)
    return when, f"{named}\n{what}" if named else what
