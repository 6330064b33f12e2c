"""Reports to the Commissioner: sent, published and copied; and the sections that replies cite."""

from __future__ import annotations

from collections.abc import Iterator

from ..basics.clock import house_date
from ..matters.cited import cited_elsewhere
from ..matters.reporting import still_missing
from ..meetings.duties import duty_of
from .table import CheckedRecords, Remark, check


@check("report-incomplete")
def report_incomplete(records: CheckedRecords) -> Iterator[Remark]:
    """Every report drawn up is sent, published, and copied to each council of the area (2011 Act s.28(7)–(9))."""
    for report in records.reports:
        for sentence in still_missing(report, records.panel):
            yield Remark(report.meeting, sentence)


@check("section-cited")
def section_cited(records: CheckedRecords) -> Iterator[Remark]:
    """A reply cites the section of the Act that it falls under; that it cites another is said, and no more (FRM-04)."""
    for letter in records.letters:
        answered = [matter for id in letter.answered if (matter := records.matters.by_id(id))]
        for sentence in cited_elsewhere(letter, answered, lambda matter: duty_of(matter.function)):
            yield Remark(f"Letter of {house_date(letter.day)}", sentence)
