"""Reports to the panel: how their paragraphs and their items are numbered, and that each is for an item."""

from __future__ import annotations

from collections.abc import Iterator

from ..agenda.reports.choosing import same_number
from ..agenda.reports.numbering import told_of_numbers
from .table import CheckedRecords, Remark, check, place_of


@check("report-numbering")
def report_numbering(records: CheckedRecords) -> Iterator[Remark]:
    """A report's paragraphs are numbered without a gap or a number twice, its item number is there, apart (MIN-12)."""
    for p in records.held:
        for report in p.bundle.reports:
            for sentence in told_of_numbers(report):
                yield Remark(place_of(p, p.bundle.item(report.item)), sentence)


@check("report-without-item")
def report_without_item(records: CheckedRecords) -> Iterator[Remark]:
    """Every report that came in is for an item of its meeting's agenda, which bears the number that the report does."""
    for p in records.held:
        for report in p.bundle.reports:
            item = p.bundle.item(report.item)
            if item is None:
                yield Remark(p.bundle.meeting.name, "A report came in for an item that is not on the agenda any more.")
            elif report.number and not same_number(report.number, item.number):
                yield Remark(place_of(p, item), f"Its report bears the number {report.number}.")
