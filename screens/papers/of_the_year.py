"""Of which municipal year a paper is to be, where it is of one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..dialogs.field import Field

if TYPE_CHECKING:
    from secretariat.papers.catalogue import Paper

    from ..kit.screen import WithClerk

OF_A_YEAR = ("attendance-of-the-year",)


def fields_of_year(screen: WithClerk, paper: Paper[Any]) -> list[Field]:
    """The question, with every year in which a meeting was planned, the latest first; none for another paper."""
    if paper.name not in OF_A_YEAR:
        return []
    panel, meetings = screen.panel, screen.clerk.archive.meetings()
    years = sorted({panel.year_of(meeting.date) for meeting in meetings}, reverse=True)
    options = [("", "the last with a meeting, and the one before"), *((year, year) for year in years)]
    return [Field(name="year", label="Municipal year", kind="choice", options=options, value="")]


def year_meant(values: dict[str, Any]) -> int | None:
    """The year that was chosen, by the one it begins in; None for the usual."""
    chosen = str(values.get("year") or "")
    return int(chosen.partition("/")[0]) if chosen else None
