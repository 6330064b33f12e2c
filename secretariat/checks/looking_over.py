"""Everything there is to say of the whole archive, check by check."""

from __future__ import annotations

from . import agendas, items, minuted, people, times, words, years  # noqa: F401  (each enters its checks in the table)
from .table import CHECKS, Finding, Whole


def look_over(whole: Whole, *only: str) -> list[Finding]:
    """Everything there is to say, check by check; with names, those checks alone."""
    return [
        Finding(each.id, *said) for each in CHECKS.values() if not only or each.id in only for said in each.run(whole)
    ]
