"""The action sheet: who is to do what, by when, and where it was minuted (8.5)."""

from __future__ import annotations

import datetime as dt

from ...basics.alphabet import by_alphabet
from ...basics.clock import house_date
from ...basics.saying import said_later, say
from ...documents.document import Block, Cell, Document, Heading, Table, cell, document, text
from ...matters.matter import Matter
from ..material import KnownMatters
from .known import Material, known, matters_of, meeting_of
from .words import days_over, line, source, state, wholly

HEADER = (said_later("Reference"), said_later("What"), said_later("Due"), said_later("Status"), said_later("Minute"))
NOBODY = said_later("Nobody is named")


def actions(m: Material) -> Document:
    """By owner: actions, what was promised or referred, questions taken away; of a meeting all, else what is open.

    What is late says OVERDUE.
    """
    k, meeting = known(m), meeting_of(m)
    found = on_the_sheet(m, k)
    of = say("meeting of {day_in_words}", meeting.day_in_words) if meeting else say("all that is open")
    late = sum(days_over(each, k.today) > 0 for each in found)
    blocks: list[Block] = [
        line(say("As it stood on {day}. {count}", house_date(k.today), _count(found, meeting is not None, late)))
    ]
    for owner, matters in _by_owner(found):
        rows = tuple(_row(matter, k.today) for matter in matters)
        blocks += [
            Heading(2, text(_called(owner))),
            Table(
                say("{owner}: {some} of {all}", _called(owner), len(rows), len(found)),
                tuple(map(say, HEADER)),
                rows,
                titled=True,
            ),
        ]
    return document(say("Action sheet of the {name}: {of}", k.panel.name, of), blocks, subject=k.panel.name, wide=True)


def on_the_sheet(m: Material, k: KnownMatters) -> list[Matter]:
    """What stands on it: of a meeting everything, of all meetings what is open."""
    found = matters_of(m, k, "action", "undertaking", "question", "referral")
    return found if meeting_of(m) else wholly(found)


def _count(found: list[Matter], of_meeting: bool, late: int) -> str:
    if not found:
        return say("Nothing was asked for or promised at this meeting.") if of_meeting else say("Nothing is open.")
    n = len(found)
    if of_meeting:
        one = say("1 thing was asked for or promised")
        said = one if n == 1 else say("{number} things were asked for or promised", f"{n:,}")
    else:
        said = say("1 thing is to be done") if n == 1 else say("{number} things are to be done", f"{n:,}")
    if not late:
        return f"{said}."
    over = say("1 is overdue") if late == 1 else say("{number} are overdue", late)
    return f"{said}; {over}."


def _called(owner: str) -> str:
    return say(NOBODY) if owner == NOBODY else owner


def _by_owner(found: list[Matter]) -> list[tuple[str, list[Matter]]]:
    owners: dict[str, list[Matter]] = {}
    for matter in found:
        owners.setdefault(matter.who or NOBODY, []).append(matter)
    return sorted(owners.items(), key=lambda each: (each[0] == NOBODY, by_alphabet(each[0])))


def _row(matter: Matter, today: dt.date) -> tuple[Cell, ...]:
    due = house_date(matter.due) if matter.due else say("no day was set")
    return cell(matter.reference), cell(matter.text), cell(due), cell(state(matter, today)), cell(source(matter))
