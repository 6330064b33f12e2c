"""What is asked for the papers on complaints: of which period the review is, of which cases its annex."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..dialogs.field import Field

if TYPE_CHECKING:
    from secretariat.complaints.review.period import Period


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
