"""The action sheet: who is to do what, by when, and where it was minuted (8.5)."""

from __future__ import annotations

import datetime as dt

from ...basics.alphabet import by_alphabet
from ...basics.clock import house_date
from ...documents.document import Block, Cell, Document, Heading, Table, cell, text
from ...matters.matter import Matter
from ...proceedings.page import document
from ..material import KnownMatters
from .known import Material, known, matters_of, meeting_of
from .words import days_over, line, source, state, wholly

HEADER = ("Reference", "What", "Due", "Status", "Minute")
NOBODY = "Nobody is named"


def actions(m: Material) -> Document:
    """By owner: actions, what was promised or referred, questions taken away; of a meeting all, else what is open.

    What is late says OVERDUE.
    """
    k, meeting = known(m), meeting_of(m)
    found = on_the_sheet(m, k)
    of = f"meeting of {meeting.day_in_words}" if meeting else "all that is open"
    late = sum(days_over(each, k.today) > 0 for each in found)
    blocks: list[Block] = [line(f"As it stood on {house_date(k.today)}. {_count(found, meeting is not None, late)}")]
    for owner, matters in _by_owner(found):
        rows = tuple(_row(matter, k.today) for matter in matters)
        blocks += [Heading(2, text(owner)), Table(f"{owner}: {len(rows)} of {len(found)}", HEADER, rows, titled=True)]
    return document(f"Action sheet of the {k.panel.name}: {of}", blocks, subject=k.panel.name, wide=True)


def on_the_sheet(m: Material, k: KnownMatters) -> list[Matter]:
    """What stands on it: of a meeting everything, of all meetings what is open."""
    found = matters_of(m, k, "action", "undertaking", "question", "referral")
    return found if meeting_of(m) else wholly(found)


def _count(found: list[Matter], of_meeting: bool, late: int) -> str:
    if not found:
        return "Nothing was asked for or promised at this meeting." if of_meeting else "Nothing is open."
    n = f"{len(found)} thing{'s are' if len(found) > 1 else ' is'} to be done" if not of_meeting else (
        f"{len(found)} thing{'s were' if len(found) > 1 else ' was'} asked for or promised"
    )  # fmt: skip
    return f"{n}; {late} {'is' if late == 1 else 'are'} overdue." if late else f"{n}."


def _by_owner(found: list[Matter]) -> list[tuple[str, list[Matter]]]:
    owners: dict[str, list[Matter]] = {}
    for matter in found:
        owners.setdefault(matter.who or NOBODY, []).append(matter)
    return sorted(owners.items(), key=lambda each: (each[0] == NOBODY, by_alphabet(each[0])))


def _row(matter: Matter, today: dt.date) -> tuple[Cell, ...]:
    due = house_date(matter.due) if matter.due else "no day was set"
    return cell(matter.reference), cell(matter.text), cell(due), cell(state(matter, today)), cell(source(matter))
