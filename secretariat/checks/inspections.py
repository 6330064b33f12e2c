"""Inspections: the Commissioner's comments that are late, or not complete (Police Act 1996, s.55; INS-01)."""

from __future__ import annotations

from collections.abc import Iterator

from ..basics.clock import house_date
from ..inspections.standing import days_late, last_day, standing, still_missing
from .table import CheckedRecords, Remark, check


@check("inspection-comments")
def inspection_comments(records: CheckedRecords) -> Iterator[Remark]:
    """Comments on an inspection are published within 56 days, the first being that of its publication (INS-01)."""
    for each in records.inspections:
        if each.comments is None and days_late(each, records.calendar, records.today):
            day = house_date(last_day(each, records.calendar).day, weekday=True)
            how = standing(each, records.calendar, records.today)
            yield Remark(each.title, f"The comments were due by {day} and are not recorded as published: {how}.")


@check("inspection-copies")
def inspection_copies(records: CheckedRecords) -> Iterator[Remark]:
    """Copies of the comments go to the inspectors and the Secretary of State, and no recommendation goes unanswered."""
    for each in records.inspections:
        if each.comments is not None:
            for sentence in still_missing(each):
                yield Remark(each.title, sentence)
