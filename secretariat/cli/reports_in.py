"""Reports to the panel: what one says of itself and asks, printed; or kept with the item it is for."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..basics.pattern import pattern
from ..basics.record import Refused
from ..basics.sentences import capitalised
from .commands import Add
from .folder import holds_an_archive, meeting_named, opened, who

if TYPE_CHECKING:
    import datetime as dt

    from storage.archive import Archive

    from ..agenda.reports.choosing import ProposedItem
    from ..agenda.reports.opened import OpenedReport
    from ..meetings.bundle import Bundle
    from ..meetings.meeting import AgendaItem


def add(command: Add) -> None:
    """The report to the panel."""
    report = command("report-in", report_in, "read a report to the panel, and keep it with the item it is for")
    report.add_argument("file", type=Path, metavar="FILE")
    report.add_argument(
        "--meeting", metavar="WHICH", default="", help="its meeting; left out: that of the day it bears, or the next"
    )
    report.add_argument("--item", metavar="N", default="", help="the item's number; left out: as the report says")
    report.add_argument("--propose", action="store_true", help="print what was read as JSON; keep nothing")


def report_in(options: argparse.Namespace) -> None:
    """Print how a report was read, or keep it. Raises Refused where it cannot be opened, or its item is not sure."""
    from storage.disk.read_in import read_in

    from ..agenda.reports.opened import open_report
    from ..basics.kept_file import MOST

    data = read_in(options.file, MOST)
    report = open_report(options.file.name, data)
    if options.propose:
        _print_proposed(options, report)
    else:
        _keep(options, report, data)


# --- only read ---


def _print_proposed(options: argparse.Namespace, report: OpenedReport) -> None:
    import json

    found: dict[str, Any] = _in_plain_values(report)
    if holds_an_archive(options):
        with opened(options) as archive:
            if options.meeting or archive.meetings():
                bundle = _meeting_for(archive, options.meeting, report)
                found["meeting"] = bundle.meeting.name
                found["proposed"] = _proposal_in_plain_values(_chosen(options.item, report, bundle))
    said = json.dumps(found, ensure_ascii=False, indent=1)
    print(_CONTROLS.sub(lambda control: f"\\u{ord(control[0]):04x}", said))


_CONTROLS = pattern("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
"""What would tell a terminal to do something, or turn the line round: JSON may write it as a number."""


def _in_plain_values(report: OpenedReport) -> dict[str, Any]:
    import msgspec

    from ..agenda.reports.numbering import numbering_faults

    head, read = report.read.head, report.read
    faults = numbering_faults(read.paragraphs)
    return {
        "number": head.number, "number_stood": head.number_stood, "title": head.title, "author": head.author,
        "contact": head.contact, "day": head.day.isoformat() if head.day else "", "purpose": read.purpose,
        "asked": read.asked, "paragraphs": msgspec.to_builtins(read.paragraphs),
        "appendices": list(read.appendices), "background": list(read.background),
        "numbered_twice": list(faults.twice), "numbers_missing": list(faults.missing),
        "file": msgspec.to_builtins(report.file), "trouble": report.trouble,
    }  # fmt: skip


def _proposal_in_plain_values(proposed: ProposedItem) -> dict[str, Any]:
    item = proposed.item
    return {"item": item.number if item else "", "title": item.title if item else "", "why": proposed.why,
            "sure": proposed.sure}  # fmt: skip


# --- kept ---


def _keep(options: argparse.Namespace, report: OpenedReport, data: bytes) -> None:
    from ..agenda.reports.asked import asked_briefly
    from ..agenda.reports.numbering import told_of_numbers
    from ..agenda.reports.taking import report_read, take_in
    from ..basics.clock import now

    with opened(options, read_only=False) as archive:
        bundle = _meeting_for(archive, options.meeting, report)
        proposed = _chosen(options.item, report, bundle)
        item = _sure(proposed, bundle)
        record = report_read(report.read, now().date(), report.file)
        record = record if record.title else record.with_(title=item.title)
        act = take_in(bundle, item.id, record)
        archive.keep_file(data)
        archive.commit(act, by=who())
    print(f"{capitalised(act.note)}, {item.title}, of {bundle.meeting.name} ({proposed.why}). "
          "“secretariat undo” takes it back.")  # fmt: skip
    if asked := asked_briefly(record.asked):
        print(f"Asked: {asked}")
    for sentence in filter(None, (report.trouble, _no_pages(report), *told_of_numbers(record))):
        print(sentence, file=sys.stderr)


def _no_pages(report: OpenedReport) -> str:
    return "" if report.file.pages else "How many pages it has is not known: say it at the item (F3)."


def _meeting_for(archive: Archive, which: str, report: OpenedReport) -> Bundle:
    """The meeting named; else the one of the day that the report bears; else the next to come. Raises Refused."""
    from ..basics.clock import now

    id = meeting_named(archive, which) if which else _its_meeting(archive, report.read.head.day, now().date())
    bundle = archive.bundle(id or meeting_named(archive, ""))
    assert bundle is not None, "a meeting that was named is there"
    return bundle


def _its_meeting(archive: Archive, day: dt.date | None, today: dt.date) -> str:
    meetings = [meeting for meeting in archive.meetings() if not meeting.cancelled]
    on_the_day = [meeting.id for meeting in meetings if meeting.date == day]
    if day is not None:
        return on_the_day[0] if len(on_the_day) == 1 else ""
    return next((meeting.id for meeting in meetings if meeting.date >= today), "")


def _chosen(number: str, report: OpenedReport, bundle: Bundle) -> ProposedItem:
    from ..agenda.reports.choosing import ProposedItem, propose_item

    if not number:
        return propose_item(report.read.head, bundle.items)
    item = bundle.numbered(number)
    if item is None:
        raise Refused(f"There is no item {number} on the agenda of {bundle.meeting.name}. {_items_of(bundle)}")
    return ProposedItem(item, "as you said", True)


def _sure(proposed: ProposedItem, bundle: Bundle) -> AgendaItem:
    """The item, where nothing speaks against it: else the clerk says which. Raises Refused."""
    if proposed.item is not None and proposed.sure:
        return proposed.item
    perhaps = f"Perhaps item {proposed.item.number}, for {proposed.why}. " if proposed.item else ""
    raise Refused(f"For which item it is, is not sure. {perhaps}Say it with --item. {_items_of(bundle)}")


def _items_of(bundle: Bundle) -> str:
    if not bundle.items:
        return f"The agenda of {bundle.meeting.name} has no items yet."
    listed = "; ".join(item.heading.rstrip(".") for item in bundle.items)
    return f"There are: {listed}."
