"""Running every check over the archive."""

from __future__ import annotations

from . import (  # noqa: F401  (each enters its checks in the table)
    agendas,
    contradicting,
    inspections,
    items,
    minuted,
    people,
    reports,
    reports_in,
    times,
    words,
    years,
)
from .table import CHECKS, CheckedRecords, Finding


def look_over(records: CheckedRecords, *only: str) -> list[Finding]:
    """What the checks find, in the order of the table; with names given, those checks alone."""
    return [
        Finding(each.id, *remark)
        for each in CHECKS.values()
        if not only or each.id in only
        for remark in each.run(records)
    ]
