"""What an agenda says of an item out of its report: the author and the purpose, where the clerk entered none."""

from __future__ import annotations

from ...basics.pattern import pattern
from ...meetings.bundle import Bundle
from ...meetings.meeting import AgendaItem

_END = pattern(r"(?<=[a-z0-9)”’'\"]{2}[.?!])\s+(?=[A-Z“‘(])")
LONGEST_PURPOSE = 300
"""Letters of a purpose that an agenda prints whole; of a longer one it prints the first sentence."""


def as_shown(bundle: Bundle, item: AgendaItem) -> AgendaItem:
    """The item as the agenda shows it. What is exempt stays so: who prints it for the public leaves both out."""
    report = bundle.report_for(item.id)
    if report is None or (item.author and item.purpose):
        return item
    return item.with_(author=item.author or report.author, purpose=item.purpose or _briefly(report.purpose))


def _briefly(purpose: str) -> str:
    if len(purpose) <= LONGEST_PURPOSE:
        return purpose
    first = _END.split(purpose, maxsplit=1)[0]
    return first if len(first) <= 2 * LONGEST_PURPOSE else ""
