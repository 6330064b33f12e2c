"""The acts on a report to the Commissioner: drawn up, sent, published, copied to the councils; and what it lacks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from ..basics.acts import Act, Put, act
from ..basics.clock import house_date
from ..basics.record import Refused
from ..basics.sentences import capitalised, listing
from ..meetings.meeting import Meeting, in_words, meeting_id
from ..panel.panel import Panel
from ..proceedings import voting
from .matter import Matter
from .report import CopySent, ReportSent

_WISH = capitalised(voting.WISH)


def for_the_report(matters: Iterable[Matter], panel: Panel) -> list[Matter]:
    """What goes into the report: recommendations and formal reports to the office-holder, and nobody else's (REC-02).

    What was only the wish of those present is none: a meeting without a quorum recommends nothing (MTG-20).
    """
    return [
        matter for matter in matters
        if matter.is_recommendation
        and is_for_the_office(matter, panel) and not matter.text.startswith(_WISH)
    ]  # fmt: skip


def is_for_the_office(matter: Matter, panel: Panel) -> bool:
    """Whether it is addressed to the Commissioner."""
    return matter.to == "Commissioner" or matter.who.casefold() == panel.the_office.casefold()


def draw_up(meeting: Meeting, matters: Sequence[Matter], panel: Panel, reports: Iterable[ReportSent], to: str) -> Act:
    """Keep which recommendations of a meeting the report holds, in its order, before it is sent. Raises Refused."""
    held = for_the_report(matters, panel)
    if not held:
        raise Refused(f"Nothing was recommended to {panel.the_office} at the meeting of {meeting.day_in_words}.")
    listed = {id for report in reports if report.meeting == meeting.id for id in report.matters}
    new = [matter for matter in held if matter.event not in listed]
    if not new:
        raise Refused(f"Everything recommended on {meeting.day_in_words} stands in a report already.")
    report = ReportSent(meeting=meeting.id, matters=tuple(matter.event for matter in new), to=to)
    return act(f"draw up the report of {meeting.day_in_words}", Put(report))


def send(
    report: ReportSent, on: dt.date, today: dt.date, *, to: str = "", reply_by: dt.date | None = None,
    reply_required: bool = True,
) -> Act:  # fmt: skip
    """It went to the Commissioner on that day. ``reply_by``: a period set for it alone (REC-03). Raises Refused."""
    _judge_day(report, on, today)
    if reply_by is not None and reply_by <= on:
        raise Refused("The day to reply by comes before the day it was sent.")
    changed = report.with_(sent=on, to=to or report.to, reply_by=reply_by or report.reply_by,
                           reply_required=reply_required)  # fmt: skip
    return act(in_words(f"report of {report.meeting} sent on {house_date(on)}"), Put(changed))


def publish(report: ReportSent, on: dt.date, today: dt.date, where: str = "") -> Act:
    """It was published, in the manner that the panel determined (s.28(7), (9)). Raises Refused."""
    _judge_day(report, on, today)
    changed = report.with_(published=on, where=" ".join(where.split()) or report.where)
    return act(in_words(f"report of {report.meeting} published on {house_date(on)}"), Put(changed))


def copy_to(report: ReportSent, councils: Sequence[str], on: dt.date, today: dt.date) -> Act:
    """A copy went to each of these councils (s.28(8)). Raises Refused for one that has it already, or none."""
    _judge_day(report, on, today)
    wanted = list(dict.fromkeys(name for each in councils if (name := " ".join(each.split()))))
    if not wanted:
        raise Refused("Say to which councils the copy went.")
    had = {copy.to.casefold(): copy for copy in report.copies}
    if again := next((name for name in wanted if name.casefold() in had), ""):
        raise Refused(f"{again} has a copy already, sent on {house_date(had[again.casefold()].on)}.")
    copies = (*report.copies, *(CopySent(to=name, on=on) for name in wanted))
    return act(
        in_words(f"copies of the report of {report.meeting} to {listing(wanted)}"), Put(report.with_(copies=copies))
    )


def _judge_day(report: ReportSent, on: dt.date, today: dt.date) -> None:
    if on < day_of(report):
        raise Refused(f"That is before the meeting of {house_date(day_of(report))}.")
    if on > today:
        raise Refused(f"{house_date(on)} is still to come: record it when it is done.")


def day_of(report: ReportSent) -> dt.date:
    """The day of the meeting that it reports."""
    return dt.date.fromisoformat(meeting_id(report.meeting[:10]))


def without_copy(report: ReportSent, panel: Panel) -> list[str]:
    """The councils of the area that have no copy yet, in the order the panel names them."""
    had = {copy.to.casefold() for copy in report.copies}
    return [council for council in panel.authorities if council.casefold() not in had]


def still_missing(report: ReportSent, panel: Panel) -> list[str]:
    """What a report lacks, a sentence each; nothing for one that is complete (PRSRA 2011 s.28(7)–(9); FRM-03).

    Sending it is not enough: it is published, and each county and district council of the area has a copy.
    """
    found = []
    if report.sent is None:
        found.append(f"The report is not recorded as sent to {panel.the_office}.")
    if report.published is None:
        found.append("The report is not recorded as published (section 28(7)).")
    if not panel.authorities:
        found.append("The councils of the area are not entered, so nobody can tell whether each has a copy (s.28(8)).")
    elif left := without_copy(report, panel):
        found.append(f"No copy of the report is recorded to {listing(left)} (section 28(8)).")
    return found
