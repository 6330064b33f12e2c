"""Reports to the Commissioner: sent, published and copied; and the sections that replies cite."""

from __future__ import annotations

from collections.abc import Iterator

from ..basics.clock import house_date
from ..matters.cited import cited_elsewhere
from ..matters.gathering import matters
from ..matters.matter import Matter
from ..matters.reporting import still_missing
from ..meetings.duties import Duty, duty_of
from ..meetings.functions import Function
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
    if not records.letters:
        return
    raised: dict[str, Matter] = {}
    duties: dict[str, Duty] = {}
    for p in records.held:
        for matter in matters(p):
            item = p.bundle.item(matter.item_id)
            raised[matter.event] = matter
            function: Function = getattr(matter, "function", "") or (item.function if item else "")
            duties[matter.event] = duty_of(function)
    for letter in records.letters:
        ids = dict.fromkeys(answer.matter for passage in letter.passages for answer in passage.answers)
        answered = [raised[id] for id in ids if id in raised]
        for sentence in cited_elsewhere(letter, answered, lambda matter: duties[matter.event]):
            yield Remark(f"Letter of {house_date(letter.day)}", sentence)
