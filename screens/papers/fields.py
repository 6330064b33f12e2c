"""What else is asked before a paper is written: of which year it is, of which period the review of complaints, of which
cases its annex."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..dialogs.field import Field

if TYPE_CHECKING:
    from secretariat.complaints.review.period import Period
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


def fields_of_review(period: Period) -> list[Field]:
    """Of which days the review is, and what goes with it. ``period``: what stands there at first."""
    return [
        Field(name="first", label="From", kind="date", value=period.first, required=True,
              hint="As it stands: the day after the last meeting."),
        Field(name="last", label="Until", kind="date", value=period.last, required=True, hint="Counted in."),
        Field(name="year", label="Yearly count of", kind="number",
              hint="2022: also the number from April 2022 to March 2023. Empty: none."),
        Field(name="annexed", label="With an exempt annex", kind="yesno",
              hint="Yes: the report says that an exempt annex goes with it."),
    ]  # fmt: skip


def fields_of_annex(references: str) -> list[Field]:
    """Which cases the annex tells of. ``references``: those that stand there at first."""
    return [Field(name="cases", label="Cases", value=references, required=True,
                  hint="Their references: 2031/002 2031/003")]  # fmt: skip
