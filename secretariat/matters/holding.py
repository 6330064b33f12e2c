"""What a letter is held against: the matters that were open when it was written, and the report that it answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence

import msgspec
from msgspec.structs import replace

from ..basics.sentences import capitalised
from ..letters.proposed import Asked, Given, InspectionReport, Proposed
from ..letters.read import Read, day_of
from .matter import Matter
from .register import Register
from .report import ReportSent


class Held(msgspec.Struct, frozen=True):
    """A letter as it was read and held against what was asked."""

    proposed: Proposed
    given: Given
    report: ReportSent | None = None
    """The report that it answers; None where it answers none."""


def held(
    text: str, register: Register, *, reports: Sequence[ReportSent] = (), panel: str = "", date: dt.date | None = None,
    also: Collection[str] = (), inspections: Sequence[InspectionReport] = (),
) -> Held:  # fmt: skip
    """A letter, read and held against what was open. ``date``: the day it bears, where the clerk says it.

    ``also``: identities of matters that are not open any more, for this very letter answered them. ``inspections``:
    the reports that one to a minister may be about. Takes a moment for a long letter: not on the event loop.
    """
    from ..letters.proposing import propose  # not where only what was asked is wanted
    from ..letters.reading import read_letter

    read = read_letter(text)
    day = date or day_of(read.date)
    if date is not None:
        read = replace(read, date=str(date))
    report = report_answered(read, reports, register)
    given = given_of(register, day, report, panel=panel, also=also, about=read.about.meeting)
    given = replace(given, inspections=tuple(inspections))
    return Held(propose(read, given), given, report)


def report_answered(read: Read, reports: Sequence[ReportSent], register: Register) -> ReportSent | None:
    """The report that a letter answers: the one of the day or the meeting it names, else the last before it."""
    day = day_of(read.date)
    sent = [each for each in reports if each.sent is not None and (day is None or each.sent <= day)]
    days = {matter.meeting: str(matter.day) for matter in register.matters if matter.meeting}
    for about in (read.about.report, read.about.meeting):
        named = [each for each in sent if about and about in (str(each.sent), days.get(each.meeting, ""))]
        if named:
            return named[-1]
    return sent[-1] if sent else None


def given_of(
    register: Register, day: dt.date | None, report: ReportSent | None = None, *, panel: str = "",
    also: Collection[str] = (), about: str = "",
) -> Given:  # fmt: skip
    """What a letter of that day may answer: the open matters raised by then; decisions ask for nothing.

    Of a letter that answers a report, the matters of the report and of its meeting come first. Of the meeting that it
    names (``about``, the ISO date) also what an earlier letter answered: it may be answered once more. The identities
    are references: 2031-02-04/R2.
    """
    open_ones = [m for m in register.matters if m.event in also or _may_be_answered(m, day, about)]
    listed = set(report.matters) if report else set()
    meeting = report.meeting if report else ""
    first = [m for m in open_ones if m.event in listed or (m.meeting and m.meeting == meeting) or str(m.day) == about]
    ordered = [*first, *(matter for matter in open_ones if matter not in first)]
    due = next((m for m in first if (m.event in listed or not listed) and m.due and m.kind == "recommendation"), None)
    return Given(
        matters=tuple(asked_of(matter) for matter in ordered),
        panel=panel,
        report_sent=str(report.sent or "") if report else "",
        reply_due=str(due.due) if due else "",
        reply_due_how=due.due_how if due else "",
    )


def _may_be_answered(matter: Matter, day: dt.date | None, about: str) -> bool:
    once_more = matter.progress == "answered" and str(matter.day) == about
    waits = matter.kind != "decision" and (matter.still_owed or once_more)
    return waits and (day is None or matter.day <= day)


def asked_of(matter: Matter) -> Asked:
    """A matter as a letter may answer it."""
    to = matter.to if matter.to != "other" else matter.who or "other"
    return Asked(matter.reference, matter.text, capitalised(to), matter.kind, answered=not matter.still_owed)
